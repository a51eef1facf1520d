"""The matrix on screen, drawn as on paper: a cell is chosen by a click or with the arrow keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.layout.channel_matrix import (
    TOTAL,
    Key,
    MatrixDrawing,
    Measures,
    matrix_drawing,
    matrix_looks,
    row_name,
)
from app.layout.frames import Frame
from app.layout.shapes import Font
from app.layout.text import measure
from app.models.document import Document
from app.models.findings.channels import ChannelMatrix
from app.models.words import word
from app.views import painter_pen
from app.views.appearance import appearance, ink, px, target
from app.views.errors import guarded
from app.views.language import current_language

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LEAST_COLUMN, _MOST_COLUMN = 58, 320  # pixels
_MARGIN = 14
_NAMES = 168  # at most
_LETTERS = 12.5


class MatrixCanvas(QWidget):
    """`chosen` tells which cell; Enter goes on to its notes, F2 renames, Delete takes the channel away."""

    chosen = Signal()
    entered = Signal()
    renameWanted = Signal()
    deleteWanted = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.matrix = ChannelMatrix((), (), ())
        self._looks = matrix_looks(document, self.matrix, current_language())
        self.at: Key = (TOTAL, "")  # of no column yet: the first cell is chosen when there are any
        self._over: Key | None = None
        self._drawing: MatrixDrawing | None = None
        self._drawn_for: object = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)  # it is told, not set: a scroll bar that takes width must not chase it
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Channels by phase"))

    def show_matrix(self, matrix: ChannelMatrix, describe: Callable[[Key], str]) -> None:
        """Show these figures; the chosen cell stays the chosen one where it is still there."""
        self.matrix, self._describe = matrix, describe
        # Kept with the figures: out of sight these grow old, and a phase of theirs may be gone by now.
        self._looks = matrix_looks(self._document, matrix, current_language())
        self._drawing = None
        least = len(matrix.phases) * px(_LEAST_COLUMN) + px(_NAMES) + px(70) + 2 * px(_MARGIN)
        self.setMinimumWidth(least)
        if self.at not in self.cells():
            first = next((row.channel for row in matrix.rows), TOTAL)
            is_there = any(row.channel == self.at[0] for row in matrix.rows)
            column = self.at[1] if self.at[1] in self._columns() else next(iter(matrix.phases), TOTAL)
            self.at = (self.at[0] if is_there else first, column)
        self.updateGeometry()
        self._tell()
        self.update()

    def cells(self) -> set[Key]:
        """All cells that can be chosen."""
        return {(row, column) for row in self._rows() for column in self._columns()}

    def choose(self, key: Key) -> None:
        """Make a cell the chosen one."""
        if key in self.cells():
            self.at = key
            self._tell()
            self.chosen.emit()
            self.update()

    def rect_of(self, key: Key) -> QRect:
        """Where a cell is in this widget."""
        frame = self.drawing().cells[key]
        return _rect(frame).translated(px(_MARGIN), px(_MARGIN)).toRect()

    def drawing(self) -> MatrixDrawing:
        """The face for the width and the looks of now, made once for them."""
        return self._drawn_in(self.width())

    def _drawn_in(self, width: int) -> MatrixDrawing:
        language = current_language()
        wanted = (width, appearance().name, appearance().touched, language)
        if self._drawing is None or self._drawn_for != wanted:
            self._drawn_for = wanted
            self._drawing = matrix_drawing(
                self.matrix,
                self._looks,
                range(len(self._looks)),
                self.matrix.rows,
                self._measures(width),
                appearance().theme,
                language,
            )
        return self._drawing

    def _measures(self, width: int) -> Measures:
        names, totals = self._names(), px(70)
        room = max(width, self.minimumWidth()) - 2 * px(_MARGIN)
        wide = min(room, names + totals + max(len(self.matrix.phases), 1) * px(_MOST_COLUMN))
        return Measures(wide, names, totals, float(target() + 2), px(_LETTERS), appearance().scale)

    def _names(self) -> float:
        """Pixels for the names of the channels: as wide as the longest, within bounds."""
        language = current_language()
        said = [word("all_touchpoints", language), *(row_name(row, language) for row in self.matrix.rows)]
        longest = max(measure(name, Font(px(_LETTERS), "medium")) for name in said)
        return min(float(px(_NAMES)), longest + px(22))

    def _rows(self) -> list[str]:
        return [*(row.channel for row in self.matrix.rows), TOTAL]

    def _columns(self) -> list[str]:
        return [*self.matrix.phases, TOTAL]

    def _tell(self) -> None:
        self.setAccessibleDescription(self._describe(self.at))

    def _key_at(self, x: float, y: float) -> Key | None:
        """The cell at a pixel; a name stands for its whole row."""
        x, y = x - px(_MARGIN), y - px(_MARGIN)
        for key, frame in self.drawing().cells.items():
            if frame.x <= x <= frame.right and frame.y <= y <= frame.bottom:
                return key
        for channel, frame in self.drawing().names.items():
            if frame.x <= x <= frame.right and frame.y <= y <= frame.bottom:
                return channel, TOTAL
        return None

    # Qt

    @guarded
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded
    def heightForWidth(self, width: int) -> int:
        return round(self._drawn_in(width).height) + 2 * px(_MARGIN)

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.heightForWidth(self.minimumWidth()))

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:  # left open after an exception, it would take the whole program down
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(appearance().theme.board))
            painter.translate(px(_MARGIN), px(_MARGIN))
            drawing = self.drawing()
            painter_pen.draw(painter, drawing.face, scale_hint=1.0)
            for key, width in ((self._over, 1.0), (self.at, 2.5 if self.hasFocus() else 1.5)):
                if key is not None and key in drawing.cells:
                    painter.setPen(QPen(ink("accent"), width))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(_rect(drawing.cells[key]).adjusted(-1, -1, 1, 1), 5, 5)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._key_at(event.position().x(), event.position().y())
        if over != self._over:
            self._over = over
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            self.update()

    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._key_at(event.position().x(), event.position().y())
        if key is not None:
            self.choose(key)

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._key_at(event.position().x(), event.position().y()) is not None:
            self.entered.emit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self.at in self.cells():
            self._walk(*_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_F2:
            self.renameWanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.deleteWanted.emit()
        else:
            super().keyPressEvent(event)

    def _walk(self, across: int, down: int) -> None:
        rows, columns = self._rows(), self._columns()
        row = min(max(rows.index(self.at[0]) + down, 0), len(rows) - 1)
        column = min(max(columns.index(self.at[1]) + across, 0), len(columns) - 1)
        self.choose((rows[row], columns[column]))

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()


def _rect(frame: Frame) -> QRectF:
    return QRectF(frame.x, frame.y, frame.w, frame.h)
