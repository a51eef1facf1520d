"""Exceptions that nobody caught: to the banner and the log, never to a participant's screen."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QTimer


def catch_errors(report: Callable[[BaseException], None]) -> None:
    """Send what escapes a slot, a timer, a paint event or a thread to `report`, once the event is over."""

    def caught(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        QTimer.singleShot(0, lambda: report(problem))

    sys.excepthook = caught
    threading.excepthook = lambda args: caught(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
