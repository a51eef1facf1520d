"""Runs the scripts, each in processes of their own with a home of their own, and gathers the samples."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import Samples

ROOT = Path(__file__).resolve().parent.parent
SIZES = (100, 1_000, 10_000)
RUNS = 5
ASKED = "REISBORD_BENCH_ASKED"
By = dict[int, Samples]  # size → figure → samples


class Failed(RuntimeError):
    """A script ended with an error; its message is what it said."""


@dataclass(frozen=True)
class Script:
    """A script, the boards it runs on, and whether each run needs a fresh process."""

    name: str
    kind: str = "even"
    sizes: tuple[int, ...] = SIZES
    cold: bool = False
    quick_size: int = 100


SCRIPTS = (
    Script("yardstick", sizes=(0,), cold=True, quick_size=0),
    Script("start_page", sizes=(0,), cold=True, quick_size=0),
    Script("start_sample", sizes=(0,), cold=True, quick_size=0),
    Script("start_file", cold=True),
    Script("drag"),
    Script("camera"),
    Script("edit"),
    Script("reflow", "deep", (2_000,)),
    Script("undo"),
    Script("curve", "travelled", (200,), quick_size=20),
    Script("search"),
    Script("poster", cold=True),
    Script("tiles", cold=True),
    Script("tables", cold=True),
    Script("printing", sizes=(10_000,)),
    Script("publish", sizes=(42_000,)),
    Script("memory"),
)


class Tree:
    """A checkout whose program is measured, with a temporary folder for boards and homes."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.folder = folder
        self._boards: dict[tuple[str, int], Path] = {}
        self._compiled: set[str] = set()

    def run(self, script: Script, size: int, runs: int, quick: bool) -> Samples:
        """One process."""
        with tempfile.TemporaryDirectory(dir=self.folder) as made:
            file = Path(made, "bord.reisbord")
            if size:
                shutil.copyfile(self._board(script.kind, size), file)
            if script.cold and not quick and script.name not in self._compiled:
                self._compiled.add(script.name)  # the first start compiles what it imports; nobody counts it
                self._child(made, script.name, str(file), "1", "full")
                return self.run(script, size, runs, quick)
            said = self._child(made, script.name, str(file), str(runs), "quick" if quick else "full")
        return dict(json.loads(said.splitlines()[-1]))

    def _board(self, kind: str, size: int) -> Path:
        if (kind, size) not in self._boards:
            path = self.folder / f"{kind}-{size}.reisbord"
            with tempfile.TemporaryDirectory(dir=self.folder) as home:
                self._child(home, "make", str(path), kind, str(size))
            self._boards[kind, size] = path
        return self._boards[kind, size]

    def _child(self, home: str, *arguments: str) -> str:
        environment = {**os.environ, "REISBORD_HOME": home, "XDG_CONFIG_HOME": home}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        environment["PYTHONHASHSEED"] = "0"
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as on the computer of who uses it
        environment["PYTHONPYCACHEPREFIX"] = str(self.folder / "compiled")
        environment[ASKED] = repr(time.monotonic())
        command = [sys.executable, "-m", "benchmarks.child", *arguments]
        done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise Failed(f"{' '.join(arguments)}\n{done.stdout}\n{done.stderr}")
        return done.stdout


def chosen(names: Iterable[str]) -> list[Script]:
    """The scripts with these names; all where there are none."""
    wanted = set(names)
    unknown = wanted - {script.name for script in SCRIPTS}
    if unknown:
        raise SystemExit(f"no such script: {', '.join(sorted(unknown))}")
    return [script for script in SCRIPTS if not wanted or script.name in wanted]


def measure(
    tree: Tree, scripts: Iterable[Script], sizes: Iterable[int], runs: int, quick: bool
) -> tuple[By, list[str]]:
    """Every script at every size; and which of them failed."""
    found: By = {}
    failed: list[str] = []
    for script in scripts:
        for size in sizes_of(script, sizes, quick):
            print(f"  {script.name} {size or ''}", file=sys.stderr, flush=True)
            try:
                gather(found, size, _runs(tree, script, size, runs, quick))
            except Failed as problem:  # the other figures are still worth having
                failed.append(f"{script.name} {size}")
                print(problem, file=sys.stderr, flush=True)
    return found, failed


def sizes_of(script: Script, sizes: Iterable[int], quick: bool) -> tuple[int, ...]:
    """The sizes a script is run at, as far as they are asked for."""
    if quick:
        return (script.quick_size,)
    return tuple(size for size in script.sizes if size in tuple(sizes) or size not in SIZES)


def _runs(tree: Tree, script: Script, size: int, runs: int, quick: bool) -> Samples:
    gathered: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(runs if script.cold else 1):
        for figure, values in tree.run(script, size, 1 if script.cold else runs, quick).items():
            gathered[figure] += values
    return gathered


def gather(found: By, size: int, samples: Samples) -> None:
    """Put samples to those that are there."""
    for figure, values in samples.items():
        found.setdefault(size, {}).setdefault(figure, []).extend(values)
