"""Pictures of what lies over the board or takes its place for a while: dialogs, panels, menus, editors."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE = 250  # milliseconds until a thing is painted
ASKING = {  # actions that open a dialog, by the name of the picture
    "print": "print",
    "new": "new",
    "prepare": "workshop",
    "shortcuts": "shortcuts",
    "about": "about",
    "news": "news",
    "versions": "versions",
    "snapshots": "snapshots",
    "phase": "edit_phase",
    "stage": "edit_stage",
    "template": "change_template",
    "route": "edit_route",
    "two-routes": "compare_routes",
    "journeys": "journeys",
    "minutes": "clock_minutes",
    "colours": "name_colours",
    "doubles": "merge_doubles",
}
MENUS = ("note", "phase", "lane", "stage")

Keep = Callable[[str, QWidget], None]


def wait_for_notes(window: Any) -> None:
    """Let the board catch up: on a slow machine its last notes come some frames later, and in a picture they
    would be sheets without words.
    """
    for _ in range(400):
        if window.board is None or not window.board.isVisible() or window.board.painter.tiles.complete:
            return
        QTest.qWait(25)


def shoot_dialogs(window: Any, keep: Keep) -> None:
    """Every dialog, panel and menu of a window on the sample workshop; `keep` is given name and widget."""
    for name, action in ASKING.items():
        _choose(window, name)
        _shoot_asking(window, name, action, keep)
    _choose(window, "note")
    _shoot_beside(window, keep)
    _shoot_menus(window, keep)
    _shoot_editor(window, keep)


def _choose(window: Any, kind: str) -> None:
    """What a dialog or menu is about has the focus: a phase, a stage, a lane, or else a note."""
    plan = window.board.scene.plan
    headers = {"phase": plan.phases, "stage": plan.stages, "lane": plan.lanes}
    if kind in headers:
        window.board.selection.set_header((kind, next(iter(headers[kind]))))
    else:
        window.board.select_notes(["t-quotes"])
    window.show_possible()


def _shoot_asking(window: Any, name: str, action: str, keep: Keep) -> None:
    """A dialog holds its action up until it is answered: the picture is taken meanwhile."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            QTest.qWait(PATIENCE)
            keep(f"dialog-{name}", dialog)
            dialog.close()

    QTimer.singleShot(PATIENCE, answer)
    window.actions_by_key[action].trigger()
    QTest.qWait(2 * PATIENCE)
    answer()


def _shoot_beside(window: Any, keep: Keep) -> None:
    """Panels and bars of the window itself."""
    for name, action in (("history", "history"), ("library", "library"), ("rail", "rail")):
        window.actions_by_key[action].trigger()
        QTest.qWait(2 * PATIENCE)
        keep(f"panel-{name}", window)
        window.actions_by_key[action].trigger()
    window.actions_by_key["find"].trigger()
    window.view.search.bar.field.setText("video")
    QTest.qWait(PATIENCE)
    keep("bar-find", window)
    window.view.search.bar.close_search()
    window.actions_by_key["command_palette"].trigger()
    QTest.qWait(PATIENCE)
    palette = window.findChild(QWidget, "palette")
    keep("bar-palette", palette)
    palette.close()


def _shoot_menus(window: Any, keep: Keep) -> None:
    from app.views.board_menus import open_menu

    for kind in MENUS:
        _choose(window, kind)
        menu = open_menu(window, kind, window.mapToGlobal(QPoint(400, 200)))
        QTest.qWait(PATIENCE)
        keep(f"menu-{kind}", menu)
        menu.close()
    _choose(window, "note")
    window.bar.menu.popup(window.mapToGlobal(QPoint(10, 50)))
    QTest.qWait(PATIENCE)
    keep("menu-all", window.bar.menu)
    window.bar.menu.close()


def _shoot_editor(window: Any, keep: Keep) -> None:
    """The steps of the persona editor one by one, the last at the persona that it is for."""
    from app.layout.persona_fields import NEGATIVE_KINDS
    from app.models.people import Persona

    window.actions_by_key["edit_persona"].trigger()
    personas = window.view.personas
    chosen = personas.persona
    steps = personas.editor.pages.count()
    for number in range(steps):
        if number == steps - 1:
            rows = window.view.document.rows(Persona).values()
            personas.edit(next(row.id for row in rows if row.kind in NEGATIVE_KINDS))
        personas.editor.show_step_number(number)
        personas.editor.take_focus()
        QTest.qWait(PATIENCE)
        keep(f"persona-{number + 1}", window)
    personas.edit(chosen)
    personas.editor.close_editor()
