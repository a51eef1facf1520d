"""What this workshop is about: the words that the head of the poster and the report take over."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from app.models.board import Workshop
from app.models.document import Document
from app.models.edits.steps import set_minutes
from app.models.edits.workshop import set_workshop, workshop_of
from app.models.findings.standing import PREPARED
from app.views.dialogs.date_field import DateField
from app.views.dialogs.form import FormDialog, line_of_a_name
from app.views.dialogs.frame import scrolled_beside
from app.views.dialogs.step_minutes import StepMinutes
from app.views.fields import Field, text_field


class WorkshopDialog(FormDialog):
    """The fields of the workshop in two columns."""

    def __init__(self, parent: QWidget | None, document: Document) -> None:
        title = QCoreApplication.translate("WorkshopDialog", "About this workshop")
        super().__init__(parent, title, workshop_of(document) or Workshop.of(Workshop.defaults()))
        content = QWidget()
        content.setObjectName("dialogPage")
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._line("title", self.tr("Title"), ""), 0, 0, 1, 2)
        grid.addWidget(self._line("organisation", self.tr("Organisation"), ""), 1, 0)
        grid.addWidget(self._line("facilitator", self.tr("Facilitator"), ""), 1, 1)
        grid.addWidget(
            self._text("target_group", self.tr("Target group"), self.tr("Which customers is it about?")), 2, 0
        )
        grid.addWidget(
            self._text("scenario", self.tr("Scenario"), self.tr("In which situation do they travel?")), 2, 1
        )
        grid.addWidget(
            self._text("goal", self.tr("Goal"), self.tr("What do you want to know or change afterwards?")),
            3,
            0,
        )
        grid.addWidget(self.add_field("date", DateField(self.tr("Date"))), 3, 1)
        grid.addWidget(self._text("participants", self.tr("Participants"), self.tr("One name a line")), 4, 0)
        grid.addWidget(
            self._text("agenda", self.tr("Agenda and notes"), self.tr("Times, breaks, who does what")), 4, 1
        )
        self.minutes = StepMinutes(document)
        grid.addWidget(self.minutes, 5, 0, 1, 2)
        grid.setRowStretch(6, 1)
        self.body.addWidget(scrolled_beside(content), 1)
        self.add_buttons(self.tr("Save"), self.tr("Cancel"))
        self.open_at(800, 672)
        self.fields["title"].editor.setFocus()

    def go_to(self, column: str) -> None:
        """Have a field written first: that of a column, or with "empty" the first that is to be prepared."""
        empty = [name for name in PREPARED if not self.text_of(name).strip()]
        wanted = next(iter(empty), "title") if column == "empty" else column
        self.fields[wanted].editor.setFocus()

    def is_changed(self) -> bool:
        return super().is_changed() or bool(self.minutes.changed())

    def _line(self, column: str, caption: str, hint: str) -> QWidget:
        return self.add_field(column, line_of_a_name(caption)[0], hint)

    def _text(self, column: str, caption: str, hint: str) -> Field | DateField:
        lines = 4 if column in ("participants", "agenda") else 2
        return self.add_field(column, text_field(caption, lines, most=lines + 4, breaks=True), hint)


def edit_workshop(parent: QWidget | None, document: Document, column: str = "") -> None:
    """Show the form, perhaps at a column, and write what was changed, as one step."""
    dialog = WorkshopDialog(parent, document)
    if column:
        dialog.go_to(column)
    if dialog.exec() and dialog.is_changed():
        with document.edit("Edit workshop"):
            set_workshop(document, **dialog.values())
            set_minutes(document, dialog.minutes.changed())
