"""The panel at the right: the card of the chosen persona, and the chosen note."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from app.models.change import Change
from app.models.document import Document
from app.models.people import Persona
from app.views.appearance import px
from app.views.buttons import sign_button
from app.views.errors import guarded
from app.views.icons import icon
from app.views.note_panel import NotePanel
from app.views.persona_panel import PersonaCard

WIDTH = 296
_EDGE = 14
_CLOSER = 9  # pixels that a scroll bar may come closer than the edge does


class SidePanel(QScrollArea):
    """Persona above, note below; it scrolls where the window is low."""

    personaChosen = Signal(str)
    personaEdit = Signal()

    def __init__(self, document: Document, journey: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._document = document
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(px(WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._persona = ""
        content = QWidget(self.viewport())
        content.setObjectName("sideContent")
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Persona"))
        self.card = PersonaCard(document)
        self.edit = sign_button(icon("person"), "")
        self.note = NotePanel(document, journey, content)
        column = self._column = QVBoxLayout(content)
        column.setSpacing(10)
        for widget in (self.choice, self.card, self.edit, self.note):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(content)
        self._keep_gutter()
        self.verticalScrollBar().installEventFilter(self)
        self.choice.activated.connect(lambda at: self.personaChosen.emit(self.choice.itemData(at)))
        self.edit.clicked.connect(self.personaEdit)
        self.card.opened.connect(self.personaEdit)

    def _keep_gutter(self) -> None:
        """What is in the panel is as wide with a scroll bar as without: no line breaks elsewhere by it."""
        bar = self.verticalScrollBar()
        bar.ensurePolished()  # before, it is as wide as Qt likes it
        gutter = 0 if bar.isVisibleTo(self) else bar.sizeHint().width()
        self._column.setContentsMargins(_EDGE, _EDGE, _EDGE - _CLOSER + gutter, _EDGE)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_gutter()

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.verticalScrollBar() and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._keep_gutter()
        return super().eventFilter(watched, event)

    def show_persona(self, persona: str) -> None:
        """Show a persona's card; without one, the way to make one."""
        self._persona = persona
        everyone = self._document.ordered(Persona)
        self.choice.clear()
        for row in everyone:
            self.choice.addItem(row.name or self.tr("Without a name"), row.id)
        self.choice.setCurrentIndex(self.choice.findData(persona))
        self.choice.setVisible(len(everyone) > 1)
        there = self._document.find(Persona, persona) is not None
        self.card.show_persona(persona)
        self.card.setVisible(there)
        self.edit.setText(self.tr("Add a persona"))
        self.edit.setVisible(not there)

    def sync(self, change: Change) -> None:
        """Show what an edit changed."""
        self.note.sync(change)
        if change.touches(Persona):
            self.show_persona(self._persona)
