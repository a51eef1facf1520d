"""A facilitator: hands that know where things are in the window, and use nothing but mouse and keyboard."""

from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.models.board import Lane, Note
from app.views.board.board_view import BoardView
from app.views.command_palette import CommandPalette
from app.views.fields import Field
from app.views.notes.fold import Fold
from tests.views.room import CTRL, LEFT, NO_KEYS, Room

KEY = Qt.Key


class Facilitator:
    """Works in a room. Where something is out of sight, it is scrolled to, as by the wheel."""

    def __init__(self, room: Room) -> None:
        self.room = room

    # The window

    def step(self, number: int) -> None:
        """Click on a step of the rail."""
        self.room.click(self.room.view.rail.button(number))
        self.room.still()

    def tab(self, name: str) -> Any:
        """Click on the tab of a view, or on its name in the menu of those without room; its page."""
        bar = self.room.window.bar
        tabs = [tab for tab in bar.findChildren(QPushButton, "tab") if tab.isVisible() and tab.text() == name]
        if tabs:
            self.press(tabs[0])
        else:
            QTimer.singleShot(0, lambda: self._take(name))  # the click ends when the menu does
            QTest.mouseClick(bar._view_button, LEFT)
        self.room.still()
        return self.room.view.currentWidget()

    def _take(self, name: str) -> None:
        """Click on a row of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        row = next(action for action in menu.actions() if action.text() == name)
        QTest.mouseClick(menu, LEFT, NO_KEYS, menu.actionGeometry(row).center())

    def ask(self, words: str) -> None:
        """Find an action by its name and do it."""
        QTest.keyClick(self.room.window, KEY.Key_K, CTRL)
        (palette,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette)]
        QTest.keyClicks(palette.field, words)
        assert words in palette.rows.item(0).text(), f"{words}: {palette.rows.item(0).text()}"
        QTest.keyClick(palette.field, KEY.Key_Return)
        self.room.window.activateWindow()
        self.room.still()

    def button(self, inside: QWidget, text: str) -> QAbstractButton:
        """The button in sight that says this."""
        found = [b for b in inside.findChildren(QAbstractButton) if b.isVisible()]
        said = {getattr(b, "words", b).text().replace("&", "").rstrip("…"): b for b in found}
        return said[text.rstrip("…")]

    def tool(self, key: str) -> QToolButton:
        """The button of an action in the bar at the top."""
        action = self.room.window.actions_by_key[key]
        tools = self.room.window.bar.findChildren(QToolButton)
        return next(tool for tool in tools if tool.defaultAction() is action)

    # Fields

    def press(self, widget: QWidget) -> None:
        """Bring something in sight and click on it. Without a screen a closed list stays active."""
        widget.window().activateWindow()
        self.show(widget)
        at = QPoint(20, 10) if isinstance(widget.parentWidget(), Fold) else None
        self.room.click(widget, at)

    def show(self, widget: QWidget) -> None:
        """Scroll whatever holds a widget to it."""
        self.room.still()
        above = widget.parentWidget()
        while above is not None:
            if hasattr(above, "ensureWidgetVisible"):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()
        self.room.still()
        assert widget.isVisible(), f"{widget.accessibleName()} is out of sight"

    def write(self, field: Field | QLineEdit, text: str) -> None:
        """Click in a field and type over what is there."""
        editor = field.editor if isinstance(field, Field) else field
        self.press(editor)
        self.room.key(KEY.Key_A, mod=CTRL)
        self.room.type(text)

    def begin_typing(self, text: str) -> None:
        """Type where the first letter opens a field, and the others go there."""
        self.room.type(text[0])
        self.room.type(text[1:])

    def unfold(self, fold: Fold) -> None:
        """Open what is folded."""
        if not fold.is_open:
            self.press(fold.head)

    # The board

    @property
    def board(self) -> BoardView:
        """The board."""
        return self.room.view.board

    def phases(self) -> list[str]:
        """The phases on the board, in their order."""
        return list(self.board.scene.plan.phases)

    def cell(self, phase: int, lane: str = "touchpoint") -> None:
        """Click in the cell of a phase and of the first lane of a kind, where no note lies."""
        plan = self.board.scene.plan
        lanes = [key for key in plan.lanes if self.room.document.get(Lane, key).kind == lane]
        frame = plan.cells[self.phases()[phase], lanes[0]]
        x, y = self.board.camera.to_view(frame.right - 4, frame.y + frame.h - 4)
        self.room.click(self.board.viewport(), QPoint(round(x), round(y)))

    def chain(self, *texts: str) -> None:
        """Type notes below each other where the focus is."""
        self.room.key(KEY.Key_N)
        for text in texts:
            self.room.type(text)
            self.room.key(KEY.Key_Return)
        self.room.key(KEY.Key_Escape)

    def choose(self, *beginnings: str) -> None:
        """Click on notes, from the second on with Ctrl."""
        for beginning in beginnings:
            at = self.room.middle(self.room.note(beginning))
            keys = CTRL if beginning != beginnings[0] else NO_KEYS
            self.room.click(self.board.viewport(), at, keys)

    def header(self, kind: str, row: str) -> None:
        """Put the focus of the board on a header, as clicking on it does."""
        rect = self.board.panes.phase_rect(row)
        self.room.click(self.board.viewport(), QPoint(round(rect.center().x()), round(rect.bottom() - 6)))
        assert self.board.selection.header == (kind, row)

    # The curve

    def drag_point(self, beginning: str, intensity: float) -> None:
        """Take the point of a note and let go of it at an intensity."""
        room, curve = self.room, self.room.view.curve
        at = room.press_point(room.note(beginning))
        to = QPoint(at.x(), round(curve.plan.intensity_to_y(intensity)))
        for y in (at.y() - 6, to.y()):
            room.move(curve, QPoint(at.x(), y))
        QTest.mouseRelease(curve, LEFT, NO_KEYS, to)
        room.still()

    def type_value(self, beginning: str, value: str) -> None:
        """Click on the point of a note and type its value."""
        at = self.room.press_point(self.room.note(beginning))
        QTest.mouseRelease(self.room.view.curve, LEFT, NO_KEYS, at)
        self.begin_typing(value)
        self.room.key(KEY.Key_Return)

    # Looking

    def phase_of(self, beginning: str) -> int:
        """In which phase a note lies, from 0."""
        phase = self.room.document.get(Note, self.room.note(beginning)).phase
        return self.phases().index(phase)
