"""The menus under a right click, a long press and the menu key: choices out of the one table of actions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from app.views.main_window import MainWindow

BAR = "-"
# Of each thing what its menu offers: actions and menus by key, and bars between them.
OFFERS: dict[str, tuple[str, ...]] = {
    "note": (
        "edit_note",
        "colours",
        "evidence",
        "channel",
        "means",
        "author",
        "exit_mark",
        BAR,
        "add_dot",
        "take_dot",
        BAR,
        "join_route",
        "leave_route",
        BAR,
        "photo",
        "remove_photo",
        BAR,
        "select_alike",
        "merge_chosen",
        "merge_doubles",
        "sort_by_votes",
        "tidy",
        BAR,
        "cut",
        "copy",
        "paste",
        "duplicate",
        "delete",
    ),
    "cell": ("add_note", "paste", BAR, "sort_by_votes", "tidy", "merge_doubles", BAR, "select_all"),
    "phase": (
        "edit_phase",
        "rename_phase",
        "phase_colours",
        BAR,
        "phase_left",
        "phase_right",
        BAR,
        "add_phase",
        "add_stage",
        "hide_phase",
        "delete_phase",
        BAR,
        "lock",
    ),
    "stage": (
        "edit_stage",
        "rename_stage",
        BAR,
        "stage_left",
        "stage_right",
        "stage_earlier",
        "stage_later",
        "stage_shorter",
        "stage_longer",
        BAR,
        "add_stage",
        "delete_stage",
        BAR,
        "lock",
    ),
    "lane": (
        "rename_lane",
        "lane_colours",
        BAR,
        "lane_up",
        "lane_down",
        BAR,
        "add_lane",
        "hide_lane",
        "delete_lane",
        BAR,
        "sort_lane_by_votes",
        "tidy",
        BAR,
        "lock",
    ),
    "ground": ("add_phase", "add_stage", "add_lane", "show_hidden", BAR, "lock", BAR, "fit", "real_size"),
}


def open_menu(window: "MainWindow", kind: str, at: QPoint) -> QMenu:
    """Open the menu of a "note", "cell", "phase", "stage", "lane" or "ground" at a point of the screen."""
    window.show_possible()
    menu = QMenu(window)
    menu.setObjectName("contextMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for key in OFFERS[kind]:
        if key == BAR:
            menu.addSeparator()
        elif key in window.bar.menus:
            menu.addAction(window.bar.menus[key].menuAction())  # addMenu would take it away from the bar
        elif key in window.actions_by_key and (action := window.actions_by_key[key]).isEnabled():
            menu.addAction(action)
    menu.popup(at)
    return menu
