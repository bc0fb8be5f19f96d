"""Why a tile has no picture: the player says the same for every reason, so the camera itself is asked."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import Phrase
from stationdesk.core.stream_address import StreamAddress
from stationdesk.desktop.background import Background
from stationdesk.ledgers.cameras.rules.watched import Answered

AGAIN = 30.0
"""Seconds until a camera that still shows nothing is asked again."""
_WORTH = (Answered.UNAUTHORISED, Answered.NOT_FOUND, Answered.ERROR, Answered.RUBBISH, Answered.NO_NETWORK)
_TOLD = {one.code: one.label for one in _WORTH}
"""What is worth a word; a camera that refuses or says nothing is simply lost."""


class Asker(QObject):
    """Asks for one tile, beside the window; `told` gets the reason, None where there is none to tell."""

    def __init__(self, told: Callable[[Phrase | None], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._told, self._background = told, _background(parent)
        self._asked: float | None = None
        self._number = 0

    def forget(self) -> None:
        """Another camera, or a picture: what was asked before says nothing any more."""
        self._asked, self._number = None, self._number + 1

    def ask(self, address: StreamAddress, login: tuple[str, str] | None) -> None:
        """Ask, but not more often than is fair."""
        now = time.monotonic()
        if self._asked is not None and now - self._asked < AGAIN:
            return
        self._asked, number = now, self._number
        self._background.start(lambda _task: (number, _reason(address, login)), done=self._take)

    def _take(self, answer: tuple[int, Phrase | None]) -> None:
        if answer[0] == self._number:
            self._told(answer[1])


def _reason(address: StreamAddress, login: tuple[str, str] | None) -> Phrase | None:
    from stationdesk.jobs.ask_stream import ask_stream  # asyncio: not before a camera fails

    return _TOLD.get(ask_stream(address, login))


def _background(tile: QWidget) -> Background:
    """One for all tiles of a wall, and not the window's: many dead cameras would keep it busy."""
    owner = tile.parentWidget() or tile
    found = owner.findChild(Asking)
    return found if found is not None else Asking(owner)


class Asking(Background):
    """The threads that ask; they end with the wall."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        parent.destroyed.connect(self.close)
