"""Workshops to measure with: always the same, of any size."""

from pathlib import Path
from random import Random
from typing import Any

LANES = 3
ROUTES, STOPS = 10, 200
_WORDS = (  # noqa: SIM905 - words, not a list to be read one by one
    "ik zoek een filmpje op internet en vergelijk wat het kost met vrienden die het eerder deden want de "
    "offerte komt laat en de factuur klopt niet zodat ik opnieuw moet bellen met iemand van de balie "
    "klanttevredenheidsonderzoek afspraakbevestiging contactpersoon nieuwsbrief proefabonnement"
).split()
Rows = dict[str, dict[str, dict[str, Any]]]


def sentence(random: Random, length: int = 60) -> str:
    """About `length` characters of what a customer might say."""
    words: list[str] = ["Ik"]
    while len(" ".join(words)) < length - 4:
        words.append(random.choice(_WORDS))
    return " ".join(words)


class Board:
    """Rows of one journey with five phases and three lanes, all seen; every note lies where it is told to."""

    def __init__(self) -> None:
        from app.models.board import Lane, Phase
        from app.models.document import Document
        from app.models.edits.templates import apply_template
        from app.models.templates import template_of

        document = Document()
        self.journey = apply_template(document, template_of("lifecycle-5"), "nl", "Meting")
        self.rows: Rows = {name: dict(table) for name, table in document.saved().items()}
        self.rows["lane"] = {}
        self.random = Random(20)
        self.phases = [phase.id for phase in document.ordered(Phase)]
        self._lane = Lane.defaults()
        self.lanes = [
            self.add_lane(kind, title)
            for kind, title in (
                ("touchpoint", "Contactmomenten"),
                ("pain_point", "Knelpunten"),
                ("idea", "Ideeën"),
            )
        ]

    def new_id(self) -> str:
        """An id like those that the program makes, the same in every run."""
        return f"{self.random.getrandbits(128):032x}"

    def add(self, table: str, **values: Any) -> str:
        """A row; the id."""
        from app.models.tables import BY_NAME

        row_id = self.new_id()
        self.rows[table][row_id] = {**BY_NAME[table].defaults(), **values, "id": row_id}
        return row_id

    def add_lane(self, kind: str, title: str) -> str:
        """One lane more; the id."""
        rank = 1024.0 * (len(self.rows["lane"]) + 1)
        return self.add("lane", journey=self.journey, kind=kind, title=title, rank=rank)

    def add_note(self, phase: str, lane: str) -> str:
        """A note at the end of a cell; the id."""
        rank = 1024.0 * (len(self.rows["note"]) + 1)
        return self.add("note", phase=phase, lane=lane, rank=rank, text=sentence(self.random))

    def spread(self, notes: int) -> list[str]:
        """That many notes, evenly over all cells."""
        cells = [(phase, lane) for lane in self.lanes for phase in self.phases]
        return [self.add_note(*cells[i % len(cells)]) for i in range(notes)]


def even(notes: int) -> Rows:
    """The board of most figures."""
    board = Board()
    board.spread(notes)
    return board.rows


def deep(notes: int) -> Rows:
    """300 notes spread evenly, and a lane with `notes` in its first cell: the worst that can be reflowed."""
    board = Board()
    board.spread(300)
    lane = board.add_lane("opportunity", "Kansen")
    for _ in range(notes):
        board.add_note(board.phases[0], lane)
    return board.rows


def travelled(stops: int) -> Rows:
    """1,000 notes and ten routes with `stops` stops each, in the order of the phases."""
    board = Board()
    notes = board.spread(1_000)
    by_phase = sorted(notes, key=lambda note: board.phases.index(board.rows["note"][note]["phase"]))
    for number in range(ROUTES):
        route = board.add("route", journey=board.journey, title=f"Route {number + 1}", rank=float(number))
        taken = sorted(board.random.sample(range(len(by_phase)), stops))
        for rank, place in enumerate(taken):
            intensity = round(board.random.uniform(-5, 5), 2) + 0.0  # no minus zero
            board.add("stop", route=route, note=by_phase[place], rank=float(rank), intensity=intensity)
    return board.rows


KINDS = {"even": even, "deep": deep, "travelled": travelled}


def write(path: Path, kind: str, count: int) -> None:
    """Put such a workshop in a file; the application-data folder comes from the environment."""
    from app.storage.opening import create

    create(path, rows=KINDS[kind](count)).close()
