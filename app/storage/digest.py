"""The hash of what a document says, whatever the bytes of its file are."""

import hashlib
import json
from collections.abc import Mapping
from operator import itemgetter

from app.models.row import Values


def content_sha256(document: str, revision: int, rows: Mapping[str, Mapping[str, Values]]) -> str:
    """SHA-256 over all rows in a fixed order, with the document's id and revision.

    Part of the file format: what it is fed may never change for a format that was released. It is the JSON
    text (ASCII, no blanks) of [document, revision], then per table by name [table, columns by name], then
    its rows by id, each a list of values; bytes are given as their own SHA-256.
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
        digest.update(_text([pick(by_id[row_id]) for row_id in sorted(by_id)]))
    return digest.hexdigest()


def _text(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":"), allow_nan=False, default=_hashed).encode("ascii")


def _hashed(value: object) -> str:
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    raise TypeError(type(value).__name__)
