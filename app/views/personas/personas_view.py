"""The view of the personas: all cards, what can be done with them, and the editor beside the chosen one."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.models.board import Picture, Workshop
from app.models.change import Change
from app.models.document import Document
from app.models.edits import personas as edits
from app.models.people import Persona, Route
from app.models.row import Values
from app.models.words import word
from app.views.appearance import px
from app.views.errors import attempt, guarded
from app.views.language import current_language
from app.views.personas.card_grid import CardGrid, CardScroll
from app.views.personas.empty_page import EmptyPage
from app.views.personas.persona_editor import PersonaEditor
from app.views.personas.persona_tools import PersonaTools
from app.views.picture_loader import PictureRefused, dropped_picture
from app.views.plain import ask
from app.views.soon import soon

EDITOR = 490  # pixels
_SHARE = 0.5  # of the window that the editor takes at most


class PersonasView(QWidget):
    """Every change comes in by `sync`; the chosen persona is the one beside the board."""

    personaChosen = Signal(str)
    printWanted = Signal()
    hint = Signal(str)
    trouble = Signal(object)  # an exception

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("personas")
        self._document = document
        self._middle = QStackedWidget(self)
        self.tools = PersonaTools()
        self.grid = CardGrid(document)
        self.area = CardScroll(self.grid)
        self.empty = EmptyPage()
        self.editor = PersonaEditor(document, self)
        self.editor.hide()
        self._middle.addWidget(self.area)
        self._middle.addWidget(self.empty)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._middle, 1)
        beside.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addLayout(beside, 1)
        self._connect()
        self._refresh()

    def _connect(self) -> None:
        grid, tools = self.grid, self.tools
        for source in (tools, self.empty):
            source.addWanted.connect(self.add)
        tools.editWanted.connect(lambda: self.edit(self.persona))
        tools.copyWanted.connect(self.duplicate)
        tools.deleteWanted.connect(self.delete)
        tools.moveWanted.connect(self._move_by)
        tools.printWanted.connect(self.printWanted)
        grid.chosen.connect(self._choose)
        grid.opened.connect(self.edit)
        grid.moved.connect(self._move)
        grid.deleteWanted.connect(self.delete)
        grid.menuWanted.connect(self.show_menu)
        grid.pictureDropped.connect(self._take_picture)
        self.editor.closed.connect(self.close_editor)
        self.editor.typed.connect(self.grid.show_typed)
        self.editor.trouble.connect(self.trouble)

    # What is chosen

    @property
    def persona(self) -> str:
        """The id of the chosen persona, "" where there is none."""
        return self.grid.persona if self.grid.persona in self.grid.tiles else ""

    @property
    def is_editing(self) -> bool:
        """Whether the editor is open."""
        return not self.editor.isHidden()

    def choose(self, persona: str) -> None:
        """Show this persona as the chosen one; nothing is told to anybody."""
        if self.is_editing and persona in self.grid.tiles and not self.editor.show_persona(persona):
            return
        self.grid.choose(persona)
        self.tools.show_chosen(list(self.grid.tiles), self.persona)

    def _choose(self, persona: str) -> None:
        self.choose(persona)
        if self.persona == persona:
            self.personaChosen.emit(persona)

    # Following the document

    def sync(self, change: Change) -> None:
        """The document changed: draw the cards again, now if somebody is looking."""
        if change.touches(Persona, Workshop, Picture):
            self._refresh()

    def _refresh(self) -> None:
        self.grid.refresh()
        there = list(self.grid.tiles)
        if not self.persona and there:
            self.grid.choose(there[0])
        self._middle.setCurrentWidget(self.area if there else self.empty)
        self.tools.show_chosen(there, self.persona)
        if not self.is_editing:
            return
        if self.editor.persona in there:
            self.editor.refresh()
        else:
            self.close_editor()

    def finish(self) -> bool:
        """Hand over what is being typed; False where some of it could not be kept."""
        return self.editor.finish()

    # Editing

    def edit(self, persona: str, step: str = "") -> None:
        """Open the editor on a persona, at a step or where it was."""
        if persona not in self.grid.tiles:
            return
        was_open = self.is_editing
        if not self.editor.show_persona(persona):
            return
        self.editor.show()
        self.grid.is_beside = True
        self._choose(persona)
        self._fit()
        if step or not was_open:
            self.editor.show_step(step or self.editor.step)
        self.editor.take_focus()
        self._reveal()

    def close_editor(self) -> None:
        """Only the cards again; the one that was edited has the focus."""
        if not self.is_editing:
            return
        self.editor.finish()
        self.editor.hide()
        self.grid.is_beside = False
        self.grid.show_typed("", {})
        self._fit()
        self._reveal()
        self.take_focus()

    def add(self, kind: str) -> None:
        """Add a persona of a kind, and open it."""
        made: list[str] = []
        if self._do(lambda: made.append(edits.add_persona(self._document, "", kind))):
            self.edit(made[0], "group")

    def duplicate(self) -> None:
        """Put a copy behind the chosen persona, and choose it."""
        made: list[str] = []
        if self.finish() and self._do(lambda: made.append(edits.copy_persona(self._document, self.persona))):
            self.grid.take(made[0])
            self._reveal()

    def delete(self) -> None:
        """Ask, and take the chosen persona away; its neighbour is chosen."""
        row = self._document.find(Persona, self.persona)
        if row is None:
            return
        name = row.name or word(f"persona_kind.{row.kind}", current_language())
        text = self.tr("Delete the persona “{name}”?").format(name=name)
        more = self.tr("You can undo this.")
        routes = len(self._document.where(Route, "persona", row.id))
        if routes:
            more = self.tr("%n route(s) stay on the board, without a persona.", "", routes) + " " + more
        answers = [self.tr("Delete"), self.tr("Keep")]
        if ask(self, self.tr("Delete persona"), text, answers, more) != 0:
            return
        others = [each for each in self.grid.tiles if each != row.id]
        heir = others[min(self.grid.number_of(row.id), len(others) - 1)] if others else ""
        if self._do(lambda: edits.delete_persona(self._document, row.id)):
            if heir:
                self._choose(heir)
            self.take_focus()

    def _move_by(self, way: int) -> None:
        if self.persona:
            to = self.grid.number_of(self.persona) + way
            self._move(self.persona, min(max(to, 0), len(self.grid.tiles) - 1))

    def _move(self, persona: str, to: int) -> None:
        had_focus = self.grid.tiles[persona].hasFocus()
        self._do(lambda: edits.move_persona(self._document, persona, to))
        if had_focus:
            self.grid.take(persona)
        self._reveal()

    def _take_picture(self, persona: str, mime: QMimeData) -> None:
        try:
            picture = dropped_picture(mime)
        except PictureRefused as refused:
            self.hint.emit(str(refused))
            return
        self._do(lambda: edits.set_portrait(self._document, persona, picture))

    def _do(self, work: Callable[[], object]) -> bool:
        return attempt(work, self.trouble.emit)

    # Showing

    def show_menu(self, at: QPoint) -> None:
        """The menu of the chosen card, or of the ground: the same as the buttons above."""
        menu = QMenu(self)
        self.tools.fill_menu(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def take_focus(self) -> None:
        """Put the focus on the chosen card; where there is none, on the way to make one."""
        if self.persona:
            self.grid.tiles[self.persona].setFocus()
        else:
            self.empty.take_focus()

    def _reveal(self) -> None:
        soon(self, lambda: self.area.reveal(self.persona))  # once the cards have their places

    def _fit(self) -> None:
        self.editor.setFixedWidth(min(px(EDITOR), round(self.width() * _SHARE)))
        if (layout := self.layout()) is not None:
            layout.activate()  # else the cards would be laid out beside the editor as it was
        self.grid.arrange(self.area.viewport().size())

    # Made anew

    def chosen(self) -> tuple[str, Values]:
        """The step that is open, "" for none, and what was typed there and could not be kept."""
        return (self.editor.step if self.is_editing else "", self.editor.unsaved() if self.is_editing else {})

    def put_back(self, step: str, typed: Values) -> None:
        """What `chosen` gave, after the view was made anew."""
        if step and self.persona:
            self.edit(self.persona, step)
            self.editor.put_back(typed)

    # Qt

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
