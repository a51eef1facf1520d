"""What can be done with personas: the buttons above the cards, and the same in their menu."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from app.models.people import PERSONA_KINDS
from app.models.words import word
from app.views.buttons import WordsButton, give_air, take_air
from app.views.errors import guarded
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import PlainLabel, plain_tip


class PersonaTools(QFrame):
    """The buttons say what somebody wants; who listens does it."""

    addWanted = Signal(str)  # a kind
    editWanted = Signal()
    copyWanted = Signal()
    deleteWanted = Signal()
    moveWanted = Signal(int)  # −1 forwards in the row of cards, 1 backwards
    printWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("personaTools")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.count = PlainLabel("", "hint")
        self.kinds = kind_menu(self)
        self.kinds.triggered.connect(lambda action: self.addWanted.emit(action.data()))
        self.add = WordsButton()
        self.add.setObjectName("primary")
        self.add.setText(self.tr("Add a persona"))
        self.add.setIcon(icon("plus", "on_chosen"))
        self.add.setMenu(self.kinds)
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.edit = self._action(self.tr("Edit"), "person", self.editWanted.emit, "Return")
        self.copy = self._action(self.tr("Duplicate"), "copy", self.copyWanted.emit)
        self.delete = self._action(self.tr("Delete…"), "trash", self.deleteWanted.emit, "Del")
        self.earlier = self._action(
            self.tr("Move forwards"), "chevron-left", lambda: self.moveWanted.emit(-1), "Ctrl+Left"
        )
        self.later = self._action(
            self.tr("Move backwards"), "chevron-right", lambda: self.moveWanted.emit(1), "Ctrl+Right"
        )
        self.print = self._action(self.tr("Print…"), "print", self.printWanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        row.addWidget(self.add)
        for action in (self.edit, self.copy, self.delete):
            row.addWidget(self._button(action))
        way = (self.earlier, self.later)
        for action in way:
            row.addWidget(self._button(action))
        row.addStretch(1)
        row.addWidget(self.count)
        row.addWidget(self._button(self.print))
        self._with_words = [b for b in self.findChildren(QToolButton) if b.defaultAction() not in way]
        for button in self._with_words:
            give_air(button)

    def _action(self, text: str, drawing: str, run: Callable[[], object], keys: str = "") -> QAction:
        """An action whose keys are shown but handled by the cards: they must reach text that is typed."""
        action = QAction(icon(drawing), text, self)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        plain = text.rstrip("…")
        action.setToolTip(plain_tip(f"{plain} ({shown})" if shown else plain))
        action.setData(shown)
        action.triggered.connect(lambda: run())
        return action

    def _button(self, action: QAction) -> QToolButton:
        button = WordsButton()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().rstrip("…"))
        return button

    def _fold(self, folded: bool) -> None:
        """Only drawings where there is no room for the words; the tips have them."""
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._with_words:
            only = folded and button is not self.add
            button.setToolButtonStyle(alone if only else beside)
            (take_air if only else give_air)(button)
        self.count.setVisible(not folded)

    @guarded
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(False)
        for button in self._with_words:
            button.ensurePolished()  # without its letters nothing is as wide as it will be
        self._fold(super().sizeHint().width() > self.width())

    def show_chosen(self, everyone: list[str], chosen: str) -> None:
        """Enable what can be done with the chosen persona among these."""
        for action in (self.edit, self.copy, self.delete):
            action.setEnabled(bool(chosen))
        self.earlier.setEnabled(bool(chosen) and everyone[0] != chosen)
        self.later.setEnabled(bool(chosen) and everyone[-1] != chosen)
        self.print.setEnabled(True)
        counted = word("personas_count", current_language(), count=len(everyone)) if everyone else ""
        self.count.setText(counted)

    def fill_menu(self, menu: QMenu) -> None:
        """Put everything that can be done in a menu."""
        for action in (self.edit, self.copy, self.delete, None, self.earlier, self.later, None):
            if action is None:
                menu.addSeparator()
                continue
            shown = action.data()
            item = menu.addAction(action.icon(), action.text() + (f"\t{shown}" if shown else ""))
            item.setEnabled(action.isEnabled())
            item.triggered.connect(action.trigger)
        adding = kind_menu(menu)
        adding.setTitle(self.add.text())
        adding.setIcon(icon("plus"))
        adding.triggered.connect(lambda action: self.addWanted.emit(action.data()))
        menu.addMenu(adding)
        menu.addAction(self.print)


def kind_menu(parent: QWidget) -> QMenu:
    """The kinds of personas; the data of each entry is its key."""
    menu = QMenu(parent)
    for kind in PERSONA_KINDS:
        menu.addAction(word(f"persona_kind.{kind}", current_language())).setData(kind)
    return menu
