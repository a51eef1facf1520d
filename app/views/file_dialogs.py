"""The system's own dialogs for files, and what they leave out: endings, and asking before they replace."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from app.storage import recent
from app.storage.home import home_folder
from app.views.picture_loader import picture_filter
from app.views.plain import ask
from app.views.settings import setting, store_setting

SUFFIX = ".reisbord"


def workshops() -> str:
    """The filter for workshop files."""
    return QCoreApplication.translate("FileDialogs", "Workshops (*.reisbord)")


def ask_open(parent: QWidget, title: str, folder: Path, filters: str) -> Path | None:
    """Ask for a file that is there."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), filters)
    return Path(chosen) if chosen else None


def ask_picture(parent: QWidget, title: str) -> Path | None:
    """Ask for a picture: beside the last one, for they come by the dozen, or else where the workshops are."""
    last = Path(setting("picture_folder", ""))
    found = ask_open(
        parent, title, last if last.is_absolute() and last.is_dir() else safe_folder(), picture_filter()
    )
    if found is not None:
        store_setting("picture_folder", str(found.parent))
    return found


def ask_save(parent: QWidget, title: str, path: Path, filters: str) -> Path | None:
    """Ask where to write, beginning at `path`. A name without an ending gets that of the filter.

    The dialog has asked before it replaces a file; where the ending made it another file, this asks.
    """
    chosen, chosen_filter = QFileDialog.getSaveFileName(parent, title, str(path), filters)
    if not chosen:
        return None
    found = Path(chosen)
    endings = re.findall(r"\*(\.\w+)", filters)
    if found.suffix.lower() in endings:
        return found
    wanted = re.search(r"\*(\.\w+)", chosen_filter or filters)
    whole = found.with_name(found.name + (wanted[1] if wanted else ""))
    return whole if not whole.exists() or _may_replace(parent, whole) else None


def ask_workshop_place(parent: QWidget, title: str, name: str) -> Path | None:
    """Ask where a workshop is kept, in a folder that is there."""
    return ask_save(parent, title, safe_folder() / name, workshops())


def safe_folder(first: Path | None = None) -> Path:
    """A folder to begin in that is there: `first`, that of a recent workshop, or the user's documents.

    Never our own, where the sample lies and where nobody finds anything again.
    """
    ours = home_folder()
    told = [first] if first is not None else []
    for folder in (*told, *(path.parent for path in recent.recent())):
        if folder.is_dir() and not folder.is_relative_to(ours):
            return folder
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def file_name(title: str) -> str:
    """A file name that every system takes, made from a title."""
    kept = "".join(c if c.isalnum() or c in " -_" else " " for c in title)
    return (" ".join(kept.split())[:80] or "reisbord") + SUFFIX


def _may_replace(parent: QWidget, path: Path) -> bool:
    question = QCoreApplication.translate("FileDialogs", "“{name}” exists already. Replace it?")
    answers = [
        QCoreApplication.translate("FileDialogs", "Replace"),
        QCoreApplication.translate("FileDialogs", "Cancel"),
    ]
    title = QCoreApplication.translate("FileDialogs", "Replace")
    return ask(parent, title, question.format(name=path.name), answers) == 0
