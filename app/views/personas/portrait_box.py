"""The portrait of a persona in the editor: a picture from a file or the clipboard, or the initials."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.layout.portrait import portrait_face
from app.models.document import Document
from app.models.people import Persona
from app.models.pictures import picture_of
from app.models.row import Values
from app.models.words import word
from app.views import painter_pen
from app.views.appearance import ink, px
from app.views.errors import guarded
from app.views.file_dialogs import ask_picture
from app.views.flow_layout import FlowLayout
from app.views.language import current_language
from app.views.picture_loader import (
    LoadedPicture,
    PictureRefused,
    dropped_picture,
    holds_picture,
    load_picture,
)
from app.views.plain import PlainLabel, plain_tip

_SIZE = 84  # pixels
_RIM = 4


class _Circle(QWidget):
    """The portrait as on the card. Enter or a click asks for a file, Delete gives the initials back."""

    pressed = Signal()

    def __init__(self, box: "PortraitBox") -> None:
        super().__init__()
        self._box = box
        self.setFixedSize(px(_SIZE), px(_SIZE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.width() / 2
        if self._box.values:
            face = portrait_face(Persona.of(self._box.values), middle, middle, middle - _RIM)
            painter_pen.draw(painter, face, pictures=self._box.bytes_of)
        if self.hasFocus() or self._box.is_target:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            dashed = Qt.PenStyle.DashLine if self._box.is_target else Qt.PenStyle.SolidLine
            painter.setPen(QPen(ink("accent"), 3.0, dashed))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        painter.end()

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)


class PortraitBox(QWidget):
    """The circle, and beside it `above` and the buttons. It says what was picked; who listens writes it."""

    picked = Signal(object)  # a LoadedPicture, or None for the initials

    def __init__(self, document: Document, above: QWidget) -> None:
        super().__init__()
        self._document = document
        self.values: Values = {}
        self.is_target = False
        self.setAcceptDrops(True)
        self.circle = _Circle(self)
        name, question = (
            word("persona.portrait", current_language()),
            word("persona_question.portrait", current_language()),
        )
        self.circle.setAccessibleName(name)
        self.circle.setAccessibleDescription(question)
        self.circle.setToolTip(plain_tip(question))
        self.choose = QPushButton(self.tr("Picture…"))
        self.paste = QPushButton(self.tr("Paste"))
        self.remove = QPushButton(self.tr("Initials"))
        keys = QKeySequence(QKeySequence.StandardKey.Paste)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.paste.setToolTip(plain_tip(f"{self.paste.text()} ({shown})"))
        self._trouble = PlainLabel("", "trouble", wrap=True)
        self._trouble.hide()
        self._lay_out(above)
        self.circle.pressed.connect(self._ask_file)
        self.choose.clicked.connect(self._ask_file)
        self.paste.clicked.connect(self.paste_picture)
        self.remove.clicked.connect(lambda: self._pick(None))

    def _lay_out(self, above: QWidget) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.choose, self.paste, self.remove):
            flow.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(above)
        column.addWidget(buttons)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.circle, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row)
        whole.addWidget(self._trouble)

    @guarded
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def show_values(self, values: Values) -> None:
        """Draw the portrait of a persona with these values, also while its name is being typed."""
        if values.get("id") != self.values.get("id"):
            self._trouble.hide()
        self.values = values
        self.remove.setEnabled(values.get("portrait") is not None)
        self.circle.update()

    def bytes_of(self, sha256: str) -> bytes | None:
        """The picture with this hash."""
        return picture_of(self._document, sha256)

    def load(self, path: Path) -> None:
        """Take a picture from a file, or say why not."""
        self._take(lambda: load_picture(path))

    def paste_picture(self) -> None:
        """Take the picture on the clipboard, or say why not."""
        self._take(lambda: dropped_picture(QGuiApplication.clipboard().mimeData()))

    def _ask_file(self) -> None:
        chosen = ask_picture(self, self.tr("Choose a portrait"))
        if chosen:
            self.load(chosen)

    def _take(self, read: Callable[[], LoadedPicture]) -> None:
        try:
            picture = read()
        except PictureRefused as refused:
            self._trouble.setText(str(refused))
            self._trouble.show()
            return
        self._pick(picture)

    def _pick(self, picture: LoadedPicture | None) -> None:
        self._trouble.hide()
        self.picked.emit(picture)

    # Qt

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_picture()
        elif event.key() == Qt.Key.Key_Delete and self.remove.isEnabled():
            self._pick(None)
        else:
            super().keyPressEvent(event)

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_picture(event.mimeData()):
            event.acceptProposedAction()
            self._aim(True)

    @guarded
    def dragLeaveEvent(self, event: object) -> None:
        self._aim(False)

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:
        self._aim(False)
        mime = event.mimeData()
        event.acceptProposedAction()
        self._take(lambda: dropped_picture(mime))

    def _aim(self, on: bool) -> None:
        self.is_target = on
        self.circle.update()
