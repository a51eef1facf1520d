"""The words of everything that is not a Qt window: paper, tables, refusals, templates. Dutch and English.

They stand in resources/words.toml, one entry a key. Data is never translated, only what the program says
around it.
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from app.models.choices import LANGUAGES
from app.models.resources import resource_path

Entry = str | Mapping[str, str]  # one text, or {"one": …, "other": …} where a count decides
FIGURE_MARKS = {"nl": (".", ","), "en": (",", ".")}  # thousands, decimals
MINUS = "\u2212"


def word(key: str, language: str, **params: object) -> str:
    """The text of `key`, e.g. `word("notes_count", "nl", count=37)` is "37 post-its".

    Whole numbers and decimals among `params` are written as the language does. Raises KeyError for a key,
    language or parameter that is not there: an error of ours.
    """
    entry = words(language)[key]
    if not isinstance(entry, str):
        entry = entry["one" if params["count"] == 1 else "other"]
    if not params:
        return entry
    return entry.format_map({name: _spelled(value, language) for name, value in params.items()})


def words(language: str) -> Mapping[str, Entry]:
    """All entries of a language by key; those in a named section are called "section.key"."""
    return _all_words()[language]


def _spelled(value: object, language: str) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return integer(value, language) if isinstance(value, int) else decimal(value, language)


# Figures and dates


def integer(value: int, language: str) -> str:
    """A whole number with its thousands apart: "4.200" or "4,200"."""
    text = f"{abs(value):,}".replace(",", FIGURE_MARKS[language][0])
    return MINUS + text if value < 0 else text


def decimal(value: float, language: str, digits: int = 1, signed: bool = False) -> str:
    """A finite number with a real minus: "−3,4" or "−3.4"; `signed` puts a plus before what is above zero."""
    text = f"{abs(value):.{digits}f}"
    whole, _, rest = text.partition(".")
    thousands, comma = FIGURE_MARKS[language]
    text = f"{int(whole):,}".replace(",", thousands) + (comma + rest if rest else "")
    is_zero = not text.strip(f"0{comma}")
    sign = "" if is_zero else MINUS if value < 0 else "+" if signed else ""
    return sign + text


def percentage(part: float, whole: float, language: str) -> str:
    """How much `part` is of `whole`: "20%", below ten with a decimal, a dash where the whole is nothing."""
    if whole <= 0:
        return "–"
    share = 100 * part / whole
    return f"{decimal(share, language, digits=0 if share >= 9.95 or share == 0 else 1)}%"


def long_date(iso: str, language: str) -> str:
    """Make "2026-11-21" "21 november 2026"; what is not a date comes back as it is."""
    day = _day(iso)
    return iso if day is None else f"{day.day} {word(f'month.{day.month}', language)} {day.year}"


def short_date(iso: str, language: str, today: str = "") -> str:
    """The date without its year, "1 maart"; with it where `today` is in another year, "1 maart 2027".

    What is not a date comes back as it is.
    """
    day, now = _day(iso), _day(today)
    if day is not None and now is not None and day.year != now.year:
        return long_date(iso, language)
    return iso if day is None else f"{day.day} {word(f'month.{day.month}', language)}"


def _day(iso: str) -> date | None:
    """The day of an ISO date or date and time."""
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None


def joined(parts: list[str], language: str) -> str:
    """Names in a running sentence: "a, b en c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word('and', language)} {parts[-1]}"


# Reading


@cache
def _all_words() -> Mapping[str, Mapping[str, Entry]]:
    entries = dict(_entries(tomllib.loads(resource_path("words.toml").read_text("utf-8")), ""))
    return {
        language: {key: texts[language] for key, texts in entries.items() if language in texts}
        for language in LANGUAGES
    }


def _entries(section: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Mapping[str, Entry]]]:
    """Every entry as (key, texts by language); what has no language in it is a section."""
    for name, value in section.items():
        if any(language in value for language in LANGUAGES):
            yield prefix + name, value
        else:
            yield from _entries(value, f"{prefix}{name}.")
