"""Every way out through the real command line: whole or not at all, and without a display."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.cli import has_display, main
from app.exports.table import EXPORTS
from app.imports.table import IMPORTS
from app.storage.gate import read_file

# A picture is drawn by an application of Qt, which a process has once: windows of other tests need theirs.
pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).resolve().parent.parent

BEGINS = {"pdf": b"%PDF-", "svg": b"<", "png": b"\x89PNG", "json": b"{", "csv": b"\xef\xbb\xbfphase"}
CASES = [(name, content) for name, entry in EXPORTS.items() for content in (entry.contents or (None,))]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.reisbord"
    assert main(["new", str(path), "--sample", "--language", "nl"]) == 0
    return path


@pytest.mark.parametrize(("name", "content"), CASES)
def test_every_export_writes_files_and_names_each(
    name: str, content: str | None, sample: Path, tmp_path: Path, capsys: Any
) -> None:
    before, out = sample.read_bytes(), tmp_path / f"out{EXPORTS[name].suffixes[0]}"
    assert main(["export", str(sample), str(out), *(["--content", content] if content else [])]) == 0
    said = capsys.readouterr().out
    made = sorted(tmp_path.iterdir())
    assert made
    for path in made:
        assert path.read_bytes().startswith(BEGINS[name])
        assert str(path) in said
    assert sample.read_bytes() == before


@pytest.mark.parametrize("name", EXPORTS)
def test_when_the_disk_is_full_what_stood_there_stays(
    name: str, sample: Path, tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / f"out{EXPORTS[name].suffixes[0]}"
    out.write_text("mine")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.exports.replacing.os.fsync", full)
    assert main(["export", str(sample), str(out), "--language", "nl"]) == 1
    said = capsys.readouterr().err
    assert "vol" in said
    assert said.count("\n") == 1
    assert out.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("name", EXPORTS)
def test_an_empty_workshop_is_exported_or_refused(name: str, tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "a.reisbord"
    main(["new", str(path), "--template", "empty"])
    capsys.readouterr()
    code = main(["export", str(path), str(tmp_path / f"out{EXPORTS[name].suffixes[0]}")])
    said = capsys.readouterr()
    assert code in (0, 1)
    assert said.err.count("\n") == code
    assert "reisbord.log" not in said.err


def test_a_sheet_that_is_too_small_is_said(sample: Path, tmp_path: Path, capsys: Any) -> None:
    out = str(tmp_path / "a.pdf")
    assert main(["export", str(sample), out, "--paper", "a4", "--language", "nl"]) == 0
    assert "Kies A" in capsys.readouterr().out


def test_an_english_paper_is_told_about_in_the_language_of_the_terminal(tmp_path: Path, capsys: Any) -> None:
    workshop = str(tmp_path / "a.reisbord")
    assert main(["new", workshop, "--sample", "--language", "en"]) == 0
    capsys.readouterr()
    assert main(["export", workshop, str(tmp_path / "a.pdf"), "--paper", "A4"]) == 0
    said = capsys.readouterr().out
    assert "is geschreven" in said
    assert "Kies A" in said


def test_demo_as_a_process_without_a_display(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "app", "demo", "--out", str(tmp_path / "out"), "--language", "nl"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    for name, begin in (
        ("board.png", BEGINS["png"]),
        ("poster.pdf", BEGINS["pdf"]),
        ("canvas.pdf", BEGINS["pdf"]),
        ("personas.pdf", BEGINS["pdf"]),
    ):
        assert (tmp_path / "out" / name).read_bytes().startswith(begin)
        assert name in done.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_a_display_that_is_only_named_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not has_display()
    monkeypatch.setenv("DISPLAY", ":987")
    assert not has_display()


def test_what_goes_out_as_json_or_csv_can_come_in(sample: Path, tmp_path: Path, capsys: Any) -> None:
    rows = read_file(sample).rows
    first = min(rows["journey"].values(), key=lambda journey: journey["rank"])["id"]
    in_first = [note for note in rows["note"].values() if rows["phase"][note["phase"]]["journey"] == first]
    notes = {"json": len(rows["note"]), "csv": len(in_first)}  # a list of notes is that of one journey
    assert notes["csv"] < notes["json"]
    for name in sorted(set(EXPORTS) & set(IMPORTS)):
        out, again = tmp_path / f"out.{name}", tmp_path / f"{name}.reisbord"
        main(["export", str(sample), str(out)])
        main(["new", str(again), "--language", "nl"])
        capsys.readouterr()
        assert main(["import", str(again), str(out), "--language", "nl"]) == 0
        assert f"{notes[name]} post-its" in capsys.readouterr().out
