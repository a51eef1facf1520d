"""What is new is told in both languages, for this version too."""

from app import __version__
from app.models.news import read_news


def test_every_version_is_told_in_both_languages_the_newest_first() -> None:
    dutch, english = read_news("nl"), read_news("en")
    assert dutch[0].version == english[0].version == __version__
    for one, other in zip(dutch, english, strict=True):
        assert one.version == other.version
        assert len(one.lines) == len(other.lines) > 0
        for first, second in zip(one.lines, other.lines, strict=True):
            assert first.strip()
            assert second.strip()
            assert first != second
