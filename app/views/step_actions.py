"""The part of the table of actions that is about the steps of the method and their clock."""

from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry, opened
from app.views.guide import step_commands as steps

_NAMES = (
    QT_TRANSLATE_NOOP("Action", "Step 0: prepare"),
    QT_TRANSLATE_NOOP("Action", "Step 1: lifecycle"),
    QT_TRANSLATE_NOOP("Action", "Step 2: touchpoints"),
    QT_TRANSLATE_NOOP("Action", "Step 3: channels and means"),
    QT_TRANSLATE_NOOP("Action", "Step 4: experience"),
    QT_TRANSLATE_NOOP("Action", "Step 5: test with customers"),
    QT_TRANSLATE_NOOP("Action", "Step 6: design"),
)

STEP_ENTRIES: tuple[Entry, ...] = (
    *(
        Entry(
            f"step_{number}",
            "step",
            name,
            steps.choose_step(number),
            opened,
            (f"Alt+{number}",),
            ticked=steps.is_step(number),
        )
        for number, name in enumerate(_NAMES)
    ),
    Entry(
        "all_lanes",
        "step",
        QT_TRANSLATE_NOOP("Action", "Show the lanes that the step leaves out"),
        steps.show_everything,
        steps.leaves_out,
    ),
    Entry(
        "clock",
        "step",
        QT_TRANSLATE_NOOP("Action", "Start or pause the clock"),
        steps.switch_clock,
        opened,
        ("Alt+K",),
        ticked=steps.runs_clock,
    ),
    Entry(
        "clock_more",
        "step",
        QT_TRANSLATE_NOOP("Action", "Five minutes more"),
        steps.more_time,
        opened,
    ),
    Entry(
        "clock_restart",
        "step",
        QT_TRANSLATE_NOOP("Action", "Clock from the start"),
        steps.restart_clock,
        steps.has_time,
    ),
    Entry(
        "clock_minutes",
        "step",
        QT_TRANSLATE_NOOP("Action", "Minutes for this step…"),
        steps.ask_minutes,
        opened,
    ),
)
