"""The process that campaign 1 kills: it edits, publishes, and acknowledges every edit that was committed."""

import itertools
import os
from multiprocessing.connection import Connection
from pathlib import Path

from app.models.board import Note
from app.storage.opening import open_document
from app.storage.publisher import Publisher


def live(path: str, home: str, pipe: Connection, pause: int) -> None:
    """Count upwards in a note until somebody ends it; publish every `pause` edits."""
    os.environ["REISBORD_HOME"] = home
    opened = open_document(Path(path))
    note = opened.document.get(Note, "n00000")
    publisher = Publisher(opened)
    pipe.send((opened.recovered, int(note.text), len(opened.document.history.entries)))
    for number in itertools.count(int(note.text) + 1):
        with opened.document.edit("Count"):
            note.text = str(number)
        publisher.request()
        pipe.send(number)
        publisher.poll()
        if number % pause == 0:
            publisher.publish_now()
