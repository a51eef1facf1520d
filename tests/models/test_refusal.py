"""Refusals: every reason that the program gives has a sentence, and strangers' names do no harm in it."""

import ast
import string
from pathlib import Path

import pytest

from app.models.refusal import LONGEST_NAME, Refused
from app.models.words import words

APP = Path(__file__).resolve().parents[2] / "app"
SECTIONS = {"Refused": "refused", "FileRefused": "refusal"}


def raised() -> list[tuple[str, str, set[str] | None]]:
    """Every refusal in the source: place, key, names of its parameters (None where they are handed on)."""
    found = []
    for path in sorted(APP.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                not isinstance(node, ast.Call)
                or getattr(node.func, "id", "") not in SECTIONS
                or not node.args
            ):
                continue
            if isinstance(node.args[0], ast.Constant):
                names = {word.arg for word in node.keywords}
                key = f"{SECTIONS[node.func.id]}.{node.args[0].value}"  # type: ignore[attr-defined]
                place = f"{path.relative_to(APP)}:{node.lineno}"
                found.append((place, key, None if None in names else {str(name) for name in names}))
    return found


@pytest.mark.parametrize(("place", "key", "given"), raised())
def test_every_reason_has_a_sentence_with_the_names_it_is_given(
    place: str, key: str, given: set[str] | None
) -> None:
    for language in ("nl", "en"):
        entry = words(language)[key]
        for text in [entry] if isinstance(entry, str) else entry.values():
            needed = {name for _, name, _, _ in string.Formatter().parse(text) if name}
            assert given is None or needed <= given, place


def test_no_sentence_of_a_refusal_is_left_over() -> None:
    used = "".join(path.read_text("utf-8") for path in APP.rglob("*.py"))
    keys = [key.partition(".")[2] for key in words("nl") if key.startswith("refused.")]
    assert not [key for key in keys if f'"{key}"' not in used and f'"refused.{key}"' not in used]


@pytest.mark.parametrize("name", ["a\nb", "{0}", "{path.parent}", "\u202etxt", "x" * 5_000, "\x1b[31m"])
def test_a_strangers_name_stays_on_one_plain_line(name: str) -> None:
    sentence = Refused("file_missing", path=name).sentence("nl")
    assert "\n" not in sentence
    assert "\u202e" not in sentence
    assert "\x1b" not in sentence
    assert len(sentence) < LONGEST_NAME + 100
