"""Packed rows: what goes in comes out, and a stranger's bytes do no harm."""

import json
import zlib

import pytest

from app.models.board import Journey, Lane, Note, Phase, Workshop
from app.models.document import Document
from app.models.edits.workshop import restore_snapshot, take_snapshot
from app.models.packing import pack, unpack
from app.models.schema import FORMAT


@pytest.fixture
def document() -> Document:
    document = Document()
    with document.edit("Make"):
        document.add(Workshop, id="w", title="Vrijdag")
        document.add(Journey, id="j")
        document.add(Phase, id="p", journey="j", name="Keuze", volume=0)
        document.add(Lane, id="l", journey="j", kind="need")
        document.add(Note, id="n", phase="p", lane="l", text="Ik kies é “…”", rank=1.5, picture=None)
    return document


def packed(plain: object) -> bytes:
    return zlib.compress(json.dumps(plain).encode())


def test_what_was_packed_comes_back(document: Document) -> None:
    assert unpack(pack(document.saved())) == document.saved()


def test_a_snapshot_brings_its_moment_back(document: Document) -> None:
    before = document.saved()
    snapshot = take_snapshot(document, "Voor de lunch")
    with document.edit("Change"):
        document.remove(document.get(Note, "n"))
        document.get(Phase, "p").name = "Anders"
    restore_snapshot(document, snapshot)
    after = document.saved()
    del after["snapshot"], before["snapshot"]
    assert after == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not packed",
        pack({})[:-3],
        pack({}) + b"more",
        packed([]),
        packed({"version": FORMAT + 1, "tables": {}}),
        packed({"version": FORMAT}),
        packed({"version": FORMAT, "tables": {"note": [{"id": "n", "phase": "p", "lane": "l"}]}}),
        packed({"version": FORMAT, "tables": {"note": [{"id": "n", "rank": float("nan")}]}}),
        zlib.compress(b"[" * 100_000),
        zlib.compress(b"\xff\xfe{}"),
        zlib.compress(b'{"version": ' + b"9" * 5_000 + b"}"),
    ],
)
def test_strange_bytes_are_a_value_error(content: bytes) -> None:
    with pytest.raises(ValueError):
        unpack(content)


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.models.packing.UNPACKED_BYTES", 1_000_000)
    with pytest.raises(ValueError, match="too large"):
        unpack(zlib.compress(b" " * 1_000_001))


def test_what_could_not_be_read_back_is_not_packed(
    monkeypatch: pytest.MonkeyPatch, document: Document
) -> None:
    monkeypatch.setattr("app.models.packing.UNPACKED_BYTES", 100)
    with pytest.raises(ValueError):
        pack(document.saved())
