"""The funnel as a view: the drawing, and beside it a field for every count."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.layout.funnel import funnel_face, funnel_height, funnel_sentences
from app.models.board import Phase, Stage
from app.models.change import Change
from app.models.counts import read_count
from app.models.edits.phases import set_phase
from app.models.edits.stages import set_stage, stages_of
from app.models.findings.funnel import PHASES, STAGES, Funnel, FunnelStep, funnel_of
from app.models.refusal import Refused
from app.models.words import integer, word
from app.views import painter_pen
from app.views.appearance import appearance, px
from app.views.buttons import sign_button
from app.views.dialogs.frame import scrolled
from app.views.errors import attempt, guarded
from app.views.fields import Field, line_field
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import PlainLabel, plain_tip

if TYPE_CHECKING:
    from app.views.workshop_view import WorkshopView

_SIDE = 296  # pixels
_EDGE = 24
_HIGHEST = 640.0  # pixels of a drawing that is larger than it has to be
_OF = (STAGES, PHASES)


class FunnelView(QWidget):
    """Every change comes in by `sync`; a count is written when its field is left."""

    trouble = Signal(object)

    def __init__(self, view: "WorkshopView") -> None:
        super().__init__()
        self.setObjectName("page")
        self._view, self._document, self._journey = view, view.document, view.journey
        self._of: str | None = None  # until somebody chooses: stages where there are any
        self._stale = True
        self.chart = FunnelChart()
        self.said = PlainLabel("", "promptText", wrap=True)
        self.fields: dict[str, Field] = {}
        self._shown: tuple[str, tuple[tuple[str, str], ...]] = ("", ())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left(), 1)
        row.addWidget(self._side())

    def _left(self) -> QWidget:
        page = QWidget()
        page.setObjectName("matrixPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(12)
        column.addWidget(self.chart)
        column.addWidget(self.said)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("matrixArea")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        self.area = area
        return area

    def _side(self) -> QWidget:
        side = QFrame()
        side.setObjectName("side")
        side.setFixedWidth(px(_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(8)
        column.addLayout(self._choice())
        column.addWidget(PlainLabel(self.tr("How many people are in it?"), "heading"))
        self._inside = QWidget()
        self._inside.setObjectName("sideContent")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        column.addWidget(scrolled(self._inside), 1)
        self.wrong = PlainLabel("", "trouble", wrap=True)
        self._refused: dict[str, tuple[str, str]] = {}  # by field, what was typed and what is said of it
        self.wrong.hide()
        column.addWidget(self.wrong)
        self.add = sign_button(icon("plus"), self.tr("Stages of a template…"))
        self.add.clicked.connect(self._add_band)
        self.to_board = QPushButton(self.tr("To the board"))
        self.to_board.clicked.connect(lambda: self._view.show_view("board"))
        column.addWidget(self.add)
        column.addWidget(self.to_board)
        return side

    def _choice(self) -> QHBoxLayout:
        """Stages or phases, where both could make a funnel."""
        row = QHBoxLayout()
        row.setSpacing(4)
        self.choice = QButtonGroup(self)
        for number, name in enumerate((self.tr("Stages"), self.tr("Phases"))):
            button = QPushButton(name)
            button.setObjectName("pill")
            button.setCheckable(True)
            self.choice.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self.choice.idClicked.connect(self._choose)
        return row

    def _choose(self, number: int) -> None:
        self._of = _OF[number]
        self.refresh()

    # Following

    def sync(self, change: Change) -> None:
        """The document changed: draw again, now if somebody is looking."""
        if change.touches(Phase, Stage):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def take_focus(self) -> None:
        """The keys go to the first count that is missing, else to the first one."""
        self.refresh()
        empty = [field for field in self.fields.values() if not field.text()]
        for field in (empty or list(self.fields.values()))[:1]:
            field.editor.setFocus()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Show the funnel as it is now; what somebody is typing stays."""
        self._stale = False
        language = current_language()
        has_stages = bool(stages_of(self._document, self._journey))
        funnel = funnel_of(self._document, self._journey, self._of if has_stages else None)
        for button in self.choice.buttons():
            button.setVisible(has_stages)
        self.choice.button(_OF.index(funnel.of)).setChecked(True)
        self.chart.show_funnel(funnel)
        nothing = [word("no_funnel", language)] if not funnel.steps else []
        self.said.setText("\n".join(nothing or funnel_sentences(funnel, language)))
        self._show_fields(funnel)

    def _show_fields(self, funnel: Funnel) -> None:
        shown = funnel.of, tuple((step.id, step.name) for step in funnel.steps)
        if shown != self._shown:
            self._shown = shown
            self._make_fields(funnel)
        for step in funnel.steps:
            count = "" if step.count is None else integer(step.count, current_language())
            self.fields[step.id].show_text(count)

    def _make_fields(self, funnel: Funnel) -> None:
        self.fields.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for step in funnel.steps:
            self.fields[step.id] = self._field(funnel.of, step)
            self._column.addWidget(self.fields[step.id])
        self._column.addStretch(1)

    def _field(self, of: str, step: FunnelStep) -> Field:
        field = line_field(step.name or word("without_name", current_language()))
        question = step.criterion or word("stage_question.volume", current_language())
        field.editor.setPlaceholderText(word("stage_question.volume", current_language()))
        field.editor.setAccessibleDescription(question)
        field.setToolTip(plain_tip(question))
        field.editor.textChanged.connect(self._show_wrong)
        field.done.connect(lambda text: None if self._write(of, step.id, text) else field.refuse())
        return field

    # Writing

    def _write(self, of: str, key: str, text: str) -> bool:
        try:
            count = read_count(text)
        except Refused as refused:
            self._refused[key] = text, refused.sentence(current_language())
            self._show_wrong()
            return False
        self._refused.pop(key, None)
        self._show_wrong()
        table, edit = (Stage, set_stage) if of == STAGES else (Phase, set_phase)
        if self._document.find(table, key) is None:
            return True
        return attempt(lambda: edit(self._document, key, volume=count), self.trouble.emit)

    def _show_wrong(self) -> None:
        """What is no count is said as long as it stands there; of several, the last one."""
        said = [
            sentence
            for key, (text, sentence) in self._refused.items()
            if key in self.fields and self.fields[key].text() == text
        ]
        self.wrong.setText(said[-1] if said else "")
        self.wrong.setVisible(bool(said))

    def _add_band(self) -> None:
        """By the action of the window: it knows the lock, and says what it did."""
        window = self.window()
        actions = getattr(window, "actions_by_key", {})
        if "add_band" in actions:
            actions["add_band"].trigger()


class FunnelChart(QWidget):
    """Draws the very funnel that is printed, as wide as there is room.

    It tells its height for a width and never sets it: a scroll bar takes width, and a lower drawing in less
    width would send the bar away again, and so on for ever.
    """

    def __init__(self) -> None:
        super().__init__()
        self._funnel = Funnel(STAGES, ())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_funnel(self, funnel: Funnel) -> None:
        """Draw this funnel from now on."""
        self._funnel = funnel
        language = current_language()
        said = [f"{step.name} {'–' if step.count is None else step.count}" for step in funnel.steps]
        self.setAccessibleName(word("funnel", language))
        self.setAccessibleDescription(", ".join([*said, *funnel_sentences(funnel, language)]))
        self.updateGeometry()
        self.update()

    def _by(self, width: int) -> float:
        """Pixels a point: with the room, and with the letters of the interface. On a large screen it is as
        large as a few steps can be without the last going out of sight.
        """
        most = max(1.35, _HIGHEST / funnel_height(max(1, len(self._funnel.steps))))
        return appearance().scale * max(0.9, min(most, width / 780))

    @guarded
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded
    def heightForWidth(self, width: int) -> int:
        return round(funnel_height(len(self._funnel.steps), self._by(width))) + 4

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(px(700), self.heightForWidth(px(700)))

    @guarded
    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(px(200)))

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._funnel.steps:
            return
        with QPainter(self) as painter:  # left open after an exception, it would take the whole program down
            width, by = self.width(), self._by(self.width())
            face = funnel_face(self._funnel, width, appearance().theme, current_language(), by)
            painter_pen.draw(painter, face, scale_hint=1.0)
