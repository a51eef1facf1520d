"""What a field completes from is looked up when somebody is about to type, not at every change."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

from app.views.fields import Field, offer_words


class WordsOnFocus(QObject):
    """Asks for the words each time that the keys come to a field."""

    def __init__(self, field: Field, words: Callable[[], list[str]]) -> None:
        super().__init__(field)
        self._field, self._words = field, words
        field.editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            offer_words(self._field, self._words())
        return False
