"""A wheel built from the tree, installed somewhere else, without the tree and without a network."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """A command that sees neither the source tree nor anybody's package index."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
    environment = kept | {
        "PIP_NO_INDEX": "1",
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    return subprocess.run([*map(str, command)], cwd=cwd, env=environment, capture_output=True, text=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with what is installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    done = run(
        sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of a fresh environment that holds the wheel, and borrows the libraries of this one.

    A path in a .pth file lends the packages of a folder but not its own .pth files, so the editable install
    of the source tree stays out of sight.
    """
    home = tmp_path_factory.mktemp("elsewhere") / "environment"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    names = {"base": str(home), "platbase": str(home)}
    scripts, packages = (Path(sysconfig.get_path(kind, "venv", names)) for kind in ("scripts", "purelib"))
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    done = run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", wheel, cwd=home)
    assert done.returncode == 0, done.stderr
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts


def test_the_wheel_carries_every_resource_and_no_more(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    tools, shown = {".py", ".pyc"}, ROOT / "resources" / "pictures"  # the README shows these
    files = [p for p in (ROOT / "resources").rglob("*") if p.is_file() and shown not in p.parents]
    resources = [p for p in files if p.suffix not in tools]
    assert {f"app/{p.relative_to(ROOT).as_posix()}" for p in resources} == {
        n for n in packed if "/resources/" in n
    }
    assert {name.partition("/")[0] for name in packed} == {"app"}
    assert "app/storage/formats/1.sql" in packed


def test_the_installed_program_is_its_own_and_finds_its_resources(installed: Path, tmp_path: Path) -> None:
    program = "import app, app.models.resources as at; print(app.__file__, at.resource_path('templates'))"
    done = run(installed / "python", "-c", program, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    package, templates = map(Path, done.stdout.split())
    assert not package.is_relative_to(ROOT)
    assert templates == package.parent / "resources" / "templates"
    assert any(templates.iterdir())


@pytest.mark.parametrize("command", [["python", "-m", "app"], ["reisbord"]])
def test_the_installed_program_makes_and_checks_a_workshop(
    installed: Path, tmp_path: Path, command: list[str]
) -> None:
    start = [installed / command[0], *command[1:]]
    helped = run(*start, "--help", cwd=tmp_path)
    assert (helped.returncode, helped.stderr) == (0, "")
    assert "reisbord" in helped.stdout
    made = run(*start, "new", "sara.reisbord", "--sample", cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    checked = run(*start, "check", "sara.reisbord", cwd=tmp_path)
    assert (checked.returncode, checked.stderr) == (0, "")
