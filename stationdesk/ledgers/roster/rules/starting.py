"""How a new draft of a month begins."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice


class Way(Choice):
    """What a new draft is filled with."""

    EMPTY = "empty", QT_TRANSLATE_NOOP("roster", "Empty")
    COPY = "copy", QT_TRANSLATE_NOOP("roster", "Go on as last month")
    CREWS = "crews", QT_TRANSLATE_NOOP("roster", "By the crews' cycles")
    TURNS = "turns", QT_TRANSLATE_NOOP("roster", "By turns, the next on each list")


NOTHING_BEFORE = QT_TRANSLATE_NOOP(
    "roster", "There is no roster of {month} to go on from; please begin another way."
)
NO_CREWS = QT_TRANSLATE_NOOP(
    "roster", "No crew has members with a post yet; enter crews first, or begin another way."
)
