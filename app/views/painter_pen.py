"""The pen for the screen. It makes pictures too, so it lies with the other pens, in `exports`."""

from app.exports.qt_pen import LEAST_TEXT, Pictures, colour, draw, no_pictures

__all__ = ["LEAST_TEXT", "Pictures", "colour", "draw", "no_pictures"]
