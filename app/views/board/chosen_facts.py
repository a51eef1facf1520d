"""What the chosen notes have in common, read once and kept: dozens of actions ask it after every change."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the start page asks for the facts of no notes, and waits for none of these
    from app.models.document import Document
    from app.views.board.selection import Selection


@dataclass(frozen=True, slots=True)
class ChosenFacts:
    """The values that occur among the chosen notes, and which of them are touchpoints."""

    colours: frozenset[str] = frozenset()
    evidence: frozenset[str] = frozenset()
    exits: frozenset[int] = frozenset()
    has_picture: bool = False
    touchpoints: frozenset[str] = frozenset()


NO_FACTS = ChosenFacts()


class ChosenNotes:
    """Reads the facts anew when other notes are chosen, or after a change of the document."""

    def __init__(self, document: "Document", selection: "Selection") -> None:
        self._document = document
        self._selection = selection
        self._known: tuple[dict[str, None], int, ChosenFacts] = ({}, -1, NO_FACTS)

    def read(self) -> ChosenFacts:
        """What is so now."""
        ids, version, facts = self._known
        if ids is not self._selection.ids or version != self._document.version:
            facts = self._read()
            self._known = self._selection.ids, self._document.version, facts
        return facts

    def _read(self) -> ChosenFacts:
        from app.models.board import Lane, Note

        every = self._document.rows(Note)
        rows = [every[note] for note in self._selection.ids if note in every]
        lanes = self._document.rows(Lane).values()
        touchpoints = {lane.id for lane in lanes if lane.kind == "touchpoint"}
        return ChosenFacts(
            frozenset(row.colour for row in rows),
            frozenset(row.evidence for row in rows),
            frozenset(row.is_exit for row in rows),
            any(row.picture for row in rows),
            frozenset(row.id for row in rows if row.lane in touchpoints),
        )
