"""What the actions of history, snapshots and the film do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.views.commands import tr
from app.views.errors import attempt

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def snapshot(window: "MainWindow") -> None:
    """Keep this moment under a name."""
    from app.models.edits import workshop
    from app.views.dialogs.name_dialog import ask_name

    window.finish_typing()
    name = ask_name(window, tr("Take a snapshot"), tr("What is this moment called?"))
    if name and attempt(lambda: workshop.take_snapshot(window.document, name), window.session.report):
        window.banner.tell(tr("Kept as “{name}”.").format(name=name), seconds=4)


def toggle_history(window: "MainWindow") -> None:
    """The steps of the workshop beside the board."""
    if window.view is not None:
        if not window.view.is_on_board:
            window.view.show_view("board")
        window.view.past.toggle_history()
        if window.view.past.wants_history:
            window.view.past.history.list.setFocus()
        else:
            window.view.board.setFocus()


def snapshots(window: "MainWindow") -> None:
    """Show the named moments: compare one with now, go back to it, or delete it."""
    from app.views.dialogs.snapshots_dialog import COMPARE, SnapshotsDialog

    window.finish_typing()
    dialog = SnapshotsDialog(window, window.document)
    if not dialog.exec():
        return
    chosen = dialog.chosen()
    if chosen is None:
        return
    if dialog.wanted == COMPARE:
        compare(window, chosen)
    else:
        _restore(window, chosen)


def _restore(window: "MainWindow", snapshot: str) -> None:
    """Go back to a named moment, and say how to come back from there."""
    from app.models.edits import workshop
    from app.models.people import Snapshot
    from app.views.history.comparison import snapshot_name

    name, steps = snapshot_name(window.document.get(Snapshot, snapshot)), window.document.history.done
    _read(window, lambda: workshop.restore_snapshot(window.document, snapshot))
    if window.document.history.done > steps:
        text = tr("Everything is as it was at “{name}”. Undo goes back to where you were.")
        window.banner.tell(text.format(name=name), seconds=8)


def compare(window: "MainWindow", snapshot: str) -> None:
    """Mark on the board what differs since a snapshot."""
    view = window.view
    if view is not None:
        if not view.is_on_board:
            view.show_view("board")
        _read(window, lambda: view.past.compare(snapshot))


def film(window: "MainWindow") -> None:
    """Play the workshop from its first step."""
    from app.views.history.film_dialog import show_film

    window.finish_typing()
    board = window.board
    if board is not None:
        attempt(
            lambda: show_film(window, window.document, window.journey, board.theme), window.session.report
        )


def _read(window: "MainWindow", work: Callable[[], object]) -> None:
    """A snapshot can come from anybody's file; one that can't be read is told, and nothing happens."""
    try:
        work()
    except ValueError:
        window.banner.tell(tr("This snapshot cannot be read."), "warning", seconds=8)
    except Exception as problem:  # noqa: BLE001 - the banner and not the console
        window.session.report(problem)
