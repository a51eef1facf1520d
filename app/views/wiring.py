"""What the panels of a workshop ask of the window, bound once when they are made."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.storage.places import SUFFIX
from app.views import commands
from app.views.board_menus import open_menu
from app.views.guide.step_commands import prepare, tell_end

if TYPE_CHECKING:
    from app.models.change import Change
    from app.views.main_window import MainWindow
    from app.views.workshop_view import WorkshopView


def bind(window: "MainWindow", view: "WorkshopView") -> None:
    """Let the window do what this view asks for."""
    view.viewShown.connect(window.show_chosen_view)
    view.routeShown.connect(window.show_routes)
    view.routeShown.connect(lambda _: window.show_possible())
    view.selectionChanged.connect(window.show_possible)
    view.personaEdit.connect(lambda: commands.edit_persona(window))
    view.trouble.connect(window.session.report)
    view.hint.connect(lambda text: window.banner.tell(text, seconds=5))
    view.snapshotsWanted.connect(window.actions_by_key["snapshots"].trigger)
    view.filmWanted.connect(window.actions_by_key["film"].trigger)
    view.actionWanted.connect(lambda key: _do(window, key))
    view.pastShown.connect(window.panels.fold)
    view.stepsWanted.connect(window.panels.open_steps)
    view.side.note.noteWanted.connect(view.choose_note)
    view.side.note.alikeWanted.connect(window.actions_by_key["merge_doubles"].trigger)
    view.shelf.origin = lambda: (window.session.folder.state.document, window.session.path)
    view.board.offered.connect(
        lambda text, way, run: window.banner.tell(text, offers=((way, run),), seconds=8, of=view)
    )
    view.board.pictures.importWanted.connect(lambda path: _take_in(window, path))
    view.board.retracted.connect(window.banner.take_back)
    view.board.menuWanted.connect(lambda kind, at: open_menu(window, kind, at))
    view.lost.connect(window.rebuild)
    _bind_guidance(window, view)


def _do(window: "MainWindow", key: str) -> None:
    """Do an action, if it can be done with what has the focus now."""
    window.show_possible()
    window.actions_by_key[key].trigger()


def _bind_guidance(window: "MainWindow", view: "WorkshopView") -> None:
    from app.models.edits.steps import minutes_of

    guidance = view.guidance
    guidance.prepareWanted.connect(lambda column: prepare(window, column))
    guidance.curveWanted.connect(lambda shown: window.panels.show("curve", shown))
    guidance.stepShown.connect(window.clock.choose)
    guidance.stepShown.connect(window.show_possible)
    view.board.left_out.changed.connect(window.show_possible)
    window.clock.belong(str(window.session.path))
    window.clock.choose(view.rail.step)
    window.clock.follow(minutes_of(view.document))


def _take_in(window: "MainWindow", path: Path) -> None:
    """Import a file that was let fall on the board; a workshop is opened only where somebody says so."""
    if path.suffix.casefold() != SUFFIX:
        window.session.exchange.import_from(path, window.journey)
        return
    text = QCoreApplication.translate("Files", "“{name}” is a workshop of its own.").format(name=path.name)
    way = QCoreApplication.translate("Files", "Open it"), lambda: window.session.open(path)
    window.banner.tell(text, offers=(way,), seconds=15)


def bind_clock(window: "MainWindow") -> None:
    """The clock outlives the panels; it forgets everything with another workshop."""

    def follow(change: "Change") -> None:  # imported here, because the start page waits for nothing
        from app.models.edits.steps import minutes_of
        from app.models.people import Step

        if change.touches(Step):
            window.clock.follow(minutes_of(window.document))

    window.session.changed.connect(follow)
    window.session.placed.connect(lambda place: window.clock.belong("") if place is None else None)
    window.clock.ended.connect(lambda step: tell_end(window, step))
