"""CSV in: columns in any order, any of three separators, Dutch or English; a sentence for everything else."""

import pytest

from app.imports.csv_file import read_csv
from app.imports.note_list import MOST_NEW, MOST_ROWS, NoteList, add_notes, preview_notes
from app.models.board import Channel, Contact, Journey, Lane, Note, Phase
from app.models.document import Document
from app.models.edits.lanes import add_lane, lanes_of
from app.models.edits.notes import notes_in, votes_of
from app.models.edits.phases import phases_of
from app.models.edits.templates import apply_template
from app.models.refusal import Refused
from app.models.templates import template_of


@pytest.fixture
def document() -> Document:
    document = Document()
    apply_template(document, template_of("lifecycle-5"), "nl")
    return document


def read(text: str) -> NoteList:
    return read_csv(text.encode())


def refused(content: bytes | str) -> Refused:
    with pytest.raises(Refused) as caught:
        read_csv(content if isinstance(content, bytes) else content.encode())
    assert "\n" not in caught.value.sentence("nl") + caught.value.sentence("en")
    return caught.value


WHOLE = """votes;Tekst;baan;fase;kleur;kanaal;middel;auteur;bewijs
3;"Ik zie
een advertentie";knelpunt;ORIËNTATIE;roze;E-mail;Nieuwsbrief;Marketing;gehoord
"""


def test_every_column_arrives(document: Document) -> None:
    add_notes(document, read(WHOLE))
    (note,) = document.rows(Note).values()
    assert note.text == "Ik zie\neen advertentie"
    assert document.get(Phase, note.phase).name == "Oriëntatie"
    assert document.get(Lane, note.lane).kind == "pain_point"
    assert (note.colour, note.author, note.evidence) == ("pink", "Marketing", "heard")
    (contact,) = document.rows(Contact).values()
    assert document.get(Channel, contact.channel or "").name == "E-mail"
    assert (contact.note, contact.means) == (note.id, "Nieuwsbrief")
    assert votes_of(document, note.id) == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encodings_and_separators(encoding: str, separator: str, line_end: str) -> None:
    rows = [["lane", "text", "phase"], ["Kansen", '"Eén; twee, drie"', "Keuze"]]
    content = line_end.join(separator.join(row) for row in rows).encode(encoding)
    (line,) = read_csv(content).lines
    assert (line.lane, line.text, line.phase) == ("Kansen", "Eén; twee, drie", "Keuze")


def test_text_alone_is_enough(document: Document) -> None:
    add_notes(document, read("text\nIk bel\nIk mail\n"))
    journey = document.ordered(Journey)[0]
    cell = notes_in(document, phases_of(document, journey.id)[0].id, lanes_of(document, journey.id)[0].id)
    assert [note.text for note in cell] == ["Ik bel", "Ik mail"]
    assert {note.colour for note in cell} == {"yellow"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Contactmomenten", "touchpoint"),
        ("touchpoint", "touchpoint"),
        ("pain points", "pain_point"),
        ("pain_point", "pain_point"),
        ("KNELPUNTEN", "pain_point"),
        ("kans", "opportunity"),
        ("Needs", "need"),
        ("behoefte", "need"),
        ("bezwaar", "objection"),
        ("Conversies", "conversion"),
        ("aanbod", "offer"),
        ("Ideeën", "idea"),
        ("vrij vlak", "free"),
    ],
)
def test_lanes_are_known_by_kind_in_both_languages(name: str, kind: str) -> None:
    document = Document()
    add_notes(document, read(f"text,lane\na,{name}\nb,{name.upper()}\n"))
    assert [lane.kind for lane in document.rows(Lane).values()] == [kind]


def test_a_lane_is_known_by_its_own_title_first(document: Document) -> None:
    journey = document.ordered(Journey)[0].id
    mine = add_lane(document, journey, "free", "Knelpunten van de balie")
    second = add_lane(document, journey, "free", "knelpunt")
    add_notes(document, read("text,lane\na,knelpunten  van de BALIE\nb,Knelpunt\n"))
    assert {note.text: note.lane for note in document.rows(Note).values()} == {"a": mine, "b": second}


def test_what_is_unknown_is_made_and_announced(document: Document) -> None:
    notes = read("text,phase,lane\na,Afscheid,Achter de balie\nb,afscheid,achter  de balie\nc,Keuze,Kansen\n")
    before = document.saved()
    foreseen = preview_notes(document, notes)
    assert document.saved() == before
    assert foreseen == add_notes(document, notes)
    assert (foreseen.phases, foreseen.lanes, foreseen.notes) == (("Afscheid",), ("Achter de balie",), 3)
    journey = document.ordered(Journey)[0].id
    assert phases_of(document, journey)[-1].name == "Afscheid"
    assert lanes_of(document, journey)[-1].title == "Achter de balie"
    assert "Afscheid" in " ".join(foreseen.sentences("nl"))


def test_one_import_is_one_undo(document: Document) -> None:
    before, steps = document.saved(), document.history.done
    add_notes(document, read("text,phase,channel,votes\na,Nieuw,E-mail,2\n"), "Toekomst")
    assert document.history.done == steps + 1
    document.undo()
    assert document.saved() == before


def test_another_journey_is_found_by_its_title_or_made(document: Document) -> None:
    add_notes(document, read("text,phase\na,Eerst\n"), "Toekomst")
    add_notes(document, read("text,phase\nb,Eerst\n"), "toekomst")
    first, second = document.ordered(Journey)
    assert second.title == "Toekomst"
    assert [phase.name for phase in phases_of(document, second.id)] == ["Eerst"]
    assert len(document.rows(Note)) == 2
    assert len(phases_of(document, first.id)) == 5


def test_new_notes_come_after_those_that_are_there(document: Document) -> None:
    add_notes(document, read("text\na\nb\n"))
    add_notes(document, read("text\nc\n"))
    note = next(iter(document.rows(Note).values()))
    assert [each.text for each in notes_in(document, note.phase, note.lane)] == ["a", "b", "c"]


def test_channels_are_spelled_once(document: Document) -> None:
    add_notes(document, read('text,channel,means\na,E-mail,x\nb,e-mail,\nc,"E-MAIL\nTelefoon","y\nz"\n'))
    assert sorted(channel.name for channel in document.rows(Channel).values()) == ["E-mail", "Telefoon"]
    note = next(note for note in document.rows(Note).values() if note.text == "c")
    assert [contact.means for contact in document.where(Contact, "note", note.id)] == ["y", "z"]


def test_notes_never_arrive_out_of_sight(document: Document) -> None:
    need = next(lane for lane in document.rows(Lane).values() if lane.kind == "need")
    assert need.hidden
    add_notes(document, read("text,lane\na,Behoefte\n"))
    assert not need.hidden


def test_what_is_not_understood_is_left_empty_and_counted() -> None:
    notes = read("text,votes,colour,evidence,vote\na,drie,mauve,zeker,9\nb,3.0,,,\nc,-1,Geel,Heard,\n")
    assert [(line.votes, line.colour, line.evidence) for line in notes.lines] == [
        (0, "", "assumed"),
        (3, "", "assumed"),
        (0, "yellow", "heard"),
    ]
    assert notes.reading.odd == 4
    assert notes.reading.first_odd == (2, "mauve")
    assert notes.reading.unused_columns == ("vote",)


def test_text_is_cleaned_and_what_is_cut_is_counted(document: Document) -> None:
    notes = read(f"text,author\nA\u0000B\u202e e\u0301,{'x' * 301}\n{'y' * 5001},\n")
    assert notes.lines[0].text == "AB é"
    assert len(notes.lines[0].author) == 300
    assert len(notes.lines[1].text) == 5000
    assert notes.reading.cut == 2
    add_notes(document, notes)


def test_rows_with_nothing_in_them_are_skipped() -> None:
    notes = read("phase,lane,text\nKeuze,Kansen,\n,,\n\nKeuze,Kansen,x\n")
    assert [line.text for line in notes.lines] == ["x"]
    assert notes.reading.skipped == 2


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("'=1+1", "=1+1"),
        ("'-10%", "-10%"),
        ("''=x", "'=x"),
        ("'s avonds", "'s avonds"),
        ("=1+1", "=1+1"),
        ("'＝1", "＝1"),
    ],
)
def test_the_apostrophe_that_defuses_is_taken_off(cell: str, text: str) -> None:
    assert read(f"text\n{cell}\n").lines[0].text == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("phase,lane\na,b\n", "no_header"),
        ("Ik zie een advertentie\n", "no_header"),
        ("text|phase\na|b\n", "no_header"),
        ("text,tekst\na,b\n", "column_twice"),
        ("phase,text\nKeuze,Ik bel, of mail\n", "row_too_wide"),
        ('text\n"niet gesloten\n', "row_broken"),
        ('text\n"a"b\n', "row_broken"),
        ("text\n" + "x" * 200_000, "cell_too_long"),
        ("text\nén".encode("latin-1"), "not_utf8"),
        ("text\nén".encode("utf-16-le"), "not_utf8"),
        (b"text\n\xff\xfe", "not_utf8"),
        ("text\n" + "a\n" * (MOST_ROWS + 1), "too_many_rows"),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes | str, reason: str) -> None:
    assert refused(content).reason == reason


def test_a_row_is_named_by_its_number() -> None:
    assert "3" in refused("text\na\nb,c\n").sentence("nl")


@pytest.mark.parametrize(("column", "reason"), [("phase", "too_many_phases"), ("lane", "too_many_lanes")])
def test_a_column_that_was_mistaken_makes_no_hundreds_of_phases(
    document: Document, column: str, reason: str
) -> None:
    notes = read(f"text,{column}\n" + "".join(f"a,{number}\n" for number in range(MOST_NEW + 1)))
    before = document.saved()
    with pytest.raises(Refused) as caught:
        add_notes(document, notes)
    assert caught.value.reason == reason
    assert document.saved() == before


def test_no_notes_is_said(document: Document) -> None:
    with pytest.raises(Refused) as caught:
        add_notes(document, read("text,phase\n"))
    assert caught.value.reason == "nothing_to_import"
