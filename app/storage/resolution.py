"""What the user chose when the file was changed elsewhere while it was open here."""

from datetime import datetime
from pathlib import Path

from app.storage import conflict
from app.storage.conflict import CHOICES, KEEP_BOTH, OURS
from app.storage.opened import Opened
from app.storage.opening import open_document
from app.storage.places import beside


def resolve(opened: Opened, choice: str = KEEP_BOTH, home: Path | None = None) -> Opened:
    """Go on after ChangedElsewhere; nobody's version is lost. Raises FileRefused, and then nothing has
    changed.

    "keep_both": ours goes on beside theirs, under another name. "ours": theirs becomes an earlier version
    and ours is published. "theirs": ours becomes an earlier version, this document is closed and theirs
    comes back as a new one.
    """
    if choice not in CHOICES:
        raise ValueError(choice)
    if choice == KEEP_BOTH:
        opened.save_as(beside(opened.path, datetime.now().astimezone()))
        return opened
    if choice == OURS:
        seen = conflict.keep_theirs(opened.folder, opened.path)
        opened.folder.update(seen=conflict.look(seen), edits=-1)
        opened.publish()
        return opened
    return _show_theirs(opened, home)


def _show_theirs(opened: Opened, home: Path | None) -> Opened:
    conflict.keep_ours(opened.folder, opened.document.saved())
    path, copy = opened.path, opened.working_copy
    opened.folder.update(
        edits=copy.edits, step=copy.last_step
    )  # nothing of ours is left that is nowhere else
    opened.close(publish=False)
    return open_document(path, home)
