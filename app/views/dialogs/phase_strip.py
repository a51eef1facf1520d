"""The phases of a template as a row of chevrons: small ones on a card, large ones with name and quote."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.layout.frames import Frame
from app.layout.header_face import phase_face, phase_height
from app.layout.look_kinds import PhaseLook
from app.layout.style import PHASE_GAP, PHASE_TIP
from app.models.templates import Template
from app.views import painter_pen
from app.views.appearance import appearance, px
from app.views.errors import guarded

_TIP = 7.0  # pixels that a small chevron points outwards
_GAP = 2.0
_SCALE = 0.86  # of the large chevrons against the board at zoom 1, at the normal text size
_MOST = 1.3  # times as large with large letters: all phases of a template stay in sight
_WIDE = 132.0  # points a large chevron takes at least


def draw_strip(painter: QPainter, rect: QRectF, template: Template) -> None:
    """Small chevrons without words, all of one width."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    count = len(template.phases)
    step = (rect.width() - _TIP + _GAP) / count
    top, bottom, middle = rect.top(), rect.bottom(), rect.center().y()
    for number, phase in enumerate(template.phases):
        left, right = rect.left() + number * step, rect.left() + (number + 1) * step - _GAP
        points = [(left, top), (right, top), (right + _TIP, middle), (right, bottom), (left, bottom)]
        if number:
            points.append((left + _TIP, middle))
        fill = appearance().theme.phase(phase.colour, number)
        gradient = QLinearGradient(left, 0, right, 0)
        gradient.setColorAt(0, painter_pen.colour(fill.start))
        gradient.setColorAt(1, painter_pen.colour(fill.end))
        painter.setBrush(gradient)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    painter.restore()


class PhaseStrip(QWidget):
    """The small drawing."""

    def __init__(self, template: Template, height: int = 18) -> None:
        super().__init__()
        self._template = template
        self.setFixedHeight(px(height))
        self.setMinimumWidth(60)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_strip(painter, QRectF(self.rect()), self._template)
        painter.end()


class PhasePreview(QWidget):
    """The large drawing: the very chevrons of the board, in as many rows as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._template: Template | None = None
        self._language = "nl"
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_template(self, template: Template, language: str) -> None:
        """Draw the phases of a template in a language."""
        self._template, self._language = template, language
        names = [phase.name[language] for phase in template.phases]
        self.setAccessibleName(", ".join(names))
        self.updateGeometry()
        self.update()

    @guarded
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded
    def heightForWidth(self, width: int) -> int:
        return round(sum(height for _, height in self._plan(width)) * _scale()) + 2

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(460, self.heightForWidth(460))

    def _plan(self, width: int) -> list[tuple[list[tuple[PhaseLook, Frame]], float]]:
        """Rows of chevrons with their frames in points, each row with its height and the air below it."""
        if self._template is None:
            return []
        looks = [
            PhaseLook(
                phase.name[self._language],
                _quoted(phase.texts["quote"][self._language]),
                phase.colour,
                number,
                self._language,
            )
            for number, phase in enumerate(self._template.phases)
        ]
        room = width / _scale()
        most = max(1, int(room // _WIDE))
        rows = -(-len(looks) // most)
        across = -(-len(looks) // rows)
        wide = min((room - PHASE_TIP) / across, 210.0)
        planned = []
        for start in range(0, len(looks), across):
            part = looks[start : start + across]
            chevron = wide - PHASE_GAP + PHASE_TIP
            height = max(phase_height(look, chevron) for look in part)
            frames = [(look, Frame(i * wide, 0.0, chevron, height)) for i, look in enumerate(part)]
            planned.append((frames, height + 10.0))
        return planned

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scale = _scale()
        painter.scale(scale, scale)
        for frames, height in self._plan(self.width()):
            for look, frame in frames:
                painter.save()
                painter.translate(frame.x, frame.y)
                painter_pen.draw(painter, phase_face(look, frame, appearance().theme), scale_hint=scale)
                painter.restore()
            painter.translate(0.0, height)
        painter.end()


def _scale() -> float:
    """Of the large chevrons; it grows with the letters around them."""
    return _SCALE * min(px(100) / 100, _MOST)


def _quoted(quote: str) -> str:
    return f"“{quote}”" if quote else ""
