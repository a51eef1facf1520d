"""Exceptions that nobody caught: to the banner and the log, never to a participant's screen."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QTimer

Tell = Callable[[BaseException], object]


def catch_errors(report: Tell) -> None:
    """Send what escapes a slot, a timer, a paint event or a thread to `report`, once the event is over."""

    def caught(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        application = QCoreApplication.instance()
        if application is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        # By way of the application, because a thread of our own has no event loop for a timer.
        QTimer.singleShot(0, application, lambda: report(problem))

    sys.excepthook = caught
    threading.excepthook = lambda args: caught(
        args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
    )


def attempt(work: Callable[[], object], tell: Tell) -> bool:
    """Do something; what it raises goes to `tell`, and then the result is False.

    For slots: the widget that asked must know whether what was typed is in the document now.
    """
    try:
        work()
    except Exception as problem:  # noqa: BLE001 - whatever it is, it must reach the banner and not the console
        tell(problem)
        return False
    return True
