"""Another template on a filled board: which phase becomes which, to be seen and changed before it happens."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QRadioButton,
    QWidget,
)

from app.models.document import Document
from app.models.edits.mapping import add_band, merge_template, swap_template
from app.models.edits.stages import stages_of
from app.models.findings.phase_mapping import OldPhase, propose_merge, propose_swap
from app.models.templates import Template
from app.models.words import joined
from app.views.appearance import px
from app.views.dialogs.frame import FramedDialog, scrolled_beside
from app.views.language import current_language
from app.views.plain import ElidedLabel, PlainLabel

SWAP, MERGE = 0, 1


class MappingDialog(FramedDialog):
    """The board's phases at the left, those of the template at the right; nothing happens before `apply`.

    `language` is that of the workshop: the words of the template are put on the board in it.
    """

    def __init__(
        self,
        parent: QWidget | None,
        document: Document,
        journey: str,
        templates: dict[str, Template],
        language: str,
    ) -> None:
        super().__init__(parent, self.tr("Swap or merge the template"))
        self._document, self._journey, self._language = document, journey, language
        self._templates = templates
        self.choices: dict[str, QComboBox] = {}  # by old phase
        self.template = QComboBox()
        self.template.setAccessibleName(self.tr("Template"))
        for key, template in templates.items():
            self.template.addItem(template.name[current_language()], key)
        self.modes = QButtonGroup(self)
        self.stages = QCheckBox(self.tr("Add its second band of stages too"))
        self.summary = PlainLabel("", "dialogText", wrap=True)
        self.body.addLayout(self._head())
        self._rows = QWidget()
        self._rows.setObjectName("dialogPage")
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        for column, share in enumerate((5, 0, 0, 6)):
            self._grid.setColumnStretch(column, share)
        self.body.addWidget(scrolled_beside(self._rows), 1)
        self.body.addWidget(self.stages)
        self.body.addWidget(self.summary)
        self.yes = self.add_buttons(self.tr("Swap"), self.tr("Cancel"))
        self.template.currentIndexChanged.connect(lambda _: self._propose(afresh=True))
        self.modes.idClicked.connect(lambda _: self._propose())
        self._propose(afresh=True)
        self.open_at(760, 600)
        self.template.setFocus()

    def _head(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.template, 0, 0, 1, 2)
        for mode, name, explanation in (
            (
                SWAP,
                self.tr("Swap"),
                self.tr("The phases of the template take the place of those of the board."),
            ),
            (MERGE, self.tr("Merge"), self.tr("The board keeps its phases and gets those that it has not.")),
        ):
            button = QRadioButton(name)
            button.setAccessibleDescription(explanation)
            self.modes.addButton(button, mode)
            line = grid.rowCount()
            grid.addWidget(button, line, 0)
            grid.addWidget(PlainLabel(explanation, "hint", wrap=True), line, 1)
        self.modes.button(SWAP).setChecked(True)
        return grid

    # What is chosen

    @property
    def mode(self) -> int:
        """SWAP or MERGE."""
        return self.modes.checkedId()

    def chosen(self) -> Template:
        """The template that is chosen."""
        return self._templates[self.template.currentData()]

    def targets(self) -> dict[str, int | None]:
        """The place in the template for every old phase; None for one that stays itself."""
        return {phase: box.currentData() for phase, box in self.choices.items()}

    # What is shown

    def _propose(self, afresh: bool = False) -> None:
        """Show what the template suggests; `afresh` where the tick for its stages starts anew too."""
        template = self.chosen()
        propose = propose_swap if self.mode == SWAP else propose_merge
        self._clear()
        for line, phase in enumerate(propose(self._document, self._journey, template)):
            self._add_row(line, phase, template)
        self._grid.setRowStretch(len(self.choices), 1)
        if afresh:
            self.stages.setChecked(not stages_of(self._document, self._journey))
        self.stages.setVisible(bool(template.stages))
        self.yes.setText(self.tr("Swap") if self.mode == SWAP else self.tr("Merge"))
        self._summarise()

    def _clear(self) -> None:
        self._grid.setRowStretch(len(self.choices), 0)
        self.choices.clear()
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add_row(self, line: int, phase: OldPhase, template: Template) -> None:
        name = phase.name or self.tr("Without a name")
        label = ElidedLabel(name, "promptTitle")
        label.setMinimumWidth(px(120))
        notes = self.tr("%n note(s)", "", phase.notes)
        box = QComboBox()
        box.setAccessibleName(self.tr("What “{name}” becomes").format(name=name))
        if self.mode == MERGE:
            box.addItem(self.tr("Stays a phase of its own"), None)
        for place, new in enumerate(template.phases):
            box.addItem(new.name[self._language], place)
        box.setCurrentIndex(0 if phase.target is None else box.findData(phase.target))
        box.currentIndexChanged.connect(lambda _: self._summarise())
        self.choices[phase.id] = box
        for column, widget in enumerate((label, PlainLabel(notes, "hint"), PlainLabel("→", "hint"), box)):
            self._grid.addWidget(widget, line, column, Qt.AlignmentFlag.AlignVCenter)

    def _summarise(self) -> None:
        """Say what there will be: which phases are new, and that no note goes."""
        template, language = self.chosen(), current_language()
        taken = set(self.targets().values())
        new = [each.name[self._language] for i, each in enumerate(template.phases) if i not in taken]
        count = sum(phase.notes for phase in propose_merge(self._document, self._journey, template))
        kept = self.tr("%n note(s) on the board, and all of them stay.", "", count)
        if not new:
            self.summary.setText(kept)
            return
        names = joined([f"“{name}”" for name in new], language)
        added = self.tr("New and still empty: {names}.").format(names=names)
        self.summary.setText(f"{kept} {added}")

    # Doing it

    def apply(self) -> None:
        """Do what is shown, as one step."""
        template, targets = self.chosen(), self.targets()
        title = "Swap template" if self.mode == SWAP else "Merge template"
        with self._document.edit(title):
            if self.mode == SWAP:
                places = {phase: place for phase, place in targets.items() if place is not None}
                known = self._templates.values()
                swap_template(self._document, self._journey, template, self._language, places, known)
            else:
                merge_template(self._document, self._journey, template, self._language, targets)
            if template.stages and self.stages.isChecked():
                add_band(self._document, self._journey, template, self._language)
