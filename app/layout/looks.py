"""What a note, phase, stage or lane shows, taken from the document: a face needs nothing else."""

from app.layout.look_kinds import LaneLook as LaneLook
from app.layout.look_kinds import NoteLook as NoteLook
from app.layout.look_kinds import PhaseLook as PhaseLook
from app.layout.look_kinds import StageLook as StageLook
from app.models.board import Channel, Contact, Lane, MicroGoal, Note, Phase, Stage, Vote
from app.models.change import Change
from app.models.document import Document
from app.models.lane_kinds import KINDS, note_colour
from app.models.people import Stop
from app.models.tables import name_of
from app.models.words import integer, word

_OPENING = "“\"'‘«„"


def note_look(document: Document, note: Note, language: str = "nl") -> NoteLook:
    """What a note shows. Raises KeyError where its lane is gone."""
    lane = document.get(Lane, note.lane)
    votes = document.where(Vote, "note", note.id)
    return NoteLook(
        text=note.text,
        colour=note.colour or note_colour(lane),
        mark=KINDS[lane.kind].mark,
        label=contact_label(document, note.id),
        votes=sum(vote.count for vote in votes) if votes else 0,
        moment=any(stop.moment != "none" for stop in document.where(Stop, "note", note.id)),
        is_exit=bool(note.is_exit),
        is_covered=bool(note.is_covered),
        evidence=note.evidence,
        goals=len(document.where(MicroGoal, "note", note.id)),
        picture=note.picture or "",
        language=language,
    )


def contact_label(document: Document, note_id: str) -> str:
    """The first channel of a note and how many more there are; where no channel is known, the means."""
    contacts = document.where(Contact, "note", note_id)
    if not contacts:
        return ""
    channels = [document.find(Channel, contact.channel) for contact in contacts]
    names = [channel.name for channel in channels if channel is not None and channel.name]
    several = list(dict.fromkeys(names or [contact.means for contact in contacts if contact.means]))
    return f"{several[0]} +{len(several) - 1}" if len(several) > 1 else "".join(several)


def phase_look(phase: Phase, index: int, language: str = "nl") -> PhaseLook:
    """What a phase's chevron shows; the quote gets quotation marks where it has none."""
    quote = phase.quote.strip()
    if quote and quote[0] not in _OPENING:
        quote = f"“{quote}”"
    return PhaseLook(phase.name, quote, phase.colour, index, language)


def stage_look(stage: Stage, language: str = "nl") -> StageLook:
    """What a stage's pill shows: its name, and how many people are in it where that is known."""
    parts = [stage.name] if stage.name else []
    if stage.volume is not None:
        parts.append(integer(stage.volume, language))
    return StageLook(" · ".join(parts), language)


def lane_look(lane: Lane, notes: int, language: str = "nl") -> LaneLook:
    """What a lane's label shows; `notes` is how many lie in it."""
    kind = KINDS[lane.kind]
    return LaneLook(
        lane.title, word("notes_count", language, count=notes), kind.mark, note_colour(lane), language
    )


def notes_with_other_looks(document: Document, change: Change) -> set[str]:
    """The ids of the notes whose look or height a change may have altered, gone ones included."""
    touched = change.ids(Note)
    for table in (Contact, MicroGoal, Vote, Stop):
        touched |= _notes_of(document, change, table)
    for channel in change.ids(Channel):
        touched |= {contact.note for contact in document.where(Contact, "channel", channel)}
    for (table_name, row_id), (before, after) in change.rows.items():
        if table_name == "lane" and before and after and not {"colour", "kind"}.isdisjoint(after):
            touched |= {note.id for note in document.where(Note, "lane", row_id)}
    return touched


def _notes_of(
    document: Document, change: Change, table: type[Contact] | type[MicroGoal] | type[Vote] | type[Stop]
) -> set[str]:
    """The notes that changed rows of a table point at or pointed at."""
    found = set()
    for (name, row_id), (before, after) in change.rows.items():
        if name == name_of(table):
            row = document.find(table, row_id)
            found |= {values["note"] for values in (before, after) if values and "note" in values}
            if row is not None:
                found.add(row.note)
    return found
