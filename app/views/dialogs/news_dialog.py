"""What is new, version by version."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.news import read_news
from app.views.dialogs.frame import FramedDialog, scrolled
from app.views.language import current_language
from app.views.plain import PlainLabel


class NewsDialog(FramedDialog):
    """The newest version on top."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("What is new"))
        page = QWidget()
        page.setObjectName("dialogPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        for news in read_news(current_language()):
            version = self.tr("Version {version}").format(version=news.version)
            column.addWidget(PlainLabel(version, "startHeading"))
            for line in news.lines:
                row = QHBoxLayout()
                row.setSpacing(8)
                row.addWidget(PlainLabel("•", "promptText"), 0, Qt.AlignmentFlag.AlignTop)
                row.addWidget(PlainLabel(line, "promptText", wrap=True), 1)
                column.addLayout(row)
            column.addSpacing(10)
        column.addStretch(1)
        self.body.addWidget(scrolled(page), 1)
        self.add_buttons(self.tr("Close")).setFocus()
        self.open_at(560, 480)
