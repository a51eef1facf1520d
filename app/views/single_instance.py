"""One window for each document on this computer: a second one raises the first and stays away."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.storage.home import home_folder
from app.storage.places import place_of
from app.storage.problems import FileRefused

WAIT = 300  # milliseconds for the other window to answer


class Instance(QObject):
    """Listens under a name made of the document that is open; without a document every window is its own."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._server: QLocalServer | None = None

    def follow(self, path: Path | None) -> None:
        """Another document is open in this window, or none: who asks for it reaches us from now on."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        name = _name_of(path) if path is not None else ""
        if not name:
            return
        QLocalServer.removeServer(name)  # what a crash left; storage let us in, so nobody alive listens there
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come_forward)
        self._server.listen(name)

    def _come_forward(self) -> None:
        if self._server is None:
            return
        while (asking := self._server.nextPendingConnection()) is not None:
            asking.deleteLater()
        self.wanted.emit()


def raise_other(path: Path | None) -> bool:
    """Ask the window that has this document to come forward; False where there is none."""
    name = _name_of(path) if path is not None else ""
    if not name:
        return False
    socket = QLocalSocket()
    socket.connectToServer(name)
    there = socket.waitForConnected(WAIT)
    socket.abort()
    return there


def _name_of(path: Path) -> str:
    """A name for this document of this user; "" for what can't be a path. The file need not be there."""
    try:
        whole = f"{home_folder()}\n{place_of(path)}"
    except FileRefused:
        return ""
    return f"reisbord-{hashlib.sha256(whole.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"
