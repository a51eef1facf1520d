"""Colours side by side, of which one is chosen, or none."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from app.views.appearance import px
from app.views.flow_layout import FlowLayout
from app.views.plain import plain_tip


class ColourRow(QWidget):
    """A button for each colour, `swatches` by key; arrow keys go from one to the next. They flow, or fill so
    many columns.
    """

    chosen = Signal(str)

    def __init__(self, swatches: Mapping[str, QIcon], columns: int = 0) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons = {key: self._button(key, swatch) for key, swatch in swatches.items()}
        if not columns:
            flow = FlowLayout(self)
            for button in self.buttons.values():
                flow.addWidget(button)
            return
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, button in enumerate(self.buttons.values()):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, *divmod(place, columns))

    def _button(self, key: str, swatch: QIcon) -> QToolButton:
        button = QToolButton()
        button.setObjectName("swatch")
        button.setCheckable(True)
        button.setIcon(swatch)
        button.setIconSize(QSize(px(20), px(20)))
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        return button

    def show_names(self, names: Mapping[str, str]) -> None:
        """Say what the colours are called, in the interface's language."""
        for key, button in self.buttons.items():
            if button.accessibleName() != names[key]:
                button.setAccessibleName(names[key])
                button.setToolTip(plain_tip(names[key]))

    def show_colour(self, key: str) -> None:
        """Show a colour as the chosen one; none for a key that is not among them."""
        self._group.setExclusive(False)  # else the last one would stay down
        for each, button in self.buttons.items():
            button.setChecked(each == key)
        self._group.setExclusive(True)
