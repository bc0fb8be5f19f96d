"""The figures of a month that has passed stay as they were, and each figure has as many rows as it says."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from stationdesk.core.document import Figure
from stationdesk.core.period import Period
from stationdesk.ledgers.rectifications.records import Hazard, counting
from stationdesk.ledgers.rectifications.reports import figures
from tests.conftest import StillClock
from tests.ledgers.hazard_book import at
from tests.ledgers.hazard_desk import CHIEF, OFFICER, SECOND, THIRD, Hazards

OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31))
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))
TERMS = figures.TERMS


def issued(hazards: Hazards, clock: StillClock, due: date) -> int:
    """Found and issued in September."""
    at(clock, 9, 20)
    record = hazards.register()
    hazards.act("issue", record, due_on=due)
    return record


def finish(hazards: Hazards, record: int) -> None:
    hazards.act("ask_review", record)
    hazards.act("review", record, reviewers=hazards.pair(SECOND, THIRD), opinion="复查合格")
    hazards.act("propose_close", record)
    hazards.approve(record)


def reopen(hazards: Hazards, record: int, due_on: date | None = None) -> None:
    hazards.be(CHIEF)
    hazards.act("reopen", record, reason="反弹", due_on=due_on)
    hazards.be(OFFICER)


def extend(hazards: Hazards, record: int, until: date) -> None:
    hazards.act("ask_extension", record, new_due_on=until, reason="雨季无法施工")
    hazards.be(CHIEF)
    hazards.act("decide_extension", record)
    hazards.be(OFFICER)


def told(hazards: Hazards, period: Period) -> tuple[int, int, int]:
    """(closed out by the deadline, due, overdue) of a period; each opens as many rows."""
    with hazards.store.reading(hazards.desk.actor) as tx:
        punctual, (late, late_rows) = figures.put_right_on_time(tx, period), figures.overdue(tx, period)
    counted = (
        (punctual.rate.part, punctual.part), (punctual.rate.whole, punctual.whole), (late, late_rows),
    )  # fmt: skip
    assert [hazards.desk.count(rows) for _, rows in counted] == [number for number, _ in counted]
    return punctual.rate.part, punctual.rate.whole, late


def identity(hazards: Hazards, period: Period) -> tuple[int, ...]:
    with hazards.store.reading(hazards.desk.actor) as tx:
        whole, _ = figures.carried_over(tx, period)
    terms = tuple(getattr(whole, term) for term in TERMS)
    assert tuple(hazards.desk.count(figures.rows_of(period, term)) for term in TERMS) == terms
    return terms


# --- once each ---


def test_one_closed_out_twice_in_a_month_counts_once(hazards: Hazards, clock: StillClock) -> None:
    record = issued(hazards, clock, date(2026, 10, 30))
    at(clock, 10, 8)
    finish(hazards, record)
    at(clock, 10, 12)
    reopen(hazards, record)
    at(clock, 10, 20)
    finish(hazards, record)

    assert identity(hazards, OCTOBER) == (1, 0, 0, 1, 0, 0)
    book = hazards.desk.report("rectifications.ledger", first=OCTOBER.first, last=OCTOBER.last)
    for one in book.figures():
        assert isinstance(one, Figure)
        assert one.rows is None or hazards.desk.count(one.rows) == int(one.text), one


def test_one_closed_out_and_reopened_within_a_month_is_still_open(
    hazards: Hazards, clock: StillClock
) -> None:
    record = issued(hazards, clock, date(2026, 10, 30))
    at(clock, 10, 8)
    finish(hazards, record)
    at(clock, 10, 12)
    reopen(hazards, record)

    assert identity(hazards, OCTOBER) == (1, 0, 0, 0, 0, 1)
    halves = Period(OCTOBER.first, date(2026, 10, 10)), Period(date(2026, 10, 11), OCTOBER.last)
    assert [identity(hazards, half) for half in halves] == [(1, 0, 0, 1, 0, 0), (0, 0, 1, 0, 0, 1)]


# --- as it stood ---


def test_an_extension_afterwards_leaves_the_month_overdue(hazards: Hazards, clock: StillClock) -> None:
    record = issued(hazards, clock, date(2026, 10, 12))
    at(clock, 11, 2)
    before = told(hazards, OCTOBER)

    extend(hazards, record, date(2026, 11, 30))

    assert before == told(hazards, OCTOBER) == (0, 1, 1)
    at(clock, 12, 1)
    assert told(hazards, NOVEMBER) == (0, 1, 0)


def test_a_reopening_afterwards_leaves_the_month_on_time(hazards: Hazards, clock: StillClock) -> None:
    record = issued(hazards, clock, date(2026, 10, 12))
    at(clock, 10, 9)
    finish(hazards, record)
    at(clock, 11, 2)
    before = told(hazards, OCTOBER)

    reopen(hazards, record, date(2026, 11, 20))

    assert before == told(hazards, OCTOBER) == (1, 1, 0)
    at(clock, 11, 25)
    assert told(hazards, NOVEMBER) == (0, 1, 1)
    finish(hazards, record)
    assert told(hazards, NOVEMBER) == (0, 1, 0)


def test_voiding_afterwards_leaves_the_month_as_it_was(hazards: Hazards, clock: StillClock) -> None:
    record = issued(hazards, clock, date(2026, 10, 12))
    at(clock, 11, 2)
    hazards.be(CHIEF)

    hazards.act("void", record, reason="误报")

    assert told(hazards, OCTOBER) == (0, 1, 1)
    assert told(hazards, NOVEMBER) == (0, 0, 0)


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2026, 10, 31), date(2026, 10, 12)),  # before the extension of 2 November
        (date(2026, 11, 2), date(2026, 11, 30)),
        (date(2026, 11, 12), date(2026, 11, 30)),  # closed out on the 10th
        (date(2026, 11, 15), date(2026, 12, 4)),  # reopened with another
        (date(2026, 11, 18), date(2026, 12, 20)),  # and extended
    ],
)
def test_the_deadline_of_any_day_is_the_one_it_had(
    hazards: Hazards, clock: StillClock, day: date, due: date
) -> None:
    record = issued(hazards, clock, date(2026, 10, 12))
    at(clock, 11, 2)
    extend(hazards, record, date(2026, 11, 30))
    at(clock, 11, 10)
    finish(hazards, record)
    at(clock, 11, 15)
    reopen(hazards, record, date(2026, 12, 4))
    at(clock, 11, 18)
    extend(hazards, record, date(2026, 12, 20))

    with hazards.store.reading(hazards.desk.actor) as tx:
        assert tx.session.scalar(select(counting.due_at(day)).where(Hazard.id == record)) == due
