"""Campaign 1: kill −9 of a real process that edits and publishes. Nothing that was acknowledged may be
missing.
"""

import multiprocessing
import random
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.storage import gate
from app.storage.home import folder_at, home_folder
from app.storage.opening import create, open_document
from app.storage.recovery import reopen, unclean
from tests.storage.killed_child import live
from tests.storage.torture import dice, size
from tests.storage.workshops import board, parts_left, text_in, write


def one_life(path: Path, home: Path, chance: random.Random) -> tuple[int, int, int, int]:
    """Start a process, let it work for some milliseconds, kill it: what it found and the last it
    acknowledged.
    """
    start = multiprocessing.get_context("forkserver" if sys.platform != "win32" else "spawn")
    start.set_forkserver_preload(["tests.storage.killed_child"]) if sys.platform != "win32" else None
    ours, its = start.Pipe(duplex=False)
    child = start.Process(target=live, args=(str(path), str(home), its, chance.randint(1, 6)), daemon=True)
    child.start()
    its.close()
    recovered, found, steps = ours.recv()
    time.sleep(chance.random() * 0.05)
    child.kill()
    last = _last_of(ours, found)
    child.join()
    child.close()
    return recovered, found, steps, last


def _last_of(pipe: Connection, last: int) -> int:
    with pipe:
        while True:
            try:
                last = pipe.recv()
            except EOFError:
                return last


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_nothing_acknowledged_is_lost(path: Path, disk: Path) -> None:
    opened = create(path, rows=board())
    write(opened, "0")
    opened.close()
    last, published, inside = 0, 0, 0
    chance = dice("kills")
    for _ in range(size(50, 5_000)):
        recovered, found, steps, acknowledged = one_life(path, disk / "home", chance)
        assert last <= found <= last + 1  # one more: committed, killed before it could say so
        assert steps == found + 1
        assert recovered == 0 if found == published else recovered == found - published
        last = acknowledged
        content = gate.read_file(path)  # a complete version, always
        assert published <= int(text_in(content.rows)) <= last + 1
        published = int(text_in(content.rows))
        folder = folder_at(home_folder(), path)
        assert folder is not None
        inside += bool(parts_left(path.parent) or parts_left(folder.path) or folder.state.coming)
        assert [left.path for left in unclean()] == [path]
    opened = reopen(unclean()[0])
    assert last <= int(text_in(opened.document.saved())) <= last + 1
    while opened.document.undo():
        pass
    assert opened.document.saved()["note"] == board()["note"]
    assert parts_left(path.parent) == []
    opened.close()
    assert parts_left(disk) == []
    open_document(path).close()
    print(f"{inside} kills inside a publish")
    assert inside
