"""The workshop as a film: a board of its own that nobody can edit, with what a film needs under it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.layout.themes import LIGHT, Theme
from app.models.board import Journey, Note
from app.models.change import Change
from app.models.document import Document
from app.models.film import film_of
from app.views.board.board_view import BoardView
from app.views.buttons import sign_button
from app.views.dialogs.spoken_time import spoken_iso
from app.views.edit_titles import QT_TRANSLATE_NOOP, edit_title
from app.views.errors import guarded
from app.views.history.film_player import IN_A_MINUTE, FilmPlayer
from app.views.history.film_slider import FilmSlider
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import ElidedLabel, PlainLabel, plain_tip

_FOLLOWED = 30  # a step with more notes than this is not pointed at
SPEED_WORDS: dict[str, str] = {
    "1": QT_TRANSLATE_NOOP("Film", "1×"),
    "2": QT_TRANSLATE_NOOP("Film", "2×"),
    "5": QT_TRANSLATE_NOOP("Film", "5×"),
    IN_A_MINUTE: QT_TRANSLATE_NOOP("Film", "in a minute"),
}


class FilmDialog(QDialog):
    """Over the whole window, so that nothing under it can be edited meanwhile. Escape ends it."""

    def __init__(
        self, parent: QWidget | None, document: Document, journey: str, theme: Theme = LIGHT
    ) -> None:
        super().__init__(parent)
        self.setObjectName("film")
        self.setModal(True)
        self.setWindowTitle(self.tr("Film of the workshop"))
        self.film = film_of(document)
        self.player = FilmPlayer(self.film)
        self._theme = theme
        self._journey = journey
        self.board: BoardView | None = None
        self._stage = QStackedWidget()
        self._nothing = PlainLabel(self.tr("At this moment there was no board yet."), "startText")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stage.addWidget(self._nothing)
        self.slider = FilmSlider()
        self.play_button = QPushButton()
        self.what = ElidedLabel("", "promptTitle")
        self.when = PlainLabel("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._stage, 1)
        column.addWidget(self._foot())
        self._connect()
        self._begin()

    # Building

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 10, 14, 10)
        row.addWidget(PlainLabel(self.windowTitle(), "title"))
        row.addStretch(1)
        self.end = sign_button(icon("close"), self.tr("End (Esc)"))
        self.end.setAutoDefault(False)
        self.end.clicked.connect(self.reject)
        row.addWidget(PlainLabel(self.tr("Space plays · ← → a step · ↑ ↓ the speed"), "hint"))
        row.addSpacing(12)
        row.addWidget(self.end)
        return row

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        column = QVBoxLayout(foot)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(8)
        words = QHBoxLayout()
        words.addWidget(self.what, 1)
        words.addWidget(self.when)
        column.addLayout(words)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.play_button)
        row.addWidget(self.slider, 1)
        self.speeds = QButtonGroup(self)
        for key, word in SPEED_WORDS.items():
            row.addWidget(self._speed(key, word))
        column.addLayout(row)
        return foot

    def _speed(self, key: str, word: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("pill")
        button.setCheckable(True)
        button.setText(QCoreApplication.translate("Film", word))
        tip = (
            self.tr("All of the workshop in one minute")
            if key == IN_A_MINUTE
            else self.tr("As it went in the room, without the pauses; times {speed}").format(speed=key)
        )
        button.setToolTip(plain_tip(tip))
        button.setAccessibleName(tip)
        button.setChecked(key == self.player.speed)
        button.clicked.connect(lambda: setattr(self.player, "speed", key))
        self.speeds.addButton(button)
        return button

    def _connect(self) -> None:
        self.play_button.setObjectName("primary")
        self.play_button.setAutoDefault(False)
        self.play_button.setMinimumWidth(120)
        self.play_button.clicked.connect(self.toggle)
        self.slider.setRange(0, self.player.steps)
        self.slider.setPageStep(max(1, self.player.steps // 20))
        self.slider.setAccessibleName(self.tr("Step of the workshop"))
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderPressed.connect(self.player.pause)
        self.player.moved.connect(self._show_moment)
        self.player.turned.connect(self._show_button)
        self.film.subscribe(self._follow)
        keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Space: self._press,
            Qt.Key.Key_Right: lambda: self.step(1),
            Qt.Key.Key_Left: lambda: self.step(-1),
            Qt.Key.Key_Up: lambda: self._go_faster(1),
            Qt.Key.Key_Down: lambda: self._go_faster(-1),
        }
        for key, run in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(run)

    def _begin(self) -> None:
        """Show the first moment; without any step, say that there is nothing to play."""
        self.player.go_to(0)
        self._make_board()
        self._show_moment()
        self._show_button()
        for widget in (self.play_button, self.slider, *self.speeds.buttons()):
            widget.setEnabled(self.player.steps > 0)
        if not self.player.steps:
            self.what.setText(self.tr("There is nothing to play yet: on this computer nothing was done."))
            self.when.setText("")

    # Playing

    def toggle(self) -> None:
        """Play, or pause."""
        if self.player.is_playing:
            self.player.pause()
        else:
            self.player.play()

    def _press(self) -> None:
        """Space: what a button does that has the keys, else play or pause."""
        focus = self.focusWidget()
        if focus is self.end:
            self.end.click()
        elif self.play_button.isEnabled():
            self.toggle()

    def _go_faster(self, by: int) -> None:
        """The next speed, or the one before."""
        buttons = self.speeds.buttons()
        at = next(at for at, button in enumerate(buttons) if button.isChecked()) + by
        if self.player.steps and 0 <= at < len(buttons):
            buttons[at].click()

    def step(self, by: int) -> None:
        """Some steps forward or back, and stay there."""
        self.player.pause()
        self.player.go_to(self.player.done + by)

    def _slid(self, done: int) -> None:
        if done != self.player.done:
            self.player.go_to(done)

    # Showing

    def _follow(self, change: Change) -> None:
        if self.board is None or not self.film.find(Journey, self._journey):
            self._make_board()
            return
        self.board.sync(change)
        touched = [note for note in change.ids(Note) if note in self.board.scene.places]
        if 0 < len(touched) <= _FOLLOWED:
            self.board.select_notes(touched)
            self.board.reveal(touched[0])
        else:
            self.board.selection.clear()
            self._reveal_cell(change)

    def _reveal_cell(self, change: Change) -> None:
        """Where notes went away, show the cell that they were in."""
        assert self.board is not None
        for key, (before, after) in change.rows.items():
            if key[0] == "note" and before is not None and after is None:
                cell = self.board.scene.plan.cells.get((before["phase"], before["lane"]))
                if cell is not None:
                    self.board.ensure_visible(cell)
                return

    def _make_board(self) -> None:
        """A board for the journey that is there at this moment, if there is one."""
        if self.board is not None:
            self._stage.removeWidget(self.board)
            self.board.deleteLater()
            self.board = None
        journeys = self.film.ordered(Journey)
        if not self.film.find(Journey, self._journey) and journeys:
            self._journey = journeys[0].id
        if not journeys:
            self._stage.setCurrentWidget(self._nothing)
            return
        self.board = BoardView(self.film, self._journey, current_language(), self._theme)
        self.board.read_only = True
        self.board.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stage.addWidget(self.board)
        self._stage.setCurrentWidget(self.board)

    def _show_moment(self) -> None:
        done = self.player.done
        self.slider.setValue(done)
        entry = self.film.history.last_done()
        if entry is None:
            self.what.setText(self.tr("How it began"))
        else:
            self.what.setText(edit_title(entry.title))
        place = self.tr("step {number} of {all}").format(number=done, all=self.player.steps)
        self.when.setText(f"{spoken_iso(entry.time)} · {place}" if entry else place)

    def _show_button(self) -> None:
        playing = self.player.is_playing
        self.play_button.setText(self.tr("Pause") if playing else self.tr("Play"))
        self.play_button.setIcon(icon("pause" if playing else "play", "#ffffff"))

    @guarded
    def done(self, result: int) -> None:
        """Ended, by Escape or the button."""
        self.player.pause()
        super().done(result)

    @guarded
    def closeEvent(self, event: QCloseEvent) -> None:
        self.player.pause()
        super().closeEvent(event)


def show_film(parent: QWidget, document: Document, journey: str, theme: Theme) -> FilmDialog:
    """Open the film over a window, and begin to play."""
    dialog = FilmDialog(parent, document, journey, theme)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window = parent.window()
    dialog.setGeometry(window.geometry())
    if window.isFullScreen():
        dialog.showFullScreen()
    dialog.open()
    dialog.play_button.setFocus()
    dialog.player.play()
    return dialog
