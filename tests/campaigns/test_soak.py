"""Campaign 7: a workshop of eight hours at speed; memory and handles do not grow with it.

30,000 actions of the hands that a room has, 2,000 notes, 60 photos, 40 exports and 500 publishes with
`make torture`. At each commit 150 actions, which prove that the hands still reach everything; caches that
are still being filled then have some more room.
"""

import gc
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.models.board import Note
from app.models.people import Stop
from benchmarks.measure import memory
from tests.storage.torture import dice, size
from tests.views.room import CTRL, LEFT, NO_KEYS, Room, many_notes

ACTIONS = size(150, 30_000)
NOTES = min(2_000, ACTIONS // 3)
PHOTOS = max(2, ACTIONS // 500)
EXPORTS = max(4, ACTIONS // 750)
PUBLISHES = max(5, ACTIONS // 60)
WARM = 0.4  # of the actions: by then every cache has been filled once
MOST_GROWTH = 20e6 if ACTIONS >= 3_000 else 100e6  # bytes
KINDS = (".csv", ".json", ".svg", ".pdf")


class Facilitator(Room):
    """Someone who works on without a break, on a board that is full."""

    def __init__(self, chance: random.Random, folder: Path) -> None:
        super().__init__()
        self.chance, self.folder = chance, folder
        self.open_sample()
        many_notes(self, NOTES - len(self.document.rows(Note)))
        self.still()
        self.ways: list[Callable[[], None]] = [
            self._write, self._move, self._nudge, self._dot, self._colour, self._undo, self._feel, self._look,
            self._find, self._add_and_delete,
        ]  # fmt: skip

    def act(self, number: int) -> None:
        """One thing; now and then a photo, an export, a publish."""
        self._choose_any()
        self.chance.choice(self.ways)()
        if number % (ACTIONS // PHOTOS) == 0:
            self._photo()
        if number % (ACTIONS // EXPORTS) == 0:
            self._export(KINDS[number // (ACTIONS // EXPORTS) % len(KINDS)])
        if number % (ACTIONS // PUBLISHES) == 0:
            self.written()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _choose_any(self) -> str:
        board = self.view.board
        return self.choose(self.chance.choice(board.scene.all_notes()))

    def _write(self) -> None:
        self.key(Qt.Key.Key_Return)
        self.type(f"Ik bel {self.chance.randrange(1_000)} keer")
        self.key(Qt.Key.Key_Escape)

    def _move(self) -> None:
        board = self.view.board
        note = self._choose_any()
        start = self.middle(note)
        body = board.body_rect().toRect().adjusted(60, 60, -60, -60)
        end = QPoint(
            self.chance.randrange(body.left(), body.right()),
            self.chance.randrange(body.top(), body.bottom()),
        )
        QTest.mousePress(board.viewport(), LEFT, NO_KEYS, start)
        for part in (0.3, 0.7, 1.0):
            self.move(board.viewport(), start + (end - start) * part)
        QTest.mouseRelease(board.viewport(), LEFT, NO_KEYS, end)

    def _nudge(self) -> None:
        self.view.board.setFocus()
        self.key(self.chance.choice((Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up)), mod=CTRL)

    def _dot(self) -> None:
        self.do(self.chance.choice(("add_dot", "take_dot")))

    def _colour(self) -> None:
        self.do(f"colour_{self.chance.choice(('yellow', 'pink', 'green', 'blue'))}")

    def _undo(self) -> None:
        for key in ("undo", "undo", "redo"):
            if self.window.actions_by_key[key].isEnabled():
                self.do(key)

    def _feel(self) -> None:
        """A point of the curve goes up or down."""
        stops = [stop for stop in self.document.where(Stop, "route", self.view.route) if stop.intensity]
        shown = {point.note for line in [self.view.curve.line()] if line for point in line.points}
        notes = [stop.note for stop in stops if stop.note in shown]
        if not notes:
            return
        at = self.press_point(self.chance.choice(notes))
        self.move(self.view.curve, at + QPoint(0, self.chance.randrange(-30, 30)))
        QTest.mouseRelease(self.view.curve, LEFT, NO_KEYS, at + QPoint(0, 9))

    def _look(self) -> None:
        """The wheel, with and without Ctrl."""
        viewport = self.view.board.viewport()
        at = viewport.rect().center()
        turn = QPoint(0, self.chance.choice((-240, 240)))
        keys = self.chance.choice((NO_KEYS, NO_KEYS, CTRL))
        QApplication.sendEvent(
            viewport,
            QWheelEvent(
                QPointF(at), QPointF(viewport.mapToGlobal(at)), QPoint(), turn, Qt.MouseButton.NoButton, keys,
                Qt.ScrollPhase.NoScrollPhase, False,
            ),
        )  # fmt: skip
        if keys == CTRL and self.chance.random() < 0.5:
            self.do("real_size")

    def _find(self) -> None:
        self.do("find")
        self.type("bel")
        self.key(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
        self.view.board.setFocus()

    def _add_and_delete(self) -> None:
        """The board stays as full as it is."""
        self.key(Qt.Key.Key_N)
        self.type("Ik kom terug")
        self.key(Qt.Key.Key_Escape)
        if len(self.document.rows(Note)) > NOTES:
            self._choose_any()
            self.key(Qt.Key.Key_Delete)

    def _photo(self) -> None:
        """A photo from the clipboard, each a little different."""
        picture = QImage(640, 480, QImage.Format.Format_RGB32)
        picture.fill(QColor.fromHsv(self.chance.randrange(360), 120, 200))
        QGuiApplication.clipboard().setImage(picture)
        self._choose_any()
        self.do("paste")
        self.exchanged()

    def _export(self, kind: str) -> None:
        path = self.folder / f"uit{kind}"
        path.unlink(missing_ok=True)
        self.session.exchange.export(path, self.view.board.scene.journey)
        self.exchanged()
        assert path.is_file(), self.told[-3:]


@pytest.fixture
def facilitator(qtbot: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Facilitator]:
    """In a room on a full board; questions about files are answered by nobody."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    made = Facilitator(dice("soak"), tmp_path)
    yield made
    if not made.is_gone:
        made.crash()


def _handles() -> int:
    """Open files, pipes and sockets of this process; 0 where the system does not tell."""
    folder = Path("/proc/self/fd")
    return sum(1 for _ in folder.iterdir()) if folder.is_dir() else 0


def _held() -> float:
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return memory()


def test_a_long_workshop_neither_grows_nor_leaves_anything_open(facilitator: Facilitator) -> None:
    warm = round(WARM * ACTIONS)
    for number in range(1, warm + 1):
        facilitator.act(number)
    held, handles = _held(), _handles()
    for number in range(warm + 1, ACTIONS + 1):
        facilitator.act(number)
        if number % max(1, ACTIONS // 20) == 0:
            print(f"{number}: {memory() / 1e6:.0f} MB, {_handles()} handles, {facilitator.steps} steps")
    facilitator.written()
    growth = _held() - held
    print(f"{growth / 1e6:+.1f} MB since action {warm}")
    assert _handles() == handles
    assert growth < MOST_GROWTH
