"""Where a long word may be broken with a hyphen. Patterns are loaded when the first long word turns up."""

import re
from functools import cache, lru_cache

from app.layout.patterns import Patterns

SOFT_HYPHEN = "\u00ad"
_FILES = {"nl": "nl_NL", "en": "en_GB"}
_LETTERS = re.compile(r"[^\W\d_]{5,}")
# An address or a code with a hyphen added would be read wrongly.
_ADDRESS = re.compile(r"\w[./@:?=&%#\\]+\w|_")
_LEAST_BEFORE = 2
_LEAST_AFTER = 3
# Dutch drops the trema behind a hyphen (re-unie, not re-ünie). No letter is changed here, so no break there.
_TREMA = frozenset("äëïöüÄËÏÖÜ")


@cache
def _patterns(language: str) -> Patterns | None:
    name = _FILES.get(language)
    if name is None:
        return None
    from pyphen import LANGUAGES  # late: no window needs it before the first word that does not fit

    return Patterns(LANGUAGES[name])


@lru_cache(maxsize=20_000)
def points(word: str, language: str) -> tuple[int, ...]:
    """Places in the word (indexes of the letter behind the break) where a hyphen may be put, ascending.

    Soft hyphens that somebody typed come before what the patterns say. An unknown language has no patterns.
    """
    typed = tuple(i + 1 for i, char in enumerate(word) if char == SOFT_HYPHEN and 0 < i < len(word) - 1)
    if typed:
        return typed
    patterns = None if _ADDRESS.search(word) else _patterns(language)
    if patterns is None:
        return ()
    found: list[int] = []
    for letters in _LETTERS.finditer(word):
        start, length = letters.start(), len(letters.group())
        for index in patterns.positions(letters.group()):
            fair = _LEAST_BEFORE <= index <= length - _LEAST_AFTER
            if fair and word[start + index] not in _TREMA:
                found.append(start + index)
    return tuple(found)
