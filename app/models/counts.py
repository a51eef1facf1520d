"""Counts as people write them."""

import re

from app.models.limits import COUNT_LIMIT
from app.models.refusal import Refused

# Digits, perhaps in threes with a dot, comma, apostrophe or space between them: 4200, 4.200, 4 200, 4,200.
_COUNT = re.compile(r"\d+|\d{1,3}([.,'’ \u00a0\u202f]\d{3})+")


def read_count(text: str) -> int | None:
    """How many people a text says; None for an empty one. Raises Refused for what is no whole number."""
    text = text.strip()
    if not text:
        return None
    if not _COUNT.fullmatch(text):
        raise Refused("not_a_count", value=text)
    digits = "".join(str(int(char)) for char in text if char.isdecimal())
    if len(digits) > len(str(COUNT_LIMIT)) or int(digits) > COUNT_LIMIT:
        raise Refused("count_too_large", value=text, most=COUNT_LIMIT)
    return int(digits)
