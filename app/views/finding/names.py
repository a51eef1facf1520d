"""How colours, channels, authors and evidence are called in menus, and the little square of a colour."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from app.models.words import word
from app.views.appearance import appearance, px
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.finding.query import CHANNEL, COLOUR, EVIDENCE
from app.views.language import current_language

if TYPE_CHECKING:
    from app.models.document import Document

_SQUARE = 16  # pixels

KIND_NAMES = {
    "colour": QT_TRANSLATE_NOOP("Finding", "Colour"),
    "channel": QT_TRANSLATE_NOOP("Finding", "Channel"),
    "author": QT_TRANSLATE_NOOP("Finding", "Author"),
    "evidence": QT_TRANSLATE_NOOP("Finding", "How sure"),
}
_NOTHING = {
    "channel": QT_TRANSLATE_NOOP("Finding", "No channel"),
    "author": QT_TRANSLATE_NOOP("Finding", "No author"),
}


def kind_name(kind: str) -> str:
    """What a kind of filter is called."""
    return QCoreApplication.translate("Finding", KIND_NAMES[kind])


def key_name(document: "Document", kind: str, key: str) -> str:
    """What one choice of a kind is called; of authors the key itself."""
    from app.models.board import Channel

    if not key and kind in _NOTHING:
        return QCoreApplication.translate("Finding", _NOTHING[kind])
    if kind == COLOUR:
        return colour_name(document, key)
    if kind == EVIDENCE:
        return _capital(word(f"evidence_level.{key}", current_language()))
    if kind == CHANNEL:
        row = document.find(Channel, key)
        return row.name if row is not None else ""
    return key


def colour_name(document: "Document", colour: str) -> str:
    """What the room calls a colour, with the colour's own word: "Pijnpunt (roze)"."""
    from app.models.edits.captions import captions_of

    known = colour in appearance().theme.notes
    own = word(f"colour.{colour}", current_language()) if known else colour
    caption = captions_of(document).get(colour, "")
    return f"{caption} ({own})" if caption else _capital(own)


def colour_square(colour: str) -> QIcon:
    """A little sheet of that paper; in a menu it has a tick where the choice is on."""
    made = QIcon()
    made.addPixmap(_square(colour, ticked=False), QIcon.Mode.Normal, QIcon.State.Off)
    made.addPixmap(_square(colour, ticked=True), QIcon.Mode.Normal, QIcon.State.On)
    return made


def _square(colour: str, ticked: bool) -> QPixmap:
    paper, size = appearance().theme.note(colour), px(_SQUARE)
    picture = QPixmap(size * 2, size * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(paper.edge), 1.2))
    painter.setBrush(QColor(paper.fill))
    painter.drawRoundedRect(QRectF(1, 1, size - 2, size - 2), 2, 2)
    if ticked:
        painter.setPen(QPen(QColor(paper.ink), size / 8))
        tick = ((0.25, 0.52), (0.43, 0.7), (0.76, 0.32))
        painter.drawPolyline([QPointF(x * size, y * size) for x, y in tick])
    painter.end()
    return picture


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
