"""A sign beside words that is no button."""

from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.errors import guarded


class Mark(QWidget):
    """A sign in the colours of now: a picture that was made once would keep those of another theme."""

    def __init__(self, sign: QIcon) -> None:
        super().__init__()
        self._sign = sign

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._sign.paint(painter, self.rect())
