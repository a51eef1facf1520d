"""Saying no: a reason that has a plain sentence in every language."""

from app.models.text import clean_line
from app.models.words import word

LONGEST_NAME = 120  # characters of a name that a sentence repeats


class Refused(Exception):
    """What was asked cannot be done, for a reason that a user understands. Nothing was changed.

    `reason` is a key of the section [refused] of resources/words.toml; `params` fill its names.
    """

    def __init__(self, reason: str, **params: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.params = params

    def sentence(self, language: str = "nl") -> str:
        """One line that says what is wrong and what to do next."""
        return word(f"refused.{self.reason}", language, **shown(self.params))


def shown(params: dict[str, object]) -> dict[str, object]:
    """Names for a sentence: what may come from a stranger's file becomes one clean line of bounded length."""
    return {name: _line(value) if isinstance(value, str) else value for name, value in params.items()}


def _line(text: str) -> str:
    whole = clean_line(text[: LONGEST_NAME * 4], LONGEST_NAME * 4)
    return whole if len(whole) <= LONGEST_NAME else whole[: LONGEST_NAME - 1] + "…"
