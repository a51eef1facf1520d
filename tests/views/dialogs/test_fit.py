"""Every dialog fits on a projector's old laptop, also where words are a third longer than in English."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QRadioButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.imports.outcome import Outcome
from app.models.board import Lane
from app.models.document import Document
from app.models.edits.mapping import add_band
from app.models.edits.notes import add_note
from app.models.edits.phases import phases_of
from app.models.edits.routes import add_route
from app.models.templates import load_templates, template_of
from app.models.under_way import Watch
from app.storage.versions import Earlier
from app.views.appearance import appearance
from app.views.dialogs.about_dialog import AboutDialog
from app.views.dialogs.compare_routes import CompareRoutesDialog
from app.views.dialogs.conflict_dialog import ConflictDialog
from app.views.dialogs.frame import EDGE
from app.views.dialogs.import_dialog import ImportDialog
from app.views.dialogs.journeys_dialog import JourneysDialog
from app.views.dialogs.keys_dialog import KeysDialog
from app.views.dialogs.name_dialog import ChoiceDialog, NameDialog
from app.views.dialogs.new_workshop import NewWorkshopDialog
from app.views.dialogs.news_dialog import NewsDialog
from app.views.dialogs.print_dialog import PrintDialog
from app.views.dialogs.route_dialog import RouteDialog
from app.views.dialogs.snapshots_dialog import SnapshotsDialog
from app.views.dialogs.versions_dialog import VersionsDialog
from app.views.dialogs.waiting_dialog import WaitingDialog
from app.views.dialogs.workshop_dialog import WorkshopDialog
from app.views.finding.captions_dialog import CaptionsDialog
from app.views.finding.doubles_dialog import DoublesDialog, doubles_of
from app.views.guide.minutes_dialog import MinutesDialog
from app.views.lifecycle.mapping_dialog import MappingDialog
from app.views.lifecycle.own_templates import OwnTemplatesDialog
from app.views.lifecycle.phase_editor import PhaseEditor
from app.views.lifecycle.stage_editor import StageEditor
from app.views.plain import ElidedLabel, PlainLabel

WIDEST, HIGHEST = 1366, 768 - 80  # pixels; title and task bar take the rest
Make = Callable[[Document, str, str], QDialog]


def doubles(document: Document, journey: str) -> DoublesDialog:
    """With two pairs that say the same, so that all its buttons are there."""
    cell = phases_of(document, journey)[0].id, document.where(Lane, "journey", journey)[0].id
    notes = [add_note(document, *cell, text) for text in ("Ik bel", "ik bel", "Ik mail", "Ik mail!")]
    return DoublesDialog(None, document, doubles_of(document, notes), print)


DIALOGS: dict[str, Make] = {
    "doubles": lambda d, j, p: doubles(d, j),
    "new": lambda d, j, p: NewWorkshopDialog(None),
    "print": lambda d, j, p: PrintDialog(None, d, j),
    "workshop": lambda d, j, p: WorkshopDialog(None, d),
    "versions": lambda d, j, p: VersionsDialog(None, [Earlier(Path("a"), datetime.now(UTC), 1, "ours", 9)]),
    "snapshots": lambda d, j, p: SnapshotsDialog(None, d),
    "conflict": lambda d, j, p: ConflictDialog(None, "klantreis-fris.reisbord", datetime.now(UTC)),
    "name": lambda d, j, p: NameDialog(None, "Add a phase", "Name of the phase"),
    "choice": lambda d, j, p: ChoiceDialog(None, "Delete a phase", [("a", "Keuze")]),
    "import": lambda d, j, p: ImportDialog(None, "notes.csv", Outcome("Klantreis", 3, ("Afscheid",))),
    "phase": lambda d, j, p: PhaseEditor(None, d, phases_of(d, j)[0].id, print),
    "stage": lambda d, j, p: StageEditor(None, d, add_band(d, j, template_of("acdl-4"), "nl")[0], print),
    "mapping": lambda d, j, p: MappingDialog(None, d, j, load_templates(), "nl"),
    "own": lambda d, j, p: OwnTemplatesDialog(None),
    "waiting": lambda d, j, p: WaitingDialog(None, "Opening klantreis.reisbord …", Watch(), lambda: False),
    "route": lambda d, j, p: RouteDialog(None, d, add_route(d, j, "Sara · inside-out")),
    "compare": lambda d, j, p: CompareRoutesDialog(
        None, d, j, add_route(d, j, "Sara"), add_route(d, j, "Tom")
    ),
    "keys": lambda d, j, p: KeysDialog(None),
    "journeys": lambda d, j, p: JourneysDialog(None, d, j, print),
    "news": lambda d, j, p: NewsDialog(None),
    "about": lambda d, j, p: AboutDialog(None),
    "colours": lambda d, j, p: CaptionsDialog(None, d, {"yellow": 43, "own": 2}),
    "minutes": lambda d, j, p: MinutesDialog(None, 1, 30),
}


class _Longer(QTranslator):
    """A language whose words are a third longer."""

    def translate(self, context: str, source: str, note: str | None = None, count: int = -1) -> str:
        return source + " " + "oe" * (len(source) // 6 + 1)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture(params=["english", "longer"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> object:
    if request.param == "english":
        yield
        return
    longer = _Longer()
    qapp.installTranslator(longer)
    yield
    qapp.removeTranslator(longer)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_fits_and_cuts_no_word(
    qtbot: QtBot, document: Document, journey: str, sara: str, name: str
) -> None:
    dialog = DIALOGS[name](document, journey, sara)
    qtbot.addWidget(dialog)
    dialog.show()
    least = dialog.minimumSizeHint()
    assert least.width() <= WIDEST
    assert least.height() <= HIGHEST
    dialog.resize(
        max(least.width(), min(dialog.width(), WIDEST)), min(max(dialog.height(), least.height()), HIGHEST)
    )
    QApplication.processEvents()
    assert not (cut := [_words(widget) for widget in dialog.findChildren(QWidget) if _is_cut(widget)]), cut


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QPushButton | QRadioButton) else ""


def _is_cut(widget: QWidget) -> bool:
    """Whether a visible widget of words is smaller than its words."""
    if not widget.isVisible() or not _words(widget) or isinstance(widget, ElidedLabel):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    return widget.width() < widget.sizeHint().width() or widget.height() < widget.sizeHint().height() - 2


@pytest.mark.parametrize("name", DIALOGS)
def test_every_word_is_plain_text(
    qtbot: QtBot, document: Document, journey: str, sara: str, name: str
) -> None:
    dialog = DIALOGS[name](document, journey, sara)
    qtbot.addWidget(dialog)
    ours = [each for each in dialog.findChildren(QLabel) if each.text()]
    assert ours
    assert all(isinstance(each, PlainLabel) for each in ours)


@pytest.mark.parametrize("name", DIALOGS)
def test_escape_leaves_every_dialog(
    qtbot: QtBot, document: Document, journey: str, sara: str, name: str
) -> None:
    dialog = DIALOGS[name](document, journey, sara)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    assert not dialog.isVisible()
    assert not dialog.result()


@pytest.mark.parametrize("name", ["route", "workshop", "new", "keys", "journeys"])
def test_at_twice_the_size_a_dialog_fits_on_a_laptop(
    qtbot: QtBot, document: Document, journey: str, sara: str, name: str
) -> None:
    appearance().show_text_size(200)
    dialog = DIALOGS[name](document, journey, sara)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.minimumSizeHint().width() <= WIDEST
    assert dialog.minimumSizeHint().height() <= HIGHEST
    appearance().show_text_size(100)


@pytest.mark.parametrize("name", ["snapshots", "versions", "doubles", "own"])
def test_with_nothing_to_choose_from_a_dialog_is_no_higher_than_its_words(
    qtbot: QtBot, document: Document, name: str
) -> None:
    empty = {
        "snapshots": lambda: SnapshotsDialog(None, document),
        "versions": lambda: VersionsDialog(None, []),
        "doubles": lambda: DoublesDialog(None, document, [], print),
        "own": lambda: OwnTemplatesDialog(None),
    }
    dialog = empty[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() < 220
    assert not [widget for widget in dialog.findChildren(QWidget) if _is_cut(widget)]
    offered = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
    assert len(offered) == (2 if name == "own" else 1)
    assert all(each.isEnabled() for each in offered)


@pytest.mark.parametrize(("text_size", "number", "seen"), [(100, 9, 9), (200, 4, 4), (200, 9, 5)])
def test_what_there_is_to_choose_from_is_in_sight(
    qtbot: QtBot, text_size: int, number: int, seen: int
) -> None:
    appearance().show_text_size(text_size)
    dialog = ChoiceDialog(None, "Delete a phase", [(str(i), f"Phase {i}") for i in range(number)])
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    rows = dialog.rows
    least = dialog.minimumSizeHint()
    ends = [rows.visualItemRect(rows.item(i)).bottom() for i in range(number)]
    appearance().show_text_size(100)
    assert sum(end <= rows.viewport().height() for end in ends) >= seen
    assert rows.viewport().height() - ends[-1] <= 2
    assert least.height() <= 800 - 40


@pytest.mark.parametrize("height", [700, 330])
@pytest.mark.parametrize("name", ["mapping", "phase", "stage", "route", "colours"])
def test_what_scrolls_ends_where_the_buttons_do_unless_there_is_a_bar(
    qtbot: QtBot, document: Document, journey: str, sara: str, name: str, height: int
) -> None:
    dialog = DIALOGS[name](document, journey, sara)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(dialog.width(), height)
    QApplication.processEvents()
    area = dialog.findChild(QScrollArea, "dialogScroll")
    bar, page = area.verticalScrollBar(), area.widget()
    assert bar.isVisible() == (height == 330)
    edge = page.layout().contentsMargins().right()
    end = page.mapTo(dialog, page.rect().topRight()).x() - edge
    if bar.isVisible():
        assert bar.mapTo(dialog, bar.rect().topLeft()).x() - end > 8
    else:
        button = dialog.findChild(QPushButton, "primary")
        assert end == button.mapTo(dialog, button.rect().topRight()).x()


@pytest.mark.parametrize("name", DIALOGS)
def test_a_button_stands_at_the_right_of_the_bottom_of_every_dialog(
    qtbot: QtBot, document: Document, journey: str, sara: str, name: str
) -> None:
    dialog = DIALOGS[name](document, journey, sara)
    qtbot.addWidget(dialog)
    dialog.show()
    foot = dialog.findChild(QWidget, "dialogFoot")
    ends = [button.geometry().right() for button in foot.findChildren(QPushButton) if button.isVisible()]
    assert max(ends) == foot.width() - EDGE - 1


def test_an_import_without_notes_to_show_is_no_higher_than_its_words(qtbot: QtBot) -> None:
    dialog = ImportDialog(None, "notes.json", Outcome("Klantreis", 3, ("Afscheid",)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() < 200
    assert not [widget for widget in dialog.findChildren(QWidget) if _is_cut(widget)]
