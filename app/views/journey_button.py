"""Which journey is shown, in the bar at the top, and the way to another one; not there with one journey."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from app.views.appearance import px
from app.views.buttons import WordsButton
from app.views.icons import icon
from app.views.plain import plain_caption, plain_tip

if TYPE_CHECKING:
    from app.models.document import Document

SHORT, LONG = 110, 240  # pixels of a title before it is cut short, where room is scarce and where it is not


class JourneyButton(WordsButton):
    """A menu of the journeys, and under them what can be done with them."""

    journeyChosen = Signal(str)

    def __init__(self, actions: list[QAction]) -> None:
        super().__init__()
        self.setObjectName("pill")
        self.setIcon(icon("chevron-down"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._actions = actions
        self.journeys: dict[str, QAction] = {}
        self.setMenu(QMenu(self))
        self._shown: object = None
        self._title = ""
        self._most = SHORT
        self.is_wanted = False
        self.hide()

    def words_width(self, most: int) -> int:
        """Pixels that the title takes, cut short at `most`."""
        return self.fontMetrics().horizontalAdvance(self._words(most))

    def cut(self, most: int) -> None:
        """Show no more of the title than this, in pixels at the usual text size."""
        self._most = most
        words = plain_caption(self._words(most))
        if words != self.text():
            self.setText(words)

    def _words(self, most: int) -> str:
        return self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideMiddle, px(most))

    def show_journeys(self, document: "Document", shown: str) -> None:
        """Offer the journeys that are there now."""
        from app.models.edits.journeys import journeys_of

        rows = journeys_of(document)
        now = (shown, [(row.id, row.title) for row in rows])
        if now == self._shown:
            return
        self._shown = now
        menu = self.menu()
        menu.clear()
        self.journeys = {}
        for row in rows:
            action = self.journeys[row.id] = menu.addAction(plain_caption(row.title))
            action.setCheckable(True)
            action.setChecked(row.id == shown)
            action.triggered.connect(lambda _=False, chosen=row.id: self.journeyChosen.emit(chosen))
        menu.addSeparator()
        for action in self._actions:
            menu.addAction(action)
        title = self._title = next((row.title for row in rows if row.id == shown), "")
        self.cut(self._most)
        self.setToolTip(plain_tip(title))
        self.setAccessibleName(self.tr("Journey: {title}").format(title=title))
        self.is_wanted = len(rows) > 1
        self.setVisible(self.is_wanted)
