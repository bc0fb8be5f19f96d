"""Months from before a ledger was kept: which of their figures are typed, and when these can be a base."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from stationdesk.core.comparison import TYPED_MARK
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period, month_end, month_shifted, month_start

NAME = "station.earlier"
VALID = "valid"
GROUPS = ("criminal", "security", "traffic", "dispute", "urgent_help", "other")
INCIDENTS = (*GROUPS, VALID, "invalid")
INDICATORS: Mapping[str, Phrase] = {
    "criminal": QT_TRANSLATE_NOOP("station", "Criminal incidents"),
    "security": QT_TRANSLATE_NOOP("station", "Public security incidents"),
    "traffic": QT_TRANSLATE_NOOP("station", "Traffic incidents"),
    "dispute": QT_TRANSLATE_NOOP("station", "Incidents of disputes"),
    "urgent_help": QT_TRANSLATE_NOOP("station", "Incidents of urgent help"),
    "other": QT_TRANSLATE_NOOP("station", "Other incidents"),
    "valid": QT_TRANSLATE_NOOP("station", "Valid incidents in all"),
    "invalid": QT_TRANSLATE_NOOP("station", "Invalid incidents"),
    "hazards_found": QT_TRANSLATE_NOOP("station", "Hazards found"),
    "hazards_closed": QT_TRANSLATE_NOOP("station", "Hazards closed"),
    "disputes_received": QT_TRANSLATE_NOOP("station", "Disputes taken up"),
    "disputes_closed": QT_TRANSLATE_NOOP("station", "Disputes closed"),
    "disputes_settled": QT_TRANSLATE_NOOP("station", "Disputes settled"),
}
OF_ROLLUP = {"help": "urgent_help"}  # the one group whose code no field of a form can have
_NOTHING = QT_TRANSLATE_NOOP("station", "Type at least one figure of the month.")
_SUM = QT_TRANSLATE_NOOP("station", "The six groups add up to {sum}, not to {valid} valid incidents.")
_AHEAD = QT_TRANSLATE_NOOP("station", "This month is not over; only months before the ledger are typed.")


@dataclass(frozen=True)
class Base:
    """An earlier figure to compare with. None: nobody kept it. `typed`: at least in part from memory.

    `rows` opens the typed months; None where all of it is counted.
    """

    number: int | None
    typed: bool = False
    rows: Query | None = None

    @property
    def text(self) -> str:
        """As it is printed: a typed one carries its mark."""
        return f"{self.number or 0}{TYPED_MARK if self.typed else ''}"


def months_before(against: Period, first_day: date) -> Iterator[tuple[date, bool]]:
    """(month, whether all of its days are compared with) of every month that began before the ledger."""
    month = month_start(against.first)
    while month <= against.last and month < first_day:
        yield month, against.first <= month and month_end(month) <= against.last
        month = month_shifted(month, 1)


def base(
    against: Period, counted: int, first_day: date, typed: Mapping[date, int], ledger: str = NAME
) -> Base:
    """The figure of a period of which the ledger kept `counted`, its first row being of `first_day`.

    `typed` holds by month what was typed of the days before that. One month missing, or compared with in
    part only: what is counted stands, and nothing where the whole period lies before the ledger.
    """
    months = tuple(months_before(against, first_day))
    if not months:
        return Base(counted)
    if not all(whole and month in typed for month, whole in months):
        return Base(None if against.last < first_day else counted)
    rows = Query(ledger, (("period", (months[0][0], month_end(months[-1][0]))),))
    return Base(counted + sum(typed[month] for month, _ in months), typed=True, rows=rows)


def check_month(month: date, today: date, values: Mapping[str, int | None]) -> None:
    """RuleBroken for a month that is not over, for none of the figures, and for a sum that is wrong."""
    if month_end(month) >= today:
        raise RuleBroken(_AHEAD, {"month": _AHEAD})
    if all(value is None for value in values.values()):
        raise RuleBroken(_NOTHING)
    groups = [value for name in GROUPS if (value := values.get(name)) is not None]
    valid = values.get(VALID)
    if valid is None or not groups:
        return
    total = sum(groups)
    if total > valid or (len(groups) == len(GROUPS) and total != valid):
        fault = _SUM.filled(sum=total, valid=valid)
        raise RuleBroken(fault, {VALID: fault})
