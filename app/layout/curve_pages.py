"""The emotion curve on a lying sheet of its own: every line of the journey, as large as the paper allows."""

from app.layout.canvas_content import journey_title, traveller
from app.layout.curve_strip import curve_strip, has_curve
from app.layout.flow import Frame, letters_of, unit_of
from app.layout.page import Bookmark, Page
from app.layout.themes import PAPER, Theme
from app.models.document import Document
from app.models.words import word


def curve_pages(
    document: Document, journey: str, paper: str, language: str, *, theme: Theme = PAPER
) -> tuple[Page, ...]:
    """One sheet; none where no route has a stop yet."""
    if not has_curve(document, journey):
        return ()
    title = word("emotion_curve", language)
    above = " · ".join(filter(None, (title, journey_title(document, journey))))
    frame = Frame(document, traveller(document, journey), above, language, theme)
    scale = max(unit_of(paper), letters_of(paper) * 0.85)
    face = curve_strip(document, journey, frame.room(paper), scale, language, theme)
    return frame.pages(paper, [(face, [Bookmark(title)])], title)
