"""What an export has to say to whoever asked for it, in their language: that of the paper may be another."""

from dataclasses import dataclass, field

from app.models.words import word


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence of the table of words, and what is filled in."""

    key: str
    params: dict[str, object] = field(default_factory=dict)

    def sentence(self, language: str) -> str:
        """The sentence itself."""
        return word(self.key, language, **self.params)
