"""One window a document: who comes second raises the first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.views.single_instance import Instance, raise_other
from tests.views.room import Room


@pytest.fixture
def instance(qtbot: QtBot) -> Instance:
    """What listens in the first window."""
    made = Instance()
    yield made
    made.follow(None)


def test_a_second_start_raises_the_first_window(instance: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "Morning.reisbord"
    assert not raise_other(path)
    instance.follow(path)
    with qtbot.waitSignal(instance.wanted, timeout=3000):
        assert raise_other(path)


def test_the_same_file_by_another_name_is_the_same_document(
    instance: Instance, tmp_path: Path, qtbot: QtBot
) -> None:
    path, link = tmp_path / "Morning.reisbord", tmp_path / "Link.reisbord"
    path.touch()
    link.symlink_to(path)
    instance.follow(path)
    with qtbot.waitSignal(instance.wanted, timeout=3000):
        assert raise_other(link)


def test_another_document_and_none_raise_nobody(instance: Instance, tmp_path: Path) -> None:
    instance.follow(tmp_path / "Morning.reisbord")
    assert not raise_other(tmp_path / "Evening.reisbord")
    assert not raise_other(None)


def test_a_window_answers_for_the_document_that_is_open_in_it_now(
    instance: Instance, open_room: Callable[..., Room], qtbot: QtBot
) -> None:
    room = open_room()
    room.session.placed.connect(instance.follow)
    room.open_sample()
    path = room.session.path
    with qtbot.waitSignal(instance.wanted, timeout=3000):
        assert raise_other(path)
    room.do("close")
    assert not raise_other(path)
