"""The chosen route over the board, and perhaps one that it is compared with. Off, it costs nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from app.layout.curve_lines import lines_of
from app.layout.frames import Frame
from app.layout.route_path import MOST_ROUTES, RADIUS, RoutePath, badges_face, leg_shape, route_path
from app.models.change import Change
from app.models.people import Route
from app.views import painter_pen
from app.views.curve_choice import CurveChoice
from app.views.language import current_language

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_AIR = RADIUS + 2.0


class RouteLine:
    """Where the routes run is found out when they are painted, and kept until something changes."""

    def __init__(self, board: "BoardView", choice: CurveChoice) -> None:
        self._board, self._choice = board, choice
        self._route = ""
        self.routes: tuple[str, ...] = ()
        self._paths: list[tuple[RoutePath, str, int]] | None = None

    def show_route(self, route: str | None = None) -> None:
        """Draw this route (or the last one again), and the one it is compared with, where that is wanted."""
        self._route = self._route if route is None else route
        wanted = (self._route, self._choice.compared) if self._choice.on_board and self._route else ()
        self._show(wanted)

    def _show(self, routes: tuple[str, ...]) -> None:
        """Draw these, at most two; none takes the lines away."""
        routes = tuple(dict.fromkeys(route for route in routes if route))[:MOST_ROUTES]
        if not routes and not self.routes:
            return
        overlays = self._board.painter.overlays
        if bool(routes) != (self.paint in overlays):
            (overlays.append if routes else overlays.remove)(self.paint)
        self.routes, self._paths = routes, None
        self._board.viewport().update()

    def sync(self, change: Change) -> None:
        """Notes or stops may be elsewhere now."""
        self._paths = None

    def paths(self) -> list[tuple[RoutePath, str, int]]:
        """The path of each route, with its colour key and its place among the lines."""
        if self._paths is None:
            board = self._board
            document, language = board.document, current_language()
            looks = {
                line.key: (line.colour, i)
                for i, line in enumerate(lines_of(document, board.scene.journey, language))
            }
            self._paths = []
            for track, route in enumerate(self.routes):
                row = document.find(Route, route)
                if row is not None:
                    colour, index = looks.get(route, (row.colour, track))
                    self._paths.append((route_path(document, route, board.scene.plan, track), colour, index))
        return self._paths

    def paint(self, painter: QPainter) -> None:
        """Draw what is in sight, and of that only what Qt asks for."""
        board, camera = self._board, self._board.camera
        asked = painter.clipBoundingRect()
        x, y = camera.to_board(asked.x(), asked.y())
        seen = Frame(
            x - _AIR,
            y - _AIR,
            asked.width() / camera.scale + 2 * _AIR,
            asked.height() / camera.scale + 2 * _AIR,
        )
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.translate(camera.view_x(0.0), camera.view_y(0.0))
        painter.scale(camera.scale, camera.scale)
        for path, key, index in self.paths():
            colour = board.theme.route(key, index)
            legs = tuple(leg_shape(leg, colour, index) for leg in path.legs if _meet(leg.frame, seen))
            hidden = board.scene.hidden
            badges = [
                badge
                for badge in path.badges
                if badge.note not in hidden and _meet(Frame(badge.x, badge.y, 0.0, 0.0), seen)
            ]
            painter_pen.draw(
                painter, (*legs, *badges_face(badges, colour, board.theme)), scale_hint=camera.scale
            )
        painter.restore()


def _meet(one: Frame, other: Frame) -> bool:
    return one.x <= other.right and one.right >= other.x and one.y <= other.bottom and one.bottom >= other.y
