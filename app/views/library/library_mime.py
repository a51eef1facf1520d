"""Things out of the library as they are dragged. Read again as if anybody had written them."""

import json
from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QMimeData

from app.models.library import Item, as_values, from_values

LIBRARY_MIME = "application/x-reisbord-library+json"
_LARGEST = 4 * 1024 * 1024  # bytes
_MOST = 500


def write(items: Iterable[Item]) -> QMimeData:
    """Items for a drag within this program."""
    mime = QMimeData()
    values = [as_values(item) for item in items]
    mime.setData(LIBRARY_MIME, QByteArray(json.dumps(values).encode()))
    return mime


def read(mime: QMimeData) -> list[Item]:
    """The items of a drag; none where it carries something else."""
    content = mime.data(LIBRARY_MIME).data() if mime.hasFormat(LIBRARY_MIME) else b""
    if not content or len(content) > _LARGEST:
        return []
    try:
        values = json.loads(bytes(content))
    except (ValueError, RecursionError):
        return []
    return (
        [item for each in values[:_MOST] if (item := from_values(each))] if isinstance(values, list) else []
    )
