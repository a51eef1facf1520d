"""Every bad file through the real command line: exit 1, one plain line, no traceback, the file as it was."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.cli import main
from app.models.schema import FORMAT
from app.storage.lock import lock_of
from app.storage.opening import open_document

ROOT = Path(__file__).resolve().parent.parent
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound workshop, to be copied."""
    path = tmp_path_factory.mktemp("good") / "good.reisbord"
    assert main(["new", str(path)]) == 0
    return path


def one_line(capsys: Any) -> str:
    """What was said on stderr, which must be one line."""
    said: str = capsys.readouterr().err
    assert said.count("\n") == 1, said
    assert said.endswith("\n")
    assert "Traceback" not in said
    assert len(said.strip()) > 20
    return said


def tree(folder: Path) -> dict[str, tuple[bytes, int] | None]:
    """Everything below a folder with its bytes and mode."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mode)
        if path.is_file()
        else None
        for path in sorted(folder.rglob("*"))
    }


# Files that are no sound workshop: how each is made of a good one.


def newer(content: bytes, folder: Path) -> bytes:
    path = folder / "newer"
    path.write_bytes(content)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={FORMAT + 1}")
    connection.close()
    changed = path.read_bytes()
    path.unlink()
    return changed


def flipped(content: bytes, folder: Path) -> bytes:
    middle = content.index(b"Bewustwording")
    return content[:middle] + b"X" + content[middle + 1 :]


def other_database(content: bytes, folder: Path) -> bytes:
    path = folder / "other"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE note (id TEXT)")
    connection.close()
    changed = path.read_bytes()
    path.unlink()
    return changed


BAD_FILES: dict[str, Callable[[bytes, Path], bytes]] = {
    "empty": lambda content, folder: b"",
    "truncated": lambda content, folder: content[: len(content) // 2],
    "cut in the header": lambda content, folder: content[:60],
    "random bytes": lambda content, folder: random.Random(1).randbytes(20_000),
    "header only, then noise": lambda content, folder: content[:100] + random.Random(2).randbytes(20_000),
    "a text": lambda content, folder: b"Dit is geen workshop.\n" * 40,
    "a CSV": lambda content, folder: b"text,phase\na,b\n" * 20,
    "a database of something else": other_database,
    "a newer version": newer,
    "one byte altered": flipped,
    "zeroes": lambda content, folder: bytes(len(content)),
}


@pytest.fixture(params=BAD_FILES)
def bad(request: pytest.FixtureRequest, good: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    path = folder / "bad.reisbord"
    path.write_bytes(BAD_FILES[request.param](good.read_bytes(), tmp_path))
    return path


@pytest.mark.parametrize("command", ["check", "export", "import"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_bad_file_is_refused_and_stays_as_it_is(
    bad: Path, tmp_path: Path, command: str, language: str, capsys: Any
) -> None:
    (tmp_path / "n.csv").write_text("text\nIk bel\n")
    more = {"check": [], "export": [str(tmp_path / "out.json")], "import": [str(tmp_path / "n.csv")]}[command]
    before = tree(tmp_path)
    assert main([command, str(bad), *more, "--language", language]) == 1
    assert "bad.reisbord" in one_line(capsys)
    assert tree(tmp_path) == before


# Files and folders that are in the way


def test_a_missing_file(tmp_path: Path, capsys: Any) -> None:
    for command in (["check"], ["export", "a.json"], ["import", "a.csv"]):
        (tmp_path / "a.csv").write_text("text\nx\n")
        arguments = [
            command[0],
            str(tmp_path / "no.reisbord"),
            *(str(tmp_path / name) for name in command[1:]),
        ]
        assert main(arguments) == 1
        one_line(capsys)
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.parametrize("name", ["folder", "folder/x.reisbord/y.reisbord", "x" * 300, "nul\0l"])
def test_a_name_that_cannot_be_one(tmp_path: Path, good: Path, name: str, capsys: Any) -> None:
    (tmp_path / "folder").mkdir()
    shutil.copy(good, tmp_path / "folder" / "x.reisbord")
    before = tree(tmp_path)
    for command in (["check", str(tmp_path / name)], ["new", str(tmp_path / name)]):
        assert main(command) == 1
        one_line(capsys)
    assert main(["export", str(good), str(tmp_path / name), "--format", "json"]) == 1
    one_line(capsys)
    assert main(["import", str(good), str(tmp_path / name), "--format", "csv"]) == 1
    one_line(capsys)
    assert tree(tmp_path) == before


def test_new_never_overwrites(good: Path, tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "a.reisbord"
    path.write_text("somebody's")
    for more in ([], ["--sample"], ["--template", "empty"]):
        assert main(["new", str(path), *more]) == 1
        assert "a.reisbord" in one_line(capsys)
    assert path.read_text() == "somebody's"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("template", ["", "nope", "../lifecycle-5", "lifecycle-5.toml", "a\nb"])
def test_an_unknown_template_is_refused_with_those_that_there_are(
    template: str, tmp_path: Path, capsys: Any
) -> None:
    assert main(["new", str(tmp_path / "a.reisbord"), "--template", template]) == 1
    assert "value-journey-8" in one_line(capsys)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there(good: Path, tmp_path: Path, capsys: Any) -> None:
    for arguments in (
        ["new", "x/a.reisbord"],
        ["export", str(good), "x/a.json"],
        ["export", str(good), "x/a.pdf"],
    ):
        assert main([*arguments[:-1], str(tmp_path / arguments[-1])]) == 1
        one_line(capsys)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(AS_ROOT, reason="root may write everywhere")
def test_a_folder_that_is_read_only(good: Path, tmp_path: Path, capsys: Any) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    shutil.copy(good, folder / "a.reisbord")
    (tmp_path / "n.csv").write_text("text\nx\n")
    before = tree(folder)
    folder.chmod(0o500)
    try:
        for arguments in (["new", "b.reisbord"], ["import", "a.reisbord"], ["export", "a.reisbord"]):
            more = {"new": [], "import": [tmp_path / "n.csv"], "export": [folder / "a.json"]}[arguments[0]]
            assert main([arguments[0], str(folder / arguments[1]), *map(str, more)]) == 1
            one_line(capsys)
    finally:
        folder.chmod(0o700)
    assert tree(folder) == before


def test_a_file_that_opens_read_only_takes_no_import(
    good: Path, tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(good, tmp_path / "a.reisbord"))
    (tmp_path / "n.csv").write_text("text\nx\n")
    monkeypatch.setattr("app.storage.opening.is_writable", lambda path: False)
    before = path.read_bytes()
    assert main(["import", str(path), str(tmp_path / "n.csv")]) == 1
    one_line(capsys)
    assert path.read_bytes() == before


def test_a_file_that_is_open_here_takes_no_import(good: Path, tmp_path: Path, capsys: Any) -> None:
    path = Path(shutil.copy(good, tmp_path / "a.reisbord"))
    (tmp_path / "n.csv").write_text("text\nx\n")
    opened = open_document(path)
    try:
        before = path.read_bytes()
        done = subprocess.run(
            [sys.executable, "-m", "app", "import", str(path), str(tmp_path / "n.csv")],
            cwd=ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert path.read_bytes() == before
    finally:
        opened.close()


def test_a_file_that_is_open_elsewhere_takes_no_import(good: Path, tmp_path: Path, capsys: Any) -> None:
    path = Path(shutil.copy(good, tmp_path / "a.reisbord"))
    (tmp_path / "n.csv").write_text("text\nx\n")
    lock_of(path).write_text('{"name": "Noor", "host": "balie", "since": "2026-11-22T10:12:00+01:00"}')
    before = tree(tmp_path)
    assert main(["import", str(path), str(tmp_path / "n.csv")]) == 1
    assert "Noor" in one_line(capsys)
    assert tree(tmp_path) == before
    lock_of(path).unlink()
    assert main(["import", str(path), str(tmp_path / "n.csv")]) == 0


def test_when_the_file_cannot_be_written_the_import_is_taken_back(
    good: Path, tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(good, tmp_path / "a.reisbord"))
    (tmp_path / "n.csv").write_text("text\nx\n")
    before = path.read_bytes()

    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("app.storage.files.replace", full)
        patch.setattr("app.storage.files.copy", full)
        assert main(["import", str(path), str(tmp_path / "n.csv")]) == 1
    assert path.read_bytes() == before
    one_line(capsys)
    assert main(["import", str(path), str(tmp_path / "n.csv")]) == 0
    assert "1 " in capsys.readouterr().out
    opened = open_document(path)
    assert len(opened.document.saved()["note"]) == 1
    opened.close()


# Sources that cannot be imported

BAD_SOURCES: dict[str, tuple[str, bytes]] = {
    "empty": ("a.csv", b""),
    "white space": ("a.txt", b" \n\n"),
    "CSV without a text column": ("a.csv", b"phase,lane\na,b\n"),
    "CSV without a header": ("a.csv", b"Ik bel,Keuze\n"),
    "CSV in Latin-1": ("a.csv", "text\nIk was één keer\n".encode("latin-1")),
    "CSV with an open quote": ("a.csv", b'text\n"Ik bel\nIk mail\n'),
    "CSV with too many cells": ("a.csv", b"text\na,b\n"),
    "CSV with only a header": ("a.csv", b"text,phase\n"),
    "a picture called CSV": ("a.csv", b"\x89PNG\r\n\x1a\n" + random.Random(3).randbytes(500)),
    "random bytes": ("a.txt", random.Random(4).randbytes(5_000)),
    "text with headings only": ("a.txt", b"# Keuze\n## Kansen\n"),
    "JSON that is none": ("a.json", b"{"),
    "JSON with NaN": ("a.json", b'{"format": "reisbord", "version": NaN}'),
    "JSON too deep": ("a.json", b"[" * 200_000),
    "JSON with a huge number": ("a.json", b'{"format": "reisbord", "version": ' + b"1" * 100_000 + b"}"),
    "JSON of something else": ("a.json", b'{"nodes": [], "edges": []}'),
    "JSON of a newer version": ("a.json", b'{"format": "reisbord", "version": 99, "tables": {}}'),
    "JSON with an unknown table": ("a.json", b'{"format": "reisbord", "version": 1, "tables": {"x": []}}'),
    "JSON in UTF-16 cut short": ("a.json", b"\xff\xfe{\x00}"),
    "unknown suffix": ("a.docx", b"PK\x03\x04"),
    "no suffix": ("notes", b"Ik bel\n"),
    "a workshop": ("a.reisbord", b"SQLite format 3\x00"),
}


@pytest.fixture
def opened_files(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(good, tmp_path / "w.reisbord"))


@pytest.mark.parametrize("case", BAD_SOURCES)
def test_a_bad_source_is_refused_and_the_workshop_stays_as_it_is(
    case: str, opened_files: Path, tmp_path: Path, capsys: Any
) -> None:
    name, content = BAD_SOURCES[case]
    (tmp_path / name).write_bytes(content)
    before = tree(tmp_path)
    for language in ("nl", "en"):
        assert main(["import", str(opened_files), str(tmp_path / name), "--language", language]) == 1
        one_line(capsys)
    assert tree(tmp_path) == before


def test_a_source_that_never_ends_is_not_waited_for(opened_files: Path, tmp_path: Path, capsys: Any) -> None:
    os.mkfifo(tmp_path / "a.csv")
    assert main(["import", str(opened_files), str(tmp_path / "a.csv")]) == 1
    one_line(capsys)
    assert main(["import", str(opened_files), os.devnull, "--format", "csv"]) == 1
    one_line(capsys)


def test_a_source_that_is_too_large(opened_files: Path, tmp_path: Path, capsys: Any) -> None:
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(25 * 1024 * 1024 + 1)
    assert main(["import", str(opened_files), str(tmp_path / "a.csv")]) == 1
    assert "25" in one_line(capsys)


@pytest.mark.parametrize(
    "more",
    [
        ["out.docx"],
        ["out"],
        ["out.json", "--format", "docx"],
        ["out.json", "--content", "board"],
        ["out.csv", "--paper", "A3"],
        ["out.png", "--tiles", "A4"],
        ["out.csv", "--blank"],
        ["out.png", "--content", "report"],
        ["w.reisbord", "--format", "json"],
        ["other.reisbord", "--format", "csv"],
        ["link.json"],
    ],
)
def test_an_export_that_cannot_be_made(
    more: list[str], opened_files: Path, tmp_path: Path, capsys: Any
) -> None:
    (tmp_path / "link.json").symlink_to(opened_files)
    before = tree(tmp_path)
    assert main(["export", str(opened_files), str(tmp_path / more[0]), *more[1:]]) == 1
    one_line(capsys)
    assert tree(tmp_path) == before


# Our own mistakes


def test_our_own_mistake_is_one_line_and_a_log_without_anybodys_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Any, reisbord_home: Path
) -> None:
    def mistake(options: object, language: str) -> None:
        raise ValueError("Ik ben boos op de balie")

    monkeypatch.setitem(cli.COMMANDS, "check", mistake)
    assert main(["check", str(tmp_path / "a"), "--language", "nl"]) == 1
    log = reisbord_home / "log" / "reisbord.log"
    assert str(log) in one_line(capsys)
    written = log.read_text("utf-8")
    assert "ValueError" in written
    assert "mistake" in written
    assert "balie" not in written


def test_an_interrupt_is_no_traceback(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    def interrupted(options: object, language: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(cli.COMMANDS, "check", interrupted)
    assert main(["check", "a"]) == 130
    assert capsys.readouterr().err == ""


def test_a_home_that_cannot_be_written_is_said(
    tmp_path: Path, good: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_text("a file is in the way")
    monkeypatch.setenv("REISBORD_HOME", str(tmp_path / "home"))
    path = Path(shutil.copy(good, tmp_path / "a.reisbord"))
    (tmp_path / "n.csv").write_text("text\nx\n")
    before = tree(tmp_path)
    assert main(["import", str(path), str(tmp_path / "n.csv")]) == 1
    one_line(capsys)
    assert main(["new", str(tmp_path / "b.reisbord")]) == 1
    one_line(capsys)
    assert tree(tmp_path) == before
    assert main(["check", str(path)]) == 0


@pytest.mark.parametrize("command", ["check", "import", "export"])
def test_a_name_that_leads_nowhere_is_said_as_one_that_was_typed(
    tmp_path: Path, capsys: Any, command: str
) -> None:
    source = tmp_path / "notes.csv"
    source.write_text("text\nIk bel\n")
    more = {"check": [], "import": [str(source)], "export": [str(tmp_path / "out.csv")]}[command]
    assert main([command, str(tmp_path / "none.reisbord"), *more, "--language", "en"]) == 1
    assert (
        one_line(capsys) == f"“{tmp_path / 'none.reisbord'}” is not there. Check the name and the folder.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["notes.csv"]


def test_a_new_workshop_in_a_folder_that_is_not_there_promises_nothing(tmp_path: Path, capsys: Any) -> None:
    assert main(["new", str(tmp_path / "gone" / "a.reisbord"), "--language", "en"]) == 1
    said = one_line(capsys)
    assert "is not there. Make it first" in said
    assert "safe" not in said
    assert list(tmp_path.iterdir()) == []
