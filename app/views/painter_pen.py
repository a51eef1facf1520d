"""The pen for the screen. It makes pictures too, so it lies with the other pens, in `exports`."""

from app.exports.qt_pen import LEAST_TEXT, colour, draw, no_pictures
from app.exports.qt_pictures import Pictures

__all__ = ["LEAST_TEXT", "Pictures", "colour", "draw", "no_pictures"]
