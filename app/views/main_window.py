"""The window: it places the panels, keeps what is chosen, and sends every change of the document to each of them."""

from datetime import datetime

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.models.board import Journey, Workshop
from app.models.change import Change
from app.models.document import Document
from app.models.edits.routes import add_route, routes_of
from app.models.people import Persona, Route
from app.storage.conflict import KEEP_BOTH, OURS, THEIRS
from app.views.actions import ENTRIES, make_actions
from app.views.banner import Banner
from app.views.board.board_view import BoardView
from app.views.curve_view import CurveView
from app.views.edit_titles import edit_title
from app.views.fields import finish_all
from app.views.language import current_language
from app.views.page_view import PageView
from app.views.session import Session
from app.views.settings import setting, store_setting
from app.views.side_panel import SidePanel
from app.views.start_page import StartPage
from app.views.step_rail import StepRail
from app.views.top_bar import TopBar

PANELS_FOLD_BELOW = 1200  # pixels of window; under it the rail folds before anything is cut off


class MainWindow(QMainWindow):
    """One workshop at a time, or the start page."""

    relabelled = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.journey = ""
        self.route = ""
        self.persona = ""
        self.board: BoardView | None = None
        self.actions_by_key = make_actions(self)
        self._views = {"board": self.tr("Board"), "personas": self.tr("Personas"), "canvas": self.tr("Canvas")}
        self.bar = TopBar(self.actions_by_key, self._views)
        self.banner = Banner()
        self._stack = QStackedWidget()
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.banner, self._stack):
            column.addWidget(widget, 1 if widget is self._stack else 0)
        self.setCentralWidget(page)
        self._wanted = {"rail": True, "side": True, "curve": True}
        self._presenting = False
        self.is_leaving_for_another = False  # a window in another language takes over the session
        self.bar.viewChosen.connect(self.show_view)
        self.bar.routeChosen.connect(self.choose_route)
        session.changed.connect(self.sync)
        session.swapped.connect(self.rebuild)
        session.stateChanged.connect(self.show_state)
        session.told.connect(self.banner.tell)
        session.conflicted.connect(self._ask_conflict)
        self.setMinimumSize(900, 560)
        self.restoreGeometry(QByteArray.fromBase64(setting("geometry", "").encode()))
        self.rebuild()

    # What is there

    def finish_typing(self) -> None:
        """Hand over whatever is being typed anywhere: before saving, printing, undoing and closing."""
        finish_all(self)
        if self.board is not None:
            self.board.finish_writing()

    @property
    def is_open(self) -> bool:
        """Whether a workshop is open."""
        return self.session.document is not None

    @property
    def is_read_only(self) -> bool:
        """Whether the workshop that is open may be looked at only."""
        return self.session.is_read_only

    @property
    def document(self) -> Document:
        """The document that is open."""
        assert self.session.document is not None
        return self.session.document

    def chosen_notes(self) -> list[str]:
        """The ids of the chosen notes, in reading order."""
        return self.board.selected_notes() if self.board else []

    # Building

    def rebuild(self) -> None:
        """Make all panels anew: for another workshop, another language, or after something went wrong."""
        while self._stack.count():
            old = self._stack.widget(0)
            self._stack.removeWidget(old)
            old.deleteLater()
        self.board = None
        self.bar.setVisible(self.is_open)
        if self.is_open:
            self._build_workshop()
        else:
            self._stack.addWidget(StartPage(self))
        self.show_state()

    def _build_workshop(self) -> None:
        document = self.document
        self.journey = self.journey if document.find(Journey, self.journey) else document.ordered(Journey)[0].id
        self._choose_first_route()
        self.board = BoardView(document, self.journey, current_language())
        self.rail = StepRail()
        self.curve = CurveView(document, self.journey, self.board.columns)
        self.side = SidePanel(document)
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.setHandleWidth(1)
        middle.setChildrenCollapsible(False)
        middle.addWidget(self.board)
        middle.addWidget(self.curve)
        middle.setStretchFactor(0, 1)
        middle.setSizes([700, 200])
        work = QSplitter(Qt.Orientation.Horizontal)
        work.setHandleWidth(1)
        work.setChildrenCollapsible(False)
        for place, widget in enumerate((self.rail, middle, self.side)):
            work.addWidget(widget)
            work.setStretchFactor(place, 1 if widget is middle else 0)
        self._stack.addWidget(work)
        self._pages = {"board": work}
        for name in ("personas", "canvas"):
            self._pages[name] = PageView(document, self.journey, name)
            self._stack.addWidget(self._pages[name])
        self._connect_workshop()
        self.show_view("board")
        self._fold()
        self.board.setFocus()

    def _connect_workshop(self) -> None:
        assert self.board is not None
        self.board.selectionChanged.connect(self._show_selection)
        self.board.columnsMoved.connect(self.curve.follow_columns)
        self.board.trouble.connect(self.session.report)
        self.curve.noteChosen.connect(self._choose_note)
        self.curve.trouble.connect(self.session.report)
        self.rail.starterChosen.connect(self.board.start_note)
        self.side.note.routeWanted.connect(self.make_route)
        self.side.personaEdit.connect(self.actions_by_key["edit_persona"].trigger)
        self.side.personaChosen.connect(self.choose_persona)
        self.choose_route(self.route)

    # Following the document

    def sync(self, change: Change) -> None:
        """Bring every panel in line with a change: an edit, an undo, a redo or an import alike."""
        if self.board is None:
            return
        if not self.document.find(Journey, self.journey):
            self.rebuild()
            return
        self.board.sync(change)
        self.curve.sync(change)
        self.side.sync(change)
        for page in self._pages.values():
            if isinstance(page, PageView):
                page.sync(change)
        if change.touches(Route, Persona):
            self._choose_first_route()
            self.choose_route(self.route)
        self.show_state()

    def show_state(self) -> None:
        """Title, status line, and which actions can be done now."""
        if self.is_open:
            workshop = next(iter(self.document.rows(Workshop).values()), None)
            title = workshop.title if workshop and workshop.title else self.tr("Untitled workshop")
            self.bar.title.setText(title)
            self.bar.status.setText(self.session.status())
            self.setWindowTitle(f"{title} – Reisbord")
        else:
            self.setWindowTitle("Reisbord")
        for entry in ENTRIES:
            self.actions_by_key[entry.key].setEnabled(entry.when(self))
        self._name_undo("undo", self.tr("Undo: {step}"), "last_done")
        self._name_undo("redo", self.tr("Redo: {step}"), "next_undone")

    def _name_undo(self, key: str, text: str, which: str) -> None:
        entry = getattr(self.document.history, which)() if self.is_open else None
        if entry is not None:
            self.actions_by_key[key].setText(text.format(step=edit_title(entry.title)))

    def _show_selection(self) -> None:
        notes = self.chosen_notes()
        self.side.note.show_notes(notes)
        self.curve.show_note(notes[0] if len(notes) == 1 else "")
        for entry in ENTRIES:
            if entry.key in ("cut", "copy", "delete"):
                self.actions_by_key[entry.key].setEnabled(entry.when(self))

    # Choosing

    def show_view(self, key: str) -> None:
        """Show the board, the personas or the canvas."""
        finish_all(self)
        self._stack.setCurrentWidget(self._pages[key])
        self.bar.show_view(key)

    def choose_route(self, route: str) -> None:
        """Make a route, and the persona that travels it, the chosen ones."""
        self.route = route
        row = self.document.find(Route, route)
        if row is not None and row.persona:
            self.persona = row.persona
        if not self.document.find(Persona, self.persona):
            self.persona = next((p.id for p in self.document.ordered(Persona)), "")
        self.bar.show_routes(self.document, self.journey, route)
        self.curve.show_route(route)
        self.side.show_persona(self.persona)
        self.side.note.show_route(route)

    def choose_persona(self, persona: str) -> None:
        """Show a persona, and a route of hers if there is one."""
        self.persona = persona
        mine = [r.id for r in routes_of(self.document, self.journey) if r.persona == persona]
        if mine and self.route not in mine:
            self.choose_route(mine[0])
        self.side.show_persona(persona)

    def make_route(self) -> None:
        """A first route for the chosen persona, so that a note can become a stop."""
        route = add_route(self.document, self.journey, "", self.persona or None)
        self.choose_route(route)

    def _choose_first_route(self) -> None:
        if not self.document.find(Route, self.route):
            self.route = next((r.id for r in routes_of(self.document, self.journey)), "")

    def _choose_note(self, note: str) -> None:
        if self.board is not None:
            self.board.select_notes([note])
            self.board.reveal(note)

    def _ask_conflict(self, name: str, changed: datetime) -> None:
        from app.views.dialogs.conflict_dialog import CHOICES, ask_conflict

        choice = ask_conflict(self, name, changed)
        self.session.settle((KEEP_BOTH, THEIRS, OURS)[CHOICES.index(choice)])

    def relabel(self) -> None:
        """The language changed: a new window takes this one's place."""
        self.relabelled.emit()

    def take_over(self, other: "MainWindow") -> None:
        """Show what another window showed: its route, persona, panels and view."""
        self._wanted = dict(other._wanted)
        self.choose_route(other.route)
        self.choose_persona(other.persona)
        self._fold()

    # Panels

    def toggle(self, panel: str) -> None:
        """Show or hide the rail, the side panel or the curve."""
        self._wanted[panel] = not self._wanted[panel]
        self._fold()

    def present(self, on: bool) -> None:
        """Only the board, over the whole screen; Escape or F11 ends it."""
        self._presenting = on
        self.bar.setVisible(not on)
        self.showFullScreen() if on else self.showNormal()
        self._fold()

    @property
    def is_presenting(self) -> bool:
        """Whether only the board is shown."""
        return self._presenting

    def _fold(self) -> None:
        if self.board is not None:
            roomy = self.width() >= PANELS_FOLD_BELOW
            self.rail.setVisible(self._wanted["rail"] and roomy and not self._presenting)
            self.side.setVisible(self._wanted["side"] and not self._presenting)
            self.curve.setVisible(self._wanted["curve"])

    # Qt

    def resizeEvent(self, event) -> None:  # noqa: ANN001
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._presenting:
            self.present(False)
        elif event.key() == Qt.Key.Key_F10:
            self.bar.menu_button.showMenu()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        store_setting("geometry", bytes(self.saveGeometry().toBase64().data()).decode())
        self.finish_typing()
        if self.is_leaving_for_another or self.session.close():
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.session.save_soon()
