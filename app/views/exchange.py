"""In and out: tables and text onto the board, and PDF, drawings, pictures and tables out of it."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices

from app.views.background import Background
from app.views.language import current_language

if TYPE_CHECKING:
    from app.exports.table import Made
    from app.models.change import Change
    from app.models.document import Document
    from app.storage.order import Copy
    from app.storage.problems import FileRefused
    from app.views.session import Session

_TRIES = 3  # as often it is worked out anew because somebody worked on meanwhile; then the window waits


def writing(name: str) -> str:
    """What it is called that a workshop is written to another place."""
    return QCoreApplication.translate("Exchange", "Writing {name} …").format(name=name)


class Exchange(QObject):
    """Reads and writes in the background; what comes in is one step, stored in the window's thread."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self.background = Background(self)
        self.background.failed.connect(session.report)
        self.background.began.connect(session.stateChanged)
        self.background.ended.connect(session.stateChanged)
        self.background.stopped.connect(self._tell_stopped)

    def import_from(self, path: Path, journey: str) -> None:
        """Put what a table, text or JSON file holds on the board, as one step."""
        from app.imports.table import read_file

        document = self._session.document
        if document is None:
            return
        label = self.tr("Reading {name} …").format(name=path.name)
        self.background.run(
            lambda: read_file(path), lambda result: self._add(document, journey, path, *result), label
        )

    def _add(self, document: "Document", journey: str, path: Path, entry: Any, content: Any) -> None:
        from app.models.board import Journey

        if self._is_closed(document, path):
            return
        row = document.find(Journey, journey)
        title = row.title if row and entry.format != "json" else None
        if not self._session.questions.may_import(path.name, entry.preview(document, content, title)):
            return
        if self._session.document is document:  # and not closed while somebody was asked
            self._work_out(document, path, lambda copy: entry.add(copy, content, title), _TRIES)

    def _is_closed(self, document: "Document", path: Path) -> bool:
        """Whether another workshop was opened meanwhile, which is said."""
        if self._session.document is document:
            return False
        text = self.tr("“{name}” was not imported: its workshop is not open any more.")
        self._session.told.emit(text.format(name=path.name), "warning", (), 0)
        return True

    def _work_out(
        self, document: "Document", path: Path, add: Callable[["Document"], object], tries: int
    ) -> None:
        """Add it to a copy, so that the window stays alive; of what that made, one step is made here."""
        from app.models.document import Document

        rows, version = document.saved(), document.version

        def work() -> list["Change"]:
            copy, made = Document(rows), list["Change"]()
            copy.subscribe(made.append)
            add(copy)
            return made

        def take_in(made: list["Change"]) -> None:
            if self._is_closed(document, path):
                return
            if document.version == version:
                for change in made:
                    document.take_in(change)
            elif tries > 1:  # somebody worked on meanwhile
                self._work_out(document, path, add, tries - 1)
                return
            else:
                add(document)
            text = self.tr("“{name}” is on the board. Undo takes it off again.")
            self._session.told.emit(text.format(name=path.name), "note", (), 8)

        self.background.run(work, take_in, self.tr("Reading {name} …").format(name=path.name))

    def export(self, path: Path, journey: str, values: Any = None) -> None:
        """Write what the ending of `path` says, of this moment, and of a journey where only one goes in it;
        editing goes on meanwhile.
        """
        from app.exports.table import export_for
        from app.models.document import Document

        document = self._session.document
        if document is None:
            return
        wanted = {"language": current_language()} if values is None else asdict(values)
        rows = document.saved()

        def work() -> "Made":
            export = export_for(path)
            one = {"journey": journey} if "journey" in export.options else {}
            return export.write(Document(rows), path, **wanted, **one)

        self.background.run(work, self._tell_made, self.tr("Making {name} …").format(name=path.name))

    def copy(self, order: "Copy") -> None:
        """Write the workshop of this moment to another place; editing goes on meanwhile."""
        name = order.target.name

        def write() -> "FileRefused | None":
            from app.storage.problems import FileRefused

            try:
                order.run()
            except FileRefused as refused:
                return refused
            return None

        self.background.run(write, lambda refused: self._tell_copied(name, refused), writing(name))

    def _tell_copied(self, name: str, refused: "FileRefused | None") -> None:
        told = self._session.told
        if refused is None:
            told.emit(self.tr("Copied to “{name}”.").format(name=name), "note", (), 5)
        else:
            again = (self.tr("Save a copy…"), self._session.copyWanted.emit)
            told.emit(refused.sentence(current_language()), "danger", (again,), 0)

    def _tell_stopped(self) -> None:
        self._session.told.emit(self.tr("Stopped. Everything is as it was."), "note", (), 5)

    def _tell_made(self, made: "Made") -> None:
        name = made.paths[0].name if made.paths else ""
        text = self.tr("“{name}” is ready.").format(name=name)
        offers = ((self.tr("Open"), lambda: self._open(made.paths[0])),) if made.paths else ()
        if made.warnings:
            said = [warning.sentence(current_language()) for warning in made.warnings]
            self._session.told.emit(" ".join((text, *said)), "warning", offers, 0)
        else:
            self._session.told.emit(text, "note", offers, 12)

    def _open(self, path: Path) -> None:
        """Show a file in the program that this computer has for it, or say where it is."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            text = self.tr("No program was found that opens it. It is in “{folder}”.")
            self._session.told.emit(text.format(folder=str(path.parent)), "warning", (), 0)
