"""A snapshot compared with now: read once, and looked at again after every change."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.layout.themes import Theme
from app.models.board import Lane, Phase
from app.models.differences import Differences, compare_rows
from app.models.document import Document
from app.models.packing import unpack
from app.models.people import Snapshot
from app.models.row import Values
from app.models.words import word
from app.views.dialogs.spoken_time import spoken_iso
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.language import current_language


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to differ: its sign, the colour of its outline by the theme's routes, and the dash of that."""

    key: str
    sign: str
    word: str
    colour: str
    dash: tuple[float, ...] = ()


KINDS: tuple[Kind, ...] = (
    Kind("added", "+", QT_TRANSLATE_NOOP("Comparison", "new"), "teal"),
    Kind("removed", "−", QT_TRANSLATE_NOOP("Comparison", "gone"), "brick", (2.0, 2.0)),
    Kind("moved", "→", QT_TRANSLATE_NOOP("Comparison", "moved"), "blue", (5.0, 2.5)),
    Kind("changed", "≠", QT_TRANSLATE_NOOP("Comparison", "changed"), "violet", (1.5, 1.5)),
)
BY_KEY = {kind.key: kind for kind in KINDS}


def kind_colour(kind: Kind, theme: Theme) -> str:
    """The colour of a kind's outline, "#rrggbb"."""
    return theme.route(kind.colour, 0)


def kind_word(kind: Kind) -> str:
    """What a kind is called in the interface's language."""
    return QCoreApplication.translate("Comparison", kind.word)


def snapshot_name(row: Snapshot) -> str:
    """The name that somebody gave; of an automatic one what it is."""
    if row.name:
        return row.name
    spoken = word(f"snapshot_kind.{row.kind}", current_language())
    return spoken[:1].upper() + spoken[1:]


@dataclass(frozen=True, slots=True)
class Found:
    """One difference: `note` is no longer there where `kind` is "removed"."""

    kind: Kind
    note: str
    text: str
    phase: str
    lane: str
    where: str
    aspects: str


class Comparison:
    """The differences in one journey since a snapshot. Raises ValueError where it can't be read."""

    def __init__(self, document: Document, journey: str, snapshot: str) -> None:
        self._document, self._journey, self.snapshot = document, journey, snapshot
        row = document.get(Snapshot, snapshot)
        self.name, self.time = snapshot_name(row), spoken_iso(row.time)
        self._then = unpack(row.content)
        self.differences = Differences()
        self.found: list[Found] = []
        self.refresh()

    def refresh(self) -> None:
        """Look again: something was edited."""
        now = self._document.saved()
        self.differences = compare_rows(self._then, now)
        by_kind = {
            "added": self.differences.added,
            "removed": self.differences.removed,
            "moved": self.differences.moved,
            "changed": self.differences.changed,
        }
        self.found = []
        for kind in KINDS:
            rows = self._then["note"] if kind.key == "removed" else now["note"]
            found = [self._found(kind, rows[note]) for note in by_kind[kind.key]]
            self.found += sorted(
                (each for each in found if each is not None),
                key=lambda each: (each.where, each.text, each.note),
            )

    def kinds_of(self, note: str) -> list[Kind]:
        """How a note that is on the board differs."""
        differences = self.differences
        if note in differences.added:
            return [BY_KEY["added"]]
        found = [BY_KEY["moved"]] if note in differences.moved else []
        return [*found, BY_KEY["changed"]] if note in differences.changed else found

    def count(self, kind: Kind) -> int:
        """How many notes differ in this way."""
        return sum(each.kind is kind for each in self.found)

    def gone(self) -> dict[tuple[str, str], int]:
        """How many notes are gone from each cell (phase, lane)."""
        cells: dict[tuple[str, str], int] = {}
        for each in self.found:
            if each.kind.key == "removed":
                cells[each.phase, each.lane] = cells.get((each.phase, each.lane), 0) + 1
        return cells

    def _found(self, kind: Kind, note: Values) -> Found | None:
        phase, lane = self._named(Phase, note["phase"]), self._named(Lane, note["lane"])
        if phase["journey"] != self._journey:
            return None
        aspects = self.differences.changed.get(note["id"], ()) if kind.key == "changed" else ()
        return Found(
            kind,
            note["id"],
            " ".join(note["text"].split()),
            note["phase"],
            note["lane"],
            f"{phase['name']} · {lane['title']}",
            ", ".join(word(f"difference.{aspect}", current_language()) for aspect in aspects),
        )

    def _named(self, table: type[Phase] | type[Lane], row_id: str) -> Values:
        """A phase or lane as it is, or as it was where it is gone."""
        row = self._document.find(table, row_id)
        return row.values() if row is not None else self._then[str(table.__tablename__)][row_id]
