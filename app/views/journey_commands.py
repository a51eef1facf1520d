"""What the actions of conversations, comparing and journeys do."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def talk(window: "MainWindow") -> None:
    """The conversation that was open last, or the page where one begins."""
    window.show_view("interview")


def compare(window: "MainWindow") -> None:
    """What we thought beside what customers tell."""
    window.show_view("compare")
