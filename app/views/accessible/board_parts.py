"""The chevrons, rows and notes of the board, in words and with their places."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF

from app.models.board import Lane, Note, Phase
from app.models.lane_kinds import KINDS
from app.models.words import word
from app.views.accessible.parts import Part, Role
from app.views.board.marks import view_rect
from app.views.board.structure import LANE, PHASE
from app.views.language import current_language

if TYPE_CHECKING:
    from app.models.document import Document
    from app.views.board.board_view import BoardView


class BoardParts:
    """Keys are "phase", "lane" or "note" and an id, with a space between them."""

    def __init__(self, board: "BoardView") -> None:
        self._board = board
        self._known: tuple[int, list[str]] = (-1, [])

    def keys(self) -> Sequence[str]:
        """Chevrons from left to right, rows from top to bottom, then notes in reading order."""
        scene = self._board.scene
        if self._known[0] != scene.version:
            headers = [f"phase {key}" for key in scene.plan.columns] + [
                f"lane {key}" for key in scene.plan.lanes
            ]
            self._known = scene.version, headers + [f"note {key}" for key in scene.all_notes()]
        return self._known[1]

    def part(self, key: str) -> Part | None:
        """What is said of it."""
        kind, _, row_id = key.partition(" ")
        plan = self._board.scene.plan
        if kind == PHASE and row_id in plan.columns:
            return self._phase(row_id)
        if kind == LANE and row_id in plan.lanes:
            return self._lane(row_id)
        return self._note(row_id) if kind == "note" and row_id in self._board.scene.places else None

    def focused(self) -> str:
        """The header or note that has the focus."""
        selection = self._board.selection
        if selection.header is not None:
            return " ".join(selection.header) if selection.header[1] else ""
        return f"note {selection.note}" if selection.note else ""

    def key_at(self, at: QPoint) -> str:
        """What is under a pixel of the screen."""
        board = self._board
        here = QPointF(board.viewport().mapFromGlobal(at))
        if not board.body_rect().contains(here):
            phase, lane = board.panes.phase_at(here.x(), here.y()), board.panes.lane_at(here.x(), here.y())
            return f"phase {phase}" if phase else f"lane {lane}" if lane else ""
        note = board.scene.note_at(*board.camera.to_board(here.x(), here.y()))
        return f"note {note}" if note else ""

    def _phase(self, key: str) -> Part:
        document, phases = self._board.document, list(self._board.scene.plan.columns)
        row = document.get(Phase, key)
        said = QCoreApplication.translate("Accessible", "phase {place} of {count}").format(
            place=phases.index(key) + 1, count=len(phases)
        )
        if row.quote:
            said += f", “{row.quote}”"
        return Part(row.name, said, Role.ColumnHeader, self._on_screen(self._board.panes.phase_rect(key)))

    def _lane(self, key: str) -> Part:
        scene, lanes = self._board.scene, list(self._board.scene.plan.lanes)
        said = QCoreApplication.translate("Accessible", "row {place} of {count}, {notes} notes").format(
            place=lanes.index(key) + 1, count=len(lanes), notes=scene.layout.count(key)
        )
        name = lane_name(self._board.document, key)
        return Part(name, said, Role.RowHeader, self._on_screen(self._board.panes.lane_rect(key)))

    def _note(self, key: str) -> Part:
        scene = self._board.scene
        rect = self._on_screen(view_rect(self._board.camera, scene.frame(key)))
        text, selected = note_text(self._board.document, key), key in self._board.selection.ids
        return Part(text, place_of_note(self._board, key), Role.ListItem, rect, selected)

    def _on_screen(self, rect: QRectF) -> QRect:
        whole = rect.toAlignedRect()
        return QRect(self._board.viewport().mapToGlobal(whole.topLeft()), whole.size())


def note_text(document: "Document", note: str) -> str:
    """What is read of a note."""
    text = document.get(Note, note).text
    return text or QCoreApplication.translate("Accessible", "Empty note")


def place_of_note(board: "BoardView", note: str) -> str:
    """Where a note is: "phase Choice, row Touchpoints, 3 of 7"."""
    phase, lane = board.scene.places[note].cell
    order = board.scene.order((phase, lane))
    return QCoreApplication.translate("Accessible", "phase {phase}, row {row}, {place} of {count}").format(
        phase=board.document.get(Phase, phase).name,
        row=lane_name(board.document, lane),
        place=order.index(note) + 1,
        count=len(order),
    )


def lane_name(document: "Document", lane: str) -> str:
    """The title of a row, or what its kind is called."""
    row = document.get(Lane, lane)
    return row.title or word(KINDS[row.kind].word, current_language())
