"""The rules of rectifications with plain values: two persons, deadlines, escalation, the identity."""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.core.deadline import Calendar, DayKind, MissingCalendar
from stationdesk.core.errors import RuleBroken
from stationdesk.core.settings import SettingScope, defaults
from stationdesk.ledgers.rectifications.rules.deadlines import BY_SEVERITY, days_given, last_day
from stationdesk.ledgers.rectifications.rules.escalation import Level, days_of, due_on, wanted
from stationdesk.ledgers.rectifications.rules.identity import CarryOver
from stationdesk.ledgers.rectifications.rules.people import (
    closing_fault,
    granting_fault,
    inspectors_fault,
    reviewers_fault,
)
from stationdesk.ledgers.rectifications.rules.states import (
    OPEN,
    Severity,
    State,
    advice,
    check_open,
    may_step,
)

SETTINGS = defaults(SettingScope.STATION)
DAYS = days_of(SETTINGS)
NATIONAL = Calendar({date(2026, 10, day): DayKind.STATUTORY for day in range(1, 8)})
DUE = date(2026, 11, 21)


# --- who must be two ---


@pytest.mark.parametrize(
    ("reviewers", "finders", "fine"),
    [
        ((1,), (1, 2), False),  # the inspector alone
        ((1, 2), (1, 2), False),  # both inspectors among themselves
        ((3,), (1, 2), False),  # one is not two
        ((3, 3), (1, 2), False),
        ((), (1, 2), False),
        ((1, 3), (1, 2), True),
        ((3, 4), (1, 2), True),
        ((3, 4), (), True),
    ],
)
def test_a_review_takes_two_and_one_who_did_not_find_it(
    reviewers: tuple[int, ...], finders: tuple[int, ...], fine: bool
) -> None:
    assert (reviewers_fault(reviewers, finders) is None) is fine


def test_inspecting_closing_and_granting_take_two() -> None:
    assert inspectors_fault((1, 1)) is not None
    assert inspectors_fault((1, 2)) is None
    for fault in (closing_fault, granting_fault):
        assert fault(1, 1) is not None
        assert fault(1, 2) is None
        assert fault(None, None) is not None


# --- states ---


def test_every_open_state_leads_on_and_says_what_to_do_instead() -> None:
    for state in OPEN:
        assert any(may_step(state, wanted_one) for wanted_one in State)
        assert advice(state).source.endswith(".")
    assert not any(may_step(State.CLOSED, state) for state in State)
    with pytest.raises(RuleBroken):
        check_open(State.CLOSED)


def test_closing_is_reached_only_through_a_proposal() -> None:
    assert [state for state in State if may_step(state, State.CLOSED)] == [State.CLOSE_PROPOSED]


# --- deadlines ---


def test_a_deadline_on_a_holiday_moves_to_the_next_workday() -> None:
    limit = days_given(Severity.ORDINARY, SETTINGS)

    assert last_day(limit, date(2026, 9, 16), NATIONAL) == date(2026, 10, 8)
    assert last_day(limit, date(2026, 9, 1), NATIONAL) == date(2026, 9, 16)


def test_a_deadline_in_an_unknown_year_is_refused_by_name() -> None:
    with pytest.raises(MissingCalendar, match="2027"):
        last_day(days_given(Severity.GRAVE, SETTINGS), date(2026, 12, 1), NATIONAL)


def test_a_graver_hazard_is_given_more_time_and_every_limit_says_whence() -> None:
    amounts = [days_given(severity, SETTINGS).amount for severity in Severity]

    assert amounts == [15, 30, 60]
    assert all(rule.source.source for rule in BY_SEVERITY.values())
    longer = {**SETTINGS, "limit.hazard_ordinary": "20 days"}
    assert days_given(Severity.ORDINARY, longer).amount == 20


# --- escalation ---


@pytest.mark.parametrize(
    ("today", "level"),
    [
        (date(2026, 11, 17), None),
        (date(2026, 11, 18), Level.REMIND),
        (date(2026, 11, 21), Level.REMIND),
        (date(2026, 11, 22), Level.RED_LIST),
        (date(2026, 11, 23), Level.RED_LIST),
        (date(2026, 11, 24), Level.CHIEF),
        (date(2026, 11, 28), Level.LETTER),
        (date(2026, 12, 5), Level.LETTER),
        (date(2026, 12, 6), Level.COUNTY),
        (date(2027, 2, 1), Level.COUNTY),
    ],
)
def test_the_level_follows_from_the_days(today: date, level: Level | None) -> None:
    assert wanted(DUE, today, (), DAYS) is level


def test_who_did_a_level_has_done_those_below_it() -> None:
    late = date(2026, 11, 30)

    assert wanted(DUE, late, (Level.LETTER,), DAYS) is None
    assert wanted(DUE, late, (Level.RED_LIST, Level.CHIEF), DAYS) is Level.LETTER
    assert due_on(Level.COUNTY, DUE, DAYS) == date(2026, 12, 6)


# --- the identity ---


def test_the_identity_is_checked_and_said_in_one_sentence() -> None:
    CarryOver(2, 5, 1, 3, 1, 4).check()

    with pytest.raises(RuleBroken, match="make 4, but 5 are open") as refusal:
        CarryOver(2, 5, 1, 3, 1, 5).check()

    assert str(refusal.value).endswith(".")


def test_nothing_at_all_is_also_an_identity() -> None:
    assert CarryOver(0, 0, 0, 0, 0, 0).holds
