"""A route: whose it is, who tells it, from where to where, its colour, and its stops in their order."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.layout.themes import ROUTES
from app.models.document import Document
from app.models.edits.routes import set_route, set_stops
from app.models.people import PERSPECTIVES, Persona, Route
from app.models.row import Values
from app.models.words import word
from app.views.choice_field import ChoiceField
from app.views.dialogs.date_field import DateField
from app.views.dialogs.form import FormDialog, line_of_a_name
from app.views.dialogs.frame import scrolled_beside
from app.views.dialogs.route_stops import RouteStops
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.fields import text_field
from app.views.language import current_language
from app.views.route_look import swatch

_COLOURS: dict[str, str] = {
    "blue": QT_TRANSLATE_NOOP("RouteColour", "Blue"),
    "teal": QT_TRANSLATE_NOOP("RouteColour", "Teal"),
    "plum": QT_TRANSLATE_NOOP("RouteColour", "Plum"),
    "brick": QT_TRANSLATE_NOOP("RouteColour", "Brick"),
    "olive": QT_TRANSLATE_NOOP("RouteColour", "Olive"),
    "violet": QT_TRANSLATE_NOOP("RouteColour", "Violet"),
    "slate": QT_TRANSLATE_NOOP("RouteColour", "Slate"),
    "ochre": QT_TRANSLATE_NOOP("RouteColour", "Ochre"),
}
assert set(_COLOURS) == set(ROUTES)


class RouteDialog(FormDialog):
    """Fields at the left, stops at the right; all of it is one step."""

    def __init__(self, parent: QWidget | None, document: Document, route: str) -> None:
        self._document, self._row = document, document.get(Route, route)
        super().__init__(parent, QCoreApplication.translate("RouteDialog", "Route"), self._row)
        self.persona, self.perspective, self.colour = QComboBox(), QComboBox(), QComboBox()
        self.stops = RouteStops(document, route, self._row.journey)
        self._first = self.stops.list.notes()
        self._fill_choices()
        page = QWidget()
        page.setObjectName("dialogPage")
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 2)
        grid.addWidget(self.add_field("title", line_of_a_name(self.tr("Title"))[0]), 0, 0, 1, 2)
        for column, (caption, box) in enumerate(
            ((self.tr("Persona"), self.persona), (self.tr("Told by"), self.perspective))
        ):
            grid.addWidget(ChoiceField(caption, box), 1, column)
        respondent = line_of_a_name(word("respondent", current_language()))[0]
        grid.addWidget(self.add_field("respondent", respondent), 2, 0)
        grid.addWidget(self.add_field("date", DateField(self.tr("Date"))), 2, 1)
        trigger = text_field(word("trigger", current_language()), lines=2, breaks=True)
        grid.addWidget(
            self.add_field("trigger", trigger, self.tr("Why does the customer set off?")), 3, 0, 1, 2
        )
        goal = text_field(self.tr("Goal of the customer"), lines=2, breaks=True)
        grid.addWidget(self.add_field("goal", goal, self.tr("When has the customer arrived?")), 4, 0, 1, 2)
        grid.addWidget(ChoiceField(self.tr("Colour"), self.colour), 5, 0)
        grid.setRowStretch(6, 1)
        grid.addWidget(self.stops, 0, 2, 7, 1)
        # With large letters it is higher than a laptop's screen.
        self.body.addWidget(scrolled_beside(page), 1)
        self.add_buttons(self.tr("Save"), self.tr("Cancel"))
        self.open_at(920, 600)
        self.fields["title"].editor.setFocus()

    def _fill_choices(self) -> None:
        row, language = self._row, current_language()
        self.persona.addItem(self.tr("Nobody in particular"), None)
        for persona in self._document.ordered(Persona):
            self.persona.addItem(persona.name or self.tr("Without a name"), persona.id)
        for perspective in PERSPECTIVES:
            self.perspective.addItem(word(f"perspective.{perspective}", language), perspective)
        self.colour.addItem(QIcon(), self.tr("By itself"), "")
        for key, name in _COLOURS.items():
            self.colour.addItem(swatch(key, 0), colour_name(name), key)
        for box, value in (
            (self.persona, row.persona),
            (self.perspective, row.perspective),
            (self.colour, row.colour),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))

    def values(self) -> Values:
        found = super().values()
        for name, box in (
            ("persona", self.persona),
            ("perspective", self.perspective),
            ("colour", self.colour),
        ):
            known = box.findData(self._before[name]) >= 0
            if box.currentData() != self._before[name] and (known or box.currentIndex() > 0):
                found[name] = box.currentData()
        return found

    def is_changed(self) -> bool:
        return super().is_changed() or self.stops.list.notes() != self._first

    def write(self) -> None:
        """Keep what was changed, as one step."""
        with self._document.edit("Edit route"):
            if values := self.values():
                set_route(self._document, self._row.id, **values)
            if self.stops.list.notes() != self._first:
                set_stops(self._document, self._row.id, self.stops.list.notes())


def colour_name(name: str) -> str:
    """The name of a line's colour in the interface's language."""
    return QCoreApplication.translate("RouteColour", name)
