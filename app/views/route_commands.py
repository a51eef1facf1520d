"""What the actions of routes do. Each takes the window and works on the chosen route."""

from typing import TYPE_CHECKING

from app.views.commands import tr
from app.views.language import current_language
from app.views.plain import ask

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def has_route(window: "MainWindow") -> bool:
    """Whether there is a chosen route."""
    if not window.is_open or not window.route:
        return False
    from app.models.people import Route

    return window.document.find(Route, window.route) is not None


def has_two(window: "MainWindow") -> bool:
    """Whether there are two routes to compare."""
    return has_route(window) and len(_order(window)) > 1


def _order(window: "MainWindow") -> list[str]:
    from app.models.edits.routes import routes_of

    return [route.id for route in routes_of(window.document, window.journey)]


def edit(window: "MainWindow") -> None:
    """Open the form of the route, with its stops."""
    from app.views.dialogs.route_dialog import RouteDialog
    from app.views.errors import attempt

    dialog = RouteDialog(window, window.document, window.route)
    if dialog.exec():
        attempt(dialog.write, window.session.report)


def duplicate(window: "MainWindow") -> None:
    """Put a copy behind the route, and choose it."""
    from app.models.edits.routes import copy_route
    from app.models.findings.routes import route_title

    name = route_title(window.document, window.route, current_language())
    made = copy_route(window.document, window.route, tr("Copy of {name}").format(name=name))
    window.choose_route(made)


def delete(window: "MainWindow") -> None:
    """Take the route away; says how many stops go with it."""
    from app.models.edits.routes import delete_route
    from app.models.findings.routes import route_title
    from app.models.people import Stop

    name = route_title(window.document, window.route, current_language())
    stops = len(window.document.where(Stop, "route", window.route))
    text = tr("Delete “{name}” with %n stop(s)? The notes stay.", "", stops).format(name=name)
    if ask(window, tr("Delete"), text, [tr("Delete"), tr("Keep")], tr("You can undo this.")) == 0:
        delete_route(window.document, window.route)


def is_on_curve(window: "MainWindow") -> bool:
    """Whether the route is on the curve."""
    if not has_route(window):
        return False
    from app.models.people import Route

    return not window.document.get(Route, window.route).hidden


def switch_on_curve(window: "MainWindow") -> None:
    """Hide the route on the curve, or show it."""
    from app.models.edits.routes import hide_route

    hide_route(window.document, window.route, is_on_curve(window))


def can_go_left(window: "MainWindow") -> bool:
    """Whether another route is before it."""
    return has_route(window) and _order(window).index(window.route) > 0


def can_go_right(window: "MainWindow") -> bool:
    """Whether another route is behind it."""
    return has_route(window) and _order(window)[-1] != window.route


def go_left(window: "MainWindow") -> None:
    """One place to the front among the routes."""
    _move(window, -1)


def go_right(window: "MainWindow") -> None:
    """One place to the back among the routes."""
    _move(window, 1)


def _move(window: "MainWindow", step: int) -> None:
    from app.models.edits.routes import move_route

    move_route(window.document, window.route, _order(window).index(window.route) + step)


def is_on_board(window: "MainWindow") -> bool:
    """Whether the route is drawn on the board."""
    return window.view is not None and bool(window.view.curve.choice.on_board)


def switch_on_board(window: "MainWindow") -> None:
    """Draw the route on the board, or take it away with the one that it is compared with."""
    if window.view is not None:
        choice = window.view.curve.choice
        choice.on_board, choice.compared = not choice.on_board, ""
        window.view.route_line.show_route()
        window.show_possible()


def compare(window: "MainWindow") -> None:
    """Say what differs between two routes, and draw both where somebody wants that."""
    from app.views.dialogs.compare_routes import CompareRoutesDialog

    order = _order(window)
    other = window.view.curve.choice.compared if window.view is not None else ""
    if other not in order or other == window.route:
        other = next(route for route in order if route != window.route)
    dialog = CompareRoutesDialog(window, window.document, window.journey, window.route, other)
    if dialog.exec() and window.view is not None:
        one, other = dialog.chosen()
        window.choose_route(one)
        window.view.curve.choice.on_board = True
        window.view.curve.choice.compared = other
        window.view.show_view("board")
        window.view.route_line.show_route()
        window.show_possible()
