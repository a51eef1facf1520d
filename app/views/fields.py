"""Fields with their caption inside the frame, as in the panels at the right. They tell when somebody is done typing."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.views.plain import PlainLabel

LINE_HEIGHT = 19  # pixels a line of a text field takes at the interface's normal size


class PlainEdit(QPlainTextEdit):
    """Plain text of a few lines that grows with what is in it. Enter ends, Shift+Enter breaks the line."""

    ended = Signal()

    def __init__(self, lines: int = 1, most: int = 6, breaks: bool = False) -> None:
        super().__init__()
        self._lines, self._most, self._breaks = lines, most, breaks
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._grow)
        self._grow()

    def resizeEvent(self, event) -> None:  # noqa: ANN001
        super().resizeEvent(event)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not self._breaks and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.ended.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event) -> None:  # noqa: ANN001
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.ended.emit()

    def _grow(self) -> None:
        lines = max(self._lines, min(self._most, int(self.document().size().height())))
        self.setFixedHeight(lines * LINE_HEIGHT + 4)


class Field(QFrame):
    """A caption above an editor in one frame. `done(text)` is sent once for what somebody typed."""

    done = Signal(str)

    def __init__(self, caption: str, editor: QLineEdit | PlainEdit) -> None:
        super().__init__()
        self.setObjectName("field")
        self.editor = editor
        self._shown = ""
        editor.setAccessibleName(caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(1)
        label = PlainLabel(caption, "fieldLabel")
        label.setBuddy(editor)
        label.setVisible(bool(caption))
        column.addWidget(label)
        column.addWidget(editor)
        editor.installEventFilter(self)
        (editor.editingFinished if isinstance(editor, QLineEdit) else editor.ended).connect(self.finish)

    def text(self) -> str:
        """What is in the field now."""
        return self.editor.text() if isinstance(self.editor, QLineEdit) else self.editor.toPlainText()

    def show_text(self, text: str) -> None:
        """Show what the document holds, unless somebody is typing something else here."""
        if self.editor.hasFocus() and self.text() != self._shown:
            return
        self._shown = text
        if self.text() != text:
            self.editor.setText(text) if isinstance(self.editor, QLineEdit) else self.editor.setPlainText(text)

    def finish(self) -> None:
        """Hand over what was typed, if anything."""
        text = self.text()
        if text != self._shown:
            self._shown = text
            self.done.emit(text)

    def eventFilter(self, watched, event) -> bool:  # noqa: ANN001
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        return super().eventFilter(watched, event)


def line_field(caption: str, words: list[str] | None = None) -> Field:
    """A field of one line, with completion from `words`."""
    editor = QLineEdit()
    if words is not None:
        completer = QCompleter(words, editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        editor.setCompleter(completer)
    return Field(caption, editor)


def text_field(caption: str, lines: int = 1, most: int = 6, breaks: bool = False) -> Field:
    """A field of several lines."""
    return Field(caption, PlainEdit(lines, most, breaks))


def finish_all(widget: QWidget) -> None:
    """Hand over what was typed in any field below a widget and not handed over yet: before saving and closing."""
    for field in widget.findChildren(Field):
        field.finish()
