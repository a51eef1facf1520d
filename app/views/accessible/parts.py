"""Puts what a panel draws into the accessibility tree: each note, phase, lane and point with name and place.

A panel for which `offer` was called gets an interface that lists its parts after its child widgets.
Nothing here runs unless a screen reader, or something like it, asks.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.views.errors import guarded

Role = QAccessible.Role
_OFFERED = "accessible_parts"  # the name of an attribute


class Part(NamedTuple):
    """One thing on a panel, in words; its rectangle in pixels of the screen."""

    name: str
    description: str
    role: QAccessible.Role
    rect: QRect
    is_selected: bool = False
    value: str = ""


class Parts(Protocol):
    """What is on a panel, each thing by a key that stays the same."""

    def keys(self) -> Sequence[str]:
        """All of them, in reading order."""

    def part(self, key: str) -> Part | None:
        """One of them; None where it is gone."""

    def focused(self) -> str:
        """The key of the one that has the focus, or ""."""

    def key_at(self, at: QPoint) -> str:
        """The key of the one at a pixel of the screen, or ""."""


class PartInterface(QAccessibleInterface):
    """One part. It asks for its words when it is asked for them, so it never tells what was."""

    def __init__(self, panel: "PanelInterface", key: str) -> None:
        super().__init__()
        self.panel, self.key = panel, key

    def _part(self) -> Part | None:
        return self.panel.parts.part(self.key) if self.panel.is_there() else None

    @guarded
    def isValid(self) -> bool:
        return self._part() is not None

    @guarded
    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    @guarded
    def window(self) -> QWindow | None:  # type: ignore[override]
        return self.panel.panel.window().windowHandle()

    @guarded
    def parent(self) -> QAccessibleInterface:
        return self.panel

    @guarded
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @guarded
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @guarded
    def childCount(self) -> int:
        return 0

    @guarded
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    @guarded
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @guarded
    def text(self, kind: QAccessible.Text) -> str:
        part = self._part()
        if part is None:
            return ""
        texts = {
            QAccessible.Text.Name: part.name,
            QAccessible.Text.Description: part.description,
            QAccessible.Text.Value: part.value,
        }
        return texts.get(kind, "")

    @guarded
    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing: edits are made with the board's own keys."""

    @guarded
    def rect(self) -> QRect:
        part = self._part()
        return part.rect if part is not None else QRect()

    @guarded
    def role(self) -> QAccessible.Role:
        part = self._part()
        return part.role if part is not None else Role.NoRole

    @guarded
    def state(self) -> QAccessible.State:
        state, part = QAccessible.State(), self._part()
        state.invalid = part is None
        state.focusable = state.selectable = True
        if part is not None:
            state.selected = part.is_selected
            state.focused = self.panel.panel.hasFocus() and self.panel.parts.focused() == self.key
            state.offscreen = not part.rect.intersects(self.panel.rect())
        return state


class PanelInterface(QAccessibleWidget):
    """A panel with parts."""

    def __init__(self, panel: QWidget, parts: Parts) -> None:
        super().__init__(panel, Role.List, panel.accessibleName())
        self.panel, self.parts = panel, parts
        self._made: dict[str, tuple[int, PartInterface]] = {}
        self._gone: list[bool] = []
        made, gone = self._made, self._gone
        panel.destroyed.connect(lambda: gone.append(True))
        panel.destroyed.connect(lambda: _drop(made))

    def is_there(self) -> bool:
        """Whether the panel is still there; its interface goes a moment later than itself."""
        return not self._gone

    def of(self, key: str) -> PartInterface:
        """The interface of a part; the same one each time."""
        if key not in self._made:
            part = PartInterface(self, key)
            self._made[key] = (QAccessible.registerAccessibleInterface(part), part)
        return self._made[key][1]

    def forget(self) -> None:
        """Drop the interfaces of what is gone."""
        gone = {key: made for key, made in self._made.items() if self.parts.part(key) is None}
        for key in gone:
            del self._made[key]
        _drop(gone)

    def _widgets(self) -> int:
        return super().childCount()

    @guarded
    def childCount(self) -> int:
        return self._widgets() + len(self.parts.keys())

    @guarded
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        place = index - self._widgets()
        if place < 0:
            return super().child(index)
        keys = self.parts.keys()
        return self.of(keys[place]) if place < len(keys) else None

    @guarded
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if not isinstance(child, PartInterface):
            return super().indexOfChild(child)
        keys = self.parts.keys()
        return self._widgets() + keys.index(child.key) if child.key in keys else -1

    @guarded
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        key = self.parts.key_at(QPoint(x, y))
        return self.of(key) if key else super().childAt(x, y)

    @guarded
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        key = self.parts.focused() if self.panel.hasFocus() else ""
        return self.of(key) if key else super().focusChild()


def panel_interface(panel: QWidget) -> PanelInterface | None:
    """The interface of a panel; None where nothing listens."""
    found = QAccessible.queryAccessibleInterface(panel) if QAccessible.isActive() else None
    return found if isinstance(found, PanelInterface) else None


def _make(_: str, widget: QObject) -> QAccessibleInterface | None:
    parts = getattr(widget, _OFFERED, None)
    return PanelInterface(widget, parts) if isinstance(widget, QWidget) and parts is not None else None


def _drop(made: dict[str, tuple[int, PartInterface]]) -> None:
    for number, _ in made.values():
        QAccessible.deleteAccessibleInterface(number)
    made.clear()


_installed: list[bool] = []


def offer(panel: QWidget, parts: Parts) -> None:
    """Let these be what is found on a panel. Call it before the panel is shown."""
    setattr(panel, _OFFERED, parts)  # with the panel it goes
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_make)
