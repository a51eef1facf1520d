"""The benchmarks still run. What they measure is nobody's business here: no test asserts a time."""

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.figures import BY_KEY, Reading, slower
from benchmarks.measure import p95
from benchmarks.run import ROOT, SCRIPTS
from benchmarks.table import aligned, table_of


def test_every_script_runs_on_its_smallest_board(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks", "--quick", "--out", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stderr
    written = json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))
    found = {figure for samples in written["samples"]["now"].values() for figure in samples}
    assert set(BY_KEY) <= found
    for key in BY_KEY:
        assert BY_KEY[key].title in done.stdout


def test_every_script_has_a_name_of_its_own() -> None:
    assert len({script.name for script in SCRIPTS}) == len(SCRIPTS)


def test_p95_is_a_value_that_was_measured() -> None:
    assert p95([float(n) for n in range(1, 101)]) == 95.0
    assert p95([3.0, 1.0]) == 3.0


def test_a_goal_can_be_missed() -> None:
    edit = BY_KEY["edit"]
    quick = Reading(edit, {100: [0.010], 10_000: [0.012]})
    slow = Reading(edit, {100: [0.010], 10_000: [0.030]})
    growing = Reading(edit, {100: [0.001], 10_000: [0.012]})
    assert quick.is_met({}) is True
    assert slow.is_met({}) is False
    assert growing.is_met({}) is False
    assert growing.is_met({}, slower=10.0) is False  # growth has nothing to do with the machine
    assert Reading(edit, {100: [0.020], 10_000: [0.030]}).is_met({}, slower=2.0) is True


def test_a_slow_machine_does_not_make_memory_smaller() -> None:
    used = BY_KEY["memory.used"]
    assert Reading(used, {10_000: [400.0 * 1024**2]}).is_met({}, slower=3.0) is False


def test_tiles_are_judged_by_the_poster() -> None:
    found = {10_000: {"poster": [1.0], "tiles": [1.4]}}
    tiles = Reading(BY_KEY["tiles"], {10_000: [1.4]})
    assert tiles.is_met(found) is False
    assert tiles.is_met({10_000: {"poster": [1.2]}}) is True


def test_the_yardstick_never_flatters() -> None:
    assert slower({0: {"yardstick.cpu": [0.04]}}) == 1.0
    assert slower({0: {"yardstick.cpu": [0.16]}}) == 2.0
    assert slower({}) == 1.0


def test_the_table_shows_growth_and_verdict() -> None:
    table = table_of({100: {"edit": [0.010]}, 1_000: {"edit": [0.011]}, 10_000: {"edit": [0.050, 0.052]}})
    row = next(line for line in table.splitlines() if "one edit" in line)
    assert "5.10" in row
    assert "51.0 (52.0)" in row
    assert "**not met**" in row


def test_columns_stand_under_each_other() -> None:
    lines = aligned([["a", "b", "c"], ["long", "–", "×"]]).splitlines()
    assert len({len(line) for line in lines}) == 1
