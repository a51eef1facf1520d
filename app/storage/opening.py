"""Open and create: a path becomes a document. The file is only read; edits go into the working copy."""

from pathlib import Path
from uuid import uuid4

from app.models.garbage import collection_paused
from app.models.tables import BY_NAME
from app.storage import conflict, files, lock, versions
from app.storage.conflict import KEEP_BOTH, THEIRS
from app.storage.digest import content_sha256
from app.storage.files import Seen
from app.storage.gate import FileContent, read_file
from app.storage.home import Folder, State, folder_at, folder_for, folder_moved, home_folder
from app.storage.inspection import inspect
from app.storage.opened import Opened
from app.storage.places import is_writable, place_of
from app.storage.problems import FileRefused, Notice, cannot_read
from app.storage.publish import AnyRows, forget_unfinished, part_of
from app.storage.recent import remember
from app.storage.work import Work, begin, drop, open_work, set_aside, take_up
from app.storage.working_copy import Broken, WorkingCopy


def create(
    path: Path, home: Path | None = None, rows: AnyRows | None = None, replace: bool = False
) -> Opened:
    """A new document, published at once so that a place that cannot be written says so now. Raises
    FileRefused.

    Where a file is there already it is refused, or with `replace` kept among the versions of the new one.
    Rows that no file may hold raise InvalidRow.
    """
    where, path = home_folder(home), place_of(path)
    there = _look(path)
    if there is not None and not replace:
        raise FileRefused("exists", name=path.name)
    _leave(where, path)
    whole = {name: dict((rows or {}).get(name, {})) for name in BY_NAME}
    inspect(whole)
    folder = folder_for(where, uuid4().hex, path)
    if there is not None:
        conflict.keep_theirs(folder, path)
        folder.update(seen=there, edits=-1)
    opened = begin(folder, whole)
    try:
        opened.publish()
    except BaseException:
        opened.working_copy.close()
        drop(folder)
        folder.update(path="", clean=True)
        raise
    return _settle(opened, where)


def open_document(path: Path, home: Path | None = None, on_conflict: str = KEEP_BOTH) -> Opened:
    """The document at a path. Raises FileRefused; `open_here` where it is open on this computer already.

    A working copy of this very content is taken up again, history and all; `recovered` counts the steps in
    it that were never published. Where both sides changed `on_conflict` decides: "keep_both", "theirs" or
    "ours".
    """
    where, path = home_folder(home), place_of(path)
    notices: list[Notice] = []
    with collection_paused():
        work = _work_at(where, path, notices)
        if work is None:
            opened = _without_work(where, path, is_damaged=bool(notices))
        else:
            try:
                opened = _with_work(where, path, work, on_conflict)
            except BaseException:
                work.copy.close()
                raise
    opened.notices[:0] = notices
    return _settle(opened, where)


def _work_at(where: Path, path: Path, notices: list[Notice]) -> Work | None:
    folder = folder_at(where, path)
    if folder is None:
        return None
    try:
        return open_work(folder)
    except Broken:
        set_aside(folder)
        notices.append(Notice("work_damaged", name=path.name))
        return None


def is_kept(path: Path, home: Path | None = None) -> bool:
    """Whether this computer has anything of the document at a place, for `open_kept`."""
    folder = folder_at(home_folder(home), place_of(path))
    return folder is not None and (folder.work.exists() or bool(versions.listed(folder.versions)))


def open_kept(path: Path, home: Path | None = None) -> Opened:
    """What this computer has of a document of which the file cannot be read any more. Raises FileRefused.

    The file is left alone: publishing raises ChangedElsewhere, and then the user chooses.
    """
    where, path = home_folder(home), place_of(path)
    work = _work_at(where, path, [])
    opened = _from_version(where, path) if work is None else take_up(work, path)
    if opened is None:
        raise FileRefused("nothing_kept", name=path.name)
    return _settle(opened, where)


def _without_work(where: Path, path: Path, is_damaged: bool) -> Opened:
    try:
        content = read_file(path)
    except FileRefused:
        opened = _from_version(where, path) if is_damaged else None
        if opened is None:
            raise
        return opened
    return _from_file(where, path, content)


def _from_version(where: Path, path: Path) -> Opened | None:
    """The newest earlier version that can be read, where neither the file nor the working copy can."""
    folder = folder_at(where, path)
    for each in [] if folder is None else versions.listed(folder.versions):
        try:
            content = read_file(each.path)
        except FileRefused:
            continue
        assert folder is not None
        folder.update(seen=None, coming=None, edits=-1, revision=each.revision)
        opened = begin(folder, content.rows)
        opened.notices.append(Notice("from_version", name=path.name, time=f"{each.time:%Y-%m-%d %H:%M}"))
        return opened
    return None


def _with_work(where: Path, path: Path, work: Work, on_conflict: str) -> Opened:
    """A working copy is there; the file may be gone, unchanged, or another one."""
    state = work.folder.state
    seen = _look_if_like(path, state)
    if seen is None and not path.exists():
        if work.is_published:
            raise FileRefused("not_found", name=path.name)
        opened = take_up(work, path)
        opened.notices.append(Notice("missing", name=path.name))
        return opened
    if seen is not None and seen == state.coming:
        work.folder.arrive()
        return take_up(work, path)
    if seen is not None and seen == state.seen:
        return take_up(work, path)
    try:
        content = read_file(path)
    except FileRefused:
        if work.is_published:
            raise
        opened = take_up(work, path)
        opened.notices.append(Notice("file_unreadable", name=path.name))
        return opened
    if _says_the_same(content, work):
        work.folder.update(seen=content.seen, coming=None, edits=work.copy.edits, step=work.copy.last_step)
        return take_up(work, path)
    if work.is_published:
        return _start_over(where, path, work, content)
    return _both_changed(where, path, work, content, on_conflict)


def _both_changed(where: Path, path: Path, work: Work, content: FileContent, choice: str) -> Opened:
    folder = work.folder
    if choice == KEEP_BOTH:
        copy, seen = conflict.write_beside(folder, work.rows, path, where)
        edits, step = work.copy.edits, work.copy.last_step
        work.copy.close()
        folder.update(path=str(copy), seen=seen, coming=None, edits=edits, step=step, clean=True)
        opened = _from_file(where, path, content)
        opened.kept_beside = copy
        opened.notices.append(Notice("kept_beside", name=path.name, copy=copy.name))
        return opened
    if choice == THEIRS:
        conflict.keep_ours(folder, work.rows)
        return _start_over(where, path, work, content)
    conflict.keep_theirs(folder, path)
    folder.update(seen=content.seen, coming=None, edits=-1, revision=content.meta.revision)
    return take_up(work, path)


def _start_over(where: Path, path: Path, work: Work, content: FileContent) -> Opened:
    """The file has moved on and the working copy has nothing that is not elsewhere."""
    work.copy.close()
    drop(work.folder)
    if work.folder.state.document != content.meta.document:
        work.folder.update(path="", clean=True)
    return _from_file(where, path, content)


def _from_file(where: Path, path: Path, content: FileContent) -> Opened:
    """A working copy of what came through the gate: the one that moved with the file, or a new one."""
    moved = folder_moved(where, content.meta.document, content.seen)
    work = None if moved is None else _work_of(moved)
    if work is not None:
        if content.seen == work.folder.state.coming:
            work.folder.arrive()
        return take_up(work, path)
    folder = folder_for(where, content.meta.document, path)
    folder.update(
        path=str(path),
        seen=content.seen,
        coming=None,
        edits=0,
        step=0,
        revision=content.meta.revision,
        clean=False,
    )
    return begin(folder, content.rows)


def _work_of(folder: Folder) -> Work | None:
    """The working copy in a folder that may be used by another process, or be damaged: then it stays as it
    is.
    """
    try:
        return open_work(folder)
    except (Broken, FileRefused):
        return None


def _leave(where: Path, path: Path) -> None:
    """Another document had this place. What it did not publish is found at the next start; refused where it
    is open.
    """
    held = folder_at(where, path)
    if held is not None:
        if held.work.exists():
            WorkingCopy(held.work).close()
        held.update(path="")


def _says_the_same(content: FileContent, work: Work) -> bool:
    meta = content.meta
    return meta.document == work.folder.state.document and meta.content_sha256 == content_sha256(
        meta.document, meta.revision, work.rows
    )


def _look(path: Path) -> Seen | None:
    try:
        return files.look_if_there(path)
    except OSError as problem:
        raise cannot_read(problem, path) from problem


def _look_if_like(path: Path, state: State) -> Seen | None:
    """What stands at the place, where its size makes it worth reading."""
    try:
        size = files.status(path).st_size
    except OSError:
        return None
    likely = {seen.size for seen in (state.seen, state.coming) if seen is not None}
    return _look(path) if size in likely else None


def _settle(opened: Opened, where: Path) -> Opened:
    """What every document gets when it is open, and what a killed program left behind goes."""
    path = opened.path
    forget_unfinished(opened.folder.path)
    opened.elsewhere = lock.holder_of(path)
    if not opened.is_missing and not is_writable(path):
        opened.read_only = True
        opened.notices.append(Notice("read_only", name=path.name))
    elif opened.elsewhere is None:
        files.forget(part_of(path))
        lock.take(path)
    remember(path, where)
    return opened
