"""What comes in from a file, shown before it does: how many notes, what is made, and the first of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.views.dialogs.frame import FramedDialog
from app.views.language import current_language
from app.views.plain import PlainLabel

if TYPE_CHECKING:
    from app.imports.outcome import FirstNote, Outcome

_EMPTY = 480  # pixels, where there are no notes to show
_LONGEST = 160  # characters of a note that a row shows


class ImportDialog(FramedDialog):
    """Asks whether this is what was meant; importing is one step, which undo takes back."""

    def __init__(self, parent: QWidget | None, name: str, outcome: "Outcome") -> None:
        super().__init__(parent, self.tr("Import “{name}”?").format(name=name))
        main, *more = outcome.promises(current_language())
        self.body.addWidget(PlainLabel(main, "promptTitle", wrap=True))
        for sentence in more:
            self.body.addWidget(PlainLabel(sentence, "dialogText", wrap=True))
        self.table = self._table(outcome.first)
        if outcome.first:
            left_out = outcome.notes - len(outcome.first)
            if left_out:
                self.body.addWidget(
                    PlainLabel(self.tr("The first {count} notes:").format(count=len(outcome.first)), "hint")
                )
            self.body.addWidget(self.table, 1)
        else:
            self.table.hide()
            self.body.addStretch(1)
        self.add_buttons(self.tr("Import"), self.tr("Cancel")).setFocus()
        if outcome.first:
            self.open_at(680, 480)
        else:
            self.open_narrow(_EMPTY)

    def _table(self, first: "tuple[FirstNote, ...]") -> QTreeWidget:
        table = QTreeWidget(self)
        table.setObjectName("plainTable")
        table.setAccessibleName(self.tr("The first notes"))
        table.setHeaderLabels([self.tr("Phase"), self.tr("Row"), self.tr("Note")])
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for note in first:
            table.addTopLevelItem(QTreeWidgetItem([_line(part) for part in note]))
        header = table.header()
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, 150)
        return table


def _line(text: str) -> str:
    """A text as one line of a table."""
    whole = " ".join(text.split())
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST - 1] + "…"
