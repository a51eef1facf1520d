"""Every measure of the board, in points at zoom 1, and the line heights that all pens share.

The proportions: a note of 4 : 3 that holds four lines of twelve points, wide enough for an ordinary Dutch
word.
"""

# Notes
NOTE_WIDTH = 112.0
NOTE_HEIGHT = 84.0
NOTE_GAP = 6.0
NOTE_PAD = 7.0
NOTE_FOOTER = 15.0  # kept free under the text, so that a first vote moves no word
NOTE_RADIUS = 2.0
NOTE_CEILING = 12.0
NOTE_FLOOR = 8.0
NOTE_WEIGHT = "medium"
FOOTER_SIZE = 9.25
FOOTER_FLOOR = 8.5
PICTURE_HEIGHT = 66.0
NOTE_TEXT_WIDTH = NOTE_WIDTH - 2 * NOTE_PAD
NOTE_TEXT_HEIGHT = NOTE_HEIGHT - NOTE_PAD - NOTE_FOOTER
MOMENT_RADIUS = 7.5  # half the diagonal of the diamond on a note's corner

# Cells and lanes
CELL_PAD = 7.0  # left of the first note, above and below
CELL_PAD_RIGHT = 10.0  # a diamond sticks out to the right
CELL_RADIUS = 6.0
COLUMN_GAP = 5.0
LANE_GAP = 6.0
LABEL_WIDTH = 114.0
LABEL_PAD = 10.0  # between the words of a label and the first column
OPEN_STRIP = 26.0  # under a cell whose last row is full: there is room for one more
FREE_ROWS = 2  # how many rows of notes an empty free lane has room for
FREE_DEPTH = 2_000.0  # no free lane is deeper, wherever a file says its notes lie
DROP_MARK = 3.0

# Header
PHASE_HEIGHT = 52.0
PHASE_TIP = 9.0
PHASE_GAP = 4.0  # the white line between two chevrons
GROUP_HEIGHT = 24.0
STAGE_HEIGHT = 23.0
STAGE_GAP = 4.0
BAND_GAP = 8.0

# Curve
CURVE_HEIGHT = 224.0
CURVE_LEGEND = 26.0
CURVE_POINT = 4.0
CURVE_LINE = 2.0

LINE = 1.25  # line height as a ratio of the font size
_MIDDLE_OF_CAPITALS = 0.364  # half the height of a capital of the bundled family, as a ratio of the size


def baseline(size: float, line_height: float = LINE) -> float:
    """How far below the top of its line a text of `size` points stands; capitals are in the middle of the
    line.
    """
    return size * (line_height / 2 + _MIDDLE_OF_CAPITALS)


def notes_across(phases: int) -> int:
    """How many notes lie side by side in a column: two, and more where there are few phases."""
    return max(2, min(6, 10 // max(phases, 1)))


def column_width(across: int) -> float:
    """How wide a column is that has room for `across` notes."""
    return CELL_PAD + across * NOTE_WIDTH + (across - 1) * NOTE_GAP + CELL_PAD_RIGHT
