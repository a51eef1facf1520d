"""The window's beginning: application, fonts, language, one instance a document, errors to the banner."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.views.appearance import appearance
from app.views.errors import catch_errors
from app.views.icons import icon
from app.views.language import install_language, preferred_language
from app.views.main_window import MainWindow
from app.views.news_banner import tell_news
from app.views.session import Session
from app.views.single_instance import Instance, raise_other

_TURN = 0.0005  # seconds that a thread works before another one that waits gets its turn


def make_application() -> QApplication:
    """The application with our fonts, language and look; the one that is there already, if any.

    Whatever works beside the window gives way quickly: Python's own turns of 5 ms make the window wait that
    long at every call of Qt, and a frame has dozens of them.
    """
    sys.setswitchinterval(_TURN)
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Reisbord")
    application.setDesktopFileName("reisbord")
    application.setWindowIcon(QIcon(icon("logo", "#0b2545")))
    application.setStyle("Fusion")
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    install_language(preferred_language())
    appearance().recall()
    appearance().dress()
    return application


def open_window(path: Path | None = None, sample: bool = False) -> int:
    """Open the window on a document, on the sample, or on the start page; the exit code when it is closed."""
    application = make_application()
    if raise_other(path):
        return 0
    session, instance = Session(), Instance()
    session.placed.connect(instance.follow)
    window = MainWindow(session)
    catch_errors(session.report)
    instance.wanted.connect(lambda: come_forward(window))
    window.show()
    if sample:
        session.open_sample()
    elif path is not None:
        session.open(path)
    else:
        session.recover()
    tell_news(window)
    return application.exec()


def come_forward(window: MainWindow) -> None:
    """Show a window above all others, also where it was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
