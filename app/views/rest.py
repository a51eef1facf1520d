"""Handing over what is typed as soon as the hand rests: a crash in mid-sentence costs no more than a word."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.views.fields import Field

_REST = 900  # milliseconds without a key


class Rest(QTimer):
    """Watches fields; when nobody has typed for a moment, each hands over what is new in it."""

    def __init__(self, parent: QWidget, fields: Iterable[Field]) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(_REST)
        self._fields = list(fields)
        for field in self._fields:
            field.editor.textChanged.connect(self._typed)
        self.timeout.connect(self.finish)

    def _typed(self) -> None:
        if any(field.is_unsaved for field in self._fields):
            self.start()

    def finish(self) -> bool:
        """Hand everything over now; False where some of it could not be kept."""
        self.stop()
        done = [field.finish() for field in self._fields]  # each of them, whatever the others say
        return all(done)


def show_unless_typing(field: Field, text: str) -> None:
    """Show what the document holds; where only the blanks at an end differ, nothing moves under the hand."""
    if not (field.editor.hasFocus() and field.text().strip() == text.strip()):
        field.show_text(text)
