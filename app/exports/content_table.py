"""The one table of what can be put on paper: the command line, the exports and the print dialog read it.

A new content is one entry here and a function in `content_pages.py` that makes its pages. Nothing is imported
before it is used: `--help` must not wait for the layout of a poster.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """A kind of pages: key, word for it, usual paper, whose function in `content_pages.py` makes them, and
    can it be printed empty.
    """

    key: str
    word: str
    paper: str
    pages: str
    can_be_blank: bool = False


# The first is what is meant where nothing is asked.
_ENTRIES = (
    Content("board", "poster", "A3", "board"),
    Content("report", "report", "A4", "report"),
    Content("phases", "phase_sheets", "A4", "phases"),
    Content("personas", "personas", "A4", "personas", can_be_blank=True),
    Content("canvas", "journey_canvas", "A3", "canvas", can_be_blank=True),
    Content("channels", "channel_matrix", "A4", "channels"),
    Content("funnel", "funnel", "A4", "funnel"),
    Content("curve", "emotion_curve", "A4", "curve"),
    Content("routes", "routes", "A4", "routes"),
    Content("notes", "note_list", "A4", "notes"),
    Content("compare", "comparison", "A3", "compare"),
    Content("experiences", "signature_experiences", "A4", "experiences"),
)
CONTENTS: dict[str, Content] = {entry.key: entry for entry in _ENTRIES}
