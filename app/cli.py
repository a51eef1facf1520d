"""The commands that need no window: new, import, export, check and demo.

Exit 0 done, 1 refused with one line that says why, 2 wrong usage. Everything heavy is imported by the command
that needs it, and nothing here needs a display.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.exports.content_table import CONTENTS

if TYPE_CHECKING:
    from app.models.document import Document
    from app.storage.opened import Opened

DONE, REFUSED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

# Said again here so that `--help` need not load what they belong to; a test holds them equal.
PAPERS = ("A5", "A4", "A3", "A2", "A1", "A0")
TILES = ("A4", "A3")
LANGUAGES = ("nl", "en")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do one command; the exit code. Never lets an exception out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old terminal may lack “ and ”
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as asked:
        return asked.code if isinstance(asked.code, int) else WRONG_USAGE
    language = options.language or system_language()
    try:
        return _run(options, language)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output went away
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as problem:  # noqa: BLE001 - the last resort: never a traceback on screen
        return _own_fault(problem, language)


def system_language() -> str:
    """Dutch, unless this computer speaks something else."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if spoken := os.environ.get(name, ""):
            plain = spoken.partition(".")[0].partition("_")[0].casefold()
            return "nl" if plain in ("nl", "c", "posix") else "en"
    return "nl"


def _run(options: argparse.Namespace, language: str) -> int:
    from app.models.refusal import Refused

    try:
        COMMANDS[options.command](options, language)
    except Refused as refused:
        if refused.reason == "not_found":  # in the window it was there once; here a name was typed
            refused = Refused("file_missing", path=str(options.file))
        print(refused.sentence(language), file=sys.stderr)
        return REFUSED
    return DONE


def refuse_window() -> int:
    """Say that there is no screen to open a window on, and what can be done without one; the exit code."""
    from app.models.words import word

    print(word("refused.no_screen", system_language()), file=sys.stderr)
    return REFUSED


def _own_fault(problem: Exception, language: str) -> int:
    from app.models.refusal import Refused
    from app.storage.fault_log import write_fault

    print(Refused("our_fault", path=str(write_fault(problem))).sentence(language), file=sys.stderr)
    return REFUSED


def _say(key: str, language: str, **params: object) -> None:
    from app.models.refusal import shown
    from app.models.words import word

    print(word(f"done.{key}", language, **shown(params)))


# What can be asked


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reisbord",
        description="Customer-journey workshops without a network.",
        epilog="reisbord [FILE] without a command opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"reisbord {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    new = commands.add_parser("new", help="make a workshop file")
    new.add_argument("file", metavar="FILE", type=Path)
    start = new.add_mutually_exclusive_group()
    start.add_argument(
        "--template", metavar="KEY", help="which phases to start from, e.g. lifecycle-5 or empty"
    )
    start.add_argument("--sample", action="store_true", help="start with the sample workshop")

    take = commands.add_parser("import", help="put notes or a workshop into a file")
    take.add_argument("file", metavar="FILE", type=Path)
    take.add_argument("source", metavar="SOURCE", type=Path)
    take.add_argument(
        "--format", metavar="FORMAT", help="csv, text or json; else the suffix of SOURCE says it"
    )
    take.add_argument("--journey", metavar="TITLE", help="the journey that takes the notes, or that is taken")

    give = commands.add_parser("export", help="write a workshop in another form")
    _ask_for_export(give)

    check = commands.add_parser("check", help="say whether a file is sound, and what is in it")
    check.add_argument("file", metavar="FILE", type=Path)

    demo = commands.add_parser(
        "demo", help="open the sample workshop, or render it where there is no display"
    )
    demo.add_argument("--out", metavar="DIR", type=Path, default=Path("out"))

    for command in (new, take, give, check, demo):
        command.add_argument("--language", choices=LANGUAGES)
    return parser


def _ask_for_export(give: argparse.ArgumentParser) -> None:
    give.add_argument("file", metavar="FILE", type=Path)
    give.add_argument("out", metavar="OUT", type=Path)
    give.add_argument("--format", metavar="FORMAT", help="else the suffix of OUT says it")
    give.add_argument("--content", choices=tuple(CONTENTS))
    give.add_argument("--paper", choices=PAPERS, type=str.upper)
    give.add_argument("--tiles", choices=TILES, type=str.upper, help="sheets to print a large one on")
    give.add_argument("--journey", metavar="NAME", help="its name or how that begins; else the first one")
    give.add_argument("--blank", action="store_true", help="without what is filled in, to write on")


# The commands


def _new(options: argparse.Namespace, language: str) -> None:
    from app.exports.replacing import check_target
    from app.imports.sample import sample_document
    from app.models.document import Document
    from app.models.edits.journeys import add_journey
    from app.models.refusal import Refused
    from app.models.templates import DEFAULT_TEMPLATE, UnknownTemplate
    from app.storage.opening import create
    from app.storage.own_templates import all_templates, own_folder

    if options.sample:
        document = sample_document(language)
    else:
        document = Document()
        template = options.template if options.template is not None else DEFAULT_TEMPLATE
        try:
            add_journey(document, "", template, language, own_folder())
        except UnknownTemplate:
            keys = ", ".join(all_templates())
            raise Refused("unknown_template", template=template, templates=keys) from None
    check_target(options.file)  # storage would say that the work is safe, and there is none yet
    create(options.file, rows=document.saved()).close()
    _say("made", language, path=str(options.file))


def _import(options: argparse.Namespace, language: str) -> None:
    from app.imports.table import read_file

    entry, content = read_file(options.source, options.format)
    opened = _open_for_writing(options.file)
    try:
        outcome = entry.add(opened.document, content, options.journey)
        try:
            opened.publish()
        except BaseException:
            opened.document.undo()  # what is not in the file must not come back at the next start
            raise
    finally:
        opened.close(publish=False)
    print("\n".join(outcome.sentences(language)))


def _open_for_writing(path: Path) -> "Opened":
    """The document, open nowhere else and in a place that can be written. Raises Refused."""
    from app.models.refusal import Refused
    from app.storage.opening import open_document

    opened = open_document(path)
    try:
        opened.require_writable()
        if opened.elsewhere is not None:
            holder = opened.elsewhere
            raise Refused("open_elsewhere", path=str(path), holder=holder.name, host=holder.host)
    except BaseException:
        opened.close(publish=False)
        raise
    return opened


def _export(options: argparse.Namespace, language: str) -> None:
    from app.exports.replacing import check_target
    from app.exports.table import export_for
    from app.models.document import Document
    from app.models.refusal import Refused
    from app.storage.gate import read_file
    from app.storage.places import SUFFIX, place_of

    names = ("content", "paper", "tiles", "blank", "language", "journey")
    asked = {name: getattr(options, name) for name in names}
    export = export_for(options.out, options.format)
    export.check(**asked)
    if options.content == "personas" and options.journey is not None:  # they travel all of them
        raise Refused("unused_option", option="--journey", format=options.content)
    if options.out.suffix.casefold() == SUFFIX or place_of(options.out) == place_of(options.file):
        raise Refused("out_is_workshop", path=str(options.out))
    check_target(options.out)
    document = Document(read_file(place_of(options.file)).rows)
    asked["journey"] = _journey(document, options.journey)
    made = export.write(document, options.out, **asked)
    for path in made.paths:
        _say("written", language, path=str(path))
    for warning in made.warnings:
        print(warning.sentence(language))
    if export.format == "csv" and options.journey is None:
        _say_which_journey(document, language)


def _journey(document: "Document", name: str | None) -> str | None:
    """The id of the journey with this name, or else of the first whose name begins so; None where none is
    asked. Raises Refused.
    """
    from app.models.board import Journey
    from app.models.folding import fold
    from app.models.refusal import Refused

    if name is None:
        return None
    wanted, journeys = fold(name), document.ordered(Journey)
    for is_meant in (str.__eq__, str.startswith):
        for row in journeys:
            if wanted and is_meant(fold(row.title), wanted):
                return row.id
    names = ", ".join(f"“{row.title}”" for row in journeys)
    raise Refused("unknown_journey", journey=name, journeys=names)


def _say_which_journey(document: "Document", language: str) -> None:
    """A list of notes holds one journey; nobody should think that it holds them all."""
    from app.models.board import Journey

    journeys = document.ordered(Journey)
    if len(journeys) > 1:
        _say("one_journey_of", language, journey=journeys[0].title, count=len(journeys))


def _check(options: argparse.Namespace, language: str) -> None:
    from app.models.words import word
    from app.storage.checking import check

    report = check(options.file)
    _say("check_good", language, path=str(options.file))
    size = (report.size + 1023) // 1024
    _say("check_file", language, format=report.format, revision=report.revision, size=size)
    counted = ("journey", "phase", "lane", "note", "persona", "route", "stop", "vote", "picture", "snapshot")
    figures = [
        word(f"{table}s_count", language, count=report.rows[table])
        for table in counted
        if table in report.rows
    ]
    if figures:
        print(", ".join(figures))


# The sample


def _demo(options: argparse.Namespace, language: str) -> None:
    from app.imports.sample import sample_document, sample_file

    if has_display():
        from app.main import open_window

        if options.language:
            open_window(sample_file(language))
        else:
            open_window(sample=True)  # in the language that was chosen in the window
        return
    _say("no_display", language, path=str(options.out))
    _render(sample_document(language), options.out, language)


def has_display() -> bool:
    """Whether a window could be shown. On Linux that is tried out: Qt ends a program that has none."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    import subprocess

    tried = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    try:
        return subprocess.run([sys.executable, "-c", tried], capture_output=True, timeout=20).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


# File, content and paper of what `demo` renders.
RENDERED = (
    ("board.png", "board", None),
    ("poster.pdf", "board", "A1"),
    ("canvas.pdf", "canvas", "A3"),
    ("personas.pdf", "personas", "A4"),
)
OURS = ".reisbord-demo.json"  # what we wrote there: name → SHA-256


def _render(document: "Document", folder: Path, language: str) -> None:
    """Write the sample into a folder, over what an earlier run wrote and never over anything else."""
    from app.exports.replacing import cannot_write
    from app.exports.table import export_for

    try:
        folder.mkdir(parents=True, exist_ok=True)
        ours = _read_ours(folder)
        for name, content, paper in RENDERED:
            path = _free_name(folder / name, ours)
            export_for(path).write(document, path, content=content, paper=paper, language=language)
            ours[path.name] = _digest(path)
            _write_ours(folder, ours)
            _say("written", language, path=str(path))
    except OSError as problem:
        raise cannot_write(problem, folder) from problem


def _free_name(path: Path, ours: dict[str, str]) -> Path:
    """This name, or with a number after it where a file of somebody else has it."""
    number, found = 1, path
    while found.exists() and not (found.is_file() and ours.get(found.name) == _digest(found)):
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def _digest(path: Path) -> str:
    import hashlib

    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read_ours(folder: Path) -> dict[str, str]:
    import json

    try:
        found = json.loads((folder / OURS).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(name): str(digest) for name, digest in found.items()} if isinstance(found, dict) else {}


def _write_ours(folder: Path, ours: dict[str, str]) -> None:
    import json

    from app.exports.replacing import replacing

    with replacing(folder / OURS) as part:
        part.write_text(json.dumps(ours, indent=1), encoding="utf-8")


COMMANDS = {"new": _new, "import": _import, "export": _export, "check": _check, "demo": _demo}
