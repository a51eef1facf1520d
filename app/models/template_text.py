"""A template as the text of a file, which `read_template` reads back. It loads nothing of a workshop."""

import json
from collections.abc import Mapping
from dataclasses import replace

from app.models.choices import LANGUAGES
from app.models.limits import LINE
from app.models.templates import Template
from app.models.text import clean_line


def renamed(template: Template, name: str) -> Template:
    """The same template under another name."""
    return replace(template, name=dict.fromkeys(LANGUAGES, clean_line(name, LINE)))


def template_text(template: Template) -> str:
    """A template as the text of a file that `read_template` reads back."""
    lines = [
        f"view = {_quoted(template.view)}",
        f"name = {_texts(template.name)}",
        f"description = {_texts(template.description)}",
    ]
    for phase in template.phases:
        lines += ["", "[[phases]]", f"colour = {_quoted(phase.colour)}", f"name = {_texts(phase.name)}"]
        lines += [f"{key} = {_texts(texts)}" for key, texts in phase.texts.items() if any(texts.values())]
    for stage in template.stages:
        lines += ["", "[[stages]]", f"name = {_texts(stage.name)}", f"from = {stage.first + 1}"]
        lines += [f"to = {stage.last + 1}"]
        pairs = (("criterion", stage.criterion), ("response", stage.response))
        lines += [f"{key} = {_texts(texts)}" for key, texts in pairs if any(texts.values())]
    if not template.lanes:
        lines.insert(0, "lanes = []")
    for lane in template.lanes:
        lines += ["", "[[lanes]]", f"kind = {_quoted(lane.kind)}", f"title = {_texts(lane.title)}"]
        lines += [f"colour = {_quoted(lane.colour)}", f"hidden = {'true' if lane.hidden else 'false'}"]
    return "\n".join(lines) + "\n"


def _texts(texts: Mapping[str, str]) -> str:
    """One text where all languages have the same, else a table of them."""
    if len(set(texts.values())) == 1:
        return _quoted(next(iter(texts.values())))
    return "{ " + ", ".join(f"{language} = {_quoted(text)}" for language, text in texts.items()) + " }"


def _quoted(text: str) -> str:
    """A string as TOML writes it: JSON's escapes are among TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
