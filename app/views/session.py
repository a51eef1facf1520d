"""The workshop that is open, between storage and the window: opening, closing, and what goes wrong."""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.models.garbage import clear_away, everything_stays
from app.models.refusal import Refused
from app.models.under_way import Stopped
from app.storage import recent
from app.storage.fault_log import write_fault
from app.storage.places import is_at
from app.storage.problems import FileRefused, trouble_of_disk
from app.storage.versions import Earlier
from app.views.banner import Offer
from app.views.closing import close_document
from app.views.exchange import Exchange, writing
from app.views.history.session_keeper import SessionKeeper
from app.views.language import current_language
from app.views.questions import NoQuestions, Questions
from app.views.rescue import find_way_out
from app.views.saving import Saving
from app.views.soon import soon

if TYPE_CHECKING:
    from app.models.change import Change
    from app.models.document import Document
    from app.storage.home import Folder
    from app.storage.opened import Opened
    from app.storage.recovery import Unclean
    from app.views.dialogs.new_workshop import NewWorkshop

LARGE = 4 * 1024 * 1024  # bytes of a document that is opened with a bar; less is open within half a second
RENEW_PAUSE = 5.0  # seconds in which views that fail again are not made anew again
# Where the work itself cannot be kept; a copy on another disk is the rescue. Anything else moves elsewhere.
_WORK_FAILED = ("work_full", "work_failed")
_PLACE_FAILED = (
    "disk_full",
    "read_only",
    "write_denied",
    "folder_gone",
    "write_failed",
    "directory",
    "bad_name",
    "open_elsewhere",
)


class Session(QObject):
    """One document at a time. Everything that can go wrong ends in `told`, never in a traceback."""

    changed = Signal(object)  # a Change
    swapped = Signal()  # another document, or none; or the same, read again from the working copy
    placed = Signal(object)  # where the open document belongs now, or None
    stateChanged = Signal()
    told = Signal(str, str, object, int)  # text, severity, offers, seconds
    untold = Signal(str)  # a text that is no longer true
    placeWanted = Signal()  # somebody chose "Save elsewhere…"
    copyWanted = Signal()
    parting = Signal()  # the document that is open is about to be closed

    def __init__(self) -> None:
        super().__init__()
        self.questions: Questions = NoQuestions()
        self._opened: Opened | None = None
        self._stop: Callable[[], None] = lambda: None
        self._trouble = ""  # the text of what could not be written
        self._renewed = float("-inf")
        self._others = 0  # workshops that a crash left, beside the one that is being opened
        self.saving = Saving(self)
        self.saving.changed.connect(self.stateChanged)
        self.saving.failed.connect(self._tell_problem)
        self.saving.recovered.connect(lambda: self.untold.emit(self._trouble))
        self.exchange = Exchange(self)
        self.keeper = SessionKeeper(self)
        self.keeper.told.connect(lambda text: self.told.emit(text, "note", (), 8))

    # What is open

    @property
    def document(self) -> "Document | None":
        """The open document."""
        return self._opened.document if self._opened else None

    @property
    def path(self) -> Path:
        """Where the open document belongs."""
        assert self._opened is not None
        return self._opened.path

    @property
    def folder(self) -> "Folder":
        """What this computer keeps of the open document; every copy of a file has its own."""
        assert self._opened is not None
        return self._opened.folder

    def status(self) -> str:
        """The line under the title: what is under way, else what is safe, and where."""
        return self.exchange.background.label or self.saving.status()

    def versions(self) -> list[Earlier]:
        """Earlier versions kept on this computer, newest first."""
        return self._opened.versions() if self._opened else []

    # Opening

    def create(self, path: Path, values: "NewWorkshop") -> bool:
        """A new workshop from what somebody filled in; the dialog has asked before it replaces a file."""
        from app.models.document import Document
        from app.models.edits.templates import apply_template, ensure_workshop
        from app.models.edits.workshop import set_workshop
        from app.models.templates import template_of
        from app.storage.opening import create
        from app.storage.own_templates import own_folder

        document = Document()
        with document.edit("New workshop"):
            ensure_workshop(document, values.language, values.title)
            set_workshop(document, organisation=values.organisation, date=values.date)
            apply_template(document, template_of(values.template, own_folder()), values.language)
        return self._swap(lambda: create(path, rows=document.saved(), replace=path.exists()))

    def open(self, path: Path) -> bool:
        """Open the document at a path, then write and close the one that was open.

        A window that has it already comes forward.
        """
        from app.storage.opening import open_document

        if self._opened is not None and is_at(path, self._opened.path):
            return True
        return self._swap(lambda: open_document(path), path)

    def open_sample(self) -> bool:
        """Open the sample workshop, as it was left."""
        from app.imports.sample import sample_file

        try:
            path = sample_file(current_language())
        except (Refused, OSError) as problem:
            self.report(problem)
            return False
        return self.open(path)

    def open_version(self, version: Earlier) -> bool:
        """Open an earlier version as a workshop of its own beside the current one."""
        from app.storage.gate import read_file
        from app.storage.opening import create
        from app.storage.places import beside

        path = beside(self.path, version.time)
        return self._swap(lambda: create(path, rows=read_file(version.path).rows))

    def recover(self) -> None:
        """Take up again what a crash left; called once at the start."""
        from app.storage import recovery

        left = recovery.unclean()
        if left and self._opened is None:
            self._others = len(left) - 1
            self._swap(lambda: recovery.reopen(left[0]), left[0].path)
            self._others = 0

    def left(self) -> "list[Unclean]":
        """What a crash left of other workshops, the newest first."""
        from app.storage import recovery

        return recovery.unclean()

    def open_left(self, left: "Unclean") -> bool:
        """Take up one of them again."""
        from app.storage import recovery

        return self._swap(lambda: recovery.reopen(left), left.path)

    def open_by(self, get: "Callable[[], Opened]") -> bool:
        """Open what somebody else knows how to get."""
        return self._swap(get)

    def _swap(self, get: "Callable[[], Opened]", path: Path | None = None) -> bool:
        """Open something else, then close what is open. Where either fails, the old one is still there."""
        try:
            opened = self._waited(get, path) if _is_large(path) else get()
        except Stopped:
            return False
        except (Refused, OSError) as problem:
            if not find_way_out(self, problem, path):
                self.report(problem)
            return False
        if not self._let_go():
            opened.close(publish=False)
            return False
        self._take(opened)
        return True

    def _waited(self, get: "Callable[[], Opened]", path: Path | None) -> "Opened":
        """Open in a thread; from then on the document belongs to this one."""
        name = path.name if path else ""
        opened = self.questions.wait(get, self.tr("Opening {name} …").format(name=name))
        opened.working_copy.adopt()
        return opened

    def _take(self, opened: "Opened") -> None:
        self._opened = opened
        self._listen()
        self.saving.follow(opened)
        recent.remember(opened.path)
        self.placed.emit(opened.path)
        with everything_stays():
            self.swapped.emit()
        self._tell_opened(opened)

    def _listen(self) -> None:
        assert self._opened is not None
        self._stop()
        self._stop = self._opened.document.subscribe(self._follow)
        self.keeper.follow(self._opened.document)

    def _follow(self, change: "Change") -> None:
        self.saving.request()
        self.changed.emit(change)

    # Closing

    def close(self) -> bool:
        """Write what is not written, and close. False where somebody would rather go on."""
        if not self._let_go():
            return False
        self.placed.emit(None)
        self.swapped.emit()
        return True

    def _let_go(self) -> bool:
        if self._opened is None:
            return True
        self.parting.emit()
        self.keeper.end()
        self.saving.pause()
        self.saving.wait()
        stays: Opened | None = self._opened
        try:
            stays = close_document(self._opened, self.questions)
        except FileRefused as refused:
            self._say(refused)
        if stays is not None:
            if stays is not self._opened:
                self._take(stays)
            self.saving.go_on()
            return False
        self._stop()
        self._stop = lambda: None
        self._opened = None
        soon(self, clear_away, 100)  # milliseconds, in which its views go and what comes is painted
        self.keeper.follow(None)
        self.saving.follow(None)
        return True

    # Writing

    def save_copy(self, path: Path) -> None:
        """Write to another place as well."""
        if self._opened is None:
            return
        try:
            self.exchange.copy(self._opened.copy_order(path))
        except FileRefused as refused:
            self._say(refused)

    def move_to(self, path: Path) -> None:
        """Go on at another place; the file at the old one stays as it is."""
        if self._opened is None:
            return
        self.saving.wait()
        try:
            order = self._opened.copy_order(path)
            self._opened.go_on_at(order, self.questions.wait(order.run, writing(path.name)))
        except Stopped:
            return
        except FileRefused as refused:
            self._say(refused)
            return
        self.untold.emit(self._trouble)
        self._moved()

    def settle(self, choice: str) -> None:
        """What happens with two versions: "keep_both", "theirs" or "ours"."""
        from app.storage.resolution import resolve

        assert self._opened is not None
        name = self._opened.path.name
        try:
            opened = resolve(self._opened, choice)
        except FileRefused as refused:
            self._say(refused)
            return
        if opened is not self._opened:
            self._take(opened)
            return
        self._moved()
        if opened.path.name != name:
            text = self.tr("Yours goes on as “{ours}”. The other version is in “{theirs}”.")
            self.told.emit(text.format(ours=opened.path.name, theirs=name), "warning", (), 0)

    def _moved(self) -> None:
        assert self._opened is not None
        self.saving.follow(self._opened)
        recent.remember(self._opened.path)
        self.placed.emit(self._opened.path)
        self.stateChanged.emit()

    # Telling

    def report(self, problem: BaseException) -> None:
        """Tell what went wrong: a refusal says why.

        Anything else is ours: it goes to the log, and the views are made anew from the working copy.
        """
        if isinstance(problem, Refused):
            self._say(problem)
            return
        log = write_fault(problem)
        if (refused := trouble_of_disk(problem)) is not None:
            self._say(refused)
            return
        self.renew()
        text = self.tr("Something went wrong. Your work is kept. The details are in {path}.")
        self.told.emit(text.format(path=log), "danger", (), 0)

    def renew(self) -> None:
        """Read the document again from the working copy, and have all views made anew.

        Not twice in a row: what fails at once again would go round for ever.
        """
        from app.models.document import Document
        from app.storage.working_copy import Broken

        opened, now = self._opened, time.monotonic()
        if opened is None or now - self._renewed < RENEW_PAUSE:
            return
        self._renewed = now
        with contextlib.suppress(Broken, Refused):
            opened.document = Document(opened.working_copy.load(), opened.working_copy)
            self._listen()
        self.swapped.emit()

    def _tell_problem(self, problem: FileRefused) -> None:
        from app.storage.publish import ChangedElsewhere

        if isinstance(problem, ChangedElsewhere) and self._opened is not None:
            self.saving.pause()
            self.settle(self.questions.conflict(self.path.name, self._opened.published_at))
            self.saving.go_on()
            return
        self._trouble = problem.sentence(current_language())
        self._say(problem)

    def _say(self, refused: Refused) -> None:
        self.told.emit(refused.sentence(current_language()), "danger", self._ways_out(refused.reason), 0)

    def _ways_out(self, reason: str) -> tuple[Offer, ...]:
        if self._opened is None:
            return ()
        if reason in _WORK_FAILED:
            return ((self.tr("Save a copy…"), self.copyWanted.emit),)
        return ((self.tr("Save elsewhere…"), self.placeWanted.emit),) if reason in _PLACE_FAILED else ()

    def _tell_opened(self, opened: "Opened") -> None:
        from app.views.opened_news import Ways, news_of

        waiting = self.tr("%n more workshop(s) wait on the start page.", "", self._others)
        news = news_of(
            opened,
            waiting if self._others else "",
            Ways(self.open, self._take_lock, self.close, self._ways_out),
        )
        if news is not None:
            self.told.emit(*news)

    def _take_lock(self) -> None:
        if self._opened is not None:
            self._opened.take_lock()
            self.saving.follow(self._opened)
            self.stateChanged.emit()


def _is_large(path: Path | None) -> bool:
    """Whether reading it may take longer than anybody would not notice."""
    try:
        return path is not None and path.stat().st_size > LARGE
    except OSError:
        return False
