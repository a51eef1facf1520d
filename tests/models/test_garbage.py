"""Looking for garbage stops while much is made, and goes on when the last of it is done."""

import gc

from app.models.garbage import collection_paused, everything_stays, nothing_stays


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


def test_what_stays_is_not_looked_at_again() -> None:
    before = gc.get_freeze_count()
    with everything_stays():
        made = [[number] for number in range(1_000)]
    assert gc.get_freeze_count() - before >= len(made)
    nothing_stays()
    assert gc.get_freeze_count() == 0
