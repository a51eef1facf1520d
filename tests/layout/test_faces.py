"""What the faces of the board draw: all of the text, inside its frame, in colours that can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout import style
from app.layout.board import BoardLayout
from app.layout.faces import group_face, lane_face, note_face, phase_face, stage_face
from app.layout.frames import Frame
from app.layout.header_face import (
    group_height,
    lane_label_height,
    phase_height,
    stage_height,
)
from app.layout.header_plan import plan_header
from app.layout.looks import LaneLook, NoteLook, PhaseLook, StageLook, note_look, stage_look
from app.layout.marks import MARKS
from app.layout.placing import placed, reach, texts
from app.layout.shapes import Box, Face, Gradient, Path, Text
from app.layout.themes import NOTES, PAPER, PHASES, ROUTES, THEMES, Theme, contrast
from app.models.board import LANE_KINDS, Note, Stage
from app.models.lane_kinds import KINDS
from app.models.text import clean
from app.models.words import word
from tests.layout.boards import board, with_footer, with_stages

COMPOUND = "arbeidsongeschiktheidsverzekeringsmaatschappijendirecteurtje"
HARD = [
    "",
    "Ik vraag drie bureaus om een offerte",
    "ĳ é ë ê ï € “ ” ‘ ’ … – — ½ ×",
    COMPOUND,
    "Ik ben 😀 blij 👩‍👩‍👧 met 🇳🇱 dit",
    "W" * 300,
    "\n".join("regels" for _ in range(9)),
    " ".join(f"woord{i}" for i in range(500)),
    "dit\tis  met   wit ",
]


def words_of(face: Face) -> str:
    return "".join(text.text for text, _, _ in texts(face))


def outside(face: Face, frame: Frame, slack: float = 0.01) -> list[object]:
    """Shapes that reach over the edge of a frame at (0, 0)."""
    found: list[object] = []
    for shape, matrix in placed(face):
        x, y, w, h = reach(shape, matrix)
        if min(x, y) < -slack or x + w > frame.w + slack or y + h > frame.h + slack:
            found.append(shape)
    return found


def face_of(
    text: str, channel: str = "", votes: int = 0, theme: Theme = PAPER
) -> tuple[Face, Frame, NoteLook]:
    """A note as it lies on a board."""
    document = board(3, 1, 1)
    with document.edit("Write"):
        document.get(Note, "n0").text = text
    if channel:
        with_footer(document, "n0", channel, votes)
    frame = BoardLayout(document, "j").plan.notes["n0"]
    look = note_look(document, document.get(Note, "n0"))
    return note_face(look, frame, theme), frame, look


# ---- notes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HARD)
@pytest.mark.parametrize(
    "channel", ["", "E-mail", "Telefonisch gesprek met de afdeling klantcontact", COMPOUND]
)
def test_nothing_on_a_note_is_cut_off_or_outside(text: str, channel: str) -> None:
    face, frame, _ = face_of(text, channel, 12)
    assert not outside(face, frame)
    shown = words_of(face).replace(" ", "").replace("-", "")
    wanted = "".join((text + channel).split()).replace("-", "")
    assert all(shown.count(letter) >= wanted.count(letter) for letter in set(wanted))


@given(st.text(max_size=300), st.text(max_size=80), st.integers(0, 1_000_000))
def test_any_text_stays_inside_its_note(text: str, channel: str, votes: int) -> None:
    face, frame, _ = face_of(clean(text, 300), clean(channel, 80), votes)
    assert not outside(face, frame)


@given(st.lists(st.sampled_from(HARD), min_size=2, max_size=2), st.integers(0, 2000))
def test_lines_of_a_note_never_lie_on_each_other(parts: list[str], votes: int) -> None:
    face, _, _ = face_of(parts[0], parts[1].replace("\n", " ")[:300], votes)
    lines = sorted((rect for _, _, rect in texts(face)), key=lambda rect: rect[1])
    for i, (x, y, w, h) in enumerate(lines):
        for x2, y2, w2, h2 in lines[i + 1 :]:
            apart = y + h * 0.9 <= y2 + h2 * 0.1 or x + w <= x2 + 0.01 or x2 + w2 <= x + 0.01
            assert apart


def test_ordinary_words_are_whole_and_at_the_same_size() -> None:
    for text in ("Ik ga kennismaken met koffie erbij", "Drie correctierondes", "Ik keur de montage goed"):
        face, _, _ = face_of(text)
        lines = [shape for shape in face if isinstance(shape, Text)]
        assert " ".join(line.text for line in lines) == text
        assert {line.font.size for line in lines} == {style.NOTE_CEILING}


def test_the_footer_shows_channel_and_votes_at_the_bottom() -> None:
    face, frame, _ = face_of("Ik bel", "E-mail", 7)
    footer = {shape.text: shape for shape in face if isinstance(shape, Text)}
    assert footer["E-mail"].x == style.NOTE_PAD
    assert footer["7"].x + footer["7"].width == pytest.approx(frame.w - style.NOTE_PAD)
    assert footer["E-mail"].y == footer["7"].y > frame.h - style.NOTE_FOOTER


def test_a_moment_of_truth_is_a_diamond_on_the_corner() -> None:
    frame = Frame(0, 0, style.NOTE_WIDTH, style.NOTE_HEIGHT)
    plain = note_face(NoteLook("Ik bel"), frame, PAPER)
    marked = note_face(NoteLook("Ik bel", moment=True), frame, PAPER)
    (diamond,) = [shape for shape in marked if shape not in plain]
    assert isinstance(diamond, Path)
    assert diamond.fill == PAPER.moment
    assert diamond.stroke == "#ffffff"


def test_kinds_evidence_and_exits_differ_without_colour() -> None:
    frame = Frame(0, 0, style.NOTE_WIDTH, style.NOTE_HEIGHT)
    looks = [NoteLook("a", mark=KINDS[kind].mark) for kind in LANE_KINDS if KINDS[kind].mark]
    looks += [NoteLook("a"), NoteLook("a", evidence="heard"), NoteLook("a", evidence="researched")]
    looks += [NoteLook("a", is_exit=True), NoteLook("a", moment=True), NoteLook("a", votes=1)]
    drawn = {note_face(look, frame, PAPER)[1:] for look in looks}
    assert len(drawn) == len(looks)


def test_every_kind_of_lane_names_a_sign_that_exists() -> None:
    assert {kind.mark for kind in KINDS.values()} - {""} <= set(MARKS)
    assert {kind.colour for kind in KINDS.values()} <= set(NOTES)


def test_the_screen_has_a_shadow_of_two_boxes_and_paper_an_edge() -> None:
    light, frame, _ = face_of("Ik bel", theme=THEMES["light"])
    paper, _, _ = face_of("Ik bel")
    boxes = [shape for shape in light if isinstance(shape, Box)]
    assert len(boxes) == 3
    assert [box.stroke for box in boxes] == [None, None, None]
    (sheet,) = [shape for shape in paper if isinstance(shape, Box)]
    assert sheet.stroke == NOTES["yellow"].edge
    assert not outside(paper, frame)


# ---- colours -------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_all_text_has_enough_contrast(theme: Theme) -> None:
    for gradient in theme.phases.values():
        assert isinstance(gradient, Gradient)
        assert min(contrast(theme.on_phase, gradient.start), contrast(theme.on_phase, gradient.end)) >= 4.5
    for paper in theme.notes.values():
        assert contrast(paper.ink, paper.fill) >= 7
        assert contrast(paper.muted, paper.fill) >= 4.5
    for ink in (theme.ink, theme.title, theme.muted):
        assert contrast(ink, theme.board) >= 4.5
    assert contrast(theme.on_stage, theme.stage) >= 4.5
    for line in theme.routes.values():
        assert contrast(line, theme.board) >= 3


def test_twelve_phases_have_twelve_colours_of_their_own() -> None:
    assert len({PAPER.phase("", i) for i in range(12)}) == 12
    assert PAPER.phase("teal", 0) == PHASES["teal"]
    assert PAPER.phase("no such colour", 1) == list(PHASES.values())[1]
    assert len({PAPER.route("", i) for i in range(8)}) == len(ROUTES) == 8


def test_a_colour_of_somebodys_own_gets_an_ink_that_can_be_read() -> None:
    for colour in ("#101010", "#fafafa", "#d4490c", "#0a66ff"):
        paper = PAPER.note(colour)
        assert paper.fill == colour
        assert contrast(paper.ink, colour) >= 4.5
    assert PAPER.note("nonsense") == NOTES["yellow"]


# ---- header and lanes ----------------------------------------------------------------------------


@pytest.mark.parametrize("text", [text for text in HARD if text])
@pytest.mark.parametrize("index", [0, 3])
def test_a_chevron_holds_its_name_and_quote(text: str, index: int) -> None:
    look = PhaseLook(text[:300], text, "teal", index)
    frame = Frame(0, 0, 262.0, phase_height(look, 262.0))
    face = phase_face(look, frame, PAPER)
    assert not outside(face, frame)
    assert {type(shape) for shape in face[1:]} <= {Text}


@pytest.mark.parametrize("text", [text for text in HARD if text])
@pytest.mark.parametrize("width", [60.0, 92.0, 140.0])
def test_a_chevron_that_is_narrower_than_planned_ends_in_dots(text: str, width: float) -> None:
    look = PhaseLook(text[:300], text, "teal", 1)
    frame = Frame(0, 0, 262.0, phase_height(look, 262.0))
    planned = [shape.text for shape in phase_face(look, frame, PAPER) if isinstance(shape, Text)]
    assert not any(line.endswith("…") for line in planned if not text.endswith("…"))
    narrow = frame._replace(w=width)
    assert not outside(phase_face(look, narrow, PAPER), narrow)
    for make in (
        lambda frame: stage_face(StageLook(text[:300]), frame, PAPER),
        lambda frame: group_face(text[:300], frame, PAPER),
    ):
        low = Frame(0, 0, width, 24.0)
        assert not outside(make(low), low)


def test_a_label_of_a_low_lane_is_what_of_its_title_has_room() -> None:
    lane = LaneLook("Contactmomenten van een klant die al lang bij ons is", "37 post-its", "plus", "green")

    def lines(height: float) -> list[str]:
        frame = Frame(0, 0, style.LABEL_WIDTH, height)
        face = lane_face(lane, frame, PAPER)
        assert not outside(face, frame)
        return [shape.text for shape in face if isinstance(shape, Text)]

    assert lines(lane_label_height(lane))[-1] == "37 post-its"
    assert [len(lines(height)) for height in (34.0, 22.0, 16.0, 4.0)] == [3, 2, 1, 0]
    assert lines(16.0)[0].endswith("…")


@pytest.mark.parametrize("text", [text for text in HARD if text])
def test_pills_groups_and_labels_hold_their_words(text: str) -> None:
    text = text[:300]
    stage = Frame(0, 0, 200.0, stage_height(StageLook(text), 200.0))
    group = Frame(0, 0, 200.0, group_height(text, 200.0))
    lane = LaneLook(text, "37 post-its", "plus", "green")
    label = Frame(0, 0, style.LABEL_WIDTH, lane_label_height(lane))
    assert not outside(stage_face(StageLook(text), stage, PAPER), stage)
    assert not outside(group_face(text, group, PAPER), group)
    assert not outside(lane_face(lane, label, PAPER), label)


def test_a_stage_writes_its_count_as_the_language_does() -> None:
    document = with_stages(board(3))
    stage = document.get(Stage, "s0")
    assert stage_look(stage, "nl").text == "Bezoeker · 4.200"
    assert stage_look(stage, "en").text == "Bezoeker · 4,200"


def test_chevrons_reach_into_the_next_column_and_leave_a_line_open() -> None:
    document = board(3)
    widths = {"p0": 300.0, "p1": 200.0, "p2": 400.0}
    plan = plan_header(BoardLayout(document, "j").visible_phases(), [], widths, "nl")
    first, second = plan.phases["p0"], plan.phases["p1"]
    assert first.right - style.PHASE_TIP == pytest.approx(second.x - style.PHASE_GAP)
    assert plan.phases["p2"].right == pytest.approx(plan.width)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_colour_has_a_name(language: str) -> None:
    assert all(word(f"colour.{key}", language) for key in {**NOTES, **PHASES, **ROUTES})
