"""The part of the table of actions that shows a view, and does nothing else there."""

from typing import TYPE_CHECKING

from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry, Run

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def _shows(view: str) -> Run:
    def run(window: "MainWindow") -> None:
        window.show_view(view)

    return run


VIEW_ENTRIES: tuple[Entry, ...] = (
    Entry("view_board", "views", QT_TRANSLATE_NOOP("Action", "To the board"), _shows("board")),
    Entry("view_personas", "views", QT_TRANSLATE_NOOP("Action", "To the personas"), _shows("personas")),
    Entry("view_canvas", "views", QT_TRANSLATE_NOOP("Action", "To the canvas"), _shows("canvas")),
    Entry("view_channels", "views", QT_TRANSLATE_NOOP("Action", "To the channels"), _shows("channels")),
    Entry("view_funnel", "views", QT_TRANSLATE_NOOP("Action", "To the funnel"), _shows("funnel")),
)
