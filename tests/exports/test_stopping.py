"""Somebody stops an export: what stood there before is still there, and nothing else."""

from pathlib import Path

import pytest

from app.exports.table import EXPORTS
from app.imports.sample import sample_document
from app.models.under_way import Stopped, Watch, watched
from tests.noting import Noting
from tests.paper import with_canvas

LATE = {"pdf": 0.9, "svg": 0.6, "png": 0.9, "json": 0.0, "csv": 0.0}


class Impatient(Watch):
    """Waits until so much is done, and then no longer."""

    def __init__(self, until: float) -> None:
        super().__init__()
        self.until = until
        self.is_stopped = until <= 0

    def reach(self, share: float) -> None:
        super().reach(share)
        self.is_stopped = self.share >= self.until


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize("late", [False, True], ids=["at once", "late"])
def test_a_stopped_export_leaves_the_former_file(name: str, late: bool, tmp_path: Path, qapp: object) -> None:
    entry = EXPORTS[name]
    path = tmp_path / f"out{entry.suffixes[0]}"
    path.write_text("mine")
    watch = Impatient(LATE.get(name, 0.0) if late else 0.0)
    with pytest.raises(Stopped), watched(watch):
        entry.write(sample_document("en"), path, language="en")
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_of_several_pages_all_come_or_none(tmp_path: Path) -> None:
    document = sample_document("en")
    for number in (1, 2):
        (tmp_path / f"out-{number}.svg").write_text("mine")
    watch = Impatient(0.7)  # the first page is whole
    with pytest.raises(Stopped), watched(watch):
        EXPORTS["svg"].write(document, tmp_path / "out.svg", content="phases", language="en")
    assert {path.read_text() for path in tmp_path.iterdir()} == {"mine"}
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("name", ["pdf", "svg", "png"])
def test_a_drawing_tells_how_far_it_is(name: str, tmp_path: Path, qapp: object) -> None:
    noting = Noting()
    with watched(noting):
        EXPORTS[name].write(with_canvas(), tmp_path / f"out.{name}", language="en")
    assert noting.shares == sorted(noting.shares)
    assert {round(share, 1) for share in noting.shares} >= {
        0.4 if name != "png" else 0.2,
        1.0 if name != "pdf" else 0.9,
    }
