"""Every action by its name: type a few letters, Enter does it. It reads the one table of actions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from app.models.folding import fold
from app.views.appearance import ink, px
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry
from app.views.errors import guarded

if TYPE_CHECKING:
    from app.views.main_window import MainWindow

_WIDTH, _SHOWN, _ROW = 520, 9, 36  # pixels, rows, pixels a row
_TOP = 64  # pixels under the top of the window
_KEYS = Qt.ItemDataRole.UserRole + 1
_ASIDE = 12  # pixels right of the keys
_LETTERS = 3  # what `how_well` calls the weakest answer: after those by the menu and by what is inside
_BY_MENU, _INSIDE, _BY_LETTERS = 4, 5, 6
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)

# What somebody looks for that no action is named after, and where it is.
ALSO = {
    "workshop": QT_TRANSLATE_NOOP("CommandPalette", "title, organisation, facilitator, rename the workshop"),
    "journeys": QT_TRANSLATE_NOOP("CommandPalette", "product, name of the journey"),
    "edit_persona": QT_TRANSLATE_NOOP("CommandPalette", "name, age, quote, photo"),
    "snapshots": QT_TRANSLATE_NOOP("CommandPalette", "version, earlier, back to a moment, compare with now"),
}
# Menus of words that say nothing without the menu's own: three of them have a blue.
OF_VALUES = ("colours", "evidence", "phase_colours", "lane_colours")


def is_inside(wanted: str, key: str) -> bool:
    """Whether a word in the dialog of an action begins with what was typed."""
    words = fold(QCoreApplication.translate("CommandPalette", ALSO[key])) if key in ALSO else ""
    return bool(wanted.strip()) and f" {fold(wanted.strip())}" in f" {words}"


def how_well(wanted: str, name: str) -> int | None:
    """How well a name answers what was typed, 0 is best: its beginning, a word's, anywhere, its letters.

    None where the letters are not in it in their order.
    """
    wanted, name = fold(wanted), fold(name)
    if not wanted or name.startswith(wanted):
        return 0
    if f" {wanted}" in name:
        return 1
    if wanted in name:
        return 2
    letters = iter(name)
    return 3 if all(letter in letters for letter in wanted if letter != " ") else None


def answer(wanted: str, name: str, menu: str, key: str) -> int | None:
    """How well an action answers, 0 is best: by its name, its menu, what is in its dialog, its letters."""
    well = how_well(wanted, name)
    if well is not None and well < _LETTERS:
        return well
    if how_well(wanted, menu) == 0 or how_well(wanted, f"{menu} {name}") in (0, 1):
        return _BY_MENU
    if is_inside(wanted, key):
        return _INSIDE
    return None if well is None else _BY_LETTERS


class _WithKeys(QStyledItemDelegate):
    """The name of an action at the left, its keys at the right."""

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        keys = index.data(_KEYS)
        if not keys:
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setFont(option.font)
        painter.setPen(ink("on_chosen" if chosen else "soft_text"))
        room = option.rect.adjusted(0, 0, -px(_ASIDE), 0)
        if option.fontMetrics.horizontalAdvance(f"{index.data()}   {keys}") < room.width() - px(_ASIDE):
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)


class CommandPalette(QFrame):
    """A field and the actions that answer it, over the window; Escape or a click elsewhere closes it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("What do you want to do?"))
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Actions"))
        self.rows.setItemDelegate(_WithKeys(self.rows))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.field)
        column.addWidget(self.rows)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.look)
        self.rows.itemClicked.connect(self._do)
        self.setFixedWidth(min(px(_WIDTH), window.width() - 24))
        self.look("")
        self.rows.ensurePolished()
        self._show_rows(_SHOWN)

    def _show_rows(self, number: int) -> None:
        """So many rows, and no half of one."""
        high = max(px(_ROW) // 2, self.rows.sizeHintForRow(0))
        self.rows.setFixedHeight(number * high + 2 * self.rows.frameWidth())

    def open(self) -> None:
        """Show it in the middle of the top of the window."""
        window = self._window
        top = min(px(_TOP), window.height() // 8)
        around = self.sizeHint().height() - self.rows.height()
        room = window.height() - top - around - _ASIDE  # a row below the edge could be chosen unseen
        self._show_rows(max(1, min(_SHOWN, room // max(1, self.rows.sizeHintForRow(0)))))
        self.adjustSize()
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, top)))
        self.show()
        self.field.setFocus()

    def look(self, wanted: str) -> None:
        """List the actions that can be done now and answer what was typed, the best first."""
        from app.views.actions import ENTRIES, MENUS, action_word, keys_of

        found = []
        for number, entry in enumerate(ENTRIES):
            name = action_word(entry.text).rstrip("…")
            menu = action_word(MENUS[entry.menu])
            well = answer(wanted, name, menu, entry.key)
            if entry.menu in OF_VALUES:
                name = f"{menu}: {name}"
            if well is not None and entry.key != "command_palette" and entry.when(self._window):
                keys = keys_of(entry)
                found.append((well, number, name, keys, entry))
        self.rows.clear()
        for _, _, name, keys, entry in sorted(found, key=lambda each: each[:2]):
            row = QListWidgetItem(name)
            row.setData(Qt.ItemDataRole.UserRole, entry)
            row.setData(_KEYS, keys)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (name, keys))))
            self.rows.addItem(row)
        if not found:
            nothing = QListWidgetItem(self.tr("Nothing is called that."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.rows.addItem(nothing)
        self.rows.setCurrentRow(0)

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.rows.currentItem())
                return True
            if event.key() in _MOVES:
                self.rows.event(event)
                return True
        return super().eventFilter(watched, event)

    def _do(self, row: QListWidgetItem | None) -> None:
        entry = row.data(Qt.ItemDataRole.UserRole) if row is not None else None
        if isinstance(entry, Entry):
            # Only when the list is done with its click: an action may open a dialog, and while that waits
            # the palette is deleted.
            action = self._window.actions_by_key[entry.key]
            QTimer.singleShot(0, action, action.trigger)
            self.close()


def open_palette(window: "MainWindow") -> None:
    """Show the palette over the window."""
    CommandPalette(window).open()


PALETTE_ENTRIES = (
    Entry(
        "command_palette",
        "help",
        QT_TRANSLATE_NOOP("Action", "Search all actions…"),
        open_palette,
        lambda window: True,
        ("Ctrl+K",),
        "search",
    ),
)
