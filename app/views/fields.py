"""Fields with their caption inside the frame, as in the side panel. They tell when typing is done."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.views.appearance import px
from app.views.buttons import bare_button
from app.views.errors import guarded
from app.views.icons import icon
from app.views.plain import PlainLabel

LINE_HEIGHT = 19  # pixels a line of a text field takes at the interface's normal size


class PlainEdit(QPlainTextEdit):
    """Plain text of a few lines that grows with what is in it. Enter ends, Shift+Enter breaks the line."""

    ended = Signal()

    def __init__(self, lines: int = 1, most: int = 6, breaks: bool = False) -> None:
        super().__init__()
        self._lines, self._most, self._breaks = lines, most, breaks
        self._goes_along = False
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._grow)
        self._grow()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not self._breaks and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.ended.emit()
            return
        super().keyPressEvent(event)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.ended.emit()

    def setPlaceholderText(self, text: str) -> None:
        """The question of an empty field; where it takes two lines there is room for two."""
        super().setPlaceholderText(text)
        self._grow()

    def _asked(self) -> int:
        """Lines that the question of an empty field takes."""
        if not self.placeholderText():
            return 0
        room, breaks = QRect(0, 0, max(1, self.viewport().width()), 9999), int(Qt.TextFlag.TextWordWrap)
        asked = self.fontMetrics().boundingRect(room, breaks, self.placeholderText())
        return round(asked.height() / self.fontMetrics().lineSpacing())

    def _grow(self) -> None:
        lines = max(self._lines, min(self._most, max(int(self.document().size().height()), self._asked())))
        height = lines * px(LINE_HEIGHT) + 4
        if height != self.height():
            self.setFixedHeight(height)
            self._go_along()

    def _go_along(self) -> None:
        """While somebody writes, the form around scrolls with the field: once it has grown too."""
        area = self._area()
        if area is not None and self.hasFocus() and not self._goes_along:
            self._goes_along = True
            once = Qt.ConnectionType.SingleShotConnection
            area.verticalScrollBar().rangeChanged.connect(self._stay_in_sight, once)

    def _stay_in_sight(self) -> None:
        self._goes_along, area = False, self._area()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None and self.hasFocus():
            at = self.viewport().mapTo(inside, self.cursorRect().bottomLeft())
            area.ensureVisible(at.x(), at.y(), 0, px(LINE_HEIGHT))

    def _area(self) -> QScrollArea | None:
        """What it scrolls in, if anything."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around


class Field(QFrame):
    """A caption above an editor in one frame. `done(text)` is sent once for what somebody typed."""

    done = Signal(str)

    def __init__(self, caption: str, editor: QLineEdit | PlainEdit) -> None:
        super().__init__()
        self.setObjectName("field")
        self.editor = editor
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the whole frame is the target
        self.setFocusProxy(editor)
        self._shown = ""
        self._example = ""
        self._refused = False
        self.is_handing_over = False
        self._clear: QToolButton | None = None
        editor.setAccessibleName(caption)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(9, 5, 9, 5)
        self._grid = QGridLayout()
        self._grid.setSpacing(1)
        self._column.addLayout(self._grid)
        label = PlainLabel(caption, "fieldLabel")
        label.setBuddy(editor)
        self._grid.addWidget(label, 0, 0)
        label.setVisible(bool(caption))  # once it has a parent: before, it would be a window of its own
        self._grid.addWidget(editor, 1, 0)
        if isinstance(editor, QLineEdit):
            keep_under_caption(editor)
        editor.installEventFilter(self)
        (editor.editingFinished if isinstance(editor, QLineEdit) else editor.ended).connect(self.finish)

    def text(self) -> str:
        """What is in the field now."""
        return self.editor.text() if isinstance(self.editor, QLineEdit) else self.editor.toPlainText()

    @property
    def shown(self) -> str:
        """What the document held when it was shown here last."""
        return self._shown

    @property
    def is_unsaved(self) -> bool:
        """Whether somebody typed something here that is nowhere else yet."""
        return self.text() != self._shown

    def show_text(self, text: str) -> None:
        """Show what the document holds, unless somebody typed something else here."""
        if not self.is_unsaved:
            self._shown = text
            self._put(text)

    def wrap_caption(self) -> None:
        """Let a caption that is a sentence break, where the field is narrow."""
        for label in self.findChildren(PlainLabel, "fieldLabel"):
            label.setWordWrap(True)

    def show_example(self, text: str) -> None:
        """What an empty field of one line says in grey."""
        self._example = text
        if isinstance(self.editor, QLineEdit):
            self.editor.setPlaceholderText(text)

    def show_common(self, texts: Collection[str]) -> None:
        """Show the text that several rows have in common; where they differ, an empty field that says so,
        with a button that empties it on all of them.
        """
        differ = len(texts) > 1
        self.show_text("" if differ else next(iter(texts), ""))
        if isinstance(self.editor, QLineEdit):
            self.editor.setPlaceholderText(self.tr("(differs)") if differ else self._example)
        self._offer_to_empty(differ)

    def _offer_to_empty(self, offered: bool) -> None:
        if self._clear is None and offered:
            self._clear = bare_button(icon("close"), self.tr("Empty this on all of them"))
            self._clear.clicked.connect(self._empty)
            self._grid.addWidget(self._clear, 0, 1, 2, 1)
            self.setTabOrder(self.editor, self._clear)
        if self._clear is not None:
            if self._clear.hasFocus() and not offered:
                self.editor.setFocus()  # else the keys would go to whatever comes next
            self._clear.setVisible(offered)
            self._column.setContentsMargins(9, 5, 1 if offered else 9, 5)

    def _empty(self) -> None:
        """Hand over that nothing is to stand here, also where the field looks empty already."""
        self._shown = ""
        self._put("")
        self._hand_over("")

    def put_back(self, text: str) -> None:
        """Show what somebody had typed before this field was made; it still has to be handed over."""
        self._put(text)

    def forget(self) -> None:
        """Empty the field; what was typed was meant to go."""
        self._shown = ""
        self._put("")

    def _put(self, text: str) -> None:
        if self.text() == text:
            return
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
            self.editor.setCursorPosition(0)  # of a long text its beginning is seen
        else:
            self.editor.setPlainText(text)

    def finish(self) -> bool:
        """Hand over what was typed, if anything; False where it was refused, and then it stays unsaved."""
        text, before = self.text(), self._shown
        if text != before:
            self._shown, self._refused = text, False
            self._hand_over(text)
            if self._refused:
                self._shown = before
        return not self.is_unsaved

    def _hand_over(self, text: str) -> None:
        self.is_handing_over = True  # whoever asks meanwhile, because it went wrong, gets the words too
        self.done.emit(text)
        self.is_handing_over = False

    def refuse(self) -> None:
        """Called by who listens to `done`: it could not be kept."""
        self._refused = True

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        ring_with_focus(self, event)
        return super().eventFilter(watched, event)


def ring_with_focus(frame: QWidget, event: QEvent) -> None:
    """Let a frame look as if it had the focus that what is inside gets or loses by this event."""
    if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
        frame.setProperty("focused", event.type() == QEvent.Type.FocusIn)
        frame.style().unpolish(frame)
        frame.style().polish(frame)


def keep_under_caption(editor: QLineEdit) -> None:
    """Let a line of text begin where the caption over it begins: Qt moves it two pixels to the right."""
    editor.setTextMargins(-2, 0, -2, 0)


def line_field(caption: str, words: list[str] | None = None) -> Field:
    """A field of one line; with `words` it completes what is typed, see `offer_words`."""
    editor = QLineEdit()
    if words is not None:
        completer = QCompleter(QStringListModel(words, editor), editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        editor.setCompleter(completer)
    return Field(caption, editor)


def offer_words(field: Field, words: list[str]) -> None:
    """What a field of one line completes from now on."""
    completer = field.editor.completer() if isinstance(field.editor, QLineEdit) else None
    model = completer.model() if completer is not None else None
    if isinstance(model, QStringListModel) and model.stringList() != words:
        model.setStringList(words)


def text_field(caption: str, lines: int = 1, most: int = 6, breaks: bool = False) -> Field:
    """A field of several lines."""
    return Field(caption, PlainEdit(lines, most, breaks))


def finish_all(widget: QWidget) -> None:
    """Hand over what was typed in any field below a widget: before saving and closing."""
    for field in widget.findChildren(Field):
        field.finish()
