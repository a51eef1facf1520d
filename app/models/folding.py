"""Text as a search compares it: capitals, accents and runs of white space make no difference."""

from unicodedata import combining, normalize


def fold(text: str) -> str:
    """`text` in small letters without accents, on one line: "Eén  OFFERTE" and "een offerte" are alike."""
    if not text.isascii():
        text = "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
    return " ".join(text.casefold().split())
