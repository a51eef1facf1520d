"""A workshop opens where it was left: at its step, its view, its route, and what the board had in sight."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.storage.fault_log import write_fault
from app.views.board.camera import Aim
from app.views.chosen import Chosen
from app.views.curve_choice import CurveChoice
from app.views.errors import attempt

if TYPE_CHECKING:
    from app.models.document import Document
    from app.storage.bookmarks import Bookmark
    from app.views.main_window import MainWindow

LOOK = 1500  # milliseconds between two looks; only what is the same at both is kept: a hand is not disturbed
FARTHEST = 1e6  # points; no board is as large


class BookmarkKeeper(QObject):
    """Follows the workshop of a window. Where a bookmark can't be kept or read, nobody is bothered."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._seen: Bookmark = {}
        self._kept: Bookmark = {}
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(lambda: attempt(self._look, write_fault))
        self._timer.start()
        window.session.parting.connect(lambda: attempt(self._keep, write_fault))

    def take_up(self) -> Chosen:
        """What was chosen when the open workshop was left; the curve is wanted as it was then."""
        from app.storage.bookmarks import kept

        bookmark = self._seen = self._kept = kept(self._window.session.folder)
        self._window.panels.want("curve", bookmark.get("curve") is not False)
        return chosen_by(bookmark, self._window.document)

    def _look(self) -> None:
        bookmark = self._bookmark()
        if bookmark == self._seen:
            self._keep()
        self._seen = bookmark

    def _keep(self) -> None:
        from app.storage.bookmarks import keep

        bookmark = self._bookmark()
        if bookmark and bookmark != self._kept:
            self._kept = bookmark  # also where that fails: it would fail again at every look
            keep(self._window.session.folder, bookmark)

    def _bookmark(self) -> "Bookmark":
        """Where somebody is now; nothing where no workshop is open. Ids and keys only, never a word."""
        window, view = self._window, self._window.view
        if view is None or not window.is_open:
            return {}
        aim = view.board.aim()
        return {
            "view": view.shown,
            "journey": view.journey,
            "route": view.route,
            "persona": view.persona,
            "step": view.rail.step,
            "everything": not view.board.left_out.wanted,
            "camera": [aim.scale, aim.x, aim.y] if aim is not None else None,
            "curve": window.panels.wants("curve"),
            "folded": view.curve.choice.folded,
        }


def chosen_by(bookmark: "Bookmark", document: "Document") -> Chosen:
    """What a bookmark chooses. What it does not say, or what makes no sense, is as in a new workshop; whether
    ids are still there is looked at by whom they are given.
    """
    from app.models.board import Journey
    from app.views.guide.steps import STEPS
    from app.views.view_table import BY_KEY

    usual = Chosen()
    view, found = _word(bookmark, "view"), bookmark.get("step")
    step = next((number for number in STEPS if number == found and type(found) is int), None)
    chosen = Chosen(
        view=view if view in BY_KEY else usual.view,
        journey=_word(bookmark, "journey"),
        route=_word(bookmark, "route"),
        persona=_word(bookmark, "persona"),
        step=usual.step if step is None else step,
        everything=step is not None and bookmark.get("everything") is True,
        camera=_aim(bookmark.get("camera")),
        curve=CurveChoice(folded=bookmark.get("folded") is True),
    )
    return chosen if document.find(Journey, chosen.journey) else chosen.in_journey("")


def _word(bookmark: "Bookmark", key: str) -> str:
    found = bookmark.get(key)
    return found if isinstance(found, str) else ""


def _aim(found: object) -> Aim | None:
    """Where the camera looked, if that could be on a board."""
    if not isinstance(found, list) or len(found) != 3:
        return None
    scale, x, y = found
    numbers = [x, y] if scale is None else [scale, x, y]
    if not all(type(each) in (int, float) and abs(each) < FARTHEST for each in numbers):
        return None
    return None if scale is not None and scale <= 0 else Aim(scale, x, y)
