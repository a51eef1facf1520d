"""What an import did, or will do: shown before as a preview and said afterwards."""

from dataclasses import dataclass, field
from typing import NamedTuple

from app.models.refusal import shown
from app.models.words import word

NAMES_SHOWN = 6
FIRST = 50  # notes that a preview shows


class FirstNote(NamedTuple):
    """A note that will be made, and where."""

    phase: str
    lane: str
    text: str


@dataclass(slots=True)
class Reading:
    """What was noticed while a file was read, for the user to know."""

    cut: int = 0  # texts that were too long
    skipped: int = 0  # rows without anything in them
    odd: int = 0  # cells that were not understood and left empty
    first_odd: tuple[int, str] = (0, "")  # row and text of the first of them
    unused_columns: tuple[str, ...] = ()

    def note_odd(self, row: int, value: str) -> None:
        """Count a cell that was not understood."""
        self.odd += 1
        if self.odd == 1:
            self.first_odd = (row, value)

    def sentences(self, language: str) -> list[str]:
        """A line for each thing that a user may want to mend in the file."""
        found = []
        if self.cut:
            found.append(word("done.texts_cut", language, count=self.cut))
        if self.skipped:
            found.append(word("done.rows_skipped", language, count=self.skipped))
        if self.odd:
            row, value = self.first_odd
            found.append(word("done.cells_odd", language, count=self.odd, row=row, **shown({"value": value})))
        if self.unused_columns:
            found.append(word("done.columns_ignored", language, names=_names(self.unused_columns)))
        return found


@dataclass(slots=True)
class Outcome:
    """What an import puts into the document."""

    journey: str  # its title
    notes: int
    phases: tuple[str, ...] = ()  # names of those that are made
    lanes: tuple[str, ...] = ()
    whole_workshop: bool = False
    reading: Reading = field(default_factory=Reading)
    channels: tuple[str, ...] = ()
    personas: int = 0
    routes: int = 0
    first: tuple[FirstNote, ...] = ()

    def sentences(self, language: str) -> list[str]:
        """What to tell the user, the main thing first."""
        if self.whole_workshop:
            found = [word("done.workshop_taken_over", language, count=self.notes)]
        else:
            title = self.journey or word("journey", language)
            found = [word("done.notes_added", language, count=self.notes, **shown({"journey": title}))]
        if self.phases:
            found.append(word("done.phases_made", language, names=_names(self.phases)))
        if self.lanes:
            found.append(word("done.lanes_made", language, names=_names(self.lanes)))
        return found + self.reading.sentences(language)

    def promises(self, language: str) -> list[str]:
        """What to tell before it happens, the main thing first."""
        if self.whole_workshop:
            found = [word("preview.whole_workshop", language, count=self.notes)]
        else:
            title = self.journey or word("journey", language)
            found = [word("preview.notes", language, count=self.notes, **shown({"journey": title}))]
        for key, count in (("personas", self.personas), ("routes", self.routes)):
            if count:
                found.append(word(f"preview.{key}", language, count=count))
        for key, names in (("phases", self.phases), ("lanes", self.lanes), ("channels", self.channels)):
            if names:
                found.append(word(f"preview.{key}", language, count=len(names), names=_names(names)))
        return found + self.reading.sentences(language)


def _names(names: tuple[str, ...]) -> str:
    more = ", …" if len(names) > NAMES_SHOWN else ""
    return ", ".join(str(shown({"name": name})["name"]) for name in names[:NAMES_SHOWN]) + more
