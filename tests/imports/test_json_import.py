"""JSON in: the whole workshop again, or a sentence that names the first thing that is wrong."""

import base64
import hashlib
import json
from typing import Any

import pytest

from app.exports.json_file import json_text
from app.imports.json_file import add_json, import_json, parse_json, preview_json, read_json
from app.models.board import Channel, Journey, Lane, Note, Phase, Picture, Stage, Vote, VoteRound, Workshop
from app.models.document import Document
from app.models.edits.templates import apply_template
from app.models.edits.workshop import take_snapshot
from app.models.people import Caption, Persona, Route, Stop
from app.models.refusal import Refused
from app.models.templates import template_of

PNG = b"\x89PNG\r\n\x1a\n and so on"
PNG_ID = hashlib.sha256(PNG).hexdigest()


def new_document() -> Document:
    document = Document()
    apply_template(document, template_of("lifecycle-5"), "nl")
    return document


def small() -> dict[str, Any]:
    """A workshop with something in most tables."""
    return {
        "format": "reisbord",
        "version": 1,
        "tables": {
            "workshop": [{"id": "w", "title": "Video", "language": "en"}],
            "picture": [
                {
                    "id": PNG_ID,
                    "content": {"base64": base64.b64encode(PNG).decode()},
                }
            ],
            "journey": [
                {"id": "j", "title": "Sara", "rank": 1.0},
                {"id": "k", "title": "Later", "rank": 2.0},
            ],
            "phase": [
                {"id": "p", "journey": "j", "rank": 1.0, "name": "Awareness"},
                {"id": "q", "journey": "k", "rank": 1.0, "name": "Use", "copied_from": "p"},
            ],
            "stage": [{"id": "s", "journey": "j", "from_phase": "p", "to_phase": "p"}],
            "lane": [{"id": "l", "journey": "j", "kind": "need"}, {"id": "m", "journey": "k"}],
            "channel": [{"id": "c", "name": "E-mail", "rank": 1.0}, {"id": "d", "name": "Fax", "rank": 2.0}],
            "note": [
                {"id": "n", "phase": "p", "lane": "l", "text": "I ask “why”", "picture": PNG_ID},
                {"id": "o", "phase": "q", "lane": "m", "copied_from": "n"},
            ],
            "contact": [{"id": "x", "note": "n", "channel": "c"}, {"id": "y", "note": "o", "channel": "d"}],
            "vote_round": [{"id": "r", "journey": "j", "dots": 5}],
            "vote": [{"id": "v", "note": "n", "round": "r", "count": 2}],
            "persona": [{"id": "sara", "name": "Sara"}],
            "route": [{"id": "t", "journey": "j", "persona": "sara"}],
            "stop": [{"id": "u", "route": "t", "note": "n", "intensity": -2.5, "rank": 0.1}],
            "caption": [{"id": "z", "colour": "yellow", "text": "Touchpoint"}],
        },
    }


def text_of(plain: dict[str, Any]) -> str:
    return json.dumps(plain)


def refusal(content: str | bytes) -> Refused:
    with pytest.raises(Refused) as caught:
        read_json(content.encode() if isinstance(content, str) else content)
    for language in ("nl", "en"):
        assert "\n" not in caught.value.sentence(language)
    return caught.value


def test_into_a_new_document_it_takes_the_place_of_everything() -> None:
    document = new_document()
    outcome = import_json(document, text_of(small()))
    assert outcome.whole_workshop
    assert outcome.notes == 2
    assert json.loads(json_text(document.saved())) == small()
    assert set(document.rows(Phase)) == {"p", "q"}


def test_out_in_out_gives_the_same_bytes() -> None:
    first, second = new_document(), new_document()
    import_json(first, text_of(small()))
    take_snapshot(first, "Nu")
    whole = json_text(first.saved())
    import_json(second, whole)
    assert json_text(second.saved()) == whole
    assert second.saved() == first.saved()


def test_it_is_one_undo() -> None:
    document = new_document()
    before, steps = document.saved(), document.history.done
    import_json(document, text_of(small()))
    assert document.history.done == steps + 1
    document.undo()
    assert document.saved() == before


def test_beside_a_workshop_its_journeys_are_added() -> None:
    document = new_document()
    import_json(document, text_of(small()))
    before = document.saved()
    more = small()
    more["tables"]["persona"][0]["name"] = "Sara B."
    outcome = import_json(document, text_of(more))
    assert not outcome.whole_workshop
    for table, rows in before.items():
        for row_id, values in rows.items():
            assert document.saved()[table][row_id] == values
    assert [journey.title for journey in document.ordered(Journey)] == ["Sara", "Later", "Sara", "Later"]
    assert len(document.rows(Workshop)) == len(document.rows(Picture)) == len(document.rows(Caption)) == 1
    assert [channel.name for channel in document.ordered(Channel)] == ["E-mail", "Fax"]
    assert [persona.name for persona in document.ordered(Persona)] == ["Sara", "Sara B."]
    new = document.ordered(Journey)[2]
    (route,) = document.where(Route, "journey", new.id)
    assert document.get(Persona, route.persona or "").name == "Sara B."
    (stop,) = document.where(Stop, "route", route.id)
    note = document.get(Note, stop.note)
    assert note.id != "n"
    assert document.get(Phase, note.phase).journey == document.get(Lane, note.lane).journey == new.id
    (stage,) = document.where(Stage, "journey", new.id)
    assert stage.from_phase == note.phase
    (vote,) = document.where(Vote, "note", note.id)
    assert document.get(VoteRound, vote.round or "").journey == new.id
    copy = document.ordered(Journey)[3]
    (phase,) = document.where(Phase, "journey", copy.id)
    assert phase.copied_from == note.phase


def test_the_very_same_persona_is_not_there_twice() -> None:
    document = new_document()
    import_json(document, text_of(small()))
    import_json(document, text_of(small()))
    assert len(document.rows(Persona)) == 1
    assert len(document.rows(Route)) == 2


def test_one_journey_can_be_chosen() -> None:
    document = new_document()
    outcome = add_json(document, parse_json(text_of(small())), "later")
    assert not outcome.whole_workshop
    assert [journey.title for journey in document.ordered(Journey)] == ["Klantreis", "Later"]
    assert [note.id for note in document.rows(Note).values()] == ["o"]
    assert [channel.name for channel in document.ordered(Channel)] == ["Fax"]
    assert not document.rows(Persona)
    assert not document.rows(Picture)
    with pytest.raises(Refused) as caught:
        add_json(document, parse_json(text_of(small())), "Nooit")
    assert "Sara" in caught.value.sentence("nl")


def test_a_preview_changes_nothing_and_tells_the_same() -> None:
    document = new_document()
    read, before = parse_json(text_of(small())), document.saved()
    foreseen = preview_json(document, read)
    assert document.saved() == before
    assert add_json(document, read) == foreseen


def test_text_is_cleaned_and_what_is_cut_is_counted() -> None:
    plain = small()
    plain["tables"]["note"][0]["text"] = "\u0000\ud800e\u0301\u202e" + "x" * 6_000
    plain["tables"]["phase"][0]["name"] = "two\r\nlines"
    document = new_document()
    outcome = import_json(document, text_of(plain))
    assert document.get(Note, "n").text == "\ufffdé" + "x" * 4_998
    assert document.get(Phase, "p").name == "two\nlines"
    assert outcome.reading.cut == 1


def test_whole_numbers_may_stand_for_real_ones_and_minus_zero_is_zero() -> None:
    plain = small()
    plain["tables"]["journey"][0]["rank"] = 3
    plain["tables"]["stop"][0]["intensity"] = -0.0
    rows = parse_json(text_of(plain)).rows
    assert repr(rows["journey"]["j"]["rank"]) == "3.0"
    assert repr(rows["stop"]["u"]["intensity"]) == "0.0"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "json_broken"),
        ("{", "json_broken"),
        ('{"format": "reisbord", "version": 1, "tables": {}} more', "json_broken"),
        ("[]", "json_not_ours"),
        ("null", "json_not_ours"),
        ('{"format": "other"}', "json_not_ours"),
        ('{"format": "reisbord"}', "json_version"),
        ('{"format": "reisbord", "version": true}', "json_version"),
        ('{"format": "reisbord", "version": 1.0}', "json_version"),
        ('{"format": "reisbord", "version": 0}', "json_version"),
        ('{"format": "reisbord", "version": 2}', "json_newer"),
        ('{"format": "reisbord", "version": 1}', "rows_no_tables"),
        ('{"format": "reisbord", "version": 1, "tables": []}', "rows_no_tables"),
        ('{"format": "reisbord", "version": 1, "tables": {}, "more": 1}', "json_unknown_part"),
        ('{"format": "reisbord", "format": "reisbord"}', "json_twice"),
        ('{"format": NaN}', "json_number"),
        ('{"format": -Infinity}', "json_number"),
        ('{"format": 1e999}', "json_number"),
        ('{"format": ' + "9" * 5_000 + "}", "json_number"),
        ("[" * 100_000, "json_too_deep"),
        ('{"a":' * 100_000, "json_too_deep"),
        ('"\t"', "json_broken"),
        (b'{"format": "r\xe9"}', "not_utf8"),
    ],
)
def test_what_is_no_workshop_is_refused(content: str | bytes, reason: str) -> None:
    assert refusal(content).reason == reason


def test_too_many_parts_are_refused_before_they_take_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.imports.json_file.MOST_PARTS", 1_000)
    assert refusal("[" + "[]," * 1_000 + "[]]").reason == "json_too_much"


WRONG_ROWS = [
    ("note", {"id": "n", "phase": "p", "lane": "l", "tekst": "x"}, "rows_unknown_column"),
    ("note", {"id": "n", "lane": "l"}, "rows_missing"),
    ("note", {"id": "n", "phase": None, "lane": "l"}, "rows_missing"),
    ("note", {"id": "n", "phase": "elsewhere", "lane": "l"}, "rows_points_nowhere"),
    ("note", {"id": "n", "phase": ["p"], "lane": "l"}, "rows_not_text"),
    ("note", {"id": "n", "phase": "p", "lane": "m"}, "rows_two_journeys"),
    ("note", {"id": "n", "phase": "p", "lane": "l", "text": 3}, "rows_not_text"),
    ("note", {"id": "n", "phase": "p", "lane": "l", "text": None}, "rows_missing"),
    ("note", {"id": "n", "phase": "p", "lane": "l", "rank": "1"}, "rows_not_a_number"),
    ("note", {"id": "n", "phase": "p", "lane": "l", "rank": 10**39}, "rows_out_of_range"),
    ("note", {"id": "n", "phase": "p", "lane": "l", "x": 1e300}, "rows_out_of_range"),
    ("note", {"id": "n", "phase": "p", "lane": "l", "is_exit": True}, "rows_not_whole"),
    ("note", {"id": "n", "phase": "p", "lane": "l", "is_exit": 2}, "rows_out_of_range"),
    ("note", {"id": "n", "phase": "p", "lane": "l", "is_exit": 1.0}, "rows_not_whole"),
    ("note", {"id": "n", "phase": "p", "lane": "l", "evidence": "known"}, "rows_not_a_choice"),
    ("note", {"phase": "p", "lane": "l"}, "rows_bad_id"),
    ("note", {"id": "", "phase": "p", "lane": "l"}, "rows_bad_id"),
    ("note", {"id": "a" * 41, "phase": "p", "lane": "l"}, "rows_bad_id"),
    ("note", {"id": "../n", "phase": "p", "lane": "l"}, "rows_bad_id"),
    ("note", "n", "rows_not_a_row"),
    ("stop", {"id": "u", "route": "t", "note": "o"}, "rows_two_journeys"),
    ("stop", {"id": "u", "route": "t", "note": "n", "intensity": 5.1}, "rows_out_of_range"),
    ("stage", {"id": "s", "journey": "j", "from_phase": "p", "to_phase": "q"}, "rows_two_journeys"),
    ("picture", {"id": "n"}, "rows_bad_id"),
    ("picture", {"id": "0" * 64, "content": {"base64": "iVBORw0KGgo="}}, "rows_bad_picture"),
    (
        "picture",
        {"id": hashlib.sha256(b"<svg>").hexdigest(), "content": {"base64": "PHN2Zz4="}},
        "rows_bad_picture",
    ),
    ("picture", {"id": "0" * 64, "content": {"base64": "not base64!"}}, "rows_not_bytes"),
    ("picture", {"id": "0" * 64, "content": "iVBORw0KGgo="}, "rows_not_bytes"),
    ("snapshot", {"id": "s", "content": {"base64": "AAAA"}}, "rows_bad_snapshot"),
    ("workshop", {"id": "w"}, ""),
]


@pytest.mark.parametrize(("table", "row", "reason"), WRONG_ROWS)
def test_the_first_wrong_value_is_named(table: str, row: Any, reason: str) -> None:
    plain = small()
    if table == "note":
        plain["tables"] = {name: plain["tables"][name] for name in ("journey", "phase", "lane")}
    plain["tables"][table] = [row]
    if table == "picture":
        del plain["tables"]["note"]
        for name in ("contact", "vote", "stop"):
            del plain["tables"][name]
    if not reason:
        parse_json(text_of(plain))
        return
    found = refusal(text_of(plain))
    assert found.reason == reason
    assert table in found.sentence("nl")


def test_tables_are_checked_as_wholes() -> None:
    plain = small()
    plain["tables"]["notes"] = []
    assert refusal(text_of(plain)).reason == "rows_unknown_table"
    plain = small()
    plain["tables"]["note"] = {}
    assert refusal(text_of(plain)).reason == "rows_not_a_list"
    plain = small()
    plain["tables"]["note"].append(plain["tables"]["note"][0])
    assert refusal(text_of(plain)).reason == "rows_id_twice"
    plain = small()
    plain["tables"]["workshop"].append({"id": "w2"})
    assert refusal(text_of(plain)).reason == "json_workshops"


def test_a_journey_is_needed_beside_others() -> None:
    document = new_document()
    import_json(document, text_of(small()))
    with pytest.raises(Refused) as caught:
        import_json(document, '{"format": "reisbord", "version": 1, "tables": {}}')
    assert caught.value.reason == "json_no_journeys"
