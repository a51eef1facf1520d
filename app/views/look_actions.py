"""The part of the table of actions that is about looks."""

from app.views import look_commands as looks
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry, always

LOOK_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "theme_light",
        "looks",
        QT_TRANSLATE_NOOP("Action", "Light"),
        looks.light,
        always,
        ticked=looks.is_light,
    ),
    Entry(
        "theme_dark", "looks", QT_TRANSLATE_NOOP("Action", "Dark"), looks.dark, always, ticked=looks.is_dark
    ),
    Entry(
        "theme_projector",
        "looks",
        QT_TRANSLATE_NOOP("Action", "Projector, strong contrast"),
        looks.projector,
        always,
        ticked=looks.is_projector,
    ),
    Entry(
        "larger_text",
        "looks",
        QT_TRANSLATE_NOOP("Action", "Larger letters around the board"),
        looks.larger_text,
        looks.can_grow,
        ("Ctrl+Alt++", "Ctrl+Alt+="),
    ),
    Entry(
        "smaller_text",
        "looks",
        QT_TRANSLATE_NOOP("Action", "Smaller letters around the board"),
        looks.smaller_text,
        looks.can_shrink,
        ("Ctrl+Alt+-",),
    ),
    Entry(
        "motion",
        "looks",
        QT_TRANSLATE_NOOP("Action", "Reduced motion"),
        looks.switch_motion,
        always,
        ticked=looks.is_still,
    ),
)
