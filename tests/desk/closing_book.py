"""Months of a small station, and short ways to fill, close and correct them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from stationdesk.core.period import month_end
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.desk.closing_kept import Closing, Edition
from tests.store.calls import call

JULY, AUGUST, SEPTEMBER, OCTOBER = (date(2026, number, 1) for number in (7, 8, 9, 10))
MONTHLY = "incidents.monthly"
REASON = "县局要求补报"


def asked(month: date) -> dict[str, date]:
    """A month as a report is asked for."""
    return {"first": month, "last": month_end(month)}


def register(desk: Desk, on: date, category: str = "CR.theft.home") -> int:
    """A call received at noon of a day; returns its id."""
    at = datetime(on.year, on.month, on.day, 4, tzinfo=UTC)
    with desk.store.transaction(desk.actor, "incidents.register") as tx:
        kept = {"received_at": at, "reported_at": at, "category_reported": category}
        return tx.add(call("入室盗窃", **kept)).id


def close(desk: Desk, month: date, reason: str = REASON) -> Closing:
    """Close a month, whatever is open."""
    return desk.close_period(**asked(month), reason=reason)


def edition(desk: Desk, month: date, report: str = MONTHLY) -> Edition:
    """The newest closed report of a month."""
    return desk.editions_of(report, month, month_end(month))[0]


def void(desk: Desk, record: int) -> None:
    """Strike a call out."""
    desk.act("incidents.void", desk.defaults("incidents.void", record) | {"reason": "重复"}, record=record)


def correcting_lines(desk: Desk, month: date) -> list[str]:
    """The lines of a month's report that tell of corrections."""
    said = text_of(desk.report(MONTHLY, **asked(month))).splitlines()
    return [line.strip() for line in said if "更正" in line]
