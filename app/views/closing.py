"""Closing a document: everything is written first; where that fails somebody is asked. Nothing is lost."""

from typing import TYPE_CHECKING

from app.models.under_way import Stopped
from app.storage.problems import FileRefused
from app.views.exchange import writing
from app.views.language import current_language
from app.views.questions import ELSEWHERE, STAY, Questions

if TYPE_CHECKING:
    from app.storage.opened import Opened


def close_document(opened: "Opened", questions: Questions) -> "Opened | None":
    """None when it is closed, else the document that stays open.

    Raises FileRefused where an answer could not be carried out; then it is open as before.
    """
    from app.storage.publish import ChangedElsewhere
    from app.storage.resolution import resolve

    while True:
        try:
            if opened.is_missing and opened.is_published:
                opened.folder.update(edits=-1)  # what was written there is gone: it counts as not written
            opened.close()
        except ChangedElsewhere:
            opened = resolve(opened, questions.conflict(opened.path.name, opened.published_at))
        except FileRefused as refused:
            answer = questions.unwritten(refused.sentence(current_language()))
            if answer == STAY:
                return opened
            if answer != ELSEWHERE:
                opened.close(publish=False)  # the working copy has everything; the next start takes it up
                return None
            place = questions.place(opened.path)
            if place is None:
                return opened
            order = opened.copy_order(place)
            try:
                opened.go_on_at(order, questions.wait(order.run, writing(place.name)))
            except Stopped:
                return opened
        else:
            return None
