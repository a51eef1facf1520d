"""A room with a stop in the panel."""

from collections.abc import Callable

import pytest

from app.models.edits.routes import stop_on
from app.models.people import Stop
from app.views.settings import store_setting
from app.views.stop_panel import StopPanel
from tests.views.room import Room


class Asked:
    """The chosen stop, its panel, and what is so before anything happens."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.note = room.choose(room.note("I ask three agencies"))
        self.before = room.rows()

    @property
    def panel(self) -> StopPanel:
        """The panel of the stop."""
        return self.room.view.side.note.stop

    @property
    def stop(self) -> Stop:
        """The row."""
        found = stop_on(self.room.document, self.room.view.route, self.note)
        assert found is not None
        return found

    def press(self, widget: object) -> None:
        """Scroll something into sight and click on it."""
        self.room.still()
        self.room.view.side.ensureWidgetVisible(widget)  # type: ignore[arg-type]
        self.room.click(widget)  # type: ignore[arg-type]

    def undone(self) -> bool:
        """Undo everything; whether the rows are as they were."""
        while self.room.document.undo():
            pass
        return self.room.rows() == self.before


@pytest.fixture
def asked(open_room: Callable[..., Room]) -> Asked:
    """A stop with everything unfolded, in a low window."""
    for name in ("scores", "stop"):
        store_setting(f"fold_{name}", "open")
    return Asked(open_room((1366, 768)).open_sample())
