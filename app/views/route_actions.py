"""The part of the table of actions that is about routes."""

from app.views import route_commands as routes
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry

ROUTE_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "edit_route",
        "route",
        QT_TRANSLATE_NOOP("Action", "Route and its stops…"),
        routes.edit,
        routes.has_route,
    ),
    Entry(
        "compare_routes",
        "route",
        QT_TRANSLATE_NOOP("Action", "Compare two routes…"),
        routes.compare,
        routes.has_two,
    ),
    Entry(
        "route_on_curve",
        "route",
        QT_TRANSLATE_NOOP("Action", "Route on the curve"),
        routes.switch_on_curve,
        routes.has_route,
        ticked=routes.is_on_curve,
    ),
    Entry(
        "route_left",
        "route",
        QT_TRANSLATE_NOOP("Action", "Route to the front"),
        routes.go_left,
        routes.can_go_left,
    ),
    Entry(
        "route_right",
        "route",
        QT_TRANSLATE_NOOP("Action", "Route to the back"),
        routes.go_right,
        routes.can_go_right,
    ),
    Entry(
        "copy_route",
        "route",
        QT_TRANSLATE_NOOP("Action", "Duplicate the route"),
        routes.duplicate,
        routes.has_route,
    ),
    Entry(
        "delete_route",
        "route",
        QT_TRANSLATE_NOOP("Action", "Delete the route…"),
        routes.delete,
        routes.has_route,
    ),
)
ROUTE_VIEW_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "route_on_board",
        "view",
        QT_TRANSLATE_NOOP("Action", "Route on the board"),
        routes.switch_on_board,
        routes.has_route,
        ("F9",),
        ticked=routes.is_on_board,
    ),
)
