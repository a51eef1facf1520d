"""`python -m benchmarks`: measure, print the table, keep the figures.

python -m benchmarks                      everything, some minutes
python -m benchmarks --quick              the smallest sizes once: do the scripts still work?
python -m benchmarks --only drag camera   some scripts
python -m benchmarks --compare HEAD~3     this tree and another commit in one run, in turns
python -m benchmarks --keep               and put the table in README.md
"""

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from benchmarks.compare import compare
from benchmarks.run import ROOT, RUNS, SCRIPTS, SIZES, By, Tree, chosen, measure
from benchmarks.table import table_of

RESULTS = ROOT / "benchmarks" / "results"
README = ROOT / "benchmarks" / "README.md"
_MARK = "<!-- the last table -->"


def main() -> None:
    """Read the arguments and do it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="the smallest sizes, once")
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="SCRIPT", help=", ".join(s.name for s in SCRIPTS)
    )
    parser.add_argument("--sizes", nargs="+", type=int, default=list(SIZES), metavar="N")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--compare", metavar="REV", help="a commit to measure in the same run")
    parser.add_argument("--keep", action="store_true", help="put the table in benchmarks/README.md")
    parser.add_argument("--out", type=Path, default=RESULTS, help="folder for the figures as JSON")
    given = parser.parse_args()
    scripts = chosen(given.only)
    runs = 1 if given.quick else given.runs
    failed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="reisbord-bench-") as folder:
        if given.compare:
            said, found = compare(given.compare, Path(folder), scripts, given.sizes, runs, given.quick)
        else:
            now, failed = measure(Tree(ROOT, Path(folder)), scripts, given.sizes, runs, given.quick)
            said, found = table_of(now), {"now": now}
    print(said)
    print(f"\n{_keep_figures(given.out, found)}")
    if given.keep and not given.compare:
        _keep_table(said)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


def _keep_figures(folder: Path, found: dict[str, By]) -> Path:
    """Write the samples with the machine's name and the date; where."""
    now = datetime.now().astimezone()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{now:%Y-%m-%d-%H%M%S}.json"
    whole = {
        "machine": platform.node(),
        "system": platform.platform(),
        "date": now.isoformat(timespec="seconds"),
        "commit": _commit(),
        "samples": found,
    }
    path.write_text(json.dumps(whole, indent=1), encoding="utf-8")
    return path


def _commit() -> str:
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True
    )
    return done.stdout.strip()


def _keep_table(table: str) -> None:
    """The README says which day and commit its table is of, and what kind of machine, not whose."""
    before = README.read_text(encoding="utf-8").partition(_MARK)[0]
    today = datetime.now().astimezone().date().isoformat()
    kind = f"Python {platform.python_version()}, {platform.system()} on {platform.machine()}"
    text = f"{before}{_MARK}\n\n{today}, commit {_commit()}, {kind}.\n\n{table}\n"
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
