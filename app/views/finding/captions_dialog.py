"""The dialog in which the room says what its colours mean."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.models.document import Document
from app.models.edits.captions import captions_of, set_caption
from app.models.limits import LINE
from app.models.words import word
from app.views.appearance import appearance, px
from app.views.dialogs.frame import FramedDialog, scrolled_beside
from app.views.finding.names import colour_square
from app.views.language import current_language
from app.views.plain import PlainLabel

_MOST = 60  # letters that fit in the legend on paper


class CaptionsDialog(FramedDialog):
    """A line for each colour; `counts` is how many notes have it."""

    def __init__(self, parent: QWidget | None, document: Document, counts: Mapping[str, int]) -> None:
        super().__init__(
            parent,
            self.tr("What the colours mean"),
            self.tr("These names are shown where colours are chosen, and printed in the legend."),
        )
        self._document = document
        self.lines: dict[str, QLineEdit] = {}
        captions = captions_of(document)
        lines = QWidget()
        lines.setObjectName("dialogPage")
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        known = dict.fromkeys([*appearance().theme.notes, *captions, *counts])
        for row, colour in enumerate(known):
            self._add(grid, row, colour, captions.get(colour, ""), Counter(counts)[colour])
        grid.setRowStretch(len(known), 1)
        self.body.addWidget(scrolled_beside(lines), 1)
        self.add_buttons(self.tr("Save"), self.tr("Cancel"))
        self.open_at(530, 490)
        next(iter(self.lines.values())).setFocus()

    def _add(self, grid: QGridLayout, row: int, colour: str, caption: str, count: int) -> None:
        square, name, notes = PlainLabel(), PlainLabel(self._own_name(colour)), PlainLabel("", "hint")
        square.setPixmap(colour_square(colour).pixmap(QSize(px(16), px(16)), self.devicePixelRatioF()))
        notes.setText(self.tr("%n note(s)", "", count) if count else "")
        line = self.lines[colour] = QLineEdit(caption)
        line.setMaxLength(min(_MOST, LINE) if len(caption) <= _MOST else LINE)
        line.setPlaceholderText(self.tr("No name yet"))
        line.setAccessibleName(self._own_name(colour))
        for column, widget in enumerate((square, name, line, notes)):
            grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignVCenter)

    def _own_name(self, colour: str) -> str:
        if colour not in appearance().theme.notes:
            return colour
        own = word(f"colour.{colour}", current_language())
        return own[:1].upper() + own[1:]

    def write(self) -> None:
        """Put down what was typed, as one step."""
        captions = captions_of(self._document)
        with self._document.edit("Name colour"):
            for colour, line in self.lines.items():
                if line.text().strip() != captions.get(colour, ""):
                    set_caption(self._document, colour, line.text())
