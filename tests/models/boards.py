"""A small board for tests of edits."""

from app.models.board import Journey, Workshop
from app.models.document import Document
from app.models.edits.lanes import add_lane
from app.models.edits.notes import add_note
from app.models.edits.phases import add_phase
from app.models.journal import Journal


class Board:
    """Two phases, a lane of touchpoints and one of pain points, and three notes in the first cell."""

    def __init__(self, journal: Journal | None = None) -> None:
        self.document = Document(journal=journal)
        with self.document.edit("New workshop"):
            self.document.add(Workshop, title="Proef")
            self.journey = self.document.add(Journey, title="Klantreis").id
            self.phases = [add_phase(self.document, self.journey, name) for name in ("Keuze", "Gebruik")]
            self.lane = add_lane(self.document, self.journey, "touchpoint", "Contactmomenten")
            self.pains = add_lane(self.document, self.journey, "pain_point", "Knelpunten")
            self.notes = [
                add_note(self.document, self.phases[0], self.lane, f"note {number}") for number in range(3)
            ]

    def dump(self) -> dict[str, dict[str, dict[str, object]]]:
        """Every row of every table, from memory."""
        return dump(self.document)

    def texts(self, phase: int = 0, lane: str = "") -> list[str]:
        """The texts of a cell in order."""
        from app.models.edits.notes import notes_in

        return [note.text for note in notes_in(self.document, self.phases[phase], lane or self.lane)]


def dump(document: Document) -> dict[str, dict[str, dict[str, object]]]:
    """Every row of every table as it is in memory."""
    from app.models.tables import TABLES, name_of

    return {name_of(t): {i: row.values() for i, row in document.rows(t).items()} for t in TABLES}
