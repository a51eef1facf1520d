"""A few words beside each other of which one is chosen; the chosen one is pressed again for none."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.views.errors import guarded
from app.views.flow_layout import FlowLayout
from app.views.pill import Pill
from app.views.plain import PlainLabel, plain_caption


class ChoiceRow(QFrame):
    """A caption over buttons. `chosen(key)` is sent for what somebody pressed; `nothing` stands for none."""

    chosen = Signal(object)

    def __init__(
        self,
        caption: str,
        options: Sequence[tuple[Hashable, str]],
        nothing: Hashable = None,
        wraps: bool = True,
    ) -> None:
        super().__init__()
        self._nothing = nothing
        self.key: Hashable = nothing
        self.setAccessibleName(caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if caption:
            column.addWidget(PlainLabel(caption, "fieldLabel"))
        row = QWidget()
        flow: QLayout = FlowLayout(row) if wraps else QHBoxLayout(row)
        flow.setContentsMargins(0, 0, 0, 0)
        self.buttons: dict[Hashable, Pill] = {}
        for key, text in options:
            button = self.buttons[key] = Pill(plain_caption(text))
            button.setAccessibleName(f"{caption}: {text}" if caption else text)
            button.clicked.connect(lambda _=False, key=key: self._press(key))
            flow.addWidget(button)
        column.addWidget(row)

    def show_key(self, key: Hashable) -> None:
        """Show what is chosen without telling anybody."""
        self.key = key
        for each, button in self.buttons.items():
            button.setChecked(each == key)

    def _press(self, key: Hashable) -> None:
        self.show_key(self._nothing if key == self.key else key)
        self.chosen.emit(self.key)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from one word to the next."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        buttons = list(self.buttons.values())
        at = next((i for i, button in enumerate(buttons) if button.hasFocus()), None)
        if step and at is not None:
            buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
