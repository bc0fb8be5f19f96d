"""Records older than this computer has seen: said in the message bar until a chief accepts them."""

from __future__ import annotations

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk.rights import SET_BACK
from stationdesk.desktop.first_paint import FirstPaint
from stationdesk.desktop.main_window import MainWindow

_ACCEPT = QT_TRANSLATE_NOOP("desktop", "Work on with these records")
_ACCEPTED = QT_TRANSLATE_NOOP("desktop", "Noted in the audit: {name} works on with these records.")


def warn_of_set_back(window: MainWindow) -> None:
    """Warn when the window has been painted, and again whenever its pages were made anew."""
    FirstPaint(window.top, window).painted.connect(lambda: _show(window))
    window.rebuilt.connect(lambda: _show(window))


def _show(window: MainWindow) -> None:
    desk = window.desk
    found = desk.store.set_back
    if found is None:
        return
    accept = (desk.say(_ACCEPT), lambda: _accept(window))
    window.messages.say(desk.say(found.phrase), Tone.WARN, *((accept,) if desk.may(SET_BACK) else ()))


def _accept(window: MainWindow) -> None:
    desk = window.desk
    try:
        desk.accept_set_back()
    except (StationError, StoreUnavailable) as refusal:
        window.refuse(refusal, lambda: _accept(window))
    else:
        window.say(_ACCEPTED.filled(name=desk.actor.name))
