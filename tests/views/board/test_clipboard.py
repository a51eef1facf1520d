"""Copy, cut, paste: whole notes to another workshop; lines, a table and a picture to other programs."""

import json
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage

from app.models.board import Channel, Contact, MicroGoal, Note, Phase, Picture
from app.models.edits.experiences import add_experience
from app.models.edits.notes import set_contact, set_note, vote, votes_of
from app.models.edits.phases import delete_phase
from app.models.edits.routes import add_route, add_stops, delete_route, set_intensity
from app.models.edits.signs import set_picture
from app.models.people import Experience, Stop
from app.views.board.clipboard import NOTES_MIME
from app.views.board.pictures import taken_image

Desk = Any
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def photo(colour: str = "#336699") -> Any:
    """A small picture, as the loader gives it."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return taken_image(image, "photo")


def dress(desk: Desk, text: str) -> str:
    """Give a note everything that a note can have."""
    note = desk.note(text)
    document = desk.document
    set_contact(document, note, "E-mail", "Nieuwsbrief")
    set_note(document, note, colour="purple", author="Verkoop", evidence="researched", is_exit=1)
    with document.edit("Edit note"):
        document.add(MicroGoal, note=note, text="De mail komt aan")
    set_picture(document, [note], photo())
    return note


def test_notes_travel_whole_to_another_workshop(make_desk: Any) -> None:
    here = make_desk({(0, 0): 2})
    dress(here, "0.0 a")
    here.click(here.middle("0.0 a"))
    here.key(K.Key_C, mod=CTRL)
    here.board.close()
    there = make_desk({})
    steps = there.steps()
    there.click(there.place(2, 1, 0))
    there.key(K.Key_V, mod=CTRL)
    assert there.steps() == steps + 1
    assert there.texts(2, 1) == ["0.0 a"]
    note = there.document.get(Note, there.note("0.0 a"))
    assert (note.colour, note.author, note.evidence, note.is_exit) == ("purple", "Verkoop", "researched", 1)
    contact = there.document.where(Contact, "note", note.id)[0]
    assert there.document.get(Channel, contact.channel).name == "E-mail"
    assert contact.means == "Nieuwsbrief"
    assert [goal.text for goal in there.document.where(MicroGoal, "note", note.id)] == ["De mail komt aan"]
    assert there.document.get(Picture, note.picture).content.startswith(b"\x89PNG")


def test_cut_notes_come_back_whole_and_in_order(desk: Desk) -> None:
    dress(desk, "0.0 b")
    desk.click(desk.middle("0.0 a"))
    desk.click(desk.middle("0.0 b"), CTRL)
    desk.key(K.Key_X, mod=CTRL)
    assert desk.texts(0, 0) == ["0.0 c"]
    desk.click(desk.place(3, 1, 0))
    desk.key(K.Key_V, mod=CTRL)
    assert desk.texts(3, 1) == ["0.0 a", "0.0 b"]
    back = desk.document.get(Note, desk.note("0.0 b"))
    assert back.colour == "purple"
    assert back.picture
    assert desk.document.get(Note, desk.note("0.0 a")).colour == "pink", "in the colour of its new lane"


def test_other_programs_get_lines_a_table_and_a_picture(desk: Desk) -> None:
    desk.document.undo()
    desk.document.redo()
    set_note(desk.document, desk.note("0.1 a"), text="Te <b>duur</b>\nen traag")
    desk.key(K.Key_A, mod=CTRL)
    desk.key(K.Key_C, mod=CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().splitlines()[:2] == ["0.0 a", "0.0 b"]
    table = bytes(mime.data("text/tab-separated-values").data()).decode().splitlines()
    assert table[0] == "Bewust\ttouchpoint\t0.0 a"
    assert "Bewust\tpain_point\tTe <b>duur</b> en traag" in table
    assert "Te &lt;b&gt;duur&lt;/b&gt;<br>en traag" in mime.html()
    assert mime.html().count("<tr>") == 7
    picture = mime.imageData()
    assert picture.width() > 400
    colours = {picture.pixelColor(x, 60).name() for x in range(0, picture.width(), 5)}
    assert desk.board.theme.note("yellow").fill in colours


def test_what_others_wrote_into_a_parcel_is_cleaned_or_left_out(desk: Desk) -> None:
    parcel = {
        "format": "reisbord-notes",
        "notes": [
            {"text": "Goed\x00\u202e", "colour": 7, "evidence": ["x"], "is_exit": "yes", "x": float("nan")},
            {"text": None, "contacts": [{"channel": 5, "means": None}, "x"], "picture": "geen"},
            "geen post-it",
        ],
        "pictures": {"geen": "PHN2Zz4="},
    }
    mime = QMimeData()
    mime.setData(NOTES_MIME, QByteArray(json.dumps(parcel).encode()))
    QGuiApplication.clipboard().setMimeData(mime)
    desk.click(desk.place(3, 0, 0))
    desk.key(K.Key_V, mod=CTRL)
    assert not desk.troubles
    assert desk.texts(3, 0) == ["Goed", ""]
    note = desk.document.get(Note, desk.note("Goed"))
    assert (note.colour, note.evidence, note.is_exit, note.x) == ("yellow", "assumed", 0, None)


def test_a_broken_parcel_falls_back_on_its_text(desk: Desk) -> None:
    mime = QMimeData()
    mime.setData(NOTES_MIME, QByteArray(b"{[[["))
    mime.setText("Een\nTwee")
    QGuiApplication.clipboard().setMimeData(mime)
    desk.click(desk.place(3, 0, 0))
    desk.key(K.Key_V, mod=CTRL)
    assert desk.texts(3, 0) == ["Een", "Twee"]


def test_a_picture_is_pasted_as_a_note_with_a_photo(desk: Desk) -> None:
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#cc2211"))
    QGuiApplication.clipboard().setImage(image)
    steps = desk.steps()
    desk.click(desk.place(3, 0, 0))
    desk.key(K.Key_V, mod=CTRL)
    assert desk.steps() == steps + 1
    (note,) = [n for n in desk.document.rows(Note).values() if n.phase == desk.phases[3]]
    assert note.picture in desk.document.rows(Picture)
    frame = desk.board.scene.frame(note.id)
    x, y = desk.board.camera.to_view(frame.x + frame.w / 2, frame.bottom - 40)
    shown = desk.sharp()
    assert shown.pixelColor(round(x), round(y)).name() == "#cc2211", "the photo is on the note"


def paste(desk: Desk, text: str, at: tuple[int, int] = (1, 0)) -> None:
    """Paste what another program copied, in a cell or behind its first note."""
    mime = QMimeData()
    mime.setText(text)
    QGuiApplication.clipboard().setMimeData(mime)
    desk.click(desk.place(*at, 0))
    desk.key(K.Key_V, mod=CTRL)


def test_columns_of_a_spreadsheet_go_to_the_phases_from_the_cell_on(desk: Desk) -> None:
    hints: list[str] = []
    desk.board.hint.connect(hints.append)
    steps = desk.steps()
    paste(desk, 'Ik zoek\tIk kies\t\nIk "vraag"\t"Ik teken,\nen betaal"\tIk gebruik\n')
    assert desk.texts(1, 0) == ["1.0 a", "Ik zoek", 'Ik "vraag"', "1.0 b"]
    assert desk.texts(2, 0) == ["Ik kies", "Ik teken,\nen betaal"]
    assert desk.texts(3, 0) == ["Ik gebruik"]
    assert desk.steps() == steps + 1
    assert len(desk.board.selected_notes()) == 5
    assert "fase" in hints[-1].lower() or "phase" in hints[-1]
    assert not desk.troubles
    desk.document.undo()
    assert desk.texts(2, 0) == []


def test_a_table_with_a_header_goes_where_it_says_and_else_to_the_cell(desk: Desk) -> None:
    steps = desk.steps()
    paste(desk, "Tekst\tFase\tKanaal\tStemmen\nIk bel\tGebruik\tTelefoon\t3\nIk mail\t\tE-mail\t\n", (2, 1))
    assert desk.texts(3, 1) == ["Ik bel"]
    assert desk.texts(2, 1) == ["Ik mail"]
    channels = {c.name for c in desk.document.rows(Channel).values()}
    assert channels == {"Telefoon", "E-mail"}
    assert sorted(desk.selected_texts()) == ["Ik bel", "Ik mail"]
    assert desk.steps() == steps + 1
    assert not desk.troubles


def test_a_list_with_marks_before_tabs_and_a_table_too_wide_are_lines(desk: Desk) -> None:
    paste(desk, "•\tIk bel\n•\tIk mail\n", (3, 0))
    assert desk.texts(3, 0) == ["Ik bel", "Ik mail"]
    paste(desk, "1.\tIk loop\n2.\tIk ren\n", (2, 0))
    assert [text.split()[-1] for text in desk.texts(2, 0)] == ["loop", "ren"]
    paste(desk, "Ik zit\n\ten ik wacht\n", (2, 1))
    assert desk.texts(2, 1) == ["Ik zit", "en ik wacht"]
    paste(desk, "a\tb\tc\nd\te\tf\n", (3, 1))
    assert [" ".join(text.split()) for text in desk.texts(3, 1)] == ["a b c", "d e f"]


def test_notes_that_were_cut_take_their_stops_and_dots_to_where_they_are_pasted(desk: Desk) -> None:
    document, note = desk.document, dress(desk, "0.0 b")
    journey = document.get(Phase, desk.phases[0]).journey
    route = add_route(document, journey, "Sara")
    add_stops(document, route, [note])
    stop = document.where(Stop, "note", note)[0].id
    set_intensity(document, stop, -4.0)
    vote(document, note, 3)
    experience = add_experience(document, note)
    rows, steps = document.saved(), desk.steps()
    desk.click(desk.middle("0.0 b"))
    desk.key(K.Key_X, mod=CTRL)
    assert document.find(Stop, stop) is None
    desk.click(desk.place(3, 1, 0))
    desk.key(K.Key_V, mod=CTRL)
    assert desk.texts(3, 1) == ["0.0 b"]
    assert desk.note("0.0 b") == note
    assert (document.get(Stop, stop).intensity, votes_of(document, note)) == (-4.0, 3)
    assert document.get(Experience, experience).note == note
    assert document.get(Note, note).picture
    assert desk.steps() == steps + 2
    desk.key(K.Key_V, mod=CTRL)  # once more is a copy
    assert desk.texts(3, 1) == ["0.0 b", "0.0 b"]
    assert len(document.where(Stop, "route", route)) == 1
    for _ in range(3):
        document.undo()
    assert document.saved() == rows
    desk.click(desk.place(3, 1, 0))
    desk.key(K.Key_V, mod=CTRL)  # the cut was taken back, so this is a copy
    assert len([n for n in document.rows(Note).values() if n.text == "0.0 b"]) == 2
    assert not desk.troubles


def test_what_a_cut_note_hung_on_may_be_gone_when_it_is_pasted(desk: Desk) -> None:
    document, note = desk.document, dress(desk, "0.0 b")
    journey = document.get(Phase, desk.phases[0]).journey
    route = add_route(document, journey, "Sara")
    add_stops(document, route, [note])
    vote(document, note, 3)
    desk.click(desk.middle("0.0 b"))
    desk.key(K.Key_X, mod=CTRL)
    delete_route(document, route)
    delete_phase(document, desk.phases[0])
    desk.click(desk.place(2, 1, 0))
    desk.key(K.Key_V, mod=CTRL)
    assert document.get(Note, note).phase == desk.phases[2]
    assert (document.rows(Stop), votes_of(document, note)) == ({}, 3)
    assert not desk.troubles
