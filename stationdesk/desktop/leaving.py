"""The program's last act: what is started only when the records are closed and backed up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import Phrase

Act = Callable[[], None]


class _Leaving(QObject):
    def __init__(self, app: QObject, act: Act) -> None:
        super().__init__(app)
        self.act = act


def leave_with(act: Act) -> None:
    """Do this when everything is closed; of several the last one asked for."""
    app = QApplication.instance()
    assert app is not None
    forget()
    _Leaving(app, act)


def forget() -> None:
    """Nothing is to be done any more."""
    app = QApplication.instance()
    waiting = app.findChildren(_Leaving) if app is not None else []
    for one in waiting:
        one.setParent(None)


def last_act() -> Phrase | None:
    """Do what waits, if anything; why it was refused, or None."""
    app = QApplication.instance()
    waiting = app.findChild(_Leaving) if app is not None else None
    if not isinstance(waiting, _Leaving):
        return None
    forget()
    try:
        waiting.act()
    except (StationError, StoreUnavailable) as refusal:
        return refusal.phrase
    return None
