"""Signs and words on buttons: air between them, and as much at the right as at the left."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QToolButton, QWidget

from app.models.edits.routes import hide_route, routes_of
from app.models.people import Route
from app.views.appearance import ink
from app.views.buttons import WordsButton, sign_button
from app.views.icons import icon
from app.views.language import install_language
from app.views.route_look import route_swatch
from tests.views.room import Room


def dark_columns(button: QAbstractButton) -> list[int]:
    """The columns of pixels that the sign and the words take, within the border."""
    image = button.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    inside = image.rect().adjusted(4, 8, -4, -8)
    return [
        x
        for x in range(inside.left(), inside.right())
        if _has_ink(image, QRect(x, inside.y(), 1, inside.height()))
    ]


def _has_ink(image: QImage, strip: QRect) -> bool:
    return any(image.pixelColor(strip.x(), y).lightness() < 120 for y in range(strip.top(), strip.bottom()))


@pytest.mark.usefixtures("room")
def test_between_sign_and_words_is_air_and_at_the_right_no_more_than_at_the_left() -> None:
    push = sign_button(icon("plus"), "Hello")
    tool = WordsButton()
    tool.setIcon(icon("plus"))
    tool.setText("Hello")
    tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for button in (push, tool):
        button.resize(button.sizeHint())
        columns = dark_columns(button)
        first = next(at for at, x in enumerate(columns) if at and x - columns[at - 1] > 4)
        assert columns[first] - columns[first - 1] >= 6
        left, right = columns[0], button.width() - 1 - columns[-1]
        assert abs(left - right) <= 5, "but for what the plus leaves of its place"


def test_a_button_with_the_keys_has_one_frame(room: Room) -> None:
    """The style's own, inside ours, made a box within a box of it."""
    box = QWidget(room.window)
    before, button = sign_button(icon("plus"), "Before"), sign_button(icon("plus"), "Hello")
    for each, y in ((before, 0), (button, 50)):
        each.setParent(box)
        each.setGeometry(0, y, 120, 40)
    box.setGeometry(200, 200, 120, 90)
    box.show()
    inside = button.rect().adjusted(5, 5, -5, -5)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    by_mouse = button.grab(inside).toImage()
    before.setFocus()
    room.key(Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert button.grab(inside).toImage() == by_mouse


def test_a_route_out_of_sight_has_a_grey_piece_of_line(room: Room) -> None:
    route = room.document.get(Route, room.view.route)
    seen = _line(room, route.id)
    assert seen != ink("faint_text").rgb()
    hide_route(room.document, route.id)
    assert _line(room, route.id) == ink("faint_text").rgb()


def _line(room: Room, route: str) -> int:
    rows = routes_of(room.document, room.view.journey)
    row = next(row for row in rows if row.id == route)
    image = route_swatch(room.document, row).pixmap(26, 22).toImage()
    return image.pixel(image.width() // 2, image.height() // 2)


def test_a_pill_of_a_stage_is_can_be_hit_beside_what_is_drawn(room: Room) -> None:
    board = room.view.board
    stage = next(iter(board.scene.plan.stages))
    rect = board.panes.stage_rect(stage)
    x = rect.center().x()
    hit = [
        y for y in range(int(rect.top()) - 30, int(rect.bottom()) + 30) if board.panes.stage_at(x, y) == stage
    ]
    assert len(hit) >= min(32, 1.8 * rect.height())


@pytest.mark.usefixtures("room")
def test_the_file_dialog_of_qt_speaks_dutch() -> None:
    install_language("nl")
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    said = [each.text().replace("&", "") for each in dialog.findChildren(QLabel)]
    assert "Zoeken in:" in said
    assert "Bestandstype:" in said
    assert not [text for text in said if "Look" in text or "type:" in text.split()]
    said = [each.text() or each.toolTip() for each in dialog.findChildren(QToolButton)]
    assert "Terug" in said
    install_language("en")
