"""Where the details of our own mistakes go: a log on this computer that says where, and never what somebody
wrote.
"""

import contextlib
import sys
import traceback
from datetime import datetime
from pathlib import Path

from app import __version__
from app.storage.home import home_folder

LARGEST = 1_000_000  # bytes; then the log starts anew and the one before is kept


def write_fault(problem: BaseException, home: Path | None = None) -> Path:
    """Add the places that an exception went through; the path of the log, also where it cannot be written.

    Messages of exceptions are left out: they may repeat what a participant wrote.
    """
    path = home_folder(home) / "log" / "reisbord.log"
    time = datetime.now().astimezone().isoformat(timespec="seconds")
    head = f"{time} reisbord {__version__} python {sys.version.split()[0]} {sys.platform}"
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST:
            path.replace(path.with_suffix(".1.log"))
        with path.open("a", encoding="utf-8") as log:
            log.write("\n".join([head, *_places(problem), ""]) + "\n")
    return path


def _places(problem: BaseException) -> list[str]:
    """The kind of each exception in the chain, innermost last, with the lines that it went through."""
    lines: list[str] = []
    each: BaseException | None = problem
    while each is not None and len(lines) < 500:
        code = getattr(each, "errno", None) or getattr(each, "sqlite_errorname", None)
        lines.append(f"{type(each).__name__}{'' if code is None else f' {code}'}")
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(each.__traceback__)
        ]
        each = each.__cause__ or each.__context__
    return lines
