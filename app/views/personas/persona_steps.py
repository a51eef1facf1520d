"""The five steps of a persona card, and the alarm bell of a negative one: which fields each of them asks.

A new field of the persona is one entry here; a test walks the table. Captions and questions: words.toml.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.views.edit_titles import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class PersonaStep:
    """English name and encouragement; `fields` in rows of one or two."""

    key: str
    name: str
    prompt: str
    fields: tuple[tuple[str, ...], ...]


STEPS: tuple[PersonaStep, ...] = (
    PersonaStep(
        "group",
        QT_TRANSLATE_NOOP("PersonaStep", "The group"),
        QT_TRANSLATE_NOOP(
            "PersonaStep", "Begin with customers who are alike in what they want, not in their age."
        ),
        (("group_name",),),
    ),
    PersonaStep(
        "who",
        QT_TRANSLATE_NOOP("PersonaStep", "Who is it?"),
        QT_TRANSLATE_NOOP(
            "PersonaStep", "Make one person of flesh and blood, whom everybody in the room would recognise."
        ),
        (("name", "age"), ("family", "home"), ("education", "character")),
    ),
    PersonaStep(
        "work",
        QT_TRANSLATE_NOOP("PersonaStep", "Work"),
        QT_TRANSLATE_NOOP("PersonaStep", "Where does this person stand when you come along?"),
        (("role", "company"), ("sector", "budget"), ("responsibilities", "decides"), ("day", "tools")),
    ),
    PersonaStep(
        "needs",
        QT_TRANSLATE_NOOP("PersonaStep", "Needs"),
        QT_TRANSLATE_NOOP("PersonaStep", "One thing a line. What did a real customer say?"),
        (("goals", "worries"), ("needs", "objections"), ("sources", "channels"), ("convinces",)),
    ),
    PersonaStep(
        "words",
        QT_TRANSLATE_NOOP("PersonaStep", "In one sentence"),
        QT_TRANSLATE_NOOP("PersonaStep", "These two sentences are what people remember."),
        (("quote",), ("summary",)),
    ),
    PersonaStep(
        "alarm",
        QT_TRANSLATE_NOOP("PersonaStep", "Alarm bell"),
        QT_TRANSLATE_NOOP(
            "PersonaStep", "A group that costs more than it yields. It is an alarm bell, not a ban."
        ),
        (("recognise",), ("cost_time", "cost_money"), ("cost_energy",), ("treat",)),
    ),
)
ALARM = "alarm"
OF_ONE_LINE = ("name", "age")
LISTS = ("goals", "worries", "needs", "objections", "sources", "channels", "convinces", "recognise", "treat")


def persona_word(text: str) -> str:
    """A text of a step in the interface's language."""
    return QCoreApplication.translate("PersonaStep", text)
