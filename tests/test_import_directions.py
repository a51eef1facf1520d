"""Who may import whom. Read this first: it is the plan of the house, and it is checked.

        app/main.py, app/cli.py                wire everything, know everybody
              │
        app/views                              Qt; no SQL
              │
        app/exports   app/imports              ways out and in; no Qt
              │
        app/layout                             pure geometry; no Qt
              │
        app/storage                            files; no Qt
              │
        app/models                             rows, the document, its edits; knows nobody

An arrow only ever points down. Exports and imports are neighbours that do not know each other;
layout does not know storage.
"""

import ast
import functools
import sys
import tomllib
from dataclasses import dataclass
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"

# ---- the table -----------------------------------------------------------------------------------

# A package may import from itself and from these.
INSIDE: dict[str, set[str]] = {
    "models": set(),
    "storage": {"models"},
    "layout": {"models"},
    "exports": {"models", "storage", "layout"},
    "imports": {"models", "storage", "layout"},
    "views": {"models", "storage", "layout", "exports", "imports"},
}

# From outside it may import the standard library, and these.
OUTSIDE: dict[str, set[str]] = {
    "models": {"sqlmodel", "sqlalchemy", "pydantic", "platformdirs"},
    "storage": {"sqlalchemy", "sqlmodel", "platformdirs"},
    "layout": set(),
    "exports": {"reportlab", "fontTools", "PIL", "xlsxwriter", "pptx"},
    "imports": {"openpyxl", "PIL"},
    "views": {"PySide6"},
}

# One file may do more than its package, and the reason stands here.
OUTSIDE_OF_ONE_FILE: dict[str, set[str]] = {
    "layout/hyphenation.py": {"pyphen"},  # where a word may be broken; nobody else needs to know
}

# A file outside `views` that draws with Qt says so in its name: exports/qt_png.py.
QT_IN_THE_NAME = "qt_"

# The two files at the top that wire the house know every room. `__main__` only chooses between them.
WIRING = {"main.py", "cli.py"}
CHOOSES = {"__main__.py": {"main", "cli"}}

# No network, ever: these are imported nowhere.
NETWORK = {
    "asyncio", "ftplib", "http.client", "http.server", "httpx", "imaplib", "poplib", "requests", "smtplib",
    "socketserver", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
    "PySide6.QtNetworkAuth", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets",
}  # fmt: skip
# Of these the harmless part stays: the machine's own name, the socket between two windows on one computer.
HARMLESS = {"socket": {"gethostname"}, "PySide6.QtNetwork": {"QLocalServer", "QLocalSocket"}}

# Never run or revive what came out of a file.
UNSAFE = {"pickle", "marshal", "shelve", "dill"}


# ---- reading the imports -------------------------------------------------------------------------


@dataclass(frozen=True)
class Import:
    """One imported module, where it stands, and the name taken out of it (empty for `import x`)."""

    file: str
    line: int
    module: str
    name: str = ""

    @property
    def top(self) -> str:
        """The distribution-level name: `PySide6` of `PySide6.QtCore`."""
        return self.module.partition(".")[0]

    @property
    def room(self) -> str:
        """The part of app it points to: `models` for `app.models.row` and for `from app import models`."""
        return [*self.module.split("."), self.name][1]

    def __str__(self) -> str:
        return f"app/{self.file}:{self.line} imports {self.module}{'.' + self.name if self.name else ''}"


def imports_of(source: str, file: str) -> list[Import]:
    """Every import of a file, also inside functions and under TYPE_CHECKING: no exceptions."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [Import(file, node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            found += [Import(file, node.lineno, module, alias.name) for alias in node.names]
    return found


@functools.cache
def all_imports() -> tuple[Import, ...]:
    """The imports of the whole program, read once."""
    found: list[Import] = []
    for path in sorted(APP.rglob("*.py")):
        found += imports_of(path.read_text(encoding="utf-8"), path.relative_to(APP).as_posix())
    return tuple(found)


def of_room(room: str) -> list[Import]:
    """The imports of all files of one package."""
    return [each for each in all_imports() if each.file.startswith(f"{room}/")]


def is_allowed_inside(each: Import) -> bool:
    """Whether an import of app.… follows the arrows."""
    here = each.file.partition("/")[0]
    if here in WIRING:
        return True
    if here in CHOOSES:
        return each.room in CHOOSES[here]
    if each.module == "app" and each.name == "__version__":
        return True
    return each.room == here or each.room in INSIDE.get(here, set())


def is_allowed_outside(each: Import) -> bool:
    """Whether an import from outside app is one that its package may use."""
    if each.top in sys.stdlib_module_names:
        return True
    here, _, rest = each.file.partition("/")
    if here in WIRING:
        return each.top in {"PySide6", "platformdirs"} if here == "main.py" else each.top == "platformdirs"
    if (
        each.top == "PySide6"
        and here in {"exports", "imports"}
        and Path(rest).name.startswith(QT_IN_THE_NAME)
    ):
        return True
    return each.top in OUTSIDE.get(here, set()) | OUTSIDE_OF_ONE_FILE.get(each.file, set())


def is_network(each: Import) -> bool:
    """Whether an import opens a way out of this computer."""
    whole = f"{each.module}.{each.name}"
    if each.module in HARMLESS:
        return each.name not in HARMLESS[each.module]
    if whole in HARMLESS:
        return True  # the module as a whole, not its harmless part
    return any(f"{path}.".startswith(f"{banned}.") for path in (each.module, whole) for banned in NETWORK)


def lines(found: list[Import]) -> str:
    """For a failed test: one import a line."""
    return "\n".join(map(str, found))


# ---- the rules -----------------------------------------------------------------------------------


def test_every_room_of_the_house_is_in_the_plan() -> None:
    rooms = {path.name for path in APP.iterdir() if path.is_dir() and any(path.rglob("*.py"))}
    assert rooms == set(INSIDE) == set(OUTSIDE)
    assert {path.name for path in APP.glob("*.py")} <= WIRING | set(CHOOSES) | {"__init__.py"}


def test_the_plan_has_no_circle() -> None:
    for room, below in INSIDE.items():
        assert all(room not in INSIDE[other] for other in below), room


@pytest.mark.parametrize("room", INSIDE)
def test_a_room_imports_only_from_below(room: str) -> None:
    inside = [each for each in of_room(room) if each.top == "app"]
    assert not (wrong := [each for each in inside if not is_allowed_inside(each)]), lines(wrong)


@pytest.mark.parametrize("room", OUTSIDE)
def test_a_room_imports_from_outside_only_what_is_its_own(room: str) -> None:
    outside = [each for each in of_room(room) if each.top != "app"]
    assert not (wrong := [each for each in outside if not is_allowed_outside(each)]), lines(wrong)


def test_the_files_at_the_top_only_wire() -> None:
    top = [each for each in all_imports() if "/" not in each.file]
    wrong = [e for e in top if not (is_allowed_inside(e) if e.top == "app" else is_allowed_outside(e))]
    assert not wrong, lines(wrong)


def test_the_command_line_imports_qt_only_where_a_command_needs_it() -> None:
    path = APP / "cli.py"
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.exists() else ast.Module([], [])
    at_the_top = ast.unparse(
        ast.Module([n for n in tree.body if isinstance(n, ast.Import | ast.ImportFrom)], [])
    )
    wrong = [
        each
        for each in imports_of(at_the_top, "cli.py")
        if each.top == "PySide6" or f"{each.module}.{each.name}".startswith(("app.views", "app.main"))
    ]
    assert not wrong, lines(wrong)


def test_views_write_no_sql() -> None:
    wrong = [each for each in of_room("views") if each.top in {"sqlite3", "sqlalchemy", "sqlmodel"}]
    assert not wrong, lines(wrong)


def test_nothing_reaches_for_the_network() -> None:
    assert not (wrong := [each for each in all_imports() if is_network(each)]), lines(wrong)


def test_nothing_revives_objects_from_a_file() -> None:
    assert not (wrong := [each for each in all_imports() if each.top in UNSAFE]), lines(wrong)


def test_what_is_imported_is_asked_for_in_pyproject() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {_plain_name(requirement) for requirement in project["dependencies"]}
    distributions = packages_distributions()
    foreign = [
        each for each in all_imports() if each.top not in sys.stdlib_module_names and each.top != "app"
    ]
    wrong = [
        e for e in foreign if not asked & {_plain_name(name) for name in distributions.get(e.top, [e.top])}
    ]
    assert not wrong, lines(wrong)


def _plain_name(requirement: str) -> str:
    for end in "<>=!~;[ ":
        requirement = requirement.partition(end)[0]
    return requirement.lower().replace("_", "-")


# ---- the rules bite: each is shown something it must refuse, and its harmless neighbour ----------


@pytest.mark.parametrize(
    ("file", "source", "allowed"),
    [
        ("models/note.py", "from app.models.row import Row", True),
        ("models/note.py", "from app import __version__", True),
        ("models/note.py", "from app.views import board", False),
        ("models/note.py", "from app import storage", False),
        ("models/note.py", "import app.storage.gate", False),
        ("models/note.py", "def late():\n    from app.layout import text", False),
        ("layout/board.py", "from app.storage import gate", False),
        ("imports/csv.py", "from app.exports.csv import columns", False),
        ("imports/csv.py", "from app.storage.gate import Refused", True),
        ("views/window.py", "from app.exports import pdf", True),
        ("views/window.py", "from app import main", False),
        ("cli.py", "from app.views import window", True),
        ("__main__.py", "from app.cli import main", True),
        ("__main__.py", "from app.models import row", False),
    ],
)
def test_the_arrows_inside_are_followed(file: str, source: str, allowed: bool) -> None:
    assert [is_allowed_inside(each) for each in imports_of(source, file)] == [allowed]


@pytest.mark.parametrize(
    ("file", "source", "allowed"),
    [
        ("models/note.py", "import sqlalchemy.orm", True),
        ("models/note.py", "from PySide6.QtCore import QObject", False),
        ("layout/cells.py", "import reportlab", False),
        ("layout/hyphenation.py", "import pyphen", True),
        ("views/window.py", "from sqlmodel import select", False),
        ("exports/pdf.py", "from PySide6.QtGui import QImage", False),
        ("exports/qt_png.py", "from PySide6.QtGui import QImage", True),
        ("storage/qt_lock.py", "from PySide6.QtCore import QLockFile", False),
    ],
)
def test_each_room_has_its_own_libraries(file: str, source: str, allowed: bool) -> None:
    assert [is_allowed_outside(each) for each in imports_of(source, file)] == [allowed]


@pytest.mark.parametrize(
    ("source", "banned"),
    [
        ("import urllib.request", True),
        ("from urllib import request", True),
        ("from urllib.parse import urlsplit", False),
        ("import socket", True),
        ("from socket import gethostname", False),
        ("from PySide6.QtNetwork import QLocalServer", False),
        ("from PySide6.QtNetwork import QNetworkAccessManager", True),
        ("from PySide6 import QtNetwork", True),
        ("from http import HTTPStatus", False),
        ("import http.client", True),
    ],
)
def test_ways_to_the_network_are_seen(source: str, banned: bool) -> None:
    assert [is_network(each) for each in imports_of(source, "views/window.py")] == [banned]
