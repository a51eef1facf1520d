"""What the actions of finding do: search, select alike, merge, sort, tidy, and name colours."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from app.models.lane_kinds import KINDS
from app.views.appearance import appearance, px
from app.views.commands import tr
from app.views.finding.names import colour_name, colour_square

if TYPE_CHECKING:
    from app.views.finding.board_column import BoardColumn
    from app.views.main_window import MainWindow


def on_board(window: "MainWindow") -> bool:
    """Whether the board is what is shown."""
    return window.view is not None and window.view.is_on_board


def chosen(window: "MainWindow") -> bool:
    """Whether notes are chosen on the board."""
    return on_board(window) and bool(window.chosen_notes())


# Search


def _search(window: "MainWindow") -> "BoardColumn | None":
    """The search of the board, which is brought in sight."""
    if window.view is None:
        return None
    if not window.view.is_on_board:
        window.view.show_view("board")
    return window.view.search


def find(window: "MainWindow") -> None:
    """Open the bar of the search."""
    search = _search(window)
    if search is not None:
        search.search()


def find_next(window: "MainWindow") -> None:
    """The next hit."""
    search = _search(window)
    if search is not None:
        search.step(1)


def find_previous(window: "MainWindow") -> None:
    """The hit before."""
    search = _search(window)
    if search is not None:
        search.step(-1)


# Select


def select_colour(window: "MainWindow") -> None:
    """Select every note in the colours of those that are chosen."""
    from app.models.board import Note

    if window.board is None or window.view is None:
        return
    index, rows = window.view.search.finder.index, window.document.rows(Note)
    colours = {index.colour(rows[note]) for note in window.chosen_notes()}
    window.board.select_notes(
        note for note in window.board.scene.all_notes() if index.colour(rows[note]) in colours
    )


def select_channel(window: "MainWindow") -> None:
    """Select every note that is met through a channel of those that are chosen."""
    if window.board is None or window.view is None:
        return
    index = window.view.search.finder.index
    channels = frozenset().union(*(index.channels(note) for note in window.chosen_notes()))
    window.board.select_notes(
        note for note in window.board.scene.all_notes() if index.channels(note) & channels
    )


# Merge and put in order


def several_chosen(window: "MainWindow") -> bool:
    """Whether more than one note is chosen on the board."""
    return on_board(window) and len(window.chosen_notes()) > 1


def merge_doubles(window: "MainWindow") -> None:
    """Go through what looks alike: among several chosen notes, else on the whole board."""
    if window.board is None or window.board.read_only:
        return
    from app.views.finding.doubles_dialog import DoublesDialog, doubles_of

    window.finish_typing()
    notes = window.chosen_notes()
    pairs = doubles_of(window.document, notes if len(notes) > 1 else window.board.scene.all_notes())
    DoublesDialog(window, window.document, pairs, window.session.report).exec()


def merge_chosen(window: "MainWindow") -> None:
    """Ask which words stay; the note that has them does, and stands for all that are chosen."""
    if window.board is None or window.board.read_only:
        return
    from app.models.board import Note
    from app.models.edits.merging import merge_notes
    from app.views.dialogs.name_dialog import choose_from

    window.finish_typing()
    notes, rows = window.chosen_notes(), window.document.rows(Note)
    texts = [(note, " ".join(rows[note].text.split())) for note in notes]
    accept = tr("Make one of these {count}").format(count=len(notes))
    keep = choose_from(window, tr("Which words stay?"), texts, accept)
    if keep is not None and window.board is not None:
        window.board.attempt(lambda: merge_notes(window.document, keep, notes))
        window.board.select_notes([keep])


def has_cell(window: "MainWindow") -> bool:
    """Whether a cell has the focus, or a note in it."""
    return on_board(window) and window.board is not None and window.board.selection.cell is not None


def in_free_lane(window: "MainWindow") -> bool:
    """Whether what has the focus is in a free lane."""
    if not has_cell(window) or window.board is None or window.board.selection.cell is None:
        return False
    from app.models.board import Lane

    lane = window.document.find(Lane, window.board.selection.cell[1])
    return lane is not None and KINDS[lane.kind].is_free


def sort_cell(window: "MainWindow") -> None:
    """In the cell that has the focus, the notes with most dots come first."""
    cell = window.board.selection.cell if window.board else None
    if cell is not None:
        _sort(window, cell[1], cell[0])


def sort_lane(window: "MainWindow") -> None:
    """In every cell of the lane that has the focus, the notes with most dots come first."""
    cell = window.board.selection.cell if window.board else None
    if cell is not None:
        _sort(window, cell[1])


def _sort(window: "MainWindow", lane: str, phase: str | None = None) -> None:
    """Where that changes nothing, it is said: else one would do it again."""
    from app.models.edits.ordering import sort_by_votes

    board, version = window.board, window.document.version
    if board is None or board.read_only:
        return
    if (
        board.attempt(lambda: sort_by_votes(window.document, lane, phase))
        and window.document.version == version
    ):
        board.hint.emit(tr("The notes with most dots come first already."))


def tidy_lane(window: "MainWindow") -> None:
    """Put the notes of a free lane in rows."""
    from app.models.edits.ordering import tidy

    cell = window.board.selection.cell if window.board else None
    if window.board is not None and cell is not None and not window.board.read_only:
        window.board.attempt(lambda: tidy(window.document, cell[1]))


# Colours


def name_colours(window: "MainWindow") -> None:
    """Ask what the colours mean in this room."""
    from app.views.finding.captions_dialog import CaptionsDialog
    from app.views.finding.query import COLOUR, Query

    if window.view is None or window.board is None or window.board.read_only:
        return
    window.finish_typing()
    counts = window.view.search.finder.index.counts(COLOUR, Query())
    dialog = CaptionsDialog(window, window.document, counts)
    if dialog.exec():
        window.board.attempt(dialog.write)


def caption_colours(window: "MainWindow", actions: dict[str, QAction], prefix: str = "colour_") -> None:
    """Let the menu of note colours say what the room calls them, each with its paper.

    This is asked after every change; the papers are drawn when their look or size is another one.
    """
    look = f"{appearance().theme.name} {px(1)} {px(16)}"
    if window.is_open:
        for key, action in actions.items():
            if key.startswith(prefix):
                colour = key.removeprefix(prefix)
                action.setText(colour_name(window.document, colour).replace("&", "&&"))
                if action.property("look") != look:
                    action.setIcon(colour_square(colour))
                    action.setProperty("look", look)
