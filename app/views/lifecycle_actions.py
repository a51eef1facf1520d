"""The part of the table of actions that is about step 1: the editor, stages, templates and the funnel."""

from typing import TYPE_CHECKING

from app.views import commands_board as board
from app.views.board.structure import PHASE, STAGE
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry, always, opened

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def _on_stage(window: "MainWindow") -> bool:
    return board.focused(window, STAGE) is not None


def _step(begin: int, end: int) -> board.Command:
    return board.of_header(STAGE, lambda view, header: view.band.step(header[1], begin, end))


def _add_stage(window: "MainWindow") -> None:
    view = board.shown_board(window)
    phase = board.focused(window, PHASE)
    if view is not None:
        view.band.start_stage(phase[1] if phase is not None else None)


def _templates(window: "MainWindow") -> None:
    from app.views.lifecycle.template_commands import change_template

    change_template(window)


def _add_band(window: "MainWindow") -> None:
    from app.views.lifecycle.template_commands import add_second_band

    add_second_band(window)


def _keep(window: "MainWindow") -> None:
    from app.views.lifecycle.template_commands import keep_own

    keep_own(window)


def _own(window: "MainWindow") -> None:
    from app.views.lifecycle.own_templates import OwnTemplatesDialog

    OwnTemplatesDialog(window).exec()


LIFECYCLE_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "edit_phase",
        "phase",
        QT_TRANSLATE_NOOP("Action", "Edit the phase…"),
        board.of_header(PHASE, lambda view, header: view.structure.edit(header[1])),
        board.on_phase,
        told="Enter",
    ),
    Entry("add_stage", "stage", QT_TRANSLATE_NOOP("Action", "Add a stage…"), _add_stage, opened),
    Entry(
        "add_band",
        "stage",
        QT_TRANSLATE_NOOP("Action", "Add the stages of a template…"),
        _add_band,
        opened,
    ),
    Entry(
        "edit_stage",
        "stage",
        QT_TRANSLATE_NOOP("Action", "Edit the stage…"),
        board.of_header(STAGE, lambda view, header: view.band.edit(header[1])),
        _on_stage,
        told="Enter",
    ),
    Entry(
        "rename_stage",
        "stage",
        QT_TRANSLATE_NOOP("Action", "Rename the stage"),
        board.of_header(STAGE, lambda view, header: view.band.rename(header[1])),
        _on_stage,
        told="F2",
    ),
    Entry(
        "stage_left",
        "stage",
        QT_TRANSLATE_NOOP("Action", "Stage to the left"),
        _step(-1, -1),
        _on_stage,
        told="Ctrl+Left",
    ),
    Entry(
        "stage_right",
        "stage",
        QT_TRANSLATE_NOOP("Action", "Stage to the right"),
        _step(1, 1),
        _on_stage,
        told="Ctrl+Right",
    ),
    Entry(
        "stage_longer",
        "stage",
        QT_TRANSLATE_NOOP("Action", "Ends one phase later"),
        _step(0, 1),
        _on_stage,
        told="Shift+Right",
    ),
    Entry(
        "stage_shorter",
        "stage",
        QT_TRANSLATE_NOOP("Action", "Ends one phase earlier"),
        _step(0, -1),
        _on_stage,
        told="Shift+Left",
    ),
    Entry(
        "stage_earlier",
        "stage",
        QT_TRANSLATE_NOOP("Action", "Begins one phase earlier"),
        _step(-1, 0),
        _on_stage,
        told="Ctrl+Shift+Left",
    ),
    Entry(
        "stage_later",
        "stage",
        QT_TRANSLATE_NOOP("Action", "Begins one phase later"),
        _step(1, 0),
        _on_stage,
        told="Ctrl+Shift+Right",
    ),
    Entry(
        "delete_stage",
        "stage",
        QT_TRANSLATE_NOOP("Action", "Delete the stage"),
        board.of_header(STAGE, lambda view, header: view.band.delete(header[1])),
        _on_stage,
    ),
    Entry(
        "change_template",
        "templates",
        QT_TRANSLATE_NOOP("Action", "Swap or merge the template…"),
        _templates,
        opened,
    ),
    Entry(
        "keep_template",
        "templates",
        QT_TRANSLATE_NOOP("Action", "Keep as an own template…"),
        _keep,
        opened,
    ),
    Entry("own_templates", "templates", QT_TRANSLATE_NOOP("Action", "Own templates…"), _own, always),
)
