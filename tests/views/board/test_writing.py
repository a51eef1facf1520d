"""The note chain: type, Enter, type, Enter; Tab to the next cell; nothing is kept that was not written."""

from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from app.views.board.editor import EDGE

Desk = Any
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_n_starts_a_note_and_enter_opens_the_next_one_below_it(desk: Desk) -> None:
    desk.click(desk.middle("0.0 b"))
    before = desk.steps()
    desk.key(Qt.Key.Key_N)
    desk.type("eerste")
    desk.key(Qt.Key.Key_Return)
    desk.type("tweede")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Escape)
    assert desk.texts(0, 0) == ["0.0 a", "0.0 b", "eerste", "tweede", "0.0 c"]
    assert desk.steps() == before + 2, "each note is a step of its own, the empty one is none"


def test_each_note_of_the_chain_is_undone_by_itself(desk: Desk) -> None:
    desk.key(Qt.Key.Key_N)
    desk.type("een")
    desk.key(Qt.Key.Key_Return)
    desk.type("twee")
    desk.key(Qt.Key.Key_Escape)
    desk.document.undo()
    assert "een" in desk.texts(0, 0)
    assert "twee" not in desk.texts(0, 0)


def test_tab_goes_on_in_the_next_phase_and_shift_tab_back(desk: Desk) -> None:
    desk.click(desk.place(0, 1, 1))
    desk.key(Qt.Key.Key_N)
    desk.type("links")
    desk.key(Qt.Key.Key_Tab)
    desk.type("rechts")
    desk.key(Qt.Key.Key_Backtab)
    desk.type("weer links")
    desk.key(Qt.Key.Key_Escape)
    assert desk.texts(0, 1) == ["0.1 a", "links", "weer links"]
    assert desk.texts(1, 1) == ["rechts"]


def test_an_empty_note_leaves_no_trace(desk: Desk) -> None:
    before = desk.steps()
    desk.double_click(desk.place(2, 1, 0))
    assert desk.board.writing.is_open
    desk.key(Qt.Key.Key_Escape)
    assert not desk.board.writing.is_open
    assert desk.steps() == before
    assert desk.texts(2, 1) == []


def test_escape_keeps_what_was_typed(desk: Desk) -> None:
    desk.double_click(desk.place(2, 1, 0))
    desk.type("blijft")
    desk.key(Qt.Key.Key_Escape)
    assert desk.texts(2, 1) == ["blijft"]


def test_a_click_elsewhere_keeps_what_was_typed(desk: Desk) -> None:
    desk.double_click(desk.place(2, 1, 0))
    desk.type("blijft")
    desk.click(desk.place(0, 1, 1))
    assert desk.texts(2, 1) == ["blijft"]
    assert not desk.board.writing.is_open


def test_double_click_between_notes_puts_the_new_one_there(desk: Desk) -> None:
    before = desk.middle("0.0 b")
    between = (desk.middle("0.0 a") + before) / 2
    desk.double_click(between)
    desk.type("ertussen")
    desk.key(Qt.Key.Key_Escape)
    assert desk.texts(0, 0) == ["0.0 a", "ertussen", "0.0 b", "0.0 c"]


def test_shift_enter_breaks_the_line(desk: Desk) -> None:
    desk.double_click(desk.place(2, 0, 0))
    desk.type("een")
    desk.key(Qt.Key.Key_Return, mod=SHIFT)
    desk.type("twee")
    desk.key(Qt.Key.Key_Escape)
    assert desk.texts(2, 0) == ["een\ntwee"]


def test_f2_enter_and_double_click_write_in_a_note_in_its_place(desk: Desk) -> None:
    for text, open_it in (
        ("0.0 a", lambda: desk.key(Qt.Key.Key_F2)),
        ("0.0 b", lambda: desk.key(Qt.Key.Key_Return)),
        ("0.0 c", lambda: desk.double_click(desk.middle("0.0 c"))),
    ):
        desk.click(desk.middle(text))
        frame, note = desk.board.scene.frame(desk.note(text)), desk.note(text)
        open_it()
        x, y = desk.board.camera.to_view(frame.x, frame.y)
        place = desk.board.writing.rect()
        assert abs(place.x() - x) <= 1
        assert abs(place.y() - y) <= 1
        desk.type("anders " + text)
        desk.key(Qt.Key.Key_Return)
        assert not desk.board.writing.is_open
        assert desk.board.selection.note == note
    assert desk.texts(0, 0) == ["anders 0.0 a", "anders 0.0 b", "anders 0.0 c"]


def test_writing_the_same_text_is_no_step(desk: Desk) -> None:
    before = desk.steps()
    desk.click(desk.middle("0.0 a"))
    desk.key(Qt.Key.Key_F2)
    desk.key(Qt.Key.Key_Return)
    assert desk.steps() == before


def test_letters_stay_readable_far_away(desk: Desk) -> None:
    desk.board.zoom_about(0.1, desk.board.body_rect().center())
    desk.click(desk.middle("0.0 a"))
    desk.key(Qt.Key.Key_F2)
    assert desk.board.writing.editor.font().pixelSize() >= 14


def test_the_style_of_the_window_leaves_the_letters_of_a_note_alone(desk: Desk) -> None:
    desk.board.setStyleSheet("QWidget { font-size: 7px; }")
    desk.click(desk.middle("0.0 a"))
    desk.key(Qt.Key.Key_F2)
    desk.type("x")
    assert desk.board.writing.editor.font().pixelSize() >= 14


def test_a_list_pasted_in_an_empty_note_is_one_note_a_line_and_one_step(desk: Desk) -> None:
    QApplication.clipboard().setText("• een\n\n- twee\ndrie")
    before = desk.steps()
    desk.double_click(desk.place(2, 1, 0))
    desk.key(Qt.Key.Key_V, mod=CTRL)
    desk.key(Qt.Key.Key_Escape)
    assert desk.texts(2, 1) == ["een", "twee", "drie"]
    assert desk.steps() == before + 1


def test_rich_text_comes_in_plain(desk: Desk) -> None:
    mime = QMimeData()
    mime.setHtml("<b>vet</b> <img src='file:///etc/passwd'>")
    mime.setText("vet")
    QApplication.clipboard().setMimeData(mime)
    desk.double_click(desk.place(2, 1, 0))
    desk.key(Qt.Key.Key_V, mod=CTRL)
    assert "<img" not in desk.board.writing.editor.toHtml()
    desk.key(Qt.Key.Key_Escape)
    assert desk.texts(2, 1) == ["vet"]


def test_what_cannot_be_kept_stays_in_the_field(desk: Desk, monkeypatch: Any) -> None:
    def full(*_: object) -> None:
        raise OSError("disk full")

    desk.double_click(desk.place(2, 1, 0))
    desk.type("belangrijk")
    monkeypatch.setattr(desk.document.journal, "append", full)
    desk.key(Qt.Key.Key_Return)
    assert [type(trouble) for trouble in desk.troubles] == [OSError]
    assert desk.board.writing.editor.toPlainText() == "belangrijk"
    monkeypatch.undo()
    desk.key(Qt.Key.Key_Return)
    assert desk.texts(2, 1) == ["belangrijk"]


def test_a_note_that_is_deleted_while_it_is_written_closes_its_field(desk: Desk) -> None:
    desk.click(desk.place(2, 0, 0))
    desk.key(Qt.Key.Key_N)
    desk.type("nieuw")
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_F2)
    assert desk.board.writing.is_open
    desk.document.undo()
    assert not desk.board.writing.is_open


def test_the_field_keeps_clear_of_what_lies_right_of_the_board(desk: Desk) -> None:
    board, editor = desk.board, desk.board.writing.editor
    wide = board.viewport().width()
    editor.open("een", QRectF(wide - 30, 60, 60, 45), 0.4, board.faces.lane_colour(desk.lanes[0]))
    assert editor.geometry().right() < wide - EDGE
    assert editor.width() > 60
    editor.close_silently()


def test_an_empty_board_says_how_to_begin(make_desk: Any) -> None:
    empty, full = make_desk(), make_desk({(0, 0): 1})
    shown = empty.board.grab().toImage()
    assert _ink(shown, empty) > 50
    empty.double_click(empty.place(0, 0, 0))
    empty.type("begonnen")
    empty.key(Qt.Key.Key_Escape)
    assert _ink(empty.board.grab().toImage(), empty) == _ink(full.board.grab().toImage(), full) == 0


def test_an_empty_board_that_nobody_can_write_on_does_not_ask_for_it(make_desk: Any) -> None:
    empty = make_desk()
    empty.board.read_only = True
    assert _ink(empty.board.grab().toImage(), empty) == 0


def test_the_ring_goes_along_when_the_field_grows_with_its_text(desk: Desk) -> None:
    """The field paints itself; what lies around it only the board can paint again."""
    board, editor = desk.board, desk.board.writing.editor
    desk.click(desk.place(0, 0, 0))
    desk.key(Qt.Key.Key_N)
    desk.type("een")
    QApplication.processEvents()
    small, painted = editor.geometry(), Painted(board.viewport())
    desk.type(" lange zin die nooit op een kleine post-it past, en daarna nog een halve zin erbij")
    QApplication.processEvents()
    assert editor.height() > small.height()
    ring = QRegion(board.writing.rect().toAlignedRect().adjusted(-4, -4, 4, 4)) & board.viewport().rect()
    assert ring.subtracted(painted.region).isEmpty()


class Painted(QObject):
    """What is painted again of a widget from now on."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def _ink(image: Any, desk: Desk) -> int:
    """Dark pixels in the cell of the first phase and the second lane."""
    x, y = desk.board.camera.to_view(*desk.board.scene.plan.cells[desk.phases[0], desk.lanes[1]][:2])
    w, h = (
        side * desk.board.zoom() for side in desk.board.scene.plan.cells[desk.phases[0], desk.lanes[1]][2:]
    )
    return sum(
        image.pixelColor(px, py).lightness() < 180
        for px in range(int(x + 6), int(x + w - 6))
        for py in range(int(y + 6), int(y + h - 6))
    )
