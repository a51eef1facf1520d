"""Notes as the clipboard carries them: a parcel for this program, and what other programs can use."""

import base64
import binascii
import html
import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData
from PySide6.QtGui import QColor, QImage, QPainter

from app.models.board import Lane, Note, Phase, Picture
from app.models.edits.parcels import FORMAT, Kept, pack_notes, pictures_in
from app.views.painter_pen import colour
from app.views.picture_loader import LARGEST_FILE, PictureRefused, take_picture

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

NOTES_MIME = "application/x-reisbord-notes+json"
TABLE_MIME = "text/tab-separated-values"
LARGEST_PARCEL = 200 * 1024 * 1024  # bytes of the clipboard that are looked at
_MOST_DRAWN = 500  # more notes than this are no picture that anybody could use
_LONGEST_SIDE = 4_000  # pixels
_LEAST_SCALE = 0.3  # pixels a point; a smaller picture could not be read
_SHARP = 2.0
_AIR = 12.0  # points around the notes


def write(board: "BoardView", ids: list[str]) -> QMimeData:
    """Notes in every form: a parcel, lines of text, a table with phase and lane, a picture."""
    document = board.document
    parcel = pack_notes(document, ids)
    parcel["pictures"] = {
        key: base64.b64encode(row.content).decode()
        for key in sorted(pictures_in(parcel))
        if (row := document.find(Picture, key)) is not None
    }
    mime = QMimeData()
    mime.setData(NOTES_MIME, QByteArray(json.dumps(parcel).encode()))
    rows = [document.get(Note, note) for note in ids]
    mime.setText("\n".join(" ".join(row.text.split()) for row in rows))
    table = [
        (document.get(Phase, row.phase).name, document.get(Lane, row.lane).title, row.text) for row in rows
    ]
    lines = ["\t".join(" ".join(cell.split()) for cell in line) for line in table]
    mime.setData(TABLE_MIME, QByteArray("\n".join(lines).encode()))
    mime.setHtml(_html(table))
    picture = _picture(board, ids)
    if picture is not None:
        mime.setImageData(picture)
    return mime


def _html(table: list[tuple[str, str, str]]) -> str:
    heads = [
        QCoreApplication.translate("BoardView", "Phase"),
        QCoreApplication.translate("BoardView", "Lane"),
        QCoreApplication.translate("BoardView", "Note"),
    ]
    cells = "".join(f"<th>{html.escape(head)}</th>" for head in heads)
    lines = [
        "<tr>" + "".join(f"<td>{html.escape(cell).replace(chr(10), '<br>')}</td>" for cell in line) + "</tr>"
        for line in table
    ]
    return f"<table><tr>{cells}</tr>{''.join(lines)}</table>"


def _picture(board: "BoardView", ids: list[str]) -> QImage | None:
    """The notes as they lie on the board, on white; None where that would be too large to read."""
    frames = {note: board.scene.frame(note) for note in ids[: _MOST_DRAWN + 1]}
    if len(frames) > _MOST_DRAWN:
        return None
    left, top = min(f.x for f in frames.values()) - _AIR, min(f.y for f in frames.values()) - _AIR
    wide = max(f.right for f in frames.values()) + _AIR - left
    high = max(f.bottom for f in frames.values()) + _AIR - top
    scale = min(_SHARP, _LONGEST_SIDE / max(wide, high))
    if scale < _LEAST_SCALE:
        return None
    image = QImage(round(wide * scale), round(high * scale), QImage.Format.Format_RGB32)
    image.fill(QColor(colour(board.theme.board)))
    painter = QPainter(image)
    for note, frame in frames.items():
        board.painter.notes.paint_note(
            painter, note, round((frame.x - left) * scale), round((frame.y - top) * scale), scale
        )
    painter.end()
    return image


def read(mime: QMimeData) -> tuple[Any, dict[str, Kept]]:
    """The parcel on the clipboard, if there is one, and its pictures, each looked at by the loader."""
    content = mime.data(NOTES_MIME).data() if mime.hasFormat(NOTES_MIME) else b""
    if not content or len(content) > LARGEST_PARCEL:
        return None, {}
    try:
        parcel = json.loads(bytes(content))
    except (ValueError, RecursionError):
        return None, {}
    if not isinstance(parcel, dict) or parcel.get("format") != FORMAT:
        return None, {}
    return parcel, _pictures(parcel)


def _pictures(parcel: dict[str, Any]) -> dict[str, Kept]:
    packed = parcel.get("pictures")
    kept: dict[str, Kept] = {}
    if not isinstance(packed, dict):
        return kept
    name = QCoreApplication.translate("BoardView", "The picture on the clipboard")
    for key in sorted(pictures_in(parcel)):
        text = packed.get(key)
        if not isinstance(text, str) or len(text) > LARGEST_FILE * 4 // 3 + 4:
            continue
        try:
            kept[key] = take_picture(base64.b64decode(text, validate=True), name)
        except (PictureRefused, binascii.Error):
            continue  # the note comes without it
    return kept
