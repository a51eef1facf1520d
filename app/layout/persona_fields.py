"""What a persona card says and in which order: sections of fields, not where they stand.

Headings are neutral ("Wie", "Wat overtuigt"): nobody tells the program whether a persona is a she or a he.
A new field is one entry here and one word.
"""

from dataclasses import dataclass

from app.models.people import Persona
from app.models.words import word


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with `rows` (label, text), or `lists` side by side, each under a heading of its own."""

    title: str
    rows: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


ORDINARY_SECTIONS = (
    Section("persona_who", rows=("group_name", "education", "family", "home", "character")),
    Section(
        "persona_work",
        rows=("role", "company", "sector", "responsibilities", "budget", "decides", "day", "tools"),
    ),
    Section("", lists=("goals", "worries")),
    Section("", lists=("needs", "objections")),
    Section("", lists=("sources", "channels")),
    Section("", lists=("convinces",)),
)
ALARM_SECTIONS = (
    Section("", lists=("recognise",)),
    Section("persona_cost", rows=("cost_time", "cost_money", "cost_energy")),
    Section("", lists=("treat",)),
)
ALARM_LISTS = ("recognise", "treat")
NEGATIVE_KINDS = ("negative_not_ours", "negative_misuse")
LONGEST_SUBTITLE = 90  # characters of role or company that still go into the header


def is_negative(persona: Persona) -> bool:
    """Whether this is a group we do not want to attract: such a card looks unmistakably different."""
    return persona.kind in NEGATIVE_KINDS


def label(field: str, language: str) -> str:
    """The word beside a field."""
    return word(f"persona.{field}", language)


def heading(field: str, language: str) -> str:
    """The heading above a list; the alarm sections ask in whole sentences."""
    return word(f"persona_{field}" if field in ALARM_LISTS else f"persona.{field}", language)


def one_line(text: str) -> str:
    """The text with its line ends made spaces."""
    return " ".join(text.split())


def items(text: str) -> tuple[str, ...]:
    """The items of a list field, one a line; signs that somebody typed as a bullet are not doubled."""
    lines = (line.strip() for line in text.split("\n"))
    return tuple(line.lstrip("-*•– ").strip() or line for line in lines if line)


def headline(persona: Persona, language: str) -> str:
    """Name and age; a card without a name is called what it is."""
    name = one_line(persona.name) or word(f"persona_kind.{persona.kind}", language)
    age = one_line(persona.age)
    return f"{name}, {age}" if age else name


def initials(persona: Persona) -> str:
    """One or two letters for the circle where there is no portrait; "" for a card without a name."""
    words = [part for part in persona.name.split() if part[0].isalnum()]
    picked = words[:1] if len(words) < 2 else [words[0], words[-1]]
    return "".join(part[0] for part in picked).upper()


def subtitles(persona: Persona) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The lines under the name, each with the fields it says; what is too long stays in its section."""
    lines: list[tuple[str, tuple[str, ...]]] = []
    role = one_line(persona.role)
    if 0 < len(role) <= LONGEST_SUBTITLE:
        lines.append((role, ("role",)))
    said = tuple(name for name in ("company", "sector") if one_line(getattr(persona, name)))
    place = ", ".join(one_line(getattr(persona, name)) for name in said)
    if 0 < len(place) <= LONGEST_SUBTITLE:
        lines.append((place, said))
    group = one_line(persona.group_name)
    if len(lines) < 2 and 0 < len(group) <= LONGEST_SUBTITLE:
        lines.append((group, ("group_name",)))
    return tuple(lines)


def sections_of(persona: Persona) -> tuple[Section, ...]:
    """The sections with the fields that are filled in and not said in the header already."""
    said = {field for _, fields in subtitles(persona) for field in fields}
    found: list[Section] = []
    for section in (*ALARM_SECTIONS, *ORDINARY_SECTIONS) if is_negative(persona) else ORDINARY_SECTIONS:
        rows = tuple(name for name in section.rows if name not in said and getattr(persona, name).strip())
        lists = tuple(name for name in section.lists if getattr(persona, name).strip())
        if rows or lists:
            found.append(Section(section.title, rows, lists))
    return tuple(found)
