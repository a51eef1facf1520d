"""A quick disk for the tests of storage: in memory where the system has such a place."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from multiprocessing.util import get_temp_dir
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")  # Linux keeps it in memory


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with room for documents; the program's own folder is `home` in it."""
    get_temp_dir()  # of multiprocessing: it outlives this test, so it may not be in the folder below
    quick = MEMORY if os.access(MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="reisbord-test-", dir=quick))
    monkeypatch.setenv("REISBORD_HOME", str(folder / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    (folder / "documents").mkdir()
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def path(disk: Path) -> Path:
    """Where a test's document is."""
    return disk / "documents" / "koffie.reisbord"
