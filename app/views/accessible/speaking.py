"""Sentences for screen readers; without one running, none is made."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

send = QAccessible.updateAccessibility


def is_heard() -> bool:
    """Whether anything on this computer listens."""
    return QAccessible.isActive()


def say(about: QObject, text: str) -> None:
    """Have a sentence read out when the reader is done with what it reads now."""
    if text and is_heard():
        send(QAccessibleAnnouncementEvent(about, text))


def focus_moved(part: object) -> None:
    """The focus is on this part of a drawn panel now: an interface of `parts.py`."""
    send(QAccessibleEvent(part, QAccessible.Event.Focus))  # type: ignore[call-overload]
