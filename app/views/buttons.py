"""Buttons with a sign and words, and some air between them: Qt leaves four pixels, whatever the letters."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from app.views.appearance import px
from app.views.errors import guarded
from app.views.plain import plain_tip

_SIGN, _AIR = 16, 4  # pixels


def sign_button(sign: QIcon, text: str) -> QPushButton:
    """A button whose sign has its air at the right; such a sign is not for a button without words."""
    button = QPushButton(sign, text)
    give_air(button)
    return button


def give_air(button: QAbstractButton) -> None:
    """More air between the sign and the words; the drawing keeps to the left of its place."""
    button.setIconSize(QSize(px(_SIGN + _AIR), px(_SIGN)))


def take_air(button: QAbstractButton) -> None:
    """No air beside a sign that stands alone: it is in the middle again."""
    button.setIconSize(QSize(px(_SIGN), px(_SIGN)))


def bare_button(sign: QIcon, text: str) -> QToolButton:
    """A button that is only its sign; the text is said on hover, and to who listens to the screen."""
    button = QToolButton()
    button.setObjectName("bare")
    button.setIcon(sign)
    button.setToolTip(plain_tip(text))
    button.setAccessibleName(text)
    return button


def under(widget: QWidget) -> QPoint:
    """Where something opens that belongs to a button."""
    return widget.mapToGlobal(QPoint(0, widget.height()))


class WordsButton(QToolButton):
    """Qt counts two spaces at the end of the words of a tool button, which look like a forgotten arrow."""

    @guarded
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self.text() and self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            size.setWidth(size.width() - 2 * self.fontMetrics().horizontalAdvance(" "))
        return size

    @guarded
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
