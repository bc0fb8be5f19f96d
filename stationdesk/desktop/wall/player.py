"""One stream as pictures: QMediaPlayer and QVideoSink behind three signals."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal

from stationdesk.core.stream_address import StreamAddress
from stationdesk.desktop.wall.media import decoder, is_silent
from stationdesk.desktop.wall.pulse import Pulse

NETWORK = 4_000
"""Milliseconds the network may say nothing while a stream is opened or read."""

PROBE = 32_768
"""Bytes looked at before a stream is shown: what is looked at longer is played that much later."""


class Player(QObject):
    """Opens, plays and drops a stream; every call returns at once."""

    came = Signal(object)  # a valid QVideoFrame
    ended = Signal()
    undecodable = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: Any = None
        self._sink: Any = None
        self._last: Any = None

    @property
    def can_play(self) -> bool:
        """Whether there is a decoder at all."""
        return decoder() is not None

    def open(self, address: StreamAddress, login: tuple[str, str] | None = None) -> None:
        """Open a stream (anew). The login is in the player's address and nowhere else."""
        if self._player is None:
            self._make()
        if self._player is None:
            return
        self._clear()
        Pulse.of_program().join(self)
        self._player.setSource(stream_url(address, login))
        self._player.play()

    def close(self) -> None:
        """Drop the stream."""
        if self._player is not None:
            self._clear()

    def look(self) -> None:
        """Tell of the newest picture, where one came since the last time."""
        frame = self._sink.videoFrame()
        if frame.isValid() and frame != self._last:
            self._last = frame
            self.came.emit(frame)

    def _make(self) -> None:
        media = decoder()
        if media is None:
            return
        self._player = media.QMediaPlayer(self)
        self._sink = media.QVideoSink(self)
        options = media.QPlaybackOptions()
        options.setNetworkTimeout(NETWORK)
        options.setProbeSize(PROBE)
        self._player.setPlaybackOptions(options)
        self._player.setVideoSink(self._sink)
        self._player.mediaStatusChanged.connect(self._judge)
        self._player.errorOccurred.connect(self._fail)

    def _clear(self) -> None:
        Pulse.of_program().leave(self)
        self._player.blockSignals(True)
        self._player.stop()
        self._player.setSource(QUrl())
        self._player.blockSignals(False)
        self._last = self._sink.videoFrame()  # what is left of this stream is nothing new in the next

    def _judge(self, status: Any) -> None:
        if status == type(status).EndOfMedia:
            self.ended.emit()

    def _fail(self, error: Any, _words: str) -> None:
        """Its words are thrown away: they may hold the address."""
        if error == type(error).FormatError:
            self.undecodable.emit()
        self.ended.emit()


def stream_url(address: StreamAddress, login: tuple[str, str] | None) -> QUrl:
    """The address for the player alone: a QUrl with a login is never logged, shown or kept."""
    if login is None or not is_silent():
        return QUrl(str(address))
    return QUrl(address.with_login(*login))
