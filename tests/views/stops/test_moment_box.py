"""The moment of truth in the panel of a stop: its kind, why, and the score that follows."""

import pytest
from PySide6.QtCore import Qt

from tests.views.stops.conftest import Asked


def test_kind_reason_and_impacts_are_steps_and_the_score_follows(asked: Asked) -> None:
    box = asked.panel.moment_box
    asked.press(box.kind)
    asked.room.key(Qt.Key.Key_Escape)
    box.kind.setFocus()
    asked.room.key(Qt.Key.Key_End)  # the last of the list, as Enter in the list would
    box.kind.activated.emit(box.kind.currentIndex())
    assert asked.stop.moment == "hand_over"
    asked.press(box.emotional.levels[4])
    asked.press(box.business.levels[3])
    assert (asked.stop.emotional_impact, asked.stop.business_impact) == (4, 3)
    assert box.score.text() == "Score 12 of 25"
    asked.press(box.business.levels[3])
    assert asked.stop.business_impact is None
    assert not box.business.levels[3].isChecked()
    assert "one times the other" in box.score.text()
    asked.press(box.reason.editor)
    box.reason.editor.selectAll()
    asked.room.type("Here we lose them")
    asked.room.key(Qt.Key.Key_Return)
    assert asked.stop.reason == "Here we lose them"
    assert asked.undone()


def test_without_a_moment_only_the_button_is_there(asked: Asked) -> None:
    box = asked.panel.moment_box
    asked.press(box.button)
    assert asked.stop.moment == "none"
    assert not box.kind.isVisible()
    asked.press(box.button)
    assert asked.stop.moment == "first"
    assert box.kind.isVisible()
    assert asked.stop.reason  # what was written comes back with it


@pytest.mark.parametrize("level", ["heard", "researched"])
def test_a_stop_has_evidence_of_its_own(asked: Asked, level: str) -> None:
    about = asked.panel.more.about
    assert "ssumed" not in about._whole  # nobody chose it
    asked.press(asked.panel.evidence.buttons[level])
    assert asked.stop.evidence == level
    assert level in about._whole.lower()
    assert asked.undone()


def test_the_customer_leaves_at_a_stop_and_is_quoted(asked: Asked) -> None:
    asked.press(asked.panel.exit)
    assert asked.stop.is_exit == 1
    asked.press(asked.panel.quote.editor)
    asked.room.type("Five days, for this?")
    asked.room.key(Qt.Key.Key_Return)
    assert asked.stop.quote == "Five days, for this?"
    asked.press(asked.panel.more.head)
    assert "Leaves here" in asked.panel.more.about._whole
    assert asked.undone()
