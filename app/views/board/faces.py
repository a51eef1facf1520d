"""The faces of what is on the board, made once and kept until their look or measure changes."""

from collections import OrderedDict

from app.layout.faces import band_label_face, group_face, lane_face, note_face, phase_face, stage_face
from app.layout.header_face import name_size, quote_top
from app.layout.look_kinds import PhaseLook
from app.layout.looks import lane_look, note_look, phase_look, stage_look
from app.layout.shapes import Box, Face
from app.layout.themes import NoteColour, Theme
from app.models.board import Lane, Note, Phase, Stage
from app.models.lane_kinds import note_colour
from app.models.people import Stop
from app.models.pictures import picture_of
from app.models.words import word
from app.views.board.scene import BoardScene

_KEPT = 4_000
_NAME_LEAST = 10.5  # points: one long name makes those of the other phases no smaller than that

Parts = tuple[
    Face, Face
]  # the sheet of a note, alike for all of one colour and size; and what is written on it


class FaceCache:
    """Faces by id. `forget` what a change touched; the least used ones go by themselves."""

    def __init__(self, scene: BoardScene, theme: Theme) -> None:
        self.scene = scene
        self.theme = theme
        self._notes: OrderedDict[str, Parts] = OrderedDict()
        self._sheets: dict[Face, Face] = {}
        self._fills: dict[str, str] = {}

    def forget(self, note: str) -> None:
        """Make this note's face anew when it is asked for."""
        self._notes.pop(note, None)
        self._fills.pop(note, None)

    def clear(self) -> None:
        """Make every face anew: other colours, another language."""
        self._notes.clear()
        self._sheets.clear()
        self._fills.clear()

    def has(self, note: str) -> bool:
        """Whether a note's face is there already."""
        return note in self._notes

    def note(self, note: str) -> Parts:
        """A note's face in its own coordinates, split after its sheet."""
        known = self._notes.get(note)
        if known is not None:
            self._notes.move_to_end(note)
            return known
        row = self.scene.document.get(Note, note)
        look = note_look(self.scene.document, row, self.scene.language)
        face = note_face(look, self.scene.frame(note), self.theme)
        split = next((i for i, shape in enumerate(face) if type(shape) is not Box), len(face))
        sheet = self._sheets.setdefault(face[:split], face[:split])  # one object for all that look alike
        parts = sheet, face[split:]
        self._notes[note] = parts
        if len(self._notes) > _KEPT:
            self._notes.popitem(last=False)
        return parts

    def reaches_over(self, note: str) -> bool:
        """Whether a diamond sticks out over the edges of a note."""
        stops = self.scene.document.where(Stop, "note", note)
        return any(stop.moment != "none" for stop in stops)

    def colour(self, note: str) -> NoteColour:
        """The paper of a note."""
        row = self.scene.document.get(Note, note)
        return self.theme.note(row.colour or note_colour(self.scene.document.get(Lane, row.lane)))

    def fill(self, note: str) -> str:
        """The fill of a note's paper, kept: the far view asks it of every note."""
        known = self._fills.get(note)
        if known is None:
            known = self._fills[note] = self.colour(note).fill
        return known

    def lane_colour(self, lane: str) -> NoteColour:
        """The paper that a new note gets in a lane."""
        return self.theme.note(note_colour(self.scene.document.get(Lane, lane)))

    def picture(self, key: str) -> bytes | None:
        """The bytes of a picture, for the pen."""
        return picture_of(self.scene.document, key)

    def phase(self, phase: str, width: float) -> Face:
        """A chevron, `width` points wide. Where they are all narrower than planned, so are their letters."""
        frame, looks = self.scene.plan.phases[phase], self._phase_looks()
        look = looks[list(self.scene.plan.phases).index(phase)]
        if width >= frame.w:
            return phase_face(look, frame._replace(w=width), self.theme)
        most = max(_NAME_LEAST, name_size(looks, width))
        return phase_face(look, frame._replace(w=width), self.theme, most)

    def _phase_looks(self) -> list[PhaseLook]:
        rows = (self.scene.document.get(Phase, phase) for phase in self.scene.plan.phases)
        return [phase_look(row, index, self.scene.language) for index, row in enumerate(rows)]

    def quote_top(self, phase: str, width: float) -> float | None:
        """Where the quote of a chevron of that width begins, in points from its top; None without one."""
        index = list(self.scene.plan.phases).index(phase)
        look = phase_look(self.scene.document.get(Phase, phase), index, self.scene.language)
        return quote_top(look, width)

    def band_colour(self, kind: str, key: str) -> str:
        """The plain colour of a chevron or pill."""
        if kind != "phase":
            return self.theme.stage if kind == "stage" else self.theme.faint
        index = list(self.scene.plan.phases).index(key)
        return self.theme.phase(self.scene.document.get(Phase, key).colour, index).start

    def stage(self, stage: str, width: float) -> Face:
        """A pill of the second band."""
        look = stage_look(self.scene.document.get(Stage, stage), self.scene.language)
        return stage_face(look, self.scene.plan.stages[stage]._replace(w=width), self.theme)

    def group(self, phase: str, width: float) -> Face:
        """The strip over a group of phases that starts with `phase`."""
        name = self.scene.document.get(Phase, phase).group_name
        return group_face(
            name, self.scene.plan.groups[phase]._replace(w=width), self.theme, self.scene.language
        )

    def lane(self, lane: str, height: float) -> Face:
        """A lane's label, `height` points high."""
        row, count = self.scene.document.get(Lane, lane), self.scene.layout.count(lane)
        frame = self.scene.plan.lanes[lane]._replace(h=height)
        return lane_face(lane_look(row, count, self.scene.language), frame, self.theme)

    def band(self) -> Face:
        """The label of the second band."""
        band = self.scene.plan.band
        if band is None:
            return ()
        return band_label_face(word("relation", self.scene.language), band, self.theme, self.scene.language)
