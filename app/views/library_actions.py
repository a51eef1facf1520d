"""The part of the table of actions that is about the library of earlier workshops."""

from typing import TYPE_CHECKING

from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry, opened

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def toggle_library(window: "MainWindow") -> None:
    """The library beside the board, or not."""
    if window.view is not None:
        if not window.view.is_on_board:
            window.view.show_view("board")
        window.view.shelf.toggle()


LIBRARY_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "library",
        "view",
        QT_TRANSLATE_NOOP("Action", "Library"),
        toggle_library,
        opened,
        ("Ctrl+L",),
        "library",
    ),
)
