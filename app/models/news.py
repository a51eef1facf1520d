"""What is new in this program, from a small file of its own: the log of changes is for those who make it."""

import tomllib
from typing import NamedTuple

from app.models.resources import resource_path


class News(NamedTuple):
    """What a version brought."""

    version: str
    lines: tuple[str, ...]


def read_news(language: str) -> list[News]:
    """Every version in a language, the newest first."""
    with resource_path("news.toml").open("rb") as file:
        found = tomllib.load(file)
    return [News(each["number"], tuple(line[language] for line in each["news"])) for each in found["version"]]
