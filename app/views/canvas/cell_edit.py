"""The field in which a cell of the canvas is written: on the cell's own place, plain text, an item a line."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.models.canvas_rows import DOT, CanvasRow
from app.views.appearance import ink
from app.views.errors import guarded
from app.views.fields import Field, PlainEdit
from app.views.fonts import widget_font

LEAST_LETTERS = 14  # pixels: also on a small screen one can read what one types
_AIR = 7  # pixels between the frame and the text

# How the hand left the field.
NEXT, PREVIOUS, END = "next", "previous", "end"


class CellEdit(PlainEdit):
    """Enter begins a new line where a cell holds a list, and ends elsewhere; Ctrl+Enter and Escape always
    end. Escape keeps what was written, as on a note: taking back is what undo is for.
    """

    left = Signal(str)
    resized = Signal()

    def __init__(self, row: CanvasRow) -> None:
        self._row = row
        super().__init__(most=1000, breaks=True)
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape:
            self.left.emit(END)
        elif key == Qt.Key.Key_Backtab or (key == Qt.Key.Key_Tab and shift):
            self.left.emit(PREVIOUS)
        elif key == Qt.Key.Key_Tab:
            self.left.emit(NEXT)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(ends=ctrl or not (self._row.lane_kind or shift))
        else:
            super().keyPressEvent(event)

    def _enter(self, ends: bool) -> None:
        """A new line, under a dot with a dot of its own; Enter behind a lone dot takes it away."""
        if ends:
            self.left.emit(END)
            return
        cursor = self.textCursor()
        line = cursor.block().text()
        if line.strip() == DOT.strip():
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.removeSelectedText()
            cursor.insertBlock()
        else:
            cursor.insertBlock()
            if line.startswith(DOT):
                cursor.insertText(DOT)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def begin_item(self) -> None:
        """Put the cursor at the end: on a line of its own in a list, behind a blank in a sentence."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        last = self.textCursor().block().text()
        if self._row.lane_kind and self.toPlainText().strip():
            self.insertPlainText("\n" + (DOT if last.startswith(DOT) else ""))
        elif last and not last[-1].isspace():
            self.insertPlainText(" ")

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        QPlainTextEdit.resizeEvent(self, event)  # whoever gives it a place measures afterwards, not meanwhile

    def _grow(self) -> None:
        self.resized.emit()  # the field has the cell's height and grows with the text


class CellField(Field):
    """A cell being written, lying on its sheet."""

    def __init__(self, sheet: QWidget, row: CanvasRow, name: str) -> None:
        self.edit = CellEdit(row)
        super().__init__(name, self.edit)
        self.setParent(sheet)
        self.setObjectName("cellField")
        for label in self.findChildren(QWidget, "fieldLabel"):
            label.hide()  # the row says it already; the name stays for who listens to the screen
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(_AIR, _AIR, 2, 2)
        self._place = QRect()
        self.edit.resized.connect(self._refit)

    def lie_on(self, sheet: QWidget, place: QRect, letters: float) -> None:
        """Take this place on a sheet, with letters of so many pixels, but never too small to read."""
        if self.parent() is not sheet:
            self.setParent(sheet)
        self._place = place
        pixels = max(LEAST_LETTERS, round(letters))
        self.edit.setFont(widget_font(pixels))
        # The window's own style sheet sets a size for every widget, and would win over the font.
        edge = ink("accent").name()
        self.setStyleSheet(
            f"#cellField {{ background: #ffffff; border: 2px solid {edge}; border-radius: 4px }}"
            f"#cellField QPlainTextEdit {{ background: #ffffff; color: #111820; border: none; padding: 0;"
            f" font-size: {pixels}px }}"
        )
        self.show()
        self.raise_()
        self.setGeometry(place)  # first the width, which breaks the lines, and then the height that they take
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self._refit()

    def _refit(self) -> None:
        """At least the cell's own size, and as high as the text needs while the sheet has room."""
        sheet = self.parentWidget()
        if sheet is None or self._place.isNull():
            return
        lines = self.edit.document().size().height() + 1
        needed = round(lines * self.edit.fontMetrics().lineSpacing()) + 2 * _AIR + 4
        height = min(max(self._place.height(), needed), sheet.height())
        top = max(0, min(self._place.y(), sheet.height() - height))
        self.setGeometry(self._place.x(), top, self._place.width(), height)
