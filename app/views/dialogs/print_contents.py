"""What can be printed, one entry each, and its sheets as `layout` makes them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.layout.page import Page
from app.models.document import Document
from app.views.edit_titles import QT_TRANSLATE_NOOP

Sheets = Callable[[Document, str, str, str, bool], tuple[Page, ...]]


@dataclass(frozen=True, slots=True)
class Content:
    """`sheets(document, journey, paper, language, blank)`; `best` is the paper that is offered first."""

    key: str
    name: str
    explanation: str
    sheets: Sheets
    best: str
    can_be_blank: bool = False
    can_be_tiled: bool = False


def _board(document: Document, journey: str, paper: str, language: str, blank: bool) -> tuple[Page, ...]:
    from app.layout.poster import poster_pages

    return tuple(poster_pages(document, journey, paper, language))


def _personas(document: Document, journey: str, paper: str, language: str, blank: bool) -> tuple[Page, ...]:
    from app.layout.persona_blank import blank_persona_pages
    from app.layout.persona_card import persona_pages

    return blank_persona_pages(paper, language) if blank else persona_pages(document, paper, language)


def _canvas(document: Document, journey: str, paper: str, language: str, blank: bool) -> tuple[Page, ...]:
    from app.layout.canvas import canvas_pages

    return canvas_pages(document, journey, paper, language, blank=blank)


CONTENTS: tuple[Content, ...] = (
    Content(
        "board",
        QT_TRANSLATE_NOOP("Print", "Board"),
        QT_TRANSLATE_NOOP("Print", "The whole board with the persona and the emotion curve, for the wall"),
        _board,
        "A1",
        can_be_tiled=True,
    ),
    Content(
        "personas",
        QT_TRANSLATE_NOOP("Print", "Persona cards"),
        QT_TRANSLATE_NOOP("Print", "One card a sheet"),
        _personas,
        "A4",
        can_be_blank=True,
    ),
    Content(
        "canvas",
        QT_TRANSLATE_NOOP("Print", "Journey canvas"),
        QT_TRANSLATE_NOOP("Print", "Goals, needs, objections, conversions and offers by phase"),
        _canvas,
        "A3",
        can_be_blank=True,
    ),
)
BY_KEY = {content.key: content for content in CONTENTS}


def print_word(text: str) -> str:
    """A text of an entry in the interface's language."""
    return QCoreApplication.translate("Print", text)
