"""The editor of a stage: where it begins and ends, who is in it, and what that sets going."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from app.models.board import Stage
from app.models.document import Document
from app.models.edits.phases import phases_of
from app.models.edits.stages import rename_stage, set_stage, span_of, stages_of, stretch_stage
from app.models.words import word
from app.views.choice_field import ChoiceField
from app.views.errors import Tell, attempt
from app.views.language import current_language
from app.views.lifecycle.row_editor import COUNT, NAME, Asked, RowEditor

_FIELDS = (
    Asked("name", NAME),
    Asked("volume", COUNT),
    Asked("criterion", wide=True),
    Asked("response", wide=True),
)


class StageEditor(RowEditor):
    """One stage at a time, with the ways to the next one and the one before."""

    def __init__(self, parent: QWidget | None, document: Document, stage: str, tell: Tell) -> None:
        super().__init__(parent, document, word("stage", current_language()), "stage", stage, tell)
        self.begin, self.end = QComboBox(), QComboBox()
        for row in phases_of(document, document.get(Stage, stage).journey):
            for box in (self.begin, self.end):
                box.addItem(row.name or self.tr("Without a name"), row.id)
        for place, (box, caption) in enumerate(
            ((self.begin, self.tr("Begins in")), (self.end, self.tr("Ends in")))
        ):
            box.setAccessibleName(caption)
            box.activated.connect(lambda _, box=box: self._stretch(box))
            self.grid.addWidget(ChoiceField(caption, box), 0, place)
        self.build(_FIELDS, self.tr("Previous stage"), self.tr("Next stage"))
        self.open_at(760, 440)
        self.fields["volume"].editor.setFocus()

    def rows(self) -> Sequence[Stage]:
        """The stages of the board from left to right."""
        row = self.document.find(Stage, self.key)  # it may be gone: undo reaches under a dialog that closes
        return stages_of(self.document, row.journey) if row is not None else []

    def write(self, column: str, value: Any) -> None:
        """A name that was emptied stays what it was."""
        if column == "name":
            rename_stage(self.document, self.key, value)
        else:
            set_stage(self.document, self.key, **{column: value})

    def show_row(self, key: str) -> None:
        """Show a stage from now on."""
        super().show_row(key)
        first, last = span_of(self.document, key)
        self.begin.setCurrentIndex(first)
        self.end.setCurrentIndex(last)

    def _stretch(self, chosen: QComboBox) -> None:
        """The end that was chosen counts: the other one goes along where it would come before it."""
        first, last = self.begin.currentIndex(), self.end.currentIndex()
        if first > last:
            first, last = (first, first) if chosen is self.begin else (last, last)
        ends = self.begin.itemData(first), self.end.itemData(last)
        attempt(lambda: stretch_stage(self.document, self.key, *ends), self._tell)
        self.show_row(self.key)
