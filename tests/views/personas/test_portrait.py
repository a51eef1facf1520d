"""A portrait comes from a file, from the clipboard or by dropping it; the initials come back on demand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.models.board import Picture
from app.models.people import Persona
from app.views.file_dialogs import safe_folder
from app.views.plain import PlainLabel
from tests.views.personas.cards import CTRL, LEFT, NO_KEYS, Cards


@pytest.fixture
def red(tmp_path: Path) -> Path:
    """A red picture on disk."""
    path = tmp_path / "sara.png"
    Image.new("RGB", (60, 60), "red").save(path)
    return path


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard, empty before and after."""
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


@pytest.fixture
def editing(cards: Cards) -> Cards:
    """Sara's editor."""
    cards.key(Qt.Key.Key_Return)
    return cards


def drop(widget: QWidget, at: QPointF, mime: QMimeData) -> bool:
    """Drag something over a widget and let go; whether it was taken."""
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(widget, QDragEnterEvent(at.toPoint(), copy, mime, LEFT, NO_KEYS))
    QApplication.sendEvent(widget, QDragMoveEvent(at.toPoint(), copy, mime, LEFT, NO_KEYS))
    event = QDropEvent(at, copy, mime, LEFT, NO_KEYS)
    event.setAccepted(False)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def file(path: Path) -> QMimeData:
    """What a file manager drags."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def colour(widget: QWidget) -> str:
    """The colour in the middle."""
    return widget.grab().toImage().pixelColor(widget.rect().center()).name()


def trouble(cards: Cards) -> str:
    """What the portrait complains of."""
    label = cards.editor.portrait.findChild(PlainLabel, "trouble")
    assert label is not None
    return label.text() if label.isVisible() else ""


def test_the_next_portrait_is_looked_for_beside_the_last(
    editing: Cards, red: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: list[Path] = []

    def chosen(parent: QWidget, title: str, folder: str, filters: str) -> tuple[str, str]:
        began.append(Path(folder))
        return str(red), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    editing.click(editing.editor.portrait.choose)
    editing.click(editing.editor.portrait.choose)
    assert began[0] == safe_folder()
    assert began[1] == red.parent
    red.unlink()
    red.parent.rmdir()
    editing.click(editing.editor.portrait.choose)
    assert began[2] == safe_folder()


def test_a_file_becomes_the_portrait_in_one_step(
    editing: Cards, red: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(red), ""))
    steps = editing.steps
    editing.click(editing.editor.portrait.choose)
    assert editing.row("Sara").portrait in editing.document.rows(Picture)
    assert colour(editing.editor.portrait.circle) == "#ff0000"
    assert editing.steps == steps + 1
    editing.document.undo()
    assert editing.row("Sara").portrait is None
    assert colour(editing.editor.portrait.circle) != "#ff0000"


def test_ctrl_v_on_the_portrait_pastes_pixels(editing: Cards, clipboard: QClipboard) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    clipboard.setImage(image)
    editing.editor.portrait.circle.setFocus()
    editing.key(Qt.Key.Key_V, mod=CTRL)
    assert colour(editing.editor.portrait.circle) == "#0000ff"


def test_a_file_that_was_copied_is_pasted(editing: Cards, red: Path, clipboard: QClipboard) -> None:
    clipboard.setMimeData(file(red))
    editing.click(editing.editor.portrait.paste)
    assert colour(editing.editor.portrait.circle) == "#ff0000"


def test_pasting_words_says_that_there_is_no_picture(editing: Cards, clipboard: QClipboard) -> None:
    clipboard.setText("geen foto")
    steps = editing.steps
    editing.click(editing.editor.portrait.paste)
    assert trouble(editing) == "There is no picture to paste. Copy one first."
    assert editing.steps == steps


def test_ctrl_v_in_a_field_pastes_words(editing: Cards, clipboard: QClipboard) -> None:
    clipboard.setText("haastige mensen")
    editing.key(Qt.Key.Key_V, mod=CTRL)
    assert editing.editor.fields["group_name"].text() == "haastige mensen"


def test_a_picture_is_dropped_on_the_portrait(editing: Cards, red: Path) -> None:
    box = editing.editor.portrait
    assert drop(box, QPointF(30, 30), file(red))
    assert colour(box.circle) == "#ff0000"


def test_a_picture_is_dropped_on_a_card(cards: Cards, red: Path) -> None:
    assert drop(cards.grid, QPointF(cards.middle("Karim")), file(red))
    assert cards.row("Karim").portrait in cards.document.rows(Picture)
    assert cards.row("Sara").portrait is None
    assert not any(tile.is_target for tile in cards.grid.tiles.values())


def test_a_picture_between_the_cards_is_not_taken(cards: Cards, red: Path) -> None:
    assert not drop(cards.grid, QPointF(2, 2), file(red))
    assert all(row.portrait is None for row in cards.document.ordered(Persona))


def test_words_are_not_dropped(cards: Cards) -> None:
    mime = QMimeData()
    mime.setText("Karim")
    assert not drop(cards.grid, QPointF(cards.middle("Karim")), mime)


def test_what_is_no_picture_is_refused_in_a_sentence(editing: Cards, tmp_path: Path) -> None:
    bad = tmp_path / "logo.svg"
    bad.write_text("<svg/>")
    drop(editing.editor.portrait, QPointF(30, 30), file(bad))
    assert "SVG" in trouble(editing)
    drop(editing.grid, QPointF(editing.middle("Karim")), file(bad))
    assert len(editing.hints) == 1
    assert "SVG" in editing.hints[0]
    assert not editing.troubles


@pytest.mark.parametrize("by_key", [False, True])
def test_the_initials_come_back(editing: Cards, red: Path, by_key: bool) -> None:
    box = editing.editor.portrait
    assert not box.remove.isEnabled()
    drop(box, QPointF(30, 30), file(red))
    if by_key:
        box.circle.setFocus()
        editing.key(Qt.Key.Key_Delete)
    else:
        editing.click(box.remove)
    assert editing.row("Sara").portrait is None


def test_initials_follow_the_name_while_it_is_typed(editing: Cards) -> None:
    editing.editor.show_step("who")
    circle = editing.editor.portrait.circle
    before = circle.grab().toImage()
    name = editing.editor.fields["name"].editor
    editing.click(name)
    editing.key(Qt.Key.Key_A, mod=CTRL)
    editing.type("Mark")
    assert circle.grab().toImage() != before
    assert editing.editor.title.text() == "Mark"
