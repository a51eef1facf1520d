"""Text on screen is plain text.

Qt's labels and boxes guess rich text by themselves, and then a note with `<img src=…>` would load a file; so
there is one label and one box, and nothing else shows words.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget

from app.views.errors import guarded

_DOT = " · "  # between two things that a line says
_EDGES = (3, 20, 24, 18)  # pixels around a question; Qt adds some at the left, where a sign would be
_TELLING = 6  # letters of the last one, with fewer of which it tells nothing


class PlainLabel(QLabel):
    """A label that shows its text to the letter."""

    def __init__(self, text: str = "", name: str = "", wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setObjectName(name)
        self.setWordWrap(wrap)


class ElidedLabel(PlainLabel):
    """A label that ends in … where there is no room, and tells the whole text on hover. Of several things
    with dots between them, the last one is left out rather than cut to a few letters.
    """

    def setText(self, text: str) -> None:
        self._whole = text
        self._elide()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    @guarded
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        hint.setWidth(24)
        return hint

    @guarded
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(self.fontMetrics().horizontalAdvance(getattr(self, "_whole", "")) + 4)
        return hint

    def _elide(self) -> None:
        room, elided = max(self.width(), 24), Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, elided, room)
        head = self._whole.rpartition(_DOT)[0]
        if shown != self._whole and head and len(shown) < len(head + _DOT) + _TELLING:
            shown = self.fontMetrics().elidedText(head, elided, room)
        super().setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")


def plain_caption(text: str) -> str:
    """Text for a button or a menu, where a single & would underline the next letter and vanish."""
    return text.replace("&", "&&")


def plain_tip(text: str) -> str:
    """Text for a tooltip, which has no plain format: escaped, so that it is shown to the letter."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<span>{escaped}</span>" if text else ""


def box(parent: QWidget | None, title: str, text: str, more: str = "") -> QMessageBox:
    """A message box of plain text, without buttons yet."""
    made = QMessageBox(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWindowTitle(title)
    made.setText(text)
    made.setInformativeText(more)
    if (layout := made.layout()) is not None:
        layout.setContentsMargins(*_EDGES)  # only now: Qt lays it out anew with every text
    return made


def ask(parent: QWidget | None, title: str, text: str, answers: list[str], more: str = "") -> int:
    """Ask a question; the index of the answer. The first answer is the default and stands at the right, where
    every dialog has what it does; Escape gives the last one.
    """
    question = box(parent, title, text, more)
    buttons = [QPushButton(answer) for answer in answers]
    buttons[0].setObjectName("primary")
    for button in reversed(buttons):
        question.addButton(button, QMessageBox.ButtonRole.ActionRole)
    question.setDefaultButton(buttons[0])
    question.setEscapeButton(buttons[-1])
    question.exec()
    clicked = question.clickedButton()
    question.deleteLater()  # its window would keep it
    return buttons.index(clicked) if clicked in buttons else len(answers) - 1
