"""What the home page reads of figures: the first day counter."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Card, CardValue, Tone
from stationdesk.ledgers.figures.reports.since import standings
from stationdesk.store.transaction import Transaction

_SINCE = QT_TRANSLATE_NOOP("figures", "{name}: last on {day}")
_NO_CASE = QT_TRANSLATE_NOOP("figures", "{name}: none since {day}")


def days_without(tx: Transaction) -> CardValue:
    """The counter that stands first, and when it began to count."""
    every = standings(tx, tx.today)
    if not every:
        return CardValue("—", QT_TRANSLATE_NOOP("figures", "No day counter yet"), Tone.MUTE)
    first = every[0]
    day = first.last or first.counter.started_on
    words = (_NO_CASE if first.last is None else _SINCE).filled(
        name=first.counter.name, day=f"{day:%m-%d}" if day.year == tx.today.year else day.isoformat()
    )
    return CardValue(str(first.days), words, Tone.OK if first.days else Tone.BAD, first.rows)


CARDS = (Card("days", QT_TRANSLATE_NOOP("figures", "Days without a case"), "shield-check", days_without),)
