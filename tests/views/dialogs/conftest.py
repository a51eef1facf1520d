"""Dialogs in the window's own clothes, on a document with a board, a persona and two snapshots."""

import pytest
from PySide6.QtWidgets import QApplication

from app.models.document import Document
from app.models.edits.journeys import add_journey, journeys_of
from app.models.edits.personas import add_persona
from app.models.edits.workshop import set_workshop
from app.views.fonts import widget_font
from app.views.palette import LIGHT, style_sheet

SHEET = style_sheet(LIGHT)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    """The font and the style sheet of the window."""
    qapp.setStyle("Fusion")
    qapp.setFont(widget_font(13))
    if qapp.styleSheet() != SHEET:
        qapp.setStyleSheet(SHEET)


@pytest.fixture
def document() -> Document:
    """A workshop with five empty phases and Sara."""
    made = Document()
    add_journey(made, "Klantreis", language="nl")
    set_workshop(made, title="Eerste video", date="2026-11-21", goal="weten waar het knelt")
    add_persona(made, "Sara", age="38", needs="aantoonbaar resultaat")
    return made


@pytest.fixture
def journey(document: Document) -> str:
    """The id of its journey."""
    return journeys_of(document)[0].id


@pytest.fixture
def sara(document: Document) -> str:
    """The id of its persona."""
    from app.models.people import Persona

    return next(iter(document.rows(Persona)))
