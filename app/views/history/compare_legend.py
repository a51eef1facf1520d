"""The small card on the board that says what is compared, what the marks mean, and how to leave."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.layout.frames import Frame
from app.views.board.board_view import BoardView
from app.views.board.marks import view_rect
from app.views.errors import guarded
from app.views.history.compare_marks import paint_sign
from app.views.history.comparison import KINDS, Comparison, Kind, kind_colour, kind_word
from app.views.plain import ElidedLabel, PlainLabel

_AIR = 14  # pixels from the board's edges


class Sign(QWidget):
    """One round mark, as it stands on the notes."""

    def __init__(self, kind: Kind, board: BoardView) -> None:
        super().__init__()
        self._kind, self._board = kind, board
        self.setFixedSize(QSize(20, 20))

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._board.theme
        paint_sign(painter, QPointF(10, 10), 18, self._kind.sign, kind_colour(self._kind, theme), theme.board)
        painter.end()


class CompareLegend(QFrame):
    """Lies at the bottom of the board and goes along with its size; at the top where it would lie on what
    somebody wants to see.
    """

    endWanted = Signal()

    def __init__(self, board: BoardView) -> None:
        super().__init__(board)
        self.setObjectName("compareLegend")
        self._board = board
        self._is_on_top = False
        self._title = ElidedLabel("", "promptTitle")
        self._counts: dict[str, PlainLabel] = {}
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 10)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        self.done = QPushButton(self.tr("Done (Esc)"))
        self.done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.done.clicked.connect(self.endWanted)
        head.addWidget(self.done)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(6)
        for kind in KINDS:
            label = PlainLabel()
            row.addWidget(Sign(kind, board))
            row.addWidget(label)
            row.addSpacing(10)
            self._counts[kind.key] = label
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    def show_comparison(self, comparison: Comparison) -> None:
        """Say what is compared with what, and how much differs."""
        text = self.tr("“{name}” ({time}) and now")
        self._title.setText(text.format(name=comparison.name, time=comparison.time))
        for kind in KINDS:
            self._counts[kind.key].setText(f"{comparison.count(kind)} {kind_word(kind)}")
        self._place()
        self.show()
        self.raise_()

    def reveal(self, frame: Frame) -> None:
        """Scroll so that a frame of the board is in sight, and not under this card."""
        board = self._board
        self._is_on_top = False
        self._place()
        covered = (board.viewport().geometry().bottom() - self.y()) / board.camera.scale
        if frame.h + covered < board.seen_area().h:
            board.ensure_visible(frame._replace(h=frame.h + covered))
        else:
            board.ensure_visible(frame)
        place = QRectF(self.geometry().translated(-board.viewport().pos()))
        self._is_on_top = place.intersects(view_rect(board.camera, frame))
        self._place()

    def _place(self) -> None:
        view = self._board.viewport().geometry()
        self.ensurePolished()
        width = min(max(self._column.sizeHint().width(), 430), view.width() - 2 * _AIR)
        height = self._column.sizeHint().height()
        low, high = view.bottom() - height - _AIR, view.top() + self._board.body_rect().top() + _AIR
        at = round(high) if self._is_on_top else low
        self.setGeometry(view.left() + (view.width() - width) // 2, at, width, height)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        # The viewport has its new size when the board still hasn't. Only as long: all its events come by.
        self._board.viewport().installEventFilter(self)

    @guarded
    def hideEvent(self, event: QHideEvent) -> None:
        self._board.viewport().removeEventFilter(self)
        self._is_on_top = False

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self._place()
        return False
