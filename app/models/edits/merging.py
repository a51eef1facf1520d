"""One note out of several that say the same; what hung on any of them hangs on the one that stays."""

from collections.abc import Callable, Iterable
from typing import Any

from app.models.board import Contact, MicroGoal, Note, Vote
from app.models.choices import EVIDENCE
from app.models.columns import LINE, PARAGRAPH
from app.models.document import Document
from app.models.edits.routes import stop_on
from app.models.folding import fold
from app.models.people import Experience, Score, Stop
from app.models.rank import place
from app.models.text import clean

_MOST_DOTS = 1_000_000
# What a stop that is given up can still fill in where the one that stays says nothing.
_FILLED = {
    "expectation": "", "performance": "", "emotion": "", "intensity": None, "reason": "", "quote": "",
    "emotional_impact": None, "business_impact": None, "moment": "none", "verdict": "none",
}  # fmt: skip


def merge_notes(document: Document, keep: str, others: Iterable[str], text: str | None = None) -> None:
    """Let `keep` stand for the `others` too, and take those off the board; `text` replaces its own.

    Contacts, dots, stops, micro-goals and experiences move along. Where both notes have the same one, or a
    stop of the same route, it stays one: dots are added up, and what `keep` does not say is filled in.
    """
    with document.edit("Merge notes"):
        kept = document.get(Note, keep)
        if text is not None:
            kept.text = clean(text, PARAGRAPH)
        for other in dict.fromkeys(others):
            if other != keep:
                _take_over(document, kept, document.get(Note, other))


def _take_over(document: Document, kept: Note, other: Note) -> None:
    _move(document, Contact, kept, other, lambda row: (row.channel, fold(row.means)))
    _move(document, MicroGoal, kept, other, lambda row: fold(row.text))
    _move(document, Experience, kept, other, lambda row: row.id)
    for dots in document.where(Vote, "note", other.id):
        _move_dots(document, kept.id, dots)
    for stop in document.where(Stop, "note", other.id):
        _move_stop(document, kept.id, stop)
    kept.evidence = max(kept.evidence, other.evidence, key=EVIDENCE.index)
    kept.is_exit, kept.is_covered = kept.is_exit | other.is_exit, kept.is_covered | other.is_covered
    kept.picture = kept.picture or other.picture
    kept.author = _both(kept.author, other.author)
    document.remove(other)


def _both(author: str, other: str) -> str:
    """Both names, each once; where there is no room the first one."""
    if not author or not other:
        return author or other
    names = f"{author}, {other}"
    known = {fold(name) for name in author.split(",")}
    return author if fold(other) in known or len(names) > LINE else names


def _move(
    document: Document, table: type[Any], kept: Note, other: Note, alike: Callable[[Any], object]
) -> None:
    """Hang rows on the note that stays, after its own; what it has already goes with the other note."""
    own = document.where(table, "note", kept.id)
    known = {alike(row) for row in own}
    moved = [row for row in document.where(table, "note", other.id) if alike(row) not in known]
    for row in moved:
        row.note = kept.id
    place(own, len(own), moved)


def _move_dots(document: Document, kept: str, dots: Vote) -> None:
    for own in document.where(Vote, "note", kept):
        if (own.round, own.colour) == (dots.round, dots.colour):
            own.count = min(_MOST_DOTS, own.count + dots.count)
            return
    dots.note = kept


def _move_stop(document: Document, kept: str, stop: Stop) -> None:
    """A route stops at a note once: what the other stop knew is filled in, its scores move along."""
    own = stop_on(document, stop.route, kept)
    if own is None:
        stop.note = kept
        return
    for name, nothing in _FILLED.items():
        if getattr(own, name) == nothing:
            setattr(own, name, getattr(stop, name))
    own.evidence = max(own.evidence, stop.evidence, key=EVIDENCE.index)
    own.is_exit = own.is_exit | stop.is_exit
    known = {score.who for score in document.where(Score, "stop", own.id)}
    for score in document.where(Score, "stop", stop.id):
        if score.who not in known:
            score.stop = own.id
