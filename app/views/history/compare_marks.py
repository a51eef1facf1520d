"""What differs since a snapshot, drawn on the board: an outline and a sign, so that colour is never alone."""

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.layout.frames import Frame
from app.views.board.board_view import BoardView
from app.views.board.marks import view_rect
from app.views.fonts import widget_font
from app.views.history.comparison import BY_KEY, Kind, kind_colour

_SIGN = 20.0  # pixels: the round badge
_LEAST_SIGN = 11.0


class Marked(Protocol):
    """What is marked: how each note differs, and how many are gone from each cell."""

    def kinds_of(self, note: str) -> list[Kind]:
        """How a note that is on the board differs."""

    def gone(self) -> dict[tuple[str, str], int]:
        """How many notes are gone from each cell (phase, lane)."""


M = TypeVar("M", bound=Marked)


class CompareMarks(Generic[M]):
    """Paints over the notes of a board, in its viewport's pixels."""

    def __init__(self, board: BoardView, comparison: M) -> None:
        self._board = board
        self.comparison = comparison

    def paint(self, painter: QPainter) -> None:
        """Draw what is in sight."""
        board = self._board
        seen = board.seen_area()
        size = max(_LEAST_SIGN, min(_SIGN, _SIGN * board.camera.scale * 1.4))
        for note in board.scene.notes_in(seen):
            kinds = self.comparison.kinds_of(note)
            if kinds and note not in board.scene.hidden:
                self._paint_note(painter, view_rect(board.camera, board.scene.frame(note)), kinds, size)
        for cell, count in self.comparison.gone().items():
            frame = board.scene.plan.cells.get(cell)
            if frame is not None and _meet(frame, seen):
                self._paint_gone(painter, view_rect(board.camera, frame), count, size)

    def _paint_note(self, painter: QPainter, rect: QRectF, kinds: list[Kind], size: float) -> None:
        theme, body = self._board.theme, self._board.body_rect()
        for place, kind in enumerate(kinds):
            out = 2.5 + 4.0 * place
            outline = rect.adjusted(-out, -out, out, out)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = QPen(QColor(kind_colour(kind, theme)), 2.5)
            if kind.dash:
                pen.setDashPattern(list(kind.dash))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawRoundedRect(outline, 4, 4)
        for place, kind in enumerate(kinds):
            at = QPointF(
                max(rect.left(), body.left() + size / 2) + place * (size + 2),
                max(rect.top(), min(rect.bottom(), body.top() + size / 2 + 1)),
            )
            paint_sign(painter, at, size, kind.sign, kind_colour(kind, theme), theme.board)

    def _paint_gone(self, painter: QPainter, cell: QRectF, count: int, size: float) -> None:
        """Notes that are gone have no place any more: their cell says how many there were."""
        theme, kind = self._board.theme, BY_KEY["removed"]
        painter.setFont(widget_font(round(size * 0.7), "bold"))
        text = f"{kind.sign} {count}"
        width = painter.fontMetrics().horizontalAdvance(text) + size * 0.8
        bottom = min(cell.bottom(), self._board.body_rect().bottom()) - 4
        rect = QRectF(cell.right() - width - 4, bottom - size, width, size)
        pen = QPen(QColor(kind_colour(kind, theme)), 2)
        pen.setDashPattern(list(kind.dash))
        painter.setPen(pen)
        painter.setBrush(QColor(theme.board))
        painter.drawRoundedRect(rect, size / 2, size / 2)
        painter.setPen(QColor(kind_colour(kind, theme)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def paint_sign(painter: QPainter, at: QPointF, size: float, sign: str, fill: str, ink: str) -> None:
    """A round badge with a sign, its middle at `at`; sizes in pixels."""
    rect = QRectF(at.x() - size / 2, at.y() - size / 2, size, size)
    painter.setPen(QPen(QColor(ink), 1.5))
    painter.setBrush(QColor(fill))
    painter.drawEllipse(rect)
    painter.setFont(widget_font(round(size * 0.75), "bold"))
    painter.setPen(QColor(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, sign)


def _meet(one: Frame, other: Frame) -> bool:
    return one.x < other.right and one.right > other.x and one.y < other.bottom and one.bottom > other.y
