"""The cards: chosen, moved, copied, deleted and added, by mouse and by keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from app.models.board import Journey
from app.models.edits.personas import set_persona
from app.models.edits.routes import add_route
from app.models.people import PERSONA_KINDS, Persona, Route
from app.models.words import word
from tests.views.personas.cards import CTRL, LEFT, Cards
from tests.views.room import PATIENCE

OpenCards = Callable[..., Cards]


def test_cards_stand_in_their_order_and_the_first_is_chosen(cards: Cards) -> None:
    assert cards.names() == ["Sara", "Karim", "Ronald"]
    assert cards.view.persona == cards.id("Sara")
    assert cards.grid.tiles[cards.id("Sara")].hasFocus()


def test_the_card_on_screen_is_the_card_on_paper(cards: Cards) -> None:
    from app.layout.persona_card import persona_cards
    from app.views.personas.card_tile import SHAPE

    for number, (persona, tile) in enumerate(cards.grid.tiles.items(), 1):
        row = cards.document.get(Persona, persona)
        assert tile._faces == persona_cards(cards.document, row, SHAPE, "en", (number, 3))


def test_a_click_chooses_and_tells_the_window(cards: Cards) -> None:
    cards.click(cards.grid.tiles[cards.id("Karim")])
    assert cards.view.persona == cards.id("Karim")
    assert cards.chosen == [cards.id("Karim")]


def test_the_chosen_card_has_a_ring_and_a_thicker_one_with_the_focus(cards: Cards) -> None:
    tile = cards.grid.tiles[cards.id("Sara")]
    focused = tile.grab().toImage()
    cards.view.tools.add.setFocus()
    chosen = tile.grab().toImage()
    cards.grid.choose(cards.id("Karim"))
    plain = tile.grab().toImage()
    assert focused != chosen
    assert chosen != plain


def test_arrows_walk_over_the_cards(cards: Cards) -> None:
    cards.key(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert cards.view.persona == cards.id("Ronald")
    cards.key(Qt.Key.Key_Home)
    assert cards.view.persona == cards.id("Sara")
    assert cards.grid.tiles[cards.id("Sara")].hasFocus()


def test_an_arrow_down_goes_to_the_card_below_and_brings_it_in_sight(open_cards: OpenCards) -> None:
    cards = open_cards(12)
    cards.key(Qt.Key.Key_Down)
    assert cards.view.persona == cards.id("Nummer 5")
    tile = cards.grid.tiles[cards.view.persona]
    QTest.qWait(1)
    seen = cards.view.area.viewport().rect()
    assert seen.contains(
        QPoint(tile.x(), tile.y() - cards.view.area.verticalScrollBar().value()) + QPoint(8, 8)
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_enter_opens_the_editor_on_the_chosen_card(cards: Cards, key: Qt.Key) -> None:
    cards.key(Qt.Key.Key_Right, key)
    assert cards.view.is_editing
    assert cards.editor.persona == cards.id("Karim")


def test_a_double_click_opens_the_editor(cards: Cards) -> None:
    tile = cards.grid.tiles[cards.id("Ronald")]
    QTest.mouseDClick(tile, LEFT, Qt.KeyboardModifier.NoModifier, tile.rect().center())
    assert cards.editor.persona == cards.id("Ronald")
    assert cards.view.is_editing


def test_ctrl_and_arrows_move_the_card_and_keep_the_focus(cards: Cards) -> None:
    steps = cards.steps
    cards.key(Qt.Key.Key_Right, mod=CTRL)
    assert cards.names() == ["Karim", "Sara", "Ronald"]
    assert cards.grid.tiles[cards.id("Sara")].hasFocus()
    cards.key(Qt.Key.Key_Left, mod=CTRL)
    cards.key(Qt.Key.Key_Left, mod=CTRL)
    assert cards.names() == ["Sara", "Karim", "Ronald"]
    assert cards.steps == steps + 2


def test_a_card_that_is_dragged_lands_where_the_bar_is(cards: Cards) -> None:
    steps = cards.steps
    cards.lift("Sara", cards.behind("Karim"))
    assert cards.grid.drag is not None
    mark = cards.grid.drag.mark
    assert mark.isVisible()
    assert cards.grid.tiles[cards.id("Karim")].geometry().right() - 8 < mark.x()
    assert mark.geometry().right() < cards.grid.tiles[cards.id("Ronald")].x() + 8
    cards.drop(cards.behind("Karim"))
    assert cards.names() == ["Karim", "Sara", "Ronald"]
    assert cards.steps == steps + 1
    cards.document.undo()
    assert cards.names() == ["Sara", "Karim", "Ronald"]


def test_a_card_that_is_dropped_where_it_was_is_no_step(cards: Cards) -> None:
    steps = cards.steps
    cards.lift("Karim", cards.behind("Karim"))
    assert not cards.grid.drag.mark.isVisible()
    cards.drop(cards.behind("Karim"))
    assert cards.steps == steps


def test_escape_puts_a_dragged_card_back(cards: Cards) -> None:
    steps = cards.steps
    cards.lift("Sara", cards.behind("Ronald"))
    cards.key(Qt.Key.Key_Escape)
    assert cards.grid.drag is None
    cards.drop(cards.behind("Ronald"))
    assert cards.names() == ["Sara", "Karim", "Ronald"]
    assert cards.steps == steps


def test_a_drag_at_the_edge_scrolls(open_cards: OpenCards, qtbot: QtBot) -> None:
    cards = open_cards(12)
    view = cards.view.area.viewport()
    cards.lift("Sara", QPoint(200, view.height() - 5))
    qtbot.waitUntil(lambda: cards.view.area.verticalScrollBar().value() > 0, timeout=PATIENCE)
    cards.key(Qt.Key.Key_Escape)
    at = cards.view.area.verticalScrollBar().value()
    QTest.qWait(60)
    assert cards.view.area.verticalScrollBar().value() == at


def test_the_buttons_move_and_are_off_at_the_ends(cards: Cards) -> None:
    tools = cards.view.tools
    assert not tools.earlier.isEnabled()
    cards.click(button(cards, "Move backwards"))
    cards.click(button(cards, "Move backwards"))
    assert cards.names() == ["Karim", "Ronald", "Sara"]
    assert not tools.later.isEnabled()


def test_a_copy_stands_behind_and_is_chosen_and_is_one_step(cards: Cards) -> None:
    steps = cards.steps
    cards.click(button(cards, "Duplicate"))
    assert cards.names() == ["Sara", "Sara", "Karim", "Ronald"]
    assert cards.grid.number_of(cards.view.persona) == 1
    assert cards.steps == steps + 1
    cards.document.undo()
    assert cards.names() == ["Sara", "Karim", "Ronald"]


def test_deleting_asks_and_is_one_undo(cards: Cards) -> None:
    journey = cards.document.ordered(Journey)[0].id
    route = add_route(cards.document, journey, "Karim", cards.id("Karim"))
    karim = cards.id("Karim")
    cards.key(Qt.Key.Key_Right)
    steps = cards.steps
    said = cards.answer(0)
    cards.key(Qt.Key.Key_Delete)
    assert "Karim" in said[0]
    assert "One route" in said[0]
    assert cards.names() == ["Sara", "Ronald"]
    assert cards.view.persona == cards.id("Ronald")
    assert cards.steps == steps + 1
    cards.document.undo()
    assert cards.names() == ["Sara", "Karim", "Ronald"]
    assert cards.document.get(Route, route).persona == karim


def test_nothing_goes_where_somebody_thinks_better_of_it(cards: Cards) -> None:
    steps = cards.steps
    cards.answer(1)
    cards.click(button(cards, "Delete"))
    assert cards.names() == ["Sara", "Karim", "Ronald"]
    assert cards.steps == steps


@pytest.mark.parametrize("kind", PERSONA_KINDS)
def test_a_persona_of_every_kind_is_added_and_opened(cards: Cards, kind: str) -> None:
    steps = cards.steps
    text = word(f"persona_kind.{kind}", "en")
    next(action for action in cards.view.tools.kinds.actions() if action.text() == text).trigger()
    added = cards.document.ordered(Persona)[-1]
    assert added.kind == kind
    assert cards.view.persona == cards.editor.persona == added.id
    assert cards.editor.fields["group_name"].editor.hasFocus()
    assert cards.steps == steps + 1


def test_without_personas_the_view_offers_every_kind(open_cards: OpenCards) -> None:
    cards = open_cards(0)
    empty = cards.view.empty
    assert empty.isVisible()
    assert list(empty.buttons) == list(PERSONA_KINDS)
    assert empty.buttons["primary"].hasFocus()
    cards.key(Qt.Key.Key_Space)
    assert cards.grid.isVisible()
    assert [row.kind for row in cards.document.ordered(Persona)] == ["primary"]


def test_the_last_card_leaves_the_empty_page(open_cards: OpenCards) -> None:
    cards = open_cards(1)
    cards.answer(0)
    cards.key(Qt.Key.Key_Delete)
    assert cards.view.empty.isVisible()
    cards.document.undo()
    assert cards.names() == ["Sara"]
    assert cards.view.persona == cards.id("Sara")


def test_the_menu_of_a_card_can_do_what_the_buttons_do(cards: Cards) -> None:
    at = cards.middle("Karim")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, cards.grid.mapToGlobal(at))
    QApplication.sendEvent(cards.grid, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert cards.view.persona == cards.id("Karim")
    texts = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert texts == [
        "Edit", "Duplicate", "Delete…", "Move forwards", "Move backwards", "Add a persona", "Print…"
    ]  # fmt: skip
    next(action for action in menu.actions() if action.text().startswith("Duplicate")).trigger()
    menu.close()
    assert cards.names() == ["Sara", "Karim", "Karim", "Ronald"]


def test_a_persona_that_runs_on_is_turned_over(cards: Cards) -> None:
    set_persona(
        cards.document, cards.id("Sara"), needs="\n".join(f"behoefte nummer {i}" * 6 for i in range(60))
    )
    tile = cards.grid.tiles[cards.id("Sara")]
    assert tile.turn.isVisible()
    assert not cards.grid.tiles[cards.id("Karim")].turn.isVisible()
    first = tile.grab().toImage()
    cards.click(tile.turn)
    assert tile.grab().toImage() != first
    for _ in range(tile.pages - 1):
        cards.key(Qt.Key.Key_Space)
    assert tile.page == 0


def test_a_card_says_who_it_is_which_and_of_what_kind(cards: Cards) -> None:
    tile = cards.grid.tiles[cards.id("Ronald")]
    assert tile.accessibleName() == "Ronald, 38, persona 3 of 3"
    assert tile.accessibleDescription() == "Negative persona: not our customer"


def test_a_negative_card_differs_in_black_and_white(cards: Cards) -> None:
    set_persona(cards.document, cards.id("Karim"), name="Ronald", kind="primary")
    one, two = list(cards.grid.tiles.values())[1:]
    cards.grid.choose("")
    pictures = [tile.grab().toImage() for tile in (one, two)]
    grey = [picture.convertToFormat(QImage.Format.Format_Mono) for picture in pictures]
    assert grey[0] != grey[1]


def button(cards: Cards, name: str) -> QToolButton:
    """The button of the tools with this name."""
    return next(each for each in cards.view.tools.findChildren(QToolButton) if each.accessibleName() == name)
