"""Rows packed into bytes and back: what a snapshot holds."""

import json
import zlib
from collections.abc import Mapping
from typing import Any

from app.models.columns import SNAPSHOT_BYTES
from app.models.plain_rows import Rows, plain_tables, read_tables
from app.models.refusal import Refused
from app.models.row import Values
from app.models.schema import FORMAT

UNPACKED_BYTES = 256 * 1024 * 1024
# Pictures never change and stay beside the snapshot; their ids are looked up when it is put back.
_ELSEWHERE = ("picture",)


def pack(rows: Mapping[str, Mapping[str, Values]]) -> bytes:
    """Rows (table → id → values) as compressed JSON. Raises ValueError where `unpack` would refuse it."""
    text = _json(plain_tables(rows)).encode("utf-8")
    packed = zlib.compress(text)
    if len(text) > UNPACKED_BYTES or len(packed) > SNAPSHOT_BYTES:
        raise ValueError("the rows are too large for a snapshot")
    return packed


def _json(tables: Mapping[str, list[dict[str, Any]]]) -> str:
    # Row by row: encoding all at once would hold up every other thread, the window's among them.
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
    parts = [f"{encode(name)}:[{','.join([encode(row) for row in rows])}]" for name, rows in tables.items()]
    return f'{{"version":{FORMAT},"tables":{{{",".join(parts)}}}}}'


def unpack(packed: bytes) -> Rows:
    """The rows that `pack` was given. Raises ValueError: the bytes may come from a stranger's file."""
    if len(packed) > SNAPSHOT_BYTES:
        raise ValueError("the snapshot is too large")
    inflater = zlib.decompressobj()
    try:
        text = inflater.decompress(packed, UNPACKED_BYTES)
        if not inflater.eof or inflater.unused_data:
            raise ValueError("the snapshot is cut off, too large, or more than a snapshot")
        plain = json.loads(text)
    except (zlib.error, RecursionError) as problem:
        raise ValueError(f"the snapshot cannot be read: {type(problem).__name__}") from problem
    if not isinstance(plain, dict) or plain.get("version") != FORMAT:
        raise ValueError("the snapshot is of another version")
    try:
        return read_tables(plain.get("tables"), _ELSEWHERE).rows
    except Refused as refused:
        raise ValueError(refused.sentence("en")) from refused
