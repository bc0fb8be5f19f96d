"""A still picture into the record of its camera, beside the window."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal

from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.wall.tile import Snapshot

_QUALITY = 90
_ACTION = "cameras.photograph"
_KEPT = QT_TRANSLATE_NOOP("desktop", "The picture of {name} of {time} is in its record.")


class SnapshotKeeper(QObject):
    """Keeps what the wall snaps; `said` and `refused` are for the message bar."""

    said = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def keep(self, snapshot: Snapshot) -> None:
        """Into the camera's files, named after when the camera sent it."""
        desk = self._desk
        Background.of(self).start(
            lambda _task: _kept(desk, snapshot), done=self._tell, refused=self.refused.emit
        )

    def _tell(self, snapshot: Snapshot) -> None:
        self.said.emit(_KEPT.filled(name=snapshot.name, time=f"{local(snapshot.at):%H:%M:%S}"))


def _kept(desk: Desk, snapshot: Snapshot) -> Snapshot:
    name = f"{local(snapshot.at):%Y-%m-%d %H%M%S}.jpg"
    stored = desk.keep_file(as_jpeg(snapshot), name)
    values = {"close_up": (), "survey": (), "picture": (stored,)}
    desk.act(_ACTION, values, record=snapshot.camera)
    return snapshot


def as_jpeg(snapshot: Snapshot) -> bytes:
    """The picture as a file's content."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    snapshot.image.save(buffer, "JPG", _QUALITY)
    return bytes(content.data())
