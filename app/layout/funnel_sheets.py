"""The funnel on paper: head, drawing, what it comes to, and foot; on more sheets where it has many steps."""

from app.layout.canvas_content import journey_title
from app.layout.flow import unit_of
from app.layout.funnel import funnel_face, funnel_height, funnel_sentences, rows_that_fit
from app.layout.page import Bookmark, Page
from app.layout.papers import MARGIN, PAPERS, SMALLEST_TEXT, larger_than, lying
from app.layout.shapes import Face, Font, Group
from app.layout.sheet_head import foot_face, foot_height, head_face
from app.layout.strips import as_shapes, height_of, text_lines
from app.layout.themes import PAPER, Theme
from app.models.document import Document
from app.models.findings.funnel import Funnel, funnel_of
from app.models.words import word

_AIR = 14.0
_LARGEST, _LEAST = 1.35, 0.75  # times the drawing's own size: below that its small words get too small
_SAID = 10.0


def funnel_pages(
    document: Document, journey: str, paper: str, language: str, *, theme: Theme = PAPER
) -> tuple[Page, ...]:
    """The funnel of a journey on lying sheets; none where there are no steps."""
    funnel = funnel_of(document, journey)
    if not funnel.steps:
        return ()
    width, height = lying(paper)
    sheets = _sheets(document, journey, paper, language, theme, funnel)
    bigger = (
        p for p in larger_than(paper) if len(_sheets(document, journey, p, language, theme, funnel)) == 1
    )
    fits_on = next(bigger, "") if len(sheets) > 1 else ""
    title = word("funnel", language)
    return tuple(
        Page(width, height, (*face, _foot(paper, i + 1, len(sheets), language, theme)), title,
             (Bookmark(title),) if i == 0 else (), fits_on)
        for i, face in enumerate(sheets)
    )  # fmt: skip


def _unit(paper: str) -> float:
    """Sizes are made for A4 and grow with the sheet."""
    return PAPERS[paper][1] / PAPERS["A4"][1]


def _sheets(
    document: Document, journey: str, paper: str, language: str, theme: Theme, funnel: Funnel
) -> list[Face]:
    width, height = lying(paper)
    unit, inner = _unit(paper), width - 2 * MARGIN
    above = " · ".join(part for part in (word("funnel", language), journey_title(document, journey)) if part)
    head, head_height = head_face(document, None, above, inner, unit_of(paper), theme, language)
    font = Font(max(_SAID * unit, SMALLEST_TEXT))
    said = [
        strip
        for text in funnel_sentences(funnel, language)
        for strip in text_lines(text, 0.0, inner, font, theme.title, language)
    ]
    top = MARGIN + head_height + _AIR * unit
    room = height - top - MARGIN - foot_height(unit_of(paper)) - 2 * _AIR * unit - height_of(said)
    scale = max(_LEAST, min(_LARGEST * unit, room / funnel_height(len(funnel.steps))))
    each = rows_that_fit(funnel.steps, room, scale)
    sheets: list[Face] = []
    for start in range(0, len(funnel.steps), each):
        rows = slice(start, start + each)
        drawing = funnel_face(funnel, inner, theme, language, scale, rows)
        face: Face = (Group(head, MARGIN, MARGIN), Group(drawing, MARGIN, top, name="funnel"))
        if start + each >= len(funnel.steps):
            low = top + funnel_height(len(funnel.steps[rows]), scale) + _AIR * unit
            face += (Group(as_shapes(said), MARGIN, low),)
        sheets.append(face)
    return sheets


def _foot(paper: str, page: int, pages: int, language: str, theme: Theme) -> Group:
    width, height = lying(paper)
    unit = unit_of(paper)
    sheet = word("sheet_of", language, page=page, pages=pages)
    words = f"{paper} · {sheet} · {word('app_name', language)}"
    foot = foot_face("", words, width - 2 * MARGIN, unit, theme)
    return Group(foot, MARGIN, height - MARGIN - foot_height(unit))
