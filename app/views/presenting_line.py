"""The line above the board while presenting: whose journey this is, and the way out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.views.plain import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from app.models.document import Document


class PresentingLine(QWidget):
    """As quiet as a margin: the room looks at the board."""

    endWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("presentingLine")
        self._title = ElidedLabel("", "presentingTitle")
        self._persona = PlainLabel("", "presentingPersona")
        self.end = QPushButton(self.tr("Stop presenting (Esc)"))
        self.end.setObjectName("flat")
        self.end.clicked.connect(self.endWanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._persona)
        row.addStretch(1)
        row.addWidget(self.end)

    def tell(self, document: "Document", persona: str) -> None:
        """Say what is shown, and who travels."""
        from app.models.edits.workshop import workshop_of
        from app.models.people import Persona

        workshop, row = workshop_of(document), document.find(Persona, persona)
        self._title.setText(workshop.title if workshop else "")
        self._persona.setText(row.name if row else "")
