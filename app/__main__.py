"""The command `reisbord`, and `python -m app`: a window, or one of the commands that need none.

Nothing heavy is imported here: `--help` must not wait for Qt, nor the window for sqlmodel.
"""

import gc
import os
import sys
from pathlib import Path

COMMANDS = frozenset({"new", "import", "export", "check", "demo"})


def main(arguments: list[str] | None = None) -> int:
    """Do what was asked; the exit code is 0 done, 1 refused, 2 wrong usage.

    Nothing, or one argument that is no command and no option, opens the window. A file that is called like a
    command is opened as `./check`.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if _asks_for_window(given) and _has_no_screen():
        from app.cli import refuse_window

        return refuse_window()
    if _asks_for_window(given):
        gc.disable()  # what is imported stays: looking for garbage in it is a tenth of the start
        from app.main import open_window

        gc.freeze()
        gc.enable()
        return open_window(Path(given[0]) if given else None)
    from app.cli import main as run_command

    return run_command(given)


def _asks_for_window(given: list[str]) -> bool:
    if not given:
        return True
    return len(given) == 1 and given[0] not in COMMANDS and not given[0].startswith("-")


def _has_no_screen() -> bool:
    """Qt would end the program with words of its own. The platform may be chosen by name, as tests do."""
    chosen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in chosen)


if __name__ == "__main__":
    sys.exit(main())
