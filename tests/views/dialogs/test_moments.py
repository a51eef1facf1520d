"""Lists of moments: earlier versions and snapshots; and what a conflict asks."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.models.document import Document
from app.models.edits.workshop import take_snapshot
from app.models.people import Snapshot
from app.storage.conflict import KEEP_BOTH, OURS, THEIRS
from app.storage.versions import Earlier
from app.views.dialogs.conflict_dialog import ConflictDialog
from app.views.dialogs.snapshots_dialog import SnapshotsDialog
from app.views.dialogs.spoken_time import spoken_iso, spoken_size, spoken_time
from app.views.dialogs.versions_dialog import VersionsDialog

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (NOW - timedelta(hours=2), "today 10:00"),
        (datetime(2026, 11, 21, 23, 59, tzinfo=UTC), "yesterday 23:59"),
        (datetime(2026, 3, 1, 9, 5, tzinfo=UTC), "Sunday 1 March 09:05"),
        (datetime(2025, 3, 1, 9, 5, tzinfo=UTC), "1 March 2025 09:05"),
    ],
)
def test_a_moment_is_said_as_people_say_it(moment: datetime, said: str) -> None:
    assert spoken_time(moment, NOW) == said


def test_what_is_no_moment_is_shown_as_it_is() -> None:
    assert spoken_iso("vorige week") == "vorige week"


def test_small_files_have_no_decimals_and_large_ones_one() -> None:
    assert (spoken_size(48_200), spoken_size(1_240_000)) == ("48 kB", "1.2 MB")


def versions() -> list[Earlier]:
    return [
        Earlier(Path("new.reisbord"), datetime.now(UTC), 9, "ours", 48_000),
        Earlier(Path("old.reisbord"), datetime.now(UTC) - timedelta(days=400), 3, "theirs", 96_000),
    ]


def test_a_version_is_chosen_and_opens_as_a_copy(qtbot: QtBot) -> None:
    kept = versions()
    dialog = VersionsDialog(None, kept)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.chosen() == kept[0]
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.table.currentItem().text(1) == "elsewhere"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.result() == VersionsDialog.DialogCode.Accepted
    assert dialog.chosen() == kept[1]


def test_a_double_click_on_a_version_opens_it(qtbot: QtBot) -> None:
    dialog = VersionsDialog(None, versions())
    qtbot.addWidget(dialog)
    dialog.show()
    place = dialog.table.visualItemRect(dialog.table.topLevelItem(1)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.result() == VersionsDialog.DialogCode.Accepted
    assert dialog.chosen() == dialog._versions[1]


def test_without_versions_it_says_so_and_opens_nothing(qtbot: QtBot) -> None:
    dialog = VersionsDialog(None, [])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.chosen() is None
    assert not dialog.table.isVisible()
    assert [button.text() for button in dialog.findChildren(QPushButton)] == ["Close"]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.chosen() is None


def test_the_newest_snapshot_is_on_top(qtbot: QtBot, document: Document) -> None:
    for name in ("voor de pauze", "<b>na de pauze</b>"):
        take_snapshot(document, name)
    first, second = document.rows(Snapshot).values()
    with document.edit("Edit"):
        first.time, second.time = "2026-11-22T10:00:00+00:00", "2026-11-22T11:00:00+00:00"
    dialog = SnapshotsDialog(None, document)
    qtbot.addWidget(dialog)
    assert dialog.table.topLevelItem(0).text(0) == "<b>na de pauze</b>"
    assert dialog.chosen() == second.id


def test_keep_both_is_the_default(qtbot: QtBot) -> None:
    dialog = ConflictDialog(None, "fris.reisbord", datetime(2026, 11, 22, 10, 42, tzinfo=UTC))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.choice() == KEEP_BOTH


@pytest.mark.parametrize(("downs", "choice"), [(1, THEIRS), (2, OURS)])
def test_the_others_are_chosen_with_the_arrows(qtbot: QtBot, downs: int, choice: str) -> None:
    dialog = ConflictDialog(None, "fris.reisbord")
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    for number in range(downs):
        qtbot.keyClick(dialog.buttons.button(number), Qt.Key.Key_Down)
    assert dialog.choice() == choice


def test_escape_keeps_both_whatever_was_pointed_at(qtbot: QtBot) -> None:
    dialog = ConflictDialog(None, "fris.reisbord")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.buttons.button(2), Qt.MouseButton.LeftButton)
    assert dialog.choice() == OURS
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.choice() == KEEP_BOTH
