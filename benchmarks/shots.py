"""Screenshots of every view and every printed page, to look at: `make shots` puts them into out/shots.

Both languages, every theme, 1366×768, 1920×1080 and a projector at two pixels a point, with 0, 30 and 1,000
notes. On the laptop's screen also what lies over the board, at the usual text size and at twice that.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from benchmarks.dialog_shots import Keep

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LAPTOP = "1366x768"
SIZES = {LAPTOP: 1, "1920x1080": 1, "960x540@2x": 2}  # pixels of the window: pixels a point
LANGUAGES = ("nl", "en")
THEMES = ("light", "dark", "projector")
NOTES = (0, 30, 1_000)


def main(arguments: list[str]) -> int:
    """Without arguments all of them; with LANGUAGE THEME SIZE FOLDER the part of one process."""
    if len(arguments) == 4:
        _shoot(arguments[0], arguments[1], arguments[2], Path(arguments[3]))
        return 0
    folder = Path("out", "shots")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    failed = 0
    for size, ratio in SIZES.items():
        for language in LANGUAGES:
            for theme in THEMES:
                command = [sys.executable, "-m", "benchmarks.shots", language, theme, size, str(folder)]
                environment = {**os.environ, "QT_SCALE_FACTOR": str(ratio)}
                environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen(folder, size)}"
                failed += subprocess.run(command, env=environment, check=False).returncode != 0
    for screen in folder.glob("*.json"):
        screen.unlink()
    _print_pages(folder)
    print(f"{len(list(folder.iterdir()))} pictures in {folder}")
    return 1 if failed else 0


def _screen(folder: Path, size: str) -> Path:
    """A file that tells Qt of a screen of that size: dialogs are no larger than the screen."""
    width, height = map(int, size.split("@")[0].split("x"))
    screen = {"name": size, "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    path = folder / f"{size}.json"
    path.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96, "logicalBaseDpi": 96}]}))
    return path


def _shoot(language: str, theme: str, size: str, folder: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="reisbord-shots-") as home:
        os.environ["REISBORD_HOME"] = home
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QWidget

        from app.main import make_application
        from app.views.appearance import appearance
        from app.views.language import install_language
        from app.views.main_window import MainWindow
        from app.views.session import Session
        from app.views.view_table import VIEWS
        from benchmarks.dialog_shots import shoot_dialogs, wait_for_notes

        make_application()
        install_language(language)
        appearance().keep_still(True)
        appearance().show_theme(theme)
        session = Session()
        window = MainWindow(session)
        width, height = size.split("@")[0].split("x")
        window.resize(int(width), int(height))
        window.show()

        def keep(name: str, widget: QWidget) -> None:
            widget.grab().save(str(folder / f"{name}-{language}-{theme}-{size.replace('@', '-')}.png"))

        def take(name: str) -> None:
            QTest.qWait(250)
            wait_for_notes(window)
            keep(name, window)

        take("start")
        session.open_sample()
        for view in VIEWS:
            window.show_view(view.key)
            take(f"sample-{view.key}")
        window.show_view("board")
        _choose_something(window)
        take("sample-chosen")
        if size == LAPTOP:
            shoot_dialogs(window, keep)
            _twice_as_large(window, keep)
        _full_boards(session, Path(home), take)
        session.close()


def _choose_something(window: object) -> None:
    board = window.board  # type: ignore[attr-defined]
    board.select_notes(["t-quotes"])
    board.reveal("t-quotes")


def _twice_as_large(window: Any, keep: "Keep") -> None:
    """The views and all that lies over them, with letters of 200 %."""
    from PySide6.QtTest import QTest

    from app.views.appearance import appearance
    from app.views.view_table import VIEWS
    from benchmarks.dialog_shots import shoot_dialogs, wait_for_notes

    def keep_large(name: str, widget: "QWidget") -> None:
        keep(f"large-{name}", widget)

    appearance().show_text_size(200)
    for view in VIEWS:
        window.show_view(view.key)
        QTest.qWait(250)
        wait_for_notes(window)
        keep_large(view.key, window)
    window.show_view("board")
    shoot_dialogs(window, keep_large)
    appearance().show_text_size(100)


def _full_boards(session: object, home: Path, take: Callable[[str], None]) -> None:
    from app.storage.opening import create
    from benchmarks.boards import even

    for notes in NOTES:
        path = home / f"{notes}.reisbord"
        create(path, rows=even(notes)).close()
        session.open(path)  # type: ignore[attr-defined]
        take(f"notes-{notes}")


def _print_pages(folder: Path) -> None:
    if shutil.which("pdftoppm") is None:
        print("pdftoppm is not there: no printed pages", file=sys.stderr)
        return
    from app.exports.contents import CONTENTS
    from app.exports.pdf import write_pdf
    from app.imports.sample import sample_document
    from app.models.refusal import Refused

    for language in LANGUAGES:
        document = sample_document(language)
        for content in CONTENTS.values():
            pdf = folder / f"print-{content.key}-{language}.pdf"
            try:
                write_pdf(document, pdf, content=content.key, language=language)
            except Refused as refused:
                print(f"{content.key}: {refused.sentence('en')}", file=sys.stderr)
                continue
            subprocess.run(["pdftoppm", "-r", "80", "-png", str(pdf), str(pdf.with_suffix(""))], check=True)
            pdf.unlink()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
