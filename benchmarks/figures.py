"""The figures of the table, each with its goal.

Goals that speak of another program use what was measured of it once, on the same kind of machine: these are
given constants here, and not measured again.
"""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.measure import middle, p95
from benchmarks.run import By

MS, S, MB = "ms", "s", "MB"
_FACTORS = {MS: 1e3, S: 1.0, "": 1.0, MB: 1 / 1024**2, "kB": 1 / 1024}

# Excalidraw at 10,000 notes, and its start with 100; seconds and bytes.
PEER_DRAG, PEER_DRAG_WHOLE = 0.021, 0.067
PEER_PAN, PEER_PAN_WHOLE = 0.019, 0.093
PEER_OPEN, PEER_START = 1.06, 0.96
PEER_MEMORY = 1271 * 1024**2
PEER_SVG = 1.16
FRAME = 0.0167

# The yardstick: the import of Qt's widgets took this long on the machine that the goals were measured on.
REFERENCE = 0.080

Check = Callable[["Reading"], bool]


@dataclass(frozen=True)
class Figure:
    """A row: the samples' name, what it is, and the most it may be at its largest size."""

    key: str
    title: str
    unit: str = MS
    most: float | None = None  # seconds or bytes, of the median or of p95
    by_p95: bool = False
    growth: float | None = None  # largest size : smallest
    against: str = ""  # where the goal comes from
    of: tuple[str, float] | None = None  # another figure, and how many times that it may be

    def shown(self, value: float) -> str:
        """A value in the row's unit."""
        scaled = value * _FACTORS[self.unit]
        return f"{scaled:.2f}" if scaled < 10 else f"{scaled:.1f}" if scaled < 100 else f"{scaled:,.0f}"

    def goal(self) -> str:
        """The goal in words."""
        parts = []
        if self.most is not None:
            parts.append(f"{'p95 ' if self.by_p95 else ''}≤ {self.shown(self.most)} {self.unit}")
        if self.of is not None:
            parts.append(f"≤ {self.of[1]:g} × {self.of[0]}")
        if self.growth is not None:
            parts.append(f"growth ≤ {self.growth:g}")
        return ", ".join(parts) + (f" ({self.against})" if self.against else "") or "–"


@dataclass(frozen=True)
class Reading:
    """What was measured of a figure: size → samples."""

    figure: Figure
    samples: dict[int, list[float]]

    @property
    def sizes(self) -> list[int]:
        """Sizes, ascending."""
        return sorted(self.samples)

    def judged(self, size: int) -> float:
        """The value that the goal speaks of."""
        return p95(self.samples[size]) if self.figure.by_p95 else middle(self.samples[size])

    @property
    def growth(self) -> float | None:
        """Largest : smallest size, of medians; None where there is one size."""
        if len(self.sizes) < 2:
            return None
        small = middle(self.samples[self.sizes[0]])
        return middle(self.samples[self.sizes[-1]]) / small if small else None

    def is_met(self, found: By, slower: float = 1.0) -> bool | None:
        """Whether the goal is met; None where there is none.

        `slower`: how many times slower this machine is than that of the goals; times are divided by it.
        """
        figure, verdicts = self.figure, []
        if figure.most is not None:
            unit = slower if figure.unit in (MS, S) else 1.0
            verdicts.append(self.judged(self.sizes[-1]) / unit <= figure.most)
        if figure.growth is not None and self.growth is not None:
            verdicts.append(self.growth <= figure.growth)
        if figure.of is not None:
            other = found.get(self.sizes[-1], {}).get(figure.of[0])
            if other:
                verdicts.append(self.judged(self.sizes[-1]) <= figure.of[1] * middle(other))
        return all(verdicts) if verdicts else None


_X20, _X10 = "1/20 of Excalidraw’s", "1/10 of Excalidraw’s"
FIGURES = (
    Figure("yardstick.cpu", "yardstick: import of Qt’s widgets, CPU; 80 ms on the machine of the goals"),
    Figure("start", "cold start to the start page", S, 0.25, against="OpenBoard’s window"),
    Figure("start.cpu", "– CPU", S),
    Figure(
        "sample", "cold start with the sample, usable", S, 0.65 * PEER_START, against="0.65 × Excalidraw’s"
    ),
    Figure("sample.cpu", "– CPU", S),
    Figure("open", "open N notes cold, usable", S, PEER_OPEN, against="Excalidraw’s"),
    Figure("open.cpu", "– CPU", S),
    Figure("repaint.real", "first paint until sharp, real size"),
    Figure("repaint.middle", "– middle zoom, text on every note"),
    Figure("repaint.whole", "– whole board"),
    Figure("repaint.whole.frame", "– longest frame of it, whole board", MS, FRAME, True),
    Figure("drag.real.cpu", "drag, one move, real size: CPU", MS, PEER_DRAG / 20, growth=1.5, against=_X20),
    Figure("drag.real", "– event until painted", MS, FRAME, True),
    Figure(
        "drag.whole.cpu",
        "drag, one move, whole board: CPU",
        MS,
        PEER_DRAG_WHOLE / 20,
        growth=1.5,
        against=_X20,
    ),
    Figure("drag.whole", "– event until painted", MS, FRAME, True),
    Figure("pan.real", "pan, frame, real size", MS, FRAME, True),
    Figure("pan.real.cpu", "– CPU", MS, PEER_PAN / 10, against=_X10),
    Figure("pan.middle", "pan, frame, middle zoom", MS, FRAME, True),
    Figure("pan.middle.cpu", "– CPU"),
    Figure("pan.whole", "pan, frame, whole board", MS, FRAME, True),
    Figure("pan.whole.cpu", "– CPU", MS, PEER_PAN_WHOLE / 10, against=_X10),
    Figure("zoom.real", "zoom, frame, about real size", MS, FRAME, True),
    Figure("zoom.middle", "zoom, frame, about middle zoom", MS, FRAME, True),
    Figure("zoom.whole", "zoom, frame, about the whole board", MS, FRAME, True),
    Figure("sharp.middle", "– after a zoom until all is sharp, middle zoom"),
    Figure("edit", "one edit, mouse up until settled and committed", MS, 0.016, growth=2.0),
    Figure("edit.cpu", "– CPU"),
    Figure("reflow", "edit that reflows 2,000 notes", MS, 0.050),
    Figure("reflow.cpu", "– CPU"),
    Figure("move_all", "move of all N notes", S),
    Figure("undo", "undo of it", S, 1.0),
    Figure("curve", "curve, 10 routes × 200 stops, drag a point", MS, 0.008, True),
    Figure("curve.cpu", "– CPU"),
    Figure("poster", "poster PDF on A0", S, PEER_SVG, against="Excalidraw’s SVG"),
    Figure("poster.memory", "– memory at its worst", MB, 300 * 1024**2),
    Figure("tiles", "poster as A4 tiles", S, of=("poster", 1.3)),
    Figure("csv", "CSV", S, 2.0),
    Figure("json", "JSON", S, 2.0),
    Figure("poster.pause", "window silent while a poster is made"),
    Figure("publish.pause", "window silent while 10 MB are published", MS, 0.016, True),
    Figure("idle", "– silent while nothing happens (noise of the machine)"),
    Figure("publish", "– the publish itself", S),
    Figure("publish.size", "– size of the file", MB),
    Figure("memory.opened", "memory with N notes open", MB),
    Figure("memory.used", "memory after use", MB, PEER_MEMORY / 4, against="1/4 of Excalidraw’s"),
    Figure("memory.step", "– growth a step (edit or undo)", "kB"),
    Figure("search.open", "search, until its bar is open"),
    Figure("search.real", "search, one key, real size", MS, 0.016, True),
    Figure("search.real.cpu", "– CPU"),
    Figure("search.whole", "search, one key, whole board", MS, 0.016, True),
    Figure("search.whole.cpu", "– CPU"),
)
BY_KEY = {figure.key: figure for figure in FIGURES}


def reading(figure: Figure, found: By) -> Reading | None:
    """What was measured of a figure, if anything."""
    samples = {size: figures[figure.key] for size, figures in found.items() if figures.get(figure.key)}
    return Reading(figure, samples) if samples else None


def slower(found: By) -> float:
    """How many times slower than the machine of the goals this one is now; 1 where it is not known."""
    known = found.get(0, {}).get("yardstick.cpu")
    return max(1.0, middle(known) / REFERENCE) if known else 1.0
