"""The library: filled through the gate, each thing once, written whole or not at all, mended when damaged."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.imports.sample import sample_document
from app.models.document import Document
from app.models.edits.from_library import add_contacts, put_items
from app.models.edits.notes import add_contact, add_note
from app.models.edits.personas import add_persona
from app.models.library import Item, Shelf, as_values, from_values, items_of
from app.models.people import Persona
from app.storage import files, library
from app.storage.opening import create
from app.storage.problems import FileRefused
from tests.models.boards import Board


def filled(title: str = "Proef", extra: str = "Ik bel de helpdesk") -> Document:
    """Two touchpoints that read alike, one with a channel, a pain point, a persona."""
    board = Board()
    document = board.document
    with document.edit("Edit workshop"):
        for row in document.rows(type(next(iter(document.rows(_workshop()).values())))).values():
            row.title = title
        for note in board.notes[:2]:
            document.get(_note(), note).text = "Ik vraag een offerte"
        document.get(_note(), board.notes[2]).text = extra
    add_contact(document, board.notes[0], "E-mail", "Offerteformulier")
    add_contact(document, board.notes[1], "e-mail", "Brief")
    add_note(document, board.phases[1], board.pains, "Wachten")
    add_persona(document, "Sara", role="Marketing", quote="Eén kans.")
    return document


def _workshop():  # type: ignore[no-untyped-def]
    from app.models.board import Workshop

    return Workshop


def _note():  # type: ignore[no-untyped-def]
    from app.models.board import Note

    return Note


def workshop_file(folder: Path, name: str, document: Document) -> Path:
    path = folder / f"{name}.reisbord"
    create(path, rows=document.saved()).close()
    return path


def texts(found: library.Library, kind: str = "touchpoint") -> list[str]:
    return [item.text for item in found.items if item.kind == kind]


# What goes in


def test_touchpoints_channels_means_and_personas_go_in_and_each_is_there_once() -> None:
    items = items_of(filled().saved())
    assert sorted((item.kind, item.text) for item in items) == [
        ("channel", "E-mail"),
        ("means", "Brief"),
        ("means", "Offerteformulier"),
        ("persona", "Sara"),
        ("touchpoint", "Ik bel de helpdesk"),
        ("touchpoint", "Ik vraag een offerte"),
    ]
    assert items[0].phases == ("Keuze",)
    assert sorted(items[0].contacts) == [("E-mail", "Brief"), ("E-mail", "Offerteformulier")]
    assert dict(items[-1].about)["quote"] == "Eén kans."


def test_what_two_workshops_have_in_common_is_one_thing_with_two_sources(tmp_path: Path) -> None:
    for title in ("Een", "Twee"):
        library.add_file(workshop_file(tmp_path, title, filled(title, f"Ik {title}")))
    found = library.load()
    assert sorted(texts(found)) == ["Ik Een", "Ik Twee", "Ik vraag een offerte"]
    shared = next(item for item in found.items if item.text == "Ik vraag een offerte")
    assert shared.sources == ("Een", "Twee")
    assert [source.title for source in found.sources] == ["Een", "Twee"]
    library.remove_source(found.sources[0].document)
    assert sorted(texts(library.load())) == ["Ik Twee", "Ik vraag een offerte"]
    library.remove_source(found.sources[1].document)
    assert library.load() == library.Library()


def test_a_workshop_that_is_added_again_takes_the_place_of_what_it_gave_before(tmp_path: Path) -> None:
    document = filled()
    source = library.add_rows("id", document.saved(), tmp_path / "a.reisbord")
    with document.edit("Edit note"):
        for row in document.rows(_note()).values():
            row.text = "Ik zeg iets anders"
    library.add_rows("id", document.saved(), tmp_path / "a.reisbord")
    found = library.load()
    assert texts(found) == ["Ik zeg iets anders"]
    assert len(found.sources) == 1
    assert source.title == "Proef"


def test_a_file_that_is_no_workshop_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    library.add_file(workshop_file(tmp_path, "goed", filled()))
    before = library.load()
    bad = tmp_path / "bad.reisbord"
    bad.write_bytes(b"SQLite format 3\x00" + b"\x00" * 5000)
    for path in (bad, tmp_path / "gone.reisbord", tmp_path):
        with pytest.raises(FileRefused):
            library.add_file(path)
    assert library.load() == before


# Damage


def part(home: Path) -> Path:
    return next(path for path in (home / "library").glob("*.json") if path.name != "sources.json")


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b'{"format":1}', None])
def test_a_damaged_part_is_set_aside_and_filled_anew_from_its_workshop(
    reisbord_home: Path, tmp_path: Path, damage: bytes | None
) -> None:
    library.add_file(workshop_file(tmp_path, "goed", filled()))
    before = library.load()
    path = part(reisbord_home)
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"offerte", b"offer!e") if damage is None else damage)
    found = library.load()
    assert (found.items, found.sources) == (before.items, before.sources)
    (notice,) = found.notices
    assert notice.reason == "library_rebuilt"
    assert "Proef" in notice.sentence("nl")
    assert path.with_suffix(".damaged").exists()
    assert library.load().notices == ()


def test_where_its_workshop_is_gone_too_a_sentence_says_what_to_do(
    reisbord_home: Path, tmp_path: Path
) -> None:
    path = workshop_file(tmp_path, "goed", filled())
    library.add_file(path)
    library.add_file(workshop_file(tmp_path, "ander", filled("Ander", "Ik blijf")))
    path.unlink()
    for each in (reisbord_home / "library").glob("*.json"):
        if each.name != "sources.json" and b"helpdesk" in each.read_bytes():
            each.write_bytes(b"broken")
    found = library.load()
    assert [notice.reason for notice in found.notices] == ["library_lost"]
    assert "nog eens" in found.notices[0].sentence("nl")
    assert "Ik blijf" in texts(found)
    assert "Ik bel de helpdesk" not in texts(found)
    assert library.load().notices == ()


def test_without_its_list_of_sources_the_library_is_whole(reisbord_home: Path, tmp_path: Path) -> None:
    library.add_file(workshop_file(tmp_path, "goed", filled()))
    before = library.load()
    for damage in (b"", b"[[1]]", b'{"a": 1}'):
        (reisbord_home / "library" / "sources.json").write_bytes(damage)
        assert library.load() == before
        assert json.loads((reisbord_home / "library" / "sources.json").read_bytes())


def test_a_part_of_a_newer_version_is_left_alone(reisbord_home: Path, tmp_path: Path) -> None:
    library.add_file(workshop_file(tmp_path, "goed", filled()))
    path = part(reisbord_home)
    path.write_text(json.dumps({"format": 2, "things": []}))
    assert library.load().items == ()
    assert json.loads(path.read_text())["format"] == 2


@pytest.mark.parametrize("name", ["open_new", "write_piece", "sync", "replace"])
def test_a_disk_that_fails_leaves_the_library_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    library.add_file(workshop_file(tmp_path, "goed", filled()))
    before = library.load()
    other = filled("Ander", "Ik kom er niet in").saved()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(files, name, full)
        with pytest.raises(FileRefused) as refused:
            library.add_rows("ander", other, tmp_path / "ander.reisbord")
    assert refused.value.reason == "work_full"
    assert library.load() == before


_CHILD = """
import os, sys
from pathlib import Path
from app.models.document import Document
from app.storage import files, library
rows = {name: {} for name in __import__("app.models.tables", fromlist=["BY_NAME"]).BY_NAME}
calls, real = 0, getattr(files, sys.argv[1])
def killed(*args):
    os._exit(9) if sys.argv[2] == "before" else (real(*args), os._exit(9))
setattr(files, sys.argv[1], killed)
library.add_rows("ander", rows, Path("ander.reisbord"))
"""


@pytest.mark.parametrize("call", ["open_new", "sync", "replace", "sync_folder"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_kill_in_the_middle_leaves_a_library_that_can_be_read(tmp_path: Path, call: str, when: str) -> None:
    library.add_rows("goed", filled().saved(), tmp_path / "goed.reisbord")
    before = library.load()
    ended = subprocess.run([sys.executable, "-c", _CHILD, call, when], env=dict(os.environ), check=False)
    assert ended.returncode == 9
    found = library.load()
    assert found.items == before.items
    assert found.notices == ()


# What comes out


def test_items_survive_json_and_nonsense_is_left_out() -> None:
    items = items_of(sample_document("nl").saved())
    assert len(items) > 60
    assert [from_values(json.loads(json.dumps(as_values(item)))) for item in items] == items
    for nonsense in (
        None,
        [],
        {},
        {"kind": "note", "text": "x"},
        {"kind": "means"},
        {"kind": "means", "text": 5},
    ):
        assert from_values(nonsense) is None
    odd = from_values(
        {"kind": "touchpoint", "text": "a\x00b", "contacts": [1, ["x"], ["a", None]], "about": [3]}
    )
    assert odd == Item("touchpoint", "ab", contacts=(("a", ""),))


def test_the_shelf_finds_by_all_words_kind_and_phase() -> None:
    shelf = Shelf.of(items_of(filled().saved()))

    def found(*asked: str) -> list[str]:
        return [shelf.items[i].text for i in shelf.find(*asked)]

    assert found("OFFERTE e-mail") == ["Ik vraag een offerte", "Offerteformulier"]
    assert found("", "means") == ["Brief", "Offerteformulier"]
    assert found("", "", "keuze") == ["Ik bel de helpdesk", "Ik vraag een offerte"]
    assert found("een kans") == ["Sara"]
    assert found("nergens") == []
    assert shelf.phases() == ["Keuze"]
    assert shelf.channels() == ["E-mail"]
    assert sorted(shelf.means("E-MAIL")) == ["Brief", "Offerteformulier"]


def test_what_is_taken_out_lands_with_all_that_hangs_on_it_as_one_step() -> None:
    items, board = items_of(filled().saved()), Board()
    document = board.document
    before, steps = board.dump(), document.history.done
    made = put_items(document, items, board.phases[1], board.lane, 0)
    assert len(made) == 5
    assert board.texts(1)[:2] == ["Ik vraag een offerte", "Ik bel de helpdesk"]
    assert [row.quote for row in document.rows(Persona).values()] == ["Eén kans."]
    add_contacts(document, [item for item in items if item.kind == "means"], board.notes)
    assert document.history.done == steps + 2
    document.undo()
    document.undo()
    assert board.dump() == before
