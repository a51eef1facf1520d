"""The first second of the program: which door a command line opens, and what is not imported for it."""

import os
import subprocess
import sys
import types
from pathlib import Path

import pytest

from app.__main__ import COMMANDS, main

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def doors(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, object]]:
    """What was opened, with a window and a command line that only take note."""
    opened: list[tuple[str, object]] = []

    def door(module: str, function: str, code: int) -> None:
        stand_in = types.ModuleType(module)

        def note(given: object) -> int:
            opened.append((function, given))
            return code

        setattr(stand_in, function, note)
        monkeypatch.setitem(sys.modules, module, stand_in)

    door("app.main", "open_window", 10)
    door("app.cli", "main", 20)
    return opened


def test_nothing_asked_opens_the_window(doors: list[tuple[str, object]]) -> None:
    assert main([]) == 10
    assert doors == [("open_window", None)]


@pytest.mark.parametrize("file", ["sara.reisbord", "./check", "map met spaties/één.reisbord", "bestaat niet"])
def test_a_file_opens_in_the_window(doors: list[tuple[str, object]], file: str) -> None:
    assert main([file]) == 10
    assert doors == [("open_window", Path(file))]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_a_command_needs_no_window(doors: list[tuple[str, object]], command: str) -> None:
    assert main([command, "a", "--b"]) == 20
    assert doors == [("main", [command, "a", "--b"])]


@pytest.mark.parametrize(
    "given", [["--help"], ["--version"], ["--nonsense"], ["two.reisbord", "files.reisbord"]]
)
def test_options_and_wrong_usage_are_the_command_lines_business(
    doors: list[tuple[str, object]], given: list[str]
) -> None:
    assert main(given) == 20
    assert doors == [("main", given)]


def test_the_arguments_of_the_process_are_taken_where_none_are_given(
    doors: list[tuple[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["reisbord", "check", "x.reisbord"])
    assert main() == 20
    assert doors == [("main", ["check", "x.reisbord"])]


HEAVY = ("PySide6", "sqlmodel", "sqlalchemy", "pydantic", "reportlab", "PIL")
HEAVY_FOR_THE_START = ("sqlmodel", "sqlalchemy", "pydantic", "reportlab", "pyphen", "PIL")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_asking_for_help_waits_for_nothing_heavy(arguments: list[str]) -> None:
    program = f"""
import sys
from app.__main__ import main
try:
    main({arguments!r})
except SystemExit as left:
    assert not left.code, left.code
print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert done.stderr.strip() == "[]"


def test_python_m_app_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "--nonsense"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_start_page_is_shown_before_anything_of_a_workshop_is_imported(tmp_path: Path) -> None:
    program = f"""
import sys
from PySide6 import QtWidgets
class Brief(QtWidgets.QApplication):
    def exec(self):
        self.processEvents()
        (window,) = [each for each in self.topLevelWidgets() if isinstance(each, QtWidgets.QMainWindow)]
        assert window.isVisible() and window.findChild(QtWidgets.QScrollArea, "start").isVisible()
        return 0
QtWidgets.QApplication = Brief
from app.main import open_window
open_window()
print(sorted(set({HEAVY_FOR_THE_START!r}) & set(sys.modules)), file=sys.stderr)
"""
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "REISBORD_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, env=around
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.strip().splitlines()[-1] == "[]"
