"""The report: the whole workshop, step by step, from the same pages that each content has by itself.

A part that is empty is left out, and so is a content that is not in the table.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from typing import NamedTuple

from app.exports.content_table import CONTENTS
from app.exports.contents import Ask
from app.layout.canvas_content import columns_of_canvas, journey_title, traveller
from app.layout.compare_pages import compare_pages
from app.layout.flow import Frame, Piece, flowed
from app.layout.note_pages import phase_pieces
from app.layout.page import Page
from app.layout.papers import SMALLEST_TEXT
from app.layout.placing import smallest_text
from app.layout.poster import poster_pages
from app.layout.renumbering import renumbered, under
from app.layout.report_cover import Line, cover_page
from app.layout.report_parts import (
    interview_pieces,
    lifecycle_pieces,
    means_pieces,
    moment_pieces,
    own_route_pieces,
    prepare_pieces,
)
from app.layout.route_pages import routes_on_paper
from app.models.board import LANGUAGES, Contact, Lane, Note, Phase, Stage
from app.models.canvas_rows import rows_of
from app.models.document import Document
from app.models.people import Experience, Persona
from app.models.refusal import Refused
from app.models.under_way import part
from app.models.words import word

Make = Callable[[Document, Ask], tuple[Page, ...]]
When = Callable[[Document, str], bool]


class Part(NamedTuple):
    """A part of the report: the key of its word, the step of the method ("" for none), who makes it."""

    word: str
    step: str
    make: Make


def report_pages(document: Document, ask: Ask) -> tuple[Page, ...]:
    """Cover and parts. Raises Refused where there is nothing to report."""
    found: list[tuple[str, tuple[Page, ...]]] = []
    for i, each in enumerate(PARTS):
        with part(i / len(PARTS), (i + 1) / len(PARTS)):
            pages = each.make(document, ask)
        if pages:
            name = word(each.word, ask.language)
            title = f"{each.step} · {name}" if each.step else name
            found.append((title, under(title, pages)))
    if not found:
        raise Refused("nothing_to_report")
    total = 1 + sum(len(pages) for _, pages in found)
    lines, number = [], 2
    for title, pages in found:
        lines.append(Line(title, number))
        number += len(pages)
    inside = [page for _, pages in found for page in pages]
    cover = cover_page(document, ask.paper, ask.language, lines, total)
    return (
        cover,
        *(renumbered(page, ask.paper, i, total, ask.language) for i, page in enumerate(inside, 2)),
    )


def _content(key: str, when: When, **changes: object) -> Make:
    """The pages of an entry of the table, on the report's own paper; none where it has nothing to show."""

    def make(document: Document, ask: Ask) -> tuple[Page, ...]:
        content = CONTENTS.get(key)
        if content is None or not when(document, ask.journey):
            return ()
        wish = replace(ask.wish, content=key, blank=False, **changes)  # type: ignore[arg-type]
        pages: Make = getattr(import_module("app.exports.content_pages"), content.pages)
        try:
            return pages(document, replace(ask, wish=wish))
        except Refused:
            return ()

    return make


def _flow(make: Callable[[Frame, str, str], list[Piece]], key: str) -> Make:
    """What is told in words and tables, under a head of its own."""

    def made(document: Document, ask: Ask) -> tuple[Page, ...]:
        title = word(key, ask.language)
        above = " · ".join(filter(None, (title, journey_title(document, ask.journey))))
        frame = Frame(document, traveller(document, ask.journey), above, ask.language)
        pieces = make(frame, ask.paper, ask.journey)
        return flowed(frame, ask.paper, pieces, title) if pieces else ()

    return made


def _board(document: Document, ask: Ask) -> tuple[Page, ...]:
    """A sheet for each phase that has notes; its list where the sheet is too small for its notes."""
    phases = [phase for phase in document.where(Phase, "journey", ask.journey) if not phase.hidden]
    drawn = poster_pages(document, ask.journey, ask.paper, ask.language, per_phase=True)
    lanes = document.where(Lane, "journey", ask.journey)
    pages: list[Page] = []
    for phase, page in zip(phases, drawn, strict=False):
        if not document.where(Note, "phase", phase.id):
            continue
        if smallest_text(page.face) >= SMALLEST_TEXT - 0.01:
            pages.append(page)
        else:
            frame = Frame(document, None, word("note_list", ask.language), ask.language)
            pieces = phase_pieces(document, phase, lanes, frame.writer(ask.paper))
            pages += flowed(frame, ask.paper, pieces, phase.name)
    return tuple(pages)


def _compared(document: Document, ask: Ask) -> tuple[Page, ...]:
    """The comparison; effect against effort is left to the signature experiences, which come after it."""
    if "compare" not in CONTENTS or not _travelled(document, ask.journey):
        return ()
    pictured = "experiences" not in CONTENTS
    return compare_pages(document, ask.journey, ask.paper, ask.language, pictured=pictured)


def _all(*makers: Make) -> Make:
    def make(document: Document, ask: Ask) -> tuple[Page, ...]:
        return tuple(page for each in makers for page in each(document, ask))

    return make


def _counted(document: Document, journey: str) -> bool:
    return any(stage.volume is not None for stage in document.where(Stage, "journey", journey))


def _met(document: Document, journey: str) -> bool:
    return any(contact.channel for contact in document.rows(Contact).values())


def _travelled(document: Document, journey: str) -> bool:
    return bool(routes_on_paper(document, journey))


def _designed(document: Document, journey: str) -> bool:
    return bool(document.rows(Experience))


def _peopled(document: Document, journey: str) -> bool:
    return bool(document.rows(Persona))


def _written(document: Document, journey: str) -> bool:
    rows = rows_of(document, journey)
    columns = columns_of_canvas(document, journey, rows, LANGUAGES[0], blank=False)
    return any(cell for column in columns for cell in column.cells)


_FOURTH = _all(
    _content("curve", _travelled), _flow(own_route_pieces, "routes"), _flow(moment_pieces, "moments_of_truth")
)
PARTS: Sequence[Part] = (
    Part("step.0", "0", _flow(lambda frame, paper, _: prepare_pieces(frame, paper), "step.0")),
    Part("step.1", "1", _all(_flow(lifecycle_pieces, "step.1"), _content("funnel", _counted))),
    Part("step.2", "2", _board),
    Part("step.3", "3", _all(_content("channels", _met), _flow(means_pieces, "step.3"))),
    Part("personas", "", _content("personas", _peopled, two_on_a_sheet=True)),
    Part("step.4", "4", _FOURTH),
    Part("step.5", "5", _flow(interview_pieces, "step.5")),
    Part("comparison", "6", _compared),
    Part("signature_experiences", "6", _content("experiences", _designed)),
    Part("journey_canvas", "", _content("canvas", _written)),
)
