"""Ways out: posters, tables, and the published file."""

from pathlib import Path
from typing import Any

from app.models.document import Document
from benchmarks.measure import Notebook, most_memory


def poster(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """The board on one sheet of A0."""
    _export(path, notebook, "poster", "pdf", content="board", paper="A0")
    notebook.add("poster.memory", most_memory())


def tiles(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """The same poster on sheets of A4."""
    _export(path, notebook, "tiles", "pdf", content="board", paper="A0", tiles="A4")


def tables(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """CSV and JSON."""
    _export(path, notebook, "csv", "csv")
    _export(path, notebook, "json", "json")


def _export(path: Path, notebook: Notebook, figure: str, suffix: str, **wanted: Any) -> None:
    """As a fresh process does it, imports included; opening the file is not part of it."""
    from app.exports.table import export_for
    from app.storage.gate import read_file

    document = Document(read_file(path).rows)
    out = path.with_suffix(f".{suffix}")
    with notebook.timed(figure):
        export_for(out).write(document, out, language="nl", **wanted)
    assert out.stat().st_size > 1_000


def window_while_printing(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """How long the window answers nothing while a poster is made beside it, from the click on."""
    from time import perf_counter

    from benchmarks.window import Room

    room = Room(path)
    idle(room, notebook)
    session = room.session
    for _ in range(1 if quick else runs):
        out = path.with_suffix(".pdf")
        start = perf_counter()
        session.exchange.export(out, room.window.journey)
        clicked = perf_counter() - start
        pause = room.longest_pause(lambda: bool(session.exchange.background.label))
        notebook.add("poster.pause", max(clicked, pause))
        assert out.exists()
        out.unlink()
    room.close()


def publish(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """How long the window answers nothing while a finished version is written, after an edit."""
    from time import perf_counter

    from app.models.board import Note
    from app.models.edits.notes import set_text
    from benchmarks.window import Room

    room = Room(path)
    idle(room, notebook)
    session = room.session
    document, publisher = session.document, session.saving._publisher
    assert document is not None
    assert publisher is not None
    notes = list(document.rows(Note))
    for number in range(runs):
        set_text(document, notes[number], f"Gewijzigd {number}")
        room.settle()
        start = perf_counter()
        publisher.publish_now()
        clicked = perf_counter() - start
        pause = room.longest_pause(lambda: publisher.is_busy and not publisher.poll())
        notebook.add("publish.pause", max(clicked, pause))
        notebook.add("publish", perf_counter() - start)
        assert publisher.problem is None
    notebook.add("publish.size", float(path.stat().st_size))
    room.close()


def idle(room: Any, notebook: Notebook) -> None:
    """What this machine takes away from a window that does nothing: the floor of every pause."""
    from time import monotonic

    end = monotonic() + 1.0
    notebook.add("idle", room.longest_pause(lambda: monotonic() < end))
