"""From cell to cell: the neighbour in a direction, and the next one in reading order."""

from typing import NamedTuple

Key = tuple[str, str]  # phase, row


class Grid(NamedTuple):
    """Phases from left to right and rows from top to bottom."""

    phases: tuple[str, ...]
    rows: tuple[str, ...]

    def neighbour(self, cell: Key, across: int, down: int) -> Key | None:
        """The cell so many columns and rows on; None over the edge."""
        x, y = self.phases.index(cell[0]) + across, self.rows.index(cell[1]) + down
        if 0 <= x < len(self.phases) and 0 <= y < len(self.rows):
            return self.phases[x], self.rows[y]
        return None

    def following(self, cell: Key, by: int) -> Key | None:
        """The cell so many on as one reads, or back; None over the end."""
        wide = len(self.phases)
        at = self.rows.index(cell[1]) * wide + self.phases.index(cell[0]) + by
        return (self.phases[at % wide], self.rows[at // wide]) if 0 <= at < wide * len(self.rows) else None
