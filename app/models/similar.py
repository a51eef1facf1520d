"""Notes that probably say the same thing: found offline, and quickly, by comparing only those that share a
rare word, or that begin or end alike.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from itertools import combinations, pairwise
from typing import NamedTuple

from app.models.folding import fold
from app.models.under_way import look

ALIKE = 0.8  # of 1: from here on two texts are shown to the room
_BLOCK = 16  # texts with the same key; in a larger block only neighbours in the alphabet are compared
_NEIGHBOURS = 5
_ENDS = 3  # letters at the begin and the end that texts of one word may have in common
_MOST = 20_000  # comparisons; a board that asks for more is full of the same words

_BETWEEN = 16  # texts or pairs between two looks whether this is wanted still

_SHORT = 24  # letters
_ROUGHLY = 0.8  # of what is asked, by pairs of letters: only then letters are compared one by one

_WORD = re.compile(r"\w+")
_SMALL = (
    "a an and at de een en for het hij i ik in is it je mijn my naar of om on op our te the to van voor we "
    "wij with wordt zij"
)
_EMPTY = frozenset(_SMALL.split())
_NOT = frozenset(("geen", "niet", "nooit", "zonder", "no", "not", "never", "without", "dont", "don"))


class Pair(NamedTuple):
    """Two notes, the earlier one first, and how alike they are: 0 not at all, 1 to the letter."""

    one: str
    other: str
    score: float


class _Text(NamedTuple):
    note: str
    words: tuple[str, ...]  # those that say something, in the alphabet's order
    line: str  # the same, joined
    letters: frozenset[str]  # two by two, as they follow each other
    sense: frozenset[str]  # figures and denials: where they differ, it is something else


def similar_notes(texts: Mapping[str, str], alike: float = ALIKE) -> list[Pair]:
    """Pairs of notes whose texts are alike, the most alike first; `texts` by id, in reading order.

    Of many that say the very same thing each is paired with the first one only. Raises Stopped.
    """
    found: list[Pair] = []
    firsts: dict[tuple[str, frozenset[str]], _Text] = {}
    for number, (note, text) in enumerate(texts.items()):
        if number % _BETWEEN == 0:
            look()
        read = _read(note, text)
        if not read.line:
            continue
        first = firsts.setdefault((read.line, read.sense), read)
        if first is not read:
            found.append(Pair(first.note, note, 1.0))
    distinct = list(firsts.values())
    for number, (one, other) in enumerate(_candidates(distinct)):
        if number % _BETWEEN == 0:
            look()
        score = _alike(one, other, alike)
        if score >= alike:
            found.append(Pair(one.note, other.note, score))
    places = {note: place for place, note in enumerate(texts)}
    ordered = (pair if places[pair.one] < places[pair.other] else _turned(pair) for pair in found)
    return sorted(ordered, key=lambda pair: (-pair.score, places[pair.one], places[pair.other]))


def says_the_same(one: str, other: str) -> bool:
    """Whether two texts have the same words in the same order; capitals, accents and signs say nothing."""
    words = _WORD.findall(fold(one))
    return bool(words) and words == _WORD.findall(fold(other))


def _turned(pair: Pair) -> Pair:
    return Pair(pair.other, pair.one, pair.score)


def _read(note: str, text: str) -> _Text:
    words = _WORD.findall(fold(text))
    telling = tuple(sorted({word for word in words if word not in _EMPTY} or set(words)))
    sense = frozenset(word for word in words if word in _NOT or word.isdigit())
    line = " ".join(telling)
    return _Text(note, telling, line, frozenset(map("".join, pairwise(f" {line} "))), sense)


def _keys(text: _Text) -> Iterator[str]:
    yield from text.words
    for pair in pairwise(text.words):
        yield " ".join(pair)
    yield "<" + text.line[:_ENDS]
    yield ">" + text.line[-_ENDS:]


def _candidates(texts: list[_Text]) -> Iterator[tuple[_Text, _Text]]:
    """Pairs that are worth comparing, none twice, those from small blocks first."""
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        if place % _BETWEEN == 0:
            look()
        for key in dict.fromkeys(_keys(text)):
            blocks[key].append(place)
    seen: set[tuple[int, int]] = set()
    shared = [(len(block), key) for key, block in blocks.items() if len(block) > 1]
    for _, key in sorted(shared):
        for pair in _pairs(blocks[key], texts):
            if pair not in seen:
                seen.add(pair)
                yield texts[pair[0]], texts[pair[1]]
                if len(seen) >= _MOST:
                    return


def _pairs(block: list[int], texts: list[_Text]) -> Iterable[tuple[int, int]]:
    if len(block) <= _BLOCK:
        return combinations(block, 2)
    sorted_block = sorted(block, key=lambda place: texts[place].line)
    return (
        (min(place, other), max(place, other))
        for at, place in enumerate(sorted_block)
        for other in sorted_block[at + 1 : at + 1 + _NEIGHBOURS]
    )


def _alike(one: _Text, other: _Text, least: float) -> float:
    """How alike two texts are, by their pairs of letters; of short ones letter by letter, for there a slip
    of the pen touches many pairs.
    """
    if one.sense != other.sense:
        return 0.0
    score = 2 * len(one.letters & other.letters) / (len(one.letters) + len(other.letters))
    if score >= least or score < _ROUGHLY * least or max(len(one.line), len(other.line)) > _SHORT:
        return score
    return SequenceMatcher(None, one.line, other.line, autojunk=False).ratio()
