"""The hash of the content is fed in parts, and is the one of the whole text all the same."""

import hashlib
import json

import pytest

from app.storage.digest import _AT_ONCE, content_sha256


@pytest.mark.parametrize("count", [1, _AT_ONCE - 1, _AT_ONCE, _AT_ONCE + 1, 2 * _AT_ONCE + 1])
def test_parts_make_the_same_hash_as_the_whole(count: int) -> None:
    rows = {
        f"n{i:05}": {"id": f"n{i:05}", "text": f"één, “twee” [{i}]", "rank": float(i)} for i in range(count)
    }
    listed = [[values[name] for name in ("id", "rank", "text")] for _, values in sorted(rows.items())]
    fed = [["doc", 7], ["note", ["id", "rank", "text"]], listed]
    whole = "".join(json.dumps(part, separators=(",", ":")) for part in fed)
    assert content_sha256("doc", 7, {"note": rows}) == hashlib.sha256(whole.encode("ascii")).hexdigest()
