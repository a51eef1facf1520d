"""When Python looks for garbage, and what the system gets back.

A look through all that was made since the last one holds every thread.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_pauses = 0
_was_on = True


@contextmanager
def collection_paused() -> Iterator[None]:
    """For work that makes very many things which all stay until its end: among them there is no garbage.
    And for work in a thread of its own: widgets that are garbage must not go in any but the window's.

    Pauses of several threads may overlap; with the last one everything is as it was before the first.
    """
    global _pauses, _was_on
    with _lock:
        if _pauses == 0:
            _was_on = gc.isenabled()
            gc.disable()
        _pauses += 1
    try:
        yield
    finally:
        with _lock:
            _pauses -= 1
            if _pauses == 0 and _was_on:
                gc.enable()


@contextmanager
def everything_stays() -> Iterator[None]:
    """For what is made here and everything made before: it is there for as long as a workshop is open, and
    looking for garbage among ten thousand rows and notes would stop a hand every time.
    """
    with collection_paused():
        yield
        gc.freeze()


def clear_away() -> None:
    """What stayed and nobody uses any more goes: a workshop was closed. What is left is not looked at again.

    Only in the window's thread, for widgets may be among it. It takes a tenth of a second, with ten thousand
    notes two.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def give_back() -> None:
    """The system gets the memory back that a large piece of work needed and nobody uses any more.

    The C library keeps what it once got for what comes next, in pieces between what still stays: after the
    exports of a long day that is a hundred megabytes. Only glibc has this call, `malloc_trim`; other systems
    do it by themselves. It takes a millisecond or less, and other threads go on.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # not at the start of the program

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(ctypes.c_size_t(0))
