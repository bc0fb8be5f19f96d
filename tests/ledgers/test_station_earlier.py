"""Months from before the ledger: typed once, compared with, and marked wherever they are printed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period, month
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.station.rules.earlier import Base, base
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.incident_desk import Calls

GROUPS = {"criminal": 4, "security": 20, "traffic": 30, "dispute": 25, "urgent_help": 15, "other": 6}
OCTOBER = {"first": date(2026, 10, 1), "last": date(2026, 10, 31)}


@pytest.fixture
def calls(calls: Calls) -> Calls:
    """The chief at the desk."""
    calls.be("陈建国", Role.CHIEF)
    return calls


def type_month(calls: Calls, on: date, **counts: Any) -> int:
    name = "station.earlier.enter"
    done = calls.desk.act(name, calls.desk.defaults(name) | {"month": on} | counts)
    assert done.record is not None
    return done.record


def test_a_month_before_the_first_row_is_what_was_typed() -> None:
    assert base(month(2025, 10), 0, date(2026, 2, 3), {date(2025, 10, 1): 87}).number == 87


def test_a_month_in_which_the_ledger_began_adds_what_was_typed_to_what_was_counted() -> None:
    found = base(month(2026, 2), 40, date(2026, 2, 3), {date(2026, 2, 1): 7})

    assert (found.number, found.typed, found.text) == (47, True, "47*")


def test_a_year_of_which_one_month_was_not_typed_is_not_made_up() -> None:
    typed = {date(2025, number, 1): 10 for number in range(1, 12)}

    assert base(Period(date(2025, 1, 1), date(2025, 12, 31)), 0, date(2026, 1, 1), typed) == Base(None)


def test_part_of_a_typed_month_is_not_made_up() -> None:
    whole = {date(2025, 10, 1): 87}

    assert base(Period(date(2025, 10, 1), date(2025, 10, 17)), 0, date(2026, 1, 1), whole) == Base(None)


def test_a_month_the_ledger_kept_is_never_replaced() -> None:
    assert base(month(2026, 10), 12, date(2026, 1, 1), {date(2026, 10, 1): 900}) == Base(12)


def test_the_report_of_incidents_compares_with_a_typed_month_and_marks_it(calls: Calls) -> None:
    calls.register(received_at=datetime(2026, 10, 4, 4, tzinfo=UTC))
    type_month(calls, date(2025, 10, 17), **GROUPS, invalid=9)

    document = calls.desk.report("incidents.monthly", **OCTOBER, language="zh_CN")

    said = text_of(document)
    assert "100*" in said
    assert "*补录" in said
    opened = [one.rows for one in document.figures() if one.text == "100*"]
    assert opened == [Query("station.earlier", (("period", (date(2025, 10, 1), date(2025, 10, 31))),))]
    assert calls.desk.count(opened[0]) == 1


def test_without_typed_months_nothing_is_marked(calls: Calls) -> None:
    calls.register(received_at=datetime(2026, 10, 4, 4, tzinfo=UTC))

    assert "*" not in text_of(calls.desk.report("incidents.monthly", **OCTOBER, language="zh_CN"))


def test_the_report_of_the_day_marks_the_typed_month_at_its_end(calls: Calls) -> None:
    calls.register(received_at=datetime(2026, 10, 4, 4, tzinfo=UTC))
    type_month(calls, date(2025, 10, 1), **GROUPS)
    last = {"first": date(2026, 10, 31), "last": date(2026, 10, 31)}

    assert "100*" in text_of(calls.desk.report("handovers.daily", **last, language="zh_CN"))


def test_the_report_of_disputes_marks_a_typed_month(calls: Calls) -> None:
    Disputes(calls)
    type_month(calls, date(2025, 10, 1), disputes_received=14)

    said = text_of(calls.desk.report("disputes.monthly", **OCTOBER, language="zh_CN"))

    assert "14*" in said
    assert "*补录" in said


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        GROUPS | {"valid": 99},
        {"criminal": 5, "valid": 3},
        {"valid": -1},
        {"month": date(2026, 11, 2), "valid": 4},
    ],
)
def test_what_cannot_be_is_refused_and_nothing_kept(calls: Calls, wrong: dict[str, Any]) -> None:
    with pytest.raises(StationError):
        type_month(calls, date(2025, 10, 1), **wrong)

    assert calls.desk.count(Query("station.earlier")) == 0


def test_a_month_is_typed_once(calls: Calls) -> None:
    type_month(calls, date(2025, 10, 1), valid=100)

    with pytest.raises(StationError):
        type_month(calls, date(2025, 10, 31), valid=101)
