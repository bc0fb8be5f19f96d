"""A still picture into the record of its camera, beside the window."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QWidget

from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.wall.tile import Snapshot
from stationdesk.store.attachments import Stored

_QUALITY = 90
_ACTION = "cameras.photograph"
_KEPT = QT_TRANSLATE_NOOP("desktop", "The picture of {name} of {time} is in its record.")
_KEPT_OLD = QT_TRANSLATE_NOOP(
    "desktop", "Not live: the last picture {name} sent, at {time}, is in its record and is named so."
)
_NAMED_OLD = QT_TRANSLATE_NOOP("desktop", "{time} last picture, not live")


class SnapshotKeeper(QObject):
    """Keeps what the wall snaps; `said` and `refused` are for the message bar."""

    said = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, parent

    def keep(self, snapshot: Snapshot) -> None:
        """Into the camera's files, named after when it was sent; nothing while the screen is locked."""
        if is_covered(self._page):
            return
        desk = self._desk
        Background.of(self).start(lambda _task: _kept(desk, snapshot), done=self._tell, refused=self.refused)

    def _tell(self, snapshot: Snapshot) -> None:
        said = _KEPT if snapshot.live else _KEPT_OLD
        self.said.emit(said.filled(name=snapshot.name, time=f"{local(snapshot.at):%H:%M:%S}"))


def _kept(desk: Desk, snapshot: Snapshot) -> Snapshot:
    values = {"close_up": (), "survey": (), "picture": (keep_picture(desk, snapshot),)}
    desk.act(_ACTION, values, record=snapshot.camera)
    return snapshot


def keep_picture(desk: Desk, snapshot: Snapshot) -> Stored:
    """The picture as a kept file; its name says when the camera sent it, and whether it was old by then."""
    name = f"{local(snapshot.at):%Y-%m-%d %H%M%S}"
    if not snapshot.live:
        name = desk.say(_NAMED_OLD.filled(time=name))
    return desk.keep_file(as_jpeg(snapshot), f"{name}.jpg")


def as_jpeg(snapshot: Snapshot) -> bytes:
    """The picture as a file's content."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpg"))
    writer.setQuality(_QUALITY)
    writer.write(snapshot.image)
    return bytes(content.data())


def is_covered(page: QWidget) -> bool:
    """Whether the page's window is locked: the wall may stay on its screen then, but writes nothing."""
    lock = getattr(page.window(), "lock", None)
    return lock is not None and lock.page is not None
