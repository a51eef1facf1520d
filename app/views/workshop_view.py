"""All panels of the workshop that is open, and what is chosen in them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.models.board import Journey
from app.models.change import Change
from app.models.document import Document
from app.models.edits.journeys import add_journey
from app.models.edits.routes import add_route, routes_of
from app.models.people import Persona, Route
from app.views.accessible.announcer import Announcer
from app.views.appearance import appearance
from app.views.board.board_view import BoardView
from app.views.board.route_line import RouteLine
from app.views.board_and_curve import BoardAndCurve
from app.views.chosen import Chosen, Draft
from app.views.curve_view import CurveView
from app.views.errors import attempt, guarded
from app.views.fields import finish_all
from app.views.finding.board_column import BoardColumn
from app.views.guide.guidance import Guidance
from app.views.guide.step_rail import StepRail
from app.views.guide.step_strip import StepStrip
from app.views.history.past_panel import PastPanel
from app.views.language import current_language
from app.views.library.library_side import LibrarySide
from app.views.side_panel import SidePanel
from app.views.soon import soon
from app.views.view_table import BY_KEY, Keeper, as_page

if TYPE_CHECKING:
    from app.views.personas.personas_view import PersonasView


class WorkshopView(QStackedWidget):
    """The board with rail, curve and side panel, and the pages of paper. Every change comes in by `sync`."""

    viewShown = Signal(str)
    routeShown = Signal(str)
    selectionChanged = Signal()
    personaEdit = Signal()
    trouble = Signal(object)
    hint = Signal(str)  # something that helps whoever is busy here, said for a moment
    snapshotsWanted = Signal()
    filmWanted = Signal()
    pastShown = Signal()  # the history or a comparison came or went
    actionWanted = Signal(str)  # the key of an action of the window
    stepsWanted = Signal(bool)  # the whole rail, or only the numbers of the steps
    lost = Signal()  # what is shown here is not in the document any more

    def __init__(self, document: Document, chosen: Chosen, parent: QWidget) -> None:
        super().__init__(parent)
        self.document = document
        self.journey = chosen.journey if document.find(Journey, chosen.journey) else _first_journey(document)
        self.route, self.persona = chosen.route, chosen.persona
        self.board = BoardView(document, self.journey, current_language(), appearance().theme)
        self.board.reduced_motion = appearance().reduced_motion
        # Qt dresses a widget and all in it anew for every parent it gets: panels are made in their place.
        self.work = QWidget(self)
        self.search = BoardColumn(self.board)
        self.rail = StepRail(document, chosen.step, chosen.notes_open, self.work)
        self.strip = StepStrip(self.rail, self.work)
        self.curve = CurveView(document, self.journey, self.board.columns, chosen.curve)
        self.side = SidePanel(document, self.journey, self.work)
        self.past = PastPanel(document, self.board, self.journey, self.work)
        self.shelf = LibrarySide(self, chosen.library)
        self._middle = BoardAndCurve(self.search, self.curve, self.work)
        self._fill_work()
        self.pages: dict[str, QWidget] = {}  # those that somebody looked at, the rest when it is needed
        self._kept = dict(chosen.pages)  # what pages left to those that take their place
        self.page("board")
        self.guidance = Guidance(self)
        self._connect()
        self.announcer = Announcer(self.board, self.curve)
        self._choose_first_route()
        self.choose_route(self.route)
        self._take(chosen)

    def _fill_work(self) -> None:
        row = QHBoxLayout(self.work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.strip, self.rail, self._middle, self.shelf, self.past, self.side):
            row.addWidget(widget, 1 if widget is self._middle else 0)

    def _connect(self) -> None:
        self.board.selectionChanged.connect(self._show_selection)
        self.board.columnsMoved.connect(self.curve.follow_columns)
        self.board.beyond = self.curve.drops
        self.route_line = RouteLine(self.board, self.curve.choice)
        self.strip.wholeWanted.connect(lambda: self._open_steps(True))
        self.rail.stripWanted.connect(lambda: self._open_steps(False))
        self.curve.hint.connect(self.hint)
        self.curve.noteChosen.connect(self.choose_note)
        self.side.note.routeWanted.connect(self.make_route)
        self.side.personaEdit.connect(self.personaEdit)
        self.side.personaChosen.connect(self.choose_persona)
        self.past.goWanted.connect(self.go_to)
        self.past.snapshotsWanted.connect(self.snapshotsWanted)
        self.past.filmWanted.connect(self.filmWanted)
        self.past.shownChanged.connect(self.pastShown)
        for panel in (self.board, self.curve, self.side.note):
            panel.trouble.connect(self.trouble)
        self.board.hint.connect(self.hint)
        appearance().stilled.connect(self._keep_still)
        self.curve.follow_columns()  # the board found its size before anybody listened

    def page(self, key: str) -> QWidget:
        """The page of a view, made the first time that it is asked for."""
        if key not in self.pages:
            made = self.pages[key] = BY_KEY[key].make(self)
            self.addWidget(made)
            for name, target in (("trouble", self.trouble), ("hint", self.hint)):
                if (signal := getattr(made, name, None)) is not None:
                    signal.connect(target)
            if key in self._kept and isinstance(made, Keeper):
                made.take_up(self._kept.pop(key))
        return self.pages[key]

    @property
    def personas(self) -> "PersonasView":
        """The page of the persona cards."""
        return cast("PersonasView", self.page("personas"))

    @property
    def shown(self) -> str:
        """The key of the view that is shown: "board", "personas" …"""
        return next(key for key, page in self.pages.items() if page is self.currentWidget())

    @property
    def is_on_board(self) -> bool:
        """Whether the board is what is shown, and not pages of paper."""
        return self.currentWidget() is self.pages["board"]

    # Following the document

    def sync(self, change: Change) -> None:
        """Bring every panel in line with a change: an edit, an undo, a redo or an import alike."""
        if not self.document.find(Journey, self.journey):
            self.lost.emit()
            return
        panels = (self.route_line, self.board, self.search, self.curve, self.side, self.past, self.guidance)
        for panel in (*panels, self.announcer):
            panel.sync(change)
        for widget in self.pages.values():
            if (page := as_page(widget)) is not None:
                page.sync(change)
        if change.touches(Route, Persona):
            self._choose_again()

    def redress(self) -> None:
        """Other colours: the board keeps pictures of its notes and the legend pieces of lines; everything
        else asks while it paints.
        """
        self.finish_typing()
        self.board.set_theme(appearance().theme)
        self.curve.legend.refresh()

    def _keep_still(self) -> None:
        self.board.reduced_motion = appearance().reduced_motion

    def finish_typing(self) -> None:
        """Hand over whatever is being typed anywhere: before saving, printing, undoing and closing."""
        finish_all(self)
        self.curve.hands.value.finish()
        self.board.writing.end()
        self.board.renaming.end()

    def go_to(self, done: int) -> None:
        """Go to the moment at which so many steps of history were done."""
        self.finish_typing()
        attempt(lambda: self.document.go_to(done), self.trouble.emit)

    def _show_selection(self) -> None:
        notes = self.board.selected_notes()
        self.side.note.show_notes(notes)
        self.curve.show_note(notes[0] if len(notes) == 1 else "")
        self.selectionChanged.emit()

    # Choosing

    def show_view(self, key: str) -> None:
        """Show a view of the table by its key."""
        self.finish_typing()
        widget = self.page(key)
        self.setCurrentWidget(widget)
        self.viewShown.emit(key)
        self.take_focus()

    def take_focus(self) -> None:
        """The keys go to what one would use first of what is shown."""
        if (page := as_page(self.pages[self.shown])) is not None:
            page.take_focus()
        else:
            self.board.setFocus()

    def choose_route(self, route: str) -> None:
        """Make a route, and the persona that travels it, the chosen ones."""
        self.route = route
        row = self.document.find(Route, route)
        if row is not None and row.persona:
            self.persona = row.persona
        if not self.document.find(Persona, self.persona):
            self.persona = next((p.id for p in self.document.ordered(Persona)), "")
        self.curve.show_route(route)
        self.route_line.show_route(route)
        self._show_persona()
        self.side.note.show_route(route)
        self.routeShown.emit(route)

    def choose_persona(self, persona: str) -> None:
        """Show a persona, and a route of hers if there is one."""
        mine = [r.id for r in routes_of(self.document, self.journey) if r.persona == persona]
        if mine and self.route not in mine:
            self.choose_route(mine[0])
        self.persona = persona
        self._show_persona()

    def edit_persona(self, persona: str) -> None:
        """Open the editor of a persona beside the cards."""
        self.show_view("personas")
        self.personas.edit(persona)

    def _show_persona(self) -> None:
        self.side.show_persona(self.persona)
        self.curve.show_persona(self.persona)
        if "personas" in self.pages:
            self.personas.choose(self.persona)

    def make_route(self) -> None:
        """A first route for the chosen persona, so that a note can become a stop."""

        def work() -> None:
            self.choose_route(add_route(self.document, self.journey, "", self.persona or None))

        attempt(work, self.trouble.emit)

    def choose_note(self, note: str) -> None:
        """Select a note and bring it in sight."""
        self.choose_notes([note], note)

    def choose_notes(self, notes: Sequence[str], shown: str) -> None:
        """Select notes and bring one of them in sight."""
        if not self.is_on_board:
            self.show_view("board")
        self.board.left_out.bring(notes)
        self.board.select_notes(notes)
        if shown in self.board.scene.places:  # its lane or its phase may be hidden
            self.board.selection.set_focus(shown)
        self.board.reveal(shown)

    def _choose_again(self) -> None:
        """What was chosen stays so after an edit, where it is still there."""
        route, persona = self.route, self.persona
        self._choose_first_route()
        self.choose_route(self.route)
        if self.route == route and self.document.find(Persona, persona):
            self.persona = persona
            self._show_persona()

    def _choose_first_route(self) -> None:
        there = [route.id for route in routes_of(self.document, self.journey)]
        if self.route not in there:
            self.route = next(iter(there), "")

    # Panels

    def _open_steps(self, whole: bool) -> None:
        """The keys go where the button was that is not there any more."""
        self.stepsWanted.emit(whole)
        (self.rail.closer if whole else self.strip.opener).setFocus()

    def fold(self, steps: str, side: bool, curve: bool, past: bool) -> None:
        """Show these panels beside the board, and hide the others.

        `steps`: "" none, "numbers", "rail", or "opened" for a rail that can be closed again.
        """
        self.past.setVisible(past)
        self.strip.setVisible(steps == "numbers")
        self.rail.closer.setVisible(steps == "opened")
        self.rail.setVisible(steps in ("rail", "opened"))
        self.side.setVisible(side)
        self.curve.setVisible(curve)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nothing else had a use for ends a comparison."""
        if event.key() == Qt.Key.Key_Escape and self.past.is_comparing:
            self.past.end_comparison()
        else:
            super().keyPressEvent(event)

    # Made anew

    def chosen(self) -> Chosen:
        """What is chosen now, for the view that takes this one's place."""
        return Chosen(
            self.shown,
            self.journey,
            self.route,
            self.persona,
            self.board.selected_notes(),
            self.rail.step,
            self.board.aim(),
            self.side.note.unsaved(),
            self._draft(),
            self.past.wants_history,
            self.past.compared,
            self.personas.chosen() if "personas" in self.pages else ("", {}),
            self.search.finder.query,
            not self.board.left_out.wanted,
            self.rail.notes.is_open,
            self.curve.choice,
            self._kept | {key: page.kept() for key, page in self.pages.items() if isinstance(page, Keeper)},
            library=self.shelf.is_wanted,
        )

    def _draft(self) -> Draft | None:
        writing = self.board.writing
        if not writing.is_open:
            return None
        return Draft(writing.note, writing.cell, writing.index, writing.editor.toPlainText())

    def _take(self, chosen: Chosen) -> None:
        if self.document.find(Persona, chosen.persona):
            self.choose_persona(chosen.persona)
        self.guidance.set_up(chosen.everything)
        self.board.select_notes(chosen.notes)
        self.side.note.put_back(chosen.typed)
        self.setCurrentWidget(self.page(chosen.view))
        if chosen.editing[0]:
            self.personas.put_back(*chosen.editing)
        self.past.take_up(chosen.history, chosen.compared)
        self.search.take_up(chosen.query)
        if chosen.camera is not None:
            self.board.take_aim(chosen.camera)
        if (draft := chosen.writing) is not None:
            soon(self, lambda: self._write_on(draft))  # once the board has its size

    def _write_on(self, draft: Draft) -> None:
        if draft.note is not None and draft.note in self.board.scene.places:
            self.board.writing.write_note(draft.note)
        elif draft.note is None and draft.cell in self.board.scene.plan.cells:
            self.board.writing.write_new(draft.cell, draft.index)
        else:
            return
        self.board.writing.editor.setPlainText(draft.text)


def _first_journey(document: Document) -> str:
    """The first journey; a workshop without one gets the usual one, because there is nothing to show else."""
    rows = document.ordered(Journey)
    return rows[0].id if rows else add_journey(document, language=current_language())
