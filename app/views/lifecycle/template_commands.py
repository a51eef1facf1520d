"""What the actions on templates do. Each takes the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.models.board import Journey
from app.models.edits.mapping import add_band
from app.models.edits.workshop import workshop_of
from app.storage.own_templates import all_templates, free_key, keep_template
from app.views.commands_board import shown_board
from app.views.dialogs.name_dialog import ask_name, choose_from
from app.views.errors import attempt
from app.views.language import current_language
from app.views.lifecycle.mapping_dialog import MappingDialog

if TYPE_CHECKING:
    from app.models.templates import Template
    from app.views.main_window import MainWindow


def tr(text: str) -> str:
    """A text of a command in the interface's language."""
    return QCoreApplication.translate("", text)  # lupdate files a bare tr() under no context


def change_template(window: "MainWindow") -> None:
    """Show what a swap or merge would do, and do it as one step."""
    board = shown_board(window)
    window.finish_typing()
    if board is None or not board.structure.may_change():
        return
    dialog = MappingDialog(window, window.document, window.journey, all_templates(), _language(window))
    if dialog.exec():
        attempt(dialog.apply, window.session.report)


def add_second_band(window: "MainWindow") -> None:
    """Choose a template whose stages, or else whose phases, come as stages under the phases of the board."""
    board = window.board
    if board is None or not board.structure.may_change():
        return
    templates = {key: template for key, template in all_templates().items() if key != "empty"}
    names = [(key, _offered(template)) for key, template in _funnels_first(templates)]
    key = choose_from(window, tr("Add the stages of a template"), names, tr("Add"))
    if key:
        template, language = templates[key], _language(window)
        attempt(lambda: add_band(window.document, window.journey, template, language), window.session.report)


def _funnels_first(templates: "dict[str, Template]") -> "list[tuple[str, Template]]":
    """Those seen by the company first: their phases are stages that somebody counts."""
    return sorted(templates.items(), key=lambda pair: pair[1].view != "company")


def _offered(template: "Template") -> str:
    """The name of a template with how many stages it brings."""
    count = len(template.stages or template.phases)
    return f"{template.name[current_language()]} · {count}"


def keep_own(window: "MainWindow") -> None:
    """Ask a name and keep the phases, stages and lanes of this board as an own template."""
    from app.models.own_template import template_from

    window.finish_typing()
    title = window.document.get(Journey, window.journey).title
    name = ask_name(window, tr("Keep as an own template"), tr("Name of the template"), title, tr("Save"))
    if not name:
        return

    def keep() -> None:
        made = template_from(window.document, window.journey, free_key(name), name, _language(window))
        keep_template(made)
        text = tr("“{name}” is among the templates now: at the start, and in Own templates.")
        window.banner.tell(text.format(name=name), seconds=8)

    attempt(keep, window.session.report)


def _language(window: "MainWindow") -> str:
    workshop = workshop_of(window.document)
    return workshop.language if workshop else current_language()
