"""Text that comes from people and files: cleaned once, at the entrance."""

import re
import unicodedata

# Controls except newline and tab, lone surrogates, the byte-order mark, and the direction overrides that
# can make a line
# read as something else than it is.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile("\r\n?|\u2028|\u2029|\x85")


def clean(text: str, limit: int) -> str:
    """`text` without what no reader can see or no file can hold, in NFC, at most `limit` characters.

    Newline and tab stay; other line ends become a newline; a lone surrogate becomes U+FFFD. Cleaning twice
    changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text[:limit]
    text = _BREAKS.sub("\n", text)
    text = _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))
    return unicodedata.normalize("NFC", text)[:limit]


def clean_line(text: str, limit: int) -> str:
    """As `clean`, on one line: runs of white space become one space."""
    return clean(" ".join(clean(text, len(text)).split()), limit)


def is_clean(text: str) -> bool:
    """Whether `clean` would leave the text as it is, length aside."""
    return text == clean(text, len(text) or 1)
