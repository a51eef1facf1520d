"""Through which channels a journey is met, phase by phase."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from app.models.board import Channel, Contact, Phase
from app.models.document import Document
from app.models.findings.wording import touchpoints_of

NO_CHANNEL = ""  # the row of touchpoints without any


class ChannelRow(NamedTuple):
    """A channel by id and name, and the touchpoints through it, phase by phase in reading order."""

    channel: str
    name: str
    cells: tuple[tuple[str, ...], ...]

    @property
    def total(self) -> int:
        """How many touchpoints go through it; a note is in one phase, so none counts twice."""
        return sum(map(len, self.cells))


class ChannelMatrix(NamedTuple):
    """Channels × visible phases. A touchpoint through two channels is in two rows, and once in `notes`: all
    touchpoints, phase by phase in reading order.
    """

    phases: tuple[str, ...]
    rows: tuple[ChannelRow, ...]
    notes: tuple[tuple[str, ...], ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """How many touchpoints each phase has."""
        return tuple(map(len, self.notes))

    @property
    def total(self) -> int:
        """All touchpoints in sight."""
        return sum(self.totals)

    @property
    def largest(self) -> int:
        """The largest count of a cell."""
        return max((len(cell) for row in self.rows for cell in row.cells), default=0)


def channel_matrix(document: Document, journey: str) -> ChannelMatrix:
    """The touchpoints of a journey by channel and phase. All channels of the workshop are rows, also those
    that nothing goes through; after them the touchpoints without a channel, where there are any.
    """
    phases = tuple(row.id for row in document.where(Phase, "journey", journey) if not row.hidden)
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    everything: defaultdict[str, list[str]] = defaultdict(list)
    channels_by_note = _channels_by_note(document)
    for note in touchpoints_of(document, journey):
        everything[note.phase].append(note.id)
        for channel in channels_by_note.get(note.id, (NO_CHANNEL,)):
            found[channel, note.phase].append(note.id)

    def row(channel: str, name: str) -> ChannelRow:
        return ChannelRow(channel, name, tuple(tuple(found[channel, phase]) for phase in phases))

    rows = [row(channel.id, channel.name) for channel in document.ordered(Channel)]
    if any(found[NO_CHANNEL, phase] for phase in phases):
        rows.append(row(NO_CHANNEL, ""))
    return ChannelMatrix(phases, tuple(rows), tuple(tuple(everything[phase]) for phase in phases))


def _channels_by_note(document: Document) -> Mapping[str, dict[str, None]]:
    """The channels of every note that has one, each once."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for contact in sorted(document.rows(Contact).values(), key=lambda row: (row.rank, row.id)):
        if contact.channel is not None:
            found[contact.note][contact.channel] = None
    return found


def means_with(document: Document, channel: str | None) -> list[str]:
    """The means that were used with a channel, most used first; without a channel all of them."""
    rows = document.where(Contact, "channel", channel) if channel else document.rows(Contact).values()
    counts: defaultdict[str, int] = defaultdict(int)
    for contact in rows:
        if contact.means:
            counts[contact.means] += 1
    return sorted(counts, key=lambda means: (-counts[means], means.casefold()))


def is_unused(document: Document, channel: str) -> bool:
    """Whether nothing at all goes through a channel, on no journey and no lane."""
    return not document.where(Contact, "channel", channel)
