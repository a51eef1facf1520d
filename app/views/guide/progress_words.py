"""What the rail says about figures and hints, by their keys. A new one is one entry."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from app.models.board import Note, Phase
from app.models.document import Document
from app.models.findings.hints import Hint
from app.models.findings.progress import Figure
from app.views.edit_titles import QT_TRANSLATE_NOOP

_LONGEST = 34  # letters of a note in a hint


class FigureWords(NamedTuple):
    """English sources: the figure, and what is said where there is nothing to count yet."""

    counted: str
    nothing: str


class HintWords(NamedTuple):
    """English sources: about one thing, called by its {name}, and about {count} of them."""

    one: str
    many: str


FIGURES: Mapping[str, FigureWords] = {
    "prepared": FigureWords(QT_TRANSLATE_NOOP("Progress", "{count} of {total} things settled"), ""),
    "agreed": FigureWords(QT_TRANSLATE_NOOP("Progress", "The phases are still those of the template"), ""),
    "goals": FigureWords(
        QT_TRANSLATE_NOOP("Progress", "{count} of {total} phases with a goal"),
        QT_TRANSLATE_NOOP("Progress", "No phases yet"),
    ),
    "quotes": FigureWords(
        QT_TRANSLATE_NOOP("Progress", "{count} of {total} phases with a sentence of the customer"),
        QT_TRANSLATE_NOOP("Progress", "No phases yet"),
    ),
    "phases": FigureWords(QT_TRANSLATE_NOOP("Progress", "Phases: {count}, at least {total}"), ""),
    "filled_phases": FigureWords(
        QT_TRANSLATE_NOOP("Progress", "{count} of {total} phases with three or more touchpoints"),
        QT_TRANSLATE_NOOP("Progress", "No phases yet"),
    ),
    "channels": FigureWords(
        QT_TRANSLATE_NOOP("Progress", "{count} of {total} touchpoints with a channel"),
        QT_TRANSLATE_NOOP("Progress", "No touchpoints yet"),
    ),
    "means": FigureWords(
        QT_TRANSLATE_NOOP("Progress", "{count} of {total} touchpoints with a means"),
        QT_TRANSLATE_NOOP("Progress", "No touchpoints yet"),
    ),
    "felt": FigureWords(
        QT_TRANSLATE_NOOP("Progress", "{count} of {total} stops felt"),
        QT_TRANSLATE_NOOP("Progress", "No stops on a route yet"),
    ),
    "expectations": FigureWords(
        QT_TRANSLATE_NOOP("Progress", "{count} of {total} stops with an expectation"),
        QT_TRANSLATE_NOOP("Progress", "No expectations yet"),
    ),
    "moments": FigureWords(QT_TRANSLATE_NOOP("Progress", "Moments of truth: {count}"), ""),
    "conversations": FigureWords(
        QT_TRANSLATE_NOOP("Progress", "Conversations held: {count}, at least {total}"), ""
    ),
    "tested": FigureWords(
        QT_TRANSLATE_NOOP("Progress", "{count} of {total} moments of truth came up"),
        QT_TRANSLATE_NOOP("Progress", "No moments of truth yet"),
    ),
    "designed": FigureWords(
        QT_TRANSLATE_NOOP("Progress", "{count} of {total} moments designed"),
        QT_TRANSLATE_NOOP("Progress", "No moments of truth yet"),
    ),
    "owned": FigureWords(
        QT_TRANSLATE_NOOP("Progress", "{count} of {total} experiences with an owner and a date"),
        QT_TRANSLATE_NOOP("Progress", "No experiences yet"),
    ),
}

UNPREPARED: Mapping[str, str] = {
    "target_group": QT_TRANSLATE_NOOP("Progress", "The target group is not settled yet"),
    "goal": QT_TRANSLATE_NOOP("Progress", "The goal of the workshop is not settled yet"),
    "scenario": QT_TRANSLATE_NOOP("Progress", "The scenario is not settled yet"),
    "date": QT_TRANSLATE_NOOP("Progress", "There is no date yet"),
    "participants": QT_TRANSLATE_NOOP("Progress", "There are no participants yet"),
    "agenda": QT_TRANSLATE_NOOP("Progress", "There is no agenda yet"),
}

HINTS: Mapping[str, HintWords] = {
    "as_template": HintWords(
        QT_TRANSLATE_NOOP("Progress", "Are these your phases? Change them, or write a first touchpoint"), ""
    ),
    "few_phases": HintWords(
        QT_TRANSLATE_NOOP("Progress", "The base method has five phases or more; here is one"),
        QT_TRANSLATE_NOOP("Progress", "The base method has five phases or more; here are {count}"),
    ),
    "no_goal": HintWords(
        QT_TRANSLATE_NOOP("Progress", "“{name}” has no goal yet"),
        QT_TRANSLATE_NOOP("Progress", "{count} phases have no goal yet"),
    ),
    "no_quote": HintWords(
        QT_TRANSLATE_NOOP("Progress", "“{name}” has no sentence of the customer yet"),
        QT_TRANSLATE_NOOP("Progress", "{count} phases have no sentence of the customer yet"),
    ),
    "empty_phase": HintWords(
        QT_TRANSLATE_NOOP("Progress", "“{name}” is still empty"),
        QT_TRANSLATE_NOOP("Progress", "{count} phases are still empty"),
    ),
    "crowded_phase": HintWords(
        "",
        QT_TRANSLATE_NOOP(
            "Progress", "“{name}” has {count} touchpoints, more than twice the average: split it?"
        ),
    ),
    "no_exit": HintWords(
        QT_TRANSLATE_NOOP("Progress", "Nobody leaves anywhere: where do customers give up?"), ""
    ),
    "no_channel": HintWords(
        QT_TRANSLATE_NOOP("Progress", "“{name}” has no channel yet"),
        QT_TRANSLATE_NOOP("Progress", "{count} touchpoints have no channel yet"),
    ),
    "no_means": HintWords(
        QT_TRANSLATE_NOOP("Progress", "“{name}” has no means yet"),
        QT_TRANSLATE_NOOP("Progress", "{count} touchpoints have no means yet"),
    ),
    "no_route": HintWords(QT_TRANSLATE_NOOP("Progress", "There is no route yet: make one"), ""),
    "no_stops": HintWords(
        QT_TRANSLATE_NOOP("Progress", "The route has no stops yet: put touchpoints on it"), ""
    ),
    "no_feeling": HintWords(
        QT_TRANSLATE_NOOP("Progress", "“{name}” has no emotion yet"),
        QT_TRANSLATE_NOOP("Progress", "{count} stops have no emotion yet"),
    ),
    "no_expectation": HintWords(
        QT_TRANSLATE_NOOP("Progress", "“{name}” has no expectation yet"),
        QT_TRANSLATE_NOOP("Progress", "{count} stops have no expectation yet"),
    ),
    "no_moment": HintWords(
        QT_TRANSLATE_NOOP("Progress", "No moment of truth is marked yet: look at the peaks and valleys"), ""
    ),
    "no_conversation": HintWords(
        QT_TRANSLATE_NOOP("Progress", "No customer has been asked yet: everything is an assumption"), ""
    ),
    "few_conversations": HintWords(
        QT_TRANSLATE_NOOP("Progress", "One conversation is no pattern yet: ask more customers"),
        QT_TRANSLATE_NOOP("Progress", "{count} conversations are no pattern yet: ask one more customer"),
    ),
    "untested": HintWords(
        QT_TRANSLATE_NOOP("Progress", "No customer has mentioned “{name}” yet"),
        QT_TRANSLATE_NOOP("Progress", "No customer has mentioned {count} of our moments of truth yet"),
    ),
    "only_assumed": HintWords(
        QT_TRANSLATE_NOOP("Progress", "No customer has been asked yet: you design on assumptions"), ""
    ),
    "no_experience": HintWords(
        QT_TRANSLATE_NOOP("Progress", "“{name}” has no experience yet"),
        QT_TRANSLATE_NOOP("Progress", "{count} moments of truth have no experience yet"),
    ),
    "no_owner": HintWords(
        QT_TRANSLATE_NOOP("Progress", "The experience at “{name}” has no owner yet"),
        QT_TRANSLATE_NOOP("Progress", "{count} experiences have no owner yet"),
    ),
    "no_date": HintWords(
        QT_TRANSLATE_NOOP("Progress", "The experience at “{name}” has no date yet"),
        QT_TRANSLATE_NOOP("Progress", "{count} experiences have no date yet"),
    ),
}


def figure_text(figure: Figure) -> str:
    """A figure in words of the interface's language."""
    words, number = FIGURES[figure.key], QLocale().toString
    if not figure.total:
        return _tr(words.nothing)
    return _tr(words.counted).format(count=number(figure.count), total=number(figure.total))


def hint_text(document: Document, hint: Hint) -> str:
    """A hint in words; one thing is called by its name."""
    if hint.column:
        return _tr(UNPREPARED[hint.column])
    words = HINTS[hint.key]
    text = words.many if hint.count > 1 else words.one
    return _tr(text).format(name=_name(document, hint), count=QLocale().toString(hint.count))


def _name(document: Document, hint: Hint) -> str:
    """What the first thing of a hint is called: its phase, or the beginning of its note."""
    if hint.phases:
        phase = document.find(Phase, hint.phases[0])
        return phase.name if phase is not None else ""
    note = document.find(Note, hint.notes[0]) if hint.notes else None
    words = " ".join(note.text.split()) if note is not None else ""
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Progress", text) if text else ""
