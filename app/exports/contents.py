"""What somebody wants on paper, and its pages: layout makes them, the pens draw them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from app.exports.content_table import CONTENTS as CONTENTS
from app.layout.page import Page
from app.layout.papers import PAPERS
from app.models.board import LANGUAGES, Journey, Picture
from app.models.document import Document
from app.models.edits.workshop import workshop_of
from app.models.refusal import Refused


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants on paper. Where `paper`, `language` or `journey` (an id) is None: the content's
    usual paper, the language of the workshop, its first journey.
    """

    content: str = "board"
    paper: str | None = None
    language: str | None = None
    journey: str | None = None
    blank: bool = False
    two_on_a_sheet: bool = False
    personas: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A wish with nothing left open."""

    wish: Wish
    paper: str
    language: str
    journey: str


Pages = Callable[[Document, Ask], tuple[Page, ...]]


def pages_of(document: Document, wish: Wish, format_name: str) -> tuple[Page, ...]:
    """The pages of a content, at least one. Raises Refused for what cannot be printed."""
    content = CONTENTS.get(wish.content)
    if content is None:
        names = ", ".join(CONTENTS)
        raise Refused("unknown_content", content=wish.content, format=format_name, contents=names)
    paper = wish.paper or content.paper
    check_paper(paper)
    if wish.blank and not content.can_be_blank:
        blanks = ", ".join(entry.key for entry in CONTENTS.values() if entry.can_be_blank)
        raise Refused("not_blank", content=wish.content, contents=blanks)
    ask = Ask(wish, paper, wish.language or language_of(document), _journey(document, wish))
    make: Pages = getattr(import_module("app.exports.content_pages"), content.pages)
    return make(document, ask)


def check_paper(paper: str) -> None:
    """Raise Refused for a paper that no printer has."""
    if paper not in PAPERS:
        raise Refused("unknown_paper", paper=paper, papers=", ".join(PAPERS))


def language_of(document: Document) -> str:
    """The language of the workshop."""
    workshop = workshop_of(document)
    return workshop.language if workshop else LANGUAGES[0]


def _journey(document: Document, wish: Wish) -> str:
    """The id of the journey that is meant; "" where none is needed and there is none."""
    if wish.journey is not None:
        row = document.find(Journey, wish.journey)
    else:
        row = next(iter(document.ordered(Journey)), None)
    if row is not None:
        return row.id
    if wish.content == "personas" or wish.blank:
        return ""
    raise Refused("nothing_to_export")


def pictures_of(document: Document) -> Callable[[str], bytes | None]:
    """The bytes of a picture by its hash, for a pen. Pictures never change, so a worker may ask too."""
    kept = dict(document.rows(Picture))

    def content(key: str) -> bytes | None:
        row = kept.get(key)
        return row.content if row else None

    return content
