"""What the future journey has that the current one has not, and the other way round."""

from typing import NamedTuple

from app.models.board import Journey, Note, Phase
from app.models.document import Document
from app.models.findings.scores import felt
from app.models.people import Route, Stop

NEW, GONE, TEXT, MOVED, FEELING, JOINED, LEFT = "new", "gone", "text", "moved", "feeling", "joined", "left"
KINDS = (NEW, GONE, TEXT, MOVED, FEELING, JOINED, LEFT)


class Different(NamedTuple):
    """One difference. `note` is in the future journey, `origin` in the current one; "" where there is none.

    `before` and `after` are the texts, the names of the phases, or the intensities ("" for none), by kind.
    """

    kind: str
    note: str
    origin: str
    text: str
    before: str | float | None = ""
    after: str | float | None = ""


def origin_of(document: Document, journey: str) -> str:
    """The id of the journey that this one was copied from, "" where it is no copy or the original is gone."""
    row = document.find(Journey, journey)
    there = document.find(Journey, row.copied_from) if row is not None else None
    return there.id if there is not None else ""


def differences(document: Document, future: str) -> tuple[Different, ...]:
    """What changed since the journey was copied, kind by kind, in the order of the board.

    Of several copies of one note, the first that was made from it is its counterpart, the others are new.
    """
    origin = origin_of(document, future)
    if not origin:
        return ()
    before, after = _notes_of(document, origin), _notes_of(document, future)
    old = {note.id: note for note in before}
    partner: dict[str, Note] = {}  # by the id of the original
    for note in sorted(after, key=lambda note: (note.rank, note.id)):
        if note.copied_from in old:
            partner.setdefault(note.copied_from, note)
    paired = [(old[note.copied_from], note) for note in after if partner.get(note.copied_from) is note]
    kept = {note.id for _, note in paired}
    found = [Different(NEW, note.id, "", note.text) for note in after if note.id not in kept]
    found += [Different(GONE, "", note.id, note.text) for note in before if note.id not in partner]
    for first, second in paired:
        found += _of_a_pair(document, first, second)
    found += _of_routes(document, future, partner)
    return tuple(sorted(found, key=lambda each: KINDS.index(each.kind)))  # stable: the board's order stays


def marks(document: Document, future: str) -> dict[str, tuple[str, ...]]:
    """The kinds of difference by note of the future journey."""
    found: dict[str, tuple[str, ...]] = {}
    for each in differences(document, future):
        if each.note:
            found[each.note] = (*found.get(each.note, ()), each.kind)
    return found


def route_pairs(document: Document, future: str) -> tuple[tuple[str, str], ...]:
    """Each inside-out route of a future journey with the one that it was copied from, as (now, future)."""
    routes = document.where(Route, "journey", future)
    return tuple(
        (route.copied_from, route.id)
        for route in routes
        if route.perspective == "inside_out" and document.find(Route, route.copied_from)
    )


def _notes_of(document: Document, journey: str) -> list[Note]:
    phases = document.where(Phase, "journey", journey)
    return [note for phase in phases for note in document.where(Note, "phase", phase.id)]


def _of_a_pair(document: Document, first: Note, second: Note) -> list[Different]:
    found = []
    if first.text != second.text:
        found.append(Different(TEXT, second.id, first.id, second.text, first.text, second.text))
    one, other = document.get(Phase, first.phase), document.get(Phase, second.phase)
    if other.copied_from != one.id:
        found.append(Different(MOVED, second.id, first.id, second.text, one.name, other.name))
    return found


def _of_routes(document: Document, future: str, partner: dict[str, Note]) -> list[Different]:
    """Other feelings at the same stop, and stops that were added to the route or taken off it."""
    found: list[Different] = []
    for now, later in route_pairs(document, future):
        before = {stop.note: stop for stop in document.where(Stop, "route", now)}
        after = {stop.note: stop for stop in document.where(Stop, "route", later)}
        for note, stop in before.items():
            copy = partner.get(note)
            if copy is None:
                continue  # gone from the board, which is told already
            there = after.pop(copy.id, None)
            old = felt(document, stop)
            if there is None:
                found.append(Different(LEFT, copy.id, note, copy.text, old, None))
            elif (new := felt(document, there)) != old:
                found.append(Different(FEELING, copy.id, note, copy.text, old, new))
        known = {note.id for note in partner.values()}
        found += [
            Different(JOINED, note, "", document.get(Note, note).text, None, felt(document, stop))
            for note, stop in after.items()
            if note in known  # a new one is told already
        ]
    return found
