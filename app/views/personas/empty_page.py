"""Where the cards will be, while there are none: what a persona is for, and the ways to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.models.people import PERSONA_KINDS
from app.models.words import word
from app.views.appearance import px
from app.views.icons import icon
from app.views.language import current_language
from app.views.middle import put_in_the_middle
from app.views.plain import PlainLabel

_WIDE = 420  # pixels at most


class EmptyPage(QWidget):
    """A button for each kind of persona."""

    addWanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cardGrid")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QWidget()
        inside.setMaximumWidth(px(_WIDE))
        column = QVBoxLayout(inside)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Who are you doing it for?"), "dialogTitle", wrap=True))
        text = self.tr(
            "A persona is one person of flesh and blood who stands for a group of customers."
            " Five steps, with a question for every field."
        )
        column.addWidget(PlainLabel(text, "dialogText", wrap=True))
        column.addSpacing(8)
        self.buttons: dict[str, QPushButton] = {}
        for kind in PERSONA_KINDS:
            first = not self.buttons
            button = QPushButton(
                icon("plus", "on_chosen" if first else "text"),
                word(f"persona_kind.{kind}", current_language()),
            )
            if first:
                button.setObjectName("primary")
            button.clicked.connect(lambda _=False, kind=kind: self.addWanted.emit(kind))
            self.buttons[kind] = button
            column.addWidget(button)
        put_in_the_middle(self, inside)

    def take_focus(self) -> None:
        """Put the focus on the first way to begin."""
        next(iter(self.buttons.values())).setFocus()
