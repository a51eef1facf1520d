"""What the actions about looks do: theme, text size, motion. Each takes the window."""

from typing import TYPE_CHECKING

from app.views.appearance import appearance

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def light(window: "MainWindow") -> None:
    """Dark words on white."""
    appearance().show_theme("light")


def dark(window: "MainWindow") -> None:
    """Light words on dark, for a dim room."""
    appearance().show_theme("dark")


def projector(window: "MainWindow") -> None:
    """The strongest contrast, for a beamer."""
    appearance().show_theme("projector")


def larger_text(window: "MainWindow") -> None:
    """The interface's letters one size larger; the board has its own zoom."""
    _show_text_size(window, 1)


def smaller_text(window: "MainWindow") -> None:
    """The interface's letters one size smaller."""
    _show_text_size(window, -1)


def switch_motion(window: "MainWindow") -> None:
    """Notes slide to their place, or are simply there."""
    appearance().keep_still(not appearance().reduced_motion)
    window.show_possible()


def can_grow(window: "MainWindow") -> bool:
    """Whether there is a larger text size."""
    return appearance().next_text_size(1) != appearance().text_size


def can_shrink(window: "MainWindow") -> bool:
    """Whether there is a smaller text size."""
    return appearance().next_text_size(-1) != appearance().text_size


def is_light(window: "MainWindow") -> bool:
    """Whether the light theme is shown."""
    return appearance().name == "light"


def is_dark(window: "MainWindow") -> bool:
    """Whether the dark theme is shown."""
    return appearance().name == "dark"


def is_projector(window: "MainWindow") -> bool:
    """Whether the projector's theme is shown."""
    return appearance().name == "projector"


def is_still(window: "MainWindow") -> bool:
    """Whether things do not move."""
    return appearance().reduced_motion


def _show_text_size(window: "MainWindow", steps: int) -> None:
    window.finish_typing()
    appearance().show_text_size(appearance().next_text_size(steps))
