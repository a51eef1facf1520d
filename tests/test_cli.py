"""The command line: what each command does when all is well, and what it prints."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.cli import CONTENTS, PAPERS, main, system_language
from app.exports import table as exports
from app.exports.table import EXPORTS, export_for
from app.imports.sample import NAMES, sample_file
from app.imports.table import IMPORTS, import_for
from app.layout.papers import PAPERS as SHEETS
from app.models.board import Journey, Lane, Note, Phase, Workshop
from app.models.document import Document
from app.models.refusal import Refused
from app.models.templates import load_templates
from app.storage.gate import read_file
from app.storage.lock import lock_of
from app.storage.opening import open_document
from app.storage.own_templates import take_in

ROOT = Path(__file__).resolve().parent.parent


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def document_of(path: Path) -> Document:
    return Document(read_file(path).rows)


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    path = tmp_path / "a.reisbord"
    assert run("new", path, "--language", "nl") == 0
    return path


# new


@pytest.mark.parametrize("template", load_templates())
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_template_makes_a_workshop(tmp_path: Path, template: str, language: str) -> None:
    path = tmp_path / "a.reisbord"
    assert run("new", path, "--template", template, "--language", language) == 0
    document = document_of(path)
    (made,) = document.rows(Workshop).values()
    assert made.language == language
    assert [phase.name for phase in document.ordered(Phase)] == [
        phase.name[language] for phase in load_templates()[template].phases
    ]
    assert [journey.template for journey in document.rows(Journey).values()] == [template]


def test_an_own_template_makes_a_workshop_too(tmp_path: Path) -> None:
    shared = tmp_path / "Zorg.toml"
    shared.write_text('name = "Zorg"\nphases = [{name = "Intake"}, {name = "Nazorg"}]', "utf-8")
    key = take_in(shared).key
    assert run("new", tmp_path / "a.reisbord", "--template", key) == 0
    document = document_of(tmp_path / "a.reisbord")
    assert [phase.name for phase in document.ordered(Phase)] == ["Intake", "Nazorg"]
    assert run("new", tmp_path / "b.reisbord", "--template", "zorgen") == 1


def test_a_sample_is_a_whole_workshop(tmp_path: Path) -> None:
    assert run("new", tmp_path / "a.reisbord", "--sample", "--language", "en") == 0
    document = document_of(tmp_path / "a.reisbord")
    assert len(document.rows(Note)) > 40
    assert next(iter(document.rows(Workshop).values())).language == "en"


# import and export


@pytest.mark.parametrize("language", ["nl", "en"])
def test_json_out_of_the_sample_and_in_again_is_the_same(tmp_path: Path, language: str) -> None:
    first, second = tmp_path / "a.reisbord", tmp_path / "b.reisbord"
    run("new", first, "--sample", "--language", language)
    assert run("export", first, tmp_path / "a.json") == 0
    run("new", second)
    assert run("import", second, tmp_path / "a.json") == 0
    assert run("export", second, tmp_path / "b.json") == 0
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_notes_come_in_and_are_in_the_file(workshop: Path, tmp_path: Path, capsys: Any) -> None:
    source = tmp_path / "notes.csv"
    source.write_text("tekst;fase\nIk bel;Keuze\nIk wacht;Wachten\n", encoding="utf-8")
    capsys.readouterr()
    assert run("import", workshop, source, "--language", "nl") == 0
    assert capsys.readouterr().out.splitlines() == [
        "2 post-its toegevoegd aan “Klantreis”.",
        "Nieuwe fasen: Wachten.",
    ]
    document = document_of(workshop)
    assert {note.text for note in document.rows(Note).values()} == {"Ik bel", "Ik wacht"}
    assert document.ordered(Phase)[-1].name == "Wachten"
    assert not lock_of(workshop).exists()


def test_an_import_can_be_undone_in_the_window_later(workshop: Path, tmp_path: Path) -> None:
    before = read_file(workshop).rows
    source = tmp_path / "notes.txt"
    source.write_text("Ik bel\nIk mail\n")
    run("import", workshop, source)
    opened = open_document(workshop)
    opened.document.undo()
    assert {name: rows for name, rows in opened.document.saved().items() if rows} == {
        name: rows for name, rows in before.items() if rows
    }
    opened.close()


def test_the_format_can_be_named(workshop: Path, tmp_path: Path) -> None:
    source = tmp_path / "notes.dat"
    source.write_text("# Keuze\n## Kansen\n- Ik bel\n")
    assert run("import", workshop, source, "--format", "text", "--journey", "Toekomst") == 0
    document = document_of(workshop)
    (note,) = document.rows(Note).values()
    assert document.get(Lane, note.lane).kind == "opportunity"
    assert document.get(Journey, document.get(Lane, note.lane).journey).title == "Toekomst"
    assert run("export", workshop, tmp_path / "notes.out", "--format", "JSON") == 0
    assert json.loads((tmp_path / "notes.out").read_text("utf-8"))["format"] == "reisbord"


def test_csv_says_which_journey_it_holds(workshop: Path, tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "n.txt").write_text("x\n")
    run("import", workshop, tmp_path / "n.txt", "--journey", "Toekomst")
    run("import", workshop, tmp_path / "n.txt")
    capsys.readouterr()
    assert run("export", workshop, tmp_path / "n.csv", "--language", "en") == 0
    assert "There are 2." in capsys.readouterr().out
    with (tmp_path / "n.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["text"] for row in csv.DictReader(file)] == ["x"]


def test_another_journey_goes_out_by_its_name(workshop: Path, tmp_path: Path, capsys: Any) -> None:
    for title in ("Toekomst van nu", "Toekomst"):
        (tmp_path / "n.txt").write_text(f"note of {title}\n")
        run("import", workshop, tmp_path / "n.txt", "--journey", title)
    out = tmp_path / "n.csv"
    for asked, title in (
        ("TOEKOMST", "Toekomst"),
        ("toekomst v", "Toekomst van nu"),
        ("toe", "Toekomst van nu"),
    ):
        capsys.readouterr()
        assert run("export", workshop, out, "--journey", asked) == 0
        assert "Er zijn er" not in capsys.readouterr().out  # who asked for one knows that there are more
        with out.open(encoding="utf-8-sig", newline="") as file:
            assert [row["text"] for row in csv.DictReader(file)] == [f"note of {title}"]


def test_a_journey_that_is_not_there_is_one_line_with_the_names(
    workshop: Path, tmp_path: Path, capsys: Any
) -> None:
    (tmp_path / "n.txt").write_text("x\n")
    run("import", workshop, tmp_path / "n.txt", "--journey", "Toekomst")
    for language, begins in (("nl", "Er is geen klantreis “komst”"), ("en", "There is no journey “komst”")):
        capsys.readouterr()
        asked = ("--journey", "komst", "--language", language)
        assert run("export", workshop, tmp_path / "p.pdf", *asked) == 1
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith(begins)
        assert "“Toekomst”" in line
    assert run("export", workshop, tmp_path / "p.pdf", "--journey", "") == 1
    for asked in (("p.json",), ("p.pdf", "--content", "personas")):  # these hold no one journey
        assert run("export", workshop, tmp_path / asked[0], *asked[1:], "--journey", "Toekomst") == 1
    assert not list(tmp_path.glob("p.*"))


def test_an_export_touches_neither_the_file_nor_the_home(
    workshop: Path, tmp_path: Path, reisbord_home: Path
) -> None:
    def listed() -> list[Path]:
        return sorted(reisbord_home.rglob("*"))

    content, home = workshop.read_bytes(), listed()
    assert run("export", workshop, tmp_path / "a.csv") == 0
    assert run("check", workshop) == 0
    assert workshop.read_bytes() == content
    assert listed() == home


def test_check_tells_what_is_in_a_file(tmp_path: Path, capsys: Any) -> None:
    run("new", tmp_path / "a.reisbord", "--sample", "--language", "nl")
    capsys.readouterr()
    assert run("check", tmp_path / "a.reisbord", "--language", "nl") == 0
    said = capsys.readouterr().out
    assert "in orde" in said
    assert "2 klantreizen, 10 fasen" in said


# the tables


@pytest.mark.parametrize("name", EXPORTS)
def test_every_export_is_found_by_its_name_and_suffix(name: str) -> None:
    entry = EXPORTS[name]
    assert entry.format == name
    assert all(export_for(Path(f"X{suffix.upper()}")) is entry for suffix in entry.suffixes)
    assert export_for(Path("x.y"), name.upper()) is entry
    assert set(entry.contents) <= set(CONTENTS)
    assert entry.function.startswith("app.exports.")


@pytest.mark.parametrize("name", IMPORTS)
def test_every_import_is_found_by_its_name_and_suffix(name: str) -> None:
    entry = IMPORTS[name]
    assert entry.format == name
    assert all(import_for(Path(f"X{suffix.upper()}")) is entry for suffix in entry.suffixes)


def test_what_the_command_line_repeats_is_equal() -> None:
    assert set(PAPERS) == set(SHEETS)


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize("content", CONTENTS)
def test_a_content_that_is_not_there_yet_is_refused_by_a_sentence(
    name: str, content: str, tmp_path: Path, capsys: Any
) -> None:
    entry = EXPORTS[name]
    if content in entry.contents:
        return
    with pytest.raises(Refused):
        entry.write(Document(), tmp_path / f"a{entry.suffixes[0]}", content=content)
    assert not list(tmp_path.iterdir())


# usage


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["fly"],
        ["new"],
        ["new", "a", "b"],
        ["new", "a", "--language", "de"],
        ["new", "a", "--sample", "--template", "status-5"],
        ["import", "a"],
        ["export", "a", "b.pdf", "--content", "everything"],
        ["export", "a", "b.pdf", "--paper", "A9"],
        ["export", "a", "b.pdf", "--tiles", "A0"],
        ["check"],
    ],
)
def test_wrong_usage_is_2(arguments: list[str], capsys: Any) -> None:
    assert main(arguments) == 2
    assert "usage:" in capsys.readouterr().err


def test_help_is_0(capsys: Any) -> None:
    assert main(["--help"]) == 0
    assert main(["export", "--help"]) == 0


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "nl"),
        ({"LANG": "C.UTF-8"}, "nl"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_BE"}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LC_ALL": "en_US", "LANG": "nl_NL"}, "en"),
        ({"LC_ALL": "", "LANG": "nl_NL"}, "nl"),
    ],
)
def test_dutch_unless_the_computer_speaks_something_else(
    variables: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_language() == language


# demo


def written(document: Document, path: Path, **options: object) -> None:
    path.write_text(f"{path.name} {options['language']}")


@pytest.fixture
def quick_exports(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exports that write their name, so that what is tested is where they write."""
    monkeypatch.setattr(exports, "import_module", lambda name: sys.modules[__name__])
    quick = tuple(
        exports.Export(e.format, e.suffixes, "here:written", e.contents, e.options) for e in EXPORTS.values()
    )
    monkeypatch.setattr(exports, "_ENTRIES", quick)


@pytest.mark.usefixtures("quick_exports")
def test_demo_without_a_display_renders_and_names_what_it_made(tmp_path: Path, capsys: Any) -> None:
    assert run("demo", "--out", tmp_path / "out", "--language", "nl") == 0
    said = capsys.readouterr().out
    for name in ("board.png", "poster.pdf", "canvas.pdf", "personas.pdf"):
        assert (tmp_path / "out" / name).read_text() == f"{name} nl"
        assert name in said
    assert "geen scherm" in said


@pytest.mark.usefixtures("quick_exports")
def test_demo_again_replaces_its_own_files_and_nobody_elses(tmp_path: Path) -> None:
    (tmp_path / "poster.pdf").write_text("mine")
    run("demo", "--out", tmp_path, "--language", "nl")
    run("demo", "--out", tmp_path, "--language", "en")
    assert (tmp_path / "poster.pdf").read_text() == "mine"
    assert (tmp_path / "poster-2.pdf").read_text() == "poster-2.pdf en"
    assert (tmp_path / "board.png").read_text() == "board.png en"
    (tmp_path / "board.png").write_text("changed by hand")
    run("demo", "--out", tmp_path, "--language", "en")
    assert (tmp_path / "board.png").read_text() == "changed by hand"
    assert len(list(tmp_path.glob("*.p*"))) == 6


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_sample_file_is_kept_as_the_user_left_it(
    language: str, reisbord_home: Path, tmp_path: Path
) -> None:
    path = sample_file(language)
    assert path == reisbord_home / "samples" / NAMES[language]
    (tmp_path / "n.txt").write_text("van mij\n")
    run("import", path, tmp_path / "n.txt")
    changed = path.read_bytes()
    assert sample_file(language) == path
    assert path.read_bytes() == changed


# as a process


def start(*arguments: object, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    return subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        cwd=ROOT,
        env={**environment, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


def test_as_a_process_without_a_display(tmp_path: Path) -> None:
    path = tmp_path / "a.reisbord"
    assert start("new", path).returncode == 0
    done = start("check", path, LC_ALL="en_GB.UTF-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert "in order" in done.stdout
    refused = start("new", path, LC_ALL="nl_NL.ISO-8859-1", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "Traceback" not in refused.stderr


def test_no_command_but_the_drawing_ones_loads_qt_or_reportlab(tmp_path: Path) -> None:
    script = (
        "import sys; from app.cli import main\n"
        f"main(['new', {str(tmp_path / 'a.reisbord')!r}]); main(['export', {str(tmp_path / 'a.reisbord')!r},"
        f" {str(tmp_path / 'a.json')!r}]); main(['check', {str(tmp_path / 'a.reisbord')!r}])\n"
        "sys.exit(any(name.partition('.')[0] in ('PySide6', 'reportlab') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys; from app.cli import main; main(['--help'])\n"
        "sys.exit(any(name in sys.modules for name in ('sqlmodel', 'sqlalchemy', 'PySide6', 'reportlab')))"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True).returncode == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_a_window_without_a_screen_is_refused_in_one_line(tmp_path: Path) -> None:
    for arguments in ((), (tmp_path / "a.reisbord",)):
        done = start(*arguments, QT_QPA_PLATFORM="", LANG="nl_NL.UTF-8", LC_ALL="", LC_MESSAGES="")
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("Er is geen scherm")
        assert done.stderr.count("\n") == 1
