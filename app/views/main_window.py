"""The window: top bar, banner, and under them the workshop that is open or the start page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QLocale, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from app.storage.fault_log import write_fault
from app.views import file_commands
from app.views.actions import ENTRIES, make_actions, translate_actions
from app.views.appearance import TouchWatch, appearance
from app.views.banner import Banner
from app.views.banner_seat import BannerSeat
from app.views.bookmark_keeper import BookmarkKeeper
from app.views.chosen import Chosen
from app.views.edit_titles import edit_title
from app.views.errors import attempt, guarded
from app.views.find_commands import caption_colours
from app.views.first_hints import FirstHints
from app.views.guide.step_clock import StepClock
from app.views.journey_commands import show_journey
from app.views.panels import Panels
from app.views.picture_keeper import PictureKeeper
from app.views.presenting_line import PresentingLine
from app.views.progress_strip import ProgressStrip
from app.views.questions import WindowQuestions
from app.views.session import Session
from app.views.settings import setting, store_setting
from app.views.start_page import StartPage
from app.views.top_bar import TopBar
from app.views.wiring import bind, bind_clock

if TYPE_CHECKING:
    from app.models.change import Change
    from app.models.document import Document
    from app.views.board.board_view import BoardView
    from app.views.workshop_view import WorkshopView

LEAST = (900, 540)  # half a screen of 1920 × 1080, in points
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MainWindow(QMainWindow):
    """One workshop at a time, or the start page."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        session.setParent(self)  # what the window asked to be told goes with it
        self.view: WorkshopView | None = None
        self.actions_by_key = make_actions(self)
        self.panels = Panels(self)
        self._presenting = False
        self._shown_path = ""
        self.line: PresentingLine | None = None
        self.banner = Banner()
        self.strip = ProgressStrip(session.exchange.background)
        self.clock = StepClock(self)
        page = QWidget(self)
        self._stack = QStackedWidget(page)
        page.setObjectName("page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.bar = self._make_bar()
        self._column.addWidget(BannerSeat((self.banner, self.strip), self._stack, page))
        self._column.addWidget(self._stack, 1)
        self.hints = FirstHints(self)
        self.setCentralWidget(page)
        self._connect_session()
        self._connect_appearance()
        bind_clock(self)
        self.setMinimumSize(*LEAST)
        self.resize(self.screen().availableSize() * 0.94)  # the first time; then as it was left
        self.restoreGeometry(QByteArray.fromBase64(setting("geometry", "").encode()))
        self.rebuild()

    def _make_bar(self) -> TopBar:
        bar = TopBar(self.actions_by_key, self.clock, self._column.parentWidget())
        bar.viewChosen.connect(self.show_view)
        bar.routeChosen.connect(self.choose_route)
        bar.journeys.journeyChosen.connect(lambda journey: show_journey(self, journey))
        self._column.insertWidget(0, bar)
        return bar

    def _show_line(self) -> None:
        """The line that stands for the bar while presenting, in the words of now."""
        if not self._presenting or self.view is None:
            self._drop_line()
            return
        if self.line is None:
            self.line = PresentingLine()
            self.line.endWanted.connect(lambda: self.present(False))
            self._column.insertWidget(0, self.line)
        self.line.tell(self.document, self.persona)

    def _drop_line(self) -> None:
        if self.line is not None:
            if self.line.end.hasFocus() and self.board is not None:
                self.board.setFocus()
            self.line.hide()
            self.line.deleteLater()
            self.line = None

    def _connect_session(self) -> None:
        session = self.session
        session.questions = WindowQuestions(self)
        PictureKeeper(self)
        self._bookmarks = BookmarkKeeper(self)
        session.changed.connect(self.sync)
        session.swapped.connect(self.rebuild)
        session.stateChanged.connect(self.show_state)
        session.told.connect(self.banner.tell)
        session.untold.connect(self.banner.take_back)
        session.placeWanted.connect(lambda: file_commands.save_elsewhere(self))
        session.copyWanted.connect(lambda: file_commands.save_copy(self))

    def _connect_appearance(self) -> None:
        appearance().changed.connect(self._redress)
        appearance().resized.connect(self.relabel)

    def _redress(self) -> None:
        if self.view is None:
            self.rebuild()
            return
        self.view.redress()
        self.show_routes(self.route)
        self.show_possible()

    # What is there

    @property
    def is_open(self) -> bool:
        """Whether a workshop is open."""
        return self.session.document is not None

    @property
    def document(self) -> "Document":
        """The document that is open."""
        assert self.session.document is not None
        return self.session.document

    @property
    def board(self) -> "BoardView | None":
        """The board, where a workshop is open."""
        return self.view.board if self.view else None

    @property
    def journey(self) -> str:
        """The id of the journey that is shown."""
        return self.view.journey if self.view else ""

    @property
    def persona(self) -> str:
        """The id of the chosen persona."""
        return self.view.persona if self.view else ""

    @property
    def route(self) -> str:
        """The id of the chosen route."""
        return self.view.route if self.view else ""

    def chosen_notes(self) -> list[str]:
        """The ids of the chosen notes, in reading order."""
        return self.board.selected_notes() if self.board else []

    def finish_typing(self) -> None:
        """Hand over whatever is being typed anywhere: before saving, printing, undoing and closing."""
        if self.view is not None:
            self.view.finish_typing()

    # Choosing

    def show_view(self, key: str) -> None:
        """Show a view of the table by its key."""
        if self.view is not None:
            self.view.show_view(key)

    def choose_route(self, route: str) -> None:
        """Make a route the chosen one."""
        if self.view is not None:
            self.view.choose_route(route)

    # Building

    def rebuild(self, journey: str = "") -> None:
        """Make all panels anew: for another workshop, journey or language, or after something went wrong."""
        self.banner.part_from(self.view)
        chosen = self._chosen().in_journey(journey) if journey else self._chosen()
        self.hints.step_out()
        while (old := self._stack.widget(0)) is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.view = None
        self._shown_path = str(self.session.path) if self.is_open else ""
        self.bar.setVisible(self.is_open and not self._presenting)
        if self.is_open:
            self._show_workshop(chosen)
        else:
            self._presenting = False
            self._stack.addWidget(StartPage(self))
        self.hints.look()
        self.show_state()

    def _chosen(self) -> Chosen:
        """What the panels that go leave to those that come; another workshop opens where it was left."""
        if not self.is_open:
            return Chosen()
        if self.view is None or self._shown_path != str(self.session.path):
            return self._bookmarks.take_up()
        return self.view.chosen()

    def _show_workshop(self, chosen: Chosen) -> None:
        from app.views.workshop_view import WorkshopView

        made: list[WorkshopView] = []
        if not attempt(lambda: made.append(WorkshopView(self.document, chosen, self._stack)), write_fault):
            made.append(
                WorkshopView(self.document, Chosen(), self._stack)
            )  # what was left there must not keep it shut
        view = self.view = made[0]
        self._stack.addWidget(view)
        bind(self, view)
        view.board.structure.hold(self._presenting)
        self.show_routes(view.route)
        self.bar.show_view(view.shown)
        self.panels.fold()
        view.take_focus()

    def relabel(self) -> None:
        """The language changed: every word in this window is made anew; what is chosen stays."""
        self.setLocale(QLocale())  # else every day in it is written as in the language that it began with
        translate_actions(self.actions_by_key)
        old, self.bar = self.bar, self._make_bar()
        old.hide()
        old.deleteLater()
        self.banner.dismiss()
        self._drop_line()
        self.rebuild()

    # Following the document

    def sync(self, change: "Change") -> None:
        """Bring every panel in line with a change."""
        if self.view is not None:
            self.view.sync(change)
        self.show_state()

    def show_state(self) -> None:
        """Title, status line, and which actions can be done now."""
        title = ""
        if self.is_open:
            from app.models.edits.workshop import workshop_of

            workshop = workshop_of(self.document)
            title = workshop.title if workshop and workshop.title else self.tr("Untitled workshop")
            self.bar.title.setText(title)
            self.bar.status.setText(self.session.status())
            self.bar.journeys.show_journeys(self.document, self.journey)
        self.setWindowTitle(f"{title} – Reisbord" if title else "Reisbord")
        self._show_line()
        self.show_possible()
        caption_colours(self, self.actions_by_key)
        self._name_step("undo", self.tr("Undo: {step}"))
        self._name_step("redo", self.tr("Redo: {step}"))

    def show_possible(self) -> None:
        """Enable the actions that can be done now."""
        for entry in ENTRIES:
            action = self.actions_by_key[entry.key]
            action.setEnabled(entry.when(self))
            if entry.ticked is not None:
                action.setChecked(entry.ticked(self))

    def _name_step(self, key: str, text: str) -> None:
        """Say in the menu and the tooltip which step it is that would be taken back or done again."""
        history = self.document.history if self.is_open else None
        entry = history and (history.last_done() if key == "undo" else history.next_undone())
        translate_actions(
            self.actions_by_key, (key,), text.format(step=edit_title(entry.title)) if entry else ""
        )

    def show_chosen_view(self, key: str) -> None:
        """Mark the view that is shown."""
        self.bar.show_view(key)
        self.hints.look()
        self.show_possible()

    def show_routes(self, route: str) -> None:
        """Show the routes in the bar, and which one is chosen."""
        self.bar.show_routes(self.document, self.journey, route)
        self._show_line()

    # Panels

    def present(self, on: bool) -> None:
        """Only the board and the curve, over the whole screen; Escape or F11 ends it."""
        self._presenting = on
        if self.view is not None:
            self.view.board.structure.hold(on)  # in the room the scaffold is locked, unless somebody lifts it
        self.bar.setVisible(not on and self.is_open)
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | full if on else self.windowState() & ~full)
        self._show_line()
        self.hints.look()
        self.panels.fold()

    @property
    def is_presenting(self) -> bool:
        """Whether only the board is shown."""
        return self._presenting

    # Qt

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        surface = self.windowHandle()
        if surface is not None and surface.findChild(TouchWatch) is None:
            TouchWatch(surface)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panels.fold()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and self._presenting:
            self.present(False)
        elif event.key() in _ENTER and isinstance(button, QPushButton | QToolButton):
            if not event.isAutoRepeat():
                button.click()  # in a dialog Qt does this; in a window it knows the space bar only
        elif event.key() == Qt.Key.Key_F10 and self.bar.isVisible():
            self.bar.menu_button.showMenu()
        else:
            super().keyPressEvent(event)

    @guarded
    def closeEvent(self, event: QCloseEvent) -> None:
        """Write everything and close; whatever fails in here, the window still closes."""
        stays: list[bool] = []
        attempt(lambda: stays.append(not self._leave()), self.session.report)
        event.setAccepted(stays != [True])

    def _leave(self) -> bool:
        if not self._presenting:
            store_setting("geometry", bytes(self.saveGeometry().toBase64().data()).decode())
        attempt(self.finish_typing, self.session.report)
        return self.session.close()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.session.saving.save_soon()
