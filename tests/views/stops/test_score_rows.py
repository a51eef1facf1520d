"""Scores of a group in the panel of a stop: typed, slid, renamed, taken away, and the median taken over."""

from PySide6.QtCore import QPoint, Qt

from app.models.people import Score
from tests.views.stops.conftest import Asked


def given(asked: Asked) -> dict[str, float | None]:
    """Who gave what."""
    scores = asked.room.document.where(Score, "stop", asked.stop.id)
    return {score.who: score.intensity for score in scores}


def test_a_free_row_becomes_a_score_by_typing(asked: Asked) -> None:
    rows = asked.panel.scores.rows
    known = given(asked)
    assert len(rows) == len(known) + 1 == 4
    asked.press(rows[-1].name)
    asked.room.type("Finance")
    asked.press(rows[-1].value)
    assert given(asked) == known
    asked.room.type("2,5")
    asked.room.key(Qt.Key.Key_Return)
    assert given(asked) == {**known, "Finance": 2.5}
    assert len(asked.panel.scores.rows) == 5
    # −4.4, −3.4, −2.8 and 2.5: between the middle two
    assert asked.panel.scores.told.text() == "Median −3.1, from −4.4 to +2.5"
    point = asked.room.view.curve.chosen_point()
    assert point is not None
    assert point.scores is not None
    # from −4.4 to +2.5 at this stop; the sample's most disputed one lies further apart
    assert point.scores.top < point.scores.median < point.scores.bottom
    assert not point.scores.disputed
    asked.press(asked.panel.scores.take)
    assert asked.stop.intensity == -3.1
    assert not asked.panel.scores.take.isEnabled()
    assert asked.undone()


def test_a_slider_gives_a_score_and_the_offered_name(asked: Asked) -> None:
    row = asked.panel.scores.rows[-1]
    asked.room.still()
    asked.room.view.side.ensureWidgetVisible(row)
    asked.room.click(row.slider, QPoint(round(row.slider._x(3.0)), row.slider.height() // 2))
    new = set(given(asked)) - {"Tafel 1", "Tafel 2", "Tafel 3", "Table 1", "Table 2", "Table 3"}
    assert len(given(asked)) == 4
    assert len(new) == 1
    asked.room.key(Qt.Key.Key_Right)
    assert asked.room.steps == 1  # one burst
    assert asked.undone()


def test_a_score_is_renamed_emptied_and_taken_away(asked: Asked) -> None:
    row = asked.panel.scores.rows[0]
    was = row.name.text()
    asked.press(row.name)
    row.name.selectAll()
    asked.room.type("Sales")
    asked.room.key(Qt.Key.Key_Return)
    assert "Sales" in given(asked)
    assert was not in given(asked)
    row = next(each for each in asked.panel.scores.rows if each.name.text() == "Sales")
    asked.press(row.value)
    row.value.selectAll()
    asked.room.key(Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert "Sales" not in given(asked)
    asked.press(asked.panel.scores.rows[0].away)
    assert len(given(asked)) == 1
    assert asked.undone()


def test_words_in_the_place_of_a_number_are_not_kept(asked: Asked) -> None:
    row, known = asked.panel.scores.rows[0], given(asked)
    text = row.value.text()
    asked.press(row.value)
    row.value.selectAll()
    asked.room.type("much")
    asked.room.key(Qt.Key.Key_Return)
    assert given(asked) == known
    assert row.value.text() == text
