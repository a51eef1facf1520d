"""Whatever Qt calls of ours answers, and raises nothing into Qt: see `app.views.errors.guarded`."""

import importlib
import inspect
import pkgutil
import sys
from collections.abc import Iterator
from enum import Enum

import pytest
import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

import app
from app.views.errors import guarded

# Methods that bear the name of one of Qt's, but that Qt itself never calls: they are not virtual there.
NOT_CALLED = {"ElidedLabel.setText", "PlainEdit.setPlaceholderText"}
# Nothing empty can be given to Qt here, and there is nothing in them that raises.
ANSWER_OF_THREE = {"DayEdit.validate"}


def overrides() -> Iterator[tuple[str, bool]]:
    """Each method of ours that Qt may call, and whether it is guarded."""
    for found in pkgutil.walk_packages(app.__path__, "app."):
        if found.name.endswith("__main__"):
            continue
        for kind in vars(importlib.import_module(found.name)).values():
            if not isinstance(kind, type) or kind.__module__ != found.name:
                continue
            if not issubclass(kind, shiboken6.Shiboken.Object):
                continue
            of_qt = [base for base in kind.__mro__ if base.__module__.startswith("PySide6")]
            for name, method in vars(kind).items():
                if not inspect.isfunction(method) or name.startswith("__"):
                    continue
                if any(name in vars(base) for base in of_qt):
                    yield f"{kind.__name__}.{name}", hasattr(method, "__wrapped__")


def test_nothing_that_qt_calls_raises_into_qt() -> None:
    every = dict(overrides())
    assert len(every) > 200  # the walk found them
    assert {name for name, kept in every.items() if not kept} == NOT_CALLED | ANSWER_OF_THREE


class Side(Enum):
    """Stands for an enumeration of Qt's without a zero."""

    LEFT = 1


class Answers:
    @guarded
    def heard(self) -> bool:
        raise ZeroDivisionError

    @guarded
    def high(self, width: int) -> int:
        return 1 // width

    @guarded
    def large(self) -> QSize:
        raise ZeroDivisionError

    @guarded
    def ways(self) -> Qt.Orientation:
        raise ZeroDivisionError

    @guarded
    def words(self) -> list[str]:
        raise ZeroDivisionError

    @guarded
    def side(self) -> Side:
        raise ZeroDivisionError

    @guarded
    def maybe(self) -> QWidget | None:
        raise ZeroDivisionError

    @guarded
    def nothing(self) -> None:
        raise ZeroDivisionError


def test_the_answer_to_qt_is_an_empty_one_of_the_promised_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: told.append(kind))
    answers = Answers()
    assert answers.high(1) == 1
    assert not told
    assert answers.heard() is False
    assert answers.high(0) == 0
    assert answers.large() == QSize()
    assert answers.ways() == Qt.Orientation(0)
    assert answers.words() == []
    assert answers.side() is None
    assert answers.maybe() is None
    answers.nothing()
    assert told == [ZeroDivisionError] * 8


class Tall(QWidget):
    """Cannot tell how high it is."""

    @guarded
    def heightForWidth(self, width: int) -> int:
        raise ZeroDivisionError

    @guarded
    def sizeHint(self) -> QSize:
        raise ZeroDivisionError


@pytest.mark.usefixtures("qtbot")
def test_a_widget_that_cannot_tell_its_size_does_not_end_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: told.append(kind))
    outside = QWidget()
    column = QVBoxLayout(outside)
    for _ in range(3):
        tall = Tall()
        policy = tall.sizePolicy()
        policy.setHeightForWidth(True)
        tall.setSizePolicy(policy)
        column.addWidget(tall)
    assert column.hasHeightForWidth()
    assert column.heightForWidth(200) > 0  # the air around them
    outside.adjustSize()
    assert ZeroDivisionError in told
