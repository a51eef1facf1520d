"""The list of steps follows history, whatever happens to it; one more than ten thousand is one row more."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.models.change import Change, Key, Pair
from app.models.document import Document
from app.models.edits import notes, routes
from app.models.journal import Entry, MemoryJournal
from app.views.history import step_model
from app.views.history.step_model import ABOUT, DAY, KIND, STATE, TIME, StepModel, notes_text, spoken_day
from tests.models.boards import Board


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    return Board(MemoryJournal())


@pytest.fixture
def model(board: Board, qtmodeltester: ModelTester) -> StepModel:
    model = StepModel(board.document)
    board.document.subscribe(lambda change: model.follow())
    return model


def shown(model: StepModel) -> list[tuple[str, str]]:
    """Title and state of every row but the days."""
    rows = [model.index(row) for row in range(model.rowCount())]
    return [(index.data(), index.data(STATE)) for index in rows if index.data(KIND) != DAY]


def fresh(board: Board) -> list[tuple[str, str]]:
    """What a new list would show."""
    return shown(StepModel(board.document))


def test_qt_finds_nothing_wrong_with_the_model(
    model: StepModel, board: Board, qtmodeltester: ModelTester
) -> None:
    notes.set_text(board.document, board.notes[0], "x")
    qtmodeltester.check(model)


def test_every_step_stands_in_order_under_its_day(model: StepModel, board: Board) -> None:
    notes.set_text(board.document, board.notes[0], "x")
    kinds = [model.index(row).data(KIND) for row in range(model.rowCount())]
    assert kinds == ["begin", "day", "step", "step"]
    assert shown(model) == [("Before the first step", "done"), ("New workshop", "done"), ("Edit note", "now")]
    assert len(model.index(3).data(TIME)) == 5


def test_a_step_more_undo_jump_and_a_new_way_are_followed(model: StepModel, board: Board) -> None:
    for text in "abc":
        notes.set_text(board.document, board.notes[0], text)
        assert shown(model) == fresh(board)
    board.document.go_to(1)
    assert [state for _, state in shown(model)] == ["done", "now", "undone", "undone", "undone"]
    notes.delete_notes(board.document, [board.notes[0]])
    assert shown(model) == fresh(board)
    assert [title for title, _ in shown(model)][-1] == "Delete notes"
    board.document.go_to(0)
    assert [state for _, state in shown(model)] == ["now", "undone", "undone"]


def test_a_burst_is_one_row_and_one_that_ends_as_it_began_is_none(model: StepModel, board: Board) -> None:
    route = routes.add_route(board.document, board.journey, "Sara", None)
    stop = routes.add_stop(board.document, route, board.notes[0])
    rows = model.rowCount()
    for value in (1.0, 2.0, 3.0):
        routes.set_intensity(board.document, stop, value)
        assert (model.rowCount(), shown(model)) == (rows + 1, fresh(board))
    routes.set_intensity(board.document, stop, None)
    assert (model.rowCount(), shown(model)) == (rows, fresh(board))


def test_what_a_step_was_about_follows_a_burst(model: StepModel, board: Board) -> None:
    with board.document.edit("Edit note", merge="typing"):
        board.document.get(notes.Note, board.notes[0]).text = "one"
    assert model.index(model.rowCount() - 1).data(ABOUT).words == "one"
    with board.document.edit("Edit note", merge="typing"):
        board.document.get(notes.Note, board.notes[0]).text = "one two"
    assert model.index(model.rowCount() - 1).data(ABOUT).words == "one two"


def test_a_row_says_all_of_it_to_who_cannot_see_it(model: StepModel, board: Board) -> None:
    notes.delete_notes(board.document, board.notes[:2])
    said = model.index(model.rowCount() - 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Delete notes" in said
    assert "“note 0”" in said
    assert notes_text(2) in said
    assert "the board is here" in said


def test_words_of_the_room_are_no_markup_in_a_tip(model: StepModel, board: Board) -> None:
    notes.set_text(board.document, board.notes[0], "<img src=x>")
    tip = model.index(model.rowCount() - 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip


def test_days_are_spoken() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    try:
        today = date(2026, 11, 22)
        assert spoken_day(date(2026, 11, 18), today) == "woensdag 18 november 2026"
        assert spoken_day(today, today) == "Today"
        assert spoken_day(date(2026, 11, 21), today) == "Yesterday"
    finally:
        QLocale.setDefault(before)


class LongJournal(MemoryJournal):
    """Ten thousand steps over five days; counts who reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.reads = 0
        for number in range(1, 10_001):
            time = f"2026-11-{16 + number // 2001}T10:{number // 60 % 60:02}:{number % 60:02}+00:00"
            self.changes[number] = Change("Add note", {}, time, number)
            self.done[number] = True

    def read(self, number: int) -> Any:
        self.reads += 1
        rows: dict[Key, Pair] = {}
        return rows


def test_a_step_more_than_ten_thousand_is_one_row_more_and_none_is_read_before_somebody_looks(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = LongJournal()
    document = Document(journal=journal)
    dated: list[Entry] = []
    day_of = step_model._day
    monkeypatch.setattr(step_model, "_day", lambda entry: dated.append(entry) or day_of(entry))
    model = StepModel(document)
    assert model.rowCount() == 1 + 5 + 10_000
    assert len(dated) == 10_000  # each once
    told: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _, first, last: told.append((first, last)))
    model.modelReset.connect(lambda: told.append((-1, -1)))
    dated.clear()
    document.history.entries.append(Entry(10_001, "Add note", "2026-11-20T23:00:00+00:00"))
    document.history.done += 1
    model.follow()
    assert model.rowCount() == 1 + 5 + 10_001
    assert told == [(10_006, 10_006)]
    assert len(dated) == 2  # the new one, and the one before it
    assert journal.reads == 0
    assert model.index(10_006).data(ABOUT) is not None
    assert journal.reads == 1
