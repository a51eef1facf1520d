"""The strip under the top bar that says what happened and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from app.views.accessible.speaking import say
from app.views.icons import icon
from app.views.plain import PlainLabel, plain_tip

Offer = tuple[str, Callable[[], object]]


class Banner(QFrame):
    """One message at a time; a graver one is not pushed away by a lighter one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._label = PlainLabel(wrap=True)
        self._severity = ""
        self._of: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.offers: list[QPushButton] = []
        self._close = QToolButton()
        self._close.setObjectName("bare")
        self._close.setIcon(icon("close"))
        self._close.clicked.connect(self.dismiss)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 8, 6)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._close)
        self.hide()

    def tell(
        self,
        text: str,
        severity: str = "note",
        offers: tuple[Offer, ...] = (),
        seconds: int = 0,
        of: QWidget | None = None,
    ) -> None:
        """Show a message: "note", "warning" or "danger", what can be done; gone after `seconds`, if any.

        With panels that it is `of`, it goes: what it offers can be done with them only.
        """
        if self._severity == "danger" and severity != "danger":
            return
        self._of = of
        self._severity = severity
        self.setProperty("severity", severity)
        for widget in (self, self._label):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._label.setText(text)
        self._close.setToolTip(plain_tip(self.tr("Close this message")))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._replace_offers(offers)
        self.show()
        say(self, text)
        self._timer.stop()
        if seconds:
            self._timer.start(seconds * 1000)

    def text(self) -> str:
        """The message that is shown, or ""."""
        return self._label.text() if self._severity else ""

    def dismiss(self) -> None:
        """Take the message away."""
        self._severity, self._of = "", None
        self._timer.stop()
        self.hide()

    def part_from(self, panels: QWidget | None) -> None:
        """These panels are replaced: take a message away that is theirs."""
        if panels is not None and self._of is panels:
            self.dismiss()

    def take_back(self, text: str) -> None:
        """Take this message away if it is the one that is shown: it is no longer true."""
        if self.text() == text:
            self.dismiss()

    def _replace_offers(self, offers: tuple[Offer, ...]) -> None:
        for button in self.offers:
            button.hide()
            button.deleteLater()
        self.offers = []
        for text, action in offers:
            button = QPushButton(text)
            button.clicked.connect(self.dismiss)
            button.clicked.connect(lambda _=False, run=action: run())
            self._row.insertWidget(1 + len(self.offers), button)
            self.offers.append(button)
