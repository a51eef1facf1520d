"""The one table, as Markdown that also reads well in a terminal."""

import unicodedata
from collections.abc import Sequence

from benchmarks.figures import BY_KEY, FIGURES, Reading, reading, slower
from benchmarks.measure import middle, p95
from benchmarks.run import SIZES, By

NO, PERHAPS, YES, NONE = "**not met**", "at the goals’ speed", "met", "–"


def table_of(found: By) -> str:
    """Every figure at every size, median (p95), the law of growth, the goal, and whether it is met."""
    head = [
        "figure",
        "unit",
        *(f"{size:,}" for size in SIZES),
        f"×, {SIZES[-1]:,} : {SIZES[0]:,}",
        "goal",
        "met",
    ]
    rows = []
    for figure in FIGURES:
        read = reading(figure, found)
        if read is None and figure.key == "search":
            rows.append([figure.title, figure.unit, *["–"] * (len(SIZES) + 1), figure.goal(), "–"])
        elif read is not None:
            rows.append(_row(read, found, slower(found)))
    return aligned([head, *rows])


def _verdict(read: Reading, found: By, slower_by: float) -> str:
    met = read.is_met(found)
    if met is None:
        return NONE
    return YES if met else PERHAPS if read.is_met(found, slower_by) else NO


def _row(read: Reading, found: By, slower_by: float) -> list[str]:
    figure, sizes = read.figure, read.sizes
    if set(sizes) <= set(SIZES):
        cells = [_cell(read, size) if size in sizes else "" for size in SIZES]
    else:  # a figure with a size of its own stands under the largest
        cells = [*[""] * (len(SIZES) - 1), _cell(read, sizes[-1])]
    growth = "" if read.growth is None else f"{read.growth:.2f}"
    return [figure.title, figure.unit, *cells, growth, figure.goal(), _verdict(read, found, slower_by)]


def _cell(read: Reading, size: int) -> str:
    values = read.samples[size]
    shown = read.figure.shown(middle(values))
    return shown if len(values) < 2 else f"{shown} ({read.figure.shown(p95(values))})"


def comparison(before: By, after: By, name: str) -> str:
    """Two trees beside each other: medians, and how many times the old one the new one is."""
    rows = [["figure", "unit", "notes", name, "now", "now : before"]]
    for key, figure in BY_KEY.items():
        old, new = reading(figure, before), reading(figure, after)
        if old is None or new is None:
            continue
        for size in sorted(old.samples.keys() & new.samples.keys()):
            then, now = old.judged(size), new.judged(size)
            ratio = f"{now / then:.2f}" if then else "–"
            title = figure.title if not figure.title.startswith("–") else f"{key}"
            rows.append([title, figure.unit, f"{size:,}", figure.shown(then), figure.shown(now), ratio])
    return aligned(rows)


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose columns stand under each other."""
    widths = [max(_width(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [
        "| "
        + " | ".join(_padded(cell, width, i) for i, (cell, width) in enumerate(zip(row, widths, strict=True)))
        + " |"
        for row in rows
    ]
    last = len(widths) - 2
    rule = (
        "|"
        + "|".join("-" * (w + 1) + ("-" if i < 2 or i >= last else ":") for i, w in enumerate(widths))
        + "|"
    )
    return "\n".join([lines[0], rule, *lines[1:]])


def _padded(cell: str, width: int, column: int) -> str:
    air = " " * (width - _width(cell))
    return cell + air if column < 2 else air + cell


def _width(cell: str) -> int:
    return sum(not unicodedata.combining(each) for each in cell)
