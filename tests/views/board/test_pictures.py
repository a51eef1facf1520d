"""Files that other programs let fall on the board: photos on notes, and lines of text."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from app.models.board import Note, Picture

Desk = Any


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two pictures and a text that calls itself one."""
    made = []
    for name, colour in (("red.png", "#cc2211"), ("green.png", "#118833")):
        image = QImage(60, 60, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        image.save(str(tmp_path / name))
        made.append(tmp_path / name)
    (tmp_path / "false.png").write_text("no picture")
    return [*made, tmp_path / "false.png"]


def drop(desk: Desk, at: QPoint, mime: QMimeData) -> bool:
    """Let something fall on the board; whether it was taken."""
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, mime, left, keys)
    QApplication.sendEvent(desk.board.viewport(), enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(at.toPointF(), copy, mime, left, keys)
    QApplication.sendEvent(desk.board.viewport(), event)
    return event.isAccepted()


def of_files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_a_picture_that_falls_on_a_note_is_its_photo(desk: Desk, files: list[Path]) -> None:
    steps = desk.steps()
    assert drop(desk, desk.middle("0.0 b"), of_files(files[0]))
    note = desk.document.get(Note, desk.note("0.0 b"))
    assert note.picture in desk.document.rows(Picture)
    assert desk.steps() == steps + 1
    assert len(desk.board.scene.places) == 6
    desk.document.undo()
    assert desk.document.get(Note, note.id).picture is None


def test_pictures_that_fall_in_a_cell_become_notes(desk: Desk, files: list[Path]) -> None:
    steps = desk.steps()
    assert drop(desk, desk.place(3, 1, 0), of_files(*files[:2]))
    made = [n for n in desk.document.rows(Note).values() if n.phase == desk.phases[3]]
    assert len({n.picture for n in made} - {None}) == 2
    assert desk.steps() == steps + 1


def test_what_is_no_picture_is_refused_with_a_sentence(desk: Desk, files: list[Path]) -> None:
    hints: list[str] = []
    desk.board.hint.connect(hints.append)
    steps = desk.steps()
    drop(desk, desk.middle("0.0 b"), of_files(files[2]))
    assert "false.png" in hints[0]
    assert desk.steps() == steps
    assert not desk.troubles


def test_a_mark_shows_where_files_would_land_and_goes_with_them(desk: Desk, files: list[Path]) -> None:
    viewport, overlays = desk.board.viewport(), list(desk.board.painter.overlays)
    plain, keys = desk.sharp(), Qt.KeyboardModifier.NoModifier
    left, copy, mime = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction, of_files(*files[:2])
    QApplication.sendEvent(viewport, QDragEnterEvent(desk.place(3, 1, 0), copy, mime, left, keys))
    in_a_cell = desk.sharp()
    assert in_a_cell != plain
    one = of_files(files[0])
    over = QDragMoveEvent(desk.middle("0.0 b"), copy, one, left, keys)
    QApplication.sendEvent(viewport, over)
    assert over.isAccepted()
    assert desk.sharp() not in (plain, in_a_cell)
    beside = QDragMoveEvent(QPoint(viewport.width() - 3, viewport.height() - 3), copy, one, left, keys)
    QApplication.sendEvent(viewport, beside)
    assert not beside.isAccepted(), "there is no cell"
    assert desk.sharp() == plain
    QApplication.sendEvent(viewport, QDragMoveEvent(desk.middle("0.0 b"), copy, one, left, keys))
    QApplication.sendEvent(viewport, QDragLeaveEvent())
    assert desk.board.painter.overlays == overlays
    assert drop(desk, desk.place(3, 1, 0), mime)
    assert desk.board.painter.overlays == overlays


def test_lines_of_text_that_fall_in_a_cell_become_notes(desk: Desk) -> None:
    mime = QMimeData()
    mime.setText("• Een\n• Twee")
    assert drop(desk, desk.place(3, 0, 0), mime)
    assert desk.texts(3, 0) == ["Een", "Twee"]


def test_nothing_falls_on_a_board_that_only_shows(desk: Desk, files: list[Path]) -> None:
    desk.board.read_only = True
    assert not drop(desk, desk.middle("0.0 b"), of_files(files[0]))


def test_the_same_photo_is_kept_once(desk: Desk, files: list[Path]) -> None:
    drop(desk, desk.middle("0.0 a"), of_files(files[0]))
    drop(desk, desk.middle("0.0 c"), of_files(files[0]))
    assert len(desk.document.rows(Picture)) == 1
    desk.board.pictures.take_off([desk.note("0.0 a")])
    assert desk.document.get(Note, desk.note("0.0 a")).picture is None
    assert desk.document.get(Note, desk.note("0.0 c")).picture


def test_texts_and_pictures_that_fall_in_a_cell_become_notes_in_one_step(
    desk: Desk, files: list[Path], tmp_path: Path
) -> None:
    text = tmp_path / "list.txt"
    text.write_text("- Een\n\n2. Twee\n", encoding="utf-8")
    steps = desk.steps()
    assert drop(desk, desk.place(2, 0, 0), of_files(text, files[0]))
    assert desk.texts(2, 0) == ["Een", "Twee", ""]
    assert desk.steps() == steps + 1
    assert len(desk.board.selected_notes()) == 3
    QApplication.clipboard().setMimeData(of_files(text))
    desk.click(desk.place(3, 0, 0))
    desk.key(Qt.Key.Key_V, mod=Qt.KeyboardModifier.ControlModifier)
    assert desk.texts(3, 0) == ["Een", "Twee"]
    assert not desk.troubles


def test_a_table_and_a_text_with_headings_are_imported(desk: Desk, tmp_path: Path) -> None:
    table, text = tmp_path / "notes.csv", tmp_path / "notes.md"
    table.write_text("text\nEen\n")
    text.write_text("# Keuze\n- Een\n")
    wanted: list[Path] = []
    desk.board.pictures.importWanted.connect(wanted.append)
    steps = desk.steps()
    assert drop(desk, desk.middle("0.0 b"), of_files(table, text))
    assert wanted == [table, text]
    assert desk.steps() == steps


def test_a_text_that_cannot_be_read_is_told_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_bytes(b"\x81\x82 no words")
    before = desk.document.saved()
    drop(desk, desk.middle("0.0 b"), of_files(odd))
    drop(desk, desk.middle("0.0 b"), of_files(tmp_path / "gone.txt"))
    assert [getattr(trouble, "reason", "") for trouble in desk.troubles] == ["not_utf8", "file_missing"]
    assert desk.document.saved() == before
