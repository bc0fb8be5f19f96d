"""Whether a house is let, which letter holds, and what bars a house from being let."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone
from stationdesk.core.period import month_end
from stationdesk.ledgers.rectifications.rules.states import Severity

DANGEROUS_HOUSE = "house"
BARRING_MEASURES = ("demolish", "move_out", "close")
"""A house that is to be torn down, emptied or closed may not be let (公安部令第24号, 1995)."""

_SIGNED_LATER = QT_TRANSLATE_NOOP("premises", "The day of signing lies in the future; please check it.")
_ENDS_FIRST = QT_TRANSLATE_NOOP("premises", "“Valid until” has to be after the day of signing ({day}).")
_NOT_LONGER = QT_TRANSLATE_NOOP(
    "premises", "The letter in force ends on {day}; the new one has to end later."
)
_EARLIER = QT_TRANSLATE_NOOP(
    "premises", "The letter in force was signed on {day}; a new one cannot be older."
)


class Letting(Choice):
    """Whether a house is let."""

    LET = "10", QT_TRANSLATE_NOOP("premises", "Let"), Tone.OK
    STOPPED = "90", QT_TRANSLATE_NOOP("premises", "No longer let"), Tone.MUTE


def bars_letting(kind: str, severity: Severity, measures: Collection[str]) -> bool:
    """Whether an open hazard of a house forbids to let it."""
    if any(measure in BARRING_MEASURES for measure in measures):
        return True
    return is_dangerous_house(kind) and severity is not Severity.ORDINARY


def is_dangerous_house(kind: str) -> bool:
    """Whether a kind of hazard speaks of the building itself."""
    return kind == DANGEROUS_HOUSE or kind.startswith(f"{DANGEROUS_HOUSE}.")


def a_year_on(signed_on: date) -> date:
    """The last day of a letter for one year: 2026-11-21 to 2027-11-20, 2028-02-29 to 2029-02-28."""
    last = month_end(signed_on.replace(year=signed_on.year + 1, day=1)).day
    if signed_on.day > last:
        return signed_on.replace(year=signed_on.year + 1, day=last)
    return signed_on.replace(year=signed_on.year + 1) - timedelta(days=1)


def wrong_days(
    signed_on: date, valid_until: date, today: date, before: tuple[date, date] | None = None
) -> dict[str, Phrase]:
    """A sentence for every day of a letter that does not fit; `before` are those of the one it replaces."""
    faults: dict[str, Phrase] = {}
    if signed_on > today:
        faults["signed_on"] = _SIGNED_LATER
    elif before is not None and signed_on < before[0]:
        faults["signed_on"] = _EARLIER.filled(day=before[0].isoformat())
    if valid_until <= signed_on:
        faults["valid_until"] = _ENDS_FIRST.filled(day=signed_on.isoformat())
    elif before is not None and valid_until <= before[1]:
        faults["valid_until"] = _NOT_LONGER.filled(day=before[1].isoformat())
    return faults
