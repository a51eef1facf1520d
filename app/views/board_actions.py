"""The part of the table of actions that is about notes, phases, lanes and the lock."""

from app.views import commands
from app.views import commands_board as board
from app.views.board.structure import LANE, PHASE
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.entry import Entry, opened

NOTE_COLOURS: dict[str, str] = {
    "yellow": QT_TRANSLATE_NOOP("Action", "Yellow"),
    "pink": QT_TRANSLATE_NOOP("Action", "Pink"),
    "green": QT_TRANSLATE_NOOP("Action", "Green"),
    "blue": QT_TRANSLATE_NOOP("Action", "Blue"),
    "purple": QT_TRANSLATE_NOOP("Action", "Purple"),
    "orange": QT_TRANSLATE_NOOP("Action", "Orange"),
    "teal": QT_TRANSLATE_NOOP("Action", "Teal"),
    "grey": QT_TRANSLATE_NOOP("Action", "Grey"),
}
PHASE_COLOURS: dict[str, str] = {
    "indigo": QT_TRANSLATE_NOOP("Action", "Indigo"),
    "blue": QT_TRANSLATE_NOOP("Action", "Blue"),
    "teal": QT_TRANSLATE_NOOP("Action", "Teal"),
    "olive": QT_TRANSLATE_NOOP("Action", "Olive"),
    "ochre": QT_TRANSLATE_NOOP("Action", "Ochre"),
    "brick": QT_TRANSLATE_NOOP("Action", "Brick"),
    "plum": QT_TRANSLATE_NOOP("Action", "Plum"),
    "violet": QT_TRANSLATE_NOOP("Action", "Violet"),
    "slate": QT_TRANSLATE_NOOP("Action", "Slate"),
    "forest": QT_TRANSLATE_NOOP("Action", "Forest"),
    "rose": QT_TRANSLATE_NOOP("Action", "Rose"),
    "bronze": QT_TRANSLATE_NOOP("Action", "Bronze"),
}
EVIDENCE: dict[str, str] = {
    "assumed": QT_TRANSLATE_NOOP("Action", "Assumed"),
    "heard": QT_TRANSLATE_NOOP("Action", "Heard from customers"),
    "researched": QT_TRANSLATE_NOOP("Action", "Researched"),
}


def _recolour(kind: str, colour: str) -> board.Command:
    return board.of_header(kind, lambda view, header: view.structure.recolour(header, colour))


def _move(kind: str, step: int) -> board.Command:
    return board.of_header(kind, lambda view, header: view.structure.move(header, step))


def _rename(kind: str) -> board.Command:
    return board.of_header(kind, lambda view, header: view.structure.rename(header))


def _hide(kind: str) -> board.Command:
    return board.of_header(kind, lambda view, header: view.structure.hide(header))


NOTE_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "edit_note",
        "note",
        QT_TRANSLATE_NOOP("Action", "Write on the note"),
        board.edit_note,
        board.chosen,
        told="F2",
    ),
    Entry(
        "duplicate",
        "note",
        QT_TRANSLATE_NOOP("Action", "Duplicate"),
        board.duplicate,
        board.chosen,
        ("Ctrl+D",),
    ),
    Entry("channel", "note", QT_TRANSLATE_NOOP("Action", "Channel…"), board.set_channel, board.chosen),
    Entry("means", "note", QT_TRANSLATE_NOOP("Action", "Means…"), board.set_means, board.chosen),
    Entry("author", "note", QT_TRANSLATE_NOOP("Action", "Author…"), board.set_author, board.chosen),
    Entry(
        "exit_mark",
        "note",
        QT_TRANSLATE_NOOP("Action", "Customers leave here"),
        board.mark_exit,
        board.chosen,
        ticked=board.is_exit,
    ),
    Entry("add_dot", "note", QT_TRANSLATE_NOOP("Action", "Add a dot"), board.add_dot, board.chosen, told="+"),
    Entry(
        "take_dot",
        "note",
        QT_TRANSLATE_NOOP("Action", "Take a dot off"),
        board.take_dot,
        board.chosen,
        told="-",
    ),
    Entry("photo", "note", QT_TRANSLATE_NOOP("Action", "Photo…"), board.add_picture, board.chosen),
    Entry(
        "remove_photo",
        "note",
        QT_TRANSLATE_NOOP("Action", "Remove the photo"),
        board.remove_picture,
        board.has_picture,
    ),
    Entry(
        "join_route",
        "note",
        QT_TRANSLATE_NOOP("Action", "Add to the route"),
        board.join_route,
        board.can_join,
    ),
    Entry(
        "leave_route",
        "note",
        QT_TRANSLATE_NOOP("Action", "Off the route"),
        board.leave_route,
        board.can_leave,
    ),
    *(
        Entry(
            f"colour_{key}",
            "colours",
            text,
            board.colour_notes(key),
            board.chosen,
            ticked=board.is_coloured(key),
        )
        for key, text in NOTE_COLOURS.items()
    ),
    *(
        Entry(
            f"evidence_{key}",
            "evidence",
            text,
            board.set_evidence(key),
            board.chosen,
            ticked=board.has_evidence(key),
        )
        for key, text in EVIDENCE.items()
    ),
)

STRUCTURE_ENTRIES: tuple[Entry, ...] = (
    Entry(
        "lock",
        "board",
        QT_TRANSLATE_NOOP("Action", "Lock phases and lanes"),
        board.switch_lock,
        board.on_board,
        ticked=board.is_locked,
    ),
    Entry(
        "show_hidden",
        "board",
        QT_TRANSLATE_NOOP("Action", "Show what is hidden"),
        board.show_hidden,
        board.has_hidden,
    ),
    Entry("add_phase", "phase", QT_TRANSLATE_NOOP("Action", "Add a phase…"), board.add_phase, opened),
    Entry(
        "rename_phase",
        "phase",
        QT_TRANSLATE_NOOP("Action", "Rename the phase"),
        _rename(PHASE),
        board.on_phase,
        told="F2",
    ),
    Entry(
        "phase_left",
        "phase",
        QT_TRANSLATE_NOOP("Action", "Phase to the left"),
        _move(PHASE, -1),
        board.on_phase,
        told="Ctrl+Left",
    ),
    Entry(
        "phase_right",
        "phase",
        QT_TRANSLATE_NOOP("Action", "Phase to the right"),
        _move(PHASE, 1),
        board.on_phase,
        told="Ctrl+Right",
    ),
    Entry("hide_phase", "phase", QT_TRANSLATE_NOOP("Action", "Hide the phase"), _hide(PHASE), board.on_phase),
    Entry(
        "delete_phase",
        "phase",
        QT_TRANSLATE_NOOP("Action", "Delete a phase…"),
        board.delete_header(PHASE, commands.delete_phase),
        opened,
    ),
    Entry("add_lane", "lane", QT_TRANSLATE_NOOP("Action", "Add a lane…"), board.add_lane, opened),
    Entry(
        "rename_lane",
        "lane",
        QT_TRANSLATE_NOOP("Action", "Rename the lane"),
        _rename(LANE),
        board.on_lane,
        told="F2",
    ),
    Entry(
        "lane_up",
        "lane",
        QT_TRANSLATE_NOOP("Action", "Lane up"),
        _move(LANE, -1),
        board.on_lane,
        told="Ctrl+Up",
    ),
    Entry(
        "lane_down",
        "lane",
        QT_TRANSLATE_NOOP("Action", "Lane down"),
        _move(LANE, 1),
        board.on_lane,
        told="Ctrl+Down",
    ),
    Entry("hide_lane", "lane", QT_TRANSLATE_NOOP("Action", "Hide the lane"), _hide(LANE), board.on_lane),
    Entry(
        "delete_lane",
        "lane",
        QT_TRANSLATE_NOOP("Action", "Delete a lane…"),
        board.delete_header(LANE, commands.delete_lane),
        opened,
    ),
    *(
        Entry(f"phase_{key}", "phase_colours", text, _recolour(PHASE, key), board.on_phase)
        for key, text in PHASE_COLOURS.items()
    ),
    *(
        Entry(f"lane_{key}", "lane_colours", text, _recolour(LANE, key), board.on_lane)
        for key, text in NOTE_COLOURS.items()
    ),
)
