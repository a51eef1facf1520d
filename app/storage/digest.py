"""The hash of what a document says, whatever the bytes of its file are."""

import hashlib
import json
from collections.abc import Mapping
from operator import itemgetter

from app.models import under_way
from app.models.row import Values

_AT_ONCE = 256  # rows: no other thread runs while json encodes, and the window must not wait for a publish


def content_sha256(document: str, revision: int, rows: Mapping[str, Mapping[str, Values]]) -> str:
    """SHA-256 over all rows in a fixed order, with the document's id and revision.

    Part of the file format: what it is fed may never change for a format that was released. It is the JSON
    text (ASCII, no blanks) of [document, revision], then per table by name [table, columns by name], then
    its rows by id, each a list of values; bytes are given as their own SHA-256. Raises Stopped.
    """
    digest = hashlib.sha256()
    digest.update(_text([document, revision]))
    for table in sorted(rows):
        by_id = rows[table]
        if not by_id:
            continue
        columns = sorted(next(iter(by_id.values())))
        digest.update(_text([table, columns]))
        pick = itemgetter(*columns)
        digest.update(b"[")
        ids = sorted(by_id)
        for start in range(0, len(ids), _AT_ONCE):
            under_way.look()
            rows_text = _text([pick(by_id[row_id]) for row_id in ids[start : start + _AT_ONCE]])
            digest.update((b"," if start else b"") + rows_text[1:-1])
        digest.update(b"]")
    return digest.hexdigest()


def _text(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":"), allow_nan=False, default=_hashed).encode("ascii")


def _hashed(value: object) -> str:
    if isinstance(value, bytes):
        under_way.look()  # pictures are long
        return hashlib.sha256(value).hexdigest()
    raise TypeError(type(value).__name__)
