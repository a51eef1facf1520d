"""Exceptions that nobody caught: to the banner and the log, never to a participant's screen."""

import functools
import sys
import threading
from collections.abc import Callable
from enum import EnumType
from types import TracebackType
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QTimer

Tell = Callable[[BaseException], object]
Handler = TypeVar("Handler", bound=Callable[..., Any])


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


def guarded(handler: Handler) -> Handler:
    """For every method of ours that Qt calls: what it raises goes where `catch_errors` sends it.

    PySide 6.10 and 6.11 keep an exception that leaves such a method for later and go on; the next method
    of ours that Qt calls, a parent's of the same event or the layout around a widget that could not tell
    its size, is then called in the middle of an error, and the process dies of it.
    Qt's answer is then an empty one of the kind that the method promises: "not handled", no size, nothing.
    """
    promised = handler.__annotations__.get("return")

    @functools.wraps(handler)
    def guard(*arguments: Any) -> Any:
        try:
            return handler(*arguments)
        except Exception as problem:  # noqa: BLE001 - whatever it is, it must not reach Qt
            sys.excepthook(type(problem), problem, problem.__traceback__)
            return _empty(promised)

    return guard  # type: ignore[return-value]


def _empty(promised: object) -> object:
    """The emptiest thing of a kind; None where the kind has none."""
    try:
        if isinstance(promised, EnumType):
            return promised(0)
        return promised() if callable(promised) else None
    except (TypeError, ValueError):
        return None
