"""Everything on screen is there in Dutch: the sources are read again and compared with what is shipped."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from app.models.resources import resource_path
from app.views.edit_titles import TITLES

ROOT = Path(__file__).parents[2]
TS = resource_path("translations", "reisbord_nl.ts")
PLACES = re.compile(r"\{[a-z_]*\}|%n|%1|…$|\n")


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def messages(ts: Path) -> dict[tuple[str, str], tuple[str, list[str]]]:
    """Context and source → state of the translation and its texts (plural forms one by one)."""
    found = {}
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314  our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found[name, message.findtext("source") or ""] = (translation.get("type", "finished"), forms)
    return found


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    fresh = tmp_path_factory.mktemp("ts") / "fresh.ts"
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app").rglob("*.py"))
    subprocess.run([tool("lupdate"), *files, "-ts", str(fresh)], cwd=ROOT, check=True, capture_output=True)
    return set(messages(fresh))


def test_every_source_text_is_translated_and_nothing_is_left_over(sources: set[tuple[str, str]]) -> None:
    assert set(messages(TS)) == sources, "run `make translations` and translate what is new"


def test_no_translation_is_unfinished_or_empty() -> None:
    for key, (state, forms) in messages(TS).items():
        assert state == "finished", key
        assert all(forms), key


def test_every_context_is_one_that_the_program_looks_up(sources: set[tuple[str, str]]) -> None:
    classes = set()
    spoken = {""}  # a bare tr() of commands
    for path in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                classes.add(node.name)
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "attr", "") == "translate"
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                spoken.add(node.args[0].value)
    assert {context for context, _ in sources} <= classes | spoken


def test_translations_keep_what_is_filled_in() -> None:
    for (context, source), (_, forms) in messages(TS).items():
        for form in forms:
            wanted = sorted(PLACES.findall(source))
            found = sorted(PLACES.findall(form))
            if "%n" in wanted and "%n" not in found:
                wanted.remove("%n")  # "één post-it" may spell the number
            assert found == wanted, (context, source)


def test_counted_texts_have_a_singular_and_a_plural() -> None:
    for (context, source), (_, forms) in messages(TS).items():
        assert len(forms) == (2 if "%n" in source else 1), (context, source)


def test_the_compiled_file_is_that_of_the_texts(tmp_path: Path) -> None:
    compiled = tmp_path / "nl.qm"
    subprocess.run([tool("lrelease"), str(TS), "-qm", str(compiled)], check=True, capture_output=True)
    assert compiled.read_bytes() == TS.with_suffix(".qm").read_bytes(), "run `make translations`"


def test_every_edit_has_a_name_in_the_history() -> None:
    named = set()
    for path in [*(ROOT / "app" / "models").rglob("*.py"), *(ROOT / "app" / "imports").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "edit" and node.args:
                named |= {leaf.value for leaf in ast.walk(node.args[0]) if isinstance(leaf, ast.Constant)}
    assert {name for name in named if isinstance(name, str)} <= set(TITLES)
