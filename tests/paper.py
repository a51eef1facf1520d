"""What tests of paper ask of a page: which words are on it, how small, does anything hang over its edge."""

import re
from collections.abc import Iterable

from app.layout.page import Page
from app.layout.placing import placed, reach, texts
from app.layout.shapes import Face
from app.models.board import Journey, Lane, Note, Phase, Workshop
from app.models.document import Document
from app.models.people import Persona

ODD = "ĳ é ë € “ ” … 🎬 <b>vet</b> <img src=/etc/passwd> & \\ %"
COMPOUND = "arbeidsongeschiktheidsverzekeringsmaatschappijdirecteurenoverleg"
LONG = f"{ODD} {COMPOUND} " * 40


def lines_of(face: Face) -> list[str]:
    """Every line of text, in the order in which it is drawn."""
    return [text.text for text, _, _ in texts(face)]


def letters_of(pages: Iterable[Page]) -> str:
    """All that is printed, without spaces, hyphens and line ends: those belong to the layout."""
    return squeezed("".join("".join(lines_of(page.face)) for page in pages))


def squeezed(text: str) -> str:
    """A text as `letters_of` gives it."""
    return re.sub(r"[\s\-]+", "", text)


def too_small(page: Page, points: float) -> list[str]:
    """Lines whose text is smaller than that."""
    return [text.text for text, size, _ in texts(page.face) if size < points - 1e-6]


def outside(page: Page) -> list[str]:
    """Shapes that reach over the edge of the page."""
    wrong = []
    for shape, matrix in placed(page.face):
        x, y, w, h = reach(shape, matrix)
        if x < -0.01 or y < -0.01 or x + w > page.width + 0.01 or y + h > page.height + 0.01:
            wrong.append(f"{shape} reaches {x:.1f} {y:.1f} {x + w:.1f} {y + h:.1f}")
    return wrong


def workshop(**values: str) -> Document:
    """A document with nothing but its workshop row."""
    document = Document()
    with document.edit("Make a workshop"):
        title = "Promotievideo voor financiële marketeers"
        document.add(Workshop, id="workshop", **{"title": title, **values})
    return document


def with_personas(*personas: dict[str, str]) -> Document:
    """A workshop with these personas."""
    document = workshop()
    with document.edit("Add personas"):
        for number, values in enumerate(personas, 1):
            document.add(Persona, id=f"persona-{number}", rank=float(number), **values)
    return document


def with_canvas(
    phases: int = 3, note: str = "weten wat het kost", goal: str = "Beseffen dat het kan"
) -> Document:
    """A workshop with a journey: a need and an offer in every phase, an objection in the second."""
    document = workshop()
    with document.edit("Make a journey"):
        document.add(Journey, id="journey", title="Huidige reis")
        for kind in ("touchpoint", "need", "objection", "offer"):
            document.add(Lane, id=kind, journey="journey", kind=kind)
        for i in range(phases):
            phase = document.add(
                Phase, id=f"phase-{i}", journey="journey", rank=float(i), name=f"Fase {chr(65 + i % 26)}",
                goal=goal, offer="Kostenwijzer", next_step="Een voorbeeld laten zien",
            )  # fmt: skip
            lanes = ("touchpoint", "need", "offer", *(("objection",) if i == 1 else ()))
            for lane in lanes:
                document.add(Note, id=f"{lane}-{i}", phase=phase.id, lane=lane, text=f"{note} {lane} {i}")
    return document
