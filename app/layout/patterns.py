"""Hyphenation by patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983), with those of pyphen.

pyphen takes 200 ms to read a language, because it prepares all of its 16,000 patterns. Here one is prepared
when a word first needs it, and reading takes 20. A test compares the results of both.
"""

import re
from pathlib import Path

_DIGITS = re.compile("[0-9]+")
_SETTINGS = re.compile("^[A-Z%#].*$", re.MULTILINE)  # patterns are in small letters


class Patterns:
    """The patterns of one language."""

    def __init__(self, path: Path) -> None:
        encoding, _, content = path.read_bytes().partition(b"\n")
        text = _SETTINGS.sub("", content.decode(encoding.decode("ascii").strip()))
        self._raw = dict(zip(_DIGITS.sub("", text).split(), text.split(), strict=True))
        self._longest = max(map(len, self._raw))
        self._levels: dict[str, tuple[tuple[int, int], ...]] = {}

    def positions(self, word: str) -> tuple[int, ...]:
        """The indexes of the letters that a hyphen may stand before, ascending."""
        dotted = f".{word.lower()}."
        if len(dotted) != len(word) + 2:  # a letter that is two in small
            return ()
        levels = [0] * (len(dotted) + 1)
        raw = self._raw
        for start in range(len(dotted)):
            for end in range(start + 1, min(start + self._longest, len(dotted)) + 1):
                if dotted[start:end] in raw:
                    for offset, level in self._prepared(dotted[start:end]):
                        levels[start + offset] = max(levels[start + offset], level)
        return tuple(at - 1 for at, level in enumerate(levels) if level % 2 and 1 < at <= len(word))

    def _prepared(self, letters: str) -> tuple[tuple[int, int], ...]:
        """The levels of the pattern with these letters: before which of them, how high."""
        known = self._levels.get(letters)
        if known is None:
            found, offset = [], 0
            for char in self._raw[letters]:
                if char.isdigit():
                    found.append((offset, int(char)))
                else:
                    offset += 1
            known = self._levels[letters] = tuple(found)
        return known
