"""The foot of the rail: how far the current step is, in figures from the workshop itself."""

from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from app.models.findings.progress import StepProgress
from app.views.guide.progress_words import figure_text
from app.views.plain import PlainLabel, plain_tip


class ProgressCard(QFrame):
    """The first figure that something is missing of, with a bar; on hover all of them.

    A full bar says that the step is done: where all stops are felt and none has an expectation, it is not.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progressCard")
        self.title = PlainLabel("", "promptTitle", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 9, 11, 10)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.bar)

    def show_step(self, found: StepProgress) -> None:
        """Show the figures of a step."""
        first = next((figure for figure in found.figures if not figure.is_full), found.figures[0])
        self.title.setText(figure_text(first))
        self.bar.setMaximum(max(first.total, 1))
        self.bar.setValue(min(first.count, first.total))
        self.bar.setAccessibleName(self.title.text())
        whole = "\n".join(figure_text(figure) for figure in found.figures)
        self.setToolTip(plain_tip(whole))
        self.setAccessibleDescription(whole)
