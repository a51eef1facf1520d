"""The rows of one step of history as packed bytes, and back."""

import base64
import json
import zlib
from collections.abc import Mapping
from typing import Any

from app.models.change import Key, Pair


def pack(rows: Mapping[Key, Pair]) -> bytes:
    """Compressed JSON: [[table, id, before, after], …], bytes as {"base64": …}."""
    listed = [[table, row_id, before, after] for (table, row_id), (before, after) in rows.items()]
    text = json.dumps(listed, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_spelled)
    return zlib.compress(text.encode("utf-8"), 1)


def unpack(packed: bytes) -> dict[Key, Pair]:
    """The rows that `pack` was given."""
    listed = json.loads(zlib.decompress(packed), object_hook=_revived)
    return {(table, row_id): (before, after) for table, row_id, before, after in listed}


def _spelled(value: object) -> dict[str, str]:
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode("ascii")}
    raise TypeError(type(value).__name__)


def _revived(found: dict[str, Any]) -> Any:
    return base64.b64decode(found["base64"]) if found.keys() == {"base64"} else found
