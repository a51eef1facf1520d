"""The rows of one journey as progress and hints look at them, read in one pass.

What is hidden does not count: nobody in the room sees it.
"""

from collections import Counter
from collections.abc import Iterable

from app.models.board import Contact, Journey, Phase
from app.models.choices import LANGUAGES
from app.models.document import Document
from app.models.edits.routes import routes_of
from app.models.edits.steps import minutes_of
from app.models.edits.workshop import workshop_of
from app.models.findings.wording import touchpoints_of
from app.models.people import Experience, Route, Score, Stop
from app.models.templates import DEFAULT_TEMPLATE, UnknownTemplate, template_of

# What is settled before the room comes together; the agenda may be words or minutes per step.
PREPARED = ("target_group", "goal", "scenario", "date", "participants", "agenda")


class Standing:
    """Lists in the order of the board or of the route; notes by their ids."""

    def __init__(self, document: Document, journey: str) -> None:
        self.document = document
        row = document.find(Journey, journey)
        self.is_base_method = row is not None and row.template == DEFAULT_TEMPLATE
        self.unprepared = self._unprepared()
        self.phases = [p for p in document.where(Phase, "journey", journey) if not p.hidden]
        self._read_touchpoints(journey)
        self.is_agreed = self.touchpoints > 0 or not _as_in_template(row.template if row else "", self.phases)
        self._read_routes(routes_of(document, journey))
        self._read_design()

    def _unprepared(self) -> tuple[str, ...]:
        workshop = workshop_of(self.document)
        empty = [name for name in PREPARED if workshop is None or not getattr(workshop, name).strip()]
        if "agenda" in empty and minutes_of(self.document):
            empty.remove("agenda")
        return tuple(empty)

    # The board

    def _read_touchpoints(self, journey: str) -> None:
        notes = list(touchpoints_of(self.document, journey))
        self.touchpoints = len(notes)
        self.touchpoints_in = Counter([note.phase for note in notes])
        self.has_exit = any(note.is_exit for note in notes)
        contacts = self.document.rows(Contact).values()
        with_channel = {contact.note for contact in contacts if contact.channel is not None}
        with_means = {contact.note for contact in contacts if contact.means.strip()}
        ids = [note.id for note in notes]
        self.without_channel = [note for note in ids if note not in with_channel]
        self.without_means = [note for note in ids if note not in with_means]

    # The routes

    def _read_routes(self, routes: Iterable[Route]) -> None:
        """A conversation is held once somebody told something in it: its stops may be a copy of ours."""
        scored = {score.stop for score in self.document.rows(Score).values() if score.intensity is not None}
        self.routes = list(routes)
        self.assumed_routes = [route for route in self.routes if route.perspective == "inside_out"]
        self.assumed_stops: list[Stop] = []
        self.held: list[Route] = []
        self._told: set[str] = set()
        moments: dict[str, None] = {}
        assumed: dict[str, None] = {}
        for route in self.routes:
            stops = self.document.where(Stop, "route", route.id)
            found = {stop.note: None for stop in stops if stop.moment != "none"}
            moments |= found
            if route.perspective == "inside_out":
                self.assumed_stops += stops
                assumed |= found
            else:
                self._read_conversation(route, stops)
        self.moments, self.assumed_moments = list(moments), list(assumed)
        self.unfelt = [stop for stop in self.assumed_stops if not _is_felt(stop) and stop.id not in scored]
        self.unexpected = [stop for stop in self.assumed_stops if not stop.expectation.strip()]
        self.untested = [note for note in self.assumed_moments if note not in self._told]

    def _read_conversation(self, route: Route, stops: list[Stop]) -> None:
        told = {stop.note for stop in stops if _is_told(stop)}
        self._told |= told
        if told or route.interview.strip():
            self.held.append(route)

    # The design

    def _read_design(self) -> None:
        known = set(self.moments)
        rows = [row for row in self.document.ordered(Experience) if row.note in known]
        thought_of = {row.note for row in rows}
        self.undesigned = [note for note in self.moments if note not in thought_of]
        self.experiences = [row for row in rows if row.status != "dropped"]


def _as_in_template(key: str, phases: list[Phase]) -> bool:
    """Whether the phases are word for word those that a template brought: nobody agreed on them yet.
    Of somebody's own template nothing is known here, and it was agreed on once.
    """
    try:
        template = template_of(key)
    except UnknownTemplate:
        return False
    words = [(phase.name, phase.quote, phase.goal) for phase in phases]
    return any(
        words == [(p.name[each], p.texts["quote"][each], p.texts["goal"][each]) for p in template.phases]
        for each in LANGUAGES
    )


def _is_felt(stop: Stop) -> bool:
    return stop.intensity is not None or bool(stop.emotion.strip())


def _is_told(stop: Stop) -> bool:
    return stop.verdict != "none" or _is_felt(stop) or bool(stop.quote.strip())
