"""One script in a process of its own: `python -m benchmarks.child SCRIPT FILE RUNS quick|full`.

The samples come as JSON on the last line.

`python -m benchmarks.child make FILE KIND COUNT` writes the workshop that a script is run on.
"""

import importlib
import json
import os
import sys
from pathlib import Path

from benchmarks.measure import Notebook

SCRIPTS = {
    "yardstick": "cold:yardstick",
    "start_page": "cold:start_page",
    "start_sample": "cold:start_sample",
    "start_file": "cold:start_file",
    "drag": "dragging:drag",
    "camera": "camera:camera",
    "edit": "editing:edit",
    "reflow": "editing:reflow",
    "undo": "editing:undo",
    "curve": "editing:curve",
    "search": "finding:search",
    "memory": "editing:memory",
    "poster": "paper:poster",
    "tiles": "paper:tiles",
    "tables": "paper:tables",
    "printing": "paper:window_while_printing",
    "publish": "paper:publish",
}


def main() -> None:
    """Do what the arguments say."""
    name, path = sys.argv[1], Path(sys.argv[2])
    if name == "make":
        from benchmarks.boards import write

        write(path, sys.argv[3], int(sys.argv[4]))
        return
    module, _, function = SCRIPTS[name].partition(":")
    notebook = Notebook()
    script = getattr(importlib.import_module(f"benchmarks.scripts.{module}"), function)
    script(path, notebook, int(sys.argv[3]), sys.argv[4] == "quick")
    print(json.dumps(notebook.samples), flush=True)
    os._exit(0)  # a window that nobody needs any more; nothing of it is worth the wait


if __name__ == "__main__":
    main()
