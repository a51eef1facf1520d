"""The habits of the house that a machine can check: small rooms, plain names, nothing of anybody's computer.

A rule may be broken with a reason. The reasons stand in the tables below, each beside the thing it excuses;
an excuse that is no longer needed fails the tests too.
"""

import ast
import functools
import re
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
LONGEST_CLASS = 320  # a window has many events, each guarded in a line of its own
LARGEST_MEDIAN_FILE = 160

# "models/row.py: Row.method": "why it may be long". Counted from `def` or `class` to its last line.
LONG_FUNCTIONS: dict[str, str] = {}
LONG_CLASSES: dict[str, str] = {
    "views/session.py: Session": "imports inside its methods, so that the start page waits for none of them",
}

# Names that say nothing about what is inside.
EMPTY_NAMES = {
    "util", "utils", "helper", "helpers", "manager", "managers", "service", "services", "data", "info",
    "core", "common", "misc", "base", "stuff",
}  # fmt: skip
EMPTY_SUFFIXES = ("Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Data", "Info")

# A comment that calls a linter or type checker off names the rule: never a bare `noqa` or `type: ignore`.
SILENCERS = re.compile(r"#\s*(noqa\b(?!: [A-Z]+[0-9]+)|type: ignore(?!\[))")

TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "Makefile", "README.md", "app", "benchmarks", "pyproject.toml",
    "requirements.lock", "resources", "tests",
}  # fmt: skip

# Folders that exist on one computer only, and machines that packages come from.
# Both are written in pieces, else this file would break its own rule.
OF_ONE_MACHINE = re.compile(
    r"(?<![\w.$}])/(?:ho{0}me|Us{0}ers)/[\w.-]+/|(?<![\w.$}])/(?:ro{0}ot|wo{0}rk)/|\b[A-Z]:\\Us{0}ers\\".replace(
        "{0}", ""
    ).encode()
)
REGISTRIES = re.compile(
    r"py{0}pi\.(?:org|python)|pythonhost{0}ed\.org|registry\.np{0}mjs|artif{0}actory|https?://[^\s\"]*/simp{0}le\b"
    r"|(?<!emit-)index-{0}url\b".replace("{0}", "").encode()
)


@dataclass(frozen=True)
class Piece:
    """A class or function of the program."""

    file: str
    name: str
    node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    owner: str = ""

    @property
    def key(self) -> str:
        """How the tables above call it."""
        return f"{self.file}: {self.owner}{'.' if self.owner else ''}{self.name}"

    @property
    def length(self) -> int:
        """Lines from `def` or `class` to the end, without decorators."""
        return (self.node.end_lineno or self.node.lineno) - self.node.lineno + 1


@functools.cache
def sources() -> dict[str, str]:
    """The text of every file of the program, by its path below app/."""
    return {p.relative_to(APP).as_posix(): p.read_text(encoding="utf-8") for p in sorted(APP.rglob("*.py"))}


@functools.cache
def pieces() -> tuple[Piece, ...]:
    """Every class and function of the program, also nested ones."""
    found: list[Piece] = []

    def walk(file: str, node: ast.AST, owner: str) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                found.append(Piece(file, child.name, child, owner))
                walk(file, child, f"{owner}.{child.name}".lstrip("."))
            else:
                walk(file, child, owner)

    for file, source in sources().items():
        walk(file, ast.parse(source), "")
    return tuple(found)


@functools.cache
def tracked() -> dict[str, bytes]:
    """What git knows, path to bytes. In an unpacked archive there is nothing to check."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listed.decode().split("\0") if name]
    return {p.relative_to(ROOT).as_posix(): p.read_bytes() for p in paths if p.is_file()}


def report(found: list[str]) -> str:
    """For a failed test: one offence a line."""
    return "\n" + "\n".join(found)


# ---- small rooms ---------------------------------------------------------------------------------


def test_no_file_is_longer_than_anybody_reads() -> None:
    lengths = {file: source.count("\n") for file, source in sources().items()}
    assert not (wrong := [f"{f}: {n} lines" for f, n in lengths.items() if n > LONGEST_FILE]), report(wrong)


def test_most_files_are_small() -> None:
    lengths = [source.count("\n") for file, source in sources().items() if not file.endswith("__init__.py")]
    assert median(lengths) <= LARGEST_MEDIAN_FILE


@pytest.mark.parametrize(
    ("kind", "limit", "excused"),
    [
        pytest.param(
            (ast.FunctionDef, ast.AsyncFunctionDef), LONGEST_FUNCTION, LONG_FUNCTIONS, id="functions"
        ),
        pytest.param(ast.ClassDef, LONGEST_CLASS, LONG_CLASSES, id="classes"),
    ],
)
def test_what_is_long_has_a_reason(
    kind: type | tuple[type, ...], limit: int, excused: dict[str, str]
) -> None:
    long = {each.key: each.length for each in pieces() if isinstance(each.node, kind) and each.length > limit}
    wrong = [f"{key}: {length} lines" for key, length in long.items() if not excused.get(key)]
    assert not wrong, report(wrong)
    assert not (stale := sorted(set(excused) - set(long))), report(stale)


# ---- names ---------------------------------------------------------------------------------------


def test_no_name_is_empty_of_meaning() -> None:
    rooms = {Path(file).parent.as_posix() for file in sources()}
    wrong = [room for room in rooms if Path(room).name in EMPTY_NAMES]
    wrong += [file for file in sources() if EMPTY_NAMES & set(Path(file).stem.split("_"))]
    wrong += [
        each.key
        for each in pieces()
        if (each.name in EMPTY_NAMES and not (each.file.startswith("views/") and each.name in qt_names()))
        or (isinstance(each.node, ast.ClassDef) and each.name.endswith(EMPTY_SUFFIXES))
    ]
    assert not wrong, report(wrong)


@functools.cache
def qt_names() -> frozenset[str]:
    """Every method of every Qt class: what an override may be called."""
    classes = [
        each
        for module in (QtCore, QtGui, QtWidgets)
        for each in (getattr(module, name) for name in dir(module) if name.startswith("Q"))
        if isinstance(each, type)
    ]
    return frozenset(name for each in classes for name in dir(each))


def is_camel(name: str) -> bool:
    """`mousePressEvent`, but neither `press_mouse` nor Qt's own `QT_TRANSLATE_NOOP`."""
    return re.search("[a-z][A-Z]", name) is not None


def may_be_camel(each: Piece) -> bool:
    """A method that Qt, or for paper reportlab, calls by that name."""
    if each.file.startswith("exports/pdf_"):
        return bool(each.owner) and (hasattr(TTFont, each.name) or hasattr(Canvas, each.name))
    return (
        bool(each.owner)
        and each.name in qt_names()
        and each.file.startswith(("views/", "main", "exports/qt_"))
    )


def test_camel_case_is_for_overrides() -> None:
    functions = [each for each in pieces() if not isinstance(each.node, ast.ClassDef) and is_camel(each.name)]
    assert not (wrong := [each.key for each in functions if not may_be_camel(each)]), report(wrong)


def test_public_methods_say_what_they_are_for() -> None:
    """Ruff asks it of modules, classes and functions; this of methods.

    One may stay silent where Qt, or another class of the house whose promise it keeps, has said it already.
    """
    classes = {each.key for each in pieces() if isinstance(each.node, ast.ClassDef)}
    methods = [
        each for each in pieces() if f"{each.file}: {each.owner}" in classes and each.key not in classes
    ]
    explained = {each.name for each in methods if ast.get_docstring(each.node)} | qt_names()
    wrong = [
        each.key
        for each in methods
        if each.name not in explained
        and not f".{each.owner}.{each.name}".count("._")
        and not _is_property_setter(each)
    ]
    assert not wrong, report(wrong)


def _is_property_setter(each: Piece) -> bool:
    return any(isinstance(d, ast.Attribute) and d.attr == "setter" for d in each.node.decorator_list)


# ---- honesty -------------------------------------------------------------------------------------


def test_a_silenced_checker_is_told_which_rule() -> None:
    wrong = [
        f"{file}:{number}: {line.strip()}"
        for file, source in sources().items()
        for number, line in enumerate(source.splitlines(), 1)
        if SILENCERS.search(line)
    ]
    assert not wrong, report(wrong)


def test_table_files_keep_real_annotations() -> None:
    """SQLModel reads annotations while the class is made; as strings they break relationships."""
    wrong = [
        f
        for f, text in sources().items()
        if f.startswith("models/") and "from __future__ import annotations" in text
    ]
    assert not wrong, report(wrong)


def test_words_for_the_screen_are_plain_literals() -> None:
    """`tr(f"…")` never matches a translation; so does a text that is put together before it is translated."""
    wrong = [
        f"{file}:{node.lineno}"
        for file, source in sources().items()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(_translated(node), ast.JoinedStr | ast.BinOp)
    ]
    assert not wrong, report(wrong)


def _translated(node: ast.Call) -> ast.expr | None:
    """The source text: the first argument of `tr(text)`, the second of `translate(context, text)`."""
    place = {"tr": 0, "translate": 1}.get(_called(node), len(node.args))
    return node.args[place] if place < len(node.args) else None


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


# ---- what is committed ---------------------------------------------------------------------------


def test_the_top_level_stays_small() -> None:
    assert not (wrong := sorted({name.partition("/")[0] for name in tracked()} - TOP_LEVEL)), report(wrong)


@pytest.mark.parametrize(
    "pattern", [OF_ONE_MACHINE, REGISTRIES], ids=["folders of one computer", "package registries"]
)
def test_nothing_of_one_machine_is_committed(pattern: re.Pattern[bytes]) -> None:
    wrong = [
        f"{name}: {match[0].decode(errors='replace')}"
        for name, content in tracked().items()
        if b"\0" not in content[:1024] and (match := pattern.search(content))
    ]
    assert not wrong, report(wrong)


def test_every_locked_package_is_pinned_with_hashes() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", lock) if entry.strip() and not entry.startswith("#")]
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==[0-9][^ ]* ", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


def test_the_lock_covers_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = project["dependencies"] + [
        r for extra in project["optional-dependencies"].values() for r in extra
    ]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    names = {re.split(r"[<>=!~;\[ ]", requirement)[0].lower().replace("_", "-") for requirement in asked}
    assert not (wrong := [name for name in names if not re.search(rf"(?m)^{re.escape(name)}==", lock)]), (
        report(wrong)
    )


# ---- the rules bite ------------------------------------------------------------------------------


def test_the_patterns_see_what_they_are_for() -> None:
    assert SILENCERS.search("x = 1  # noqa")
    assert SILENCERS.search("x = 1  # type: ignore")
    assert not SILENCERS.search("x = 1  # noqa: BLE001 - a slot must not raise")
    assert not SILENCERS.search("x = 1  # type: ignore[misc]")
    assert OF_ONE_MACHINE.search(b"open('/ho" + b"me/sara/x')")
    assert not OF_ONE_MACHINE.search(b"app/models/work/row.py")
    assert REGISTRIES.search(b"https://py" + b"pi.org/x")
    assert is_camel("mousePressEvent")
    assert not is_camel("press_mouse")
    assert not is_camel("QT_TRANSLATE_NOOP")
    assert "mousePressEvent" in qt_names()
    assert "pressTheMouse" not in qt_names()
