"""What hovering over the curve tells: the line, the touchpoint, and what is expected, met and felt."""

from app.layout.curve_plan import CurvePoint, RouteLine
from app.models.board import Note
from app.models.document import Document
from app.models.findings.scores import spread_at
from app.models.people import Stop
from app.models.words import decimal, word
from app.views.commands import tr
from app.views.language import current_language


def point_tip(document: Document, line: RouteLine, point: CurvePoint) -> str:
    """Plain text of a few lines; what nobody said is left out."""
    note = document.find(Note, point.note)
    told = [line.title, note.text if note is not None else ""]
    stop = document.find(Stop, point.stop)
    if stop is not None:
        told += [_said("expectation", stop.expectation), _said("performance", stop.performance)]
    if point.intensity is not None:
        value = decimal(point.intensity, current_language(), signed=True)
        told.append(f"{value} · {point.emotion}" if point.emotion else value)
    elif point.emotion:
        told.append(point.emotion)
    if point.conversations:
        told.append(tr("%n conversation(s) stop here", "", point.conversations))
    if point.scores is not None:
        told.append(_scores(document, point.stop))
    return "\n".join(part for part in told if part)


def _said(key: str, text: str) -> str:
    return f"{word(key, current_language())}: {text}" if text else ""


def _scores(document: Document, stop: str) -> str:
    """The median of the group, from where to where, and of how many."""
    found, language = spread_at(document, stop), current_language()
    if found is None:
        return ""
    low, middle, high = (
        decimal(value, language, signed=True) for value in (found.low, found.median, found.high)
    )
    text = tr("Group: median {median}, from {low} to {high} (%n)", "", found.number)
    return text.format(median=middle, low=low, high=high)
