"""Who makes the pages of each content, from the document and what is asked; see `content_table.py`."""

from app.exports.contents import Ask
from app.layout.canvas import canvas_pages
from app.layout.channel_sheets import channel_pages
from app.layout.compare_pages import compare_pages, experience_pages
from app.layout.curve_pages import curve_pages
from app.layout.funnel_sheets import funnel_pages
from app.layout.note_pages import note_pages
from app.layout.page import Page
from app.layout.persona_blank import blank_persona_pages
from app.layout.persona_card import persona_pages
from app.layout.poster import poster_pages
from app.layout.route_pages import route_pages
from app.models.document import Document
from app.models.refusal import Refused


def board(document: Document, ask: Ask) -> tuple[Page, ...]:
    """The whole board on a sheet."""
    return poster_pages(document, ask.journey, ask.paper, ask.language)


def phases(document: Document, ask: Ask) -> tuple[Page, ...]:
    """A sheet for each phase."""
    return poster_pages(document, ask.journey, ask.paper, ask.language, per_phase=True)


def personas(document: Document, ask: Ask) -> tuple[Page, ...]:
    """A card for each persona, or one to fill in."""
    two, some = ask.wish.two_on_a_sheet, ask.wish.personas
    if ask.wish.blank:
        return blank_persona_pages(ask.paper, ask.language, two_on_a_sheet=two)
    pages = persona_pages(document, ask.paper, ask.language, two_on_a_sheet=two, personas=some)
    return _some(pages, "no_personas")


def canvas(document: Document, ask: Ask) -> tuple[Page, ...]:
    """Goals, needs, objections, conversions and offers by phase."""
    return canvas_pages(document, ask.journey, ask.paper, ask.language, blank=ask.wish.blank)


def channels(document: Document, ask: Ask) -> tuple[Page, ...]:
    """How many touchpoints go through which channel, phase by phase."""
    return channel_pages(document, ask.journey, ask.paper, ask.language)


def funnel(document: Document, ask: Ask) -> tuple[Page, ...]:
    """How many people are in each stage, and how many go on to the next."""
    return _some(funnel_pages(document, ask.journey, ask.paper, ask.language), "no_funnel")


def curve(document: Document, ask: Ask) -> tuple[Page, ...]:
    """The emotion curve by itself."""
    return _some(curve_pages(document, ask.journey, ask.paper, ask.language), "no_routes")


def routes(document: Document, ask: Ask) -> tuple[Page, ...]:
    """Each route with its stops, and two of them compared."""
    return _some(route_pages(document, ask.journey, ask.paper, ask.language), "no_routes")


def notes(document: Document, ask: Ask) -> tuple[Page, ...]:
    """The list of notes."""
    return _some(note_pages(document, ask.journey, ask.paper, ask.language), "no_notes")


def report(document: Document, ask: Ask) -> tuple[Page, ...]:
    """Everything, step by step."""
    from app.exports.report import report_pages

    return report_pages(document, ask)


def compare(document: Document, ask: Ask) -> tuple[Page, ...]:
    """The four fields with the moments of truth, of every persona."""
    return compare_pages(document, ask.journey, ask.paper, ask.language)


def experiences(document: Document, ask: Ask) -> tuple[Page, ...]:
    """What is designed, for whom to do and by when."""
    pages = experience_pages(document, ask.journey, ask.paper, ask.language)
    return _some(pages, "no_experiences")


def _some(pages: tuple[Page, ...], otherwise: str) -> tuple[Page, ...]:
    """The pages, if there are any. Raises Refused where there are none."""
    if not pages:
        raise Refused(otherwise)
    return pages
