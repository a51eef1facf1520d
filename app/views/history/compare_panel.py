"""What differs since a snapshot, as a list beside the board."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QVBoxLayout, QWidget

from app.views.board.board_view import BoardView
from app.views.errors import guarded
from app.views.history.compare_marks import paint_sign
from app.views.history.comparison import Comparison, Found, kind_colour, kind_word
from app.views.history.history_panel import StepList, panel_head
from app.views.history.step_delegate import muted_ink, paint_ground
from app.views.plain import PlainLabel, plain_tip

FOUND = Qt.ItemDataRole.UserRole
_TEXT = 44
_EDGE = 12

Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractListModel):
    """The differences, in the order of their kinds."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Found] = []

    def show(self, found: list[Found]) -> None:
        """Take the place of what was found before."""
        if found != self.found:
            self.beginResetModel()
            self.found = found
            self.endResetModel()

    @guarded
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.found)

    @guarded
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.text
        if role == FOUND:
            return found
        said = " · ".join(
            part for part in (kind_word(found.kind), found.text, found.where, found.aspects) if part
        )
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(said)
        return said if role == Qt.ItemDataRole.AccessibleTextRole else None


class FoundDelegate(QStyledItemDelegate):
    """The sign, the words, and under them where it is and what about it changed."""

    def __init__(self, board: BoardView) -> None:
        super().__init__()
        self._board = board

    @guarded
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, 2 * QFontMetrics(option.font).height() + 16)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(FOUND)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = option.widget
        chosen = isinstance(view, QTableView) and view.currentIndex().row() == index.row()
        paint_ground(painter, option, chosen)
        at = QPointF(option.rect.left() + 24, option.rect.center().y() + 0.5)
        theme = self._board.theme
        paint_sign(painter, at, 20, found.kind.sign, kind_colour(found.kind, theme), theme.board)
        rect = option.rect.adjusted(_TEXT, 7, -_EDGE, -7)
        painter.setFont(option.font)
        metrics = painter.fontMetrics()
        painter.setPen(option.palette.color(option.palette.ColorRole.Text))
        text = metrics.elidedText(found.text or "…", Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(muted_ink(option))
        under = " · ".join(part for part in (found.aspects, found.where) if part)
        under = metrics.elidedText(under, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, under)
        painter.restore()


class ComparePanel(QWidget):
    """Click a difference, or press Enter on it, to see it on the board."""

    foundChosen = Signal(object)  # a Found
    closeWanted = Signal()

    def __init__(self, board: BoardView, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = FoundModel()
        self.list = StepList(self.model, FoundDelegate(board))
        self.list.setAccessibleName(self.tr("Differences"))
        self.list.clicked.connect(self._choose)
        self.list.keyed.connect(self._choose)
        self._with = PlainLabel("", "hint", wrap=True)
        self._nothing = PlainLabel(
            self.tr("Nothing differs: the notes are as they were then."), "hint", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(8)
        column.addLayout(panel_head(self.tr("What changed"), self.closeWanted))
        for label in (self._with, self._nothing):
            label.setContentsMargins(14, 0, 14, 0)
            column.addWidget(label)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def show_comparison(self, comparison: Comparison) -> None:
        """List what was found."""
        self._with.setText(
            self.tr("Since “{name}”, {time}").format(name=comparison.name, time=comparison.time)
        )
        self.model.show(comparison.found)
        self._nothing.setVisible(not comparison.found)

    def _choose(self, index: QModelIndex) -> None:
        self.foundChosen.emit(index.data(FOUND))
