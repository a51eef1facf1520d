"""Ways out where a file was not opened: of a damaged one earlier versions first, what can be read second."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.storage.problems import FileRefused
from app.views.banner import Offer
from app.views.language import current_language
from app.views.single_instance import raise_other

if TYPE_CHECKING:
    from app.storage.opened import Opened
    from app.views.session import Session


def find_way_out(session: "Session", problem: Exception, path: Path | None) -> bool:
    """Do or offer what helps where a file was not opened; False where that is nothing."""
    if path is None or not isinstance(problem, FileRefused):
        return False
    if problem.reason == "open_here":
        return raise_other(path)
    if problem.reason == "damaged":
        session.told.emit(problem.sentence(current_language()), "danger", _offers(session, path), 0)
        return True
    return False


def _offers(session: "Session", path: Path) -> tuple[Offer, ...]:
    from app.storage.opening import is_kept, open_kept
    from app.storage.places import place_of

    where = place_of(path)
    kept = QCoreApplication.translate("Rescue", "Open what this computer has")
    read = QCoreApplication.translate("Rescue", "Save what can be read")
    found: Offer = (kept, lambda: session.open_by(lambda: open_kept(where)))
    saved: Offer = (read, lambda: session.open_by(lambda: _salvaged(where)))
    return (found, saved) if is_kept(where) else (saved,)


def _salvaged(path: Path) -> "Opened":
    """A new workshop beside the damaged file, with what can be read of it. Raises FileRefused."""
    from app.storage.places import beside
    from app.storage.salvage import salvage_to

    return salvage_to(path, beside(path, datetime.now().astimezone()))
