"""The portrait of a persona in its form: a picture from a file, or the initials, drawn as on the card."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.layout.portrait import portrait_face
from app.models.board import Picture
from app.models.document import Document
from app.models.people import Persona
from app.models.row import Values
from app.views import painter_pen
from app.views.picture_loader import LoadedPicture, PictureRefused, load_picture, picture_filter
from app.views.plain import PlainLabel

_SIZE = 72  # pixels


class _Circle(QWidget):
    """Draws the portrait of a persona that is not in the document yet."""

    def __init__(self, box: "PortraitBox") -> None:
        super().__init__()
        self._box = box
        self.setFixedSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        face = portrait_face(Persona.of(self._box.shown()), _SIZE / 2, _SIZE / 2, _SIZE / 2 - 1)
        painter_pen.draw(painter, face, pictures=self._box.bytes_of)
        painter.end()


class PortraitBox(QWidget):
    """The circle with its two buttons. `picture` is what was loaded here, None for initials."""

    changed = Signal()

    def __init__(self, document: Document, values: Values) -> None:
        super().__init__()
        self._document = document
        self._values = dict(values)
        self._was = values["portrait"]
        self.picture: LoadedPicture | None = None
        self.circle = _Circle(self)
        self.choose = QPushButton(self.tr("Picture…"))
        self.remove = QPushButton(self.tr("Initials"))
        self._trouble = PlainLabel("", "trouble", wrap=True)
        self._trouble.hide()
        for button in (self.choose, self.remove):
            button.setAutoDefault(False)
        self.choose.clicked.connect(self._ask_file)
        self.remove.clicked.connect(self._remove)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(self.choose)
        column.addWidget(self.remove)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.circle, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row)
        whole.addWidget(self._trouble)
        self._enable()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @property
    def is_changed(self) -> bool:
        """Whether the persona gets another portrait, or none any more."""
        return self._values["portrait"] != self._was

    def show_values(self, **values: str) -> None:
        """Follow what is typed elsewhere: the name and the kind decide initials and colour."""
        self._values.update(values)
        self.circle.update()

    def shown(self) -> Values:
        """The values that the circle is drawn from."""
        return self._values

    def bytes_of(self, sha256: str) -> bytes | None:
        """The picture with this hash, from here or from the document."""
        if self.picture is not None and self.picture.sha256 == sha256:
            return self.picture.content
        row = self._document.find(Picture, sha256)
        return row.content if row is not None else None

    def load(self, path: Path) -> None:
        """Take a picture from a file, or say why not."""
        try:
            picture = load_picture(path)
        except PictureRefused as refused:
            self._trouble.setText(str(refused))
            self._trouble.show()
            return
        self.picture = picture
        self._show(picture.sha256)

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a portrait"), "", picture_filter())
        if chosen:
            self.load(Path(chosen))

    def _remove(self) -> None:
        self.picture = None
        self._show(None)

    def _show(self, portrait: str | None) -> None:
        self._values["portrait"] = portrait
        self._trouble.hide()
        self._enable()
        self.circle.update()
        self.changed.emit()

    def _enable(self) -> None:
        self.remove.setEnabled(self._values["portrait"] is not None)
