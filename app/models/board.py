"""The rows of the board: the workshop, its journeys, phases, lanes and notes."""

from app.models import columns as c
from app.models.choices import EVIDENCE as EVIDENCE
from app.models.choices import JOURNEY_STATES as JOURNEY_STATES
from app.models.choices import LANE_KINDS as LANE_KINDS
from app.models.choices import LANGUAGES as LANGUAGES
from app.models.row import Row

STRICT = {"sqlite_strict": True}

COORDINATE = 1_000_000.0  # points; far beyond any board


class Workshop(Row, table=True):
    """The one row that says what this workshop is about."""

    __table_args__ = STRICT
    id: str = c.key()
    title: str = c.text(c.LINE)
    organisation: str = c.text(c.LINE)
    target_group: str = c.text()
    goal: str = c.text()
    scenario: str = c.text()
    date: str = c.text(10)  # ISO 8601, or ""
    facilitator: str = c.text(c.LINE)
    participants: str = c.text()
    language: str = c.choice(LANGUAGES)
    agenda: str = c.text(c.SHEET)
    locked: int = c.flag()  # the scaffold lock: notes move, phases and lanes don't


class Journey(Row, table=True):
    """One board: the current journey, a future one, or one of a scenario."""

    __table_args__ = STRICT
    id: str = c.key()
    title: str = c.text(c.LINE)
    rank: float = c.rank()
    template: str = c.text(60)
    state: str = c.choice(JOURNEY_STATES)
    copied_from: str = c.origin()


class Phase(Row, table=True):
    """A column of the board."""

    __table_args__ = STRICT
    id: str = c.key()
    journey: str = c.reference("journey")
    rank: float = c.rank()
    name: str = c.text(c.LINE)
    group_name: str = c.text(c.LINE)
    quote: str = c.text()
    goal: str = c.text()
    offer: str = c.text()
    criterion: str = c.text()
    next_step: str = c.text()
    content: str = c.text()
    volume: int | None = c.perhaps_whole(0, c.COUNT_LIMIT)
    colour: str = c.text(20)
    hidden: int = c.flag()
    copied_from: str = c.origin()


class Stage(Row, table=True):
    """A piece of the second band, spanning one or more phases; with counts it is a step of the funnel."""

    __table_args__ = STRICT
    id: str = c.key()
    journey: str = c.reference("journey")
    rank: float = c.rank()
    name: str = c.text(c.LINE)
    from_phase: str = c.reference("phase")
    to_phase: str = c.reference("phase")
    criterion: str = c.text()
    response: str = c.text()
    volume: int | None = c.perhaps_whole(0, c.COUNT_LIMIT)


class Lane(Row, table=True):
    """A row of the board; its kind says what its notes are."""

    __table_args__ = STRICT
    id: str = c.key()
    journey: str = c.reference("journey")
    rank: float = c.rank()
    kind: str = c.choice(LANE_KINDS)
    title: str = c.text(c.LINE)
    colour: str = c.text(20)
    hidden: int = c.flag()
    copied_from: str = c.origin()


class Note(Row, table=True):
    """A post-it. `x` and `y` (points within its cell) count in a free lane only."""

    __table_args__ = STRICT
    id: str = c.key()
    phase: str = c.reference("phase")
    lane: str = c.reference("lane")
    rank: float = c.rank()
    x: float | None = c.perhaps_real(-COORDINATE, COORDINATE)
    y: float | None = c.perhaps_real(-COORDINATE, COORDINATE)
    text: str = c.text()
    colour: str = c.text(20)
    author: str = c.text(c.LINE)
    evidence: str = c.choice(EVIDENCE)
    is_exit: int = c.flag()
    is_covered: int = c.flag()
    picture: str | None = c.perhaps("picture")
    copied_from: str = c.origin()


class Channel(Row, table=True):
    """How a contact happens; a table of its own so that a name is spelled once."""

    __table_args__ = STRICT
    id: str = c.key()
    name: str = c.text(c.LINE)
    rank: float = c.rank()


class Contact(Row, table=True):
    """A note met through a channel, in the concrete form of a means."""

    __table_args__ = STRICT
    id: str = c.key()
    note: str = c.reference("note")
    channel: str | None = c.perhaps("channel")
    means: str = c.text(c.LINE)
    rank: float = c.rank()


class MicroGoal(Row, table=True):
    """A step inside a touchpoint: the e-mail arrives, is opened, is clicked."""

    __tablename__ = "micro_goal"
    __table_args__ = STRICT
    id: str = c.key()
    note: str = c.reference("note")
    rank: float = c.rank()
    text: str = c.text()


class VoteRound(Row, table=True):
    """A round of dots; who put them is nobody's business."""

    __tablename__ = "vote_round"
    __table_args__ = STRICT
    id: str = c.key()
    journey: str = c.reference("journey")
    rank: float = c.rank()
    title: str = c.text(c.LINE)
    dots: int = c.whole(1, 100, 3)
    is_open: int = c.flag()


class Vote(Row, table=True):
    """The dots of one colour on a note in a round."""

    __table_args__ = STRICT
    id: str = c.key()
    note: str = c.reference("note")
    round: str | None = c.perhaps("vote_round")
    colour: str = c.text(20)
    count: int = c.whole(0, 1_000_000, 1)


class Picture(Row, table=True):
    """Bytes that never change: the id is their SHA-256 in hex."""

    __table_args__ = STRICT
    id: str = c.key()
    media_type: str = c.choice(("image/png", "image/jpeg", "image/webp"))
    content: bytes = c.blob(c.PICTURE_BYTES)
