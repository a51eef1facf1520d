"""The palette of emotion words that a room starts with; the words it adds are rows of the workshop."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from app.models.folding import fold
from app.models.resources import resource_path

if TYPE_CHECKING:
    from app.models.document import Document


@dataclass(frozen=True, slots=True)
class Feeling:
    """An emotion word and the sign it usually has: −1 unpleasant, 0 neither, +1 pleasant."""

    word: str
    sign: int


@cache
def emotion_palette(language: str) -> tuple[Feeling, ...]:
    """The emotion words of a language ("nl" or "en"), from most unpleasant to most pleasant."""
    entries = tomllib.loads(resource_path("emotions.toml").read_text("utf-8"))["emotions"]
    return tuple(Feeling(entry[language], entry["sign"]) for entry in entries)


def palette_of(document: "Document", language: str) -> tuple[Feeling, ...]:
    """The words on offer in a workshop, by sign from unpleasant to pleasant: those of the language, and after
    them on each side those that the room added.
    """
    from app.models.people import Emotion  # templates read this module before there are tables

    own = [Feeling(row.word, row.sign) for row in document.rows(Emotion).values()]
    own.sort(key=lambda feeling: fold(feeling.word))
    known = {fold(feeling.word) for feeling in own}
    usual = [feeling for feeling in emotion_palette(language) if fold(feeling.word) not in known]
    return tuple(sorted([*usual, *own], key=lambda feeling: feeling.sign))


def feeling_named(document: "Document", language: str, word: str) -> Feeling | None:
    """The feeling of that name on offer, however it is written."""
    return next((each for each in palette_of(document, language) if fold(each.word) == fold(word)), None)
