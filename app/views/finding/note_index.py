"""The texts of the notes as a search reads them, folded once and kept by every change; no Qt."""

from collections import Counter
from collections.abc import Callable

from app.models.board import Channel, Contact, Lane, Note
from app.models.change import Change
from app.models.document import Document
from app.models.folding import fold
from app.models.lane_kinds import note_colour
from app.views.board.scene import BoardScene
from app.views.finding.query import AUTHOR, CHANNEL, COLOUR, EVIDENCE, Query


class NoteIndex:
    """Finds the notes of a board in its reading order. `follow` every change once it is loaded."""

    def __init__(self, document: Document, scene: BoardScene) -> None:
        self.document = document
        self.scene = scene
        self._texts: dict[str, str] | None = None
        self._channels: dict[str, frozenset[str]] = {}
        self._last: tuple[list[str], set[str]] = ([], set())  # the words looked for last, and who has them
        self._keys: dict[str, Callable[[Note], frozenset[str]]] = {
            COLOUR: lambda note: frozenset((self.colour(note),)),
            CHANNEL: lambda note: self._channels.get(note.id, frozenset(("",))),
            AUTHOR: lambda note: frozenset((fold(note.author),)),
            EVIDENCE: lambda note: frozenset((note.evidence,)),
        }

    def load(self) -> None:
        """Read all notes, unless they are read already."""
        if self._texts is None:
            self._texts = {}
            for note in self.document.rows(Note):
                self._read(note)

    def follow(self, change: Change) -> None:
        """Read again what a change touched."""
        if self._texts is None:
            return
        touched = change.ids(Note)
        for row_id, (before, after) in ((k[1], v) for k, v in change.rows.items() if k[0] == "contact"):
            row = self.document.find(Contact, row_id)
            touched |= {values["note"] for values in (before, after) if values and "note" in values}
            touched |= {row.note} if row is not None else set()
        for channel in change.ids(Channel):
            touched |= {contact.note for contact in self.document.where(Contact, "channel", channel)}
        for note in touched:
            self._read(note)

    def _read(self, note: str) -> None:
        assert self._texts is not None
        row = self.document.find(Note, note)
        self._channels.pop(note, None)
        self._last = ([], set())
        if row is None:
            self._texts.pop(note, None)
            return
        parts = [row.text, row.author]
        contacts = self.document.where(Contact, "note", note)
        if contacts:
            channels = [self.document.find(Channel, contact.channel) for contact in contacts]
            parts += [channel.name for channel in channels if channel is not None]
            parts += [contact.means for contact in contacts]
            own = frozenset(channel.id for channel in channels if channel is not None)
            self._channels[note] = own or frozenset(("",))
        self._texts[note] = "\n".join(fold(part) for part in parts if part)

    # ---- asking ----------------------------------------------------------------------------------

    def find(self, query: Query) -> list[str]:
        """The notes on the board that fit, in reading order; every word must be somewhere in a note."""
        self.load()
        found = self._with_words(fold(query.words).split())
        rows = self.document.rows(Note)
        for kind, keys in query.by_kind():
            keys_of = self._keys[kind]
            found = {note for note in found if not keys.isdisjoint(keys_of(rows[note]))}
        return [note for note in self.scene.all_notes() if note in found]

    def _with_words(self, words: list[str]) -> set[str]:
        """The notes that have all words. A letter more finds no note that had not been found without it."""
        texts, (before, found) = self._texts or {}, self._last
        if not words:
            return set(texts)
        if not before or not all(any(old in new for new in words) for old in before):
            before, found = [], set(texts)
        for word in sorted(words, key=len, reverse=True):
            if word not in before:
                found = {note for note in found if word in texts[note]}
        self._last = (words, found)
        return found

    def counts(self, kind: str, query: Query) -> Counter[str]:
        """How many notes there are of each key of a kind, among those that fit everything else."""
        rows, keys_of = self.document.rows(Note), self._keys[kind]
        return Counter(key for note in self.find(query.without(kind)) for key in keys_of(rows[note]))

    def colour(self, note: Note) -> str:
        """The colour key that a note shows."""
        return note.colour or note_colour(self.document.get(Lane, note.lane))

    def channels(self, note: str) -> frozenset[str]:
        """The ids of a note's channels; {""} where it has none."""
        self.load()
        return self._channels.get(note, frozenset(("",)))

    def author_name(self, key: str) -> str:
        """How the first note of an author spells the name."""
        names = (note.author for note in self.document.rows(Note).values() if fold(note.author) == key)
        return next(names, key)
