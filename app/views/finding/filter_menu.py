"""The menu of filters: for each kind what there is on the board, and how many notes of each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.views.errors import guarded
from app.views.finding.finder import Finder
from app.views.finding.names import colour_square, key_name, kind_name
from app.views.finding.query import AUTHOR, COLOUR, KINDS, Choice

_LONGEST = 40  # letters of a name in a menu
_MOST = 60  # choices of a kind; the rarest are left out


class ChoicesMenu(QMenu):
    """Stays open at a click and at Space, for whoever chooses several; Enter chooses one and closes it."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is None or action is not self.activeAction():
            super().mouseReleaseEvent(event)
        else:
            action.trigger()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if action is not None and event.key() == Qt.Key.Key_Space:
            action.trigger()
        else:
            super().keyPressEvent(event)


class FilterMenu(QMenu):
    """Made anew whenever it opens; a choice that is on has a tick."""

    def __init__(self, parent: QWidget, finder: Finder, kinds: tuple[str, ...] = KINDS) -> None:
        super().__init__(parent)
        self._finder = finder
        self._kinds = kinds
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Put in what there is on the board now."""
        self.clear()
        for kind in self._kinds:
            menu = ChoicesMenu(kind_name(kind), self)
            self.addMenu(menu)
            self._fill(menu, kind)
            menu.setEnabled(bool(menu.actions()))
            menu.aboutToShow.connect(partial(self._fill, menu, kind))  # what was chosen before counts in it

    def _fill(self, menu: QMenu, kind: str) -> None:
        menu.clear()
        for key, name, count in choices_of(self._finder, kind):
            action = menu.addAction(f"{name.replace('&', '&&')}\t{count}")
            action.setCheckable(True)
            action.setChecked((kind, key) in self._finder.query.choices)
            action.triggered.connect(self._switching((kind, key)))
            if kind == COLOUR:
                action.setIcon(colour_square(key))

    def _switching(self, choice: Choice) -> Callable[[], None]:
        return lambda: self._finder.switch(choice)


def choices_of(finder: Finder, kind: str) -> list[tuple[str, str, int]]:
    """Key, name and number of notes of each choice, most notes first; what is on is there with any number."""
    counts = finder.index.counts(kind, finder.query)
    for own, key in finder.query.choices:
        if own == kind:
            counts.setdefault(key, 0)
    usual = counts.most_common(_MOST)
    if kind != COLOUR and len(counts) == 1 and "" in counts and not counts[""]:
        return []
    return [(key, shortened(name_of(finder, kind, key)), count) for key, count in usual]


def name_of(finder: Finder, kind: str, key: str) -> str:
    """What a choice is called."""
    if kind == AUTHOR and key:
        return finder.index.author_name(key)
    return key_name(finder.board.document, kind, key)


def shortened(name: str) -> str:
    """A name that fits in a menu."""
    line = " ".join(name.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
