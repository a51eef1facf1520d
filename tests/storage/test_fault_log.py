"""The log says where something went wrong, and never what somebody wrote."""

import os
from pathlib import Path

import pytest

from app.storage import fault_log
from app.storage.fault_log import write_fault
from app.storage.problems import FileRefused, trouble_of_disk


def fails(secret: str) -> None:
    try:
        raise OSError(28, secret)
    except OSError as problem:
        raise ValueError(secret) from problem


def test_it_names_the_places_and_not_the_words(tmp_path: Path) -> None:
    with pytest.raises(ValueError) as caught:
        fails("geheim")
    log = write_fault(caught.value, tmp_path)
    text = log.read_text("utf-8")
    assert "geheim" not in text
    assert "ValueError" in text
    assert "OSError 28" in text
    assert "test_fault_log.py" in text


def test_it_starts_anew_when_it_is_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fault_log, "LARGEST", 100)
    for _ in range(3):
        log = write_fault(RuntimeError(), tmp_path)
    assert log.with_suffix(".1.log").exists()
    assert log.stat().st_size < 400


def test_a_log_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file")
    assert not write_fault(RuntimeError(), tmp_path).exists()


def test_what_the_disk_refuses_is_not_our_mistake() -> None:
    refused = trouble_of_disk(OSError(28, os.strerror(28)))
    assert isinstance(refused, FileRefused)
    assert refused.reason == "work_full"
    assert trouble_of_disk(ValueError()) is None
