"""Every theme can be read: each text that a face draws is compared with what lies under it there."""

from collections.abc import Iterator

import pytest

from app.layout.board import BoardLayout
from app.layout.board_face import board_face
from app.layout.curve import curve_plan
from app.layout.curve_face import curve_face
from app.layout.persona_panel import persona_panel_face
from app.layout.placing import placed, reach
from app.layout.shapes import Face, Gradient, Shape, Text
from app.layout.themes import DARK, LIGHT, NOTES, PAPER, THEMES, Theme, contrast, luminance
from app.models.board import Note, Phase
from app.models.document import Document
from app.models.people import Persona
from tests.layout.boards import board, with_footer, with_route, with_stages

TEXT, GRAPHIC = 4.5, 3.0  # WCAG 2.1: 1.4.3 and 1.4.11
every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def colourful() -> Document:
    """Every colour of note and phase, with footers, stages and routes; Sara, and one to keep away from."""
    document = with_footer(with_stages(board(len(LIGHT.phases), 3, 24)), "n0")
    with document.edit("Colour everything"):
        for note, colour in zip(document.ordered(Note), [*NOTES] * 3, strict=True):
            note.colour = colour
        for phase, colour in zip(document.ordered(Phase), LIGHT.phases, strict=True):
            phase.colour = colour
    with_route(document, [1.0, -4.6, 4.5, 0.0, 3.0])
    with_route(document, [2.0, -1.0, None, 4.2], "q")
    with document.edit("Add a persona"):
        alarm = {"kind": "negative_not_ours", "cost_time": "veel"}
        document.add(Persona, id="bad", name="Koos", role="koopjesjager", **alarm)
    return document


def colours_of(shape: Shape) -> list[str]:
    """The plain colours that a shape fills its reach with; none where one sees through it."""
    fill = getattr(shape, "fill", None)
    found = [fill.start, fill.end] if isinstance(fill, Gradient) else [fill] if fill else []
    hatch = getattr(shape, "hatch", None)
    return [colour for colour in [*found, *([hatch.colour] if hatch else [])] if len(colour) == 7]


def pairs(face: Face, ground: str) -> Iterator[tuple[str, str, str]]:
    """Text, its colour, and each colour that lies right under its middle."""
    under: list[tuple[tuple[float, float, float, float], list[str]]] = []
    for shape, matrix in placed(face):
        x, y, w, h = reach(shape, matrix)
        if isinstance(shape, Text):
            across, down = x + w / 2, y + h / 2
            lying = [c for (a, b, p, q), c in under if a <= across <= a + p and b <= down <= b + q]
            for colour in lying[-1] if lying else [ground]:
                yield shape.text, shape.colour, colour
        elif found := colours_of(shape):
            under.append(((x, y, w, h), found))


def unreadable(face: Face, ground: str) -> list[tuple[str, str, str]]:
    """What has too little contrast."""
    found = list(pairs(face, ground))
    assert found
    return [pair for pair in found if contrast(pair[1], pair[2]) < TEXT]


@every_theme
def test_every_word_on_the_board_can_be_read(theme: Theme) -> None:
    document = colourful()
    face = board_face(BoardLayout(document, "j"), theme)
    assert {colour for _, _, colour in pairs(face, theme.board)} >= {n.fill for n in theme.notes.values()}
    assert not unreadable(face, theme.board)


@every_theme
def test_every_word_on_the_curve_can_be_read(theme: Theme) -> None:
    document = colourful()
    plan = curve_plan(document, "j", BoardLayout(document, "j").plan.columns, 220.0)
    face = curve_face(plan, theme, active="r")
    assert "trots" in {text for text, _, _ in pairs(face, theme.board)}
    assert not unreadable(face, theme.board)


@every_theme
@pytest.mark.parametrize("persona", ["sara", "bad"])
def test_every_word_on_the_card_beside_the_board_can_be_read(theme: Theme, persona: str) -> None:
    face = persona_panel_face(colourful(), persona, 268.0, theme, "nl").face
    assert not unreadable(face, theme.board)


@every_theme
def test_what_is_no_text_stands_out_too(theme: Theme) -> None:
    for name, colour in theme.routes.items():
        assert contrast(colour, theme.board) >= GRAPHIC, name
    assert contrast(theme.drop, theme.board) >= GRAPHIC
    assert contrast(theme.on_drop, theme.drop) >= TEXT
    for name, paper in theme.notes.items():
        assert contrast(theme.exit, paper.fill) >= GRAPHIC, name
        edge_or_sign = max(contrast(theme.moment, paper.fill), contrast(theme.moment, theme.moment_edge))
        assert edge_or_sign >= GRAPHIC, name
    assert contrast(theme.moment, theme.board) >= GRAPHIC


@every_theme
def test_notes_keep_the_hue_they_are_called_by(theme: Theme) -> None:
    """In the dark and on a beamer the room still says "the yellow ones"."""
    for name, paper in theme.notes.items():
        assert order(paper.fill) == order(NOTES[name].fill) or name == "grey", name
        assert luminance(paper.fill) > 0.4, name


def order(colour: str) -> str:
    """Which of red, green and blue are strong: the coarse hue, "rg" for yellow."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    least, most = min(red, green, blue), max(red, green, blue)
    return "".join(
        name
        for name, part in zip("rgb", (red, green, blue), strict=True)
        if part - least > 0.6 * (most - least)
    )


def test_the_projector_reads_from_the_back_of_the_room() -> None:
    theme = THEMES["projector"]
    for paper in theme.notes.values():
        assert contrast(paper.muted, paper.fill) >= 7
        assert contrast(paper.edge, theme.board) >= TEXT
    for phase in theme.phases.values():
        assert min(contrast(theme.on_phase, phase.start), contrast(theme.on_phase, phase.end)) >= 7
    assert contrast(theme.rule, theme.board) >= GRAPHIC
    assert contrast(theme.muted, theme.board) >= 7


def test_the_dark_board_is_dark_and_paper_is_white() -> None:
    assert luminance(DARK.board) < 0.02
    assert PAPER.board == LIGHT.board == "#ffffff"
    assert not PAPER.shadow


def test_every_theme_knows_the_same_colours() -> None:
    for theme in THEMES.values():
        assert list(theme.notes) == list(LIGHT.notes)
        assert list(theme.phases) == list(LIGHT.phases)
        assert list(theme.routes) == list(LIGHT.routes)
