"""The rules of call handling, on plain values."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta

import pytest

from stationdesk.core.deadline import Calendar, DayKind
from stationdesk.core.errors import RuleBroken
from stationdesk.core.settings import SettingScope, defaults
from stationdesk.ledgers.incidents.rules.counting import (
    SIX,
    Rollup,
    counted_category,
    first_level,
    second_level,
)  # fmt: skip
from stationdesk.ledgers.incidents.rules.limits import CaseKind, Facts, limits_of, next_due
from stationdesk.ledgers.incidents.rules.response import is_late
from stationdesk.ledgers.incidents.rules.sameness import digits, row_key, squeezed
from stationdesk.ledgers.incidents.rules.states import State, check_step, may_step
from stationdesk.ledgers.incidents.rules.timeline import ORDER, check_times, disorder, minutes

T = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
SETTINGS = defaults(SettingScope.STATION)


def calendar() -> Calendar:
    spring_festival = (date(2026, 2, day) for day in range(15, 23))
    return Calendar(dict.fromkeys((*spring_festival, date(2026, 10, 1)), DayKind.STATUTORY))


def after(minutes: int) -> datetime:
    return T + timedelta(minutes=minutes)


def test_the_usual_way_leads_from_received_to_closed() -> None:
    way = [State.RECEIVED, State.DISPATCHED, State.ARRIVED, State.HANDLED, State.FED_BACK, State.CLOSED]

    assert all(may_step(here, there) for here, there in itertools.pairwise(way))


def test_states_sort_in_the_order_of_the_work() -> None:
    codes = [state.code for state in State]

    assert codes == sorted(codes)


@pytest.mark.parametrize("present", [State.RECEIVED, State.DISPATCHED, State.ARRIVED, State.MEDIATING])
def test_an_unhandled_incident_cannot_be_closed_and_is_told_what_to_do(present: State) -> None:
    with pytest.raises(RuleBroken) as refusal:
        check_step(present, State.CLOSED)

    assert "first" in str(refusal.value)


def test_a_closed_incident_goes_nowhere_but_back() -> None:
    assert not [state for state in State if may_step(State.CLOSED, state)]


def test_the_category_found_on_the_scene_counts_before_the_reported_one() -> None:
    assert counted_category("DI.land", None) == "DI.land"
    assert counted_category("DI.land", "PO.assault") == "PO.assault"


def test_invalid_stands_outside_the_six_groups() -> None:
    assert len(SIX) == 6
    assert Rollup.INVALID not in SIX


def test_levels_of_a_code() -> None:
    assert first_level("DI.land.water") == "DI"
    assert second_level("DI.land.water") == "DI.land"
    assert second_level("DI") == "DI"


def test_times_in_order_and_missing_times_raise_nothing() -> None:
    assert not disorder({"received_at": T, "dispatched_at": None, "arrived_at": after(9)})
    assert not disorder(dict.fromkeys([name for name, _ in ORDER], T))


def test_each_time_before_its_predecessor_is_named_under_its_own_field() -> None:
    faults = disorder(
        {"received_at": T, "dispatched_at": after(-1), "arrived_at": after(5), "finished_at": after(4)}
    )

    assert set(faults) == {"dispatched_at", "finished_at"}
    assert str(faults["finished_at"]).startswith("“Finished” cannot be before “Arrived”")


def test_a_time_in_the_future_is_refused_but_another_clock_is_forgiven() -> None:
    check_times({"received_at": after(4)}, T)

    with pytest.raises(RuleBroken) as refusal:
        check_times({"received_at": after(6)}, T)
    assert set(refusal.value.field_errors) == {"received_at"}


def test_minutes_are_whole_and_unknown_while_one_time_is_missing() -> None:
    assert minutes(T, T + timedelta(seconds=59)) == 0
    assert minutes(T, after(11)) == 11
    assert minutes(None, T) is None


def test_arriving_on_the_last_second_is_in_time() -> None:
    assert not is_late(T, after(15), 15)
    assert is_late(T, after(15) + timedelta(seconds=1), 15)


def test_an_undispatched_call_has_the_alarm_as_its_limit() -> None:
    running = limits_of(Facts(State.RECEIVED, "phone.110", T), SETTINGS, calendar)

    assert [one.name for one in running] == ["dispatch"]
    assert next_due(running) == after(3)


def test_feedback_to_the_platform_is_due_half_an_hour_after_finishing() -> None:
    facts = Facts(State.HANDLED, "order", T, after(1), after(9), after(40), target_minutes=15)

    running = limits_of(facts, SETTINGS, calendar)

    assert next_due(running) == after(70)
    assert [one.name for one in running if one.done_at is None] == ["feedback"]


def test_a_visitor_at_the_station_needs_no_feedback_to_the_platform() -> None:
    facts = Facts(State.HANDLED, "visit.station", T, finished_at=after(20))

    assert next_due(limits_of(facts, SETTINGS, calendar)) is None


def test_an_administrative_case_has_thirty_days_that_move_to_a_workday() -> None:
    accepted = datetime(2026, 9, 1, 6, 0, tzinfo=UTC)
    facts = Facts(State.IN_CASE, "visit.station", accepted, accepted_at=accepted,
                  case_kind=CaseKind.ADMINISTRATIVE)  # fmt: skip

    (case,) = [one for one in limits_of(facts, SETTINGS, calendar) if one.name == "security_case"]

    assert case.ends == datetime(2026, 10, 2, 15, 59, 59, tzinfo=UTC)
    assert "art. 118" in str(case.source)


def test_a_missing_calendar_casts_doubt_and_refuses_nothing() -> None:
    facts = Facts(State.IN_CASE, "visit.station", T, accepted_at=T, case_kind=CaseKind.CRIMINAL)

    (filing,) = [one for one in limits_of(facts, SETTINGS, Calendar) if one.name == "filing"]

    assert filing.doubt is not None
    assert filing.ends == datetime(2026, 11, 24, 15, 59, 59, tzinfo=UTC)


def test_imported_rows_have_no_limits() -> None:
    assert limits_of(Facts(State.RECEIVED, "phone.110", T, imported=True), SETTINGS, calendar) == ()


def test_the_key_of_a_row_ignores_spaces_width_and_punctuation() -> None:
    one = row_key(T, "东河村 3 组", "两户村民因田界发生争执，请求到场处理。详见附件")
    other = row_key(T, "东河村3组", "两户村民因田界发生争执请求到场处理；详见别处")

    assert one[1] == other[1] == "东河村3组"
    assert len(one[2]) == 20
    assert squeezed("ＡＢ c") == "abc"


def test_a_phone_is_compared_by_its_digits() -> None:
    assert digits("+86 199-0000-1234") == "19900001234"
    assert digits("0746-0000000") == "07460000000"
