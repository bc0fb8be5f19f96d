"""The chain of sheets: unbroken over a year, every gap seen, no fork, and red in the report of the day."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from stationdesk.core.actor import SYSTEM
from stationdesk.core.document import Document, Paragraph
from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Query
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.ledgers.handovers.actions.chain import missing
from tests.ledgers.handover_desk import Shifts
from tests.ledgers.incident_desk import Calls, fields

DAY = date(2026, 11, 21)
A_DAY = timedelta(days=1)


@pytest.fixture
def shifts(calls: Calls, clock: Any) -> Shifts:
    return Shifts(calls, clock)


def gone(desk: Desk) -> list[date]:
    with desk.store.reading(SYSTEM) as tx:
        return [one.day for one in missing(tx)]


def red(document: Document) -> list[str]:
    return [
        "".join(map(str, one.parts)) for one in document.blocks if isinstance(one, Paragraph) and one.alarm
    ]


def test_a_year_of_the_practice_station_has_no_gap_and_no_fork(practice: Desk) -> None:
    assert practice.count(Query("handovers")) >= 365
    assert practice.chips(Query("handovers"))["gap"] == 0
    assert gone(practice) == []
    ends = [
        (practice.record("handovers", one)["begins_at"], practice.record("handovers", one)["ends_at"])
        for one in practice.ids(Query("handovers", order="ends_at", descending=False))
    ]
    assert all(end == begin for (_, end), (begin, _) in pairwise(ends))


def test_a_month_written_day_by_day_has_no_gap(shifts: Shifts) -> None:
    for back in range(10):
        shifts.at_end_of(DAY + back * A_DAY)

    assert gone(shifts.desk) == []
    assert shifts.rows(gap=True) == []
    assert shifts.rows(late=True) == []


def test_a_missing_sheet_is_red_in_the_report_of_its_day_and_nowhere_else(shifts: Shifts) -> None:
    shifts.at_end_of(DAY)
    after = shifts.at_end_of(DAY + 2 * A_DAY)

    assert gone(shifts.desk) == [DAY + A_DAY]
    assert shifts.rows(gap=True) == [after]
    assert [line for line in red(shifts.daily(DAY + A_DAY)) if "缺交接班记录" in line] == [
        "缺交接班记录：值班日2026-11-22，班次11-22 08:30至11-23 08:30。"
    ]
    assert not [line for line in red(shifts.daily(DAY)) if "缺交接班记录" in line]


def test_a_late_sheet_closes_the_gap_and_says_that_it_is_late(shifts: Shifts) -> None:
    shifts.at_end_of(DAY)
    shifts.at_end_of(DAY + 2 * A_DAY)

    late = shifts.hand_over(DAY + A_DAY)

    assert gone(shifts.desk) == []
    assert shifts.rows(gap=True) == []
    assert shifts.rows(late=True) == [late]
    assert "补记" in text_of(shifts.paper(late))


def test_the_oldest_missing_shift_is_offered_once_the_last_has_its_sheet(shifts: Shifts) -> None:
    shifts.at_end_of(DAY)
    shifts.at_end_of(DAY + 2 * A_DAY)

    assert shifts.desk.defaults("handovers.hand_over")["duty_day"] == DAY + A_DAY


def test_a_missing_name_is_red_in_the_report_of_the_day(shifts: Shifts) -> None:
    shifts.at_end_of(DAY, in_desk_id=None)

    assert "缺签名：接班值班员。" in red(shifts.daily(DAY))


def test_before_the_first_sheet_nothing_is_missing(shifts: Shifts) -> None:
    shifts.at_end_of(DAY)

    daily = text_of(shifts.daily(DAY - A_DAY))

    assert "尚未启用交接班记录" in daily
    assert "缺交接班记录" not in daily


def test_two_shifts_a_day_each_want_a_sheet(shifts: Shifts) -> None:
    shifts.setting("duty.handovers", "08:30, 20:30")
    shifts.set(DAY, "20:30")
    shifts.hand_over(DAY, shift=1)
    shifts.set(DAY + A_DAY, "20:30")
    shifts.hand_over(DAY + A_DAY, shift=1)

    assert gone(shifts.desk) == [DAY]
    with pytest.raises(StationError) as refusal:
        shifts.hand_over(DAY, shift=3)
    assert fields(refusal) == {"shift"}
    assert len([one for one in red(shifts.daily(DAY)) if "缺交接班记录" in one]) == 1


def test_going_over_to_two_shifts_makes_no_gap_of_the_past(shifts: Shifts) -> None:
    for back in range(3):
        shifts.at_end_of(DAY + back * A_DAY)

    shifts.setting("duty.handovers", "08:30, 20:30")

    assert gone(shifts.desk) == []


def test_a_time_of_hand_over_that_is_none_is_refused(shifts: Shifts) -> None:
    with pytest.raises(StationError):
        shifts.setting("duty.handovers", "半夜")
