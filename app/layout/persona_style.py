"""Measures and inks of a persona card. Measures hold for a card of WIDTH points and grow with it."""

from dataclasses import dataclass

from app.layout.shapes import Colour, Gradient

WIDTH = 385.0  # points: a card of two on a lying A4
RADIUS = 8.5
PADDING = 14.2
PORTRAIT = 34.0  # radius
HEADER = 96.4
HEADER_GAP = 12.8  # between portrait and name
LABEL = 73.7  # column of labels in front of their text, at least
WIDEST_LABEL = 112.0
BULLET = 11.4  # from a bullet's column to its text
ROW_AIR = 3.5  # above each label row
ITEM_AIR = 1.8  # above each bullet
SECTION_AIR = 12.0  # above each heading
HEADING_AIR = 2.5  # under it
QUOTE_AIR = 12.5  # above and under the quote
FOOTER = 27.0

NAME = 17.5
SUBTITLE = 9.2
QUOTE = 11.4
BODY = 9.2
FOOT = 7.6
STAMP = 8.5
SMALLEST = 6.5  # points, whatever the width of the card


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of one kind of card. `stripe` is the hatch of the header, "" for none."""

    border: Colour
    heading: Colour
    band: Colour
    stripe: Colour
    portrait: Gradient
    paper: Colour = "#ffffff"
    text: Colour = "#0f1f2e"
    soft: Colour = "#3f4a56"
    label: Colour = "#6a7078"
    rule: Colour = "#d9dce1"


ORDINARY = Inks("#12305c", "#12305c", "#eeeeff", "", Gradient("#3b7899", "#33568f"))
NEGATIVE = Inks("#7a0f12", "#7a0f12", "#ffefef", "#ffd9d9", Gradient("#717171", "#696969"), soft="#4b3d3f")
