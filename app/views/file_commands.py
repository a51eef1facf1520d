"""What the actions of the File menu do. Each takes the window; a dialog is imported when it is asked for."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.views import file_dialogs
from app.views.file_dialogs import ask_open, ask_save, ask_workshop_place, file_name, workshops

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def tr(text: str) -> str:
    """A text of a command in the interface's language."""
    return QCoreApplication.translate("", text)  # lupdate files a bare tr() under no context


def new(window: "MainWindow", template: str = "lifecycle-5") -> None:
    """Ask what the workshop is about, then where it is kept."""
    from app.views.dialogs.new_workshop import NewWorkshopDialog

    window.finish_typing()
    dialog = NewWorkshopDialog(window, template)
    while dialog.exec():
        values = dialog.values()
        name = file_name(values.title or tr("Workshop"))
        path = ask_workshop_place(window, tr("Keep the workshop as"), name)
        if path is not None:
            window.session.create(path, values)
            return
        # No place is not a no to the workshop: back to what was filled in, in a dialog that is not going.
        dialog = NewWorkshopDialog(window, values.template)
        dialog.fill(values)


def open_file(window: "MainWindow") -> None:
    """Ask for a workshop file and open it."""
    window.finish_typing()
    path = ask_open(window, tr("Open a workshop"), file_dialogs.safe_folder(), workshops())
    if path is not None:
        window.session.open(path)


def save(window: "MainWindow") -> None:
    """Write a finished version to the document's path now; where that can't be written, ask for another."""
    window.finish_typing()
    if window.session.saving.is_held:
        save_elsewhere(window)
    else:
        window.session.saving.save_now()


def save_elsewhere(window: "MainWindow") -> None:
    """Ask for another place, and go on there."""
    if not window.is_open:
        return
    window.finish_typing()
    path = ask_workshop_place(window, tr("Save elsewhere"), window.session.path.name)
    if path is not None:
        window.session.move_to(path)


def save_copy(window: "MainWindow") -> None:
    """Write the workshop to another file as well; this one stays open."""
    if not window.is_open:
        return
    window.finish_typing()
    name = f"{window.session.path.stem} " + tr("copy") + file_dialogs.SUFFIX
    path = ask_save(window, tr("Save a copy"), _folder(window) / name, workshops())
    if path is not None:
        window.session.save_copy(path)


def earlier_versions(window: "MainWindow") -> None:
    """Show the earlier versions; one that is chosen opens as a copy."""
    from app.views.dialogs.versions_dialog import VersionsDialog

    window.finish_typing()
    dialog = VersionsDialog(window, window.session.versions())
    if dialog.exec() and (version := dialog.chosen()) is not None:
        window.session.open_version(version)


def import_file(window: "MainWindow") -> None:
    """Ask for a table, a text or a JSON file and put what is in it on the board, as one step."""
    window.finish_typing()
    path = ask_open(
        window, tr("Import"), _folder(window), tr("Tables and text (*.csv *.tsv *.txt *.md *.json)")
    )
    if path is not None:
        window.session.exchange.import_from(path, window.journey)


def print_pdf(window: "MainWindow") -> None:
    """Ask what to print and where to, and write the PDF; what is shown is offered first."""
    from app.exports.contents import CONTENTS
    from app.models.words import word
    from app.views.dialogs.print_dialog import PrintDialog
    from app.views.language import current_language
    from app.views.printing import print_on_paper

    window.finish_typing()
    shown = window.view.shown if window.view else ""
    dialog = PrintDialog(window, window.document, window.journey, shown if shown in CONTENTS else "board")
    if not dialog.exec():
        return
    values = dialog.values()
    content = word(CONTENTS[values.content].word, current_language()).lower()
    if dialog.for_printer:
        print_on_paper(window, dialog.sheets(), dialog.pictures, f"{window.session.path.stem} {content}")
        return
    name = f"{window.session.path.stem} {content} {values.paper}.pdf"
    path = ask_save(window, tr("Print to PDF"), _folder(window) / name, "PDF (*.pdf)")
    if path is not None:
        window.session.exchange.export(path, window.journey, values)


def export_file(window: "MainWindow") -> None:
    """Ask for a file and write the workshop to it in the format of its ending."""
    window.finish_typing()
    formats = tr("Table (*.csv);;Everything (*.json);;Drawing (*.svg);;Picture (*.png);;PDF (*.pdf)")
    path = ask_save(window, tr("Export"), _folder(window) / f"{window.session.path.stem}.csv", formats)
    if path is not None:
        window.session.exchange.export(path, window.journey)


def close(window: "MainWindow") -> None:
    """Write, close, and go back to the start page."""
    window.finish_typing()
    window.session.close()


def leave(window: "MainWindow") -> None:
    """Close the window."""
    window.close()


def _folder(window: "MainWindow") -> Path:
    """Where a file dialog begins: beside the workshop that is open."""
    return file_dialogs.safe_folder(window.session.path.parent)
