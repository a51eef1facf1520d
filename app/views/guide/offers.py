"""What a step offers beside the board: a view or an action, called by its own name."""

from collections.abc import Iterable


def offer_names(keys: Iterable[str]) -> list[tuple[str, str]]:
    """Key and name of those that there are, in the interface's language."""
    from app.views.actions import BY_KEY as ACTIONS
    from app.views.actions import action_word
    from app.views.view_table import BY_KEY as VIEWS
    from app.views.view_table import view_name

    found = []
    for key in keys:
        if key in VIEWS:
            found.append((key, view_name(VIEWS[key])))
        elif key in ACTIONS:
            found.append((key, action_word(ACTIONS[key].text)))
    return found


def is_view(key: str) -> bool:
    """Whether an offer is a view of its own."""
    from app.views.view_table import BY_KEY

    return key in BY_KEY
