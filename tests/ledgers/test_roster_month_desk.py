"""What the board asks of the desk: a plan judged and counted as it stands on screen, who is on duty."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from stationdesk.core.actor import Actor, Role
from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.ledgers.roster.reports.reading import plan_with, roster_of
from stationdesk.ledgers.roster.rules.plan import Need
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.rostering.answers import Rule, RuleRef
from stationdesk.rostering.greedy import greedy
from tests.ledgers.roster_desk import DECEMBER, LEADERS, Rota

ZH = speaker(CHINESE)


def drafted(rota: Rota) -> int:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    return rota.act("arrange", draft, duties=tuple(rota.by_turns()))


def test_a_plan_is_judged_as_it_stands_on_screen(rota: Rota) -> None:
    plan = rota.plan(drafted(rota))
    taken = plan.duties[0]

    edited = replace(plan, duties=plan.duties[1:])

    broken = [one for one in rota.desk.judged(edited) if not one.warning]
    assert [one.at for one in rota.desk.judged(plan) if not one.warning] == []
    assert {one.at for one in broken} == {RuleRef(Rule.COVER, (taken.day - DECEMBER).days, taken.post)}


def test_another_number_on_one_day_counts_before_it_is_kept(rota: Rota) -> None:
    plan = rota.plan(drafted(rota))
    more = replace(plan, needs=(Need(date(2026, 12, 25), rota.posts["主班民警"], 2),))

    found = {one.at for one in rota.desk.judged(more)} - {one.at for one in rota.desk.judged(plan)}

    assert found == {RuleRef(Rule.COVER, 24, rota.posts["主班民警"])}


def test_totals_follow_the_screen(rota: Rota) -> None:
    plan = rota.plan(drafted(rota))
    gone = plan.duties[0].person

    counted = {one.id: one.counts for one in rota.desk.counted(replace(plan, duties=plan.duties[1:])).people}

    before = {one.id: one.counts for one in plan.people}
    assert counted[gone].duties == before[gone].duties - 1


def test_a_problem_is_read_anew_once_something_was_kept(rota: Rota) -> None:
    plan = rota.plan(drafted(rota))
    busy = next(one for one in plan.duties if one.post == rota.posts["主班民警"])
    rota.desk.judged(plan)

    name = next(one.name for one in plan.people if one.id == busy.person)
    rota.away(name, busy.day, busy.day)

    at = RuleRef(Rule.AWAY, (busy.day - DECEMBER).days, busy.post, busy.person)
    assert at in {one.at for one in rota.desk.judged(plan)}


def test_a_generated_month_is_put_on_the_plan_and_read_back(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    found = greedy(rota.desk.roster_problem(draft)).roster
    assert found is not None

    plan = plan_with(rota.plan(draft), found)

    assert roster_of(plan) == found
    assert all(one.id is None for one in plan.duties)


def test_why_him_is_one_sentence_of_the_plan(rota: Rota) -> None:
    plan = rota.plan(drafted(rota))
    duty = next(one for one in plan.duties if one.post == rota.posts["带班领导"] and one.day.day == 10)

    words = ZH(rota.desk.why(plan, duty))

    assert words.startswith("12月10日带班领导可值3人：")
    assert words.endswith("只剩" + rota.desk.roster_names(plan).person(duty.person) + "能值。")


def test_the_duty_group_is_the_signed_rosters_by_the_duty_day(rota: Rota) -> None:
    rota.signed()
    early = datetime(2026, 12, 10, 18, tzinfo=UTC)  # two in the morning of the 11th

    group = rota.desk.on_duty(early)

    assert [one.post for one in group] == ["带班领导", "主班民警", "值班辅警", "值班辅警"]
    assert group[0].kind == "leader"
    assert group[0].name == LEADERS[date(2026, 12, 10).toordinal() % 3]
    assert group == rota.desk.day_group(date(2026, 12, 10))


def test_a_draft_puts_nobody_on_duty(rota: Rota) -> None:
    drafted(rota)

    assert rota.desk.day_group(date(2026, 12, 10)) == ()


def test_a_reader_sees_the_month(rota: Rota) -> None:
    draft = drafted(rota)
    rota.desk.actor = Actor(rota.people["李卫东"], "李卫东", Role.READER)

    assert len(rota.desk.month_plan(DECEMBER, draft).duties) == 31 * 4
