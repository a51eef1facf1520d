"""Emotion words to press: a few that go with the value, and a menu with all of them and room for new ones."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from app.models.document import Document
from app.models.edits.emotions import add_emotion, remove_emotion
from app.models.emotions import Feeling, feeling_named, palette_of
from app.models.people import Emotion
from app.views.curve_menus import add_feelings, sign_name
from app.views.errors import Tell, attempt
from app.views.flow_layout import FlowLayout
from app.views.language import current_language
from app.views.pill import Pill
from app.views.plain import plain_caption, plain_tip

_SHOWN = 5  # words beside the menu: two rows of the panel


class FeelingChips(QWidget):
    """`write` is called with the word that was pressed; `typed` gives what stands in the emotion's field."""

    def __init__(
        self, document: Document, write: Callable[[Feeling], object], typed: Callable[[], str], tell: Tell
    ) -> None:
        super().__init__()
        self._document, self._write, self._typed, self._tell = document, write, typed, tell
        self._emotion = ""
        self._flow = FlowLayout(self)
        self.chips: list[Pill] = []
        for _ in range(_SHOWN):
            chip = Pill(name="chip")
            chip.clicked.connect(lambda _=False, chip=chip: self._press(chip))
            self.chips.append(chip)
            self._flow.addWidget(chip)
        self.more = QToolButton()
        self.more.setObjectName("chip")
        self.more.setText("…")
        self.more.setToolTip(plain_tip(self.tr("All emotion words")))
        self.more.setAccessibleName(self.tr("All emotion words"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.more.setMenu(self.menu)
        self._flow.addWidget(self.more)

    def show_feeling(self, emotion: str, intensity: float | None) -> None:
        """Offer words on the side of a value; the chosen one is pressed."""
        self._emotion = emotion
        for chip, feeling in zip(self.chips, self._offered(intensity), strict=True):
            chip.setProperty("word", feeling.word)
            chip.setText(plain_caption(feeling.word))
            chip.setChecked(feeling.word == emotion)
        self.updateGeometry()

    def _offered(self, intensity: float | None) -> list[Feeling]:
        """Words of the value's sign from all over the palette; without a value some of every sign."""
        palette = palette_of(self._document, current_language())
        sign = None if not intensity else 1 if intensity > 0 else -1
        fitting = [feeling for feeling in palette if sign is None or feeling.sign == sign]
        step = (len(fitting) - 1) / (_SHOWN - 1)
        shown = [fitting[round(i * step)] for i in range(_SHOWN)]
        own = {row.word for row in self._document.rows(Emotion).values()}
        for feeling in fitting:
            if feeling.word in own and feeling not in shown:
                shown = [feeling, *shown[:-1]]
        if self._emotion and self._emotion not in {feeling.word for feeling in shown}:
            known = feeling_named(self._document, current_language(), self._emotion)
            shown = [known or Feeling(self._emotion, 0), *shown[:-1]]
        return shown

    def _press(self, chip: QPushButton) -> None:
        word = chip.property("word")
        known = feeling_named(self._document, current_language(), word)
        chip.setChecked(word == self._emotion)
        self._write(known or Feeling(word, 0))

    def fill_menu(self) -> None:
        """All words by sign; what is typed and not known can be added, own words can be taken out."""
        self.menu.clear()
        palette = palette_of(self._document, current_language())
        add_feelings(self.menu, palette, self._emotion, self._write)
        word = self._typed().strip()
        if word and feeling_named(self._document, current_language(), word) is None:
            self.menu.addSeparator()
            adding = self.menu.addMenu(
                plain_caption(self.tr("Add “{word}” to the palette").format(word=word))
            )
            for sign in (1, 0, -1):
                adding.addAction(sign_name(sign)).triggered.connect(
                    lambda _=False, sign=sign: self._add(word, sign)
                )
        own = sorted(self._document.rows(Emotion).values(), key=lambda row: row.word)
        if own:
            self.menu.addSeparator()
            taking = self.menu.addMenu(self.tr("Take out of the palette"))
            for row in own:
                taking.addAction(plain_caption(row.word)).triggered.connect(
                    lambda _=False, row=row.id: attempt(
                        lambda: remove_emotion(self._document, row), self._tell
                    )
                )

    def _add(self, word: str, sign: int) -> None:
        def add() -> None:
            with self._document.edit("Add emotion"):
                add_emotion(self._document, word, sign)
                self._write(Feeling(word, sign))

        attempt(add, self._tell)
