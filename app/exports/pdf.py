"""PDF: vectors, embedded fonts, text that can be searched, bookmarks, nothing about the people in the room.

`prepare_pdf` reads the document; what it gives back does not, so `write_prepared` may run in a worker.
"""

import os
from collections.abc import Callable, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFString
from reportlab.pdfgen.canvas import Canvas

from app import __version__
from app.exports.contents import CONTENTS, Wish, check_paper, language_of, pages_of, pictures_of
from app.exports.pdf_form import form, place_form
from app.exports.pdf_pen import draw, open_canvas
from app.exports.remark import Remark
from app.exports.replacing import replacing
from app.layout.page import Page
from app.layout.papers import PAPERS, SMALLEST_TEXT
from app.layout.placing import smallest_text
from app.layout.sheet_head import title_of
from app.layout.tiles import (
    OVERLAP,
    TILE_MARGIN,
    Place,
    TileSheet,
    Tiling,
    chosen,
    marks_face,
    overview_page,
    plan_tiles,
)
from app.models.document import Document
from app.models.edits.workshop import workshop_of
from app.models.garbage import collection_paused
from app.models.refusal import Refused
from app.models.under_way import look, part
from app.models.words import word

Pictures = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Tiles:
    """How to divide pages over sheets: the paper, the overlap in millimetres, single sheets (row, column)."""

    paper: str
    overlap: float = OVERLAP
    sheets: Set[Place] | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """Pages and what the file says of itself."""

    pages: tuple[Page, ...]
    title: str
    subject: str
    author: str
    language: str
    pictures: Pictures
    tiles: Tiles | None = None
    warnings: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """How many pages a file got, and sentences about what may disappoint."""

    pages: int
    warnings: tuple[Remark, ...]


def write_pdf(
    document: Document, path: Path, *, tiles: "Tiles | str | None" = None, **wanted: Any
) -> Written:
    """Put a content on paper: `wanted` are the fields of `Wish`, `tiles` a paper to divide the pages over.

    Raises Refused; then what stood at the path is still there.
    """
    divided = Tiles(tiles) if isinstance(tiles, str) else tiles
    with collection_paused():
        with part(0.0, 0.4):
            prepared = prepare_pdf(document, Wish(**wanted), divided)
        with part(0.4, 0.95):
            return write_prepared(prepared, path)


def prepare_pdf(document: Document, wish: Wish, tiles: Tiles | None = None) -> Prepared:
    """Lay the pages out. Raises Refused for what cannot be printed."""
    if tiles is not None:
        check_paper(tiles.paper)
    pages = pages_of(document, wish, "pdf")
    workshop = workshop_of(document)
    language = wish.language or language_of(document)
    return Prepared(
        pages,
        title_of(document, language),
        word(CONTENTS[wish.content].word, language),
        " ".join(workshop.facilitator.split()) if workshop else "",
        language,
        pictures_of(document),
        tiles,
        warnings_of(pages, wish.paper or CONTENTS[wish.content].paper),
    )


def warnings_of(pages: tuple[Page, ...], paper: str) -> tuple[Remark, ...]:
    """What to tell whoever chose this paper: which one the content would fit on."""
    fitting = next((page.fits_on for page in pages if page.fits_on), "")
    if not fitting:
        return ()
    smaller = min(smallest_text(page.face) for page in pages) < SMALLEST_TEXT - 0.01
    key = "too_small" if smaller else "runs_on"
    points, count = round(SMALLEST_TEXT), len(pages)
    return (Remark(key, {"paper": paper, "fitting": fitting, "points": points, "count": count}),)


def write_prepared(prepared: Prepared, path: Path) -> Written:
    """Write the file and put it in its place when it is whole. Raises Refused where the disk says no."""
    with replacing(path) as whole:
        return _write(prepared, str(whole))


def _write(prepared: Prepared, target: Any) -> Written:
    first = prepared.pages[0]
    # Reproducible builds ask for this: the same workshop gives the same bytes.
    invariant = "SOURCE_DATE_EPOCH" in os.environ
    canvas = open_canvas(target, first.width, first.height, invariant=invariant)
    _describe(canvas, prepared)
    outline: list[tuple[str, str, int]] = []
    count, total = 0, len(prepared.pages)
    for number, page in enumerate(prepared.pages):
        with part(number / total, (number + 1) / total):
            if prepared.tiles is None or _lies_on(page, prepared.tiles.paper):
                _whole_page(canvas, page, prepared.pictures, outline)
                count += 1
            else:
                count += _tiled_page(canvas, page, f"page{number}", prepared, prepared.tiles)
    for title, key, level in outline:
        canvas.addOutlineEntry(title, key, level)
    if len(outline) > 1:
        canvas.showOutline()
    canvas.save()
    return Written(count, prepared.warnings)


def _describe(canvas: Canvas, prepared: Prepared) -> None:
    """What a file manager and a screen reader say of the file."""
    canvas.setTitle(prepared.title)
    canvas.setSubject(prepared.subject)
    canvas.setAuthor(prepared.author)
    canvas.setCreator(f"Reisbord {__version__}")
    canvas.setProducer(f"Reisbord {__version__}")
    document: Any = canvas
    document._doc.Catalog.Lang = PDFString(prepared.language)
    canvas.setViewerPreference("DisplayDocTitle", "true")


def _whole_page(canvas: Canvas, page: Page, pictures: Pictures, outline: list[tuple[str, str, int]]) -> None:
    canvas.setPageSize((page.width, page.height))
    for mark in page.bookmarks:
        key = f"mark{len(outline)}"
        canvas.bookmarkPage(key, fit="XYZ", left=0, top=page.height - mark.y)
        deepest = outline[-1][2] + 1 if outline else 0  # an outline goes down one level at a time
        outline.append((" ".join(mark.title.split()) or page.title, key, min(mark.level, deepest)))
    draw(canvas, page.face, pictures, height=page.height)
    canvas.showPage()


def _lies_on(page: Page, paper: str) -> bool:
    """Whether a page is no larger than a sheet of this paper, standing or lying."""
    return all(a <= b + 1 for a, b in zip(sorted((page.width, page.height)), PAPERS[paper], strict=True))


def _tiled_page(canvas: Canvas, page: Page, name: str, prepared: Prepared, tiles: Tiles) -> int:
    """An overview, then the sheets; the page itself is drawn once. Returns how many pages that are."""
    try:
        tiling = plan_tiles(page, tiles.paper, tiles.overlap)
    except ValueError as problem:
        raise Refused("overlap_too_large", paper=tiles.paper, overlap=tiles.overlap) from problem
    wanted = chosen(tiling, tiles.sheets)
    if not wanted:
        raise Refused("no_such_sheet", rows=tiling.rows, columns=tiling.columns)
    with form(canvas, name, page.width, page.height):
        draw(canvas, page.face, prepared.pictures, height=page.height)
    count = 0
    if tiles.sheets is None:
        _whole_page(canvas, overview_page(page, tiling, prepared.language), prepared.pictures, [])
        count = 1
    for sheet in wanted:
        look()
        _tile(canvas, name, page, tiling, sheet, prepared)
    return count + len(wanted)


def _tile(
    canvas: Canvas, name: str, page: Page, tiling: Tiling, sheet: TileSheet, prepared: Prepared
) -> None:
    canvas.setPageSize((tiling.width, tiling.height))
    bottom = tiling.height - TILE_MARGIN - sheet.window.h
    place_form(canvas, name, page.height, sheet.window, TILE_MARGIN, bottom)
    draw(canvas, marks_face(tiling, sheet, prepared.title, prepared.language), height=tiling.height)
    canvas.showPage()
