"""Sheets of several contents as one pile: counted through, with bookmarks under those of their part."""

from collections.abc import Sequence
from dataclasses import replace

from app.layout.page import Bookmark, Page
from app.layout.papers import MARGIN, SMALLEST_TEXT
from app.layout.shapes import Face, Font, Group, Shape, Text
from app.layout.strips import right_text
from app.layout.themes import PAPER, Theme
from app.models.words import word


def renumbered(page: Page, paper: str, number: int, pages: int, language: str, theme: Theme = PAPER) -> Page:
    """The page as number so many of all; its own number gives way, and one without gets one."""
    said = word("sheet_of", language, page=number, pages=pages)
    text = f"{paper} · {said} · {word('app_name', language)}"
    face, found = _replaced(page.face, f"{paper} · ", text)
    if not found:
        font = Font(SMALLEST_TEXT + 0.5)
        face = (*face, right_text(page.width - MARGIN, page.height - 9.0, text, font, theme.muted))
    return replace(page, face=face, fits_on="")  # the pile is on this paper, whatever one of it would like


def _replaced(face: Face, beginning: str, text: str) -> tuple[Face, bool]:
    """The face with another text for the last one that begins like this, at the same right end."""
    for i in range(len(face) - 1, -1, -1):
        shape = face[i]
        other: Shape | None = None
        if isinstance(shape, Text) and shape.text.startswith(beginning):
            other = right_text(shape.x + shape.width, shape.y, text, shape.font, shape.colour)
        elif isinstance(shape, Group):
            inside, found = _replaced(shape.shapes, beginning, text)
            other = replace(shape, shapes=inside) if found else None
        if other is not None:
            return (*face[:i], other, *face[i + 1 :]), True
    return face, False


def under(title: str, pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages with a bookmark for the whole before theirs, which go a level down."""
    found = []
    for i, page in enumerate(pages):
        own = tuple(
            Bookmark(mark.title, mark.level + 1, mark.y) for mark in page.bookmarks if mark.title != title
        )
        found.append(replace(page, bookmarks=((Bookmark(title), *own) if i == 0 else own)))
    return tuple(found)
