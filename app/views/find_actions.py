"""The part of the table of actions that finds, and puts in order what it found."""

from app.views import find_commands as find
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry, opened

FIND_ENTRIES: tuple[Entry, ...] = (
    Entry("find", "edit", QT_TRANSLATE_NOOP("Action", "Search"), find.find, opened, ("Ctrl+F",), "search"),
    Entry("find_next", "edit", QT_TRANSLATE_NOOP("Action", "Next hit"), find.find_next, opened, ("F3",)),
    Entry(
        "find_previous",
        "edit",
        QT_TRANSLATE_NOOP("Action", "Previous hit"),
        find.find_previous,
        opened,
        ("Shift+F3",),
    ),
    Entry(
        "select_colour",
        "select_alike",
        QT_TRANSLATE_NOOP("Action", "Of the same colour"),
        find.select_colour,
        find.chosen,
    ),
    Entry(
        "select_channel",
        "select_alike",
        QT_TRANSLATE_NOOP("Action", "Through the same channel"),
        find.select_channel,
        find.chosen,
    ),
    Entry(
        "merge_chosen",
        "edit",
        QT_TRANSLATE_NOOP("Action", "Make one note of these…"),
        find.merge_chosen,
        find.several_chosen,
    ),
    Entry(
        "merge_doubles",
        "edit",
        QT_TRANSLATE_NOOP("Action", "Merge notes that look alike…"),
        find.merge_doubles,
        find.on_board,
    ),
)
ORDER_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "sort_by_votes",
        "board",
        QT_TRANSLATE_NOOP("Action", "Sort the cell by dots"),
        find.sort_cell,
        find.has_cell,
    ),
    Entry(
        "sort_lane_by_votes",
        "board",
        QT_TRANSLATE_NOOP("Action", "Sort the lane by dots"),
        find.sort_lane,
        find.has_cell,
    ),
    Entry(
        "tidy", "board", QT_TRANSLATE_NOOP("Action", "Tidy the free lane"), find.tidy_lane, find.in_free_lane
    ),
    Entry(
        "name_colours",
        "board",
        QT_TRANSLATE_NOOP("Action", "What the colours mean…"),
        find.name_colours,
        find.on_board,
    ),
)
