"""A face that is drawn once and put on many pages: a form XObject (ISO 32000-1, 8.10); tiles cost little."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFResourceDictionary
from reportlab.pdfgen.canvas import Canvas

from app.layout.frames import Frame


@contextmanager
def form(canvas: Canvas, name: str, width: float, height: float) -> Iterator[None]:
    """What is drawn inside becomes the form `name` of width × height points."""
    page: Any = canvas  # what a form needs of the canvas has no public name
    canvas.beginForm(name, 0, 0, width, height)
    yield
    resources: Any = PDFResourceDictionary()
    resources.basicFonts()
    resources.allProcs()
    # reportlab gives a form its fonts and pictures, and forgets what is see-through and what is shaded.
    resources.ExtGState = page._extgstate.getState() or {}
    resources.setShading(page._shadingUsed)
    if page._formsinuse:
        resources.XObject = page._doc.xobjDict(page._formsinuse)
    # Our operators are plain letters: reportlab's own encoding of them costs as much as drawing them.
    operators = "\n".join([page._preamble, *page._code]).encode("ascii")
    page._code = []
    canvas.endForm(Resources=resources, stream=operators)


def place_form(
    canvas: Canvas, name: str, form_height: float, window: Frame, left: float, bottom: float
) -> None:
    """Show the window (y down, points) of a form with its lower left corner at (left, bottom) of the page."""
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(left, bottom, window.w, window.h)
    canvas.clipPath(path, stroke=0, fill=0)
    dx, dy = left - window.x, bottom - (form_height - window.bottom)
    canvas.transform(1, 0, 0, 1, dx, dy)
    canvas.doForm(name)
    canvas.restoreState()
