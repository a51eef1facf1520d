"""Channels by phase: where is much going on, where nothing, and what has no channel yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.layout.channel_matrix import TOTAL, Key, notes_in, row_name
from app.models.board import Channel, Contact, Journey, Lane, Note, Phase
from app.models.change import Change
from app.models.edits.channels import add_channel, delete_channel, merge_channels, rename_channel
from app.models.findings.channels import ChannelMatrix, channel_matrix, is_unused
from app.models.folding import fold
from app.models.words import word
from app.views.buttons import sign_button
from app.views.channels.cell_notes import CellNotes
from app.views.channels.matrix_canvas import MatrixCanvas
from app.views.dialogs.name_dialog import ask_name, choose_from
from app.views.errors import attempt, guarded
from app.views.flow_layout import FlowLayout
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import PlainLabel

if TYPE_CHECKING:
    from app.views.workshop_view import WorkshopView

_SHOWN = (Channel, Contact, Journey, Lane, Note, Phase)  # tables that the matrix shows something of


class ChannelsView(QWidget):
    """The matrix, the notes of its chosen cell, and what can be done with a channel."""

    trouble = Signal(object)
    hint = Signal(str)

    def __init__(self, view: "WorkshopView") -> None:
        super().__init__()
        self.setObjectName("page")
        self._view = view
        self._document, self._journey = view.document, view.journey
        self._stale = True
        self.canvas = MatrixCanvas(self._document)
        self.notes = CellNotes(self._document)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._area())
        self._stack.addWidget(self._empty())
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._tools())
        left.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.notes)
        self._connect()

    def _area(self) -> QScrollArea:
        self.area = QScrollArea()
        self.area.setObjectName("matrixArea")
        self.area.setWidgetResizable(True)
        page = QWidget()
        page.setObjectName("matrixPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        column.addStretch(1)
        self.area.setWidget(page)
        return self.area

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(1)
        self.why = PlainLabel("", "promptText", wrap=True)
        self.to_board = sign_button(icon("note"), self.tr("To the board"))
        for widget in (self.why, self.to_board):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(2)
        return page

    def _tools(self) -> QWidget:
        tools = QWidget()
        tools.setObjectName("personaTools")
        inside = QWidget()
        row = FlowLayout(inside, 8)  # at a large text size they do not fit beside each other
        whole = QVBoxLayout(tools)
        whole.setContentsMargins(14, 8, 14, 8)
        whole.addWidget(inside)
        self.add = sign_button(icon("plus"), self.tr("Channel"))
        self.rename = QPushButton(self.tr("Rename…"))
        self.merge = QPushButton(self.tr("Merge with…"))
        self.delete = sign_button(icon("trash"), self.tr("Delete"))
        for button in (self.add, self.rename, self.merge, self.delete):
            row.addWidget(button)
        return tools

    def _connect(self) -> None:
        self.canvas.chosen.connect(self._show_cell)
        self.canvas.entered.connect(self.notes.take_focus)
        self.canvas.renameWanted.connect(self._rename)
        self.canvas.deleteWanted.connect(self._delete)
        self.notes.noteChosen.connect(self._view.choose_note)
        self.notes.allWanted.connect(self._choose_all)
        self.to_board.clicked.connect(lambda: self._view.show_view("board"))
        self.add.clicked.connect(self._add)
        self.rename.clicked.connect(self._rename)
        self.merge.clicked.connect(self._merge)
        self.delete.clicked.connect(self._delete)

    # Following

    def sync(self, change: Change) -> None:
        """The document changed: count again, now if somebody is looking."""
        if change.touches(*_SHOWN):
            self._stale = True
            if self.isVisible():
                self._fill()

    def take_focus(self) -> None:
        """The keys go to the matrix."""
        self.canvas.setFocus()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._fill()

    @property
    def matrix(self) -> ChannelMatrix:
        """The figures that are shown."""
        return self.canvas.matrix

    def _fill(self) -> None:
        self._stale = False
        matrix = channel_matrix(self._document, self._journey)
        self.canvas.show_matrix(matrix, self._said)
        is_empty = not matrix.phases or not matrix.rows
        self.why.setText(
            self.tr("Here you see which channel is used in which phase. Add phases on the board first.")
            if not matrix.phases
            else self.tr(
                "Here you see which channel is used in which phase. Write touchpoints on the board first."
            )
        )
        self._stack.setCurrentIndex(int(is_empty))
        self.notes.setVisible(not is_empty)
        self._show_cell()

    # The chosen cell

    def _channel(self) -> Channel | None:
        return self._document.find(Channel, self.canvas.at[0])

    def _show_cell(self) -> None:
        key = self.canvas.at
        channel = self._channel()
        for button in (self.rename, self.merge):
            button.setEnabled(channel is not None)
        others = len(self._document.rows(Channel)) > 1
        self.merge.setEnabled(channel is not None and others)
        self.delete.setEnabled(channel is not None and is_unused(self._document, channel.id))
        if key in self.canvas.cells():
            notes = notes_in(self.matrix, key)
            count = word("touchpoints_count", current_language(), count=len(notes))
            self.notes.show_cell(self._title(key), count, notes)
            if self.isVisible():
                rect = self.canvas.rect_of(key)
                self.area.ensureVisible(rect.center().x(), rect.center().y(), rect.width(), rect.height())

    def _title(self, key: Key) -> str:
        language = current_language()
        rows = {row.channel: row_name(row, language) for row in self.matrix.rows}
        phase = self._document.find(Phase, key[1])
        name = word("all_touchpoints", language) if key[0] == TOTAL else rows.get(key[0], "")
        return f"{name} · {phase.name}" if phase is not None else name

    def _said(self, key: Key) -> str:
        """A cell in words, for who hears the window."""
        count = word("touchpoints_count", current_language(), count=len(notes_in(self.matrix, key)))
        return f"{self._title(key)}: {count}"

    def _choose_all(self, notes: list[str]) -> None:
        self._view.show_view("board")
        self._view.board.select_notes(notes)
        if notes:
            self._view.board.reveal(notes[0])

    # Channels

    def _add(self) -> None:
        name = ask_name(self, self.tr("Add a channel"), self.tr("What is the channel called?"))
        if name and attempt(lambda: add_channel(self._document, name), self.trouble.emit):
            row = next(r for r in self._document.ordered(Channel) if fold(r.name) == fold(name))
            self.canvas.choose((row.id, self.canvas.at[1]))

    def _rename(self) -> None:
        row = self._channel()
        if row is None:
            return
        name = ask_name(self, self.tr("Rename the channel"), self.tr("What is the channel called?"), row.name)
        if not name or name == row.name:
            return
        before, channel = len(self._document.rows(Channel)), row.id
        done = attempt(lambda: rename_channel(self._document, channel, name), self.trouble.emit)
        if done and len(self._document.rows(Channel)) < before:
            self.hint.emit(self.tr("“{name}” was there already: both are one channel now.").format(name=name))

    def _merge(self) -> None:
        row = self._channel()
        if row is None:
            return
        others = [(each.id, each.name) for each in self._document.ordered(Channel) if each.id != row.id]
        title = self.tr("Merge “{name}” with").format(name=row.name)
        keep, gone = choose_from(self, title, others, self.tr("Merge")), row.id
        if keep and attempt(lambda: merge_channels(self._document, keep, [gone]), self.trouble.emit):
            self.canvas.choose((keep, self.canvas.at[1]))

    def _delete(self) -> None:
        row = self._channel()
        if row is not None:
            channel = row.id
            attempt(lambda: delete_channel(self._document, channel), self.trouble.emit)
