"""Campaign 9: malformed CSV, text and JSON by the thousand, imported whole or refused for a known reason.

A seed is a number; the one that failed stands in the message and can be given to `attempt` alone. There are
more of them with HYPOTHESIS_PROFILE=torture, as for every campaign.
"""

import json
import os
import random
import sys
from functools import cache
from typing import Any

import pytest

from app.exports.csv_file import csv_text
from app.imports.sample import sample_document
from app.imports.table import IMPORTS
from app.models.board import Journey, Note
from app.models.document import Document
from app.models.edits.templates import apply_template
from app.models.refusal import Refused
from app.models.tables import TABLES, name_of
from app.models.templates import Template, template_of
from app.models.validation import validate
from app.models.words import words
from benchmarks.boards import even

IS_TORTURE = os.environ.get("HYPOTHESIS_PROFILE") == "torture"
SEEDS = 67_000 if IS_TORTURE else 670  # of each format

NASTY = [
    b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b'"', b"'", b"=", b",", b";", b"\t", b"\r", b"\n",
    b"\r\n",
    b"[", b"{", b"]", b"}", b":", b"null", b"true", b"NaN", b"-Infinity", b"1e999", b"-0.0", b"\\ud800",
    b"\\u0000",
    b"9" * 60, b"# ", b"## ", "\u202e".encode(), "\u2028".encode(), "e\u0301".encode(), "\U0001f600".encode(),
    b"../", b"%s", b"{0}", b"<img src=x>", b"text", b"phase", b"A" * 6_000,
]  # fmt: skip


@cache
def template() -> Template:
    """Read once: reading it is most of an attempt."""
    return template_of("lifecycle-5")


@cache
def sources() -> dict[str, bytes]:
    """A sound file of each format, small enough to be mutated by the thousand."""
    document = pruned(sample_document("nl"))
    csv = csv_text(document, document.ordered(Journey)[0]).encode("utf-8-sig")
    text = "Los\n# Keuze\n- Ik kies\n## Knelpunten\n1. te duur\n• “écht”\n\n# Gebruik\nIk bel\n".encode()
    from app.exports.json_file import json_text

    return {"csv": csv, "text": text, "json": json_text(document.saved()).encode()}


def pruned(document: Document) -> Document:
    """The sample with a dozen notes and one route: all tables, few rows."""
    with document.edit("Prune"):
        for table, most in (("note", 12), ("route", 1), ("persona", 2)):
            kind = next(each for each in TABLES if name_of(each) == table)
            for row in list(document.rows(kind).values())[most:]:
                document.remove(row)
    return document


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The content with one to six things done to it."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed) + 1)
        end = min(len(changed), at + chance.choice((1, 1, 2, 8, 60, 400)))
        kind = chance.randrange(6)
        if kind == 0:
            del changed[at:end]
        elif kind == 1:
            changed[at:at] = chance.choice(NASTY)
        elif kind == 2:
            changed[at:end] = chance.choice(NASTY)
        elif kind == 3:
            changed[at:at] = changed[at:end] * chance.choice((1, 2, 30))
        elif kind == 4:
            changed[at:end] = chance.randbytes(end - at)
        else:
            del changed[at:]
    return bytes(changed)


STRANGE: list[Any] = [
    None, True, False, 0, -1, 1, 2**63, 10**38, 0.5, 1e308, "", "x", "x" * 6_000, "\ud800", "\x00", [], {},
    [[]],
    {"base64": ""}, {"base64": "AAAA"}, {"base64": 1}, "j", "note", "../x",
]  # fmt: skip


def mutated_json(content: bytes, chance: random.Random) -> bytes:
    """Sound JSON in which values, keys and rows are exchanged: what byte noise hardly ever gets to."""
    whole = json.loads(content)
    for _ in range(chance.randint(1, 4)):
        table = chance.choice(list(whole["tables"]) or ["note"])
        entries = whole["tables"].setdefault(table, [])
        if not isinstance(entries, list) or not entries:
            continue
        row = chance.choice(entries)
        kind = chance.randrange(7)
        if kind == 0:
            entries.append(dict(row) if isinstance(row, dict) else row)
        elif kind == 1:
            entries.remove(row)
        elif kind == 2:
            entries[entries.index(row)] = chance.choice(STRANGE)
        elif kind == 3:
            whole["tables"][chance.choice((table, "notes", "meta"))] = chance.choice(STRANGE)
        elif isinstance(row, dict) and row:
            key = chance.choice(list(row))
            if kind == 4:
                del row[key]
            else:
                row[key if kind == 5 else chance.choice(("rank", "id", "colour", "x", "é"))] = chance.choice(
                    STRANGE
                )
    return json.dumps(whole).encode()


def attempt(format_name: str, seed: int) -> str:
    """Import one malformed file; the reason of its refusal, or "" where it was imported."""
    chance = random.Random(f"{format_name} {seed}")
    content = sources()[format_name]
    deep = format_name == "json" and seed % 2
    content = mutated_json(content, chance) if deep else mutated(content, chance)
    if seed % 4:  # else most of them would get no further than their encoding
        content = content.decode("utf-8", "ignore").encode()
    document = Document()
    apply_template(document, template(), "nl")
    if seed % 3 == 0:
        IMPORTS["text"].add(document, IMPORTS["text"].read(b"Er hangt al iets"), None)
    before, steps = document.saved(), document.history.done
    entry = IMPORTS[format_name]
    try:
        if len(content.strip()) == 0:
            return "file_empty"
        outcome = entry.add(document, entry.read(content), None)
    except Refused as problem:
        refused = problem
    else:
        refused = None
    if refused is not None:
        assert document.saved() == before
        assert document.history.done == steps
        assert not any("\n" in refused.sentence(language) for language in ("nl", "en"))
        return refused.reason
    for sentence in outcome.sentences("nl"):
        assert "\n" not in sentence
    require_sound(document)
    document.undo()
    assert document.saved() == before
    return ""


def require_sound(document: Document) -> None:
    """Every row may be stored, and every note is on a board."""
    there = document.saved()
    for table in TABLES:
        for row in document.rows(table).values():
            validate(table, row.values(), lambda name, row_id: row_id in there[name])


@pytest.mark.parametrize("format_name", IMPORTS)
def test_malformed_files_are_imported_whole_or_refused(format_name: str) -> None:
    reasons: dict[str, int] = {}
    for seed in range(SEEDS):
        try:
            reason = attempt(format_name, seed)
        except Exception as problem:
            raise AssertionError(f"attempt({format_name!r}, {seed})") from problem
        reasons[reason] = reasons.get(reason, 0) + 1
    known = words("en")
    assert all(f"refused.{reason}" in known for reason in reasons if reason)
    # The campaign must reach both ends, else it proves nothing.
    assert reasons.get("", 0) > SEEDS // 50, reasons
    assert len(reasons) > {"csv": 4, "text": 1, "json": 12}[format_name], reasons


@pytest.mark.parametrize("format_name", IMPORTS)
def test_the_sound_file_itself_is_imported(format_name: str) -> None:
    document = Document()
    entry = IMPORTS[format_name]
    outcome = entry.add(document, entry.read(sources()[format_name]), None)
    assert outcome.notes >= 5


def long_file(format_name: str, notes: int) -> bytes:
    """A sound file with that many notes."""
    from app.exports.json_file import json_text

    document = Document(even(notes))
    if format_name == "json":
        return json_text(document.saved()).encode()
    if format_name == "csv":
        return csv_text(document, document.ordered(Journey)[0]).encode("utf-8-sig")
    return "\n".join(note.text for note in document.rows(Note).values()).encode()


def calls_of(format_name: str, content: bytes) -> int:
    """How many functions are called while a file is imported: the work, whatever the machine does."""
    entry, document, calls = IMPORTS[format_name], Document(), 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        entry.add(document, entry.read(content), None)
    except Refused:
        pass
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("ending", [b"", b'\n"never closed', b"\x00\xff", b'\n{"a": [[[['])
@pytest.mark.parametrize("format_name", IMPORTS)
def test_a_file_twice_as_long_takes_twice_the_work(format_name: str, ending: bytes) -> None:
    one, two = (calls_of(format_name, long_file(format_name, notes) + ending) for notes in (200, 400))
    assert two < 2.3 * one + 500
