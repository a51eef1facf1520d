"""Two routes beside each other in words; both can be drawn on the board."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.models.document import Document
from app.models.edits.routes import routes_of
from app.models.findings.routes import in_words, route_title
from app.views.dialogs.frame import FramedDialog, scrolled
from app.views.language import current_language
from app.views.plain import PlainLabel


class CompareRoutesDialog(FramedDialog):
    """Accepted, both are wanted on the board: see `chosen`."""

    def __init__(
        self, parent: QWidget | None, document: Document, journey: str, one: str, other: str
    ) -> None:
        super().__init__(parent, QCoreApplication.translate("CompareRoutesDialog", "Compare two routes"))
        self._document = document
        self.one, self.other = QComboBox(), QComboBox()
        row = QHBoxLayout()
        row.setSpacing(10)
        for box, name, chosen in (
            (self.one, self.tr("One route"), one),
            (self.other, self.tr("The other route"), other),
        ):
            box.setAccessibleName(name)
            for route in routes_of(document, journey):
                box.addItem(route_title(document, route.id, current_language()), route.id)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.currentIndexChanged.connect(self._tell)
            row.addWidget(box, 1)
        self.body.addLayout(row)
        content = QWidget()
        content.setObjectName("dialogPage")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 4, 8, 4)
        self._column.setSpacing(10)
        self.said: list[PlainLabel] = []
        self._tells = QVBoxLayout()
        self._tells.setSpacing(10)
        self._column.addLayout(self._tells)
        self._column.addStretch(1)
        self.body.addWidget(scrolled(content), 1)
        self.add_buttons(self.tr("Show both on the board"), self.tr("Close"))
        self.open_at(640, 520)
        self._tell()
        self.other.setFocus()

    def chosen(self) -> tuple[str, str]:
        """The two routes."""
        return self.one.currentData(), self.other.currentData()

    def _tell(self) -> None:
        for label in self.said:
            label.hide()
            label.deleteLater()
        one, other = self.chosen()
        told = in_words(self._document, one, other, current_language())
        self.said = [PlainLabel(text, "keyText", wrap=True) for text in told]
        for label in self.said:
            self._tells.addWidget(label)
