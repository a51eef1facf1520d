"""Out of a damaged file comes what can be read of it, and nothing else; the file stays as it is."""

import random
from pathlib import Path

import pytest

from app.models.board import Note
from app.storage import formats, gate
from app.storage.inspection import inspect
from app.storage.pages import Pages, Unsound, _decoded, _varint
from app.storage.problems import FileRefused
from app.storage.publish import Version, write_version
from app.storage.salvage import salvage, salvage_to
from tests.storage.test_malformed import PAGE, WAYS
from tests.storage.torture import dice, size
from tests.storage.workshops import board, everything, text_in


def written(path: Path, rows: formats.Rows, disk: Path) -> bytearray:
    """A sound file with these rows; its bytes."""
    write_version(path, Version(rows, "doc", 1), frozenset(), disk)
    return bytearray(path.read_bytes())


def leaves_of(content: bytes, table: str) -> list[int]:
    """Where the leaf pages of a table begin."""
    pages = Pages(content)
    root = next(f.record[3] for f in pages.records() if f.record[:2] == ("table", table))
    assert isinstance(root, int)
    return [(number - 1) * pages.size for number in sorted(pages.leaves(root))]


def blank(path: Path, content: bytearray, *starts: int) -> bytes:
    """The file with nothing but zeros on some of its pages."""
    for start in starts:
        content[start : start + PAGE] = bytes(PAGE)
    path.write_bytes(content)
    with pytest.raises(FileRefused):
        gate.read_file(path)
    return bytes(content)


@pytest.mark.parametrize("rows", [everything(), board(400)], ids=["everything", "board"])
def test_of_a_sound_file_everything_comes_out(path: Path, disk: Path, rows: formats.Rows) -> None:
    written(path, rows, disk)
    found = salvage(path)
    assert found.rows == rows
    assert (found.read, found.lost, found.made) == (sum(map(len, rows.values())), 0, 0)


def test_long_rows_on_many_pages_come_out_whole(path: Path, disk: Path) -> None:
    rows = board(3)
    rows["picture"]["a" * 64] = {
        "id": "a" * 64,
        "media_type": "image/png",
        "content": bytes(range(256)) * 800,
    }
    rows["note"]["n00001"]["text"] = "lang " * 900
    written(path, rows, disk)
    assert salvage(path).rows == rows


def test_a_page_that_is_lost_costs_no_note_of_another(path: Path, disk: Path) -> None:
    content = written(path, board(400), disk)
    leaves = leaves_of(content, "note")
    assert len(leaves) > 5
    lost = {str(f.record[0]) for f in Pages(bytes(content)).records() if (f.page - 1) * PAGE == leaves[2]}
    spoilt = blank(path, content, leaves[2])
    found = salvage(path)
    assert found.rows["note"] == {k: v for k, v in board(400)["note"].items() if k not in lost}
    assert path.read_bytes() == spoilt


@pytest.mark.parametrize("rows", [everything(), board(400)], ids=["everything", "board"])
def test_without_a_catalogue_rows_are_known_by_what_they_hold(
    path: Path, disk: Path, rows: formats.Rows
) -> None:
    content = written(path, rows, disk)
    pages = Pages(bytes(content))
    catalogue = {(f.page - 1) * PAGE for f in pages.records() if f.record[0] == "table"}
    blank(path, content, 0, *catalogue)
    found = salvage(path).rows
    assert found["note"] == rows["note"]
    assert sum(map(len, found.values())) >= sum(map(len, rows.values())) * 0.8


def test_notes_outlive_their_phase_lane_and_journey(path: Path, disk: Path) -> None:
    content = written(path, board(40), disk)
    starts = [start for name in ("phase", "lane", "journey") for start in leaves_of(content, name)]
    blank(path, content, *starts)
    found = salvage(path)
    assert found.rows["note"] == board(40)["note"]
    assert set(found.rows["phase"]) == {"p"}
    assert set(found.rows["lane"]) == {"l"}
    assert found.made == 3
    inspect(found.rows)


@pytest.mark.parametrize("said", [(512).to_bytes(2), (32768).to_bytes(2), b"\x00\x03", b"\xff\xff"])
def test_a_wrong_size_of_pages_is_seen_through(path: Path, disk: Path, said: bytes) -> None:
    content = written(path, board(60), disk)
    content[16:18] = said
    path.write_bytes(content)
    assert salvage(path).rows == board(60)


def test_what_would_be_on_two_boards_at_once_is_left_out(path: Path, disk: Path) -> None:
    rows = board(3)
    rows["journey"]["k"] = {**rows["journey"]["j"], "id": "k"}
    rows["lane"]["m"] = {**rows["lane"]["l"], "id": "m", "journey": "k"}
    rows["note"]["n00001"]["lane"] = "m"
    written(path, rows, disk)
    found = salvage(path)
    assert set(found.rows["note"]) == {"n00000", "n00002"}
    assert found.lost == 1


def test_a_long_row_that_leads_nowhere_costs_itself_only(path: Path, disk: Path) -> None:
    rows = board(3)
    rows["note"]["n00001"]["text"] = "lang " * 1000
    content = written(path, rows, disk)
    at = content.index(b"lang lang")
    page, row = at // PAGE * PAGE, Pages(bytes(content))
    follows = next(
        place
        for place in range(page, page + PAGE - 3)
        if 1 < int.from_bytes(content[place : place + 4]) <= row.count and place > at
    )
    content[follows : follows + 4] = (2**31).to_bytes(4)
    path.write_bytes(content)
    assert set(salvage(path).rows["note"]) == {"n00000", "n00002"}


def test_it_becomes_a_workshop_of_its_own(path: Path, disk: Path) -> None:
    content = written(path, board(40), disk)
    spoilt = blank(path, content, *leaves_of(content, "lane"))
    target = path.with_name("gered.reisbord")
    opened = salvage_to(path, target)
    assert len(opened.document.rows(Note)) == 40
    assert "40 post-its" in opened.notices[0].sentence("nl")
    opened.close()
    assert text_in(gate.read_file(target).rows) == text_in(board())
    assert path.read_bytes() == spoilt
    with pytest.raises(FileRefused) as caught:
        salvage_to(path, target)
    assert caught.value.reason == "exists"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "nothing_salvaged"), (b"x" * 9_000, "nothing_salvaged"), (b"\r" * 9_000, "nothing_salvaged")],
)
def test_where_there_is_nothing_it_says_so(path: Path, content: bytes, reason: str) -> None:
    path.write_bytes(content)
    with pytest.raises(FileRefused) as caught:
        salvage(path)
    assert caught.value.reason == reason
    assert caught.value.sentence("nl")


def test_what_is_no_file_is_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place, reason in ((path, "not_found"), (path.parent, "not_a_file")):
        with pytest.raises(FileRefused) as caught:
            salvage(place)
        assert caught.value.reason == reason
    path.write_bytes(b"x" * 100)
    monkeypatch.setattr("app.storage.salvage.LARGEST", 50)
    with pytest.raises(FileRefused) as caught:
        salvage(path)
    assert caught.value.reason == "too_large"


@pytest.mark.parametrize(
    "payload", [b"", b"\x09\x01", b"\x02\x0a", b"\x02\x01", b"\x02\x01\x05\x05", b"\x02\x07\x00"]
)
def test_bytes_that_are_no_row_are_refused(payload: bytes) -> None:
    with pytest.raises((Unsound, IndexError)):
        _decoded(payload)


def test_numbers_of_nine_bytes_are_read() -> None:
    assert _varint(b"\x81" * 8 + b"\x01", 0)[1] == 9
    assert _varint(b"\x81\x01", 0) == (129, 2)


def test_damaged_files_never_give_a_row_that_was_not_there(path: Path, disk: Path) -> None:
    """Campaign 8, the other half: what the gate refuses is salvaged."""
    chance = dice("salvage")
    saved = 0
    sources = []
    for rows in (board(60), everything()):
        sources.append((bytes(written(path, rows, disk)), rows))
        path.unlink()
    rounds = size(120, 50_000)
    for _ in range(rounds):
        original, rows = chance.choice(sources)
        content = _spoilt(bytearray(original), chance)
        path.write_bytes(content)
        try:
            found = salvage(path)
        except FileRefused as problem:
            assert problem.reason == "nothing_salvaged", problem  # noqa: PT017 - most of them give something
            continue
        saved += 1
        inspect(found.rows)
        assert path.read_bytes() == content
        strange = [
            (name, row_id)
            for name, by_id in found.rows.items()
            for row_id in by_id
            if row_id not in rows[name]
        ]
        assert len(strange) <= found.made + _flips(original, content)
    assert saved > rounds * 0.7


def _spoilt(content: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 4)):
        if len(content) > 3 * PAGE:
            chance.choice(WAYS)(content, chance)
    return bytes(content)


def _flips(original: bytes, content: bytes) -> int:
    """How many bytes differ: each may have made another id of a row."""
    return sum(one != other for one, other in zip(original, content, strict=False)) + 1
