"""Where a point of the board is in the viewport, and the other way round.

The board is shown like a sheet with frozen panes: chevrons stay at the top, lane labels at the left, and the
body scrolls under them. The panes follow the zoom only as far as their words stay legible and leave room for
the notes.
"""

from dataclasses import dataclass

LEAST, MOST = 0.03, 5.0
PANE_LEAST, PANE_MOST = 1.0, 1.3  # names of rows and what customers say can be read at every zoom
FIT_MOST = 1.35  # a board of two phases does not fill the screen with three notes
MARGIN = 12  # pixels around the panes
BESIDE = 40  # pixels right of the last column, where the sign stands that adds a phase
REAL_SIZE = 1.0
ROOM_BELOW = 0.4  # of the body, to scroll past the last lane and to keep the pointer's place in a zoom


def _between(low: float, value: float, high: float) -> float:
    return max(low, min(value, high))


@dataclass(frozen=True, slots=True)
class Aim:
    """Where somebody looks, in a window of any size: the point of the board in the middle of the body, and
    the scale in pixels a point; None for the one at which all columns are in sight.
    """

    scale: float | None
    x: float
    y: float


@dataclass
class Camera:
    """`scale` in pixels a point; `x` and `y` are how far the body is scrolled, in whole pixels.

    `label` and `header` are the measures of the panes in points, `board_width` and `board_height` those of
    the board with its panes, `width` and `height` those of the viewport in pixels.
    """

    width: int = 1
    height: int = 1
    label: float = 0.0
    header: float = 0.0
    board_width: float = 1.0
    board_height: float = 1.0
    scale: float = 1.0
    x: int = 0
    y: int = 0
    beside: int = BESIDE

    def __post_init__(self) -> None:
        self.measure()

    def measure(self) -> None:
        """Work out where the panes end and the body starts; call it when a measure or the scale was set.

        `pane_scale` is the scale of headers and labels, `inset` what is left of the labels (a board that is
        narrower than its room stands in the middle), `left` and `top` where the body starts; all in pixels.
        """
        self.pane_scale = _between(PANE_LEAST, self.scale, PANE_MOST)
        label = round(self.label * self.pane_scale)
        whole = label + round((self.board_width - self.label) * self.scale)
        self.inset = MARGIN + max(0, (self.width - MARGIN - self.beside - whole) // 2)
        self.left = self.inset + label
        self.top = MARGIN + round(self.header * self.pane_scale)

    def to_view(self, x: float, y: float) -> tuple[float, float]:
        """A point of the board in pixels of the viewport."""
        return self.view_x(x), self.view_y(y)

    def view_x(self, x: float) -> float:
        """A board's x in the viewport."""
        return self.left - self.x + (x - self.label) * self.scale

    def view_y(self, y: float) -> float:
        """A board's y in the viewport."""
        return self.top - self.y + (y - self.header) * self.scale

    def to_board(self, x: float, y: float) -> tuple[float, float]:
        """A pixel of the viewport as a point of the board, as if there were no panes over it."""
        return (
            (x - self.left + self.x) / self.scale + self.label,
            (y - self.top + self.y) / self.scale + self.header,
        )

    def range_x(self) -> tuple[int, int]:
        """The smallest and largest `x`."""
        room, content = self.width - self.left - self.beside, (self.board_width - self.label) * self.scale
        return 0, max(0, round(content - room))

    def range_y(self) -> tuple[int, int]:
        """The smallest and largest `y`."""
        room, content = self.height - self.top, (self.board_height - self.header) * self.scale
        if content + self.beside <= room:  # all of it is in sight, with the sign that adds a lane
            return 0, 0
        return 0, max(0, round(content - room * (1 - ROOM_BELOW)))

    def clamp(self) -> None:
        """Bring the scroll back to where there is a board."""
        self.measure()
        self.x = round(_between(self.range_x()[0], self.x, self.range_x()[1]))
        self.y = round(_between(self.range_y()[0], self.y, self.range_y()[1]))

    def zoom_about(self, scale: float, x: float, y: float) -> None:
        """Take another scale; the point of the board under the pixel (x, y) stays there as far as the edges
        allow.
        """
        board_x, board_y = self.to_board(x, y)
        self.scale = _between(LEAST, scale, MOST)
        self.put(board_x, board_y, x, y)

    def put(self, board_x: float, board_y: float, x: float, y: float) -> None:
        """Scroll a point of the board under the pixel (x, y), as far as the edges allow."""
        self.measure()
        self.x = round((board_x - self.label) * self.scale + self.left - x)
        self.y = round((board_y - self.header) * self.scale + self.top - y)
        self.clamp()

    def fit_width_scale(self) -> float:
        """The scale at which all columns are in sight."""
        return _between(LEAST, self._scale_for_width(), FIT_MOST)

    def fit_scale(self) -> float:
        """The scale at which the whole board is in sight."""
        body = max(self.board_height - self.header, 1.0)
        scale = self._scale_for_width()
        for _ in range(4):  # the header's height follows the scale, within bounds
            header = self.header * _between(PANE_LEAST, scale, PANE_MOST)
            scale = min(scale, max(1.0, self.height - 2 * MARGIN - header) / body)
        return _between(LEAST, scale, FIT_MOST)

    def _scale_for_width(self) -> float:
        room, body = max(self.width - MARGIN - self.beside, 1), max(self.board_width - self.label, 1.0)
        scale = room / (self.label + body)
        if scale < PANE_LEAST:
            return max(room - self.label * PANE_LEAST, 1.0) / body
        if scale > PANE_MOST:
            return (room - self.label * PANE_MOST) / body
        return scale
