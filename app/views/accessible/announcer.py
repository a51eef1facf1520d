"""Tells screen readers what an edit, an undo or a redo did, and where the focus went."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.models.board import Note
from app.views.accessible.board_parts import BoardParts, note_text, place_of_note
from app.views.accessible.curve_parts import CurveParts
from app.views.accessible.parts import offer, panel_interface
from app.views.accessible.speaking import focus_moved, is_heard, say
from app.views.edit_titles import edit_title

if TYPE_CHECKING:
    from app.models.change import Change
    from app.views.board.board_view import BoardView
    from app.views.curve_view import CurveView

_WHERE = {"phase", "lane", "rank", "x", "y"}  # columns that say where a note lies
_LONGEST = 120  # characters of a note that a sentence repeats


class Announcer(QObject):
    """Speaks for a board and its curve. Call `sync` after both have followed a change."""

    def __init__(self, board: "BoardView", curve: "CurveView") -> None:
        super().__init__(board)
        offer(board, BoardParts(board))
        offer(curve, CurveParts(curve))
        self._board, self._curve = board, curve
        board.selection.focus_changed.connect(self._focus_moved)
        curve.noteChosen.connect(self._point_chosen)

    def sync(self, change: "Change") -> None:
        """Say what happened."""
        if not is_heard():
            return
        for panel in (self._board, self._curve):
            if (interface := panel_interface(panel)) is not None:
                interface.forget()
        say(self._board, self.sentence(change))

    def sentence(self, change: "Change") -> str:
        """What happened, in one sentence; "" for what nobody did."""
        if change.direction == "undo":
            return self.tr("Undone: {step}").format(step=edit_title(change.title))
        if change.direction == "redo":
            return self.tr("Done again: {step}").format(step=edit_title(change.title))
        if change.direction != "edit":
            return ""
        places = self._board.scene.places
        added = [note for note in change.added(Note) if note in places]
        removed = change.removed(Note)
        if added and not removed:
            return self._added(added)
        if removed:
            return self._removed(change, removed)
        moved = [note for note in self._moved(change) if note in places]
        return self._went(moved) if moved else edit_title(change.title)

    def _added(self, notes: list[str]) -> str:
        if len(notes) > 1:
            return self.tr("%n note(s) added", "", len(notes))
        where = place_of_note(self._board, notes[0])
        return self.tr("Added: {note}, {where}").format(note=self._text(notes[0]), where=where)

    def _removed(self, change: "Change", notes: set[str]) -> str:
        if len(notes) > 1:
            return self.tr("%n note(s) deleted", "", len(notes))
        before, _ = change.rows["note", next(iter(notes))]
        return self.tr("Deleted: {note}").format(note=(before or {}).get("text", "")[:_LONGEST])

    def _moved(self, change: "Change") -> list[str]:
        """The notes that lie elsewhere now; where some changed their cell, only those."""
        went = {
            note: set(change.rows["note", note][1] or {})
            for note in change.ids(Note)
            if set(change.rows["note", note][1] or {}) <= _WHERE
        }
        far = [note for note, columns in went.items() if columns & {"phase", "lane"}]
        return far or list(went)

    def _went(self, notes: list[str]) -> str:
        if len(notes) > 1:
            return self.tr("%n note(s) moved", "", len(notes))
        where = place_of_note(self._board, notes[0])
        return self.tr("Moved: {note}, to {where}").format(note=self._text(notes[0]), where=where)

    def _text(self, note: str) -> str:
        return note_text(self._board.document, note)[:_LONGEST]

    # Where the focus is

    def _focus_moved(self) -> None:
        self._tell_focus(self._board)

    def _point_chosen(self) -> None:
        self._tell_focus(self._curve)

    def _tell_focus(self, panel: "BoardView | CurveView") -> None:
        interface = panel_interface(panel) if panel.hasFocus() else None
        if interface is None:
            return
        key = interface.parts.focused()
        if key:
            focus_moved(interface.of(key))
