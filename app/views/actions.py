"""The one table of actions: menus, shortcuts, tips and buttons come from it. A new one is one entry."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from app.views import commands, file_commands
from app.views.board_actions import NOTE_ENTRIES, STRUCTURE_ENTRIES
from app.views.command_palette import PALETTE_ENTRIES
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry, always
from app.views.find_actions import FIND_ENTRIES, ORDER_ENTRIES
from app.views.icons import icon
from app.views.journey_actions import JOURNEY_ENTRIES, JOURNEY_VIEW_ENTRIES
from app.views.library_actions import LIBRARY_ENTRIES
from app.views.lifecycle_actions import LIFECYCLE_ENTRIES
from app.views.look_actions import LOOK_ENTRIES
from app.views.past_actions import HISTORY_ENTRIES, SNAPSHOT_ENTRIES
from app.views.plain import plain_tip
from app.views.route_actions import ROUTE_ENTRIES, ROUTE_VIEW_ENTRIES
from app.views.step_actions import STEP_ENTRIES
from app.views.view_actions import VIEW_ENTRIES

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def _open(window: "MainWindow") -> bool:
    return window.is_open


def _on_board(window: "MainWindow") -> bool:
    return window.view is not None and window.view.is_on_board


def _chosen(window: "MainWindow") -> bool:
    return _on_board(window) and bool(window.chosen_notes())


MENUS: dict[str, str] = {
    "file": QT_TRANSLATE_NOOP("Action", "File"),
    "edit": QT_TRANSLATE_NOOP("Action", "Edit"),
    "select_alike": QT_TRANSLATE_NOOP("Action", "Select alike"),
    "note": QT_TRANSLATE_NOOP("Action", "Note"),
    "colours": QT_TRANSLATE_NOOP("Action", "Colour"),
    "evidence": QT_TRANSLATE_NOOP("Action", "How sure"),
    "board": QT_TRANSLATE_NOOP("Action", "Board"),
    "phase": QT_TRANSLATE_NOOP("Action", "Phase"),
    "phase_colours": QT_TRANSLATE_NOOP("Action", "Colour of the phase"),
    "stage": QT_TRANSLATE_NOOP("Action", "Stage"),
    "lane": QT_TRANSLATE_NOOP("Action", "Lane"),
    "lane_colours": QT_TRANSLATE_NOOP("Action", "Colour of the lane"),
    "step": QT_TRANSLATE_NOOP("Action", "Steps"),
    "templates": QT_TRANSLATE_NOOP("Action", "Templates"),
    "route": QT_TRANSLATE_NOOP("Action", "Route"),
    "view": QT_TRANSLATE_NOOP("Action", "View"),
    "views": QT_TRANSLATE_NOOP("Action", "Go to"),
    "looks": QT_TRANSLATE_NOOP("Action", "Appearance"),
    "help": QT_TRANSLATE_NOOP("Action", "Help"),
}
WITHIN = {  # menus that open from another one
    "views": "view",
    "looks": "view",
    "route": "board",
    "select_alike": "edit",
    "colours": "note",
    "evidence": "note",
    "phase": "board",
    "phase_colours": "phase",
    "stage": "board",
    "templates": "board",
    "lane": "board",
    "lane_colours": "lane",
}
# Actions that have a line above them in their menu: what follows is about something else.
BELOW_A_LINE = {
    "save", "import", "close", "cut", "find", "snapshot", "channel", "add_dot", "photo", "join_route",
    "sort_by_votes", "add_persona", "interview", "workshop", "all_lanes", "clock", "present", "history",
    "language", "larger_text", "news", "delete_phase", "delete_stage", "delete_lane", "delete_route",
}  # fmt: skip

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "new",
        "file",
        QT_TRANSLATE_NOOP("Action", "New workshop…"),
        file_commands.new,
        always,
        ("Ctrl+N",),
        "file",
    ),
    Entry(
        "open",
        "file",
        QT_TRANSLATE_NOOP("Action", "Open…"),
        file_commands.open_file,
        always,
        ("Ctrl+O",),
        "folder",
    ),
    Entry(
        "save", "file", QT_TRANSLATE_NOOP("Action", "Save"), file_commands.save, _open, ("Ctrl+S",), "save"
    ),
    Entry(
        "save_copy",
        "file",
        QT_TRANSLATE_NOOP("Action", "Save a copy…"),
        file_commands.save_copy,
        _open,
        ("Ctrl+Shift+S",),
    ),
    Entry(
        "versions",
        "file",
        QT_TRANSLATE_NOOP("Action", "Earlier versions…"),
        file_commands.earlier_versions,
        _open,
    ),
    Entry("import", "file", QT_TRANSLATE_NOOP("Action", "Import…"), file_commands.import_file, _open),
    Entry(
        "print",
        "file",
        QT_TRANSLATE_NOOP("Action", "Print…"),
        file_commands.print_pdf,
        _open,
        ("Ctrl+P",),
        "print",
    ),
    Entry(
        "export",
        "file",
        QT_TRANSLATE_NOOP("Action", "Export…"),
        file_commands.export_file,
        _open,
        ("Ctrl+E",),
    ),
    Entry(
        "close",
        "file",
        QT_TRANSLATE_NOOP("Action", "Close workshop"),
        file_commands.close,
        _open,
        ("Ctrl+W",),
    ),
    Entry("quit", "file", QT_TRANSLATE_NOOP("Action", "Quit"), file_commands.leave, always, ("Ctrl+Q",)),
    Entry(
        "undo",
        "edit",
        QT_TRANSLATE_NOOP("Action", "Undo"),
        commands.undo,
        lambda w: w.is_open and w.document.history.last_done() is not None,
        ("Ctrl+Z",),
        "undo",
    ),
    Entry(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("Action", "Redo"),
        commands.redo,
        lambda w: w.is_open and w.document.history.next_undone() is not None,
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        "redo",
    ),
    Entry("cut", "edit", QT_TRANSLATE_NOOP("Action", "Cut"), commands.cut, _chosen, told="Ctrl+X"),
    Entry("copy", "edit", QT_TRANSLATE_NOOP("Action", "Copy"), commands.copy, _chosen, told="Ctrl+C"),
    Entry("paste", "edit", QT_TRANSLATE_NOOP("Action", "Paste"), commands.paste, _on_board, told="Ctrl+V"),
    Entry(
        "delete",
        "edit",
        QT_TRANSLATE_NOOP("Action", "Delete"),
        commands.delete,
        _chosen,
        (),
        "trash",
        "Del",
    ),
    Entry(
        "select_all",
        "edit",
        QT_TRANSLATE_NOOP("Action", "Select all notes"),
        commands.select_all,
        _on_board,
        told="Ctrl+A",
    ),
    *FIND_ENTRIES,
    *SNAPSHOT_ENTRIES,
    Entry(
        "add_note",
        "board",
        QT_TRANSLATE_NOOP("Action", "New note"),
        commands.add_note,
        _open,
        (),
        "note",
        "N",
    ),
    *STRUCTURE_ENTRIES,
    *LIFECYCLE_ENTRIES,
    *NOTE_ENTRIES,
    *ORDER_ENTRIES,
    Entry(
        "add_persona",
        "board",
        QT_TRANSLATE_NOOP("Action", "Add a persona…"),
        commands.add_persona,
        _open,
        (),
        "person",
    ),
    Entry(
        "edit_persona",
        "board",
        QT_TRANSLATE_NOOP("Action", "Edit the persona…"),
        commands.edit_persona,
        _open,
    ),
    Entry(
        "add_route",
        "board",
        QT_TRANSLATE_NOOP("Action", "Add a route…"),
        commands.add_route,
        _open,
        (),
        "curve",
    ),
    *JOURNEY_ENTRIES,
    Entry(
        "workshop",
        "board",
        QT_TRANSLATE_NOOP("Action", "About this workshop…"),
        commands.edit_workshop,
        _open,
    ),
    *STEP_ENTRIES,
    Entry(
        "zoom_in",
        "view",
        QT_TRANSLATE_NOOP("Action", "Zoom in"),
        commands.zoom_in,
        _on_board,
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
    ),
    Entry(
        "zoom_out",
        "view",
        QT_TRANSLATE_NOOP("Action", "Zoom out"),
        commands.zoom_out,
        _on_board,
        ("Ctrl+-",),
        "zoom-out",
    ),
    Entry(
        "fit", "view", QT_TRANSLATE_NOOP("Action", "Whole board"), commands.fit, _on_board, ("Ctrl+0",), "fit"
    ),
    Entry(
        "real_size",
        "view",
        QT_TRANSLATE_NOOP("Action", "Real size"),
        commands.real_size,
        _on_board,
        ("Ctrl+1",),
    ),
    Entry(
        "present",
        "view",
        QT_TRANSLATE_NOOP("Action", "Present"),
        commands.present,
        _open,
        ("F11", "F5"),
        "play",
    ),
    Entry(
        "rail",
        "view",
        QT_TRANSLATE_NOOP("Action", "Show or hide the steps"),
        commands.toggle_rail,
        _open,
        ("F6",),
    ),
    Entry(
        "side",
        "view",
        QT_TRANSLATE_NOOP("Action", "Show or hide the panel"),
        commands.toggle_side,
        _open,
        ("F7",),
    ),
    Entry(
        "curve",
        "view",
        QT_TRANSLATE_NOOP("Action", "Show or hide the curve"),
        commands.toggle_curve,
        _open,
        ("F8",),
    ),
    *ROUTE_ENTRIES,
    *ROUTE_VIEW_ENTRIES,
    *JOURNEY_VIEW_ENTRIES,
    *HISTORY_ENTRIES,
    *LIBRARY_ENTRIES,
    *VIEW_ENTRIES,
    *LOOK_ENTRIES,
    *PALETTE_ENTRIES,
    # The offer stands in the language that it offers, so that who needs it can read it.
    Entry(
        "language",
        "view",
        QT_TRANSLATE_NOOP("Action", "In het Nederlands"),
        commands.switch_language,
        always,
    ),
    Entry(
        "shortcuts",
        "help",
        QT_TRANSLATE_NOOP("Action", "Keys"),
        commands.show_keys,
        always,
        ("F1", "?"),
        "keyboard",
    ),
    Entry("news", "help", QT_TRANSLATE_NOOP("Action", "What is new"), commands.show_news, always),
    Entry(
        "hints",
        "help",
        QT_TRANSLATE_NOOP("Action", "Show the first hints again"),
        commands.show_hints,
        always,
    ),
    Entry("about", "help", QT_TRANSLATE_NOOP("Action", "About Reisbord"), commands.about, always),
)
BY_KEY = {entry.key: entry for entry in ENTRIES}


def action_word(text: str) -> str:
    """The text of an action or menu in the interface's language."""
    return QCoreApplication.translate("Action", text)


def make_actions(window: "MainWindow") -> dict[str, QAction]:
    """A QAction for every entry, bound to the window."""
    made = {entry.key: _make(window, entry) for entry in ENTRIES}
    translate_actions(made)
    return made


def _make(window: "MainWindow", entry: Entry) -> QAction:
    action = QAction(window)
    action.setObjectName(entry.key)
    action.setShortcuts([QKeySequence(keys) for keys in entry.shortcuts])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setCheckable(entry.ticked is not None)
    if entry.icon:
        action.setIcon(icon(entry.icon))
    action.triggered.connect(lambda: entry.run(window))
    window.addAction(action)
    return action


def translate_actions(actions: dict[str, QAction], keys: Iterable[str] = BY_KEY, text: str = "") -> None:
    """Put the words of the interface's language on actions; `text` takes the place of an action's own."""
    for key in keys:
        action, entry = actions[key], BY_KEY[key]
        whole = text or action_word(entry.text)
        plain = whole.rstrip("…")
        shortcut = keys_of(entry)
        action.setText(whole.replace("&", "&&") + (f"\t{shortcut}" if entry.told else ""))
        action.setToolTip(plain_tip(f"{plain} ({shortcut})" if shortcut else plain))
        action.setIconText(action_word(entry.text).rstrip("…"))


def keys_of(entry: Entry) -> str:
    """The shortcut as this computer writes it."""
    keys = entry.shortcuts[0] if entry.shortcuts else entry.told
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
