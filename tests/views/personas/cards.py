"""The view of the personas, and hands that do in it what people do, by real events only."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.models.document import Document
from app.models.people import Persona
from app.views.personas.personas_view import PersonasView

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Cards:
    """The view, and what somebody does in it."""

    def __init__(self, view: PersonasView, document: Document) -> None:
        self.view, self.document = view, document
        self.editor, self.grid = view.editor, view.grid
        self.troubles: list[BaseException] = []
        self.hints: list[str] = []
        self.chosen: list[str] = []
        view.trouble.connect(self.troubles.append)
        view.hint.connect(self.hints.append)
        view.personaChosen.connect(self.chosen.append)
        self._unsubscribe = document.subscribe(view.sync)

    @property
    def steps(self) -> int:
        """How many steps undo could take back."""
        return self.document.history.done

    def names(self) -> list[str]:
        """The names in the order of the cards on screen."""
        tiles = sorted(self.grid.tiles.values(), key=lambda tile: (tile.y(), tile.x()))
        return [self.document.get(Persona, tile.persona).name for tile in tiles]

    def id(self, name: str) -> str:
        """The persona with this name."""
        return next(row.id for row in self.document.ordered(Persona) if row.name == name)

    def row(self, name: str) -> Persona:
        """The row of the persona with this name."""
        return self.document.get(Persona, self.id(name))

    def middle(self, name: str) -> QPoint:
        """The middle of a card, in the grid."""
        return self.grid.tiles[self.id(name)].geometry().center()

    def click(self, widget: QWidget, at: QPoint | None = None, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press and release the left button."""
        QTest.mouseClick(widget, LEFT, keys, at if at is not None else widget.rect().center())
        QApplication.processEvents()

    def key(self, *keys: Qt.Key, mod: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press keys where the focus is."""
        for each in keys:
            QTest.keyClick(self.focused(), each, mod)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self.focused(), text)
        QApplication.processEvents()

    def focused(self) -> QWidget:
        """The widget that gets the keys."""
        return QApplication.focusWidget() or self.view

    def move(self, at: QPoint) -> None:
        """Move over the grid with the left button held; QTest's own move tells no buttons."""
        QApplication.sendEvent(
            self.grid,
            QMouseEvent(
                QEvent.Type.MouseMove,
                QPointF(at),
                QPointF(self.grid.mapToGlobal(at)),
                Qt.MouseButton.NoButton,
                LEFT,
                NO_KEYS,
            ),
        )

    def lift(self, name: str, to: QPoint) -> None:
        """Take a card and move it somewhere, without letting go."""
        tile = self.grid.tiles[self.id(name)]
        QTest.mousePress(tile, LEFT, NO_KEYS, tile.rect().center())
        self.move(self.middle(name) + QPoint(2, 0))
        self.move(self.middle(name) + QPoint(30, 10))
        self.move(to)

    def drop(self, at: QPoint) -> None:
        """Let go of a card."""
        QTest.mouseRelease(self.grid, LEFT, NO_KEYS, at)
        QApplication.processEvents()

    def behind(self, name: str) -> QPoint:
        """A place in the gap behind a card."""
        tile = self.grid.tiles[self.id(name)]
        return QPoint(tile.geometry().right() + 2, tile.geometry().center().y())

    def answer(self, number: int) -> list[str]:
        """Click the number-th button of the next question; what it said."""
        said: list[str] = []

        def look() -> None:
            box = QApplication.activeModalWidget()
            if not isinstance(box, QMessageBox):
                timer.start()
                return
            said.append(f"{box.text()} {box.informativeText()}")
            QTest.mouseClick(box.buttons()[-1 - number], LEFT)  # the first answer stands at the right

        timer = QTimer(self.view)
        timer.setSingleShot(True)
        timer.setInterval(5)
        timer.timeout.connect(look)
        timer.start()
        return said
