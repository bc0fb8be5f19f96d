"""Periods that ended before a ledger was kept: a dash stands for their figures, and one note says why.

A printed 0 would say that somebody counted and found nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from stationdesk.core.comparison import Change, Trend
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.period import Period

DASH = "—"
_NOT_KEPT = QT_TRANSLATE_NOOP(
    "core", "— The ledger was not kept yet; it begins on {day}, and there is nothing before to compare with."
)


def not_kept(period: Period, first_day: date | None) -> bool:
    """Whether a period was over before the first day of a ledger."""
    return first_day is not None and period.last < first_day


def change_cell(change: Change, say: Say) -> str:
    """The change for a table with `not_kept_note` under it: no words where there is no ledger."""
    return DASH if change.trend is Trend.NO_LEDGER else change.cell(say)


def not_kept_note(against: Iterable[Period], first_day: date | None) -> Phrase | None:
    """What to print once under a table with such dashes."""
    if first_day is None or not any(not_kept(one, first_day) for one in against):
        return None
    return _NOT_KEPT.filled(day=first_day.isoformat())
