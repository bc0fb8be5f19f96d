"""What is broken, why a month cannot be filled, what mends it and why him: sentences of facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from stationdesk.core.i18n import CHINESE, ENGLISH, speaker
from stationdesk.ledgers.roster.reports.wording import Names, cause_said, repair_said, said, why
from stationdesk.rostering.answers import Cause, Relief, Repair, Rule, RuleRef, Step, Violation
from stationdesk.rostering.problem import (
    Balance,
    DayType,
    Duty,
    Leave,
    Person,
    Pool,
    Post,
    Problem,
    Request,
    Roster,
)

ZH = speaker(CHINESE)
NAMES = Names(
    date(2026, 12, 1),
    {1: "张勇", 2: "李卫东", 3: "王军", 4: "赵磊"},
    {1: "主班民警", 2: "备勤"},
    {1: "东片义警队"},
)
MAIN = Post(1, 510, 1440, 1440, (Pool.POLICE,), night=True)


PEOPLE = tuple(Person(ident, Pool.POLICE) for ident in (1, 2, 3, 4))
TYPES = tuple(DayType.WEEKEND if day in (4, 5) else DayType.WORK for day in range(31))
PLAIN = Problem(date(2026, 12, 1), TYPES, PEOPLE, (MAIN,))


@pytest.mark.parametrize("rule", list(Rule))
@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_every_rule_is_one_whole_sentence(rule: Rule, language: str) -> None:
    at = RuleRef(rule, 4, 1, 1, (2,), 3)

    words = speaker(language)(said(Violation(at, 1, 2), NAMES))

    assert words.endswith(("。", "."))
    assert "{" not in words
    assert "—" not in words


def test_an_open_place_is_told_with_its_numbers() -> None:
    assert ZH(said(Violation(RuleRef(Rule.COVER, 4, 1), 0, 1), NAMES)) == "12月5日主班民警需1人，现有0人。"


def test_a_cause_names_the_place_and_what_keeps_whom() -> None:
    cause = Cause((
        RuleRef(Rule.COVER, 4, 1), RuleRef(Rule.AWAY, 4, 1, 1), RuleRef(Rule.AWAY, 4, 1, 2),
        RuleRef(Rule.REST, 4, 1, 3, other_day=3), RuleRef(Rule.LOCK, 3, 1, 3),
    ))  # fmt: skip

    assert ZH(cause_said(cause, NAMES)) == (
        "12月5日主班民警排不出人：张勇、李卫东12月5日休假；王军12月4日值班后12月5日须休息；12月4日主班民警已固定王军。"
    )


def test_more_than_eight_names_are_rounded_up() -> None:
    people = {ident: f"民警{ident}" for ident in range(1, 13)}
    names = Names(date(2026, 12, 1), people, {1: "主班民警"})
    away = tuple(RuleRef(Rule.AWAY, 4, 1, ident) for ident in people)

    words = ZH(cause_said(Cause((RuleRef(Rule.COVER, 4, 1), *away)), names))

    assert "民警1、民警2、民警3、民警4等12人12月5日休假" in words


def test_a_repair_says_what_one_click_will_do() -> None:
    steps = (
        Step(Relief.LOCK, RuleRef(Rule.LOCK, 3, 1, 3)),
        Step(Relief.COVER, RuleRef(Rule.COVER, 4, 1), 0),
    )

    words = ZH(repair_said(Repair(steps, 16), NAMES))

    assert words == "一键处理：取消12月4日主班民警王军的固定；12月5日主班民警空缺。"


def test_why_him_tells_what_kept_the_others_and_who_stood_where() -> None:
    duty = Duty(4, 1, 4)
    month = replace(
        PLAIN, leave=(Leave(1, 4),), balances=((3, Balance(weekend=150)), (4, Balance(weekend=-50)))
    )
    roster = Roster((Duty(3, 1, 2), duty))

    words = ZH(why(month, roster, duty, NAMES))

    assert words.startswith(
        "12月5日主班民警可值4人：张勇休假；李卫东前后有班须休息；余下2人中赵磊周末班欠得最多"
    )


def test_who_was_fixed_or_wished_is_told_so() -> None:
    duty = Duty(4, 1, 4)
    roster = Roster((duty,))

    fixed = ZH(why(replace(PLAIN, locks=(duty,)), roster, duty, NAMES))
    wished = ZH(why(replace(PLAIN, requests=(Request(4, 4, wants=True),)), roster, duty, NAMES))

    assert fixed == "12月5日主班民警可值4人：赵磊由人工固定。"
    assert wished == "12月5日主班民警可值4人：赵磊申请值这个班。"


def test_somebody_further_behind_is_not_kept_quiet() -> None:
    duty = Duty(4, 1, 4)
    month = replace(PLAIN, balances=((4, Balance(weekend=200)),))

    words = ZH(why(month, Roster((duty,)), duty, NAMES))

    assert "也可以" in words


def test_a_duty_that_breaks_a_rule_is_told_so_with_who_could_have_it() -> None:
    duty = Duty(4, 1, 4)
    month = replace(PLAIN, leave=(Leave(4, 4), Leave(1, 4)))
    roster = Roster((Duty(3, 1, 4), Duty(3, 1, 2), duty))

    words = ZH(why(month, roster, duty, NAMES))

    assert words == (
        "该班不合规则。12月5日赵磊休假，不能值主班民警。12月5日赵磊12月4日值班后尚未休息够，"
        "不能值主班民警。12月5日主班民警可值4人：张勇休假；李卫东前后有班须休息；换王军不违反规则。"
    )


def test_what_others_break_is_not_put_on_a_sound_duty() -> None:
    duty = Duty(4, 1, 4)
    roster = Roster((Duty(4, 1, 3), duty, Duty(3, 1, 3)))
    two = replace(PLAIN, posts=(replace(MAIN, need=2),))

    words = ZH(why(two, roster, duty, NAMES))

    assert "不合规则" not in words


def test_where_nobody_would_keep_the_rules_that_is_said() -> None:
    duty = Duty(4, 1, 4)
    month = replace(PLAIN, leave=tuple(Leave(one, 4) for one in (1, 2, 3, 4)))

    words = ZH(why(month, Roster((duty,)), duty, NAMES))

    assert words.endswith("张勇、李卫东、王军休假；没有人能不违反规则接这个班。")
