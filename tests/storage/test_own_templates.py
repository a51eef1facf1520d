"""Own templates: kept, shared, renamed and deleted; a file of somebody else's may be anything."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models.board import Lane, Note, Phase, Stage
from app.models.document import Document
from app.models.edits.notes import add_note
from app.models.edits.phases import phases_of, set_phase
from app.models.edits.stages import set_stage, stages_of
from app.models.edits.templates import apply_template
from app.models.own_template import template_from
from app.models.refusal import Refused
from app.models.template_text import template_text
from app.models.templates import Template, TemplatePhase, load_templates, template_of
from app.storage.own_templates import (
    all_templates,
    delete_template,
    free_key,
    keep_template,
    own_folder,
    own_templates,
    rename_template,
    take_in,
    template_file_text,
)

ODD = 'Zorg “&” <b>welzijn</b> \\ "x" ĳ 🎬'


def own(key: str = "zorg", name: str = ODD) -> tuple[Template, Document, str]:
    """A template made from a board with stages, a goal of odd characters, and a note."""
    document = Document()
    journey = apply_template(document, template_of("acdl-4"), "nl", "Bezoek")
    phase = phases_of(document, journey)[0]
    set_phase(document, phase.id, goal=f"{ODD}\nregel twee", group_name="Groep A", volume=12)
    set_stage(document, stages_of(document, journey)[0].id, volume=4200)
    add_note(document, phase.id, document.where(Lane, "journey", journey)[0].id, "geheim")
    return template_from(document, journey, key, name, "nl"), document, journey


def test_a_board_kept_as_a_template_gives_the_same_board_again() -> None:
    template, document, journey = own()
    keep_template(template)
    read = own_templates()["zorg"]
    assert read == template
    assert list(all_templates()) == [*load_templates(), "zorg"]
    again = Document()
    second = apply_template(again, read, "nl")
    kept = ("name", "group_name", "quote", "goal", "offer", "criterion", "next_step", "content", "colour")
    for old, new in zip(phases_of(document, journey), phases_of(again, second), strict=True):
        assert [getattr(old, name) for name in kept] == [getattr(new, name) for name in kept]
        assert new.volume is None, "counts belong to this workshop"
    assert [row.name for row in stages_of(again, second)] == [
        row.name for row in stages_of(document, journey)
    ]
    assert [row.title for row in again.ordered(Lane)] == [row.title for row in document.ordered(Lane)]
    assert [row.hidden for row in again.ordered(Lane)] == [row.hidden for row in document.ordered(Lane)]
    assert not again.rows(Note)
    assert {row.volume for row in again.rows(Stage).values()} == {None}


def test_nothing_of_the_room_is_in_the_file() -> None:
    template, _, _ = own()
    assert "geheim" not in template_text(template)


def test_usual_rows_keep_their_word_in_both_languages() -> None:
    template, _, _ = own()
    assert template.lanes[0].title == {"nl": "Contactmomenten", "en": "Touchpoints"}


TEXTS = st.text(max_size=30)


@given(name=TEXTS, goal=TEXTS)
def test_any_text_survives_the_file(name: str, goal: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    from app.models.templates import read_template
    from app.models.text import clean, clean_line

    texts = {"nl": clean(goal, 100), "en": "x"}
    empty = {"nl": "", "en": ""}
    bare = dict.fromkeys(("group", "quote", "offer", "criterion", "next_step", "content"), empty)
    names = {"nl": clean_line(name, 100), "en": clean_line(name, 100)}
    phase = TemplatePhase(names, "", {**bare, "goal": texts})
    template = Template("k", names, empty, "customer", (phase,), (), (), 0)
    path = tmp_path_factory.mktemp("t") / "k.toml"
    path.write_text(template_text(template), "utf-8")
    read = read_template(path)
    assert read.name == names
    assert read.phases[0].texts["goal"] == texts
    assert read.lanes == ()


def test_keys_are_plain_and_never_taken() -> None:
    assert free_key("Zorg & welzijn") == "zorg-welzijn"
    assert free_key("Empty") == "empty-2"
    assert free_key("🎬 ") == "own"
    assert free_key("x" * 500) == "x" * 48
    keep_template(own("zorg-welzijn")[0])
    assert free_key("Zorg & Welzijn") == "zorg-welzijn-2"


def test_an_own_template_is_renamed_and_deleted() -> None:
    keep_template(own()[0])
    rename_template("zorg", " Nieuwe  naam\n")
    assert own_templates()["zorg"].name == {"nl": "Nieuwe naam", "en": "Nieuwe naam"}
    delete_template("zorg")
    assert not own_templates()
    for gone in (lambda: delete_template("zorg"), lambda: rename_template("lifecycle-5", "x")):
        with pytest.raises(Refused) as refused:
            gone()
        assert refused.value.sentence("nl")


def test_a_shared_file_is_taken_in_beside_what_is_there(tmp_path: Path) -> None:
    keep_template(own("zorg", "Zorg")[0])
    shared = tmp_path / "van collega.toml"
    shared.write_text(template_file_text("zorg"), "utf-8")
    found = take_in(shared)
    assert found.key == "zorg-2"
    assert list(own_templates()) == ["zorg", "zorg-2"]
    assert own_templates()["zorg-2"].phases == own_templates()["zorg"].phases


def test_text_of_a_shared_file_is_cleaned_and_names_are_one_line(tmp_path: Path) -> None:
    shared = tmp_path / "x.toml"
    shared.write_text('name = ""\nphases = [{name = "a\\n\\u0007b\\u202Ec", goal = "d\\u0000e"}]', "utf-8")
    found = take_in(shared)
    assert found.name["nl"] == "x", "without a name it is called as its file"
    assert found.phases[0].name["nl"] == "a bc"
    assert found.phases[0].texts["goal"]["nl"] == "de"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff\xfe",
        b"not toml",
        b'name = "x"\nphases = []',
        b'name = "x"\nphases = [{name = "a"}]\nstages = [{name = "s", from = 1, to = 9}]',
        b'name = "x"\nphases = [{name = "a"}]\nlanes = [{kind = "nonsense"}]',
        b'name = "x"\nphases = [' + b'{name = "a"},' * 101 + b"]",
        b'name = "x"\nphases = [{name = "a"}]\nlanes = [' + b'{kind = "idea"},' * 101 + b"]",
        b'name = "x"\nphases = ' + b"[" * 5000,
        b"# " + b"x" * 1_000_001,
    ],
    ids=["empty", "bytes", "text", "bare", "stage", "lane", "phases", "lanes", "deep", "large"],
)
def test_a_file_that_is_no_template_is_refused_with_a_sentence(content: bytes, tmp_path: Path) -> None:
    shared = tmp_path / "vreemd.toml"
    shared.write_bytes(content)
    with pytest.raises(Refused) as refused:
        take_in(shared)
    assert "vreemd.toml" in refused.value.sentence("nl")
    assert not own_templates()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_what_is_no_file_at_all_is_refused_and_waits_for_nobody(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    for path in (tmp_path / "pipe.toml", tmp_path, tmp_path / "gone.toml"):
        with pytest.raises(Refused) as refused:
            take_in(path)
        assert refused.value.sentence("nl")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_any_bytes_are_refused_or_taken_and_never_crash(content: bytes, tmp_path: Path) -> None:
    shared = tmp_path / "x.toml"
    shared.write_bytes(content)
    with pytest.raises(Refused):
        take_in(shared)


def test_a_board_without_phases_is_no_template() -> None:
    _, document, journey = own()
    with document.edit("Empty"):
        for phase in phases_of(document, journey):
            document.remove(phase)
    assert not document.rows(Phase)
    with pytest.raises(Refused) as refused:
        template_from(document, journey, "x", "x", "nl")
    assert "100" in refused.value.sentence("nl")


def test_a_damaged_file_in_our_folder_is_passed_over() -> None:
    keep_template(own()[0])
    (own_folder() / "kapot.toml").write_text("[", "utf-8")
    assert list(own_templates()) == ["zorg"]
    assert free_key("kapot") == "kapot-2", "and is not written over"
