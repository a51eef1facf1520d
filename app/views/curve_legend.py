"""The row above the curve: a button for each line that hides and shows it, and what the curve proposes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from app.layout.curve_plan import RouteLine
from app.models.edits.routes import routes_of
from app.models.findings.conversations import LEAST, conversations_of
from app.models.findings.moments import Proposal, proposals
from app.models.findings.routes import route_title
from app.models.people import Route
from app.models.words import word
from app.views.appearance import px
from app.views.buttons import WordsButton, under
from app.views.curve_menus import fill_lines_menu
from app.views.errors import guarded
from app.views.icons import icon
from app.views.language import current_language
from app.views.mark import Mark
from app.views.plain import PlainLabel, plain_caption, plain_tip
from app.views.proposals_panel import ProposalsPanel
from app.views.route_look import swatch

if TYPE_CHECKING:
    from app.views.curve_view import CurveView

_WIDEST = 230  # pixels of a title
_HEIGHT = 40
_WITH_WORD = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_SIGN_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


class CurveLegend(QWidget):
    """Entries from left to right as far as there is room; the menu behind them has all."""

    def __init__(self, view: "CurveView") -> None:
        super().__init__(view)
        self._view = view
        self.entries: dict[str, QToolButton] = {}
        self._has_moments = False
        self._proposed = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 3, 10, 3)
        self._row.setSpacing(2)
        self._title = PlainLabel(word("emotion_curve", current_language()), "curveTitle")
        self._row.addWidget(self._title)
        self._row.addSpacing(8)
        self._lines = QHBoxLayout()
        self._lines.setSpacing(2)
        self._row.addLayout(self._lines)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(lambda: fill_lines_menu(self.menu, view))
        self.more = self._button(
            "chevron-down", self.tr("Lines"), self.tr("Which lines and personas are shown")
        )
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.addWidget(self.more)
        self._moment = Mark(icon("diamond", "moment"))
        self._moment.setFixedSize(px(14), px(14))
        self._moment_word = PlainLabel(word("moment_of_truth", current_language()), "hint")
        self._row.addSpacing(8)
        self._row.addWidget(self._moment)
        self._row.addWidget(self._moment_word)
        self._row.addStretch(1)
        self.propose = self._button(
            "diamond", self.tr("Suggested moments"), self.tr("Moments of truth that the curve proposes")
        )
        self.propose.clicked.connect(self.open_proposals)
        self._row.addWidget(self.propose)
        self.folding = self._button("chevron-down", "", "")
        self.folding.clicked.connect(lambda: view.fold(not view.choice.folded))
        self._row.addWidget(self.folding)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _button(self, drawing: str, text: str, tip: str) -> QToolButton:
        button = WordsButton()
        button.setObjectName("legend")
        button.setIcon(icon(drawing))
        button.setText(text)
        button.setToolTip(plain_tip(tip))
        button.setAccessibleName(tip or text)
        if text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(px(400), max(px(_HEIGHT), super().sizeHint().height()))

    def refresh(self) -> None:
        """Name the lines as they are now."""
        wanted = self._wanted()
        shown = {line.route: line for line in self._view.plan.routes}
        for key in [key for key in self.entries if key not in wanted]:
            gone = self.entries.pop(key)
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (key, title) in enumerate(wanted.items()):
            self._show(key, title, shown.get(key), place)
        points = (point for line in self._view.plan.routes for point in line.points)
        self._has_moments = any(point.moment for point in points)
        self._show_tools()
        self._fit()

    def _wanted(self) -> dict[str, str]:
        """Title by key of the lines that are shown, and of those that a click brings back.

        Conversations that are in an average come back by the menu: four of them would fill the row.
        """
        view, language = self._view, current_language()
        personas, found = view.personas(), {line.route: line.title for line in view.plan.routes}
        for route in routes_of(view.document, view.journey):
            theirs = personas is None or route.persona is None or route.persona in personas
            alone = len(conversations_of(view.document, view.journey, route.persona)) < LEAST
            if theirs and route.hidden and (route.perspective == "inside_out" or alone):
                found.setdefault(route.id, route_title(view.document, route.id, language))
        return found

    def _show(self, key: str, title: str, line: RouteLine | None, place: int) -> None:
        button = self.entries.get(key)
        if button is None:
            button = self.entries[key] = self._button("curve", "", "")
            button.setCheckable(True)
            button.setIconSize(QSize(px(26), px(16)))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(lambda on: self._view.show_line(key, on))
        if self._lines.indexOf(button) != place:
            self._lines.insertWidget(place, button)
        short = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, px(_WIDEST))
        button.setText(plain_caption(short))
        button.setChecked(line is not None)
        font = button.font()
        font.setStrikeOut(line is None)
        button.setFont(font)
        tip = self.tr("Hide {title}") if line is not None else self.tr("Show {title}")
        button.setToolTip(plain_tip(tip.format(title=title)))
        button.setAccessibleName(title)
        button.setIcon(swatch(line.colour, line.index) if line is not None else icon("hidden", "faint_text"))

    def _show_tools(self) -> None:
        view = self._view
        self.more.setVisible(bool(routes_of(view.document, view.journey)))
        self._proposed = len(self.proposed())
        self.propose.setEnabled(self._proposed > 0)
        folded = view.choice.folded
        tip = self.tr("Unfold the curve") if folded else self.tr("Fold the curve")
        self.folding.setIcon(icon("chevron-up" if folded else "chevron-down"))
        self.folding.setToolTip(plain_tip(tip))
        self.folding.setAccessibleName(tip)

    def proposed(self) -> list[Proposal]:
        """What the curve of the chosen route proposes and nobody turned down."""
        view = self._view
        if view.document.find(Route, view.route) is None:
            return []
        return [
            each for each in proposals(view.document, view.route) if each.stop not in view.choice.dismissed
        ]

    def open_proposals(self) -> ProposalsPanel:
        """Open the list of proposals under its button."""
        panel = ProposalsPanel(self._view)
        panel.open_at(under(self.propose))
        return panel

    def _widths_of_more(self) -> tuple[int, int]:
        """Pixels that the menu of lines takes with its word, and as a sign alone."""
        word_alone = self.more.fontMetrics().horizontalAdvance(self.more.text()) + px(5)
        now, has_word = self.more.sizeHint().width() + 4, self.more.toolButtonStyle() != _SIGN_ONLY
        return (now, now - word_alone) if has_word else (now + word_alone, now)

    # Room

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _left(self) -> int:
        """Pixels beside what always stands there."""
        fixed = [self._title, self.propose, self.folding]
        return self.width() - sum(widget.sizeHint().width() + 4 for widget in fixed) - px(48)

    def _fit(self) -> None:
        """Leave out what is in the menu too, from the end, until the rest fits; the sign goes first."""
        words, sign = self._widths_of_more()
        for said in (self.tr("Suggested moments"), self.tr("Moments"), ""):
            self.propose.setText(" · ".join(filter(None, (said, str(self._proposed or "")))))
            if self._left() >= sign:
                break
        left = self._left()
        self.more.setToolButtonStyle(_WITH_WORD if left >= words else _SIGN_ONLY)
        left -= words if left >= words else sign
        for button in sorted(self.entries.values(), key=self._lines.indexOf):
            width = button.sizeHint().width() + 2
            fits = width <= left
            button.setVisible(fits)
            left = left - width if fits else -1
        sign = self._moment_word.sizeHint().width() + px(18)
        for widget in (self._moment, self._moment_word):
            widget.setVisible(self._has_moments and left >= sign)
