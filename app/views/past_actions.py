"""The part of the table of actions that looks back: history, snapshots and the film."""

from app.views import past_commands as past
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry, opened

SNAPSHOT_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "snapshot",
        "edit",
        QT_TRANSLATE_NOOP("Action", "Take a snapshot…"),
        past.snapshot,
        opened,
        ("Ctrl+Shift+K",),
        "history",
    ),
    Entry("snapshots", "edit", QT_TRANSLATE_NOOP("Action", "Snapshots…"), past.snapshots, opened),
)
HISTORY_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "history",
        "view",
        QT_TRANSLATE_NOOP("Action", "Show or hide the history"),
        past.toggle_history,
        opened,
        ("Ctrl+H",),
        "history",
    ),
    Entry(
        "film",
        "view",
        QT_TRANSLATE_NOOP("Action", "Play the workshop as a film"),
        past.film,
        opened,
        (),
        "play",
    ),
)
