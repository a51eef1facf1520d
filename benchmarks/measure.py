"""Clocks, and what they showed."""

import math
import os
import statistics
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time

Samples = dict[str, list[float]]  # seconds or bytes


@dataclass
class Taken:
    """What one stretch took, in seconds; CPU is that of the whole process with all its threads."""

    wall: float = 0.0
    cpu: float = 0.0


@dataclass
class Notebook:
    """The samples of one process, by figure."""

    samples: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, figure: str, value: float) -> None:
        """Note a sample."""
        self.samples[figure].append(value)

    @contextmanager
    def timed(self, figure: str) -> Iterator[Taken]:
        """Note wall time as `figure`, and CPU as `figure` with ".cpu" behind it."""
        with stretch() as taken:
            yield taken
        self.add(figure, taken.wall)
        self.add(f"{figure}.cpu", taken.cpu)


@contextmanager
def stretch() -> Iterator[Taken]:
    """Wall and CPU of what happens inside."""
    taken, wall, cpu = Taken(), perf_counter(), process_time()
    yield taken
    taken.wall, taken.cpu = perf_counter() - wall, process_time() - cpu


def memory() -> float:
    """Bytes of memory that this process holds now (resident; Linux only, elsewhere the most it ever held)."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return most_memory()
    return float(pages * os.sysconf("SC_PAGE_SIZE"))


def most_memory() -> float:
    """Bytes of memory at the worst moment of this process."""
    import resource
    import sys

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(most if sys.platform == "darwin" else most * 1024)


def middle(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed; with few samples the largest."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(0.95 * len(ordered)) - 1)]
