"""The place of the library beside the board: nothing is made or read before somebody asks for it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from app.views.library.library_panel import LibraryPanel
    from app.views.workshop_view import WorkshopView


class LibrarySide(QWidget):
    """`is_wanted` says whether the window has to make room for it.

    `origin` gives the id of the open document and where its file is; the window knows both.
    """

    def __init__(self, view: "WorkshopView", is_wanted: bool) -> None:
        super().__init__()
        self._view = view
        self.is_wanted = is_wanted
        self.panel: LibraryPanel | None = None
        self.origin: Callable[[], tuple[str, Path]] = lambda: ("", Path())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()
        view.past.shownChanged.connect(self._make_room)
        if is_wanted:
            self._make()

    def toggle(self) -> None:
        """Show or hide the library; history would be in its place."""
        self.is_wanted = not self.is_wanted
        if self.is_wanted:
            self._make()
            if self._view.past.wants_history:
                self._view.past.toggle_history()
                self.is_wanted = True
        self._view.pastShown.emit()
        if self.is_wanted and self.panel is not None and self.isVisible():
            self.panel.field.setFocus()

    def _make_room(self) -> None:
        self.is_wanted = self.is_wanted and not self._view.past.is_wanted

    def _make(self) -> None:
        if self.panel is not None:
            return
        from app.views.library.library_panel import LibraryPanel

        self.panel = LibraryPanel(self._view.board, lambda: self.origin())
        self.panel.closeWanted.connect(self.toggle)
        self.panel.trouble.connect(self._view.trouble)
        self.panel.hint.connect(self._view.hint)
        self._column.addWidget(self.panel)
