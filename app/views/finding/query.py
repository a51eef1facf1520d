"""What is looked for: words, and what is chosen of each kind of filter."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

COLOUR, CHANNEL, AUTHOR, EVIDENCE = KINDS = ("colour", "channel", "author", "evidence")

Choice = tuple[str, str]  # a kind and one of its keys; "" stands for "none"


@dataclass(frozen=True, slots=True)
class Query:
    """`words` as they were typed. Of one kind any choice will do; every kind that is on must fit."""

    words: str = ""
    choices: tuple[Choice, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words.strip() or self.choices)

    def with_words(self, words: str) -> "Query":
        """The same filters with other words."""
        return replace(self, words=words)

    def switched(self, choice: Choice) -> "Query":
        """With a filter on that was off, or the other way round."""
        rest = tuple(each for each in self.choices if each != choice)
        return replace(self, choices=rest if len(rest) < len(self.choices) else (*rest, choice))

    def kept(self, among: set[Choice]) -> "Query":
        """Without the filters that are not `among` these."""
        return replace(self, choices=tuple(choice for choice in self.choices if choice in among))

    def without(self, kind: str) -> "Query":
        """Without the filters of a kind."""
        return replace(self, choices=tuple(choice for choice in self.choices if choice[0] != kind))

    def by_kind(self) -> Iterator[tuple[str, frozenset[str]]]:
        """The kinds that are on, each with the keys that will do."""
        for kind in KINDS:
            keys = frozenset(key for own, key in self.choices if own == kind)
            if keys:
                yield kind, keys
