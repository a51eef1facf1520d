"""The workshop that is open, between storage and the window: opening, writing, and telling the truth about both."""

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.change import Change
from app.models.document import Document
from app.models.refusal import Refused
from app.storage import recent, recovery
from app.storage.conflict import KEEP_BOTH, OURS, THEIRS
from app.storage.fault_log import write_fault
from app.storage.home import home_folder
from app.storage.opened import Opened
from app.storage.opening import create, open_document
from app.storage.problems import FileRefused, cannot_keep
from app.storage.publish import ChangedElsewhere
from app.storage.publisher import Publisher
from app.storage.resolution import resolve
from app.storage.versions import Earlier
from app.views.background import Background
from app.views.language import current_language

if TYPE_CHECKING:
    from app.views.dialogs.new_workshop import NewWorkshop

POLL = 200  # milliseconds between two looks at the publisher


class Session(QObject):
    """One document at a time. Everything that can go wrong ends in `told`, never in a traceback."""

    changed = Signal(object)  # a Change
    swapped = Signal()  # another document, or none
    stateChanged = Signal()
    told = Signal(str, str, object, int)  # text, severity, offers, seconds
    conflicted = Signal(str, object)  # name of the file, when it was changed

    def __init__(self) -> None:
        super().__init__()
        self._opened: Opened | None = None
        self._publisher: Publisher | None = None
        self._stop = lambda: None
        self._status = ""
        self._background = Background(self)
        self._background.failed.connect(self.report)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL)
        self._timer.timeout.connect(self.poll)

    # What is open

    @property
    def document(self) -> Document | None:
        """The open document."""
        return self._opened.document if self._opened else None

    @property
    def path(self) -> Path:
        """Where the open document belongs."""
        assert self._opened is not None
        return self._opened.path

    @property
    def is_read_only(self) -> bool:
        """Whether its place refuses to be written. Editing goes on; the first save asks for a place."""
        return bool(self._opened and self._opened.read_only)

    def folder(self) -> Path:
        """Where a file dialog begins: beside the last workshop, else at home."""
        if self._opened:
            return self._opened.path.parent
        last = next(iter(recent.recent()), None)
        return last.parent if last and last.parent.is_dir() else Path.home()

    def status(self) -> str:
        """The line under the title: what is safe, and where."""
        opened = self._opened
        if opened is None:
            return ""
        name = opened.path.name
        if self.is_read_only:
            return self.tr("Saved on this computer · {name} is read-only").format(name=name)
        if opened.is_missing:
            return self.tr("Saved on this computer · {name} is not there now").format(name=name)
        if opened.is_published:
            return self.tr("Everything saved · {name}").format(name=name)
        written = opened.published_at
        if self._publisher and self._publisher.is_busy or written is None:
            return self.tr("Saved on this computer · {name}").format(name=name)
        return self.tr("Saved on this computer · {name} written at {time}").format(
            name=name, time=written.strftime("%H:%M")
        )

    # Opening and closing

    def create(self, path: Path, values: "NewWorkshop") -> bool:
        """A new workshop from what somebody filled in; the dialog has asked before it replaces a file."""
        from app.models.edits.templates import apply_template, ensure_workshop
        from app.models.edits.workshop import set_workshop
        from app.models.templates import template_of

        document = Document()
        with document.edit("New workshop"):
            ensure_workshop(document, values.language, values.title)
            set_workshop(document, organisation=values.organisation, date=values.date)
            apply_template(document, template_of(values.template), values.language)
        return self._swap(lambda: create(path, rows=document.saved(), replace=path.exists()))

    def open(self, path: Path) -> bool:
        """Open the document at a path; the one that was open is written and closed first."""
        return self._swap(lambda: open_document(path))

    def open_sample(self) -> bool:
        """Open the sample workshop, as it was left."""
        from app.imports.sample import sample_file

        return self._swap(lambda: open_document(sample_file(current_language())))

    def open_version(self, version: Earlier) -> bool:
        """Open an earlier version as a workshop of its own beside the current one."""
        from app.storage.places import beside

        def copy() -> Opened:
            from app.storage.gate import read_file

            path = beside(self.path, version.time)
            return create(path, rows=read_file(version.path).rows)

        return self._swap(copy)

    def recover(self) -> None:
        """Take up again what a crash left; called once at the start."""
        left = recovery.unclean()
        if left and self._opened is None:
            self._swap(lambda: recovery.reopen(left[0]))

    def close(self) -> bool:
        """Write what is not written, and close. False where it stays open because it could not be written."""
        if self._opened is None:
            return True
        opened = self._opened
        if self._publisher:
            self._publisher.wait()
        try:
            opened.close()
        except ChangedElsewhere:
            try:
                self._opened = resolve(opened, KEEP_BOTH)
                self._opened.close()
            except FileRefused as refused:
                return self._let_go(refused)
        except FileRefused as refused:
            return self._let_go(refused)
        self._forget_document()
        return True

    def _let_go(self, refused: FileRefused) -> bool:
        """It could not be written at its place; the working copy has everything and is taken up at the next start."""
        assert self._opened is not None
        self._opened.close(publish=False)
        self._forget_document()
        self._say(refused)
        return True

    def _forget_document(self) -> None:
        self._timer.stop()
        self._stop()
        self._opened = self._publisher = None
        self.swapped.emit()

    def _swap(self, get: Any) -> bool:
        """Close what is open, then open something else. Where that fails the old one comes back."""
        before = self._opened.path if self._opened else None
        if not self.close():
            return False
        try:
            opened: Opened = get()
        except (Refused, OSError) as problem:
            if before is not None:
                self._take(open_document(before))
            self.report(problem)
            return False
        self._take(opened)
        return True

    def _take(self, opened: Opened) -> None:
        self._opened = opened
        self._publisher = Publisher(opened)
        self._stop = opened.document.subscribe(self._follow)
        recent.remember(opened.path)
        self._timer.start()
        self.swapped.emit()
        for notice in opened.notices:
            self.told.emit(notice.sentence(current_language()), "warning", (), 12)
        if opened.elsewhere is not None:
            self._tell_elsewhere(opened)

    def _tell_elsewhere(self, opened: Opened) -> None:
        holder = opened.elsewhere
        text = self.tr("Open at {name} since {time}. Changes there and here are kept apart.")
        assert holder is not None
        offers = ((self.tr("Work on anyway"), opened.take_lock),)
        self.told.emit(text.format(name=holder.host, time=_clock(holder.time)), "warning", offers, 0)

    # Writing

    def _follow(self, change: Change) -> None:
        if self._publisher:
            self._publisher.request()
        self.changed.emit(change)

    def poll(self) -> None:
        """Look at the publisher: start what is due, tell how it went."""
        if self._publisher is None:
            return
        outcome = self._publisher.poll()
        if outcome is not None and outcome.problem is not None:
            self._tell_problem(outcome.problem)
        status = self.status()
        if status != self._status:
            self._status = status
            self.stateChanged.emit()

    def save_soon(self) -> None:
        """Write without waiting: the window lost focus."""
        if self._publisher and not self.is_read_only:
            self._publisher.publish_now()

    def save_now(self) -> None:
        """Write and wait for it: somebody pressed Ctrl+S."""
        if self._opened is None or self._publisher is None:
            return
        self._publisher.publish_now()
        outcome = self._publisher.wait() or self._publisher.poll()
        if outcome is not None and outcome.problem is not None:
            self._tell_problem(outcome.problem)
        self.stateChanged.emit()

    def save_copy(self, path: Path) -> None:
        """Write to another place as well."""
        if self._opened is None:
            return
        try:
            self._opened.save_copy(path)
        except FileRefused as refused:
            self._say(refused)
        else:
            self.told.emit(self.tr("Copied to “{name}”.").format(name=path.name), "warning", (), 5)

    def move_to(self, path: Path) -> None:
        """Go on at another place."""
        if self._opened is None:
            return
        try:
            self._opened.save_as(path)
        except FileRefused as refused:
            self._say(refused)
        else:
            self._publisher = Publisher(self._opened)
            recent.remember(path)
            self.stateChanged.emit()

    def settle(self, choice: str) -> None:
        """What happens with two versions: "keep_both", "theirs" or "ours"."""
        assert self._opened is not None and choice in (KEEP_BOTH, THEIRS, OURS)
        try:
            opened = resolve(self._opened, choice)
        except FileRefused as refused:
            self._say(refused)
            return
        self._timer.stop()
        self._stop()
        self._take(opened)

    def versions(self) -> list[Earlier]:
        """Earlier versions kept on this computer, newest first."""
        return self._opened.versions() if self._opened else []

    # In and out

    def import_from(self, path: Path, journey: str) -> None:
        """Put what a table, text or JSON file holds on the board, as one step."""
        from app.imports.table import read_file
        from app.models.board import Journey

        document = self.document
        if document is None:
            return
        row = document.find(Journey, journey)

        def add(result: Any) -> None:
            entry, content = result
            try:
                entry.add(document, content, row.title if row and entry.format != "json" else None)
            except Refused as refused:
                self.report(refused)

        self._background.run(lambda: read_file(path), add, self.tr("Reading {name} …").format(name=path.name))

    def export(self, path: Path, journey: str, values: Any = None) -> None:
        """Write a PDF, drawing, picture or table of this moment; editing goes on meanwhile."""
        from app.exports.table import export_for

        if self.document is None:
            return
        wanted = {"language": current_language()} if values is None else asdict(values)
        copy = Document(self.document.saved())

        def work() -> None:
            export_for(path).write(copy, path, **wanted)

        def done(_: object) -> None:
            self.told.emit(self.tr("“{name}” is ready.").format(name=path.name), "warning", (), 6)

        in_window = path.suffix.lower() == ".png"  # Qt draws pictures, and Qt draws in the window's own thread
        self._background.run(work, done, self.tr("Making {name} …").format(name=path.name), here=in_window)

    # Telling

    def report(self, problem: BaseException) -> None:
        """Tell what went wrong: a refusal says why, anything else is ours and goes to the log."""
        if isinstance(problem, Refused):
            self._say(problem)
            return
        log = write_fault(problem)
        if isinstance(problem, OSError) or type(problem).__module__ == "sqlite3":
            self._say(cannot_keep(problem))  # type: ignore[arg-type]
            return
        text = self.tr("Something went wrong. Your work is kept. The details are in {path}.")
        self.told.emit(text.format(path=log), "danger", (), 0)

    def _tell_problem(self, problem: FileRefused) -> None:
        if isinstance(problem, ChangedElsewhere):
            self.conflicted.emit(self.path.name, datetime.now().astimezone())
        else:
            self._say(problem)

    def _say(self, refused: Refused) -> None:
        self.told.emit(refused.sentence(current_language()), "danger", (), 0)


def _clock(time: Any) -> str:
    return time.strftime("%H:%M") if isinstance(time, datetime) else str(time)


def log_folder() -> Path:
    """Where details of our own mistakes are written."""
    return home_folder() / "log"
