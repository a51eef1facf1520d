"""The document: all rows of a workshop, and the one way to change them.

    with document.edit("Move notes"):      # plain assignments on rows, `document.add`, `document.remove`
        note.phase = phase.id

Leaving the block compares the touched rows with what was last saved, validates them, writes rows and
history in one
transaction, and tells every subscriber with one `Change`. An exception in the block puts every row back.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar
from uuid import uuid4

from app.models.change import Change, Key, Pair, difference, reverse, squash, squash_all
from app.models.history import MERGE_SECONDS, History
from app.models.journal import Journal, MemoryJournal, Writes
from app.models.row import Row, Values
from app.models.tables import BY_NAME, TABLES, name_of, references_of, references_to
from app.models.validation import InvalidRow, validate

Subscriber = Callable[[Change], None]
R = TypeVar("R", bound=Row)
_NONE: dict[str, None] = {}


class OutsideEdit(RuntimeError):
    """A row was changed outside `with document.edit(…)`: an error of ours, refused before it can do harm."""


def now() -> str:
    """The time as history keeps it: ISO 8601 with offset, to the millisecond."""
    return datetime.now().astimezone().isoformat(timespec="milliseconds")


class Document:
    """Rows by table and id, indexes on every reference, undo and redo, subscribers."""

    def __init__(
        self, rows: Mapping[str, Mapping[str, Values]] | None = None, journal: Journal | None = None
    ) -> None:
        self.journal: Journal = MemoryJournal() if journal is None else journal
        self.history = History(self.journal)
        self._saved: dict[str, dict[str, Values]] = {name: {} for name in BY_NAME}
        self._rows: dict[str, dict[str, Row]] = {name: {} for name in BY_NAME}
        self._index: dict[tuple[str, str], defaultdict[str, dict[str, None]]] = {
            (name_of(table), column.name): defaultdict(dict)
            for table in TABLES
            for column in references_of(table)
        }
        self._subscribers: list[Subscriber] = []
        self.version = 0  # another one after every change: what was read of these rows may be kept until then
        self._touched: dict[Key, None] | None = None
        self._load(rows or {})

    # Reading

    def rows(self, table: type[R]) -> Mapping[str, R]:
        """All rows of a table by id, in no particular order."""
        return self._rows[name_of(table)]  # type: ignore[return-value]

    def get(self, table: type[R], row_id: str) -> R:
        """The row with this id; raises KeyError where there is none."""
        return self._rows[name_of(table)][row_id]  # type: ignore[return-value]

    def find(self, table: type[R], row_id: str | None) -> R | None:
        """The row with this id, or None."""
        return self._rows[name_of(table)].get(row_id or "")  # type: ignore[return-value]

    def where(self, table: type[R], column: str, value: str, **also: str) -> list[R]:
        """The rows that point at `value` with a reference column, at `also` with others, in their order."""
        rows = self.rows(table)
        found: Set[str] = self._index[name_of(table), column].get(value, _NONE).keys()
        if not found:
            return []  # of most notes nearly everything
        for other, wanted in also.items():
            found = found & self._index[name_of(table), other].get(wanted, _NONE).keys()
        return sorted([rows[row_id] for row_id in found], key=by_rank)

    def ordered(self, table: type[R]) -> list[R]:
        """All rows of a table in the order of their rank."""
        return sorted(self._rows[name_of(table)].values(), key=by_rank)  # type: ignore[arg-type]

    def saved(self) -> dict[str, dict[str, Values]]:
        """The committed rows, table → id → values: a copy of two levels over values that nobody changes any
        more, so that a worker may read it while editing goes on.
        """
        return {name: dict(rows) for name, rows in self._saved.items()}

    # Editing

    @contextmanager
    def edit(self, title: str, merge: str = "", recorded: bool = True) -> Iterator[None]:
        """Everything inside becomes one transaction and one undo step; an edit inside an edit joins the
        outer one.

        `title` is an English source string that the window translates. Steps with the same `merge` mark that
        follow each other within a second become one. Not `recorded`, it stands beside history: undo passes
        it by, and only rows without references may be in it. Raises InvalidRow, or what the journal raises
        (OSError, sqlite3.Error); then every row is as it was before.
        """
        if self._touched is not None:
            yield
            return
        self._touched = {}
        try:
            yield
            rows = self._differences()
            self._validate(rows)
            write = self._write if recorded else self._write_aside
            change = write(title, merge, rows) if rows else None
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._touched = None
        if change is not None:
            self._accept(change)

    def take_in(self, change: Change) -> None:
        """Make one step of what an edit made of a copy of this document as it is now, `version` and all.

        A worker did the edit and looked whether its rows are right, so this is only their storing. Raises
        what the journal raises; then every row is as it was.
        """
        if self._touched is not None:
            raise OutsideEdit("what a copy made waits until the edit is done")
        rows = dict(change.rows)
        made = self._write(change.title, "", rows)
        for name, row_id in rows:
            self._restore(name, row_id)
        self._accept(made)

    def add(self, table: type[R], **values: Any) -> R:
        """A new row, with a new id and the defaults of its columns where `values` says nothing."""
        self._require_edit()
        whole = table.defaults()
        unknown = values.keys() - whole.keys()
        if unknown:
            raise AttributeError(f"{name_of(table)} has no column {', '.join(sorted(unknown))}")
        whole.update({name: value + 0.0 if type(value) is float else value for name, value in values.items()})
        whole["id"] = whole["id"] or uuid4().hex
        if whole["id"] in self._rows[name_of(table)]:
            raise ValueError(f"{name_of(table)} {whole['id']} is there already")
        row = table.of(whole, self)
        self._insert(row)
        self._touch(row)
        return row

    def remove(self, row: Row) -> None:
        """Take a row out, with the rows that cannot be without it; references that may be empty become
        empty.
        """
        self._require_edit()
        table = type(row)
        if self._rows[name_of(table)].get(row.id) is not row:
            return
        for child, column in references_to(table):
            for pointing in self.where(child, column.name, row.id):
                if column.nullable:
                    setattr(pointing, column.name, None)
                else:
                    self.remove(pointing)
        self._touch(row)
        self._discard(row)

    def notice(self, row: Row, name: str, value: Any) -> None:
        """Called by a row just before one of its columns changes."""
        self._require_edit()
        self._touch(row)
        index = self._index.get((name_of(type(row)), name))
        if index is not None:
            index[getattr(row, name)].pop(row.id, None)
            if value is not None:
                index[value][row.id] = None

    # History

    def undo(self) -> Change | None:
        """Take the last step back; None where there is none."""
        return self.go_to(self.history.done - 1)

    def redo(self) -> Change | None:
        """Do the step again that was undone last; None where there is none."""
        return self.go_to(self.history.done + 1)

    def go_to(self, done: int) -> Change | None:
        """Undo or redo until `done` steps are in effect: one transaction, announced once. None where nothing
        moves.
        """
        entries = self.history.between(done)
        if not entries:
            return None
        if self._touched is not None:
            raise OutsideEdit("undo and redo wait until the edit is done")
        forward = done > self.history.done
        stored = (self.journal.read(entry.number) for entry in entries)
        rows = squash_all(step if forward else reverse(step) for step in stored)
        writes = self._writes(rows)
        self.journal.step(writes, [entry.number for entry in entries], forward)
        self.history.move(len(entries) if forward else -len(entries))
        last = entries[-1]
        change = Change(last.title, rows, now(), last.number, "redo" if forward else "undo")
        self._follow(rows, writes)
        self._accept(change)
        return change

    # Telling

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Have `subscriber` called after every edit, undo and redo; the result ends it."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def _accept(self, change: Change) -> None:
        for subscriber in list(self._subscribers):
            subscriber(change)

    # Inside

    def _load(self, rows: Mapping[str, Mapping[str, Values]]) -> None:
        for name, by_id in rows.items():
            table = BY_NAME[name]
            self._saved[name].update(by_id)
            for values in by_id.values():
                self._insert(table.of(values, self))

    def _require_edit(self) -> None:
        if self._touched is None:
            raise OutsideEdit("rows change inside `with document.edit(…)` only")

    def _touch(self, row: Row) -> None:
        assert self._touched is not None
        self._touched[name_of(type(row)), row.id] = None

    def _insert(self, row: Row) -> None:
        name = name_of(type(row))
        self._rows[name][row.id] = row
        for column in references_of(type(row)):
            value = row.__dict__[column.name]
            if value is not None:
                self._index[name, column.name][value][row.id] = None

    def _discard(self, row: Row) -> None:
        name = name_of(type(row))
        del self._rows[name][row.id]
        for column in references_of(type(row)):
            value = row.__dict__[column.name]
            if value is not None:
                self._index[name, column.name][value].pop(row.id, None)
        row.__dict__["_document"] = None

    def _differences(self) -> dict[Key, Pair]:
        found: dict[Key, Pair] = {}
        for key in self._touched or ():
            name, row_id = key
            row = self._rows[name].get(row_id)
            pair = difference(self._saved[name].get(row_id), None if row is None else row.values())
            if pair is not None:
                found[key] = pair
        return found

    def _validate(self, rows: Mapping[Key, Pair]) -> None:
        for (name, row_id), (_, after) in rows.items():
            if after is not None:
                validate(BY_NAME[name], self._rows[name][row_id].values(), self._exists)
            elif self._is_pointed_at(name, row_id):
                raise InvalidRow(f"{name} {row_id} was removed while other rows point at it")

    def _exists(self, name: str, row_id: str) -> bool:
        return row_id in self._rows[name]

    def _is_pointed_at(self, name: str, row_id: str) -> bool:
        pointers = references_to(BY_NAME[name])
        return any(self._index[name_of(child), column.name].get(row_id) for child, column in pointers)

    def _writes(self, rows: Mapping[Key, Pair]) -> Writes:
        writes = Writes()
        for (name, row_id), (_, after) in rows.items():
            saved = self._saved[name].get(row_id)
            if after is None:
                writes.removed.setdefault(name, []).append(row_id)
            elif saved is None:
                writes.added.setdefault(name, []).append({**after})
            else:
                writes.changed.setdefault(name, []).append(({**saved, **after}, after))
        return writes

    def _write(self, title: str, merge: str, rows: dict[Key, Pair]) -> Change:
        writes = self._writes(rows)
        time = now()
        last = self.history.mergeable(merge, time, MERGE_SECONDS)
        if last is not None:
            whole = squash(self.journal.read(last.number), rows)
            self.journal.replace(writes, Change(last.title, whole, time, last.number, merge=merge))
            self.history.replaced(last.number, time, bool(whole))
            change = Change(title, rows, time, last.number, merge=merge)
        else:
            change = Change(title, rows, time, self.history.next_number(), merge=merge)
            self.journal.append(writes, change, self.history.undone_numbers())
            self.history.appended(change)
        self._remember(rows, writes)
        return change

    def _write_aside(self, title: str, _merge: str, rows: dict[Key, Pair]) -> Change:
        if any(references_of(BY_NAME[name]) or references_to(BY_NAME[name]) for name, _ in rows):
            raise InvalidRow("steps of history may point at these rows, so they cannot change beside it")
        writes = self._writes(rows)
        self.journal.step(writes, (), True)
        self._remember(rows, writes)
        return Change(title, rows, now(), direction="aside")

    def _remember(self, rows: Mapping[Key, Pair], writes: Writes) -> None:
        """Make what was written the new "last saved"; saved dicts are replaced, never changed."""
        self.version += 1
        for (name, row_id), (_, after) in rows.items():
            if after is None:
                self._saved[name].pop(row_id, None)
        for name, values in writes.rows():
            self._saved[name][values["id"]] = values

    def _follow(self, rows: Mapping[Key, Pair], writes: Writes) -> None:
        """Bring the rows in memory in line with what an undo or redo wrote."""
        self._remember(rows, writes)
        for name, row_id in rows:
            self._restore(name, row_id)

    def _restore(self, name: str, row_id: str) -> None:
        """Make a row in memory equal to its last saved values. A row that stays keeps its identity."""
        values, row = self._saved[name].get(row_id), self._rows[name].get(row_id)
        if row is not None:
            document = row.__dict__["_document"]
            self._discard(row)
            if values is not None:
                row.__dict__.update(values)
                row.__dict__["_document"] = document
                self._insert(row)
        elif values is not None:
            self._insert(BY_NAME[name].of(values, self))

    def _roll_back(self) -> None:
        for name, row_id in self._touched or ():
            self._restore(name, row_id)


def by_rank(row: Any) -> tuple[float, str]:
    """The order among siblings: rank, then id, so that it is the same on every computer."""
    values = row.__dict__
    return values.get("rank", 0.0), values["id"]
