"""Copy, cut, paste: whole notes to another workshop; lines, a table and a picture to other programs."""

import json
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage

from app.models.board import Channel, Contact, MicroGoal, Note, Picture
from app.models.edits.notes import set_contact, set_note
from app.models.edits.signs import set_picture
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
