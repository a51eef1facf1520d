"""Edits of the emotion words that a room adds to the palette."""

from app.models.columns import LINE
from app.models.document import Document
from app.models.folding import fold
from app.models.people import Emotion
from app.models.text import clean_line


def add_emotion(document: Document, word: str, sign: int) -> None:
    """Add a word with the sign it usually has (−1, 0, +1); one that the room added before gets that sign."""
    with document.edit("Add emotion"):
        word = clean_line(word, LINE)
        if not word:
            return
        rows = document.rows(Emotion).values()
        row = next((row for row in rows if fold(row.word) == fold(word)), None)
        if row is None:
            document.add(Emotion, word=word, sign=sign)
        else:
            row.sign = sign


def remove_emotion(document: Document, emotion: str) -> None:
    """Take a word that the room added out of the palette; stops that say it keep it."""
    with document.edit("Remove emotion"):
        document.remove(document.get(Emotion, emotion))
