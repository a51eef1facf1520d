"""The editor of a phase: name, colour, what the customer says in it, what is wanted, offered and counted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.layout.frames import Frame
from app.layout.header_face import phase_face, phase_height
from app.layout.looks import phase_look
from app.models.board import Journey, Phase
from app.models.document import Document
from app.models.edits.phases import phases_of, recolour_phase, rename_phase, set_phase
from app.models.words import word
from app.views import painter_pen
from app.views.appearance import appearance, px
from app.views.board_actions import PHASE_COLOURS
from app.views.colour_row import ColourRow
from app.views.errors import Tell, attempt, guarded
from app.views.language import current_language
from app.views.lifecycle.row_editor import COUNT, NAME, Asked, RowEditor

_WITH_CONTENT = "acdl-4"  # of all templates this one asks first which content or campaign runs in a phase
_NAMES = (Asked("name", NAME), Asked("group_name", NAME), Asked("quote", wide=True))
_WORK = (Asked("goal"), Asked("criterion"), Asked("offer"), Asked("next_step"))
_CONTENT = Asked("content")
_CHEVRON = 250.0  # points wide
_SCALE = 1.1  # against the board at zoom 1


class PhaseEditor(RowEditor):
    """One phase at a time, with the ways to the next one and the one before."""

    def __init__(self, parent: QWidget | None, document: Document, phase: str, tell: Tell) -> None:
        super().__init__(parent, document, word("phase", current_language()), "phase", phase, tell)
        self.chevron = Chevron()
        self.colours = ColourRow({key: _swatch(key) for key in PHASE_COLOURS})
        self.colours.show_names({key: _action_word(text) for key, text in PHASE_COLOURS.items()})
        self.colours.chosen.connect(self._recolour)
        self.grid.addWidget(self.chevron, 0, 0)
        self.grid.addWidget(self.colours, 0, 1)
        journey = document.get(Journey, document.get(Phase, phase).journey)
        asks_content = journey.template == _WITH_CONTENT
        count = Asked("volume", COUNT)
        fields = (*_NAMES, _CONTENT, count, *_WORK) if asks_content else (*_NAMES, *_WORK, _CONTENT, count)
        self.build(fields, self.tr("Previous phase"), self.tr("Next phase"))
        self.open_at(820, 620)
        self.fields["quote"].editor.setFocus()

    def rows(self) -> Sequence[Phase]:
        """The phases of the board, hidden ones too."""
        row = self.document.find(Phase, self.key)  # it may be gone: undo reaches under a dialog that closes
        return phases_of(self.document, row.journey) if row is not None else []

    def write(self, column: str, value: Any) -> None:
        """A name that was emptied stays what it was."""
        if column == "name":
            rename_phase(self.document, self.key, value)
        else:
            set_phase(self.document, self.key, **{column: value})

    def completions(self, column: str) -> list[str] | None:
        """The groups that are there already."""
        if column != "group_name":
            return None
        return list(dict.fromkeys(row.group_name for row in self.rows() if row.group_name))

    def show_row(self, key: str) -> None:
        """Show a phase from now on."""
        super().show_row(key)
        rows = self.rows()
        at = [row.id for row in rows].index(key)
        keys = list(PHASE_COLOURS)  # without one that we know, a phase has that of its place
        self.colours.show_colour(rows[at].colour if rows[at].colour in keys else keys[at % len(keys)])

    def typed(self) -> None:
        """The chevron says what is being typed."""
        rows = self.rows()
        at = [row.id for row in rows].index(self.key)
        shown = Phase.of(rows[at].values())
        for column in ("name", "quote"):
            if column in self.fields:
                shown.__dict__[column] = self.fields[column].text()
        self.chevron.show_phase(shown, at)

    def _recolour(self, colour: str) -> None:
        attempt(lambda: recolour_phase(self.document, self.key, colour), self._tell)
        self.show_row(self.key)


class Chevron(QWidget):
    """The very chevron of the board."""

    def __init__(self) -> None:
        super().__init__()
        self._look = phase_look(Phase.of(Phase.defaults()), 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_phase(self, phase: Phase, index: int) -> None:
        """Draw this phase from now on."""
        self._look = phase_look(phase, index, current_language())
        self.setAccessibleName(phase.name)
        self.updateGeometry()
        self.update()

    @property
    def _by(self) -> float:
        return _SCALE * appearance().scale

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(round(_CHEVRON * self._by), round(phase_height(self._look, _CHEVRON) * self._by) + 2)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:  # left open after an exception, it would take the whole program down
            painter.scale(self._by, self._by)
            frame = Frame(0.0, 0.0, _CHEVRON, phase_height(self._look, _CHEVRON))
            face = phase_face(self._look, frame, appearance().theme)
            painter_pen.draw(painter, face, scale_hint=self._by)


def _action_word(text: str) -> str:
    from app.views.actions import action_word

    return action_word(text)


def _swatch(key: str) -> QIcon:
    side, fill = px(20), appearance().theme.phase(key, 0)
    picture = QPixmap(side * 2, side * 2)  # sharp on fine screens too
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    gradient = QLinearGradient(0, 0, side, 0)
    gradient.setColorAt(0, painter_pen.colour(fill.start))
    gradient.setColorAt(1, painter_pen.colour(fill.end))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRoundedRect(QRectF(0, 0, side, side), 5, 5)
    return QIcon(picture)
