"""The window's beginning: application, fonts, language, one instance for each document, and errors to the banner."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.views.errors import catch_errors
from app.views.fonts import widget_font
from app.views.icons import icon
from app.views.language import install_language, preferred_language
from app.views.main_window import MainWindow
from app.views.palette import LIGHT, style_sheet
from app.views.session import Session
from app.views.single_instance import Instance


def make_application() -> QApplication:
    """The application with our fonts, language and look; the one that is there already, if any."""
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Reisbord")
    application.setDesktopFileName("reisbord")
    application.setWindowIcon(QIcon(icon("logo")))
    application.setStyle("Fusion")
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    application.setFont(widget_font(13))
    install_language(preferred_language())
    application.setStyleSheet(style_sheet(LIGHT))
    return application


class Windows:
    """The one window, and its successor when the language changes."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.window = self._make()

    def _make(self) -> MainWindow:
        window = MainWindow(self.session)
        window.relabelled.connect(self.relabel)
        return window

    def relabel(self) -> None:
        """Put a window in the other language in the place of this one, with the same things chosen."""
        old = self.window
        old.is_leaving_for_another = True
        self.window = self._make()
        self.window.setGeometry(old.geometry())
        if self.window.is_open:
            self.window.take_over(old)
        self.window.show()
        old.close()
        old.deleteLater()


def open_window(path: Path | None = None, sample: bool = False) -> int:
    """Open the window on a document, on the sample, or on the start page; the exit code when it is closed."""
    application = make_application()
    instance = Instance(path)
    if instance.raised_other():
        return 0
    session = Session()
    windows = Windows(session)
    catch_errors(session.report)
    instance.wanted.connect(lambda: _raise(windows.window))
    windows.window.show()
    if sample:
        session.open_sample()
    elif path is not None:
        session.open(path)
    else:
        session.recover()
    return application.exec()


def _raise(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
