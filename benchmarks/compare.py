"""Two commits in one run, in turns: on a machine that is not quiet only that says which one is faster."""

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.run import ROOT, By, Script, Tree, gather, sizes_of
from benchmarks.table import comparison


@contextmanager
def checkout(revision: str, folder: Path) -> Iterator[Path]:
    """Another commit in a folder of its own, measured by the scripts of this tree."""
    there = folder / "tree"
    subprocess.run(
        ["git", "worktree", "add", "--quiet", "--detach", str(there), revision], cwd=ROOT, check=True
    )
    try:
        shutil.copytree(
            ROOT / "benchmarks",
            there / "benchmarks",
            dirs_exist_ok=True,
            ignore=shutil.ignore_patterns("results", "__pycache__"),
        )
        yield there
    finally:
        subprocess.run(["git", "worktree", "remove", "--force", str(there)], cwd=ROOT, check=True)


def compare(
    revision: str, folder: Path, scripts: Iterable[Script], sizes: Iterable[int], runs: int, quick: bool
) -> tuple[str, dict[str, By]]:
    """The table, and the samples of both; in every round the other one goes first."""
    before: By = {}
    after: By = {}
    for name in ("before", "now"):
        (folder / name).mkdir()
    with checkout(revision, folder) as there:
        sides = [(Tree(there, folder / "before"), before), (Tree(ROOT, folder / "now"), after)]
        for script in scripts:
            for size in sizes_of(script, sizes, quick):
                print(f"  {script.name} {size or ''}", file=sys.stderr, flush=True)
                for turn in range(runs):
                    for tree, found in sides if turn % 2 == 0 else sides[::-1]:
                        gather(found, size, tree.run(script, size, 1, quick))
    return comparison(before, after, revision), {"before": before, "now": after}
