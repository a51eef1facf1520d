"""What the actions of edits, board and views do. Each takes the window.

Dialogs are imported when somebody asks for one, so that start stays quick.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.models.words import word
from app.views.language import current_language, install_language
from app.views.plain import ask

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def tr(text: str, comment: str = "", count: int = -1) -> str:
    """A text of a command in the interface's language; %n becomes `count`."""
    return QCoreApplication.translate("", text, comment, count)  # lupdate files a bare tr() under no context


# Edit


def undo(window: "MainWindow") -> None:
    """Take the last step back."""
    window.finish_typing()
    window.document.undo()


def redo(window: "MainWindow") -> None:
    """Do again what was undone last."""
    window.finish_typing()
    window.document.redo()


def cut(window: "MainWindow") -> None:
    """Copy the chosen notes and take them off the board."""
    if window.board:
        window.board.cut()


def copy(window: "MainWindow") -> None:
    """Copy the chosen notes."""
    if window.board:
        window.board.copy()


def paste(window: "MainWindow") -> None:
    """Put what was copied on the board; of text, one note a line."""
    if window.board:
        window.board.paste()


def delete(window: "MainWindow") -> None:
    """Take the chosen notes off the board."""
    if window.board:
        window.board.delete_selected()


def select_all(window: "MainWindow") -> None:
    """Choose every note."""
    if window.board:
        window.board.select_all()


# Board


def add_note(window: "MainWindow") -> None:
    """Begin a new note."""
    if window.view:
        window.view.show_view("board")
        window.view.board.start_note()


def delete_phase(window: "MainWindow") -> None:
    """Choose a phase; say how many notes go with it."""
    from app.models.board import Phase
    from app.models.edits import phases

    rows = phases.phases_of(window.document, window.journey)
    chosen = _choose(window, tr("Delete a phase"), [(row.id, row.name) for row in rows])
    if chosen and _agree(
        window, window.document.get(Phase, chosen).name, phases.notes_of_phase(window.document, chosen)
    ):
        phases.delete_phase(window.document, chosen)


def delete_lane(window: "MainWindow") -> None:
    """Choose a lane; say how many notes go with it."""
    from app.models.board import Lane
    from app.models.edits import lanes

    rows = lanes.lanes_of(window.document, window.journey)
    chosen = _choose(window, tr("Delete a lane"), [(row.id, row.title) for row in rows])
    if chosen and _agree(
        window, window.document.get(Lane, chosen).title, lanes.notes_of_lane(window.document, chosen)
    ):
        lanes.delete_lane(window.document, chosen)


def add_persona(window: "MainWindow") -> None:
    """Add a persona and open the editor on it."""
    if window.view:
        window.view.show_view("personas")
        window.view.personas.add("primary")


def edit_persona(window: "MainWindow") -> None:
    """Open the editor on the chosen persona; without one, make one."""
    from app.models.people import Persona

    if window.document.find(Persona, window.persona) is None:
        add_persona(window)
    elif window.view:
        window.view.edit_persona(window.persona)


def add_route(window: "MainWindow") -> None:
    """Ask a name and add a route for the chosen persona."""
    from app.models.edits import routes
    from app.models.people import Persona
    from app.views.dialogs.name_dialog import ask_name

    persona = window.document.find(Persona, window.persona)
    preset = f"{persona.name} · {word('perspective.inside_out', current_language())}" if persona else ""
    title = ask_name(window, tr("Add a route"), tr("Name of the route"), preset)
    if title:
        route = routes.add_route(window.document, window.journey, title, persona.id if persona else None)
        if window.view:
            window.view.choose_route(route)


def edit_workshop(window: "MainWindow") -> None:
    """Open the form of what this workshop is about."""
    from app.views.dialogs.workshop_dialog import edit_workshop as show_form

    show_form(window, window.document)


def _choose(window: "MainWindow", title: str, choices: list[tuple[str, str]]) -> str | None:
    """None too where another workshop was opened meanwhile: what was chosen is not in that one."""
    from app.views.dialogs.name_dialog import choose_from

    document = window.session.document
    chosen = choose_from(window, title, choices)
    return chosen if window.session.document is document else None


def _agree(window: "MainWindow", name: str, notes: int) -> bool:
    text = tr("Delete “{name}” with %n note(s)?", "", notes) if notes else tr("Delete “{name}”?")
    text = text.format(name=name)
    return ask(window, tr("Delete"), text, [tr("Delete"), tr("Keep")], tr("You can undo this.")) == 0


# View


def zoom_in(window: "MainWindow") -> None:
    """Larger."""
    if window.board:
        window.board.zoom_in()


def zoom_out(window: "MainWindow") -> None:
    """Smaller."""
    if window.board:
        window.board.zoom_out()


def fit(window: "MainWindow") -> None:
    """The whole board in the window."""
    if window.board:
        window.board.fit()


def real_size(window: "MainWindow") -> None:
    """One point a pixel."""
    if window.board:
        window.board.real_size()


def present(window: "MainWindow") -> None:
    """Only the board, or everything again."""
    window.present(not window.is_presenting)


def toggle_rail(window: "MainWindow") -> None:
    """The steps at the left."""
    window.panels.toggle("rail")


def toggle_side(window: "MainWindow") -> None:
    """The panel at the right."""
    window.panels.toggle("side")


def toggle_curve(window: "MainWindow") -> None:
    """The curve below."""
    window.panels.toggle("curve")


def switch_language(window: "MainWindow") -> None:
    """Dutch becomes English and the other way round; the workshop's own words stay."""
    window.finish_typing()
    install_language("en" if current_language() == "nl" else "nl", remember=True)
    window.relabel()


# Help


def show_keys(window: "MainWindow") -> None:
    """The sheet of keys."""
    from app.views.dialogs.keys_dialog import KeysDialog

    KeysDialog(window).exec()


def show_news(window: "MainWindow") -> None:
    """What the versions brought."""
    from app.views.dialogs.news_dialog import NewsDialog

    NewsDialog(window).exec()


def show_hints(window: "MainWindow") -> None:
    """The first hints, each at its moment again."""
    window.hints.again()


def about(window: "MainWindow") -> None:
    """What this is."""
    from app.views.dialogs.about_dialog import show_about

    show_about(window)
