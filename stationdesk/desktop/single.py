"""One window per station and user: a second start raises the first one's window."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT = 500  # milliseconds
RAISE = b"raise\n"


class SingleInstance(QObject):
    """`claim()` is False when another window has this station open; that one is then asked to rise."""

    raised = Signal()

    def __init__(self, station: Path, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(str(station.absolute()).encode()).hexdigest()[:16]
        self._name = f"stationdesk-{name}"
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Be the one window of this station, or raise the one there is."""
        if not self._lock.tryLock(0):
            self._ask_to_rise()
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

    def _ask_to_rise(self) -> None:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(WAIT):
            socket.write(RAISE)
            socket.waitForBytesWritten(WAIT)
            socket.disconnectFromServer()

    def _hear(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()
