"""One sheet of paper as every exporter gets it: its size, what is on it, and where a reader can jump to."""

from dataclasses import dataclass

from app.layout.shapes import Face


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the reader's outline: `level` 0 is the outermost, `y` points below the page's top."""

    title: str
    level: int = 0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of `width` × `height` points with its face in the sheet's own coordinates.

    `fits_on` names the smallest paper on which the content would have been whole and legible ("A2"), where
    this sheet is too small for that; else it is "".
    """

    width: float
    height: float
    face: Face
    title: str = ""
    bookmarks: tuple[Bookmark, ...] = ()
    fits_on: str = ""
