"""The strip under the top bar that says what happened and what can be done. It never covers the board."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from app.views.icons import icon
from app.views.plain import PlainLabel

Offer = tuple[str, Callable[[], None]]


class Banner(QFrame):
    """One message at a time; a graver one is not pushed away by a lighter one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._label = PlainLabel(wrap=True)
        self._severity = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._offers: list[QPushButton] = []
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.dismiss)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 8, 6)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(close)
        self.hide()

    def tell(self, text: str, severity: str = "warning", offers: tuple[Offer, ...] = (), seconds: int = 0) -> None:
        """Show a message: severity "warning" or "danger", buttons with what can be done, gone after `seconds` if given."""
        if self.isVisible() and self._severity == "danger" and severity != "danger":
            return
        self._severity = severity
        self.setProperty("severity", severity)
        for widget in (self, self._label):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._label.setText(text)
        self._replace_offers(offers)
        self.show()
        self._timer.stop()
        if seconds:
            self._timer.start(seconds * 1000)

    def text(self) -> str:
        """The message that is shown, or ""."""
        return self._label.text() if self.isVisible() else ""

    def dismiss(self) -> None:
        """Take the message away."""
        self._severity = ""
        self.hide()

    def _replace_offers(self, offers: tuple[Offer, ...]) -> None:
        for button in self._offers:
            button.deleteLater()
        self._offers = []
        for text, action in offers:
            button = QPushButton(text)
            button.clicked.connect(self.dismiss)
            button.clicked.connect(lambda _=False, run=action: run())
            self._row.insertWidget(1 + len(self._offers), button)
            self._offers.append(button)
