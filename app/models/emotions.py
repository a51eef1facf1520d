"""The palette of emotion words that a room starts with; the words it adds are rows of the workshop."""

import tomllib
from dataclasses import dataclass
from functools import cache

from app.models.resources import resource_path


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
