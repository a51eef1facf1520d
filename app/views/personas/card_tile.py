"""One persona among the others: the very card that is printed, and under it what kind of persona it is."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.layout.persona_card import persona_cards, sheet_for
from app.layout.persona_fields import headline
from app.layout.persona_style import RADIUS
from app.layout.shapes import Face
from app.models.document import Document
from app.models.edits.workshop import workshop_of
from app.models.people import Persona
from app.models.pictures import picture_of
from app.models.row import Values
from app.models.words import word
from app.views import painter_pen
from app.views.appearance import ink, px
from app.views.errors import guarded
from app.views.icons import icon
from app.views.language import current_language
from app.views.palette import LEAST_TARGET
from app.views.plain import ElidedLabel, plain_tip

SHAPE = sheet_for("A4", two_on_a_sheet=True).card  # points: what every card is laid out at
FOOT = 40  # pixels under the card
RIM = 7  # pixels around the card, for the ring of the chosen one


class CardTile(QWidget):
    """Draws a card as large as it is made; what is typed beside it shows before it is written."""

    def __init__(self, document: Document, persona: str) -> None:
        super().__init__()
        self._document = document
        self.persona = persona
        self._typed: Values = {}
        self._place = (1, 1)
        self._faces: tuple[Face, ...] = ((),)
        self._looks: tuple[object, ...] = ()
        self._page = 0
        self.is_chosen = False
        self.is_lifted = False
        self.is_target = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._caption = ElidedLabel("", "cardText")
        self._caption.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.turn = QToolButton()
        self.turn.setObjectName("bare")
        self.turn.setIcon(icon("chevron-right", "soft_text"))
        self.turn.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.turn.clicked.connect(self.turn_page)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addStrut(px(LEAST_TARGET))  # with and without a button the words stand at one height
        foot.addWidget(self._caption, 1)
        foot.addWidget(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(RIM, 0, RIM, 0)
        column.addStretch(1)
        column.addLayout(foot)

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(round(SHAPE[0]), round(SHAPE[1]) + px(FOOT))

    # What is shown

    def show_place(self, number: int, count: int) -> None:
        """Draw the card as the persona is now, the number-th of so many."""
        self._place = (number, count)
        self.refresh()

    def show_typed(self, values: Values) -> None:
        """Show what somebody is typing over what is written."""
        if values != self._typed:
            self._typed = values
            self.refresh()

    def refresh(self) -> None:
        """Lay the card out again."""
        row = self._document.find(Persona, self.persona)
        if row is None:
            return
        shown = Persona.of({**row.values(), **self._typed})
        language = current_language()
        workshop = workshop_of(self._document)  # its title stands at the bottom
        looks = (shown.values(), self._place, language, workshop.title if workshop else "")
        if looks != self._looks:
            self._looks = looks
            self._faces = persona_cards(self._document, shown, SHAPE, language, self._place)
        self._page = min(self._page, len(self._faces) - 1)
        kind = word(f"persona_kind.{shown.kind}", language)
        self._caption.setText(kind)
        number, count = self._place
        which = word("persona_of", language, page=number, pages=count)
        self.setAccessibleName(f"{headline(shown, language)}, {which}")
        self.setAccessibleDescription(kind)
        self.turn.setVisible(len(self._faces) > 1)
        following = (self._page + 1) % len(self._faces) + 1
        tip = self.tr("Show card {number} of {count}").format(number=following, count=len(self._faces))
        self.turn.setToolTip(plain_tip(tip))
        self.turn.setAccessibleName(tip)
        self.update()

    @property
    def pages(self) -> int:
        """How many cards this persona runs on over."""
        return len(self._faces)

    @property
    def page(self) -> int:
        """Which of its cards is shown, 0 the first."""
        return self._page

    def turn_page(self) -> None:
        """Show the next card of a persona that runs on; after the last the first."""
        self._page = (self._page + 1) % len(self._faces)
        self.refresh()

    # Drawing

    def card(self) -> QRectF:
        """Where in here the card is, without rim and foot."""
        width = self.width() - 2 * RIM
        return QRectF(RIM, RIM, width, width * SHAPE[1] / SHAPE[0])

    def snapshot(self) -> QPixmap:
        """The card as a picture, to drag."""
        ratio, card = self.devicePixelRatioF(), self.card()
        made = QPixmap(round(card.width() * ratio), round(card.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.translate(-card.topLeft())
        self._draw_card(painter)
        painter.end()
        return made

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.is_lifted:
            painter.setOpacity(0.3)
        self._draw_card(painter)
        painter.setOpacity(1.0)
        if self.is_chosen or self.is_target:
            self._draw_ring(painter)
        painter.end()

    def _draw_card(self, painter: QPainter) -> None:
        card = self.card()
        scale = card.width() / SHAPE[0]
        painter.save()
        painter.translate(card.topLeft())
        painter.scale(scale, scale)
        painter_pen.draw(
            painter, self._faces[self._page], pictures=partial(picture_of, self._document), scale_hint=scale
        )
        painter.restore()

    def _draw_ring(self, painter: QPainter) -> None:
        """A ring around the chosen card, thick where it has the focus, dashed where a picture may drop."""
        thick = 4.0 if self.hasFocus() or self.is_target else 2.0
        pen = QPen(QColor(ink("accent")), thick)
        if self.is_target:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        out = RIM - thick / 2
        radius = RADIUS * self.card().width() / SHAPE[0] + out
        painter.drawRoundedRect(self.card().adjusted(-out, -out, out, out), radius, radius)
