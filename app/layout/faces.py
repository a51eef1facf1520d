"""All faces of the board in one place, for pens and views."""

from app.layout.header_face import (
    band_label_face,
    cell_face,
    group_face,
    lane_face,
    phase_face,
    stage_face,
)
from app.layout.note_face import note_face

__all__ = ["band_label_face", "cell_face", "group_face", "lane_face", "note_face", "phase_face", "stage_face"]
