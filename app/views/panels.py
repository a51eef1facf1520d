"""Which panels stand beside the board: those that are wanted, as far as the window has room for them."""

from typing import TYPE_CHECKING

from app.views.appearance import px
from app.views.settings import setting, store_setting

if TYPE_CHECKING:
    from app.views.main_window import MainWindow

RAIL_FOLDS_BELOW = 1500  # pixels of window at 100 %; under it only the numbers of the steps, unless opened
NO_ROOM_FOR_BOTH = 1200  # under it a rail that is opened takes the place of the side panel
SIDE_FOLDS_BELOW = 600
BOTH_FOLD_BELOW = 1700  # with history beside the board, the side panel makes room for it

_HIDDEN = "hidden_panels"  # the setting
_OF_THE_WINDOW = ("rail", "side")  # whether there is a curve goes with the workshop


class Panels:
    """Panels fold before anything is cut off, and come back when there is room."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        hidden = setting(_HIDDEN, "").split()
        self._wanted = {"rail": "rail" not in hidden, "side": "side" not in hidden, "curve": True}
        self._opened = setting("steps", "") == "opened"  # the rail, where there is room for both
        self._peeked = False  # the rail, where there is not

    def toggle(self, panel: str) -> None:
        """Show or hide the rail, the side panel or the curve."""
        self.show(panel, not self._wanted[panel])
        if panel in _OF_THE_WINDOW:
            store_setting(_HIDDEN, " ".join(each for each in _OF_THE_WINDOW if not self._wanted[each]))

    def show(self, panel: str, shown: bool) -> None:
        """Show a panel, or hide it."""
        self.want(panel, shown)
        self.fold()

    def want(self, panel: str, shown: bool) -> None:
        """Have a panel shown, or not, when panels are shown the next time."""
        self._wanted[panel] = shown

    def wants(self, panel: str) -> bool:
        """Whether a panel is shown where there is room for it."""
        return self._wanted[panel]

    def open_steps(self, whole: bool) -> None:
        """Show the whole rail where its numbers are, or only them again."""
        if self._window.width() < px(NO_ROOM_FOR_BOTH):
            self._peeked = whole
        else:
            self._opened = whole
            store_setting("steps", "opened" if whole else "")
        self.fold()

    def fold(self) -> None:
        """Show the panels that are wanted, as far as there is room for them."""
        view, width = self._window.view, self._window.width()
        if view is None:
            return
        beside = not self._window.is_presenting
        past, shelf = view.past.is_wanted and beside, view.shelf.is_wanted and beside
        room_for_side = width >= px(BOTH_FOLD_BELOW if past or shelf else SIDE_FOLDS_BELOW)
        self._peeked = self._peeked and width < px(NO_ROOM_FOR_BOTH)
        view.fold(
            steps=self._steps() if beside and self._wanted["rail"] else "",
            side=self._wanted["side"] and room_for_side and beside and not self._peeked,
            curve=self._wanted["curve"],
            past=past,
        )
        view.shelf.setVisible(shelf)

    def _steps(self) -> str:
        """How the steps are shown, in the word of WorkshopView.fold."""
        width = self._window.width()
        if width >= px(RAIL_FOLDS_BELOW):
            return "rail"
        opened = self._opened and width >= px(NO_ROOM_FOR_BOTH)
        return "opened" if opened or self._peeked else "numbers"
