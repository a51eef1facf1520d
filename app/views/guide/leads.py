"""Where a hint leads: to its notes or phases on the board, to the form, or to what makes a start."""

from typing import TYPE_CHECKING

from app.models.findings.hints import Hint
from app.views.board.structure import PHASE
from app.views.guide.offers import is_view

if TYPE_CHECKING:
    from app.views.guide.guidance import Guidance

# The view or action that helps, the first that there is; of a phase, once it has the focus.
HELP = {
    "as_template": ("edit_phase",),
    "no_goal": ("edit_phase",),
    "no_quote": ("edit_phase",),
    "few_phases": ("add_phase",),
    "no_route": ("add_route",),
    "no_conversation": ("interview", "add_route"),
    "few_conversations": ("interview", "add_route"),
    "only_assumed": ("interview", "add_route"),
    "no_moment": ("moments",),
}

DESIGN = ("no_experience", "no_owner", "no_date")  # what is written beside the comparison
COMPARISON = "compare"


def follow_hint(guidance: "Guidance", hint: Hint, times: int) -> None:
    """Go where a hint points; the next time to the next of its phases or notes."""
    view = guidance.view
    if hint.column:
        guidance.prepareWanted.emit(hint.column)
        return
    if hint.route:
        view.choose_route(hint.route)
    if hint.notes:
        note = hint.notes[times % len(hint.notes)]
        view.choose_notes(hint.notes, note)
        if hint.key in DESIGN and is_view(COMPARISON):
            view.show_view(COMPARISON)
            if (choose := getattr(view.page(COMPARISON), "choose", None)) is not None:
                choose(f"note:{note}")
    elif hint.phases:
        _show_phase(guidance, hint.phases[times % len(hint.phases)])
        guidance.help(HELP.get(hint.key, ()))
    elif hint.route:
        view.show_view("board")
        guidance.curveWanted.emit(True)
    else:
        guidance.help(HELP.get(hint.key, ()))


def _show_phase(guidance: "Guidance", phase: str) -> None:
    board = guidance.view.board
    if not guidance.view.is_on_board:
        guidance.view.show_view("board")
    board.selection.set_header((PHASE, phase))
    board.structure.reveal((PHASE, phase))
    board.setFocus()
