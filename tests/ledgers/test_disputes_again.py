"""More time, another try: the limit, reopening, and the order of what happened."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import StationError
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused


@pytest.fixture
def disputes(calls: Calls) -> Disputes:
    return Disputes(calls)


def test_a_limit_is_not_extended_into_a_year_without_a_calendar(disputes: Disputes) -> None:
    record = disputes.register(kind="neighbours")
    disputes.calls.be("陈建国", Role.CHIEF)

    with pytest.raises(StationError, match="no holidays and make-up workdays for 2027") as refusal:
        disputes.act("extend", record, due_on=date(2027, 3, 1), reason="外出务工")

    assert refused(refusal) == {"due_on"}
    assert disputes.record(record)["due_on"] < disputes.today + timedelta(days=30)
