"""What this program is, where it keeps things, and what somebody who helps wants to know."""

import platform
import sys

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import __version__
from app.storage.home import home_folder
from app.views.appearance import px
from app.views.buttons import sign_button
from app.views.dialogs.frame import FramedDialog
from app.views.icons import icon
from app.views.plain import PlainLabel


class AboutDialog(FramedDialog):
    """Name, version, promises, fonts, and the folder of what is not yet written."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("About Reisbord"))
        logo = PlainLabel()
        logo.setPixmap(icon("logo", "brand").pixmap(QSize(px(56), px(56)), self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(6)
        version = self.tr("Version {version}").format(version=__version__)
        words.addWidget(PlainLabel("Reisbord", "startTitle"))
        words.addWidget(PlainLabel(version, "hint"))
        words.addSpacing(6)
        for text in (
            self.tr("Customer-journey workshops on a laptop. Nothing is fetched, nothing is sent."),
            self.tr("What you are working on, earlier versions and the log are in {folder}.").format(
                folder=home_folder()
            ),
            self.tr("Fonts: Inter and Noto Emoji, SIL Open Font License 1.1. The window is made with Qt."),
        ):
            words.addWidget(PlainLabel(text, "promptText", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.copy = sign_button(icon("copy"), self.tr("Copy details"))
        self.copy.clicked.connect(self._copy)
        self.add_aside(self.copy)
        self.add_buttons(self.tr("Close")).setFocus()
        self.open_narrow(540)

    def _copy(self) -> None:
        """For a question by e-mail: nothing of a workshop is in it."""
        QGuiApplication.clipboard().setText(details())
        self.copy.setText(self.tr("Copied"))


def details() -> str:
    """Versions and the system, a line each."""
    return "\n".join(
        (
            f"Reisbord {__version__}",
            f"Python {platform.python_version()}, Qt {qVersion()}",
            f"{platform.platform()}, {sys.platform}",
            f"{home_folder()}",
        )
    )


def show_about(parent: QWidget | None) -> None:
    """Show what this program is."""
    AboutDialog(parent).exec()
