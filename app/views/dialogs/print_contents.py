"""What each content is for, and the paper that is offered first; `exports` has their pages."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.exports.contents import CONTENTS
from app.exports.table import EXPORTS
from app.layout.papers import PAPERS
from app.views.edit_titles import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Offer:
    """An English explanation; `paper` where it is another than the usual one; whether tiles make sense.

    `papers` are those it goes on, TWO behind a name is two cards side by side; empty for all but A5.
    """

    explanation: str = ""
    paper: str = ""
    can_be_tiled: bool = False
    papers: tuple[str, ...] = ()


TWO = " × 2"


OFFERS: dict[str, Offer] = {
    "board": Offer(
        QT_TRANSLATE_NOOP("Print", "The whole board with the persona and the emotion curve"),
        paper="A2",
        can_be_tiled=True,
    ),
    "report": Offer(
        QT_TRANSLATE_NOOP("Print", "Everything step by step, with a cover and contents"), papers=("A4", "A3")
    ),
    "phases": Offer(QT_TRANSLATE_NOOP("Print", "Larger, to go on working with")),
    "personas": Offer(
        QT_TRANSLATE_NOOP("Print", "Large on A4, two side by side, or A5"),
        papers=("A4", "A4" + TWO, "A5", "A3"),
    ),
    "compare": Offer(
        QT_TRANSLATE_NOOP("Print", "The four fields, the moments of truth, effect against effort"),
        papers=("A3", "A4", "A2", "A1"),
    ),
    "experiences": Offer(
        QT_TRANSLATE_NOOP("Print", "What is designed, for whom to do and by when"),
        papers=("A4", "A3", "A2"),
    ),
    "canvas": Offer(QT_TRANSLATE_NOOP("Print", "Goals, needs, objections, conversions and offers by phase")),
    "channels": Offer(QT_TRANSLATE_NOOP("Print", "How many touchpoints go through which channel, by phase")),
    "funnel": Offer(QT_TRANSLATE_NOOP("Print", "How many people are in each stage, and how many go on")),
    "curve": Offer(QT_TRANSLATE_NOOP("Print", "All lines of this journey, as large as the paper")),
    "routes": Offer(
        QT_TRANSLATE_NOOP("Print", "What is expected, done and felt at each stop; two routes compared")
    ),
    "notes": Offer(QT_TRANSLATE_NOOP("Print", "Every note with its channel, votes and evidence")),
}


def offered() -> tuple[str, ...]:
    """The contents that a PDF can hold, in their order."""
    return tuple(key for key in CONTENTS if key in EXPORTS["pdf"].contents)


def offer_of(key: str) -> Offer:
    """The offer of a content; one without an entry is offered plainly."""
    return OFFERS.get(key, Offer())


def paper_of(key: str) -> str:
    """The paper that is offered first."""
    return offer_of(key).paper or CONTENTS[key].paper


def papers_of(key: str) -> tuple[str, ...]:
    """The papers that a content goes on."""
    return offer_of(key).papers or tuple(name for name in PAPERS if name != "A5")


def print_word(text: str) -> str:
    """An explanation in the interface's language."""
    return QCoreApplication.translate("Print", text) if text else ""
