"""Text that runs on over sheets: nothing lost, rows whole, the names of columns on every sheet."""

from app.imports.sample import sample_document
from app.layout.canvas_content import traveller
from app.layout.flow import Frame, Piece, flowed, height_of_pieces, on_a_new_sheet, paginate
from app.layout.placing import texts
from app.layout.rows import Cell, Column, Table
from app.layout.strips import Strip
from app.models.board import Workshop
from tests.paper import LONG, letters_of, lines_of, outside, squeezed, too_small, workshop


def pieces(*heights: float, keep: bool = False) -> list[Piece]:
    return [Piece(Strip(height, (), keep=keep)) for height in heights]


def test_sheets_are_filled_to_their_room() -> None:
    sheets = paginate(pieces(40, 40, 40, 30), 100)
    assert [[y for y, _ in sheet] for sheet in sheets] == [[0, 40], [0, 40]]


def test_what_stays_together_moves_on_together_unless_it_is_higher_than_a_sheet() -> None:
    chain = [*pieces(30, 30, keep=True), *pieces(30)]
    assert [len(sheet) for sheet in paginate([*pieces(40), *chain], 100)] == [1, 3]
    longer = [*pieces(60, 60, keep=True), *pieces(60)]
    assert [len(sheet) for sheet in paginate(longer, 100)] == [1, 1, 1]


def test_a_piece_can_begin_a_sheet_and_bring_what_heads_it() -> None:
    head = (Strip(10, ()),)
    rows = [Piece(Strip(40, ()), head) for _ in range(4)]
    sheets = paginate([*pieces(10), *rows], 100)
    assert [[y for y, _ in sheet] for sheet in sheets] == [[0, 10, 50], [0, 10, 50]]
    assert [len(sheet) for sheet in paginate([*pieces(10), *on_a_new_sheet(pieces(10))], 100)] == [1, 1]


def test_a_table_repeats_its_head_and_keeps_every_word() -> None:
    frame = Frame(workshop(), None, "Lijst", "nl")
    table = Table(frame.writer("A4"), [Column("Naam", 1), Column("Verhaal", 3)])
    rows = [(Cell(f"rij {i}"), Cell(LONG[: 100 * i])) for i in range(1, 25)]
    pages = flowed(frame, "A4", [*frame.writer("A4").title("Deel een"), *table.whole(rows)], "Lijst")
    assert len(pages) > 3
    assert all("Verhaal" in lines_of(page.face) for page in pages)
    assert [mark.title for page in pages for mark in page.bookmarks] == ["Lijst", "Deel een"]
    printed = letters_of(pages)
    for i in range(1, 25):
        assert f"rij{i}" in printed
    assert squeezed(LONG[:90]) in printed
    for page in pages:
        assert outside(page) == []
        assert too_small(page, 6.0) == []


def test_sheets_are_counted() -> None:
    frame = Frame(workshop(), None, "Lijst", "en")
    text = [piece for _ in range(60) for piece in frame.writer("A4").text("A line")]
    pages = flowed(frame, "A4", text, "List")
    for number, page in enumerate(pages, 1):
        assert f"A4 · sheet {number} of {len(pages)} · Reisbord" in lines_of(page.face)


def test_the_last_two_rows_of_a_table_are_on_one_sheet_where_both_fit() -> None:
    writer = Frame(workshop(), None, "Lijst", "nl").writer("A4")
    table = Table(writer, [Column("Naam", 1), Column("Verhaal", 1)])
    made = table.whole([(Cell(f"rij {i}"), Cell("kort")) for i in range(6)])
    sheets = [
        [line for _, piece in sheet for line in lines_of(piece.strip.shapes)]
        for sheet in paginate(made, height_of_pieces(made[:-1]) - made[0].strip.before - 1.0)
    ]
    assert sheets[0][2::2] == ["rij 0", "rij 1", "rij 2", "rij 3"]
    assert sheets[1] == ["Naam", "Verhaal", "rij 4", "kort", "rij 5", "kort"]
    tall = [Piece(Strip(60, ()), holds=True), *pieces(60)]
    assert [len(sheet) for sheet in paginate(tall, 100)] == [1, 1]


def test_a_table_that_goes_on_says_what_it_is_about_and_what_its_first_row_belongs_to() -> None:
    frame = Frame(workshop(), None, "Lijst", "nl")
    writer = frame.writer("A4")
    table = Table(writer, [Column("Rij", 1), Column("Post-it", 3)], "Keuze")
    for named in ("first", "every"):  # a row that has its own first cell gets no second one
        said = ["Knelpunten" if i == 0 or named == "every" else "" for i in range(40)]
        rows = [(Cell(text), Cell(f"post-it {i}")) for i, text in enumerate(said)]
        pages = flowed(frame, "A4", table.whole(rows, [Cell("Knelpunten")] * 40), "Lijst")
        assert len(pages) == 2
        first, second = (lines_of(page.face) for page in pages)
        assert "Keuze · vervolg" not in first
        shown = second.count("Knelpunten")
        assert shown == (1 if named == "first" else sum(line.startswith("post-it") for line in second))
        assert second.index("Keuze · vervolg") < second.index("Rij") < second.index("Knelpunten")


def test_a_line_of_the_head_does_not_end_in_the_point_between_its_parts() -> None:
    document = workshop()
    with document.edit("Much to say"):
        row = next(iter(document.rows(Workshop).values()))
        row.goal = row.scenario = "van een eerste idee naar een video die aantoonbaar werkt" * 2
    head, _ = Frame(document, None, "Lijst van post-its", "nl").head("A4")
    lines = lines_of(head)
    assert len(lines) > 2
    assert not any(line.endswith("·") for line in lines)


def test_what_the_traveller_says_does_not_end_in_a_word_by_itself() -> None:
    document = sample_document("nl")
    head, _ = Frame(document, traveller(document, "journey"), "Lijst", "nl").head("A4")
    lines = lines_of(head)
    first = next(i for i, line in enumerate(lines) if line.startswith("“Ik heb één kans"))
    one, other = lines[first : first + 2]
    assert f"{one} {other}" == "“Ik heb één kans om dit goed te doen, en een klein budget.”"
    assert len(other) > len(one) * 0.6


def test_the_traveller_of_the_head_ends_where_the_sheet_does() -> None:
    for language in ("nl", "en"):
        document = sample_document(language)
        frame = Frame(document, traveller(document, "journey"), "Canvas", language)
        width, _ = frame.room("A3")
        said = list(texts(frame.head("A3")[0]))
        ends = [x + w for _, _, (x, _, w, _) in said]
        assert abs(max(ends) - width) < 1.0, language
        assert not any(text.text.startswith("Workshop ") for text, _, _ in said)  # the subtitle has room now
