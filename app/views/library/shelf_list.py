"""The list of what was found: two lines a row, drawn when they are in sight, dragged onto the board."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QDrag, QFontMetrics, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.layout import style
from app.layout.frames import Frame
from app.layout.look_kinds import NoteLook
from app.layout.note_face import fit_note, note_face
from app.models.library import CHANNEL, MEANS, PERSONA, TOUCHPOINT, Item
from app.views import painter_pen
from app.views.appearance import appearance, ink, px, target
from app.views.errors import guarded
from app.views.history.history_panel import StepList
from app.views.history.step_delegate import muted_ink, paint_ground
from app.views.icons import icon
from app.views.language import current_language
from app.views.library.shelf_model import ABOUT, ITEM, ShelfModel

_SIGNS = {TOUCHPOINT: "note", CHANNEL: "channel", MEANS: "file", PERSONA: "person"}
_LEFT, _EDGE, _SIGN = 38, 12, 16

Index = QModelIndex | QPersistentModelIndex


class ShelfDelegate(QStyledItemDelegate):
    """A sign for the kind, the words, and under them where they were met."""

    @guarded
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, max(target(), 2 * QFontMetrics(option.font).height() + px(12)))

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option.palette.setColor(QPalette.ColorRole.Highlight, ink("accent"))  # the table's own is transparent
        paint_ground(painter, option, bool(option.state & QStyle.StateFlag.State_Selected))
        rect = option.rect.adjusted(px(_LEFT), px(5), -px(_EDGE), -px(5))
        sign = QRect(option.rect.left() + px(_EDGE), rect.center().y() - px(_SIGN) // 2, px(_SIGN), px(_SIGN))
        icon(_SIGNS[index.data(ITEM).kind]).paint(painter, sign)
        metrics = QFontMetrics(option.font)
        half = rect.height() // 2
        for line, text, pen in (
            (0, index.data(), option.palette.text().color()),
            (1, index.data(ABOUT), muted_ink(option)),
        ):
            if text:
                top, high = (
                    (rect.top() + line * half, half) if index.data(ABOUT) else (rect.top(), rect.height())
                )
                painter.setPen(pen)
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
                place = QRect(rect.left(), top, rect.width(), high)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()


class ShelfList(StepList):
    """Several rows can be chosen and dragged at once."""

    def __init__(self, model: ShelfModel) -> None:
        super().__init__(model, ShelfDelegate())
        self.setObjectName("shelfList")
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setDragEnabled(True)
        self.setDragDropMode(QTableView.DragDropMode.DragOnly)

    @guarded
    def startDrag(self, supported: Qt.DropAction) -> None:
        """A note hangs under the mouse, as it will lie on the board."""
        indexes = self.selectionModel().selectedRows()
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(indexes))
        drag.setPixmap(_sheet(indexes[0].data(ITEM), self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(px(30), px(20)))
        drag.exec(Qt.DropAction.CopyAction)


def _sheet(item: Item, ratio: float) -> QPixmap:
    """The item as a note of the board, four fifths of its size."""
    channel, means = item.contacts[0] if item.contacts else ("", "")
    look = NoteLook(item.text, label=channel or means, goals=len(item.goals), language=current_language())
    frame = Frame(
        0, 0, style.NOTE_WIDTH, max(style.NOTE_HEIGHT, fit_note(item.text, look.language).height + 22)
    )
    scale = 0.8 * appearance().scale
    picture = QPixmap(QSize(round((frame.w + 3) * scale * ratio), round((frame.h + 5) * scale * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter_pen.draw(painter, note_face(look, frame, appearance().theme), scale_hint=scale)
    return picture
