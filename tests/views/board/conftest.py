"""A small board in a real window: four phases, two lanes, and notes named after their place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.board import Journey, Note, Workshop
from app.models.document import Document
from app.models.edits.lanes import add_lane
from app.models.edits.notes import add_note, notes_in
from app.models.edits.phases import add_phase
from app.views.board.board_view import BoardView

Make = Callable[..., "Desk"]


class Desk:
    """A board with its document, and hands that do what a person does: with real events only."""

    def __init__(self, document: Document, journey: str, phases: list[str], lanes: list[str]) -> None:
        self.document = document
        self.phases, self.lanes = phases, lanes
        self.board = BoardView(document, journey, "nl")
        self.board.reduced_motion = True
        self.troubles: list[object] = []
        self.board.trouble.connect(self.troubles.append)
        document.subscribe(self.board.sync)

    # What is there

    def texts(self, phase: int, lane: int) -> list[str]:
        """The texts of a cell in their order."""
        return [n.text for n in notes_in(self.document, self.phases[phase], self.lanes[lane])]

    def note(self, text: str) -> str:
        """The id of the note with this text."""
        return next(n.id for n in self.document.rows(Note).values() if n.text == text)

    def steps(self) -> int:
        """How many steps undo could take back."""
        return self.document.history.done

    def selected_texts(self) -> list[str]:
        """The texts of the selected notes in reading order."""
        return [self.document.get(Note, n).text for n in self.board.selected_notes()]

    # Where it is

    def middle(self, text: str) -> QPoint:
        """The middle of a note in the viewport."""
        frame = self.board.scene.frame(self.note(text))
        x, y = self.board.camera.to_view(frame.x + frame.w / 2, frame.y + frame.h / 2)
        return QPoint(round(x), round(y))

    def place(self, phase: int, lane: int, slot: int) -> QPoint:
        """The middle of the n-th place of a cell, whether a note lies there or not."""
        cell = self.board.scene.plan.cells[self.phases[phase], self.lanes[lane]]
        row, column = divmod(slot, self.board.scene.plan.across)
        x, y = self.board.camera.to_view(cell.x + 7 + 56 + column * 119, cell.y + 7 + 42 + row * 91)
        return QPoint(round(x), round(y))

    # Hands

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release the left button."""
        QTest.mouseClick(self.board.viewport(), Qt.MouseButton.LeftButton, keys, at)

    def double_click(self, at: QPoint) -> None:
        """Twice, as a mouse does it."""
        QTest.mouseClick(self.board.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(self.board.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def press(self, at: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press the left button and hold it."""
        QTest.mousePress(self.board.viewport(), Qt.MouseButton.LeftButton, keys, at)

    def drag_to(self, at: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Move with the left button held. (QTest's own move tells no buttons.)"""
        viewport = self.board.viewport()
        where = QPointF(at)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            where,
            QPointF(viewport.mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            keys,
        )
        QApplication.sendEvent(viewport, event)

    def drop(self, at: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Let go."""
        QTest.mouseRelease(self.board.viewport(), Qt.MouseButton.LeftButton, keys, at)

    def drag(
        self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A whole drag in a few moves."""
        self.press(start)
        for i in range(1, 5):
            self.drag_to(start + (end - start) * (i / 4), keys)
        self.drop(end, keys)

    def key(self, *keys: Qt.Key, mod: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys wherever the focus is."""
        for each in keys:
            QTest.keyClick(self.focused(), each, mod)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        QTest.keyClicks(self.focused(), text)

    def sharp(self) -> QImage:
        """What the viewport shows once all of it was painted."""
        while True:
            image = self.board.viewport().grab().toImage()
            if self.board.painter.tiles.complete:
                return image
            QApplication.processEvents()

    def focused(self) -> object:
        """The widget that gets the keys."""
        return QApplication.focusWidget() or self.board


@pytest.fixture
def make_desk(qtbot: QtBot) -> Make:
    """Builds a desk: `notes` maps (phase, lane) to how many notes lie there; they are called "1.0 a", "1.0 b"
    …
    """

    def make(
        notes: dict[tuple[int, int], int] | None = None, kinds: tuple[str, ...] = ("touchpoint", "pain_point")
    ) -> Desk:
        document = Document()
        with document.edit("Start"):
            document.add(Workshop, title="Proef", language="nl")
            journey = document.add(Journey, title="Reis").id
            phases = [
                add_phase(document, journey, name) for name in ("Bewust", "Oriëntatie", "Keuze", "Gebruik")
            ]
            lanes = [add_lane(document, journey, kind, kind) for kind in kinds]
            for (phase, lane), count in (notes or {}).items():
                for i in range(count):
                    add_note(document, phases[phase], lanes[lane], f"{phase}.{lane} {chr(97 + i)}")
        desk = Desk(document, journey, phases, lanes)
        qtbot.addWidget(desk.board)
        desk.board.resize(1280, 800)
        desk.board.show()
        qtbot.waitExposed(desk.board)
        desk.board.activateWindow()
        desk.board.setFocus()
        QApplication.processEvents()
        return desk

    return make


@pytest.fixture
def desk(make_desk: Make) -> Desk:
    """A board with three notes in the first cell, two in the one beside it and one below."""
    return make_desk({(0, 0): 3, (1, 0): 2, (0, 1): 1})
