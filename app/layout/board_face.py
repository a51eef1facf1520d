"""A whole board as one face: every part in its frame. For paper, pictures and previews."""

from collections.abc import Iterator, Mapping

from app.layout.board import BoardLayout
from app.layout.faces import (
    band_label_face,
    cell_face,
    group_face,
    lane_face,
    note_face,
    phase_face,
    stage_face,
)
from app.layout.frames import Frame
from app.layout.looks import NoteLook, lane_look, note_look, phase_look, stage_look
from app.layout.shapes import Face, Group, Shape
from app.layout.themes import Theme
from app.models.board import Lane, Note, Phase, Stage
from app.models.under_way import each
from app.models.words import word


def board_face(layout: BoardLayout, theme: Theme) -> Face:
    """All that is visible of a board, each part a group that is named by the id of its row."""
    return (*scaffold_face(layout, theme), *notes_face(layout, looks_of(layout), theme))


def scaffold_face(layout: BoardLayout, theme: Theme) -> Face:
    """Bands, labels and cells: all but the notes."""
    return (*_header(layout, theme), *_lanes(layout, theme))


def looks_of(layout: BoardLayout) -> dict[str, NoteLook]:
    """What every note on the board shows, by id."""
    document, language = layout.document, layout.language
    shown = each(list(layout.plan.notes))
    return {key: note_look(document, document.get(Note, key), language) for key in shown}


def notes_face(layout: BoardLayout, looks: Mapping[str, NoteLook], theme: Theme) -> Face:
    """The notes in their frames."""
    frames = layout.plan.notes
    shown = each(list(looks.items()))
    return tuple(_at(frames[key], note_face(look, frames[key], theme), key) for key, look in shown)


def _at(frame: Frame, face: Face, name: str = "") -> Shape:
    return Group(face, frame.x, frame.y, name=name)


def _header(layout: BoardLayout, theme: Theme) -> Iterator[Shape]:
    document, plan, language = layout.document, layout.plan, layout.language
    for key, frame in plan.groups.items():
        yield _at(frame, group_face(document.get(Phase, key).group_name, frame, theme, language))
    for i, (key, frame) in enumerate(plan.phases.items()):
        yield _at(frame, phase_face(phase_look(document.get(Phase, key), i, language), frame, theme), key)
    if plan.band is not None:
        yield _at(plan.band, band_label_face(word("relation", language), plan.band, theme, language))
    for key, frame in plan.stages.items():
        yield _at(frame, stage_face(stage_look(document.get(Stage, key), language), frame, theme), key)


def _lanes(layout: BoardLayout, theme: Theme) -> Iterator[Shape]:
    document, plan, language = layout.document, layout.plan, layout.language
    for key, frame in plan.lanes.items():
        look = lane_look(document.get(Lane, key), layout.count(key), language)
        yield _at(frame, lane_face(look, frame, theme), key)
    for frame in plan.cells.values():
        yield _at(frame, cell_face(frame, theme))
