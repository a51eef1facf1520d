"""What an action is: one row of the table in `actions.py`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.views.main_window import MainWindow

Run = Callable[["MainWindow"], object]
When = Callable[["MainWindow"], bool]


def always(window: "MainWindow") -> bool:
    """What can be done at any time."""
    return True


def opened(window: "MainWindow") -> bool:
    """What needs a workshop that is open."""
    return window.is_open


@dataclass(frozen=True, slots=True)
class Entry:
    """An action: its menu, English text, what it runs, when it can, shortcuts (the first is shown), icon.

    `told` shortcuts are handled by the board itself: single letters must reach text that is being typed.
    An action with `ticked` carries a tick in the menu while that is true, and no icon: that stands there too.
    """

    key: str
    menu: str
    text: str
    run: Run
    when: When = opened
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    told: str = ""
    ticked: When | None = None
