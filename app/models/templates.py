"""Lifecycle templates: one TOML file each, in resources/templates and in a folder of the facilitator's own.

A text in a template is a table with a text per language, or one text for all languages.
"""

import logging
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.models.choices import LANE_KINDS, LANGUAGES
from app.models.lane_kinds import KINDS
from app.models.limits import LINE, PARAGRAPH
from app.models.resources import resource_path
from app.models.text import clean, clean_line
from app.models.words import word

DEFAULT_TEMPLATE = "lifecycle-5"
LARGEST_FILE = 1_000_000  # bytes; the bundled ones are a hundredth of it
MOST_PHASES = 100
ON_BOARD = ("touchpoint", "pain_point", "opportunity")
ON_CANVAS = ("need", "objection", "conversion", "offer")

Texts = Mapping[str, str]  # by language
PHASE_TEXTS = ("group", "quote", "goal", "offer", "criterion", "next_step", "content")


@dataclass(frozen=True, slots=True)
class TemplatePhase:
    """A phase as a template has it; `texts` holds those of PHASE_TEXTS."""

    name: Texts
    colour: str
    texts: Mapping[str, Texts]


@dataclass(frozen=True, slots=True)
class TemplateStage:
    """A piece of the second band; `first` and `last` are places among the phases, from 0."""

    name: Texts
    first: int
    last: int
    criterion: Texts
    response: Texts


@dataclass(frozen=True, slots=True)
class TemplateLane:
    """A row of the board; the canvas uses its notes also where the board hides it."""

    kind: str
    title: Texts
    colour: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Template:
    """A start for a journey. `view` says whose: customer, relation or company."""

    key: str
    name: Texts
    description: Texts
    view: str
    phases: tuple[TemplatePhase, ...]
    stages: tuple[TemplateStage, ...]
    lanes: tuple[TemplateLane, ...]
    order: int


class BadTemplate(ValueError):
    """A template file that cannot be used; the message says where and why, for the log."""


class UnknownTemplate(ValueError):
    """A template key that no file has."""


def load_templates(own: Path | None = None) -> dict[str, Template]:
    """The templates by key in the order of the menu: the bundled ones, then those of folder `own`.

    An own file that cannot be used is left out and named in the log; it cannot take a bundled one's key.
    """
    found = {template.key: template for template in _bundled()}
    for path in sorted(own.glob("*.toml"), key=lambda path: path.stem) if own is not None else ():
        try:
            template = read_template(path)
        except (BadTemplate, OSError) as problem:
            logging.getLogger(__name__).warning("template left out: %s", problem)
        else:
            found.setdefault(template.key, template)
    return found


@cache
def _bundled() -> tuple[Template, ...]:
    """Those that come with the program: read once, they stay as they are."""
    found = [read_template(path) for path in resource_path("templates").glob("*.toml")]
    return tuple(sorted(found, key=_by_order))


def template_of(key: str, own: Path | None = None) -> Template:
    """The template with this key; raises UnknownTemplate where there is none."""
    try:
        return load_templates(own)[key]
    except KeyError:
        raise UnknownTemplate(key) from None


def read_template(path: Path) -> Template:
    """The template in a file; its key is the file's name. Raises BadTemplate, or OSError."""
    if path.stat().st_size > LARGEST_FILE:
        raise BadTemplate(f"{path}: larger than {LARGEST_FILE} bytes")
    try:
        return _template(path.stem, tomllib.loads(path.read_text("utf-8-sig")))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise BadTemplate(f"{path}: {type(problem).__name__} {problem}") from problem


def _by_order(template: Template) -> tuple[int, str]:
    return template.order, template.key


def _template(key: str, values: Mapping[str, Any]) -> Template:
    phases = tuple(_phase(entry) for entry in values["phases"])
    if not 1 <= len(phases) <= MOST_PHASES:
        raise ValueError(f"{len(phases)} phases")
    lanes = values.get("lanes")
    if max(len(values.get("stages", ())), len(lanes or ())) > MOST_PHASES:
        raise ValueError("too many stages or lanes")
    return Template(
        key=clean(key, 60),
        name=_names(values["name"]),
        description=_texts(values.get("description", "")),
        view=str(values.get("view", "customer")),
        phases=phases,
        stages=tuple(_stage(entry, len(phases)) for entry in values.get("stages", ())),
        lanes=_usual_lanes() if lanes is None else tuple(_lane(entry) for entry in lanes),
        order=int(values.get("order", 0)),
    )


def _phase(entry: Mapping[str, Any]) -> TemplatePhase:
    return TemplatePhase(
        name=_names(entry["name"]),
        colour=clean(str(entry.get("colour", "")), 20),
        texts={
            name: _names(entry.get(name, "")) if name == "group" else _texts(entry.get(name, ""))
            for name in PHASE_TEXTS
        },
    )


def _stage(entry: Mapping[str, Any], phases: int) -> TemplateStage:
    first, last = int(entry["from"]) - 1, int(entry["to"]) - 1
    if not 0 <= first <= last < phases:
        raise ValueError(f"a stage from phase {first + 1} to {last + 1} of {phases}")
    texts = {name: _texts(entry.get(name, "")) for name in ("criterion", "response")}
    return TemplateStage(_names(entry["name"]), first, last, **texts)


def _lane(entry: Mapping[str, Any]) -> TemplateLane:
    kind = str(entry["kind"])
    if kind not in LANE_KINDS:
        raise ValueError(f"a lane of kind {kind!r}")
    usual = _usual_lane(kind)
    return TemplateLane(
        kind=kind,
        title=_names(entry["title"]) if "title" in entry else usual.title,
        colour=clean(str(entry.get("colour", usual.colour)), 20),
        hidden=bool(entry.get("hidden", usual.hidden)),
    )


def _usual_lanes() -> tuple[TemplateLane, ...]:
    """The rows of a board that says nothing else; those of the canvas are there, but out of sight."""
    return tuple(_usual_lane(kind) for kind in ON_BOARD + ON_CANVAS)


def _usual_lane(kind: str) -> TemplateLane:
    title = {language: word(KINDS[kind].word, language) for language in LANGUAGES}
    return TemplateLane(kind, title, KINDS[kind].colour, hidden=kind in ON_CANVAS)


def _names(value: Any) -> Texts:
    """As `_texts`, on one line each."""
    return {language: clean_line(text, LINE) for language, text in _texts(value, LINE * 4).items()}


def _texts(value: Any, limit: int = PARAGRAPH) -> Texts:
    """A text per language out of one text or a table; a language that is missing borrows another's."""
    if isinstance(value, str):
        return dict.fromkeys(LANGUAGES, clean(value, limit))
    given = [value[language] for language in LANGUAGES if language in value]
    return {language: clean(value.get(language, given[0] if given else ""), limit) for language in LANGUAGES}
