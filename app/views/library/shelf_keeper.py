"""The library as this program knows it now: read in a thread when somebody needs it, and again after every
change.
"""

from functools import cache

from PySide6.QtCore import QObject, Signal

from app.models.library import EMPTY, Shelf
from app.storage import library
from app.storage.home import home_folder
from app.storage.library import Library
from app.views.background import Background


class ShelfKeeper(QObject):
    """`changed` tells that there is another shelf; `failed`, that it could not be filled or emptied."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.library = Library()
        self.shelf: Shelf = EMPTY
        self.is_reading = False
        self._read: object = None  # what was on the disk when it was read last
        self.background = Background(self)
        self.background.failed.connect(self.failed)

    def refresh(self) -> None:
        """Read the library, unless it is as it was."""
        now = (home_folder(), library.stamp())
        if self.is_reading or now == self._read:
            return
        if not now[1] and not self.shelf.items:
            self._read, self.library = now, Library()
            self.changed.emit()
            return
        self.is_reading = True

        def read() -> tuple[object, Library, Shelf]:
            found = library.load()
            return (home_folder(), library.stamp()), found, Shelf.of(found.items)

        self.background.run(read, lambda result: self._take(*result), "")

    def _take(self, read: object, found: Library, shelf: Shelf) -> None:
        self.is_reading = False
        self._read, self.library, self.shelf = read, found, shelf
        self.changed.emit()

    def words(self, channel: str) -> list[str]:
        """The channels of the library for "", else the means that were used with a channel."""
        self.refresh()
        return self.shelf.means(channel) if channel else self.shelf.channels()


@cache
def shelf_keeper() -> ShelfKeeper:
    """The one keeper of this program. Needs an application."""
    return ShelfKeeper()
