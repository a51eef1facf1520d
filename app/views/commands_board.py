"""What the actions of notes, phases and lanes do. Each takes the window and works on what has the focus."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.views.board.structure import LANE, PHASE, Header
from app.views.file_dialogs import ask_picture

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView
    from app.views.board.chosen_facts import ChosenFacts
    from app.views.main_window import MainWindow

Command = Callable[["MainWindow"], None]
When = Callable[["MainWindow"], bool]


def tr(text: str) -> str:
    """A text of a command in the interface's language."""
    return QCoreApplication.translate("", text)  # lupdate files a bare tr() under no context


# What there is to work on


def on_board(window: "MainWindow") -> bool:
    """Whether the board is what is shown."""
    return window.view is not None and window.view.is_on_board


def chosen(window: "MainWindow") -> bool:
    """Whether notes are chosen on the board."""
    return on_board(window) and bool(window.chosen_notes())


def focused(window: "MainWindow", kind: str) -> Header | None:
    """The chevron or label that has the focus, else that of the cell that has it."""
    if not on_board(window) or window.board is None:
        return None
    selection = window.board.selection
    if selection.header is not None:
        return selection.header if selection.header[0] == kind else None
    if selection.cell is None or kind not in (PHASE, LANE):
        return None
    return kind, selection.cell[0 if kind == PHASE else 1]


def on_phase(window: "MainWindow") -> bool:
    """Whether a phase has the focus, or a cell under it."""
    return focused(window, PHASE) is not None


def on_lane(window: "MainWindow") -> bool:
    """Whether a lane has the focus, or a cell in it."""
    return focused(window, LANE) is not None


def _with(window: "MainWindow", edit: Callable[[list[str]], object]) -> None:
    """Do an edit with the chosen notes; trouble goes to the banner, the choice stays."""
    notes = window.chosen_notes()
    if notes and window.board is not None and not window.board.read_only:
        window.board.attempt(lambda: edit(notes))


# Notes


def edit_note(window: "MainWindow") -> None:
    """Write in the note that has the focus."""
    if window.board and not window.board.read_only:
        window.board.keys.edit_focused()


def colour_notes(colour: str) -> Command:
    """The command that gives the chosen notes a colour."""

    def recolour(window: "MainWindow") -> None:
        from app.models.edits.notes import recolour_notes

        _with(window, lambda notes: recolour_notes(window.document, notes, colour))

    return recolour


def is_coloured(colour: str) -> When:
    """Whether all chosen notes have a colour."""
    return lambda window: _facts(window).colours == {colour}


def set_evidence(evidence: str) -> Command:
    """The command that says how sure the room is of the chosen notes."""

    def set_notes(window: "MainWindow") -> None:
        from app.models.edits import signs

        _with(window, lambda notes: signs.set_notes(window.document, notes, evidence=evidence))

    return set_notes


def has_evidence(evidence: str) -> When:
    """Whether the room is so sure of all chosen notes."""
    return lambda window: _facts(window).evidence == {evidence}


def is_exit(window: "MainWindow") -> bool:
    """Whether customers leave at all chosen notes."""
    return _facts(window).exits == {1}


def mark_exit(window: "MainWindow") -> None:
    """Say that customers leave here, or that they don't."""
    from app.models.edits import signs

    flag = int(not is_exit(window))
    _with(window, lambda notes: signs.set_notes(window.document, notes, is_exit=flag))


def _facts(window: "MainWindow") -> "ChosenFacts":
    """What the chosen notes have in common; nothing where the board is not what is shown."""
    from app.views.board.chosen_facts import NO_FACTS

    return window.board.chosen.read() if chosen(window) and window.board is not None else NO_FACTS


def add_dot(window: "MainWindow") -> None:
    """A dot more on the chosen notes."""
    if window.board:
        window.board.add_dots(1)


def take_dot(window: "MainWindow") -> None:
    """A dot less on the chosen notes."""
    if window.board:
        window.board.add_dots(-1)


def duplicate(window: "MainWindow") -> None:
    """Put a copy behind each chosen note, and choose the copies."""
    from app.models.edits import signs

    made: list[str] = []
    _with(window, lambda notes: made.extend(signs.duplicate_notes(window.document, notes)))
    if made and window.board:
        window.board.select_notes(made)


def set_channel(window: "MainWindow") -> None:
    """Ask through which channel the chosen notes are met."""
    from app.models.board import Channel
    from app.models.edits.channels import set_contacts

    names = [row.name for row in window.document.ordered(Channel) if row.name]
    name = _choose_or_write(window, tr("Channel"), names, tr("No channel"))
    if name is not None:
        _with(window, lambda notes: set_contacts(window.document, notes, channel=name))


def set_means(window: "MainWindow") -> None:
    """Ask in which form the chosen notes are met."""
    from app.models.board import Channel
    from app.models.edits.channels import first_contacts, set_contacts
    from app.views.notes.contact_words import ContactWords

    rows = first_contacts(window.document, window.chosen_notes()).values()
    channels = {row.channel for row in rows if row is not None}
    shared = window.document.find(Channel, channels.pop() or "") if len(channels) == 1 else None
    names = ContactWords(window.document, lambda _: []).means(shared.name if shared else "")
    means = _choose_or_write(window, tr("Means"), names, tr("No means"))
    if means is not None:
        _with(window, lambda notes: set_contacts(window.document, notes, means=means))


def set_author(window: "MainWindow") -> None:
    """Ask who wrote the chosen notes."""
    from app.models.edits import signs

    names = signs.authors_of(window.document, window.journey)
    name = _choose_or_write(window, tr("Author"), names, tr("No author"))
    if name is not None:
        _with(window, lambda notes: signs.set_notes(window.document, notes, author=name))


def _choose_or_write(window: "MainWindow", title: str, names: list[str], none: str) -> str | None:
    """One of the names, another one, or "" for none; None where somebody thought better of it."""
    from app.views.dialogs.name_dialog import ask_name, choose_from

    if not names:
        return ask_name(window, title, title)
    other = "\n"  # no name is called so
    # What is no name stands on top: below dozens of them nobody would find it.
    choices = [(other, tr("Another…")), ("", none), *((name, name) for name in names)]
    found = choose_from(window, title, choices, at=2)
    return ask_name(window, title, title) if found == other else found


def add_picture(window: "MainWindow") -> None:
    """Choose a picture and put it on the chosen notes."""
    path = ask_picture(window, tr("Choose a photo"))
    if path and window.board:
        loaded = window.board.pictures.load([path])
        window.board.pictures.put_on(window.chosen_notes(), loaded[0] if loaded else None)


def has_picture(window: "MainWindow") -> bool:
    """Whether one of the chosen notes has a photo."""
    return _facts(window).has_picture


def remove_picture(window: "MainWindow") -> None:
    """Take the photos off the chosen notes."""
    if window.board:
        window.board.pictures.take_off(window.chosen_notes())


# The route


def can_join(window: "MainWindow") -> bool:
    """Whether a chosen touchpoint is not on the chosen route yet."""
    return _has_route(window) and bool(_facts(window).touchpoints - _stops(window))


def can_leave(window: "MainWindow") -> bool:
    """Whether a chosen note is on the chosen route."""
    notes = window.board.selection.ids if window.board else {}
    return _has_route(window) and any(note in notes for note in _stops(window))


def _has_route(window: "MainWindow") -> bool:
    if not chosen(window):
        return False
    from app.models.people import Route

    return window.document.find(Route, window.route) is not None


def _stops(window: "MainWindow") -> set[str]:
    """The notes on the chosen route."""
    from app.models.people import Stop

    return {stop.note for stop in window.document.where(Stop, "route", window.route)}


def join_route(window: "MainWindow") -> None:
    """Put the chosen touchpoints on the chosen route."""
    from app.models.edits.routes import add_stops

    def join(notes: list[str]) -> None:
        touchpoints = [note for note in notes if note in _facts(window).touchpoints]
        add_stops(window.document, window.route, touchpoints)

    _with(window, join)


def leave_route(window: "MainWindow") -> None:
    """Take the chosen notes off the chosen route."""
    from app.models.edits.routes import remove_stop, stop_on

    def leave(notes: list[str]) -> None:
        with window.document.edit("Remove stop"):
            for note in notes:
                stop = stop_on(window.document, window.route, note)
                if stop is not None:
                    remove_stop(window.document, stop.id)

    _with(window, leave)


# Phases and lanes


def add_phase(window: "MainWindow") -> None:
    """Write the name of a new phase on the board: behind the one that has the focus, or at the end."""
    board = shown_board(window)
    if board is not None:
        header = board.selection.header
        board.structure.start_phase(header[1] if header is not None and header[0] == PHASE else None)


def add_lane(window: "MainWindow") -> None:
    """Offer the kinds of lanes; the new one comes under the one that has the focus, or at the bottom."""
    board = shown_board(window)
    if board is not None:
        header = board.selection.header
        board.furniture.offer_lanes(header[1] if header is not None and header[0] == LANE else None)


def shown_board(window: "MainWindow") -> "BoardView | None":
    """The board, brought in sight."""
    if window.view is not None and not window.view.is_on_board:
        window.view.show_view("board")
    return window.board


def of_header(kind: str, run: Callable[["BoardView", Header], object]) -> Command:
    """The command that does something with the phase or lane that has the focus."""

    def command(window: "MainWindow") -> None:
        header = focused(window, kind)
        if header is not None and window.board is not None:
            run(window.board, header)

    return command


def delete_header(kind: str, ask_which: Command) -> Command:
    """The command that deletes the phase or lane that has the focus itself; without one, it asks which."""

    def command(window: "MainWindow") -> None:
        board = shown_board(window)
        if board is None:
            return
        header = board.selection.header
        if header is not None and header[0] == kind:
            board.structure.delete(header)
        elif board.structure.may_change():
            ask_which(window)

    return command


# The lock


def is_locked(window: "MainWindow") -> bool:
    """Whether phases and lanes are locked."""
    return on_board(window) and window.board is not None and window.board.structure.locked


def switch_lock(window: "MainWindow") -> None:
    """Lock phases and lanes, or unlock them."""
    if window.board is not None:
        window.board.structure.set_locked(not window.board.structure.locked)


def has_hidden(window: "MainWindow") -> bool:
    """Whether a phase or lane is hidden."""
    return on_board(window) and window.board is not None and bool(window.board.structure.hidden())


def show_hidden(window: "MainWindow") -> None:
    """Bring back everything that is hidden."""
    if window.board is not None:
        window.board.structure.show_all()
