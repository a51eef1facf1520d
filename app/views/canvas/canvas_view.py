"""The canvas of a journey, edited in place: arrow keys walk the cells, Enter or a click writes in one."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.layout.canvas import CanvasCell, canvas_sheets
from app.models.board import Journey, Lane, Note, Phase, Workshop
from app.models.canvas_rows import BY_KEY, cell_text, rows_of
from app.models.change import Change
from app.models.document import Document
from app.models.edits.canvas import write_cell
from app.models.people import Persona, Route, Stop
from app.models.words import word
from app.views.canvas.canvas_sheet import CanvasSheet
from app.views.canvas.cell_edit import END, NEXT, CellField
from app.views.canvas.walking import Grid, Key
from app.views.errors import attempt, guarded
from app.views.language import current_language
from app.views.page_view import GAP, WIDEST
from app.views.plain import PlainLabel

_SHOWN = (
    Workshop,
    Journey,
    Phase,
    Lane,
    Note,
    Persona,
    Route,
    Stop,
)  # tables that a canvas shows something of
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAPER = "A3"


class CanvasView(QStackedWidget):
    """The sheets, or what to do first where there are no phases. Laid out when somebody looks."""

    trouble = Signal(object)

    def __init__(self, document: Document, journey: str, to_board: Callable[[], object]) -> None:
        super().__init__()
        self._document, self._journey = document, journey
        self._stale = True
        self._at: Key | None = None
        self.field: CellField | None = None
        self.sheets: list[CanvasSheet] = []
        self._content, self._column = QWidget(), QVBoxLayout()
        self._column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._column.setSpacing(GAP)
        self.area = self._area()
        self.addWidget(self.area)
        self.addWidget(self._empty(to_board))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _area(self) -> QScrollArea:
        self._content.setObjectName("page")
        self._content.setLayout(self._column)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._content)
        return area

    def _empty(self, to_board: Callable[[], object]) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.addStretch(1)
        text = self.tr("The canvas has a column for every phase. Add phases on the board first.")
        column.addWidget(PlainLabel(text, "dialogText"), 0, Qt.AlignmentFlag.AlignHCenter)
        self.to_board = QPushButton(self.tr("Go to the board"))
        self.to_board.setObjectName("primary")
        self.to_board.clicked.connect(lambda: to_board())
        column.addWidget(self.to_board, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return page

    # Following the document

    def sync(self, change: Change) -> None:
        """The document changed: lay out again, now if somebody is looking."""
        if not change.touches(*_SHOWN):
            return
        self._stale = True
        if self.isVisible():
            self._fill()

    def take_focus(self) -> None:
        """The keys walk the cells."""
        (self.to_board if self.currentIndex() else self).setFocus()

    def _fill(self) -> None:
        self._stale = False
        laid = canvas_sheets(self._document, self._journey, _PAPER, current_language())
        cells = [cell for sheet in laid for cell in sheet.cells]
        self.setCurrentIndex(0 if cells else 1)
        while len(self.sheets) < len(laid):
            self._add_sheet(CanvasSheet(self._document, laid[len(self.sheets)]))
        for sheet, each in zip(self.sheets, laid, strict=False):
            sheet.show_sheet(each)
        for sheet in self.sheets[len(laid) :]:
            if self.field is not None and self.field.parent() is sheet:
                self.field.setParent(self.sheets[0])
            row = sheet.parentWidget()
            assert row is not None
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.sheets[len(laid) :]
        if not any((cell.phase, cell.row) == self._at for cell in cells):
            self._at = (cells[0].phase, cells[0].row) if cells else None
        self._show_cell()
        self._lay_field()

    def _add_sheet(self, sheet: CanvasSheet) -> None:
        sheet.setMaximumWidth(WIDEST)
        sheet.pressed.connect(self.write_in)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(sheet, 10_000)  # as wide as it may be, and the rest is air at both sides
        line.addStretch(1)
        self._column.insertWidget(len(self.sheets), row)
        self.sheets.append(sheet)

    # Walking

    @property
    def cell(self) -> Key | None:
        """The phase and the row of the cell that the keys are for."""
        return self._at

    def go_to(self, cell: Key) -> None:
        """Make a cell the one that the keys are for."""
        self._at = cell
        self._show_cell()
        if (found := self._found()) is not None:
            sheet, place = found[0], found[0].place_of(found[1])
            corner = sheet.mapTo(self._content, place.topLeft())
            self._reveal(QRect(corner, place.size()))

    def _reveal(self, place: QRect) -> None:
        middle = place.center()
        self.area.ensureVisible(
            middle.x(),
            middle.y(),
            place.width() // 2 + GAP,
            min(place.height() // 2 + GAP, self.height() // 2),
        )

    def _show_cell(self) -> None:
        has_keys = self.hasFocus() or self.field is not None
        for sheet in self.sheets:
            sheet.ring(self._at if has_keys else None)
        self.setAccessibleName(self._name(self._at) if self._at else "")
        self.setAccessibleDescription(self._text(self._at) if self._at else "")

    def _found(self) -> tuple[CanvasSheet, CanvasCell] | None:
        """The sheet with the cell that the keys are for, and where it lies there."""
        for sheet in self.sheets:
            for cell in sheet.cells:
                if (cell.phase, cell.row) == self._at:
                    return sheet, cell
        return None

    def _grid(self) -> Grid:
        phases = dict.fromkeys(cell.phase for sheet in self.sheets for cell in sheet.cells)
        return Grid(tuple(phases), tuple(row.key for row in rows_of(self._document, self._journey)))

    def _walk(self, by: int) -> bool:
        """Go to the next cell in reading order, or the one before; False at the end."""
        cell = self._grid().following(self._at, by) if self._at else None
        if cell is not None:
            self.go_to(cell)
        return cell is not None

    def _name(self, cell: Key) -> str:
        """What a cell is called for who listens to the screen: row and phase."""
        phase = self._document.find(Phase, cell[0])
        return f"{word(BY_KEY[cell[1]].word, current_language())}, {phase.name if phase else ''}"

    def _text(self, cell: Key) -> str:
        known = self._document.find(Phase, cell[0]) is not None
        return cell_text(self._document, cell[0], BY_KEY[cell[1]]) if known else ""

    # Writing

    def write_in(self, cell: Key) -> None:
        """Begin to write in a cell; what was being written elsewhere is handed over first."""
        if self.field is not None and (self._at == cell or not self._end()):
            return
        self.go_to(cell)
        found = self._found()
        if found is None:
            return
        row = BY_KEY[cell[1]]
        field = self.field = CellField(found[0], row, self._name(cell))
        field.show_text(self._text(cell))
        field.done.connect(lambda text: self._write(field, cell, text))
        field.edit.left.connect(self._leave)
        field.edit.ended.connect(self._close)
        self._lay_field()
        field.edit.moveCursor(field.edit.textCursor().MoveOperation.End)
        field.edit.cursorPositionChanged.connect(self._follow_cursor)
        field.edit.setFocus()
        self._show_cell()

    def _follow_cursor(self) -> None:
        """A field that grew beyond what is seen scrolls on with what is typed."""
        if self.field is not None and self.field.isVisible():
            line = self.field.edit.cursorRect()
            corner = self.field.edit.mapTo(self._content, line.topLeft())
            self.area.ensureVisible(corner.x(), corner.y(), GAP, line.height() + GAP)

    def _lay_field(self) -> None:
        found = self._found()
        if self.field is not None and found is not None:
            sheet, cell = found
            self.field.lie_on(sheet, sheet.place_of(cell), cell.size * sheet.scale)

    def _write(self, field: CellField, cell: Key, text: str) -> None:
        if self._document.find(Phase, cell[0]) is None:
            return  # the phase was taken away under the hand that wrote: there is nothing to write it in
        if not attempt(lambda: write_cell(self._document, *cell, text), self.trouble.emit):
            field.refuse()

    def _end(self) -> bool:
        """Hand over what is being written; False where it could not be kept, and then the field stays."""
        if self.field is not None and self.field.finish():
            self._close()
        return self.field is None

    def _close(self) -> None:
        """Take the field away, once its text is in the document."""
        field = self.field
        if field is None or field.is_unsaved or field.is_handing_over:
            return
        self.field = None
        had_keys = field.edit.hasFocus()
        field.hide()
        field.deleteLater()
        if had_keys:
            self.setFocus()
        self._show_cell()

    def _leave(self, way: str) -> None:
        if not self._end():
            return
        self.setFocus()
        if way != END and self._walk(1 if way == NEXT else -1) and self._at is not None:
            self.write_in(self._at)

    # Qt

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if self._at is None or not plain:
            super().keyPressEvent(event)
        elif key in _STEPS:
            if (cell := self._grid().neighbour(self._at, *_STEPS[key])) is not None:
                self.go_to(cell)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.write_in(self._at)
        elif event.text().isprintable() and event.text():
            self.write_in(self._at)
            if self.field is not None:
                self.field.edit.begin_item()
                self.field.edit.insertPlainText(event.text())
        else:
            super().keyPressEvent(event)

    @guarded
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks on to the next cell, and from the last one out of the canvas."""
        if self.hasFocus() and self._walk(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_cell()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_cell()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_field()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._fill()
