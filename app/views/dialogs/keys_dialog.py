"""The sheet of keys, made from the table of actions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.views.dialogs.frame import FramedDialog, scrolled
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.plain import PlainLabel

if TYPE_CHECKING:
    from app.views.entry import Entry

Row = tuple[str, tuple[str, ...]]  # what it does, and the keys that do it
Section = tuple[str, list[Row]]

_ON_THE_KEY = {"Return": "Enter", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}

# What the board itself does with keys: (keys, what they do). Keys are written as Qt does.
BOARD_KEYS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("N",), QT_TRANSLATE_NOOP("BoardKey", "New note in this cell")),
    (("Return",), QT_TRANSLATE_NOOP("BoardKey", "While typing: next note below it")),
    (("Tab",), QT_TRANSLATE_NOOP("BoardKey", "While typing: on to the next cell")),
    (("Shift+Return",), QT_TRANSLATE_NOOP("BoardKey", "While typing: a new line")),
    (("Esc",), QT_TRANSLATE_NOOP("BoardKey", "Stop typing, or put back what you drag")),
    (("F2",), QT_TRANSLATE_NOOP("BoardKey", "Change the text of the chosen note")),
    (("Left", "Right", "Up", "Down"), QT_TRANSLATE_NOOP("BoardKey", "Walk over the notes")),
    (("Ctrl+Left", "Ctrl+Right"), QT_TRANSLATE_NOOP("BoardKey", "Move the note to the next cell")),
    (("Ctrl+Up", "Ctrl+Down"), QT_TRANSLATE_NOOP("BoardKey", "Move the note within its cell")),
)


class KeysDialog(FramedDialog):
    """Keys by menu, the board's own first, in two columns."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("Keys"))
        page = QWidget()
        page.setObjectName("dialogPage")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 10, 0)
        columns.setSpacing(40)
        sections = [(self.tr("On the board"), _board_rows()), *_menu_rows()]
        for part in _halves(sections):
            column = QVBoxLayout()
            column.setSpacing(6)
            for title, rows in part:
                column.addWidget(PlainLabel(title, "startHeading"))
                column.addLayout(self._section(rows))
                column.addSpacing(12)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.body.addWidget(scrolled(page), 1)
        self.add_buttons(self.tr("Close"))
        self.open_at(900, 680)

    def _section(self, rows: list[Row]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for line, (text, keys) in enumerate(rows):
            grid.addWidget(PlainLabel(text, "keyText", wrap=True), line, 0)
            caps = QHBoxLayout()
            caps.setSpacing(4)
            caps.addStretch(1)
            for each in keys:
                caps.addWidget(PlainLabel(each, "key"), 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addLayout(caps, line, 1)
        return grid


def _native(keys: str) -> str:
    """Keys as this computer writes them, with arrows drawn and Enter called what stands on it."""
    written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    *before, last = written.split("+") if not written.endswith("+") else [written]
    return "+".join([*before, _ON_THE_KEY.get(keys.split("+")[-1], last)])


def drawn_keys(entry: "Entry") -> str:
    """The keys of an action, drawn like those of the board."""
    keys = entry.shortcuts[0] if entry.shortcuts else entry.told
    return _native(keys) if keys else ""


def _board_rows() -> list[Row]:
    return [
        (QCoreApplication.translate("BoardKey", text), tuple(_native(each) for each in keys))
        for keys, text in BOARD_KEYS
    ]


def _menu_rows() -> list[Section]:
    """For every menu its actions that have keys."""
    # Not at the top: the table knows the commands, and the commands know this dialog.
    from app.views.actions import ENTRIES, MENUS, action_word, keys_of

    told = {_native(each) for keys, _ in BOARD_KEYS for each in keys}
    found: list[Section] = []
    for menu, name in MENUS.items():
        rows: list[Row] = [
            (action_word(entry.text).rstrip("…"), (drawn_keys(entry),))
            for entry in ENTRIES
            if entry.menu == menu and keys_of(entry) and keys_of(entry) not in told
        ]
        if rows:
            found.append((action_word(name), rows))
    return found


def _halves(sections: list[Section]) -> tuple[list[Section], list[Section]]:
    """The sections in two columns of about the same height."""
    sizes = [len(rows) + 2 for _, rows in sections]
    cuts = range(1, len(sections) + 1)
    cut = min(cuts, key=lambda at: max(sum(sizes[:at]), sum(sizes[at:])))
    return sections[:cut], sections[cut:]
