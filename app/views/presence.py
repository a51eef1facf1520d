"""Whether the document's file is there, asked in a thread: a share that is gone takes seconds to say so."""

import threading
from pathlib import Path


class Presence:
    """Remembers the last answer; `ask` never waits."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.is_there = True
        self._thread: threading.Thread | None = None

    def ask(self) -> None:
        """Look again, unless somebody is still looking."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self.look, name="presence", daemon=True)
            self._thread.start()

    def look(self) -> None:
        """Look now, and wait for the answer."""
        try:
            self.is_there = self.path.exists()
        except OSError:
            self.is_there = False
