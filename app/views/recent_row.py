"""A workshop that was open before, on the start page: a small picture of its board, its name, and when."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.appearance import appearance, ink, px
from app.views.dialogs.spoken_time import spoken_time
from app.views.errors import guarded
from app.views.painter_pen import colour
from app.views.plain import ElidedLabel
from app.views.start_card import Card

if TYPE_CHECKING:
    from app.storage.recovery import Unclean

_WIDTH, _HEIGHT = 84, 52  # pixels of the picture at the normal text size
_ROUND = 5.0
_PLAIN = (
    ("yellow", 3),
    ("pink", 2),
    ("green", 1),
)  # the notes of the drawing that stands in: colour, how many


class BoardDrawing(QWidget):
    """The picture, or a plain drawing of a board where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setFixedSize(px(_WIDTH), px(_HEIGHT))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_image(self, image: QImage) -> None:
        """Show a picture; one that is empty leaves the drawing."""
        self.image = image
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, _ROUND, _ROUND)
        painter.save()
        painter.setClipPath(outline)
        if self.image.isNull():
            _draw_plain(painter, frame)
        else:
            painter.drawImage(QRectF(self.rect()), self.image)
        painter.restore()
        painter.setPen(QPen(ink("line"), 1.0))
        painter.drawPath(outline)
        painter.end()


def _draw_plain(painter: QPainter, frame: QRectF) -> None:
    """Some chevrons and some notes: a board that nobody has looked at yet."""
    theme = appearance().theme
    painter.fillRect(frame, colour(theme.board))
    painter.setPen(Qt.PenStyle.NoPen)
    step = frame.width() / len(_PLAIN)
    for number, (key, notes) in enumerate(_PLAIN):
        left = frame.left() + number * step
        painter.setBrush(colour(theme.phase("", number).start))
        painter.drawRect(QRectF(left + 3, frame.top() + 4, step - 4, frame.height() * 0.16))
        painter.setBrush(colour(theme.note(key).fill))
        for line in range(notes):
            top = frame.top() + frame.height() * (0.32 + 0.22 * line)
            painter.drawRect(QRectF(left + 3, top, step * 0.5, frame.height() * 0.17))


class RecentRow(Card):
    """A file by its name and folder."""

    def __init__(self, path: Path, name: str = "") -> None:
        super().__init__("recentRow", name or path.stem)
        self.path = path
        self.inside.setContentsMargins(0, 0, 0, 0)
        across = QHBoxLayout()
        across.setContentsMargins(8, 4, 10, 4)
        across.setSpacing(10)
        self.inside.addLayout(across)
        self.drawing = BoardDrawing()
        across.addWidget(self.drawing)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        self._folder = folder_name(path.parent) if path.name else ""
        self._name = ElidedLabel(name or path.stem, "cardTitle")
        self._where = ElidedLabel(self._folder, "cardText")
        self.add_label(self._name, words)
        self.add_label(self._where, words)
        words.addStretch(1)
        across.addLayout(words, 1)

    def show_time(self, changed: float) -> None:
        """Say when the file was changed, or that it is not there (a negative number)."""
        is_there = changed >= 0
        if is_there:
            said = spoken_time(datetime.fromtimestamp(changed).astimezone())
        else:
            said = self.tr("not found")
        self._say(f"{said} · {self._folder}")
        self.setProperty("missing", not is_there)
        for widget in (self, self._name, self._where):
            widget.setProperty("missing", not is_there)
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _say(self, text: str) -> None:
        self._where.setText(text)
        self.setAccessibleDescription(text)

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(self.minimumHeight(), px(_HEIGHT) + 10))


class LeftRow(RecentRow):
    """A workshop that was not closed as it should: when it was edited last, and how much is in it."""

    def __init__(self, left: "Unclean") -> None:
        super().__init__(left.path or Path(), left.title if left.path is None else "")
        said = spoken_time(left.time)
        if left.actions:
            counted = self.tr("%n action(s)", "", left.actions)
            said = f"{said} · {counted}"
        self._say(said)


def folder_name(folder: Path) -> str:
    """The folder as people call it: with ~ for their own, which by itself has a name."""
    try:
        inside = folder.relative_to(Path.home())
    except (ValueError, RuntimeError):
        return str(folder)
    if inside == Path():
        return QCoreApplication.translate("RecentRow", "home folder")
    return str(Path("~") / inside)
