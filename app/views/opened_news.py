"""What is to be known of a document that was just opened, in one message."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.storage.problems import Notice
from app.views.banner import Offer
from app.views.language import current_language

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.opened import Opened


class News(NamedTuple):
    """A message as the banner takes it."""

    text: str
    severity: str
    offers: tuple[Offer, ...]
    seconds: int


class Ways(NamedTuple):
    """What can be done about it."""

    open: "Callable[[Path], object]"
    work_on: Callable[[], object]
    leave: Callable[[], object]
    out_of: Callable[[str], tuple[Offer, ...]]  # what helps where a place cannot be written, by the reason


def news_of(opened: "Opened", others: str, ways: Ways) -> News | None:
    """The message, if there is anything to say; `others` tells of workshops that wait."""
    said = [notice.sentence(current_language()) for notice in opened.notices]
    offers: tuple[Offer, ...] = ()
    if opened.kept_beside is not None:
        beside = opened.kept_beside
        offers = ((QCoreApplication.translate("Session", "Open mine"), lambda: ways.open(beside)),)
    if opened.read_only:
        offers = (*offers, *ways.out_of("read_only"))
    if opened.elsewhere is not None:
        holder = opened.elsewhere
        text = QCoreApplication.translate(
            "Session", "Open at {name} since {time}. Nothing is written there until you say so."
        )
        said.append(text.format(name=holder.host or holder.name, time=holder.since[11:16]))
        offers = (
            *offers,
            (QCoreApplication.translate("Session", "Work on anyway"), ways.work_on),
            *ways.out_of("open_elsewhere"),
        )
    severity = "warning" if said else "note"
    seconds = 0 if said or others else 20
    if opened.recovered:
        said.insert(0, Notice("recovered", count=opened.recovered).sentence(current_language()))
    if others:
        said.append(others)
        offers = (*offers, (QCoreApplication.translate("Session", "To the start page"), ways.leave))
    return News(" ".join(said), severity, offers, seconds) if said else None
