"""The clock in the top bar: a click starts and pauses it, a right click offers the rest."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from app.views.appearance import px
from app.views.buttons import WordsButton, give_air, take_air
from app.views.guide.step_clock import StepClock, clock_text
from app.views.icons import icon
from app.views.plain import plain_tip

_SIGN = 24  # pixels that the sign takes beside a figure, with the air between them
MENU = ("clock", "clock_more", "clock_restart", "clock_minutes")


class ClockButton(WordsButton):
    """Shows what is left; without minutes only the sign, and a click asks for them."""

    def __init__(self, clock: StepClock, actions: dict[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("clock")
        self.clock = clock
        self.setIcon(icon("clock"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.addActions([actions[key] for key in MENU])
        self.clicked.connect(actions["clock"].trigger)
        clock.changed.connect(self.show_time)
        self._shown = ""
        self._folded = False
        self.show_time()

    def needed(self, folded: bool) -> int:
        """Pixels of width, with both the sign and the figure or with one of them."""
        self.ensurePolished()
        sign = px(_SIGN)
        wide = self.sizeHint().width()
        both = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if not self.text() or both != folded:
            return wide
        return wide - sign if folded else wide + sign

    def fold(self, folded: bool) -> None:
        """Leave the sign out where there is a figure, or show both."""
        self._folded = folded
        self._set_style()

    def _set_style(self) -> None:
        styles = Qt.ToolButtonStyle
        told = styles.ToolButtonTextOnly if self._folded else styles.ToolButtonTextBesideIcon
        style = told if self.text() else styles.ToolButtonIconOnly
        (give_air if style == styles.ToolButtonTextBesideIcon else take_air)(self)
        self.setToolButtonStyle(style)

    def show_time(self) -> None:
        """Show what is left now."""
        clock, seconds = self.clock, self.clock.seconds()
        text = clock_text(seconds) if clock.has_time else ""
        state = "" if not text else "over" if seconds <= 0 else "running" if clock.is_running else "waiting"
        if (shown := f"{clock.step} {text} {state}") == self._shown:
            return
        self._shown = shown
        self.setText(text)
        self._set_style()
        tip = self._tip(state).format(step=clock.step)
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(f"{tip} {text}".strip())
        if self.property("state") != state:
            self.setIcon(icon("pause" if clock.is_running else "clock"))
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def _tip(self, state: str) -> str:
        if state == "":
            return self.tr("Clock for step {step}: say how many minutes it may take")
        if state == "over":
            return self.tr("The time for step {step} is up. Right click for more time")
        if state == "running":
            return self.tr("Pause the clock of step {step}")
        return self.tr("Start the clock of step {step}")
