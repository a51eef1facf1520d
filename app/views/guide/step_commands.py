"""What the actions of the steps and their clock do. Each takes the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.views.errors import attempt

if TYPE_CHECKING:
    from app.views.main_window import MainWindow

MORE = 5  # minutes that "more time" gives


def tr(text: str) -> str:
    """A text of a command in the interface's language."""
    return QCoreApplication.translate("", text)  # lupdate files a bare tr() under no context


def choose_step(number: int) -> "Callable[[MainWindow], None]":
    """The command that makes a step the current one."""

    def choose(window: "MainWindow") -> None:
        if window.view is not None:
            window.view.guidance.choose(number)

    return choose


def is_step(number: int) -> "Callable[[MainWindow], bool]":
    """Whether the room is in this step."""
    return lambda window: window.view is not None and window.view.rail.step == number


def leaves_out(window: "MainWindow") -> bool:
    """Whether lanes are out of sight because of the step."""
    return window.view is not None and bool(window.view.board.left_out.lanes())


def show_everything(window: "MainWindow") -> None:
    """All lanes again."""
    if window.view is not None:
        window.view.board.left_out.show_all()


# The form


def prepare(window: "MainWindow", column: str = "") -> None:
    """The form of what the workshop is about, at a column, or at the first that is empty."""
    from app.views.dialogs.workshop_dialog import edit_workshop

    edit_workshop(window, window.document, column or "empty")


# The clock


def runs_clock(window: "MainWindow") -> bool:
    """Whether the clock counts."""
    return window.clock.is_running


def has_time(window: "MainWindow") -> bool:
    """Whether the step of the clock has minutes."""
    return window.is_open and window.clock.has_time


def switch_clock(window: "MainWindow") -> None:
    """Start or pause; without minutes, ask for them."""
    if window.clock.has_time:
        window.clock.toggle()
    else:
        ask_minutes(window)


def restart_clock(window: "MainWindow") -> None:
    """All minutes of the step again."""
    window.clock.restart()


def more_time(window: "MainWindow") -> None:
    """Some minutes more for the step of the clock."""
    from app.models.edits.steps import minutes_of

    _write(window, minutes_of(window.document).get(window.clock.step, 0) + MORE)


def ask_minutes(window: "MainWindow") -> None:
    """Ask how long the step of the clock may take."""
    from app.models.edits.steps import minutes_of
    from app.views.guide.minutes_dialog import MinutesDialog

    step = window.clock.step
    dialog = MinutesDialog(window, step, minutes_of(window.document).get(step, 0))
    if dialog.exec():
        _write(window, dialog.minutes.value())


def _write(window: "MainWindow", minutes: int) -> None:
    from app.models.edits.steps import set_minutes

    step = window.clock.step
    attempt(lambda: set_minutes(window.document, {step: minutes}), window.session.report)


def tell_end(window: "MainWindow", step: int) -> None:
    """The time of a step is up: said once, without a sound, with a way to go on."""
    from app.views.guide.steps import STEPS, step_word

    text = tr("The time for “{step}” is up.").format(step=step_word(STEPS[step].name))
    more = tr("Five minutes more")
    window.banner.tell(text, offers=((more, lambda: more_time(window)),), seconds=60)
