"""A monkey before the window: real events, anywhere, in any order; dialogs and menus it answers as it likes.

What it did last is kept, so that a failure says how it came to be. The same seed does the same things, but
for what hangs on the clock: timers, threads and pictures that come when they are ready.
"""

import random
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from tests.views.room import LEFT, NO_KEYS, Room

SLOW = 0.2  # seconds: what takes longer is told
KEPT = 40  # actions that a failure tells
PAUSE = 3  # milliseconds between two acts in a dialog
PATIENT = 9  # acts in one dialog before it is sent away
_LOOKS = ("theme", "larger", "smaller", "language")
LEAVES = {"quit"}  # actions that end the program

TEXTS = (
    "Ik vraag drie bureaus om een offerte",
    "een\ntwee\n\n  - drie\n• vier\n1. vijf",
    '<img src="file:///etc/passwd"><b>vet</b>&amp;&nbsp;',
    '=HYPERLINK("http://example.invalid")\t+1\t@x',
    "\u0000\u0007\u202e\ud800x\u0301\u0301\u0301 👩‍👩‍👧 中文 עברית",
    "x" * 6_000,
    "\r\n\r\n\t",
    "{count} %n %1 {0} {name!r} %s \\u0041",
    "Aansprakelijkheidswaardevaststellingsveranderingsproces " * 3,
    "",
)
_NAMED = (
    "Left", "Right", "Up", "Down", "Tab", "Backtab", "Return", "Enter", "Escape", "Delete", "Backspace",
    "Space", "Home", "End", "PageUp", "PageDown", "F2", "F5", "F6", "F7", "F8", "F9", "F11", "Menu",
    "Plus", "Minus", "Equal", "Question",
)  # fmt: skip
_LETTERS = "ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789"  # without Q: with Ctrl it leaves
KEYS = tuple(getattr(Qt.Key, f"Key_{name}") for name in (*_NAMED, *_LETTERS))
MODIFIERS = (
    *[NO_KEYS] * 6,
    *[Qt.KeyboardModifier.ControlModifier] * 4,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


class Monkey(Room):
    """A room whose dialogs nobody answers but the monkey."""

    def __init__(self, dice: random.Random, places: Callable[[bool], str]) -> None:
        self.dice = dice
        self.places = places  # a path for a dialog of files: to save (True) or to open
        self.did: deque[str] = deque(maxlen=KEPT)
        self.stalls: list[tuple[float, str]] = []
        self.events = 0  # that its hands sent
        self._asked: QWidget | None = None
        self._acts = 0
        super().__init__()
        self._watcher.stop()
        self._wait_for_dialogs()
        self.open_sample()

    # The round

    def act(self) -> None:
        """Do one thing; what takes long is kept."""
        ways = self._ways()
        way = self.dice.choices([each for each, _ in ways], [weight for _, weight in ways])[0]
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            way = self._wait  # nothing reaches the window under it
        self.did.append(way.__name__.strip("_"))
        before = time.perf_counter()
        way()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        taken = time.perf_counter() - before
        if taken > SLOW and not self._acts:
            self.stalls.append((taken, self.did[-1]))
        self._acts = 0
        if not self.window.isVisible():
            self.window.show()
        if not self.window.is_open and self.dice.random() < 0.2:
            self.session.open_sample()

    def _ways(self) -> list[tuple[Callable[[], None], int]]:
        return [
            (self._click, 20),
            (self._click_on_board, 25),
            (self._double_click, 6),
            (self._drag, 14),
            (self._key, 40),
            (self._type, 10),
            (self._wheel, 8),
            (self._action, 30),
            (self._paste, 4),
            (self._menu_key, 4),
            (self._resize, 2),
            (self._undo_some, 6),
            (self._rest, 3),
        ]

    # Its hands: every event that they send is counted

    def press_and_let_go(
        self, widget: QWidget, at: QPoint | None = None, mod: Qt.KeyboardModifier = NO_KEYS
    ) -> None:
        """A click, by default in the middle."""
        at = at or widget.rect().center()
        self.events += 2
        QTest.mousePress(widget, LEFT, mod, at)
        if is_there(widget):
            QTest.mouseRelease(widget, LEFT, mod, at)

    def strike(self, widget: QWidget, key: Qt.Key, mod: Qt.KeyboardModifier = NO_KEYS) -> None:
        """A key down and up."""
        self.events += 2
        QTest.keyPress(widget, key, mod)
        if is_there(widget):
            QTest.keyRelease(widget, key, mod)

    def move(self, widget: QWidget, at: QPoint) -> None:
        self.events += 1
        super().move(widget, at)

    def _send(self, widget: QWidget, event: QEvent) -> None:
        self.events += 1
        QApplication.sendEvent(widget, event)

    # What it does

    def _note(self, text: str) -> None:
        self.did[-1] += f" {text}"

    def _any_widget(self, root: QWidget) -> QWidget:
        found = [each for each in root.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
        return self.dice.choice(found) if found else root

    def _spot(self, widget: QWidget) -> QPoint:
        return QPoint(
            self.dice.randrange(max(1, widget.width())), self.dice.randrange(max(1, widget.height()))
        )

    def _click(self) -> None:
        widget = self._any_widget(self.window)
        self._note(_name(widget))
        self.press_and_let_go(widget, self._spot(widget), self.dice.choice(MODIFIERS))

    def _on_board(self) -> tuple[QWidget, QPoint]:
        """A spot on the board or the curve; half of the time on a note."""
        board = self.window.board
        if board is None or not board.isVisible():
            widget = self._any_widget(self.window)
            return widget, self._spot(widget)
        if self.dice.random() < 0.2 and self.view.curve.isVisible():
            return self.view.curve, self._spot(self.view.curve)
        notes = list(board.scene.plan.notes)
        if notes and self.dice.random() < 0.5:
            frame = board.scene.frame(self.dice.choice(notes))
            x, y = board.camera.to_view(frame.x + frame.w / 2, frame.y + frame.h / 2)
            return board.viewport(), QPoint(round(x), round(y))
        return board.viewport(), self._spot(board.viewport())

    def _click_on_board(self) -> None:
        widget, at = self._on_board()
        self.press_and_let_go(widget, at, self.dice.choice(MODIFIERS))

    def _double_click(self) -> None:
        widget, at = self._on_board()
        self.press_and_let_go(widget, at)
        if is_there(widget):
            self.events += 1
            QTest.mouseDClick(widget, LEFT, NO_KEYS, at)

    def _drag(self) -> None:
        widget, at = self._on_board()
        self._note(_name(widget))
        self.events += 2
        QTest.mousePress(widget, LEFT, self.dice.choice(MODIFIERS), at)
        for _ in range(self.dice.randrange(1, 8)):
            if is_there(widget):
                self.move(widget, self._spot(widget))
            if is_there(widget) and self.dice.random() < 0.05:
                self.strike(widget, Qt.Key.Key_Escape)
        if is_there(widget):
            QTest.mouseRelease(widget, LEFT, NO_KEYS, self._spot(widget))

    def _key(self) -> None:
        key, mod = self.dice.choice(KEYS), self.dice.choice(MODIFIERS)
        self._note(f"{mod.value} {key.name}")
        self.strike(self.focused(), key, mod)

    def _type(self) -> None:
        self._write(40)

    def _write(self, longest: int) -> None:
        """Letter by letter, as a keyboard of any language sends it; `QTest` knows Latin letters only."""
        for letter in self.dice.choice(TEXTS)[:longest].replace("\ud800", ""):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
                self._send(self.focused(), QKeyEvent(kind, key, NO_KEYS, letter))

    def _wheel(self) -> None:
        widget, at = self._on_board()
        turn = QPoint(0, self.dice.choice((-240, -120, 120, 240)))
        self._send(
            widget,
            QWheelEvent(
                QPointF(at), QPointF(widget.mapToGlobal(at)), QPoint(), turn, Qt.MouseButton.NoButton,
                self.dice.choice(MODIFIERS), Qt.ScrollPhase.NoScrollPhase, False,
            ),
        )  # fmt: skip

    def _action(self) -> None:
        found = [
            key for key, each in self.window.actions_by_key.items() if each.isEnabled() and key not in LEAVES
        ]
        key = self.dice.choice(found)
        if key.startswith(_LOOKS) and self.dice.random() < 0.9:  # half a second each, and soon all is seen
            key = self.dice.choice(found)
        self._note(key)
        self.window.actions_by_key[key].trigger()

    def _paste(self) -> None:
        QGuiApplication.clipboard().setText(self.dice.choice(TEXTS).replace("\ud800", ""))
        self.strike(self.focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def _menu_key(self) -> None:
        widget, at = self._on_board()
        reason = self.dice.choice((QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard))
        self._send(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))

    def _resize(self) -> None:
        self.window.resize(self.dice.randrange(900, 1900), self.dice.randrange(560, 1100))

    def _undo_some(self) -> None:
        key = self.dice.choice(("undo", "undo", "redo"))
        self._note(key)
        for _ in range(self.dice.randrange(1, 6)):
            if self.window.actions_by_key[key].isEnabled():
                self.window.actions_by_key[key].trigger()

    def _rest(self) -> None:
        QTest.qWait(self.dice.randrange(1, 30))

    def _wait(self) -> None:
        QTest.qWait(2 * PAUSE)

    # Dialogs and menus

    def _wait_for_dialogs(self) -> None:
        if not self.is_gone:
            # A timer of its own each time: one that is under way is silent in the loop that it opened.
            QTimer.singleShot(PAUSE, self.window, self._answer_any)

    def _answer_any(self) -> None:
        self._wait_for_dialogs()
        asking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if asking is None or not asking.isVisible():
            self._asked = None
            return
        self._patience = self._patience + 1 if asking is self._asked else 0
        self._asked = asking
        self._acts += 1
        self.did.append(f"in {type(asking).__name__}")
        if isinstance(asking, QMenu):
            self._answer_menu(asking)
        elif self._patience > PATIENT:
            self._send_away(asking)
        else:
            self._act_in(asking)

    def _answer_menu(self, menu: QMenu) -> None:
        if self._patience > PATIENT or self.dice.random() < 0.3:
            menu.close()
            return
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Return)
        chosen = menu.activeAction()
        key = self.dice.choice(keys)
        if key == Qt.Key.Key_Return and chosen is not None and chosen.objectName() in LEAVES:
            key = Qt.Key.Key_Escape
        self.strike(menu, key)

    def _send_away(self, asking: QWidget) -> None:
        if isinstance(asking, QDialog):
            (asking.reject if self._patience % 2 else lambda: asking.done(0))()
        else:
            asking.close()

    def _act_in(self, asking: QWidget) -> None:
        widget = self._any_widget(asking)
        what = self.dice.random()
        if what < 0.35:
            buttons = [b for b in asking.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
            if buttons:
                self.press_and_let_go(self.dice.choice(buttons))
        elif what < 0.5:
            self.press_and_let_go(widget, self._spot(widget))
        elif what < 0.7 and isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self._write(30)
        elif what < 0.9:
            focus = QApplication.focusWidget() or asking
            self.strike(focus, self.dice.choice(KEYS), self.dice.choice(MODIFIERS))
        else:
            self.strike(asking, self.dice.choice((Qt.Key.Key_Escape, Qt.Key.Key_Return)))


def is_there(widget: QWidget) -> bool:
    """Whether a hand can still reach it: what was pressed may have closed, and QTest does not ask."""
    return shiboken6.isValid(widget) and widget.isVisible()


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__}#{widget.objectName()}"


def file_places(folder: Path, dice: random.Random) -> Callable[[bool], str]:
    """Paths that a dialog of files gives: good and bad ones, and none at all."""
    inside = folder / "files"
    inside.mkdir()
    (inside / "notes.csv").write_text(
        "phase,lane,text,channel\nKeuze,,Ik bel,Telefoon\nNieuw,Balie,<b>x</b>,\n"
    )
    (inside / "lines.txt").write_text("# Keuze\n- een\n- twee\n" + "drie\n" * 40)
    (inside / "bad.json").write_text('{"format": "reisbord", "version": 1, "tables": 3}')
    (inside / "bad.reisbord").write_bytes(b"SQLite format 3\x00" + bytes(200))
    (inside / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n no picture")

    def place(saves: bool) -> str:
        if dice.random() < 0.2:
            return ""
        if saves:
            ending = dice.choice(("csv", "json", "svg", "png", "pdf", "reisbord", "doc", "toml"))
            return str(inside / f"out{dice.randrange(4)}.{ending}")
        return str(dice.choice(sorted(inside.iterdir())))

    return place
