"""The names of edits, for undo, redo and the history. A test walks every `document.edit("…")`."""

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for lupdate, which looks for this very name."""
    return text


TITLES = (
    QT_TRANSLATE_NOOP("Edit", "Add note"),
    QT_TRANSLATE_NOOP("Edit", "Paste notes"),
    QT_TRANSLATE_NOOP("Edit", "Edit note"),
    QT_TRANSLATE_NOOP("Edit", "Delete notes"),
    QT_TRANSLATE_NOOP("Edit", "Move notes"),
    QT_TRANSLATE_NOOP("Edit", "Copy notes"),
    QT_TRANSLATE_NOOP("Edit", "Colour notes"),
    QT_TRANSLATE_NOOP("Edit", "Merge notes"),
    QT_TRANSLATE_NOOP("Edit", "Sort by votes"),
    QT_TRANSLATE_NOOP("Edit", "Tidy notes"),
    QT_TRANSLATE_NOOP("Edit", "Name colour"),
    QT_TRANSLATE_NOOP("Edit", "Set channel"),
    QT_TRANSLATE_NOOP("Edit", "Add channel"),
    QT_TRANSLATE_NOOP("Edit", "Set photo"),
    QT_TRANSLATE_NOOP("Edit", "Vote"),
    QT_TRANSLATE_NOOP("Edit", "Add vote round"),
    QT_TRANSLATE_NOOP("Edit", "Add phase"),
    QT_TRANSLATE_NOOP("Edit", "Rename phase"),
    QT_TRANSLATE_NOOP("Edit", "Edit phase"),
    QT_TRANSLATE_NOOP("Edit", "Move phase"),
    QT_TRANSLATE_NOOP("Edit", "Colour phase"),
    QT_TRANSLATE_NOOP("Edit", "Hide phase"),
    QT_TRANSLATE_NOOP("Edit", "Show phase"),
    QT_TRANSLATE_NOOP("Edit", "Delete phase"),
    QT_TRANSLATE_NOOP("Edit", "Edit canvas"),
    QT_TRANSLATE_NOOP("Edit", "Add stage"),
    QT_TRANSLATE_NOOP("Edit", "Edit stage"),
    QT_TRANSLATE_NOOP("Edit", "Delete stage"),
    QT_TRANSLATE_NOOP("Edit", "Add lane"),
    QT_TRANSLATE_NOOP("Edit", "Rename lane"),
    QT_TRANSLATE_NOOP("Edit", "Move lane"),
    QT_TRANSLATE_NOOP("Edit", "Colour lane"),
    QT_TRANSLATE_NOOP("Edit", "Hide lane"),
    QT_TRANSLATE_NOOP("Edit", "Show lane"),
    QT_TRANSLATE_NOOP("Edit", "Delete lane"),
    QT_TRANSLATE_NOOP("Edit", "Add persona"),
    QT_TRANSLATE_NOOP("Edit", "Edit persona"),
    QT_TRANSLATE_NOOP("Edit", "Move persona"),
    QT_TRANSLATE_NOOP("Edit", "Copy persona"),
    QT_TRANSLATE_NOOP("Edit", "Delete persona"),
    QT_TRANSLATE_NOOP("Edit", "Set portrait"),
    QT_TRANSLATE_NOOP("Edit", "Add route"),
    QT_TRANSLATE_NOOP("Edit", "Edit route"),
    QT_TRANSLATE_NOOP("Edit", "Delete route"),
    QT_TRANSLATE_NOOP("Edit", "Hide route"),
    QT_TRANSLATE_NOOP("Edit", "Show route"),
    QT_TRANSLATE_NOOP("Edit", "Move route"),
    QT_TRANSLATE_NOOP("Edit", "Copy route"),
    QT_TRANSLATE_NOOP("Edit", "Mark moment"),
    QT_TRANSLATE_NOOP("Edit", "Add emotion"),
    QT_TRANSLATE_NOOP("Edit", "Remove emotion"),
    QT_TRANSLATE_NOOP("Edit", "Add stop"),
    QT_TRANSLATE_NOOP("Edit", "Edit stop"),
    QT_TRANSLATE_NOOP("Edit", "Move stop"),
    QT_TRANSLATE_NOOP("Edit", "Remove stop"),
    QT_TRANSLATE_NOOP("Edit", "Set intensity"),
    QT_TRANSLATE_NOOP("Edit", "Score"),
    QT_TRANSLATE_NOOP("Edit", "Edit workshop"),
    QT_TRANSLATE_NOOP("Edit", "Take snapshot"),
    QT_TRANSLATE_NOOP("Edit", "Restore snapshot"),
    QT_TRANSLATE_NOOP("Edit", "Delete snapshot"),
    QT_TRANSLATE_NOOP("Edit", "Import notes"),
    QT_TRANSLATE_NOOP("Edit", "Import workshop"),
    QT_TRANSLATE_NOOP("Edit", "Use template"),
    QT_TRANSLATE_NOOP("Edit", "New workshop"),
    QT_TRANSLATE_NOOP("Edit", "New journey"),
    QT_TRANSLATE_NOOP("Edit", "Rename journey"),
    QT_TRANSLATE_NOOP("Edit", "Edit journey"),
    QT_TRANSLATE_NOOP("Edit", "Move journey"),
    QT_TRANSLATE_NOOP("Edit", "Delete journey"),
)


def edit_title(title: str) -> str:
    """The name of an edit in the interface's language."""
    return QCoreApplication.translate("Edit", title)
