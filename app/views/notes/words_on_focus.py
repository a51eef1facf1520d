"""What a field completes from is looked up when somebody is about to type, not at every change.

An empty field shows all of it at a click or the down key; not at mere focus, for the list would take the keys
of somebody who only passes.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit

from app.views.errors import guarded
from app.views.fields import Field, offer_words


class WordsOnFocus(QObject):
    """Asks for the words each time that the keys come to a field."""

    def __init__(self, field: Field, words: Callable[[], list[str]]) -> None:
        super().__init__(field)
        self._field, self._words = field, words
        field.editor.installEventFilter(self)

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            offer_words(self._field, self._words())
        elif _asks(event) and not self._field.text():
            return self._show_all()
        return False

    def _show_all(self) -> bool:
        editor = self._field.editor
        completer = editor.completer() if isinstance(editor, QLineEdit) else None
        if completer is None or not completer.model().rowCount():
            return False
        completer.setCompletionPrefix("")
        completer.complete()
        return True


def _asks(event: QEvent) -> bool:
    """Whether this is a hand that asks for the list: a click, or the down key."""
    if isinstance(event, QKeyEvent):
        return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
    left = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
    return left and event.type() == QEvent.Type.MouseButtonRelease
