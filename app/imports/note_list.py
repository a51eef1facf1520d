"""A list of notes, as CSV and text are read into it: what it will make, and making it in one edit."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from app.imports.lane_names import OTHER_KIND, kind_named
from app.imports.outcome import FIRST, FirstNote, Outcome, Reading
from app.models.board import Channel, Contact, Journey, Lane, Note, Phase, Vote
from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.lanes import add_lane, lanes_of
from app.models.edits.notes import channel_named, notes_in
from app.models.edits.phases import add_phase, phases_of
from app.models.edits.templates import ensure_workshop
from app.models.edits.workshop import workshop_of
from app.models.lane_kinds import KINDS, note_colour
from app.models.rank import place, ranks_between
from app.models.refusal import Refused
from app.models.text import clean_line
from app.models.under_way import each
from app.models.words import word

R = TypeVar("R", Phase, Lane)

MOST_ROWS = 50_000
MOST_NEW = 100  # phases or lanes that one import may make; more is a column that was mistaken for another


@dataclass(frozen=True, slots=True)
class Line:
    """One note to be. Phase and lane are names as the file spells them, "" where it says nothing."""

    text: str
    phase: str = ""
    lane: str = ""
    colour: str = ""
    contacts: tuple[tuple[str, str], ...] = ()  # channel and means
    author: str = ""
    evidence: str = "assumed"
    votes: int = 0


@dataclass(slots=True)
class NoteList:
    """The notes of a file in its order, all text clean."""

    lines: list[Line] = field(default_factory=list)
    reading: Reading = field(default_factory=Reading)


@dataclass(slots=True)
class _Places:
    """Where names lead on a journey: the id of a phase or lane, or a mark for one that is to be made."""

    journey: Journey | None
    title: str
    language: str
    phases: dict[str, str] = field(default_factory=dict)  # folded name → id or mark
    lanes: dict[str, str] = field(default_factory=dict)
    new_phases: dict[str, str] = field(default_factory=dict)  # mark → name
    new_lanes: dict[str, tuple[str, str]] = field(default_factory=dict)  # mark → kind and title


def preview_notes(document: Document, notes: NoteList, journey: str | None = None) -> Outcome:
    """What `add_notes` would do; nothing changes. Raises Refused as it does."""
    return _outcome(document, _find_places(document, notes, journey), notes)


def add_notes(document: Document, notes: NoteList, journey: str | None = None) -> Outcome:
    """Put the notes into the journey with this title, or the first one, as one step that can be undone.

    Unknown phases, lanes and an unknown journey are made; new notes come after those in their cell. Raises
    Refused where there is nothing to add or far too much would be made.
    """
    places = _find_places(document, notes, journey)
    outcome = _outcome(document, places, notes)
    with document.edit("Import notes"):
        _make_places(document, places)
        _add_lines(document, places, notes.lines)
    return outcome


def _outcome(document: Document, places: _Places, notes: NoteList) -> Outcome:
    lanes = tuple(title for _, title in places.new_lanes.values())
    names = _Names(document, places)
    return Outcome(
        places.title,
        len(notes.lines),
        tuple(places.new_phases.values()),
        lanes,
        reading=notes.reading,
        channels=_new_channels(document, notes.lines),
        first=tuple(
            FirstNote(names.of(Phase, line.phase), names.of(Lane, line.lane), line.text)
            for line in notes.lines[:FIRST]
        ),
    )


def _new_channels(document: Document, lines: Sequence[Line]) -> tuple[str, ...]:
    there = {fold(channel.name) for channel in document.rows(Channel).values()}
    wanted = {fold(name): name for line in lines for name, _ in line.contacts if name}
    return tuple(name for folded, name in wanted.items() if folded not in there)


@dataclass(slots=True)
class _Names:
    """What the places where notes go are called on the board."""

    document: Document
    places: _Places

    def of(self, table: type[Phase] | type[Lane], name: str) -> str:
        """The name of the phase or lane that a name in the file leads to."""
        places, language = self.places, self.places.language
        if table is Phase:
            place = places.phases[fold(name)]
            return places.new_phases.get(place) or self.document.get(Phase, place).name
        place = places.lanes[fold(name)]
        if place in places.new_lanes:
            return places.new_lanes[place][1]
        lane = self.document.get(Lane, place)
        return lane.title or word(KINDS[lane.kind].word, language)


# Names


def fold(name: str) -> str:
    """A name as it is compared: upper and lower case and white space don't count."""
    return clean_line(name, LINE).casefold()


def _find_places(document: Document, notes: NoteList, title: str | None) -> _Places:
    if not notes.lines:
        raise Refused("nothing_to_import")
    workshop = workshop_of(document)
    language = workshop.language if workshop else "nl"
    journey = journey_called(document, title)
    wanted = journey.title if journey else clean_line(title or "", LINE) or word("journey", language)
    places = _Places(journey, wanted, language)
    phases = _visible_first(phases_of(document, journey.id) if journey else [])
    lanes = _visible_first(lanes_of(document, journey.id) if journey else [])
    for name in dict.fromkeys(line.phase for line in notes.lines):
        _find_phase(places, phases, name)
    for name in dict.fromkeys(line.lane for line in notes.lines):
        _find_lane(places, lanes, name)
    if len(places.new_phases) > MOST_NEW:
        raise Refused("too_many_phases", count=len(places.new_phases), limit=MOST_NEW)
    if len(places.new_lanes) > MOST_NEW:
        raise Refused("too_many_lanes", count=len(places.new_lanes), limit=MOST_NEW)
    return places


def journey_called(document: Document, title: str | None) -> Journey | None:
    """The journey with this title; without one the first."""
    journeys = document.ordered(Journey)
    if not title:
        return journeys[0] if journeys else None
    return next((journey for journey in journeys if fold(journey.title) == fold(title)), None)


def _visible_first(rows: Sequence[R]) -> list[R]:
    """A name that is there twice means the one in sight."""
    return sorted(rows, key=lambda row: bool(row.__dict__["hidden"]))


def _find_phase(places: _Places, phases: list[Phase], name: str) -> None:
    """By its name; nothing at all means the first phase."""
    folded = fold(name)
    same = [phase for phase in phases if fold(phase.name) == folded] or ([] if folded else phases)
    if same:
        places.phases[folded] = same[0].id
        return
    made = clean_line(name, LINE) or word("phase", places.language)
    places.phases[folded] = mark = f"new {fold(made)}"
    places.new_phases.setdefault(mark, made)


def _find_lane(places: _Places, lanes: list[Lane], name: str) -> None:
    """By its title, else by its kind in either language; nothing at all means the touchpoints."""
    folded = fold(name)
    kind = kind_named(folded) if folded else "touchpoint"
    same = [lane for lane in lanes if folded and fold(lane.title) == folded]
    same = same or [lane for lane in lanes if lane.kind == kind]
    if same:
        places.lanes[folded] = same[0].id
        return
    places.lanes[folded] = mark = f"new {kind or folded}"
    title = word(KINDS[kind].word, places.language) if kind else clean_line(name, LINE)
    places.new_lanes.setdefault(mark, (kind or OTHER_KIND, title))


# Making


def _make_places(document: Document, places: _Places) -> None:
    """Add what is missing and put its ids in the place of the marks. Call inside an edit."""
    ensure_workshop(document, places.language)
    if places.journey is None:
        journeys = document.ordered(Journey)
        places.journey = document.add(Journey, title=places.title)
        place(journeys, len(journeys), [places.journey])
    journey = places.journey.id
    phases = {mark: add_phase(document, journey, name) for mark, name in places.new_phases.items()}
    lanes = {
        mark: add_lane(document, journey, kind, title) for mark, (kind, title) in places.new_lanes.items()
    }
    places.phases = {name: phases.get(target, target) for name, target in places.phases.items()}
    places.lanes = {name: lanes.get(target, target) for name, target in places.lanes.items()}


def _add_lines(document: Document, places: _Places, lines: Sequence[Line]) -> None:
    cells: defaultdict[tuple[str, str], list[Note]] = defaultdict(list)
    channels: dict[str, str | None] = {}
    for line in each(lines):
        phase, lane = places.phases[fold(line.phase)], places.lanes[fold(line.lane)]
        colour = line.colour or note_colour(document.get(Lane, lane))
        note = document.add(
            Note,
            phase=phase,
            lane=lane,
            text=line.text,
            colour=colour,
            author=line.author,
            evidence=line.evidence,
        )
        cells[phase, lane].append(note)
        if line.votes:
            document.add(Vote, note=note.id, count=line.votes)
        for rank, (channel, means) in zip(
            ranks_between(None, None, len(line.contacts)), line.contacts, strict=True
        ):
            if channel not in channels:
                channels[channel] = channel_named(document, channel)
            document.add(Contact, note=note.id, channel=channels[channel], means=means, rank=rank)
    for (phase, lane), notes in cells.items():
        _show(document.get(Phase, phase))
        _show(document.get(Lane, lane))
        added = set(notes)
        siblings = [note for note in notes_in(document, phase, lane) if note not in added]
        place(siblings, len(siblings), notes)


def _show(row: Phase | Lane) -> None:
    """Notes that arrive out of sight would look lost."""
    if row.hidden:
        row.hidden = 0
