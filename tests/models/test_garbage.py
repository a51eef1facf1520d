"""Looking for garbage stops while much is made, and goes on when the last of it is done."""

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest

from app.models.garbage import clear_away, collection_paused, everything_stays, give_back
from benchmarks.measure import memory


def test_pauses_that_overlap_end_with_the_last_one() -> None:
    assert gc.isenabled()
    first, second = collection_paused(), collection_paused()
    first.__enter__()
    second.__enter__()
    assert not gc.isenabled()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_where_nobody_looked_nobody_does_afterwards() -> None:
    gc.disable()
    try:
        with collection_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


class Ring:
    """What only a look for garbage can take away: it knows itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("thawed")
def test_what_stays_is_not_looked_at_until_it_is_cleared_away() -> None:
    before = gc.get_freeze_count()
    with everything_stays():
        made = [Ring() for _ in range(1_000)]
    assert gc.get_freeze_count() - before >= len(made)
    one, other = weakref.ref(made[0]), weakref.ref(made[1])
    del made[0]
    gc.collect()
    assert one() is not None
    clear_away()
    assert one() is None
    assert other() is not None
    assert gc.get_freeze_count() >= len(made)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems take memory back by themselves"
)
def test_what_a_large_piece_of_work_needed_goes_back_to_the_system() -> None:
    stays: list[bytes] = []

    def export() -> None:
        pieces = [bytes(4_000) for _ in range(15_000)]  # 60 MB, with a little in between that is kept
        stays.extend(pieces[::100])

    before = memory()
    thread = threading.Thread(target=export)
    thread.start()
    thread.join()
    kept = memory() - before
    give_back()
    assert kept > 40e6
    assert memory() - before < 10e6
