"""The future journey beside the current one: both curves, what changed, and the way to begin one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.layout.drawing import Drawing
from app.layout.frames import Frame
from app.layout.future_list import change_key, change_rows, change_words
from app.layout.shapes import Font, Group
from app.layout.strips import as_shapes, height_of, text_lines
from app.layout.two_curves import two_curves
from app.models.board import Journey, Note
from app.models.document import Document
from app.models.edits.future import future_of
from app.models.findings.future import Different, differences, origin_of, route_pairs
from app.models.words import word
from app.views.appearance import appearance, px
from app.views.buttons import sign_button
from app.views.compare.ground import Ground
from app.views.icons import icon
from app.views.language import current_language
from app.views.middle import put_in_the_middle
from app.views.plain import PlainLabel

_EDGE, _AIR = 26.0, 18.0
_WIDE = 460  # pixels at most
_TITLE, _SUBTITLE = Font(20.0, "bold"), Font(12.0)


class FuturePage(QWidget):
    """A click on a difference or a point tells which note it is, in which journey."""

    noteWanted = Signal(str, str)  # journey, note
    makeWanted = Signal()
    journeyWanted = Signal(str)

    def __init__(self, document: Document, journey: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._journey = document, journey
        self.found: tuple[Different, ...] = ()
        self.make = sign_button(icon("plus", "on_chosen"), self.tr("Make the future journey"))
        self.make.setObjectName("primary")
        self.go = QPushButton("")
        self.ground = Ground(document, self._lay_out, self)
        self.ground.sheet.name_by(self._name)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self.ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.make.clicked.connect(self.makeWanted)
        self.go.clicked.connect(lambda: self.journeyWanted.emit(self._other()))
        self.ground.sheet.chosen.connect(self._choose)
        self.ground.sheet.opened.connect(self._choose)

    def _empty(self) -> QWidget:
        inside = QWidget()
        inside.setMaximumWidth(px(_WIDE))
        column = QVBoxLayout(inside)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("How should it be?"), "question", wrap=True))
        text = self.tr(
            "The journey of today is copied once: phases, notes and our own route. What you change in the"
            " copy is shown beside today, and both curves stand in one chart. You can undo it."
        )
        column.addWidget(PlainLabel(text, "dialogText", wrap=True))
        column.addWidget(self.make)
        page = QWidget()
        page.setObjectName("page")
        put_in_the_middle(page, inside)
        return page

    # What is shown

    @property
    def future(self) -> str:
        """The id of the future journey that is compared with its original, "" where there is none."""
        if origin_of(self._document, self._journey):
            return self._journey
        row = future_of(self._document, self._journey)
        return row.id if row is not None else ""

    def _other(self) -> str:
        """The journey of the two that is not open."""
        return origin_of(self._document, self._journey) or self.future

    def refresh(self) -> None:
        """Show both as they are now."""
        future = self.future
        self._pages.setCurrentIndex(1 if future else 0)
        self.found = differences(self._document, future)
        there = self._document.find(Journey, self._other())
        self.go.setVisible(there is not None)
        self.go.setText(self.tr("Go to “{title}”").format(title=there.title) if there is not None else "")
        self.ground.sheet.refresh()

    def take_focus(self) -> None:
        """The keys go to the first difference, or to the way to begin."""
        first = next(iter(self.ground.sheet.spots.values()), self.go)
        (first if self.future else self.make).setFocus()

    def _lay_out(self, width: float) -> Drawing:
        language, theme, document, future = (
            current_language(),
            appearance().theme,
            self._document,
            self.future,
        )
        if not future:
            return Drawing((), 0.0, {})
        inner = max(width - 2 * _EDGE, 360.0)
        strips = text_lines(word("future_curves", language), 0, inner, _TITLE, theme.ink, language)
        title = document.get(Journey, future).title
        strips += text_lines(title, 0, inner, _SUBTITLE, theme.muted, language, 1.5)
        parts = [Drawing(as_shapes(strips), height_of(strips), {})]
        pairs = route_pairs(document, future)
        parts += [two_curves(document, pair, future, inner, language, theme) for pair in pairs]
        rows = change_rows(self.found, inner, language, theme)
        shapes: list[Group] = []
        places: dict[str, Frame] = {}
        y = _EDGE * 0.8
        for part, air in (*((part, _AIR) for part in parts), *((row, 0.0) for row in rows)):
            shapes.append(Group(part.face, _EDGE, y))
            places |= part.moved(_EDGE, y)
            y += part.height + air
        return Drawing(tuple(shapes), y + _EDGE, places)

    def _name(self, key: str) -> str:
        each = self._difference(key)
        if each is not None:
            return f"{' '.join(each.text.split())}, {change_words(each, current_language())}"
        note = self._document.find(Note, key.partition(":")[2])
        return note.text if note is not None else ""

    def _difference(self, key: str) -> Different | None:
        return next((each for each in self.found if change_key(each) == key), None)

    def _choose(self, key: str) -> None:
        """The note in the future journey; what is gone there, in the current one."""
        each = self._difference(key)
        if each is not None and not each.note:
            self.noteWanted.emit(origin_of(self._document, self.future), each.origin)
        else:
            self.noteWanted.emit(self.future, each.note if each is not None else key.partition(":")[2])
