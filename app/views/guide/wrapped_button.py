"""A button whose words break over several lines, as a button of Qt cannot do."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from app.views.appearance import px, target
from app.views.errors import guarded
from app.views.mark import Mark
from app.views.plain import PlainLabel

_SIGN = 14  # pixels
_USUAL = 180  # pixels of width, before a layout says another one


class WrappedButton(QPushButton):
    """A sign at the left and words at its right, as high as the words need."""

    def __init__(self, text: str, sign: QIcon, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        mark = Mark(sign)
        self.words = PlainLabel(text, f"{name}Text", wrap=True)
        line = self.words.fontMetrics().lineSpacing()
        mark.setFixedSize(px(_SIGN), line)  # beside the first line, where there are several
        air = max(px(5), (target() - line) // 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), air, px(3), air)
        row.setSpacing(px(6))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        for label in (mark, self.words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, text: str) -> None:
        """Other words."""
        self.words.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    @guarded
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return max(target(), layout.totalHeightForWidth(width) if layout is not None else 0)

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(px(_USUAL), self.heightForWidth(px(_USUAL)))

    @guarded
    def minimumSizeHint(self) -> QSize:
        return QSize(px(_USUAL) // 2, target())
