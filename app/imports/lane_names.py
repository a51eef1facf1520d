"""Which kind of lane a name in a file means, in either language, one or many."""

from functools import cache

from app.models.lane_kinds import KINDS
from app.models.words import word

OTHER_KIND = "idea"  # of a lane that nobody foresaw: its notes flow and mean nothing in particular

# What people write besides the words of the program itself.
_ALSO: dict[str, tuple[str, ...]] = {
    "touchpoint": (
        "contactpunt",
        "contactpunten",
        "contact moment",
        "contact moments",
        "touch point",
        "touch points",
    ),
    "pain_point": ("pijnpunt", "pijnpunten", "pain", "pains", "frustratie", "frustraties"),
    "opportunity": ("chance", "chances"),
    "need": ("behoeftes",),
    "objection": ("bezwaren", "barrier", "barriers"),
    "conversion": ("conversies",),
    "offer": ("aanbiedingen", "offer", "offers"),
    "idea": ("ideeen",),
    "free": ("vrij", "free"),
}


def kind_named(name: str) -> str | None:
    """The kind that a folded name means, e.g. "knelpunt" → "pain_point"; None for any other name."""
    return _kinds().get(name.replace("_", " "))


@cache
def _kinds() -> dict[str, str]:
    found: dict[str, str] = {}
    for key, kind in KINDS.items():
        single = "free_note" if kind.is_free else key
        own = [word(of, language) for of in (kind.word, single) for language in ("nl", "en")]
        for name in (key.replace("_", " "), *own, *_ALSO.get(key, ())):
            found.setdefault(name.casefold(), key)
    return found
