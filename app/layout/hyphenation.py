"""Where a long word may be broken with a hyphen. Patterns are loaded when the first long word turns up."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

SOFT_HYPHEN = "\u00ad"
_PATTERNS = {"nl": "nl_NL", "en": "en_GB"}
_LETTERS = re.compile(r"[^\W\d_]{5,}")
# An address or a code with a hyphen added would be read wrongly.
_ADDRESS = re.compile(r"\w[./@:?=&%#\\]+\w|_")
_LEAST_BEFORE = 2
_LEAST_AFTER = 3
# Dutch drops the trema behind a hyphen (re-unie, not re-ünie). No letter is changed here, so no break there.
_TREMA = frozenset("äëïöüÄËÏÖÜ")


@cache
def _dictionary(language: str) -> "Pyphen | None":
    name = _PATTERNS.get(language)
    if name is None:
        return None
    from pyphen import Pyphen  # late: no window needs it before the first word that does not fit

    return Pyphen(lang=name)


@lru_cache(maxsize=20_000)
def points(word: str, language: str) -> tuple[int, ...]:
    """Places in the word (indexes of the letter behind the break) where a hyphen may be put, ascending.

    Soft hyphens that somebody typed come before what the patterns say. An unknown language has no patterns.
    """
    typed = tuple(i + 1 for i, char in enumerate(word) if char == SOFT_HYPHEN and 0 < i < len(word) - 1)
    if typed:
        return typed
    dictionary = None if _ADDRESS.search(word) else _dictionary(language)
    if dictionary is None:
        return ()
    found: list[int] = []
    for letters in _LETTERS.finditer(word):
        start, length = letters.start(), len(letters.group())
        for place in dictionary.positions(letters.group()):
            index = int(place)
            if getattr(place, "data", None) is not None or word[start + index] in _TREMA:
                continue
            if _LEAST_BEFORE <= index <= length - _LEAST_AFTER:
                found.append(start + index)
    return tuple(found)
