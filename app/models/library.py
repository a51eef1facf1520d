"""What earlier workshops leave to the next one: touchpoints, channels, means and personas; and the search in
them. Pure: where they are kept is another room's matter.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.models.columns import LINE, PARAGRAPH
from app.models.folding import fold
from app.models.people import PERSONA_KINDS, Persona
from app.models.tables import columns_of
from app.models.text import clean, clean_line

TOUCHPOINT, CHANNEL, MEANS, PERSONA = KINDS = ("touchpoint", "channel", "means", "persona")
MOST_ITEMS = 20_000  # of one workshop
_MOST_PARTS = 100  # contacts or micro-goals of one touchpoint
_NOT_TOLD = ("id", "rank", "kind", "portrait", "name", "colour")  # of a persona; some have their own place
_PICTURE = re.compile("[0-9a-f]{64}")  # how a picture is called

Contact = tuple[str, str]  # channel and means, by name


@dataclass(frozen=True, slots=True)
class Item:
    """A thing in the library. `text` is what a touchpoint says, or a name; `about` the fields of a persona.

    `phases` are the names of the phases it was met in, `sources` the workshops that know it. Of a persona's
    `portrait` only the hash is here.
    """

    kind: str
    text: str
    phases: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    goals: tuple[str, ...] = ()
    about: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    portrait: str = ""


Rows = Mapping[str, Mapping[str, Mapping[str, Any]]]


def items_of(rows: Rows) -> list[Item]:
    """What a workshop, given by its rows, puts in the library. Notes of other lanes stay where they are."""
    channels = {key: row["name"] for key, row in rows["channel"].items()}
    contacts: defaultdict[str, list[Contact]] = defaultdict(list)
    for row in sorted(rows["contact"].values(), key=_rank):
        contacts[row["note"]].append((channels.get(row["channel"], ""), row["means"]))
    goals: defaultdict[str, list[str]] = defaultdict(list)
    for row in sorted(rows["micro_goal"].values(), key=_rank):
        goals[row["note"]].append(row["text"])
    lanes = {key for key, row in rows["lane"].items() if row["kind"] == TOUCHPOINT}
    found = [
        Item(
            TOUCHPOINT, row["text"], (rows["phase"][row["phase"]]["name"],),
            tuple(contacts[key]), tuple(goals[key]),
        )
        for key, row in rows["note"].items()
        if row["lane"] in lanes and row["text"].strip()
    ]  # fmt: skip
    found += [Item(CHANNEL, name, contacts=((name, ""),)) for name in channels.values() if name]
    used = dict.fromkeys(contact for each in contacts.values() for contact in each)
    found += [Item(MEANS, means, contacts=((channel, means),)) for channel, means in used if means]
    people = sorted(rows["persona"].values(), key=_rank)
    found += [_persona(row, rows["picture"]) for row in people if row["name"]]
    return merged(found)[:MOST_ITEMS]


def _rank(row: Mapping[str, Any]) -> tuple[float, str]:
    return row["rank"], row["id"]


def _persona(row: Mapping[str, Any], pictures: Mapping[str, Any]) -> Item:
    told = [(name, row[name]) for name in persona_fields() if row[name]]
    portrait = row["portrait"] if row["portrait"] in pictures else ""
    return Item(PERSONA, row["name"], about=(("kind", row["kind"]), *told), portrait=portrait)


def portraits_of(rows: Rows, items: Iterable[Item]) -> dict[str, bytes]:
    """The pictures of personas of this workshop, by their hash."""
    return {item.portrait: rows["picture"][item.portrait]["content"] for item in items if item.portrait}


def persona_fields() -> tuple[str, ...]:
    """The texts of a persona that travel."""
    columns = (column for column in columns_of(Persona) if column.kind == "TEXT")
    return tuple(column.name for column in columns if column.name not in _NOT_TOLD)


def merged(items: Iterable[Item]) -> list[Item]:
    """Each thing once: what reads alike becomes one, with the phases, channels and sources of all."""
    found: dict[tuple[str, ...], Item] = {}
    for item in items:
        key = _key(item)
        known = found.get(key)
        found[key] = item if known is None else _both(known, item)
    return list(found.values())


def _key(item: Item) -> tuple[str, ...]:
    role = next((text for name, text in item.about if name == "role"), "")
    channel = item.contacts[0][0] if item.kind == MEANS and item.contacts else ""
    return item.kind, fold(item.text), fold(role), fold(channel)


def _both(one: Item, other: Item) -> Item:
    contacts = {(fold(channel), fold(means)): (channel, means) for channel, means in other.contacts}
    contacts |= {(fold(channel), fold(means)): (channel, means) for channel, means in one.contacts}
    about = dict(other.about) | dict(one.about)
    return Item(
        one.kind,
        one.text,
        tuple(dict.fromkeys(one.phases + other.phases)),
        tuple(contacts.values())[:_MOST_PARTS],
        one.goals or other.goals,
        tuple(about.items()),
        tuple(dict.fromkeys(one.sources + other.sources)),
        one.portrait or other.portrait,
    )


# In and out of plain values


def as_values(item: Item) -> dict[str, Any]:
    """Plain values for JSON, without what is empty."""
    whole = {
        "kind": item.kind, "text": item.text, "phases": item.phases, "contacts": item.contacts,
        "goals": item.goals, "about": dict(item.about), "portrait": item.portrait,
    }  # fmt: skip
    return {name: value for name, value in whole.items() if value}


def from_values(values: Any) -> Item | None:
    """An item out of plain values that anybody may have written, cleaned; None where they make no sense."""
    if not isinstance(values, dict) or values.get("kind") not in KINDS:
        return None
    limit = PARAGRAPH if values["kind"] == TOUCHPOINT else LINE
    text = clean(_text(values.get("text")), limit).strip()
    if not text:
        return None
    pairs = [
        each for each in _list(values.get("contacts")) if isinstance(each, list | tuple) and len(each) == 2
    ]
    contacts = [(_line(channel), _line(means)) for channel, means in pairs]
    told = values.get("about")
    about = (
        {name: clean(_text(value), PARAGRAPH) for name, value in told.items()}
        if isinstance(told, dict)
        else {}
    )
    allowed = {"kind", *persona_fields()}
    portrait = _text(values.get("portrait"))
    return Item(
        values["kind"],
        text,
        tuple(filter(None, map(_line, _list(values.get("phases"))))),
        tuple(contact for contact in contacts if any(contact)),
        tuple(filter(None, (clean(_text(goal), PARAGRAPH) for goal in _list(values.get("goals"))))),
        tuple((name, text) for name, text in about.items() if name in allowed and text),
        portrait=portrait if values["kind"] == PERSONA and _PICTURE.fullmatch(portrait) else "",
    )


def persona_values(item: Item) -> dict[str, str]:
    """The columns of a persona, fit for its table."""
    limits = {column.name: column.limit or LINE for column in columns_of(Persona)}
    values = {name: clean(text, limits[name]) for name, text in item.about if name in limits}
    if values.get("kind") not in PERSONA_KINDS:
        values.pop("kind", None)
    return values


def _list(value: Any) -> Sequence[Any]:
    return value[:_MOST_PARTS] if isinstance(value, list | tuple) else ()


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _line(value: Any) -> str:
    return clean_line(_text(value), LINE)


# Search


@dataclass(frozen=True, slots=True)
class Shelf:
    """Items with their texts as a search reads them; made once, asked at every key."""

    items: tuple[Item, ...]
    _read: tuple[str, ...] = field(repr=False)
    _phases: tuple[frozenset[str], ...] = field(repr=False)

    @classmethod
    def of(cls, items: Iterable[Item]) -> "Shelf":
        """Touchpoints first, then channels, means and personas, each in the order of the alphabet."""
        ordered = sorted(items, key=lambda item: (KINDS.index(item.kind), fold(item.text)))
        read = ("\n".join(map(fold, _words_of(item))) for item in ordered)
        phases = (frozenset(map(fold, item.phases)) for item in ordered)
        return cls(tuple(ordered), tuple(read), tuple(phases))

    def find(self, words: str, kind: str = "", phase: str = "") -> list[int]:
        """The places of the items that have all words, of a kind and met in a phase where these are asked."""
        wanted, in_phase = fold(words).split(), fold(phase)
        found: Iterable[int] = range(len(self.items))
        if kind:
            found = [i for i in found if self.items[i].kind == kind]
        if in_phase:
            found = [i for i in found if in_phase in self._phases[i]]
        for each in sorted(wanted, key=len, reverse=True):
            found = [i for i in found if each in self._read[i]]
        return list(found)

    def phases(self) -> list[str]:
        """The names of all phases, each once, those that are met most first."""
        counts: defaultdict[str, int] = defaultdict(int)
        spelled: dict[str, str] = {}
        for item in self.items:
            for phase in item.phases:
                counts[spelled.setdefault(fold(phase), phase)] += 1
        return sorted(filter(None, counts), key=lambda phase: (-counts[phase], fold(phase)))

    def channels(self) -> list[str]:
        """The names of all channels."""
        return [item.text for item in self.items if item.kind == CHANNEL]

    def means(self, channel: str) -> list[str]:
        """The means that were used with a channel."""
        wanted = fold(channel)
        return [
            item.text
            for item in self.items
            if item.kind == MEANS and any(fold(each) == wanted for each, _ in item.contacts)
        ]


def _words_of(item: Item) -> Iterable[str]:
    yield item.text
    for contact in item.contacts:
        yield from contact
    yield from item.goals
    yield from (text for name, text in item.about if name != "kind")


EMPTY = Shelf.of(())
