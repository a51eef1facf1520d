"""What the fields of a channel and its means complete from: words of this workshop, then those of others."""

from collections.abc import Callable

from app.models.board import Channel
from app.models.document import Document
from app.models.findings.channels import means_with
from app.models.folding import fold

Words = Callable[[str], list[str]]  # channels for "", else the means of the channel that is called so


class ContactWords:
    """Looks the words up when somebody is about to type; `more` are those of the library."""

    def __init__(self, document: Document, more: Words) -> None:
        self._document, self._more = document, more

    def channels(self) -> list[str]:
        """The names of channels."""
        return _each_once([row.name for row in self._document.ordered(Channel)], self._more(""))

    def means(self, channel: str) -> list[str]:
        """Means that go with a channel of that name, then the others of this workshop."""
        wanted = fold(channel)
        rows = self._document.ordered(Channel)
        own = next((row.id for row in rows if wanted and fold(row.name) == wanted), None)
        here = means_with(self._document, own) if own else []
        return _each_once(here, self._more(channel) if wanted else [], means_with(self._document, None))


def _each_once(*lists: list[str]) -> list[str]:
    """All words in their order, those that differ in capitals only once."""
    found: dict[str, str] = {}
    for words in lists:
        for word in words:
            found.setdefault(fold(word), word)
    return list(found.values())
