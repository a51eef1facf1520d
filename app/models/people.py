"""The rows of people and their travels: personas, routes, stops, scores, experiences, and what the room
agreed on.
"""

from app.models import columns as c
from app.models.board import EVIDENCE, STRICT
from app.models.row import Row

PERSONA_KINDS = ("primary", "secondary", "ideal", "negative_not_ours", "negative_misuse")
PERSPECTIVES = ("inside_out", "outside_in")
MOMENTS = ("none", "zero", "first", "second", "third", "peak", "end", "hand_over")
VERDICTS = ("none", "confirmed", "loved", "rather_skipped", "let_down", "new")
EXPERIENCE_STATES = ("idea", "chosen", "busy", "done", "dropped")
SNAPSHOT_KINDS = ("hand", "start", "end")
INTENSITY = 5.0  # −5 … +5: the sign says pleasant or not, the size how strong


class Persona(Row, table=True):
    """An archetype of a customer group. Lists (needs, objections, …) are one item a line."""

    __table_args__ = STRICT
    id: str = c.key()
    rank: float = c.rank()
    kind: str = c.choice(PERSONA_KINDS)
    colour: str = c.text(20)
    portrait: str | None = c.perhaps("picture")
    group_name: str = c.text()
    name: str = c.text(c.LINE)
    age: str = c.text(c.LINE)
    family: str = c.text()
    home: str = c.text()
    education: str = c.text()
    character: str = c.text()
    role: str = c.text()
    sector: str = c.text()
    company: str = c.text()
    responsibilities: str = c.text()
    budget: str = c.text()
    decides: str = c.text()
    day: str = c.text()
    tools: str = c.text()
    goals: str = c.text()
    worries: str = c.text()
    needs: str = c.text()
    objections: str = c.text()
    sources: str = c.text()
    channels: str = c.text()
    convinces: str = c.text()
    quote: str = c.text()
    summary: str = c.text()
    recognise: str = c.text()
    cost_time: str = c.text()
    cost_money: str = c.text()
    cost_energy: str = c.text()
    treat: str = c.text()


class Route(Row, table=True):
    """One way of travelling the map, for one persona and scenario."""

    __table_args__ = STRICT
    id: str = c.key()
    journey: str = c.reference("journey")
    persona: str | None = c.perhaps("persona")
    rank: float = c.rank()
    perspective: str = c.choice(PERSPECTIVES)
    title: str = c.text(c.LINE)
    respondent: str = c.text(c.LINE)
    date: str = c.text(10)
    trigger: str = c.text()
    goal: str = c.text()
    colour: str = c.text(20)
    hidden: int = c.flag()
    interview: str = c.text(c.SHEET)
    copied_from: str = c.origin()


class Stop(Row, table=True):
    """A note on a route. What somebody feels belongs here, never to the note."""

    __table_args__ = STRICT
    id: str = c.key()
    route: str = c.reference("route")
    note: str = c.reference("note")
    rank: float = c.rank()
    expectation: str = c.text()
    performance: str = c.text()
    emotion: str = c.text(c.LINE)
    intensity: float | None = c.perhaps_real(-INTENSITY, INTENSITY)
    moment: str = c.choice(MOMENTS)
    reason: str = c.text()
    emotional_impact: int | None = c.perhaps_whole(1, 5)
    business_impact: int | None = c.perhaps_whole(1, 5)
    verdict: str = c.choice(VERDICTS)
    evidence: str = c.choice(EVIDENCE)
    quote: str = c.text()
    is_exit: int = c.flag()


class Score(Row, table=True):
    """What one participant or table gave a stop."""

    __table_args__ = STRICT
    id: str = c.key()
    stop: str = c.reference("stop")
    who: str = c.text(c.LINE)
    intensity: float | None = c.perhaps_real(-INTENSITY, INTENSITY)


class Experience(Row, table=True):
    """A signature experience that is designed for a moment of truth. Effect and effort: 1 small, 2
    middling, 3 great.
    """

    __table_args__ = STRICT
    id: str = c.key()
    note: str = c.reference("note")
    rank: float = c.rank()
    title: str = c.text(c.LINE)
    description: str = c.text()
    owner: str = c.text(c.LINE)
    due: str = c.text(10)
    effect: int | None = c.perhaps_whole(1, 3)
    effort: int | None = c.perhaps_whole(1, 3)
    status: str = c.choice(EXPERIENCE_STATES)


class Caption(Row, table=True):
    """What a note colour means in this room."""

    __table_args__ = STRICT
    id: str = c.key()
    colour: str = c.text(20)
    text: str = c.text(c.LINE)


class Emotion(Row, table=True):
    """An emotion word that this room added to the palette, with the sign it usually has."""

    __table_args__ = STRICT
    id: str = c.key()
    word: str = c.text(c.LINE)
    sign: int = c.whole(-1, 1, 0)


class Step(Row, table=True):
    """The facilitator's own notes and minutes for a step of the method (0 is preparing)."""

    __table_args__ = STRICT
    id: str = c.key()
    number: int = c.whole(0, 6, 0)
    notes: str = c.text(c.SHEET)
    minutes: int | None = c.perhaps_whole(0, 10_000)


class Snapshot(Row, table=True):
    """A named moment. `content` is the packed rows of that moment, see `models/packing.py`."""

    __table_args__ = STRICT
    id: str = c.key()
    name: str = c.text(c.LINE)
    kind: str = c.choice(SNAPSHOT_KINDS)
    time: str = c.text(40)  # ISO 8601 with offset
    content: bytes = c.blob(c.SNAPSHOT_BYTES)
