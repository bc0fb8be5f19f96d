"""One window per station and user: a second start raises the first one's window."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT = 500  # milliseconds
RAISE = b"raise\n"
MOST = 8_192  # bytes of a path; a longer word comes from no start of ours


class SingleInstance(QObject):
    """`claim()` is False when another window has this station open; that one is then asked to rise.

    `backup_asked` names the backup that the other start was called with.
    """

    raised = Signal()
    backup_asked = Signal(str)

    def __init__(self, station: Path, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(str(station.absolute()).encode()).hexdigest()[:16]
        self._name = f"stationdesk-{name}"
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self, backup: Path | None = None) -> bool:
        """Be the one window of this station, or raise the one there is and hand it the backup."""
        if not self._lock.tryLock(0):
            self._ask_to_rise(backup)
            return False
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Let another window open the station."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _ask_to_rise(self, backup: Path | None) -> None:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(WAIT):
            socket.write(RAISE + (b"" if backup is None else str(backup).encode() + b"\n"))
            socket.waitForBytesWritten(WAIT)
            socket.disconnectFromServer()

    def _hear(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(self._take)
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()

    def _take(self) -> None:
        """The other start has said all: its second line is a path."""
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            said = bytes(socket.read(MOST).data()).removeprefix(RAISE)
            if said.endswith(b"\n"):
                self.backup_asked.emit(said[:-1].decode("utf-8", "replace"))
