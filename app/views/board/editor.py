"""The field in which a note is written: on the note's own place, in its own letters, plain text only."""

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.layout import style
from app.layout.note_face import fit_note
from app.layout.themes import NoteColour
from app.models.columns import PARAGRAPH
from app.models.text import clean
from app.views.errors import guarded
from app.views.fonts import widget_font

LEAST_LETTERS = 14  # pixels: also far away one can read what one types

EDGE = 6  # pixels at the right of the board that stay free

# How the hand left the field.
BELOW, NEXT, PREVIOUS, END = "below", "next", "previous", "end"


class NoteEditor(QTextEdit):
    """`finished(text, way)` comes once; `pasted(text)` for several lines in an empty new note; `refitted`
    when the field takes another place, because the board paints the ring around it.
    """

    finished = Signal(str, str)
    refitted = Signal()
    pasted = Signal(str)

    def __init__(self, viewport: QWidget, language: str) -> None:
        super().__init__(viewport)
        self.viewport_of_board = viewport
        self.language = language
        self.takes_lists = False
        self._place = QRectF()
        self._scale = 1.0
        self._letters = 0.0
        self._look = ""
        self._is_open = False
        self.setObjectName("noteEditor")
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._refit)
        self.hide()

    def open(self, text: str, place: QRectF, scale: float, paper: NoteColour) -> None:
        """Start writing on `place`, a note's rectangle in the viewport at `scale` pixels a point."""
        self._is_open = False
        self._letters = 0.0
        self.setAccessibleName(self.tr("Text of the note"))
        self._look = f"background: {paper.fill}; color: {paper.ink}; border: none; padding: 0"
        palette = self.palette()
        palette.setColor(palette.ColorRole.Text, QColor(paper.ink))
        self.setPalette(palette)
        self.setPlainText(text)
        self._is_open = True
        self.move_to(place, scale)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_open(self) -> bool:
        """Whether somebody is writing."""
        return self._is_open

    def move_to(self, place: QRectF, scale: float) -> None:
        """Follow the board: its zoom or scroll changed."""
        self._place, self._scale, self._letters = place, scale, 0.0
        self._refit()

    def close_silently(self) -> None:
        """Go away without a word."""
        self._is_open = False
        self.hide()

    def finish(self, way: str) -> None:
        """Hand over what was written."""
        if not self._is_open:
            return
        self._is_open = False
        text = clean(self.toPlainText(), PARAGRAPH).strip()
        had_focus = self.hasFocus()
        self.hide()
        if had_focus:
            self.viewport_of_board.setFocus()
        self.finished.emit(text, way)

    # ---- measure ---------------------------------------------------------------------------------

    def _refit(self) -> None:
        """Letters as large as the note will have them, but never too small to read; the field grows with its
        text.
        """
        if not self._is_open:
            return
        size = fit_note(self.toPlainText(), self.language).size
        pixels = max(LEAST_LETTERS, round(size * self._scale))
        scale = pixels / size
        if scale < self._scale * 1.02:
            scale = self._scale
        pad = round(style.NOTE_PAD * scale)
        if pixels != self._letters:
            self._letters = pixels
            self.setFont(widget_font(pixels, style.NOTE_WEIGHT))
            # The window's own style sheet sets a size for every widget, and would win over the font.
            self.setStyleSheet(f"QTextEdit#noteEditor {{ {self._look}; font-size: {pixels}px }}")
            self.setViewportMargins(pad, pad, max(0, pad - 2), 0)
            self._set_line_height(pixels * style.LINE)
        width = round(style.NOTE_WIDTH * scale)
        high = self.document().size().height() + pad * 1.5
        x, y = round(self._place.x()), round(self._place.y())
        room = self.viewport_of_board.rect()
        x = max(0, min(x, room.width() - width - EDGE))  # its frame is drawn around it
        height = round(max(self._place.height(), style.NOTE_HEIGHT * scale, high))
        y = max(0, min(y, room.height() - height))
        before = self.geometry()
        self.setGeometry(x, y, width, min(height, room.height()))
        if self.geometry() != before:
            self.refitted.emit()

    def _set_line_height(self, pixels: float) -> None:
        self.blockSignals(True)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(pixels, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(block)
        self.blockSignals(False)

    # ---- Qt --------------------------------------------------------------------------------------

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if shift:
                self.textCursor().insertBlock()
                self.ensureCursorVisible()
            else:
                self.finish(BELOW)
        elif key == Qt.Key.Key_Backtab or (key == Qt.Key.Key_Tab and shift):
            self.finish(PREVIOUS)
        elif key == Qt.Key.Key_Tab:
            self.finish(NEXT)
        elif key == Qt.Key.Key_Escape:
            self.finish(END)
        else:
            super().keyPressEvent(event)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish(END)

    @guarded
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @guarded
    def insertFromMimeData(self, source: QMimeData) -> None:
        if not source.hasText():
            return
        text = clean(source.text(), PARAGRAPH * 200)
        lines = [line for line in text.splitlines() if line.strip()]
        if self.takes_lists and len(lines) > 1 and not self.toPlainText().strip():
            self.pasted.emit(text)
        else:
            self.textCursor().insertText(text.strip("\n")[:PARAGRAPH])
