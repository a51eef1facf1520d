"""Everything on screen is there in Dutch, and counts in English: the sources are read again and compared."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from app.models.resources import resource_path
from app.views.actions import ENTRIES, action_word
from app.views.commands import tr
from app.views.edit_titles import TITLES
from app.views.language import LANGUAGES, current_language, install_language

ROOT = Path(__file__).parents[2]
TS = {language: resource_path("translations", f"reisbord_{language}.ts") for language in LANGUAGES}
PLACES = re.compile(r"\{[a-z_]*\}|%n|%1|…$|\n")
BOTH = pytest.mark.parametrize("language", LANGUAGES)


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def modules() -> dict[str, ast.Module]:
    """The sources of the program, by their path."""
    return {
        str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8"))
        for path in sorted((ROOT / "app").rglob("*.py"))
    }


def messages(ts: Path) -> dict[tuple[str, str], tuple[str, list[str]]]:
    """Context and source → state of the translation and its texts (plural forms one by one)."""
    found = {}
    for context in ET.parse(ts).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found[name, message.findtext("source") or ""] = (translation.get("type", "finished"), forms)
    return found


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[None]:
    """An application whose language is put back afterwards."""
    before = current_language()
    yield
    install_language(before)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    fresh = tmp_path_factory.mktemp("ts") / "fresh.ts"
    subprocess.run(
        [tool("lupdate"), *modules(), "-ts", str(fresh)], cwd=ROOT, check=True, capture_output=True
    )
    return set(messages(fresh))


def test_every_source_text_is_translated_and_nothing_is_left_over(sources: set[tuple[str, str]]) -> None:
    assert set(messages(TS["nl"])) == sources, "run `make translations` and translate what is new"


def test_every_counted_text_has_its_english_forms(sources: set[tuple[str, str]]) -> None:
    counted = {(context, source) for context, source in sources if "%n" in source}
    assert set(messages(TS["en"])) == counted, "run `make translations` and write both forms"


@BOTH
def test_no_translation_is_unfinished_or_empty(language: str) -> None:
    for key, (state, forms) in messages(TS[language]).items():
        assert state == "finished", key
        assert all(forms), key


def test_what_is_collected_is_what_the_program_looks_up(sources: set[tuple[str, str]]) -> None:
    """Lupdate reads over an f-string, and files `board.tr()` under "board": at run time nothing is found."""
    asked = {key for tree in modules().values() for key in _asked(tree, "")}
    assert len(asked) > 100
    assert asked == sources


def _asked(node: ast.AST, owner: str) -> Iterator[tuple[str, str]]:
    """Context and source of every text below a node, as they are looked up."""
    for child in ast.iter_child_nodes(node):
        yield from _asked(child, child.name if isinstance(child, ast.ClassDef) else owner)
        if not isinstance(child, ast.Call):
            continue
        literals = [
            leaf.value
            for leaf in child.args
            if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)
        ]
        match ast.unparse(child.func):
            case "QCoreApplication.translate" | "QT_TRANSLATE_NOOP" if len(literals) > 1:
                yield literals[0], literals[1]
            case "tr" if literals:
                yield "", literals[0]
            case name if name.endswith(".tr"):
                assert name == "self.tr", f"{name} at line {child.lineno}: use QCoreApplication.translate"
                assert literals, f"self.tr at line {child.lineno} needs a literal"
                yield owner, literals[0]


@BOTH
def test_translations_keep_what_is_filled_in(language: str) -> None:
    for (context, source), (_, forms) in messages(TS[language]).items():
        for form in forms:
            wanted = sorted(PLACES.findall(source))
            found = sorted(PLACES.findall(form))
            if "%n" in wanted and "%n" not in found:
                # "één post-it" may spell its number, the plural may not
                assert form == forms[0], (context, source)
                wanted.remove("%n")
            assert found == wanted, (context, source)


@BOTH
def test_counted_texts_have_a_singular_and_a_plural(language: str) -> None:
    for (context, source), (_, forms) in messages(TS[language]).items():
        assert len(forms) == (2 if "%n" in source else 1), (context, source)


@BOTH
def test_the_compiled_file_is_that_of_the_texts(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    subprocess.run(
        [tool("lrelease"), str(TS[language]), "-qm", str(compiled)], check=True, capture_output=True
    )
    assert compiled.read_bytes() == TS[language].with_suffix(".qm").read_bytes(), "run `make translations`"


@pytest.mark.parametrize(
    ("language", "one", "three"), [("nl", "1 post-it", "3 post-its"), ("en", "1 note", "3 notes")]
)
def test_the_window_counts_in_its_language(language: str, one: str, three: str, shown: None) -> None:
    install_language(language)
    assert QCoreApplication.translate("NotePanel", "%n note(s)", "", 1) == one
    assert QCoreApplication.translate("NotePanel", "%n note(s)", "", 3) == three
    assert "(s)" not in tr("Delete “{name}” with %n note(s)?", "", 3)


def test_the_language_that_was_installed_last_is_the_current_one(shown: None) -> None:
    for language in ("en", "nl", "en", "nl"):
        install_language(language)
        assert current_language() == language
        assert action_word("Open…") == {"nl": "Openen…", "en": "Open…"}[language]
        assert tr("Delete") == {"nl": "Verwijderen", "en": "Delete"}[language]


def test_the_switch_of_language_is_offered_in_the_other_language(shown: None) -> None:
    entry = next(entry for entry in ENTRIES if entry.key == "language")
    install_language("en")
    assert action_word(entry.text) == "In het Nederlands"
    install_language("nl")
    assert action_word(entry.text) == "In English"


def test_a_class_finds_the_texts_of_the_class_that_it_extends(shown: None) -> None:
    class FormDialog(QObject):  # a name that stands in the file
        pass

    class Heir(FormDialog):
        pass

    install_language("nl")
    assert Heir().tr("Throw them away") == "Weggooien"


def test_every_edit_has_a_name_in_the_history() -> None:
    named = set()
    for path, tree in modules().items():
        for node in ast.walk(tree) if path.startswith(("app/models/", "app/imports/")) else ():
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "edit" and node.args:
                named |= {leaf.value for leaf in ast.walk(node.args[0]) if isinstance(leaf, ast.Constant)}
    assert {name for name in named if isinstance(name, str)} <= set(TITLES)
