"""The personas in the whole window: beside the board, in both languages, on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.models.edits.personas import add_persona
from app.models.people import Persona
from app.views.appearance import appearance
from app.views.personas.personas_view import PersonasView
from tests.views.room import CTRL, Room, choose_files


@pytest.fixture
def view(room: Room) -> PersonasView:
    """The view of the personas, opened by its tab."""
    tab = next(b for b in room.window.bar.findChildren(QAbstractButton) if b.text() == "Personas")
    room.click(tab)
    return room.view.personas


def choose(room: Room, view: PersonasView, number: int) -> str:
    """Click on the card with this number."""
    persona = list(view.grid.tiles)[number]
    room.click(view.grid.tiles[persona])
    return persona


def test_the_tab_shows_all_cards_with_the_focus_on_the_chosen_one(room: Room, view: PersonasView) -> None:
    assert view.isVisible()
    assert list(view.grid.tiles) == [row.id for row in room.document.ordered(Persona)]
    assert view.grid.tiles[room.view.persona].hasFocus()


def test_the_chosen_persona_stands_beside_the_board(room: Room, view: PersonasView) -> None:
    persona = choose(room, view, 1)
    room.window.show_view("board")
    assert room.view.persona == persona
    assert room.view.side.card._persona == persona
    room.view.side.personaChosen.emit(next(iter(view.grid.tiles)))
    assert view.persona == next(iter(view.grid.tiles))


def test_an_edit_of_a_persona_without_routes_leaves_her_chosen(room: Room, view: PersonasView) -> None:
    persona = add_persona(room.document, "Karim")
    choose(room, view, len(view.grid.tiles) - 1)
    room.key(Qt.Key.Key_Return)
    room.type("mensen met haast")
    room.key(Qt.Key.Key_Return, mod=CTRL)
    assert room.view.persona == view.persona == view.editor.persona == persona
    assert room.document.get(Persona, persona).group_name == "mensen met haast"


def test_the_card_beside_the_board_opens_the_editor(room: Room) -> None:
    room.window.show_view("board")
    card = room.view.side.card
    QTest.mouseDClick(card, Qt.MouseButton.LeftButton)
    assert room.view.personas.is_editing
    assert room.view.personas.editor.persona == room.view.persona
    assert room.view.personas.isVisible()


@pytest.mark.parametrize("leave", ["board", "undo", "save", "language", "close"])
def test_what_is_being_typed_is_never_lost(room: Room, view: PersonasView, leave: str) -> None:
    persona = choose(room, view, 0)
    room.key(Qt.Key.Key_Right, mod=CTRL)  # something to undo
    room.key(Qt.Key.Key_Return)
    view.editor.show_step("words")
    room.click(view.editor.fields["summary"].editor)
    room.key(Qt.Key.Key_A, mod=CTRL)
    room.type("Heeft haast")
    document = room.document
    if leave == "board":
        room.window.show_view("board")
    elif leave == "undo":
        room.do("undo")
        room.do("redo")
    elif leave == "save":
        room.window.finish_typing()
    elif leave == "language":
        room.do("language")
        assert room.view.personas.is_editing
        assert room.view.personas.editor.step == "words"
        room.do("language")
    else:
        room.close()
    assert document.get(Persona, persona).summary == "Heeft haast"


def test_undo_and_redo_show_on_the_cards(room: Room, view: PersonasView) -> None:
    before = view.grid.grab().toImage()
    choose(room, view, 0)
    room.key(Qt.Key.Key_Right, mod=CTRL)
    after = view.grid.grab().toImage()
    room.do("undo")
    assert view.grid.grab().toImage() == before
    room.do("redo")
    assert view.grid.grab().toImage() == after


@pytest.mark.parametrize(
    ("paper", "pages", "size"), [("A4", 3, (595, 842)), ("A4 × 2", 2, (842, 595)), ("A5", 3, (420, 595))]
)
def test_the_cards_are_printed_on_every_paper(
    room: Room,
    view: PersonasView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    paper: str,
    pages: int,
    size: tuple[int, int],
) -> None:
    path = tmp_path / "kaarten.pdf"
    choose_files(monkeypatch, path)

    def pick(dialog) -> None:
        assert dialog.values().content == "personas"
        dialog.paper.setCurrentIndex(dialog.paper.findData(paper))
        dialog.make.click()

    room.answer(pick)
    view.tools.print.trigger()
    room.exchanged()
    sheets = PdfReader(path).pages
    assert len(sheets) == pages
    box = sheets[0].mediabox
    assert (round(box.width), round(box.height)) == size
    assert "Sara" in sheets[0].extract_text()


def test_what_is_shown_is_what_is_offered_to_print(room: Room, view: PersonasView) -> None:
    offered: list[str] = []
    for key in ("personas", "canvas", "board"):
        room.window.show_view(key)
        room.answer(lambda d: (offered.append(d.values().content), d.reject()))
        room.do("print")
    assert offered == ["personas", "canvas", "board"]


def test_a_wrong_picture_is_told_in_the_banner(room: Room, view: PersonasView) -> None:
    view.hint.emit("“logo.svg” is SVG.")
    assert room.window.banner.isVisible()


def test_nothing_of_the_view_is_ever_a_window_of_its_own(room: Room, view: PersonasView) -> None:
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(repr(watched))
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    view.add("negative_misuse")
    room.key(Qt.Key.Key_Escape)
    view.duplicate()
    QApplication.instance().removeEventFilter(watch)
    assert shown == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", [(900, 560), (1366, 768)])
def test_no_word_is_cut_off(
    open_room: Callable[..., Room], speak: Callable[[str], None], language: str, size: tuple[int, int]
) -> None:
    room = open_room(size).open_sample()
    if language == "nl":
        room.do("language")
    view = room.view.personas
    room.window.show_view("personas")
    for persona in list(view.grid.tiles):
        view.edit(persona)
        for number in range(view.editor.pages.count()):
            view.editor.show_step_number(number)
            room.still()
            for button in view.findChildren(QAbstractButton):
                if button.isVisible() and button.text():
                    assert button.width() >= button.sizeHint().width(), button.text()
                    assert button.height() >= button.sizeHint().height(), button.text()


def test_letters_twice_as_large_leave_room_for_fields_and_cards(
    open_room: Callable[..., Room], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room((1366, 768)).open_sample()
    monkeypatch.setattr(appearance(), "text_size", 200)
    appearance().dress()
    try:
        room.window.relabel()
        view = room.view.personas
        room.window.show_view("personas")
        view.edit(view.persona, "who")
        room.still()
        assert room.view.width() <= 1366
        assert view.editor.geometry().right() <= 1366
        assert view.area.width() >= 0.45 * 1366
        field = view.editor.fields["name"].editor
        assert field.hasFocus()
        seen = view.editor._area.viewport()
        assert seen.rect().contains(field.mapTo(seen, field.rect().center()))
        assert view.editor._area.widget().width() <= seen.width()
        heading, portrait = view.editor.heading, view.editor.portrait
        assert heading.mapTo(seen, heading.rect().topLeft()).y() >= 0
        assert portrait.mapTo(seen, portrait.rect().bottomLeft()).y() < 0  # whole or not at all
    finally:
        monkeypatch.undo()
        appearance().dress()


def test_enter_on_a_button_presses_it_as_space_does(room: Room, view: PersonasView) -> None:
    choose(room, view, 0)
    room.key(Qt.Key.Key_Return)
    view.editor.show_step("group")
    view.editor.next.setFocus(Qt.FocusReason.TabFocusReason)
    room.key(Qt.Key.Key_Return)
    assert view.editor.step == "who"
    view.editor.back.setFocus(Qt.FocusReason.TabFocusReason)
    room.key(Qt.Key.Key_Enter)
    assert view.editor.step == "group"
