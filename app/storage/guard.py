"""A connection to a database that nobody has looked at yet: it reads what we know, and stops when it takes
too long.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from app.models.columns import SNAPSHOT_BYTES
from app.models.schema import FORMAT
from app.models.under_way import is_stopped
from app.storage import formats

DEADLINE = 8.0  # seconds
_EVERY = 10_000  # instructions of SQLite between two looks at the clock

LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: SNAPSHOT_BYTES + 1024 * 1024,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 50,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 2,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 100_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 50,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 10,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_PRAGMAS = {("user_version", None), ("quick_check", "1")}
_FUNCTIONS = {"count"}


@contextmanager
def guarded(path: Path, deadline: float = DEADLINE) -> Iterator[sqlite3.Connection]:
    """A read-only connection to a private copy. Raises sqlite3.Error also where something forbidden is
    asked.
    """
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    try:
        for limit, value in LIMITS.items():
            connection.setlimit(limit, value)
        for pragma in ("query_only=ON", "trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0"):
            connection.execute(f"PRAGMA {pragma}")
        end = time.monotonic() + deadline
        connection.set_progress_handler(lambda: int(time.monotonic() > end or is_stopped()), _EVERY)
        connection.set_authorizer(_judge)
        yield connection
    finally:
        connection.close()


def _judge(
    action: int, first: str | None, second: str | None, _database: str | None, _inner: str | None
) -> int:
    """Reading known columns and three questions are allowed; everything else is not."""
    if action == sqlite3.SQLITE_SELECT:
        allowed = True
    elif action == sqlite3.SQLITE_READ:
        allowed = (first, second) in _readable()
    elif action == sqlite3.SQLITE_PRAGMA:
        allowed = (first, second) in _PRAGMAS
    else:
        allowed = action == sqlite3.SQLITE_FUNCTION and second in _FUNCTIONS
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


@cache
def _readable() -> frozenset[tuple[str | None, str | None]]:
    known = {("sqlite_master", name) for name in ("type", "name", "tbl_name", "sql")}
    for version in range(1, FORMAT + 1):
        for table, columns in formats.columns(version).items():
            known |= {(table, column) for column in columns} | {(table, "")}  # "" is what count(*) reads
    return frozenset(known)
