"""CSV out: a row per note, harmless in a spreadsheet, and the same notes when it comes back."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports.csv_file import csv_text, write_csv
from app.imports.csv_file import read_csv
from app.imports.note_list import Line, NoteList, add_notes
from app.models.board import Channel, Contact, Journey, Lane, Note, Phase
from app.models.document import Document
from app.models.edits.notes import add_note, set_contact, vote, votes_of
from app.models.edits.templates import apply_template
from app.models.note_columns import COLUMNS, defuse, restore_cell
from app.models.refusal import Refused
from app.models.templates import template_of
from app.models.text import clean, clean_line


@pytest.fixture
def document() -> Document:
    document = Document()
    journey = apply_template(document, template_of("lifecycle-5"), "nl")
    phase = document.where(Phase, "journey", journey)[2]
    pains = document.where(Lane, "journey", journey)[1]
    note = add_note(document, phase.id, pains.id, "=SOM(A1)\n“te duur”", author="Verkoop", evidence="heard")
    set_contact(document, note, "E-mail", "Offerte")
    vote(document, note, 2, colour="blue")
    vote(document, note, 1, colour="pink")
    return document


def first_journey(document: Document) -> Journey:
    return document.ordered(Journey)[0]


def test_the_columns_of_a_note(document: Document, tmp_path: Path) -> None:
    write_csv(document, tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row == {
        "phase": "Keuze",
        "lane": "Knelpunten",
        "text": "'=SOM(A1)\n“te duur”",
        "colour": "pink",
        "channel": "E-mail",
        "means": "Offerte",
        "author": "Verkoop",
        "evidence": "heard",
        "votes": "3",
    }
    assert list(row) == list(COLUMNS)


def test_a_dutch_spreadsheet_gets_semicolons_and_every_spreadsheet_a_mark(
    document: Document, tmp_path: Path
) -> None:
    write_csv(document, tmp_path / "a.csv", language="nl")
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfphase;lane;text;")


def test_without_a_journey_it_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        write_csv(Document(), tmp_path / "a.csv")
    assert caught.value.reason == "nothing_to_export"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "'=", "''@", "\u00a0="]
)
def test_what_a_spreadsheet_would_compute_is_defused(start: str) -> None:
    assert defuse(start + "1") == "'" + start + "1"
    assert restore_cell(defuse(start + "1")) == start + "1"


@pytest.mark.parametrize("cell", ["", "a=b", "'s avonds", "1-2", "'", "''", "–5", "’=1"])
def test_what_is_harmless_stays(cell: str) -> None:
    assert defuse(cell) == restore_cell(cell) == cell


@given(st.text(alphabet="'=+-@\t\r\n ＝＋－＠ax\u00a0\u2003"))
def test_a_cell_comes_back_as_it_was(cell: str) -> None:
    assert restore_cell(defuse(cell)) == cell
    assert not defuse(cell).lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


texts = st.text(max_size=40).map(lambda text: clean(text, 5_000)).filter(str.strip)
names = st.text(max_size=20).map(lambda text: clean_line(text, 300))
lines = st.builds(
    Line,
    text=texts,
    phase=st.sampled_from(["Keuze", "Gebruik", "=Nieuw", "Ander\u00e9"]),
    lane=st.sampled_from(["Kansen", "Knelpunten", "+Meer", "'Anders"]),
    colour=st.sampled_from(["yellow", "pink", "teal"]),
    contacts=st.lists(st.tuples(names, names).filter(any), max_size=3).map(tuple),
    author=names,
    evidence=st.sampled_from(["assumed", "heard", "researched"]),
    votes=st.integers(0, 1_000),
)


def shown(document: Document) -> list[dict[str, Any]]:
    """Every note with all that CSV holds, cell by cell."""
    found = []
    for note in sorted(document.rows(Note).values(), key=lambda note: note.rank):
        contacts = [
            (channel.name.casefold() if (channel := document.find(Channel, row.channel)) else "", row.means)
            for row in document.where(Contact, "note", note.id)
        ]
        cell = document.get(Phase, note.phase).name, document.get(Lane, note.lane).title
        looks = (note.text, note.colour, note.author, note.evidence)
        found.append(
            {"cell": cell, "looks": looks, "contacts": contacts, "votes": votes_of(document, note.id)}
        )
    return sorted(found, key=lambda row: row["cell"])


@given(st.lists(lines, min_size=1, max_size=6), st.sampled_from([",", ";", "\t"]))
def test_out_and_in_gives_equal_notes(notes: list[Line], separator: str) -> None:
    first, second = Document(), Document()
    add_notes(first, NoteList(notes))
    written = csv_text(first, first_journey(first), separator)
    outcome = add_notes(second, read_csv(written.encode("utf-8-sig")))
    assert outcome.reading.cut == outcome.reading.odd == outcome.reading.skipped == 0
    assert shown(second) == shown(first)
    # The order of lanes is not in the format: a lane that first appears in a later phase may come earlier.
    again = csv_text(second, first_journey(second), separator)
    assert sorted(again.splitlines()) == sorted(written.splitlines())


def test_every_row_is_as_wide_as_the_header(document: Document) -> None:
    rows = list(csv.reader(io.StringIO(csv_text(document, first_journey(document)), newline="")))
    assert {len(row) for row in rows} == {len(COLUMNS)}
