"""Where the cards of personas lie in the window, and between which two a card that is dragged would land."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from app.layout.frames import Frame

MARK = 4.0  # pixels: how thick the drop mark is


@dataclass(frozen=True, slots=True)
class CardPlaces:
    """Rows of cards of one size from `left`, in pixels; `foot` is the room under a card for its words."""

    count: int
    columns: int
    card: tuple[float, float]
    margin: float
    gap: float
    foot: float
    left: float

    @property
    def height(self) -> float:
        """How high everything is, with the margins."""
        rows = ceil(self.count / self.columns)
        return 2 * self.margin + rows * self._pitch[1] - self.gap

    @property
    def width(self) -> float:
        """How wide everything is, with the margins."""
        return 2 * self.left + min(self.count, self.columns) * self._pitch[0] - self.gap

    @property
    def _pitch(self) -> tuple[float, float]:
        return self.card[0] + self.gap, self.card[1] + self.foot + self.gap

    def place(self, number: int) -> Frame:
        """The frame of a card with its foot."""
        row, column = divmod(number, self.columns)
        across, down = self._pitch
        x, y = self.left + column * across, self.margin + row * down
        return Frame(x, y, self.card[0], self.card[1] + self.foot)

    def number_at(self, x: float, y: float) -> int | None:
        """The card at a point."""
        return next((i for i in range(self.count) if self.place(i).contains(x, y)), None)

    def gap_at(self, x: float, y: float) -> int:
        """The gap between cards (0 before the first) that is nearest to a point."""
        across, down = self._pitch
        row = min(max(int((y - self.margin + self.gap / 2) // down), 0), (self.count - 1) // self.columns)
        first = row * self.columns
        last = min(first + self.columns, self.count)
        return min(max(first + round((x - self.left + self.gap / 2) / across), first), last)

    def mark(self, gap: int, x: float) -> Frame:
        """An upright bar in a gap. At the end of a row it stands behind the last card, or before the first of
        the next one, whichever is nearer to `x`."""
        before = self.place(max(gap - 1, 0))
        after = self.place(min(gap, self.count - 1))
        at_right = before.right + self.gap / 2
        at_left = after.x - self.gap / 2
        behind = gap == self.count or (gap > 0 and abs(x - at_right) < abs(x - at_left))
        frame, middle = (before, at_right) if behind else (after, at_left)
        return Frame(middle - MARK / 2, frame.y, MARK, self.card[1])


def arrange_cards(
    count: int, room: tuple[float, float], shape: tuple[float, float], least: float, measures: Sequence[float]
) -> CardPlaces:
    """As large as lets all cards be seen at once; but never narrower than `least`, then they scroll. Rows
    that leave room stand in the middle of it.

    `room` and `least` in pixels, `shape` any (width, height) of a card, `measures` (margin, gap, foot).
    """
    margin, gap, foot = measures
    tall = shape[1] / shape[0]
    wide, high = room[0] - 2 * margin, room[1] - 2 * margin

    def width_for(columns: int, rows: int) -> float:
        by_height = ((high - (rows - 1) * gap) / rows - foot) / tall
        return min((wide - (columns - 1) * gap) / columns, by_height)

    columns = max(range(1, max(count, 1) + 1), key=lambda n: width_for(n, ceil(max(count, 1) / n)))
    width = width_for(columns, ceil(max(count, 1) / columns))
    if width < least:
        columns = max(1, min(max(count, 1), int((wide + gap) // (least + gap))))
        one_high = (high - foot) / tall  # a whole card is seen, where that is not too small to read
        width = max(min((wide - (columns - 1) * gap) / columns, max(one_high, least)), 1.0)
    row = min(max(count, 1), columns) * (width + gap) - gap
    left = margin + max(0.0, (wide - row) / 2)
    return CardPlaces(count, columns, (width, width * tall), margin, gap, foot, left)
