"""Whether a stop is a moment of truth: its kind, why, what it does to the customer and to us, the score."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.findings.moments import LARGEST_SCORE, score_of
from app.models.people import MOMENTS, Stop
from app.models.words import word
from app.views.appearance import px
from app.views.buttons import sign_button
from app.views.fields import text_field
from app.views.icons import icon
from app.views.language import current_language
from app.views.notes.marks_box import segment
from app.views.plain import PlainLabel

FIRST_KIND = "first"  # what a stop becomes before anybody says which kind it is
_LEVELS = (1, 2, 3, 4, 5)


class MomentBox(QWidget):
    """`write(kind, fields)` is called for what is said here. Without a moment only its button is seen."""

    def __init__(self, write: Callable[[str, dict[str, Any]], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._write = write
        self._kind = "none"
        self.button = sign_button(icon("diamond", "moment"), self.tr("Moment of truth"))
        self.button.setObjectName("moment")
        self.button.setCheckable(True)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of moment"))
        for kind in MOMENTS[1:]:
            self.kind.addItem(word(f"moment.{kind}", current_language()), kind)
        self.reason = text_field(word("reason", current_language()))
        self.emotional = ImpactRow(
            word("emotional_impact", current_language()), lambda level: self._say(emotional_impact=level)
        )
        self.business = ImpactRow(
            word("business_impact", current_language()), lambda level: self._say(business_impact=level)
        )
        self.score = PlainLabel("", "hint", wrap=True)
        self._more = QWidget(self)
        inside = QVBoxLayout(self._more)
        column = QVBoxLayout(self)
        for layout in (inside, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(6)
        for widget in (self.kind, self.reason, self.emotional, self.business, self.score):
            inside.addWidget(widget)
        column.addWidget(self.button)
        column.addWidget(self._more)
        self.button.clicked.connect(lambda on: self._write(FIRST_KIND if on else "none", {}))
        self.kind.activated.connect(lambda at: self._write(self.kind.itemData(at), {}))
        self.reason.done.connect(self._write_reason)

    def show_stop(self, stop: Stop) -> None:
        """Show what the stop says."""
        self._kind = stop.moment
        on = stop.moment != "none"
        self.button.setChecked(on)
        self.button.setIcon(icon("diamond", "on_moment" if on else "moment"))
        self._more.setVisible(on)
        self.kind.setCurrentIndex(self.kind.findData(stop.moment))
        self.reason.show_text(stop.reason)
        self.emotional.show_level(stop.emotional_impact)
        self.business.show_level(stop.business_impact)
        score = score_of(stop)
        if score is None:
            self.score.setText(self.tr("The score follows from both: one times the other."))
        else:
            self.score.setText(self.tr("Score {score} of {most}").format(score=score, most=LARGEST_SCORE))

    def _say(self, **fields: Any) -> None:
        self._write(self._kind, fields)

    def _write_reason(self, text: str) -> None:
        if not self._write(self._kind, {"reason": text}):
            self.reason.refuse()


class ImpactRow(QWidget):
    """A caption and five levels, of which one is down; pressed again it is not said any more."""

    def __init__(self, caption: str, choose: Callable[[int | None], object]) -> None:
        super().__init__()
        self._choose = choose
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.levels: dict[int, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(PlainLabel(caption, "fieldLabel"))
        row = QHBoxLayout()
        row.setSpacing(4)
        for level in _LEVELS:
            button = self.levels[level] = segment(str(level), f"{caption}: {level}")
            button.setAccessibleName(f"{caption}: {level}")
            button.setIconSize(QSize(0, 0))
            button.setMinimumWidth(px(32))
            button.clicked.connect(lambda on, level=level: self._choose(level if on else None))
            row.addWidget(button, 1)
        column.addLayout(row)

    def show_level(self, level: int | None) -> None:
        """Press the button of a level."""
        for each, button in self.levels.items():
            button.setChecked(each == level)
