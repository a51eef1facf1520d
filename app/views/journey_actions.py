"""The part of the table of actions that is about conversations, comparing, and the journeys of a workshop."""

from app.views import journey_commands as journeys
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry, opened

JOURNEY_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "interview",
        "board",
        QT_TRANSLATE_NOOP("Action", "Talk with a customer…"),
        journeys.talk,
        opened,
        ("Ctrl+Shift+T",),
        "person",
    ),
    Entry(
        "compare",
        "board",
        QT_TRANSLATE_NOOP("Action", "Compare and design"),
        journeys.compare,
        opened,
        (),
        "diamond",
    ),
    Entry(
        "make_future",
        "board",
        QT_TRANSLATE_NOOP("Action", "Make the future journey"),
        journeys.make_future,
        journeys.is_current,
        (),
        "copy",
    ),
    Entry("journeys", "board", QT_TRANSLATE_NOOP("Action", "Journeys…"), journeys.journeys, opened),
)
JOURNEY_VIEW_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "future_marks",
        "view",
        QT_TRANSLATE_NOOP("Action", "Mark what differs from today"),
        journeys.switch_marks,
        journeys.is_future,
        ticked=journeys.marks_future,
    ),
)
