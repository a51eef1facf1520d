"""What has to be asked while a workshop is written or closed, and the answers that lose nothing."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.views.plain import ask

if TYPE_CHECKING:
    from app.imports.outcome import Outcome

T = TypeVar("T")
LEAVE, ELSEWHERE, STAY = "leave", "elsewhere", "stay"


class Questions(Protocol):
    """Somebody who answers."""

    def conflict(self, name: str, changed: datetime | None) -> str:
        """The file was changed elsewhere: "keep_both", "theirs" or "ours"."""

    def unwritten(self, sentence: str) -> str:
        """It cannot be written at its place while it is closed: LEAVE, ELSEWHERE or STAY."""

    def place(self, path: Path) -> Path | None:
        """Where to write it instead; None for nowhere."""

    def wait(self, work: Callable[[], T], label: str) -> T:
        """The result of work that may take long. Raises what it raises, Stopped among it."""

    def may_import(self, name: str, outcome: "Outcome") -> bool:
        """Whether this is what somebody wants from a file."""


class NoQuestions:
    """Nobody is there: both versions are kept, and what is not written waits on this computer."""

    def conflict(self, name: str, changed: datetime | None) -> str:
        """Keep both."""
        from app.storage.conflict import KEEP_BOTH

        return KEEP_BOTH

    def unwritten(self, sentence: str) -> str:
        """Leave it; the next start takes it up."""
        return LEAVE

    def place(self, path: Path) -> Path | None:
        """Nowhere."""
        return None

    def wait(self, work: Callable[[], T], label: str) -> T:
        """Nobody looks, so it is done here."""
        return work()

    def may_import(self, name: str, outcome: "Outcome") -> bool:
        """It was asked for."""
        return True


class WindowQuestions:
    """Asks in dialogs over a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def conflict(self, name: str, changed: datetime | None) -> str:
        """Three choices; Escape keeps both."""
        from app.views.dialogs.conflict_dialog import ask_conflict

        return ask_conflict(self._window, name, changed)

    def unwritten(self, sentence: str) -> str:
        """Say why, and that nothing is lost; Escape stays."""
        answers = [
            QCoreApplication.translate("Questions", "Save elsewhere…"),
            QCoreApplication.translate("Questions", "Close all the same"),
            QCoreApplication.translate("Questions", "Go on working"),
        ]
        title = QCoreApplication.translate("Questions", "Not written yet")
        more = QCoreApplication.translate(
            "Questions", "If you close it now, it comes back at the next start on this computer."
        )
        return (ELSEWHERE, LEAVE, STAY)[ask(self._window, title, sentence, answers, more)]

    def wait(self, work: Callable[[], T], label: str) -> T:
        """In a thread; after half a second with a bar and a cancel."""
        from app.views.dialogs.waiting_dialog import wait_for

        return wait_for(self._window, work, label)

    def may_import(self, name: str, outcome: "Outcome") -> bool:
        """Show what comes in before it does."""
        from app.views.dialogs.import_dialog import ImportDialog

        return bool(ImportDialog(self._window, name, outcome).exec())

    def place(self, path: Path) -> Path | None:
        """The dialog of files, beginning in a folder that is there."""
        from app.views.file_dialogs import ask_workshop_place

        return ask_workshop_place(
            self._window, QCoreApplication.translate("Questions", "Save elsewhere"), path.name
        )
