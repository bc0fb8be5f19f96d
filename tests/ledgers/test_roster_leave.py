"""Leave: asked for, granted by somebody else, in whole and half days, told against published rosters."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stationdesk.core.errors import NotAllowed, StationError
from stationdesk.core.ledger import Query
from stationdesk.ledgers.roster.rules.absence import Span, days_by_service
from stationdesk.ledgers.roster.rules.leave import Answer
from tests.ledgers.incident_desk import fields
from tests.ledgers.roster_desk import LEADERS, Rota

MONDAY, FRIDAY = date(2026, 12, 7), date(2026, 12, 11)


def ask(rota: Rota, name: str = "刘明", first: date = MONDAY, last: date = FRIDAY, **more: Any) -> int:
    values = {"person": rota.people[name], "kind": "personal", "first": first, "last": last}
    return rota.act("leave.register", **values | more)


def kept(rota: Rota, leave: int) -> Any:
    return rota.desk.record("roster.leave", leave)


def told(rota: Rota, action: str, values: dict[str, Any], record: int | None = None) -> list[str]:
    return [str(one.phrase) for one in rota.desk.advise(f"roster.{action}", values, record).notices]


@pytest.mark.parametrize(
    ("span", "halves"),
    [
        (Span(MONDAY, MONDAY), 2),
        (Span(MONDAY, MONDAY, from_noon=True), 1),
        (Span(MONDAY, MONDAY, to_noon=True), 1),
        (Span(MONDAY, FRIDAY, from_noon=True, to_noon=True), 8),
        (Span(MONDAY, date(2026, 12, 13)), 14),
    ],
)
def test_a_leave_counts_half_days(span: Span, halves: int) -> None:
    assert span.half_days() == halves


def test_days_off_do_not_count_where_the_kind_says_workdays(rota: Rota) -> None:
    workdays = ask(rota, last=date(2026, 12, 14))
    sick = ask(rota, "何建国", last=date(2026, 12, 14), kind="sick")

    assert (kept(rota, workdays)["half_days"], kept(rota, sick)["half_days"]) == (12, 16)


def test_a_make_up_workday_counts(rota: Rota) -> None:
    leave = ask(rota, first=date(2026, 10, 9), last=date(2026, 10, 11))  # the 10th is a make-up workday

    assert kept(rota, leave)["half_days"] == 4


def test_overlapping_leave_is_refused_with_the_name_of_the_other(rota: Rota) -> None:
    ask(rota)

    with pytest.raises(StationError) as refusal:
        ask(rota, first=FRIDAY, last=date(2026, 12, 18), kind="sick")

    assert fields(refusal) == {"first"}
    assert "刘明 has 事假 from 2026-12-07 to 2026-12-11 already (Asked for)" in str(refusal.value)
    assert rota.desk.count(Query("roster.leave")) == 1


def test_a_morning_and_the_afternoon_of_one_day_do_not_overlap(rota: Rota) -> None:
    ask(rota, last=MONDAY, to_noon=True)
    ask(rota, last=MONDAY, from_noon=True)

    with pytest.raises(StationError):
        ask(rota, last=MONDAY)


def test_refused_and_withdrawn_leave_makes_room(rota: Rota) -> None:
    first = ask(rota)
    rota.act("leave.refuse", first, answer_note="当周力量不足")
    second = ask(rota)
    rota.act("leave.withdraw", second)

    assert kept(rota, ask(rota))["answer"] is Answer.ASKED


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"last": date(2026, 12, 1)}, "last"),
        ({"last": MONDAY, "from_noon": True, "to_noon": True}, "last"),
        ({"last": date(2028, 12, 8)}, "last"),
        ({"first": date(1926, 12, 7)}, "first"),
        ({"first": date(2026, 12, 12), "last": date(2026, 12, 13)}, "last"),  # a weekend
    ],
)
def test_days_nobody_means_are_refused(rota: Rota, wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(StationError) as refusal:
        ask(rota, **wrong)

    assert fields(refusal) == {field}


def test_nobody_grants_their_own_leave(rota: Rota) -> None:
    leave = ask(rota, "陈建国")

    with pytest.raises(NotAllowed):
        rota.act("leave.grant", leave)
    assert ("roster.leave.grant", False) in [
        (name, can) for name, _, can in rota.desk.allowed("roster.leave", leave)
    ]
    assert "own leave" in str(rota.desk.reason("roster.leave.grant", leave))


def test_an_officer_grants_nothing(rota: Rota) -> None:
    leave = ask(rota)
    rota.desk.actor = rota.officer_actor

    with pytest.raises(NotAllowed):
        rota.act("leave.grant", leave)


def test_granted_leave_says_by_whom_and_when(rota: Rota) -> None:
    leave = ask(rota)

    rota.act("leave.grant", leave)

    assert (kept(rota, leave)["answer"], kept(rota, leave)["answered_by"]) == (
        Answer.GRANTED, rota.people["陈建国"],
    )  # fmt: skip
    with pytest.raises(StationError):
        rota.act("leave.change", leave, last=MONDAY)


def test_who_came_back_earlier_is_away_no_longer(rota: Rota) -> None:
    leave = ask(rota)
    rota.act("leave.grant", leave)

    rota.act("leave.end_early", leave, last=date(2026, 12, 9), to_noon=True)

    assert (kept(rota, leave)["half_days"], kept(rota, leave)["to_noon"]) == (5, True)
    with pytest.raises(StationError) as refusal:
        rota.act("leave.end_early", leave, last=FRIDAY)
    assert fields(refusal) == {"last"}


def test_leave_that_is_over_is_not_withdrawn(rota: Rota) -> None:
    leave = ask(rota, first=date(2026, 11, 2), last=date(2026, 11, 3))
    rota.act("leave.grant", leave)

    with pytest.raises(StationError, match="over"):
        rota.act("leave.withdraw", leave)


# --- against the rosters ------------------------------------------------------------------------------


def test_a_form_tells_the_published_duties_the_leave_falls_on(rota: Rota) -> None:
    rota.signed()
    values = {"person": rota.people["刘明"], "kind": "personal", "first": MONDAY, "last": FRIDAY}

    notices = told(rota, "leave.register", values)

    days = [one for one in rota.by_turns() if one["person"] == rota.people["刘明"]]
    fallen = [one["day"] for one in days if MONDAY <= one["day"] <= FRIDAY]
    assert f"Falls on {len(fallen)} duties of a published roster: {fallen[0]:%m-%d} 主班民警" in notices[-1]


def test_granted_leave_waits_on_the_home_page_with_its_duties(rota: Rota) -> None:
    rota.signed()
    leave = ask(rota)
    before = [str(one.title) for one in rota.desk.due()]
    rota.act("leave.grant", leave)

    after = [str(one.title) for one in rota.desk.due()]

    assert "刘明 asks for leave from 12-07 to 12-11" in before
    assert [one for one in after if "fall into granted leave" in one] != []
    assert rota.desk.details("roster.leave", leave)[-1][1] != ()


@pytest.mark.parametrize(("half", "falls"), [({"to_noon": True}, True), ({"from_noon": True}, True)])
def test_half_a_day_of_a_24_hour_duty_is_a_conflict(rota: Rota, half: dict[str, bool], falls: bool) -> None:
    rota.signed()
    day = next(one["day"] for one in rota.by_turns() if one["person"] == rota.people["刘明"])
    rota.act("leave.grant", ask(rota, first=day, last=day, kind="sick", **half))

    assert any("fall into granted leave" in str(one.title) for one in rota.desk.due()) is falls


def test_when_all_leaders_are_away_the_last_leave_wants_a_word(rota: Rota) -> None:
    for name in LEADERS[1:]:
        rota.act("leave.grant", ask(rota, name))
    last = ask(rota, LEADERS[0])
    rota.desk.actor = rota.second_chief()

    notices = told(rota, "leave.grant", {}, last)
    with pytest.raises(StationError) as refusal:
        rota.act("leave.grant", last)

    assert "On 2026-12-07 nobody would be left for “带班领导”." in notices
    assert fields(refusal) == {"answer_note"}
    rota.act("leave.grant", last, answer_note="由县局派员带班")
    assert kept(rota, last)["answer"] is Answer.GRANTED


# --- what is left -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("joined", "days"),
    [
        (None, None),
        (date(2026, 3, 1), 0),
        (date(2025, 12, 7), 5),
        (date(2016, 12, 8), 5),
        (date(2016, 12, 7), 10),
        (date(2006, 12, 7), 15),
    ],
)
def test_annual_leave_grows_with_the_years_of_service(joined: date | None, days: int | None) -> None:
    assert days_by_service(joined, MONDAY) == days


def test_a_form_says_what_is_left_of_the_year(rota: Rota) -> None:
    rota.joined("刘明", date(2010, 7, 1))
    ask(rota, kind="annual", first=date(2026, 12, 21), last=date(2026, 12, 22))
    values = {"person": rota.people["刘明"], "kind": "annual", "first": MONDAY, "last": FRIDAY}

    assert "Annual leave 2026: 10 days by years of service, 2 granted or asked for, 8 left." in told(
        rota, "leave.register", values
    )
