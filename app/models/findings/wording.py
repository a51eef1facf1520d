"""Touchpoints that do not begin in the customer's words. A hint, never a rule: the room knows better."""

import re
from collections.abc import Iterable
from functools import lru_cache

from app.models.board import LANGUAGES, Lane, Note, Phase, Workshop
from app.models.document import Document
from app.models.folding import fold

_FIRST = re.compile(r"[^\W\d_]+")
# First words of somebody who speaks for himself, folded; what follows an apostrophe ("I'm") is no part of it.
_OWN: dict[str, frozenset[str]] = {
    "nl": frozenset(["ik", "mijn", "mij", "me", "mezelf", "m", "we", "wij", "ons", "onze", "k"]),
    "en": frozenset(["i", "my", "me", "mine", "myself", "we", "our", "us", "ours"]),
}


# All notes are asked after every edit, and nearly all of them said the same before.
@lru_cache(maxsize=65_536)
def is_in_own_words(text: str, language: str) -> bool:
    """Whether a text begins as somebody says it who tells about himself; an empty one is not blamed."""
    first = _FIRST.search(fold(text))
    return first is None or first[0] in _OWN[language]


def not_in_own_words(document: Document, journey: str) -> list[str]:
    """The touchpoints in sight that begin in other words, in reading order."""
    language = language_of(document)
    notes = touchpoints_of(document, journey)
    return [note.id for note in notes if not is_in_own_words(note.text, language)]


def touchpoints_of(document: Document, journey: str) -> Iterable[Note]:
    """The notes in visible lanes of touchpoints under visible phases, in reading order."""
    lanes = [
        lane.id
        for lane in document.where(Lane, "journey", journey)
        if lane.kind == "touchpoint" and not lane.hidden
    ]
    for phase in document.where(Phase, "journey", journey):
        if not phase.hidden:
            for lane in lanes:
                yield from document.where(Note, "phase", phase.id, lane=lane)


def language_of(document: Document) -> str:
    """The language of the workshop, in which its notes are written."""
    return next((row.language for row in document.rows(Workshop).values()), LANGUAGES[0])
