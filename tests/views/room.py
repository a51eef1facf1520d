"""A room: the whole window on a workshop, with hands that do what people do, by real events only."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from app.models.board import Note
from app.models.document import Document
from app.models.edits.notes import add_note
from app.models.people import Stop
from app.views.main_window import MainWindow
from app.views.session import Session
from app.views.settings import setting, store_setting
from app.views.workshop_view import WorkshopView

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PATIENCE = 120_000  # milliseconds; far more than anything takes, for the machine may be doing other things
_LOOKS = 600  # one in 5 milliseconds, at a dialog that nobody answers


class Room:
    """One window with its session. What was told is kept; dialogs are answered by what the test says."""

    def __init__(self, size: tuple[int, int] = (1400, 860)) -> None:
        store_setting(
            "steps", setting("steps", "opened")
        )  # a room that keeps its rail, unless told otherwise
        self.session = Session()
        self.window = MainWindow(self.session)
        self.told: list[tuple[str, str]] = []
        self.session.told.connect(lambda text, severity, *_: self.told.append((text, severity)))
        self.is_gone = False
        self.met: list[str] = []
        self._answers: list[Callable[[Any], object]] = []
        self._answered: QWidget | None = None
        self._looks = 0  # at the dialog that is there
        self._watcher = QTimer(self.window)
        self._watcher.timeout.connect(self._watch)
        self._watcher.start(5)
        self.window.resize(*size)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    # What is there

    @property
    def view(self) -> WorkshopView:
        """The panels of the open workshop."""
        assert self.window.view is not None
        return self.window.view

    @property
    def document(self) -> Document:
        """The open document."""
        return self.window.document

    @property
    def steps(self) -> int:
        """How many steps undo could take back."""
        return self.document.history.done

    def note(self, beginning: str) -> str:
        """The id of the note whose text begins like this."""
        return next(n.id for n in self.document.rows(Note).values() if n.text.startswith(beginning))

    def text(self, note: str) -> str:
        """What is written on a note."""
        return self.document.get(Note, note).text

    def texts(self) -> set[str]:
        """The texts of all notes."""
        return {note.text for note in self.document.rows(Note).values()}

    def rows(self) -> dict[str, dict[str, Any]]:
        """All rows but snapshots, some of which are taken beside history."""
        return {name: rows for name, rows in self.document.saved().items() if name != "snapshot"}

    def picture(self) -> QImage:
        """What the panels look like when everything is painted: much of a board comes in pieces."""
        self.still()
        shown = self._grab()
        for _ in range(100):
            QTest.qWait(30)
            before, shown = shown, self._grab()
            if shown == before:
                return shown
        raise AssertionError("the panels do not come to rest")

    def _grab(self) -> QImage:
        return self.view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def status(self) -> str:
        """The line under the title."""
        return self.window.bar.status._whole

    # Time

    def open_sample(self) -> "Room":
        """The sample workshop, without animation."""
        assert self.session.open_sample()
        return self.still()

    def still(self) -> "Room":
        """Let everything that was asked for be painted."""
        if self.window.view is not None:
            self.view.board.reduced_motion = True
        for _ in range(3):
            QApplication.processEvents()
        return self

    def wait(self, until: Callable[[], object], seconds: float = PATIENCE / 1000) -> None:
        """Let time pass until something is so."""
        end = time.monotonic() + seconds
        while not until():
            assert time.monotonic() < end, "it did not happen"
            QTest.qWait(5)

    def written(self) -> None:
        """Let a publish that is due happen now."""
        self.session.saving.save_soon()
        self.wait(lambda: "writing" not in self.status_now() and self.session._opened.is_published)

    def status_now(self) -> str:
        """The status after another look at the publisher."""
        self.session.saving.poll()
        return self.session.status()

    def exchanged(self) -> None:
        """Let imports and exports come to their end."""
        self.wait(lambda: not self.session.exchange.background.label)

    # Hands

    def click(self, widget: QWidget, at: QPoint | None = None, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press and release the left button."""
        QTest.mouseClick(widget, LEFT, keys, at if at is not None else widget.rect().center())
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        QTest.keyClicks(self.focused(), text)

    def key(self, *keys: Qt.Key, mod: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press keys where the focus is."""
        for each in keys:
            QTest.keyClick(self.focused(), each, mod)
        QApplication.processEvents()

    def focused(self) -> QWidget:
        """The widget that gets the keys."""
        asking = QApplication.activeModalWidget() or self.window
        return QApplication.focusWidget() or asking.focusWidget() or asking

    def middle(self, note: str) -> QPoint:
        """The middle of a note in the board's viewport, brought in sight."""
        self.view.board.reveal(note)
        frame = self.view.board.scene.frame(note)
        x, y = self.view.board.camera.to_view(frame.x + frame.w / 2, frame.y + frame.h / 2)
        return QPoint(round(x), round(y))

    def choose(self, note: str) -> str:
        """Click on a note of the board."""
        self.click(self.view.board.viewport(), self.middle(note))
        return note

    def do(self, key: str) -> None:
        """Trigger an action of the window."""
        action = self.window.actions_by_key[key]
        assert action.isEnabled(), f"{key} cannot be done now"
        action.trigger()
        QApplication.processEvents()

    def press_point(self, note: str) -> QPoint:
        """Take hold of the point of a note on the curve; where that is."""
        point = self.view.curve._point_of(note, self.view.curve.plan)
        assert point is not None
        at = QPoint(round(point.x), round(point.y))
        QTest.mousePress(self.view.curve, LEFT, NO_KEYS, at)
        return at

    def move(self, widget: QWidget, at: QPoint) -> None:
        """Move with the left button held; QTest's own move tells no buttons."""
        place = QPointF(at)
        QApplication.sendEvent(
            widget,
            QMouseEvent(
                QEvent.Type.MouseMove,
                place,
                QPointF(widget.mapToGlobal(at)),
                Qt.MouseButton.NoButton,
                LEFT,
                NO_KEYS,
            ),
        )

    def intensity(self, note: str) -> float | None:
        """The intensity at a note on the chosen route."""
        stops = self.document.where(Stop, "note", note)
        return next(stop.intensity for stop in stops if stop.route == self.view.route)

    # Dialogs

    def answer(self, *answers: Callable[[Any], object]) -> list[str]:
        """Answer the next dialogs, each by one of these; the names of their classes, as they come."""
        self._answers = list(answers)
        self.met.clear()
        return self.met

    def _watch(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not _belongs(dialog, self.window) or not dialog.isVisible():
            self._looks = 0
            return
        # A clock would count the time in which a busy machine lays the dialog out.
        self._looks += 1
        late = self._looks > _LOOKS
        focus = QApplication.focusWidget()
        if not late and (dialog is self._answered or not focus or focus.window() is not dialog):
            return
        self.met.append(type(dialog).__name__)
        self._looks, self._answered = 0, dialog
        answer = self._answers.pop(0) if self._answers else None
        if answer is not None and not late:
            try:
                answer(dialog)
            except BaseException:
                QDialog.reject(dialog)
                raise
        else:
            QDialog.reject(dialog)
            raise AssertionError(f"nobody answers {self.met[-1]}: {said(dialog)}")

    # The end

    def close(self) -> None:
        """Close the window as its button does."""
        self.window.close()
        self._end()

    def _end(self) -> None:
        self.is_gone = True
        self._watcher.stop()
        self.window.hide()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def crash(self) -> None:
        """The power is gone: nothing is said to anybody."""
        session = self.session
        session.blockSignals(True)
        session.saving.wait()
        session._stop()
        if session._opened is not None:
            session._opened.working_copy._connection.close()
            session._opened = None
        session.saving.follow(None)
        self._end()


def _belongs(dialog: QWidget | None, window: QWidget) -> bool:
    while dialog is not None and dialog is not window:
        dialog = dialog.parentWidget()
    return dialog is window


def button(text: str) -> Callable[[QWidget], None]:
    """An answer: click on the button that says this."""

    def click(dialog: QWidget) -> None:
        for each in dialog.findChildren(QAbstractButton):
            if each.text().replace("&", "") == text:
                QTest.mouseClick(each, LEFT)
                return
        raise AssertionError(f"no button {text}: {[b.text() for b in dialog.findChildren(QAbstractButton)]}")

    return click


def said(dialog: QDialog) -> str:
    """What a question says."""
    return f"{dialog.text()} {dialog.informativeText()}" if isinstance(dialog, QMessageBox) else ""


def choose_files(monkeypatch: Any, *paths: Path) -> list[str]:
    """Have the system's file dialogs give these paths, one after the other; the titles of the dialogs."""
    titles: list[str] = []
    left = list(paths)

    def chosen(parent: QWidget, title: str, *more: object) -> tuple[str, str]:
        titles.append(title)
        return (str(left.pop(0)) if left else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    return titles


def many_notes(room: Room, number: int) -> None:
    """Put notes everywhere, as one step."""
    cells = list(room.view.board.scene.plan.cells)
    with room.document.edit("Paste notes"):
        for i in range(number):
            add_note(room.document, *cells[i % len(cells)], f"Ik doe stap {i} en kijk wat er gebeurt")
