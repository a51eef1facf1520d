"""One window for each document on this computer: a second start raises the first window and ends."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT = 300  # milliseconds for the other window to answer


class Instance(QObject):
    """Listens under a name made of the document's path; without a document every start is its own."""

    wanted = Signal()

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self._name = ""
        self._server: QLocalServer | None = None
        if path is not None:
            digest = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
            self._name = f"reisbord-{digest[:24]}"

    def raised_other(self) -> bool:
        """Ask the window that has this document to come forward; False, and listen from now on, if there is none."""
        if not self._name:
            return False
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(WAIT):
            socket.disconnectFromServer()
            return True
        QLocalServer.removeServer(self._name)  # what a crash left
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come_forward)
        self._server.listen(self._name)
        return False

    def _come_forward(self) -> None:
        assert self._server is not None
        self._server.nextPendingConnection().deleteLater()
        self.wanted.emit()
