"""Months from before the ledgers: typed once by a chief, and asked for by every report that compares."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import Period, month_end, month_start
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.station.records import EarlierMonth
from stationdesk.ledgers.station.rules.earlier import GROUPS, OF_ROLLUP, VALID, Base, base, check_month
from stationdesk.store.transaction import Transaction

_TAKEN = QT_TRANSLATE_NOOP("station", "The figures of {month} are typed already; please change them there.")


def enter_month(
    tx: Transaction, *, month: date, criminal: int | None = None, security: int | None = None,
    traffic: int | None = None, dispute: int | None = None, urgent_help: int | None = None,
    other: int | None = None, valid: int | None = None, invalid: int | None = None,
    hazards_found: int | None = None, hazards_closed: int | None = None,
    disputes_received: int | None = None, disputes_closed: int | None = None,
    disputes_settled: int | None = None, source: str | None = None,
) -> EarlierMonth:  # fmt: skip
    """Keep the figures of a month; any of its days names it."""
    counts = {
        "criminal": criminal, "security": security, "traffic": traffic, "dispute": dispute,
        "urgent_help": urgent_help,
        "other": other, "valid": valid, "invalid": invalid, "hazards_found": hazards_found,
        "hazards_closed": hazards_closed, "disputes_received": disputes_received,
        "disputes_closed": disputes_closed, "disputes_settled": disputes_settled,
    }  # fmt: skip
    start = month_start(month)
    check_month(start, tx.today, counts)
    if start in _typed(tx, Period(start, month_end(start))):
        fault = _TAKEN.filled(month=f"{start:%Y-%m}")
        raise RuleBroken(fault, {"month": fault})
    return tx.add(EarlierMonth(month=start, source=source, **counts))


def change_month(
    tx: Transaction, record: EarlierMonth, *, criminal: int | None, security: int | None,
    traffic: int | None, dispute: int | None, urgent_help: int | None, other: int | None, valid: int | None,
    invalid: int | None, hazards_found: int | None, hazards_closed: int | None,
    disputes_received: int | None, disputes_closed: int | None, disputes_settled: int | None,
    source: str | None,
) -> EarlierMonth:  # fmt: skip
    """Put a month's figures right."""
    counts = {
        "criminal": criminal, "security": security, "traffic": traffic, "dispute": dispute,
        "urgent_help": urgent_help,
        "other": other, "valid": valid, "invalid": invalid, "hazards_found": hazards_found,
        "hazards_closed": hazards_closed, "disputes_received": disputes_received,
        "disputes_closed": disputes_closed, "disputes_settled": disputes_settled,
    }  # fmt: skip
    check_month(record.month, tx.today, counts)
    take_over(record, source=source, **counts)
    return record


def earlier(tx: Transaction, indicator: str, against: Period, counted: int, first_day: date) -> Base:
    """What an indicator of rules.earlier.INDICATORS is compared with in an earlier period.

    `counted` is what the ledger itself holds of it; `first_day` that of its oldest row, or of the period
    reported on where it has none.
    """
    if against.first >= first_day:
        return Base(counted)
    months = _typed(tx, against)
    numbers = {
        month: number for month, one in months.items() if (number := _number(one, indicator)) is not None
    }
    return base(against, counted, first_day, numbers)


def _number(month: Mapping[str, int | None], indicator: str) -> int | None:
    """Of valid incidents the sum of the groups where only these were typed."""
    number = month.get(OF_ROLLUP.get(indicator, indicator))  # the station may have made a group of its own
    groups = [month[name] for name in GROUPS]
    if number is None and indicator == VALID and None not in groups:
        return sum(one or 0 for one in groups)
    return number


def _typed(tx: Transaction, period: Period) -> dict[date, dict[str, int | None]]:
    table = EarlierMonth.__table__
    rows = tx.session.execute(
        select(table).where(
            EarlierMonth.month.between(month_start(period.first), period.last),
            EarlierMonth.voided_at.is_(None),
        )
    ).mappings()
    return {row["month"]: dict(row) for row in rows}
