"""The strip that says how far something is that takes a while, with a button to stop it.

It comes after half a second: what is quicker is not worth a move in the window.
"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from app.views.appearance import appearance, px
from app.views.background import Background
from app.views.plain import ElidedLabel

PATIENCE = 500  # milliseconds
_EVERY = 100  # milliseconds between two looks at how far it is
_STEPS = 1_000


class ShareBar(QProgressBar):
    """A bar for a share of 0 … 1; at 0, where nobody knows how far it is, it moves to and fro."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setMinimumWidth(px(80))
        self.show_share(0.0)

    def show_share(self, share: float) -> None:
        """Show how much is done."""
        moves = share <= 0 and not appearance().reduced_motion
        self.setRange(0, 0 if moves else _STEPS)
        self.setValue(round(share * _STEPS))


class ProgressStrip(QFrame):
    """Follows work in the background."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setObjectName("progressStrip")
        self._background = background
        self._label = ElidedLabel()
        self.bar = ShareBar()
        self.stop = QPushButton()
        self.stop.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self.bar, 2)
        row.addWidget(self.stop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._appear)
        self._look = QTimer(self)
        self._look.setInterval(_EVERY)
        self._look.timeout.connect(lambda: self.bar.show_share(background.share))
        background.began.connect(self._patience.start)
        background.ended.connect(self._vanish)
        self.hide()

    @property
    def waits(self) -> bool:
        """Whether something is under way that may turn out to be quick."""
        return self._patience.isActive()

    def _appear(self) -> None:
        label = self._background.label
        if not label:
            return
        self._label.setText(label)
        self.bar.setAccessibleName(label)
        self.bar.show_share(self._background.share)
        self.stop.setText(self.tr("Cancel"))
        self.stop.setEnabled(True)
        self._look.start()
        self.show()

    def _stop(self) -> None:
        """It ends at its next look; until then the button shows that it was heard."""
        self.stop.setEnabled(False)
        self._background.stop()

    def _vanish(self) -> None:
        self._patience.stop()
        self._look.stop()
        self.hide()
