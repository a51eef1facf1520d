"""The sheets that printers have, in points, and the measures that hold for every one of them."""

MM = 72 / 25.4  # points in a millimetre

# ISO 216, upright, smallest first.
PAPERS: dict[str, tuple[float, float]] = {
    "A5": (148 * MM, 210 * MM),
    "A4": (210 * MM, 297 * MM),
    "A3": (297 * MM, 420 * MM),
    "A2": (420 * MM, 594 * MM),
    "A1": (594 * MM, 841 * MM),
    "A0": (841 * MM, 1189 * MM),
}

SMALLEST_TEXT = 6.0  # points; nothing on paper is smaller
MARGIN = 10 * MM  # more than the strip that no office printer reaches


def upright(paper: str) -> tuple[float, float]:
    """Width and height of a sheet in points, standing; KeyError for a paper that is not in PAPERS."""
    return PAPERS[paper]


def lying(paper: str) -> tuple[float, float]:
    """Width and height of a sheet in points, on its long side; KeyError for a paper that is not in PAPERS."""
    width, height = PAPERS[paper]
    return height, width


def larger_than(paper: str) -> tuple[str, ...]:
    """The papers above this one, next one first."""
    names = tuple(PAPERS)
    return names[names.index(paper) + 1 :]
