"""The columns of a list of notes, and how a cell is made harmless for a spreadsheet and whole again."""

import re

COLUMNS = ("phase", "lane", "text", "colour", "channel", "means", "author", "evidence", "votes")

# What a spreadsheet takes for a formula at the start of a cell, also after white space, and full-width forms;
# tab and line ends let a cell begin anew. Apostrophes before it belong to it: one more is put there, one is
# taken off.
_FORMULA = re.compile(r"'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])")


def defuse(cell: str) -> str:
    """The cell as a spreadsheet shows it and never computes it."""
    return "'" + cell if _FORMULA.match(cell) else cell


def restore_cell(cell: str) -> str:
    """The cell as it was before `defuse`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
