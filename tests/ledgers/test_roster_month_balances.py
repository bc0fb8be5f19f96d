"""What a signed month hands on: shares that follow who serves, balances over years, turns that go on."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM
from stationdesk.ledgers.roster.actions.sharing import recount
from stationdesk.ledgers.roster.records import Duty, DutyShare, Roster
from stationdesk.ledgers.roster.records.balances import balances_before
from stationdesk.ledgers.roster.records.pointers import pointers_before
from stationdesk.ledgers.roster.rules.plan import Made
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.ledgers.roster.rules.turns import Turn
from stationdesk.rostering.carry import carry
from stationdesk.rostering.problem import Balance
from stationdesk.rostering.problem import Roster as Filled
from tests.ledgers.roster_desk import AUXILIARIES, DECEMBER, JANUARY, LEADERS, OFFICERS, Rota

FEBRUARY = date(2027, 2, 1)


def balances(rota: Rota, month: date) -> dict[int, Balance]:
    with rota.store.reading(SYSTEM) as tx:
        return balances_before(tx, month)


def test_balances_are_what_the_engine_carries(rota: Rota) -> None:
    roster = rota.signed()
    problem = rota.desk.roster_problem(roster, keep="all")

    carried = carry(problem, Filled(problem.locks))

    kept = balances(rota, JANUARY)
    assert {one: kept.get(one, Balance()) for one in carried} == carried


def test_balances_of_a_pool_add_up_to_nothing_and_cross_the_year(rota: Rota) -> None:
    rota.signed(DECEMBER)
    rota.signed(JANUARY)

    kept = balances(rota, FEBRUARY)

    for pool in (LEADERS, OFFICERS, AUXILIARIES):
        assert sum(kept[rota.people[name]].night for name in pool) == 0
    assert balances(rota, DECEMBER) == {}
    assert kept != balances(rota, JANUARY)


def test_shares_follow_who_serves_after_a_change(rota: Rota) -> None:
    roster = rota.signed()
    before = balances(rota, JANUARY)
    giver, taker = rota.people["李卫东"], rota.people["刘明"]
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        duty = tx.session.scalars(select(Duty).where(Duty.person_id == giver).order_by(Duty.day)).first()
        assert duty is not None
        duty.person_id = taker
        tx.session.flush()
        recount(tx, tx.get(Roster, roster))

    after = balances(rota, JANUARY)

    assert after[taker].night - before[taker].night == 100
    assert before[giver].night - after[giver].night == 100


def test_one_row_a_person_whatever_is_counted_again(rota: Rota) -> None:
    roster = rota.signed()
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        recount(tx, tx.get(Roster, roster))
        people = list(tx.session.scalars(select(DutyShare.person_id).where(DutyShare.roster_id == roster)))

    assert len(people) == len(set(people)) == 13


def test_leave_lowers_the_share_and_leaves_no_debt(rota: Rota) -> None:
    rota.away("刘明", date(2026, 12, 1), date(2026, 12, 31))
    draft = rota.act("start", month=DECEMBER, way=Way.TURNS)
    rota.act("publish", draft, reason="刘明休假，主班由三人轮值")

    assert balances(rota, JANUARY).get(rota.people["刘明"], Balance()) == Balance()


def test_turns_go_on_next_month_where_they_stopped(rota: Rota) -> None:
    first = rota.act("start", month=DECEMBER, way=Way.TURNS)
    rota.act("publish", first, reason="依次轮值")
    main = rota.posts["主班民警"]
    last_workday = max(
        one.day for one in rota.plan(first).duties
        if one.post == main and one.day >= DECEMBER and one.day.weekday() < 5
    )  # fmt: skip
    had = next(one.person for one in rota.plan(first).duties if (one.day, one.post) == (last_workday, main))
    order = [rota.people[name] for name in OFFICERS]

    with rota.store.reading(SYSTEM) as tx:
        turns = pointers_before(tx, JANUARY)

    assert turns[main, Turn.WORK] == order[(order.index(had) + 1) % 4]


def test_the_tail_comes_from_a_draft_while_nothing_is_signed(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    rota.act("take_result", draft, duties=tuple(rota.by_turns()), made=Made.HAND)

    problem = rota.desk.roster_problem(JANUARY)

    assert len(problem.tail) == 7 * 4
    assert {one.day for one in problem.tail} == set(range(-7, 0))
