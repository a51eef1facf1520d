"""After an update, once: a quiet line that says so, with a way to what is new."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import __version__
from app.views.settings import setting, store_setting

if TYPE_CHECKING:
    from app.views.main_window import MainWindow

_SEEN = "version"
_SECONDS = 30


def tell_news(window: "MainWindow") -> None:
    """Say that this is another version than the last time; the first time nothing is new."""
    seen = setting(_SEEN, "")
    if seen == __version__:
        return
    store_setting(_SEEN, __version__)
    if not seen or window.banner.text():
        return
    text = QCoreApplication.translate("News", "This is Reisbord {version}.").format(version=__version__)
    way = QCoreApplication.translate("News", "What is new")
    window.banner.tell(text, offers=((way, window.actions_by_key["news"].trigger),), seconds=_SECONDS)
