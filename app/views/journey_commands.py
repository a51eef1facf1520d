"""What the actions of conversations, comparing and journeys do."""

from typing import TYPE_CHECKING

from app.views.commands import tr

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def talk(window: "MainWindow") -> None:
    """The conversation that was open last, or the page where one begins."""
    window.show_view("interview")


def compare(window: "MainWindow") -> None:
    """What we thought beside what customers tell."""
    window.show_view("compare")


def show_journey(window: "MainWindow", journey: str, note: str = "") -> None:
    """Make all panels anew for another journey; a note of it is brought in sight."""
    if journey != window.journey:
        window.banner.take_back(_made())
        window.finish_typing()
        window.rebuild(journey)
    if note and window.view is not None:
        window.view.choose_note(note)


def journeys(window: "MainWindow") -> None:
    """The list of journeys."""
    from app.views.dialogs.journeys_dialog import JourneysDialog

    window.finish_typing()
    dialog = JourneysDialog(window, window.document, window.journey, window.session.report)
    if dialog.exec() and dialog.chosen():
        show_journey(window, dialog.chosen())


def make_future(window: "MainWindow") -> None:
    """Copy the journey into its future one and show that; a second time, lead to the first."""
    from app.models.edits import future
    from app.models.refusal import Refused
    from app.views.language import current_language

    window.finish_typing()
    made: list[str] = []
    try:
        made.append(future.make_future(window.document, window.journey, current_language()))
    except Refused as refused:
        there = future.future_of(window.document, window.journey)
        ways = ((tr("Open it"), lambda: show_journey(window, there.id)),) if there is not None else ()
        window.banner.tell(refused.sentence(current_language()), offers=ways)
        return
    except Exception as problem:  # noqa: BLE001 - whatever it is, it must reach the banner
        window.session.report(problem)
        return
    show_journey(window, made[0])
    window.show_view("board")
    window.banner.tell(_made(), seconds=8)


def _made() -> str:
    """What is said where the future journey was just made; of any other journey it is not true."""
    return tr("This is the future journey. Change what should be different.")


def is_current(window: "MainWindow") -> bool:
    """Whether a journey of today is shown."""
    if not window.is_open:
        return False
    from app.models.board import Journey

    row = window.document.find(Journey, window.journey)
    return row is not None and row.state == "current"


def is_future(window: "MainWindow") -> bool:
    """Whether the journey that is shown was copied from one that is still there."""
    return window.view is not None and window.view.past.future.is_future


def marks_future(window: "MainWindow") -> bool:
    """Whether the board shows what differs from today."""
    return window.view is not None and window.view.past.future.is_shown


def switch_marks(window: "MainWindow") -> None:
    """Mark what differs from today, or nothing."""
    if window.view is not None:
        window.view.past.future.show(not marks_future(window))
        window.show_possible()
