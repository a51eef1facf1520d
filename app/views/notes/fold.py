"""A part of a panel that folds away; its head says in few words what is inside."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.buttons import WordsButton
from app.views.icons import icon
from app.views.plain import ElidedLabel, plain_caption
from app.views.settings import setting, store_setting


class Fold(QWidget):
    """Open or folded as it was left on this computer: who fills in the details of many notes opens it once.
    `turned` tells when somebody turns it.
    """

    turned = Signal(bool)

    def __init__(self, title: str, content: QWidget, name: str) -> None:
        super().__init__()
        self._name = name
        self._is_whole = False
        self.content = content
        self.head = WordsButton()
        self.head.setObjectName("foldHead")
        self.head.setText(plain_caption(title))
        self.head.setCheckable(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.about = ElidedLabel("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self.about)
        column.addWidget(content)
        self.head.setChecked(setting(f"fold_{name}", "folded") == "open")
        self._show(self.head.isChecked())
        self.head.toggled.connect(self._turn)

    @property
    def is_open(self) -> bool:
        """Whether what is inside is in sight."""
        return self.head.isChecked()

    def spread(self, whole: bool) -> None:
        """With `whole` all of it is in sight and there is nothing to fold, until it is folded as it was."""
        self.head.setVisible(not whole)
        self.content.setVisible(whole or self.is_open)
        self._is_whole = whole

    def tell(self, about: str) -> None:
        """What the head says while it is folded."""
        self.about.setText(about)
        self.about.setVisible(bool(about) and not self.is_open and not self._is_whole)

    def _turn(self, is_open: bool) -> None:
        self._show(is_open)
        store_setting(f"fold_{self._name}", "open" if is_open else "folded")
        self.turned.emit(is_open)

    def _show(self, is_open: bool) -> None:
        self.head.setIcon(icon("chevron-down" if is_open else "chevron-right"))
        self.content.setVisible(is_open)
        self.about.setVisible(bool(self.about._whole) and not is_open)
