"""The foot of the rail: how far the current step is, in figures from the workshop itself."""

from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from app.models.findings.progress import StepProgress
from app.views.guide.progress_words import figure_text
from app.views.plain import PlainLabel

_MOST = 3  # figures of a step


class ProgressCard(QFrame):
    """The first figure with a bar, the others as a line each."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progressCard")
        self.title = PlainLabel("", "promptTitle", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.others = [PlainLabel("", "hint", wrap=True) for _ in range(_MOST - 1)]
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 9, 11, 10)
        column.setSpacing(5)
        column.addWidget(self.title)
        column.addWidget(self.bar)
        for label in self.others:
            column.addWidget(label)

    def show_step(self, found: StepProgress) -> None:
        """Show the figures of a step."""
        first, *others = found.figures
        self.title.setText(figure_text(first))
        self.bar.setMaximum(max(first.total, 1))
        self.bar.setValue(min(first.count, first.total))
        self.bar.setAccessibleName(self.title.text())
        for label, figure in zip(self.others, [*others, None, None], strict=False):
            label.setText(figure_text(figure) if figure is not None else "")
            label.setVisible(figure is not None)
