"""What is worth a look in a workshop, step by step. Each hint says where it is: a click leads there."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.models.findings.standing import Standing

CROWDED = 2.0  # times the average number of touchpoints in a phase
LEAST_CROWD = 6  # touchpoints; with fewer there is nothing to split


@dataclass(frozen=True, slots=True)
class Hint:
    """`key` says what is the matter; `phases`, `notes` or a `column` of the workshop say where.

    `route` is the route on which the notes are looked at, `count` a figure that the sentence needs.
    """

    key: str
    phases: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    route: str = ""
    column: str = ""
    count: int = 0


def hints_of(standing: Standing, least_phases: int, conversations: int) -> dict[int, tuple[Hint, ...]]:
    """The hints of each step that has any; what matters most comes first."""
    return {
        0: tuple(Hint("unprepared", column=column) for column in standing.unprepared),
        1: _lifecycle(standing, least_phases),
        2: _touchpoints(standing),
        3: (*_notes("no_channel", standing.without_channel), *_notes("no_means", standing.without_means)),
        4: _experience(standing),
        5: _test(standing, conversations),
        6: _design(standing),
    }


def _notes(key: str, notes: list[str], route: str = "") -> tuple[Hint, ...]:
    return (Hint(key, notes=tuple(notes), route=route, count=len(notes)),) if notes else ()


def _phases(key: str, phases: list[str]) -> tuple[Hint, ...]:
    return (Hint(key, phases=tuple(phases), count=len(phases)),) if phases else ()


def _lifecycle(s: Standing, least: int) -> tuple[Hint, ...]:
    few = (Hint("few_phases", count=len(s.phases)),) if s.is_base_method and len(s.phases) < least else ()
    return (
        *(() if s.is_agreed else (Hint("as_template", phases=tuple(phase.id for phase in s.phases)),)),
        *few,
        *_phases("no_goal", [phase.id for phase in s.phases if not phase.goal.strip()]),
        *_phases("no_quote", [phase.id for phase in s.phases if not phase.quote.strip()]),
    )


def _touchpoints(s: Standing) -> tuple[Hint, ...]:
    """An empty phase, one with more than twice the average, and nobody who leaves."""
    counts = {phase.id: s.touchpoints_in[phase.id] for phase in s.phases}
    average = s.touchpoints / len(counts) if counts else 0.0
    crowded = [phase for phase, count in counts.items() if count > CROWDED * average and count >= LEAST_CROWD]
    exits = () if s.has_exit or not s.touchpoints else (Hint("no_exit", phases=tuple(counts)),)
    return (
        *_phases("empty_phase", [phase for phase, count in counts.items() if not count]),
        *(Hint("crowded_phase", phases=(phase,), count=counts[phase]) for phase in crowded),
        *exits,
    )


def _experience(s: Standing) -> tuple[Hint, ...]:
    """Stops are looked at route by route: a click chooses the route, then the notes."""
    if not s.assumed_stops:
        first = s.assumed_routes[0].id if s.assumed_routes else ""
        return (Hint("no_stops" if first else "no_route", route=first),)
    found: list[Hint] = []
    for key, stops in (("no_feeling", s.unfelt), ("no_expectation", s.unexpected)):
        for route in s.assumed_routes:
            found += _notes(key, [stop.note for stop in stops if stop.route == route.id], route.id)
    if not s.assumed_moments:
        found.append(Hint("no_moment", route=s.assumed_routes[0].id))
    return tuple(found)


def _test(s: Standing, enough: int) -> tuple[Hint, ...]:
    if not s.held:
        return (Hint("no_conversation"),)
    few = (Hint("few_conversations", count=len(s.held)),) if len(s.held) < enough else ()
    return (*few, *_notes("untested", s.untested))


def _design(s: Standing) -> tuple[Hint, ...]:
    """Experiences are for moments of truth; who has not asked customers designs on assumptions."""
    if not s.moments:
        return (Hint("no_moment"),)
    return (
        *(() if s.held else (Hint("only_assumed"),)),
        *_notes("no_experience", s.undesigned),
        *_notes("no_owner", _once(row.note for row in s.experiences if not row.owner.strip())),
        *_notes("no_date", _once(row.note for row in s.experiences if not row.due)),
    )


def _once(notes: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(notes))
