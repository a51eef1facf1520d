"""What the curve proposes as moments of truth: taken over, turned down, or looked at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.models.board import Note
from app.models.edits.routes import set_moment
from app.models.findings.moments import Proposal
from app.models.people import Stop
from app.models.words import word
from app.views.appearance import px
from app.views.dialogs.frame import scrolled
from app.views.errors import attempt
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import PlainLabel, plain_caption, plain_tip

if TYPE_CHECKING:
    from app.views.curve_view import CurveView

_WIDTH, _HIGHEST = 430, 320


class ProposalsPanel(QFrame):
    """A row for each: its touchpoint and why; a click on it leads to the stop."""

    def __init__(self, view: "CurveView") -> None:
        super().__init__(view, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Suggested moments"))
        self._view = view
        self.rows: dict[str, tuple[QPushButton, QToolButton, QToolButton]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(6)
        column.addWidget(PlainLabel(self.tr("Could this be a moment of truth?"), "heading"))
        self._list = QWidget()
        self._list.setObjectName("sideContent")
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._area = scrolled(self._list)
        column.addWidget(self._area)
        self._fill()

    def open_at(self, place: QPoint) -> None:
        """Open with its top left under a button, inside the screen."""
        self.setFixedWidth(px(_WIDTH))
        self._area.setFixedHeight(min(px(_HIGHEST), self._list.sizeHint().height() + 4))
        self.adjustSize()
        seen = self._view.screen().availableGeometry()
        y = place.y() if place.y() + self.height() <= seen.bottom() else place.y() - self.height() - px(40)
        self.move(max(seen.left(), min(place.x(), seen.right() - self.width())), max(seen.top(), y))
        self.show()
        first = next(iter(self.rows.values()), None)
        if first is not None:
            first[0].setFocus()

    def _fill(self) -> None:
        for found in self._view.legend.proposed():
            self._column.addLayout(self._row(found))
        self._column.addStretch(1)

    def _row(self, found: Proposal) -> QHBoxLayout:
        stop = self._view.document.get(Stop, found.stop)
        text = " ".join(self._view.document.get(Note, stop.note).text.split())
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, px(_WIDTH - 150))
        name = QPushButton(f"{plain_caption(shown)}\n{reasons_in_words(found)}")
        name.setObjectName("proposal")
        name.setToolTip(plain_tip(text))
        name.setAccessibleName(f"{text}: {reasons_in_words(found)}")
        name.clicked.connect(lambda: self._view.noteChosen.emit(stop.note))
        yes = self._tool("check", self.tr("Make it a moment of truth"))
        yes.clicked.connect(lambda: self._accept(found))
        no = self._tool("close", self.tr("Not now"))
        no.clicked.connect(lambda: self._dismiss(found.stop))
        self.rows[found.stop] = (name, yes, no)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(name, 1)
        row.addWidget(yes)
        row.addWidget(no)
        return row

    def _tool(self, drawing: str, tip: str) -> QToolButton:
        tool = QToolButton()
        tool.setIcon(icon(drawing))
        tool.setToolTip(plain_tip(tip))
        tool.setAccessibleName(tip)
        return tool

    def _accept(self, found: Proposal) -> None:
        """The moment's kind, and why, as one step; a reason that somebody wrote stays."""
        document = self._view.document
        stop = document.find(Stop, found.stop)
        if stop is not None:
            reason = stop.reason or reasons_in_words(found)
            attempt(
                lambda: set_moment(document, found.stop, found.kind, reason=reason), self._view.trouble.emit
            )
        self._take_away(found.stop)

    def _dismiss(self, stop: str) -> None:
        self._view.choice.dismissed.add(stop)
        self._view.legend.refresh()
        self._take_away(stop)

    def _take_away(self, stop: str) -> None:
        places = list(self.rows)
        at = places.index(stop)
        for widget in self.rows.pop(stop):
            widget.setEnabled(False)
            widget.hide()
        if not self.rows:
            self.close()
        else:
            left = list(self.rows)
            self.rows[left[min(at, len(left) - 1)]][1].setFocus()


def reasons_in_words(found: Proposal) -> str:
    """Why a stop is proposed: "dal · steilste daling"."""
    return " · ".join(word(f"proposal.{reason}", current_language()) for reason in found.reasons)
