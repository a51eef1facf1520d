"""The real window with a board in it, and the hands that use it."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic, perf_counter, sleep

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest

from app.main import make_application
from app.views.main_window import MainWindow
from app.views.session import Session
from benchmarks.measure import Taken, stretch

WIDTH, HEIGHT = 1440, 900  # pixels: a laptop
PACE = 8  # milliseconds between two moves of a hand: a mouse at 125 Hz
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class _Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):  # to ask for its type costs ten times as much
            self.count += 1
        return False


class Room:
    """A window as a facilitator has it. `board` and `curve` are its panels."""

    def __init__(self, path: Path, slides: bool = True) -> None:
        self.application = make_application()
        self.session = Session()
        self.window = MainWindow(self.session)
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        assert self.session.open(path), "the file was refused"
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window), "no key would reach the window"
        self.session.saving._timer.stop()  # publishing is measured by itself
        view = self.window.view
        assert view is not None
        self.board, self.curve = view.board, view.curve
        self.board.reduced_motion = not slides
        self._loop, self._clock = (
            QEventLoop(),
            QTimer(),
        )  # made once: what is measured is not how a hand waits
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._loop.quit)
        self.paints = _Paints()
        self.board.viewport().installEventFilter(self.paints)
        self.settle()

    def close(self) -> None:
        """Close without writing."""
        self.session._stop()
        if self.session._opened is not None:
            self.session._opened.close(publish=False)

    # ---- waiting ---------------------------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether nothing moves, and every part of the board is painted sharp."""
        return self.board.painter.tiles.complete and not self.board.floating.flights

    def settle(self, seconds: float = 20.0) -> None:
        """Let the window come to rest; a frame is painted in any case."""
        end = monotonic() + seconds
        self.application.processEvents()
        while not self.is_settled:
            self.application.processEvents()
            assert monotonic() < end, "the board does not come to rest"
        self.application.processEvents()

    def paint(self) -> None:
        """Let every part of the board be painted; what a gesture holds in the air stays there."""
        self.application.processEvents()
        while not self.board.painter.tiles.complete:
            self.application.processEvents()

    def frame(self, act: Callable[[], object]) -> Taken:
        """Do something, and paint the frame that follows from it."""
        before = self.paints.count
        with stretch() as taken:
            act()
            for _ in range(3):
                self.application.processEvents()
                if self.paints.count > before:
                    break
        return taken

    def breathe(self, milliseconds: int = PACE) -> None:
        """Wait like a hand between two moves, with the window alive."""
        self._clock.start(milliseconds)
        self._loop.exec()

    def longest_pause(self, busy: Callable[[], bool], seconds: float = 60.0) -> float:
        """The longest time, in seconds, in which the window answered nothing while something was `busy`."""
        worst, last, end = 0.0, perf_counter(), monotonic() + seconds
        while busy() and monotonic() < end:
            self.application.processEvents()
            sleep(0.0005)
            now = perf_counter()
            worst, last = max(worst, now - last), now
        return worst

    # ---- hands -----------------------------------------------------------------------------------

    def spot(self, x: float, y: float) -> QPoint:
        """A pixel of the board's viewport as a pixel of the window."""
        return self.board.viewport().mapTo(self.window, QPoint(round(x), round(y)))

    def press(self, at: QPoint, button: Qt.MouseButton = LEFT) -> None:
        """A button goes down."""
        QTest.mousePress(self.window.windowHandle(), button, NONE, at)

    def move(self, at: QPoint) -> None:
        """The pointer moves."""
        QTest.mouseMove(self.window.windowHandle(), at)

    def release(self, at: QPoint, button: Qt.MouseButton = LEFT) -> None:
        """The button comes up."""
        QTest.mouseRelease(self.window.windowHandle(), button, NONE, at)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """A key is pressed."""
        QTest.keyClick(self.window.windowHandle(), key, keys)

    def wheel(self, at: QPoint, angle: int, keys: Qt.KeyboardModifier = NONE) -> None:
        """The wheel is turned; 120 is a notch."""
        QTest.wheelEvent(self.window.windowHandle(), QPointF(at), QPoint(0, angle), QPoint(), keys)

    # ---- camera ----------------------------------------------------------------------------------

    def centre(self) -> QPoint:
        """The middle of the notes' room, as a pixel of the window."""
        middle = self.board.body_rect().center()
        return self.spot(middle.x(), middle.y())

    def look(self, zoom: str) -> None:
        """Real size, middle (every note has its text) or whole; a third down the board."""
        camera, body = self.board.camera, self.board.body_rect()
        scale = {"real": 1.0, "middle": 0.35, "whole": camera.fit_scale()}[zoom]
        self.board.zoom_about(scale, body.center())
        if zoom == "whole":
            self.board.scroll_to(0, 0)
        else:
            self.board.scroll_to(camera.range_x()[1] // 3, camera.range_y()[1] // 3)
        self.settle()

    def seen_note(self, right: float = 0.4, down: float = 0.3) -> tuple[str, QPoint]:
        """A note in sight, about so far right and down, and the pixel of the window at its middle."""
        board, camera, body = self.board, self.board.camera, self.board.body_rect()
        wanted = (body.x() + right * body.width(), body.y() + down * body.height())
        best: tuple[float, str, float, float] | None = None
        for note in board.scene.notes_in(board.seen_area()):
            frame = board.scene.frame(note)
            x, y = camera.to_view(frame.x + frame.w / 2, frame.y + frame.h / 2)
            far = abs(x - wanted[0]) + abs(y - wanted[1])
            if body.contains(QPointF(x, y)) and (best is None or far < best[0]):
                best = (far, note, x, y)
        assert best is not None, "no note is in sight"
        return best[1], self.spot(best[2], best[3])
