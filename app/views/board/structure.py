"""The scaffold: phases and lanes added, moved, coloured, hidden and deleted, unless it is locked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.models.lane_kinds import KINDS
from app.models.words import word
from app.views.plain import ask

if TYPE_CHECKING:
    from app.models.board import Lane, Phase
    from app.views.board.board_view import BoardView

PHASE, LANE, STAGE = "phase", "lane", "stage"
ADD_PHASE, ADD_LANE = "add_phase", "add_lane"
Header = tuple[str, str]  # (PHASE, LANE or STAGE, id), or one of the two signs that add, with ""


class Structure(QObject):
    """What can be done to chevrons and lane labels. While it is locked, each of them says so instead."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self.board = board
        self._held = False  # locked for as long as the room looks on, whatever the workshop says

    # ---- the lock --------------------------------------------------------------------------------

    @property
    def locked(self) -> bool:
        """Whether phases and lanes stay where they are."""
        from app.models.edits.workshop import workshop_of

        workshop = workshop_of(self.board.document)
        return self._held or bool(workshop is not None and workshop.locked)

    def hold(self, held: bool) -> None:
        """Lock for the time of a presentation: no edit, and nothing to undo."""
        self._held = held
        self.board.furniture.follow()

    def set_locked(self, locked: bool) -> None:
        """Lock or unlock, as an edit of the workshop; lifting a presentation's lock is none."""
        from app.models.edits.workshop import lock_board, workshop_of

        self._held = self._held and locked
        if not locked:
            self.board.retracted.emit(self._locked_words())
        workshop = workshop_of(self.board.document)
        if bool(workshop is not None and workshop.locked) != locked and not self.board.read_only:
            self.board.attempt(lambda: lock_board(self.board.document, locked))
        self.board.furniture.follow()

    def may_change(self) -> bool:
        """Whether the scaffold can be changed now; where it is locked, a hint offers to unlock it."""
        if self.board.read_only:
            return False
        if self.locked:
            self.board.offered.emit(self._locked_words(), self.tr("Unlock"), lambda: self.set_locked(False))
            return False
        return True

    def _locked_words(self) -> str:
        return self.tr("Phases and lanes are locked; notes can be moved.")

    # ---- all of them -----------------------------------------------------------------------------

    def phases(self) -> "list[Phase]":
        """The phases of this board, hidden ones too."""
        from app.models.edits import phases

        return phases.phases_of(self.board.document, self.board.scene.journey)

    def lanes(self) -> "list[Lane]":
        """The lanes of this board, hidden ones too."""
        from app.models.edits import lanes

        return lanes.lanes_of(self.board.document, self.board.scene.journey)

    def hidden(self) -> list[tuple[Header, str]]:
        """What is hidden, with its name."""
        gone: list[tuple[Header, str]] = [((PHASE, row.id), row.name) for row in self.phases() if row.hidden]
        return gone + [((LANE, row.id), row.title) for row in self.lanes() if row.hidden]

    def name(self, header: Header) -> str:
        """What a phase or lane is called."""
        from app.models.board import Lane, Phase

        if header[0] == PHASE:
            return self.board.document.get(Phase, header[1]).name
        return self.board.document.get(Lane, header[1]).title

    # ---- edits -----------------------------------------------------------------------------------

    def start_phase(self, after: str | None = None) -> None:
        """Have a name written for a new phase, behind another one or at the end."""
        if self.may_change():
            order = [row.id for row in self.phases()]
            index = order.index(after) + 1 if after in order else len(order)
            self.board.renaming.name_phase(after, lambda name: self._add_phase(name, index))

    def _add_phase(self, name: str, index: int) -> None:
        from app.models.edits import phases

        made = phases.add_phase(self.board.document, self.board.scene.journey, name, index)
        self.board.selection.set_header((PHASE, made))
        self.reveal((PHASE, made))

    def add_lane(self, kind: str, after: str | None = None) -> None:
        """Add a lane of a kind, behind another one or at the bottom, and have its title written."""
        from app.models.edits import lanes

        if not self.may_change():
            return
        order = [row.id for row in self.lanes()]
        index = order.index(after) + 1 if after in order else len(order)
        title = word(KINDS[kind].word, self.board.scene.language)
        made: list[str] = []
        self.board.attempt(
            lambda: made.append(
                lanes.add_lane(self.board.document, self.board.scene.journey, kind, title, index)
            )
        )
        for lane in made:
            self.board.selection.set_header((LANE, lane))
            self.reveal((LANE, lane))

    def rename(self, header: Header) -> None:
        """Have another name written in place."""
        if self.may_change():
            self.reveal(header)
            (self.board.renaming.rename_phase if header[0] == PHASE else self.board.renaming.rename_lane)(
                header[1]
            )

    def edit(self, phase: str) -> None:
        """Open the editor on a phase: what is said, wanted and offered in it."""
        from app.views.lifecycle.phase_editor import PhaseEditor

        if self.may_change():
            PhaseEditor(self.board, self.board.document, phase, self.board.trouble.emit).exec()

    def move(self, header: Header, step: int) -> bool:
        """One place on among those that are in sight; False at the end."""
        order = list(self._visible(header[0]))
        target = order.index(header[1]) + step
        if not self.may_change() or not 0 <= target < len(order):
            return False
        self.move_to(header, target)
        return True

    def move_to(self, header: Header, index: int) -> None:
        """Put a phase or lane at `index` among the others that are in sight."""
        from app.models.edits import lanes, phases

        others = [key for key in self._visible(header[0]) if key != header[1]]
        if not others:
            return
        rows = self.phases() if header[0] == PHASE else self.lanes()
        everyone = [row.id for row in rows if row.id != header[1]]
        place = everyone.index(others[index]) if index < len(others) else everyone.index(others[-1]) + 1
        move = phases.move_phase if header[0] == PHASE else lanes.move_lane
        self.board.attempt(lambda: move(self.board.document, header[1], place))
        self.board.selection.set_header(header)
        self.reveal(header)

    def _visible(self, kind: str) -> list[str]:
        plan = self.board.scene.plan
        return list(plan.columns if kind == PHASE else plan.lanes)

    def recolour(self, header: Header, colour: str) -> None:
        """Give a phase or lane another colour by its key."""
        from app.models.edits import lanes, phases

        if self.may_change():
            recolour = phases.recolour_phase if header[0] == PHASE else lanes.recolour_lane
            self.board.attempt(lambda: recolour(self.board.document, header[1], colour))

    def hide(self, header: Header, hidden: bool = True) -> None:
        """Take a phase or lane out of sight, or bring it back."""
        from app.models.edits import lanes, phases

        if self.may_change():
            hide = phases.hide_phase if header[0] == PHASE else lanes.hide_lane
            self.board.attempt(lambda: hide(self.board.document, header[1], hidden))
            if not hidden:
                self.board.selection.set_header(header)
                self.reveal(header)

    def show_all(self) -> None:
        """Bring everything back that is hidden, in one step."""
        if self.may_change():
            self.board.attempt(self._show_all)

    def _show_all(self) -> None:
        from app.models.edits import lanes, phases

        document, hidden = self.board.document, [header for header, _ in self.hidden()]
        with document.edit("Show phase" if hidden[0][0] == PHASE else "Show lane"):
            for kind, key in hidden:
                (phases.hide_phase if kind == PHASE else lanes.hide_lane)(document, key, False)

    def delete(self, header: Header) -> None:
        """Delete a phase or lane; where notes go with it, say how many and ask."""
        from app.models.edits import lanes, phases

        if not self.may_change():
            return
        count = (phases.notes_of_phase if header[0] == PHASE else lanes.notes_of_lane)(
            self.board.document, header[1]
        )
        if count and not self._agrees(self.name(header), count):
            return
        heirs = [key for key in self._visible(header[0]) if key != header[1]]
        at = min(self._visible(header[0]).index(header[1]), len(heirs) - 1)
        delete = phases.delete_phase if header[0] == PHASE else lanes.delete_lane
        if self.board.attempt(lambda: delete(self.board.document, header[1])) and heirs:
            self.board.selection.set_header((header[0], heirs[at]))

    def _agrees(self, name: str, notes: int) -> bool:
        text = self.tr("Delete “{name}” with %n note(s)?", "", notes).format(name=name)
        answers = [self.tr("Delete"), self.tr("Keep")]
        return ask(self.board, self.tr("Delete"), text, answers, self.tr("You can undo this.")) == 0

    def reveal(self, header: Header) -> None:
        """Scroll so that a chevron or label is in sight."""
        plan, seen = self.board.scene.plan, self.board.seen_area()
        if header[0] == PHASE and header[1] in plan.columns:
            x, width = plan.columns[header[1]]
            self.board.ensure_visible(seen._replace(x=x, w=min(width, seen.w), h=min(1.0, seen.h)), 0.0)
        elif header[0] == LANE and header[1] in plan.lanes:
            frame = plan.lanes[header[1]]
            self.board.ensure_visible(
                frame._replace(x=seen.x, w=min(1.0, seen.w), h=min(frame.h, seen.h)), 0.0
            )
