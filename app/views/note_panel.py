"""The panel of the chosen note: its words, channel and means, and what the chosen route feels there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.board import Channel, Contact, Lane, Note
from app.models.change import Change
from app.models.document import Document
from app.models.edits.notes import set_contact, set_text
from app.models.edits.routes import add_stop, remove_stop, set_intensity, set_stop, stop_on
from app.models.people import Route, Stop
from app.views.fields import line_field, text_field
from app.views.icons import icon
from app.views.intensity_slider import IntensitySlider
from app.views.plain import PlainLabel


class NotePanel(QWidget):
    """Fields of one note and of its stop on the chosen route; several notes at once show their number only."""

    routeWanted = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._note = ""
        self._route = ""
        self.heading = PlainLabel("", "heading")
        self.hint = PlainLabel("", "hint", wrap=True)
        self.text = text_field("", lines=2)
        self.text.editor.setAccessibleName(self.tr("Text of the note"))
        self.channel = line_field(self.tr("Channel"), [])
        self.means = line_field(self.tr("Means"))
        self.stop = StopPanel(document)
        self.join = QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        pair = QHBoxLayout()
        pair.addWidget(self.channel)
        pair.addWidget(self.means)
        for item in (self.heading, self.hint, self.text, pair, self.stop, self.join):
            column.addLayout(item) if isinstance(item, QHBoxLayout) else column.addWidget(item)
        self.text.done.connect(self._write_text)
        self.channel.done.connect(self._write_contact)
        self.means.done.connect(self._write_contact)
        self.join.clicked.connect(self._join_or_make_route)
        self.show_notes([])

    def show_notes(self, ids: list[str]) -> None:
        """Show the note with this id; for none or several, say so."""
        for field in (self.text, self.channel, self.means):
            field.finish()
        self.stop.finish()
        self._note = ids[0] if len(ids) == 1 else ""
        self.heading.setText(self.tr("Note") if len(ids) < 2 else self.tr("%n note(s)", "", len(ids)))
        self.hint.setText("" if ids else self.tr("Choose a note to see its channel and its emotion."))
        self.hint.setVisible(not ids)
        self.refresh()

    def show_route(self, route: str) -> None:
        """Show the stop on this route."""
        self._route = route
        self.refresh()

    def sync(self, change: Change) -> None:
        """Show what an edit changed."""
        if change.touches(Note, Contact, Channel, Stop, Route, Lane):
            self.refresh()

    def refresh(self) -> None:
        """Show the rows as they are now."""
        note = self._document.find(Note, self._note)
        for widget in (self.text, self.channel, self.means):
            widget.setVisible(note is not None)
        self.stop.setVisible(False)
        self.join.setVisible(False)
        if note is None:
            return
        contact = next(iter(self._document.where(Contact, "note", note.id)), None)
        channel = self._document.find(Channel, contact.channel) if contact else None
        self.text.show_text(note.text)
        self.channel.editor.completer().model().setStringList(
            [row.name for row in self._document.ordered(Channel)]
        )
        self.channel.show_text(channel.name if channel else "")
        self.means.show_text(contact.means if contact else "")
        if self._document.get(Lane, note.lane).kind == "touchpoint":
            self._show_stop(note)

    def _show_stop(self, note: Note) -> None:
        route = self._document.find(Route, self._route)
        stop = stop_on(self._document, route.id, note.id) if route else None
        self.stop.show_stop(stop)
        self.stop.setVisible(stop is not None)
        self.join.setVisible(stop is None)
        self.join.setText(self.tr("Start a route here") if route is None else self.tr("Add to the route"))
        self.join.setIcon(icon("curve"))

    def _write_text(self, text: str) -> None:
        if self._document.find(Note, self._note):
            set_text(self._document, self._note, text)

    def _write_contact(self) -> None:
        if self._document.find(Note, self._note):
            set_contact(self._document, self._note, self.channel.text(), self.means.text())

    def _join_or_make_route(self) -> None:
        if not self._document.find(Route, self._route):
            self.routeWanted.emit()
        if self._document.find(Route, self._route):
            add_stop(self._document, self._route, self._note)


class StopPanel(QWidget):
    """Expectation, performance, emotion and moment of truth of one stop."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._stop = ""
        self.expectation = text_field(self.tr("Expectation"))
        self.performance = text_field(self.tr("Performance"))
        self.emotion = line_field(self.tr("Emotion"))
        self.slider = IntensitySlider()
        self.moment = QPushButton(icon("diamond", "#c2410c"), self.tr("Moment of truth"))
        self.moment.setObjectName("moment")
        self.moment.setCheckable(True)
        self.leave = QPushButton(self.tr("Off the route"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (
            self.expectation,
            self.performance,
            self.emotion,
            self.slider,
            self.moment,
            self.leave,
        ):
            column.addWidget(widget)
        self.expectation.done.connect(lambda text: self._write(expectation=text))
        self.performance.done.connect(lambda text: self._write(performance=text))
        self.emotion.done.connect(lambda text: self._write(emotion=text))
        self.slider.moved.connect(self._write_intensity)
        self.moment.clicked.connect(lambda on: self._write(moment="first" if on else "none"))
        self.leave.clicked.connect(self._leave)

    def show_stop(self, stop: Stop | None) -> None:
        """Show a stop, or nothing."""
        if stop is None or stop.id != self._stop:
            self.finish()
        self._stop = stop.id if stop else ""
        if stop is None:
            return
        self.expectation.show_text(stop.expectation)
        self.performance.show_text(stop.performance)
        self.emotion.show_text(stop.emotion)
        self.slider.show_value(stop.intensity)
        on = stop.moment != "none"
        self.moment.setChecked(on)
        self.moment.setIcon(icon("diamond", "#ffffff" if on else "#c2410c"))

    def finish(self) -> None:
        """Hand over what was typed and not handed over yet."""
        for field in (self.expectation, self.performance, self.emotion):
            field.finish()

    def _write(self, **fields: str) -> None:
        if self._document.find(Stop, self._stop):
            set_stop(self._document, self._stop, **fields)

    def _write_intensity(self, value: float | None) -> None:
        if self._document.find(Stop, self._stop):
            set_intensity(self._document, self._stop, value)

    def _leave(self) -> None:
        if self._document.find(Stop, self._stop):
            remove_stop(self._document, self._stop)
