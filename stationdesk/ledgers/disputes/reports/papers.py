"""What the papers of one dispute share: its parts in order, facts, the mark of a reference form."""

from __future__ import annotations

from datetime import date, datetime

from stationdesk.core.document import Cell, Facts
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.ledgers.incidents.reports.wording import full_moment

REFERENCE = QT_TRANSLATE_NOOP("disputes/report", "(reference form)")
BLANK = "＿＿＿＿＿＿"
Pair = tuple[Phrase, Cell]


def facts(request: Request, *pairs: Pair, wide: tuple[Phrase, ...] = ()) -> Facts:
    """A box of labels and values; those named `wide` take the line."""
    places = frozenset(place for place, (label, _) in enumerate(pairs) if label in wide)
    return Facts(tuple((request.say(label), value) for label, value in pairs), wide=places)


def day(one: date | None) -> str:
    """2026-11-20; a blank to fill in by hand for None."""
    return one.isoformat() if one is not None else BLANK


def moment(at: datetime | None) -> str:
    """2026-11-20 21:07; a blank to fill in by hand for None."""
    return full_moment(at) or BLANK
