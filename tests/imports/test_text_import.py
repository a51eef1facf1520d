"""Text in: one note a line under headings."""

import pytest

from app.imports.note_list import MOST_ROWS
from app.imports.text_file import read_text
from app.models.refusal import Refused

SHEET = """\
Ik zie een advertentie

# Oriëntatie
- Ik vraag een vriend
* Ik zoek op internet
## Knelpunten
1. Ik vind geen prijs
• Ik snap het niet
- [ ] Ik wacht
#Keuze
– Ik kies
-20% korting
Prijs - kwaliteit
3 keer gebeld
-
"""


def test_headings_and_bullets() -> None:
    lines = read_text(SHEET.encode()).lines
    assert [(line.phase, line.lane, line.text) for line in lines] == [
        ("", "", "Ik zie een advertentie"),
        ("Oriëntatie", "", "Ik vraag een vriend"),
        ("Oriëntatie", "", "Ik zoek op internet"),
        ("Oriëntatie", "Knelpunten", "Ik vind geen prijs"),
        ("Oriëntatie", "Knelpunten", "Ik snap het niet"),
        ("Oriëntatie", "Knelpunten", "Ik wacht"),
        ("Keuze", "", "Ik kies"),
        ("Keuze", "", "-20% korting"),
        ("Keuze", "", "Prijs - kwaliteit"),
        ("Keuze", "", "3 keer gebeld"),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_line_end_ends_a_line(line_end: str) -> None:
    assert [line.text for line in read_text(f"a{line_end}b".encode()).lines] == ["a", "b"]


def test_long_lines_are_cut_and_counted() -> None:
    notes = read_text(b"x" * 6_000)
    assert (len(notes.lines[0].text), notes.reading.cut) == (5_000, 1)


@pytest.mark.parametrize(
    ("content", "reason"), [(b"\xe9", "not_utf8"), (b"a\n" * (MOST_ROWS + 1), "too_many_rows")]
)
def test_what_cannot_be_read_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(Refused) as caught:
        read_text(content)
    assert caught.value.reason == reason
