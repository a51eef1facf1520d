"""The view of the personas on its own, in the window's clothes."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.document import Document
from app.models.edits.journeys import add_journey
from app.models.edits.personas import add_persona
from app.views.fonts import widget_font
from app.views.language import current_language, install_language
from app.views.palette import LIGHT, style_sheet
from app.views.personas.personas_view import PersonasView
from tests.views.personas.cards import Cards

SHEET = style_sheet(LIGHT)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The font and the style sheet of the window, in English."""
    before = current_language()
    qapp.setStyle("Fusion")
    qapp.setFont(widget_font(13))
    if qapp.styleSheet() != SHEET:
        qapp.setStyleSheet(SHEET)
    install_language("en")
    yield
    install_language(before)


@pytest.fixture
def open_cards(qtbot: QtBot) -> Callable[..., Cards]:
    """Opens the view on as many of Sara, Karim, Ronald and others as a test wants."""

    def make(count: int = 3, size: tuple[int, int] = (1366, 700)) -> Cards:
        document = Document()
        add_journey(document, "Klantreis", language="nl")
        people = [("Sara", "primary"), ("Karim", "secondary"), ("Ronald", "negative_not_ours")]
        people += [(f"Nummer {i}", "secondary") for i in range(4, 13)]
        for name, kind in people[:count]:
            add_persona(document, name, kind, age="38", role="Marketing manager")
        view = PersonasView(document)
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        with qtbot.waitActive(view):
            view.activateWindow()
        view.take_focus()
        QApplication.processEvents()
        return Cards(view, document)

    return make


@pytest.fixture
def cards(open_cards: Callable[..., Cards]) -> Cards:
    """Sara, Karim and Ronald."""
    return open_cards()
