"""Guidance: what the rail shows follows the workshop, and a step that is chosen sets the board up."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.board import Contact, Journey, Lane, Note, Phase, Workshop
from app.models.change import Change
from app.models.edits.steps import set_minutes, set_step_notes, step_of
from app.models.findings.progress import progress
from app.models.people import Experience, Route, Score, Step, Stop
from app.views.errors import attempt
from app.views.guide.leads import follow_hint
from app.views.guide.offers import is_view, offer_names
from app.views.guide.steps import STEPS

if TYPE_CHECKING:
    from app.views.workshop_view import WorkshopView

QUIET = 250  # milliseconds without an edit before the figures are read again
_COUNTED = (Workshop, Journey, Phase, Lane, Note, Contact, Route, Stop, Score, Experience, Step)


class Guidance(QObject):
    """Between the rail and everything else. Figures are read when nothing else is asked of the window."""

    prepareWanted = Signal(str)  # the form of the workshop, at a column
    curveWanted = Signal(bool)
    stepShown = Signal(int)

    def __init__(self, view: "WorkshopView") -> None:
        super().__init__(view)
        self.view = view
        self.rail, self.left_out = view.rail, view.board.left_out
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        rail = self.rail
        rail.stepChosen.connect(self.choose)
        rail.starterChosen.connect(view.board.start_note)
        rail.offerChosen.connect(self._take_offer)
        rail.hintChosen.connect(lambda hint, times: follow_hint(self, hint, times))
        rail.everythingWanted.connect(self.left_out.show_all)
        rail.notes.notesWritten.connect(self._write_notes)
        rail.notes.minutesChosen.connect(self._write_minutes)
        self.left_out.changed.connect(self._tell_left_out)
        self._show_notes()
        self._timer.start(0)

    @property
    def step(self) -> int:
        """The step that the room is in."""
        return self.rail.step

    # Following the document

    def sync(self, change: Change) -> None:
        """Read the figures again, a moment after the last edit that they depend on."""
        self.left_out.follow(change)
        if change.touches(*_COUNTED):
            self._timer.start(QUIET)
        if change.touches(Step):
            self._show_notes()

    def refresh(self) -> None:
        """Read the figures now."""
        self._timer.stop()
        if self.view.document.find(Journey, self.view.journey) is not None:
            self.rail.show_progress(progress(self.view.document, self.view.journey))

    def _show_notes(self) -> None:
        row = step_of(self.view.document, self.step)
        self.rail.notes.show_step(row.notes if row else "", (row.minutes or 0) if row else 0)

    # Choosing

    def choose(self, number: int) -> None:
        """Make a step the current one, and set the board up for it."""
        if not self.rail.notes.field.finish():
            self.rail.show_step(self.step)  # what was typed at this step could not be kept: stay with it
            return
        if self.view.shown != "board":
            self.view.show_view("board")
        self.rail.show_step(number)
        self._show_notes()
        self.set_up()
        if (curve := STEPS[number].curve) is not None:
            self.curveWanted.emit(curve)
        self.stepShown.emit(number)
        if number == 0:
            self.prepareWanted.emit("")

    def set_up(self, everything: bool = False) -> None:
        """Show the lanes of the current step, or all where somebody wanted those, and let new notes go where
        the step wants them.
        """
        step = STEPS[self.step]
        self.left_out.targets = step.targets
        self.left_out.show_only(() if everything else step.kinds)

    def _tell_left_out(self) -> None:
        count = len(self.left_out.lanes())
        text = self.tr("%n lane(s) out of sight at this step. Show everything", "", count)
        self.rail.show_left_out(text if count else "")

    def help(self, keys: Iterable[str]) -> None:
        """Show the first of these views, or do the first of these actions, that there is."""
        for key, _ in offer_names(keys)[:1]:
            self._take_offer(key)

    def _take_offer(self, key: str) -> None:
        if is_view(key):
            self.view.show_view(key)
        elif key == "workshop":
            self.prepareWanted.emit("")
        else:
            self.view.actionWanted.emit(key)

    # The facilitator's own

    def _write_notes(self, notes: str) -> None:
        def work() -> None:
            set_step_notes(self.view.document, self.step, notes)

        if not attempt(work, self.view.trouble.emit):
            self.rail.notes.field.refuse()

    def _write_minutes(self, minutes: int) -> None:
        row = step_of(self.view.document, self.step)
        if minutes != ((row.minutes or 0) if row else 0):
            attempt(lambda: set_minutes(self.view.document, {self.step: minutes}), self.view.trouble.emit)
