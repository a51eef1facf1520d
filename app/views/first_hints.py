"""First hints: a line under the board at the moment it helps, gone for good once used or sent away."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.plain import PlainLabel
from app.views.settings import setting, store_setting

if TYPE_CHECKING:
    from app.models.change import Change
    from app.models.document import Document
    from app.views.main_window import MainWindow

_FEW = 4  # notes of one's own, after which one looks for what can be done with them


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint: its key, what it says, when it helps, and whether a change shows that nobody needs it now."""

    key: str
    text: str
    helps: "Callable[[Document, str], bool]"
    is_used: "Callable[[Change], bool]"


def _is_empty(document: "Document", journey: str) -> bool:
    from app.models.board import Note

    return not document.rows(Note)


def _writes(change: "Change") -> bool:
    from app.models.board import Note

    return bool(change.added(Note))


def _has_no_route(document: "Document", journey: str) -> bool:
    from app.models.board import Note
    from app.models.people import Stop

    return len(document.rows(Note)) >= _FEW and not document.rows(Stop)


def _puts_on_route(change: "Change") -> bool:
    from app.models.people import Stop

    return bool(change.added(Stop))


def _feels_nothing(document: "Document", journey: str) -> bool:
    from app.models.people import Stop

    stops = document.rows(Stop).values()
    return bool(stops) and all(stop.intensity is None for stop in stops)


def _feels(change: "Change") -> bool:
    pairs = (pair for (table, _), pair in change.rows.items() if table == "stop")
    return any(after is not None and after.get("intensity") is not None for _, after in pairs)


HINTS = (
    Hint(
        "write",
        QT_TRANSLATE_NOOP(
            "Hint", "Double-click a cell to write a note, or press N. Enter goes on to the next one."
        ),
        _is_empty,
        _writes,
    ),
    Hint(
        "route",
        QT_TRANSLATE_NOOP(
            "Hint", "Let a customer travel: choose touchpoints and put them on a route with the panel."
        ),
        _has_no_route,
        _puts_on_route,
    ),
    Hint(
        "curve",
        QT_TRANSLATE_NOOP(
            "Hint", "How does that feel? Drag the point on the curve up or down, or use the arrow keys."
        ),
        _feels_nothing,
        _feels,
    ),
)  # fmt: skip


class FirstHints(QFrame):
    """Shows one hint at a time, between the board and the curve: where it comes and goes, nothing moves under
    the hand that is on a note or on a point.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setObjectName("firstHints")
        self._window = window
        self.hint: Hint | None = None
        self._label = PlainLabel(wrap=True)
        self.known = QPushButton()
        self.known.clicked.connect(self._send_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self.known)
        self._left = [hint for hint in HINTS if setting(_name(hint), "") != "done"]
        window.session.changed.connect(self._follow)
        self.hide()

    def text(self) -> str:
        """What is said, or ""."""
        return self._label.text() if self.hint is not None else ""

    def look(self) -> None:
        """Show the first hint that helps now, in the language of now. All of them are about the board."""
        document, view = self._window.session.document, self._window.view
        found = None
        if document is not None and view is not None and view.is_on_board and not self._window.is_presenting:
            found = next((hint for hint in self._left if hint.helps(document, self._window.journey)), None)
        self.hint = found
        if view is not None:
            view.search.seat(self)
        self.setVisible(found is not None)
        if found is not None:
            self._label.setText(QCoreApplication.translate("Hint", found.text))
            self.known.setText(self.tr("Got it"))

    def step_out(self) -> None:
        """The board it stands under is replaced."""
        self.hide()
        self.setParent(self._window)

    def again(self) -> None:
        """Show all of them again, each at its moment."""
        for hint in HINTS:
            store_setting(_name(hint), "")
        self._left = list(HINTS)
        self.look()

    def _follow(self, change: "Change") -> None:
        if not self._left:
            return
        for hint in self._left.copy():
            if change.direction == "edit" and hint.is_used(change):
                self._forget(hint)
        self.look()

    def _send_away(self) -> None:
        if self.hint is not None:
            self._forget(self.hint)
        self.look()
        if self._window.board is not None:
            self._window.board.setFocus()

    def _forget(self, hint: Hint) -> None:
        store_setting(_name(hint), "done")
        self._left.remove(hint)


def _name(hint: Hint) -> str:
    return f"hint_{hint.key}"
