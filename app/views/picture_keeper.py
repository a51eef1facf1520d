"""Keeps a small picture of the board for the start page: when it is first written, and when it is closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.storage.fault_log import write_fault
from app.views.errors import attempt

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


class PictureKeeper(QObject):
    """Follows the session of a window. Where a picture cannot be kept, nobody is bothered."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.session.parting.connect(lambda: attempt(self._keep, write_fault))
        window.session.saving.written.connect(lambda: attempt(self._keep_first, write_fault))

    def _keep_first(self) -> None:
        from app.storage.small_pictures import kept

        if self._window.is_open and not kept(self._window.session.path):
            self._keep()

    def _keep(self) -> None:
        from app.storage.small_pictures import keep
        from app.views.board_picture import board_picture, packed

        board = self._window.board
        if board is not None and self._window.is_open:
            keep(self._window.session.path, packed(board_picture(board.scene)))
