"""Items of the plan on their way from the first entry to the close-out by two persons."""

from datetime import timedelta
from typing import Any

import pytest

from stationdesk.core.errors import NotAllowed, RuleBroken, StationError
from stationdesk.core.ledger import Query
from stationdesk.ledgers.tasks.rules.checklists import CheckResult
from stationdesk.ledgers.tasks.rules.states import ItemState, Status
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused
from tests.ledgers.tasks_desk import Plan


@pytest.fixture
def plan(calls: Calls) -> Plan:
    return Plan(calls)


def test_an_item_stands_in_its_work_and_takes_its_owner_and_unit_from_it(plan: Plan) -> None:
    group = plan.group("2", lead_unit="社区警务队", owner_id=plan.people["王小军"])

    item = plan.item(group, "2.1", owner_id=None)

    kept = plan.record(item)
    assert (kept["group_id"], kept["code"], kept["lead_unit"]) == (group, "2.1", "社区警务队")
    assert kept["owner_id"] == plan.people["王小军"]
    assert (kept["state"], kept["percent"]) == (ItemState.NOT_STARTED, 0)
    assert kept["number"] == "青坪所任〔2026〕0001号"


def test_the_form_proposes_the_next_number_of_the_work(plan: Plan) -> None:
    group = plan.group("7", lead_unit="综合指挥室")
    plan.item(group, "7.9")

    advice = plan.desk.advise("tasks.register", {"group_id": group})

    assert advice.proposals["code"] == "7.10"
    assert advice.proposals["lead_unit"] == "综合指挥室"


def test_items_are_listed_by_number_not_by_letter(plan: Plan) -> None:
    tenth, second = plan.group("10"), plan.group("2")
    items = [plan.item(tenth, "10.1"), plan.item(second, "2.10"), plan.item(second, "2.2")]

    listed = plan.desk.rows(Query("tasks", order="place", descending=False)).rows
    assert [one.id for one in listed] == [items[2], items[1], items[0]]


@pytest.mark.parametrize(
    ("code", "why"),
    [("1.1", "belongs to work 1, not to work 2"), ("x", "cannot number an item"), (None, "needs its number")],
)
def test_an_item_in_the_wrong_work_is_refused(plan: Plan, code: str | None, why: str) -> None:
    group = plan.group("2")

    with pytest.raises(StationError, match=why) as error:
        plan.item(group, code)

    assert refused(error) == {"code"}


def test_an_item_in_two_works_is_refused(plan: Plan) -> None:
    first, second = plan.group("1"), plan.group("2")
    plan.item(first, "1.1", content="走访辖区学校")

    with pytest.raises(RuleBroken, match=r"stands in work 1 as item 1\.1") as error:
        plan.item(second, "2.1", content="走访辖区学校")
    assert refused(error) == {"group_id"}
    with pytest.raises(RuleBroken, match=r"Item 1\.1 is there already") as error:
        plan.item(first, "1.1", content="另一件事")
    assert refused(error) == {"code"}


def test_a_deadline_before_its_start_is_refused(plan: Plan) -> None:
    with pytest.raises(RuleBroken, match="lies before the start") as error:
        plan.item(plan.group(), "1.1", starts_on=plan.ahead(10), due_on=plan.ahead(9))

    assert refused(error) == {"due_on"}


def test_a_close_out_takes_two_persons(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1")
    plan.chief()
    plan.act("ask_close", item, evidence="台账、照片")

    with pytest.raises(RuleBroken, match="somebody else has to check it") as error:
        plan.act("check", item)
    assert refused(error) == {"result"}
    plan.second()
    plan.act("check", item)
    plan.chief()
    with pytest.raises(RuleBroken, match="somebody else has to close it out") as error:
        plan.act("close", item)
    assert refused(error) == {"closed_on"}
    offered = {name: can for name, _, can in plan.desk.allowed("tasks", item)}
    assert not offered["tasks.close"]
    assert plan.record(item)["state"] is ItemState.CHECKED


def test_a_close_out_goes_from_the_request_over_the_check_to_the_chief(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1")

    plan.close(item)

    kept = plan.record(item)
    assert (kept["state"], kept["percent"], kept["closed_on"]) == (ItemState.CLOSED, 100, plan.today)
    assert (kept["close_asked_by"], kept["closed_by"]) == (plan.people["李卫东"], plan.people["陈建国"])


def test_only_the_chief_closes_out(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1")
    plan.ask(item)
    plan.second()
    plan.act("check", item)

    with pytest.raises(NotAllowed):
        plan.act("close", item)


@pytest.mark.parametrize(
    ("action", "values"),
    [
        ("progress", {"percent": 50, "text": "又做了一半"}),
        ("ask_close", {"evidence": "照片"}),
        ("postpone", {"reason": "天气原因"}),
        ("change", {"content": "改成别的事"}),
        ("add_milestone", {"name": "中期检查"}),
        ("void", {"reason": "录错"}),
    ],
)
def test_a_closed_item_stays_as_it_is(plan: Plan, action: str, values: dict[str, Any]) -> None:
    item = plan.item(plan.group(), "1.1")
    plan.close(item)
    given = values | ({"new_due_on": plan.ahead(60)} if action == "postpone" else {})

    with pytest.raises(RuleBroken, match="closed out"):
        plan.act(action, item, **given)


def test_a_check_that_fails_gives_the_item_back_and_says_what_is_missing(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1")
    plan.ask(item)
    plan.chief()

    with pytest.raises(RuleBroken, match="what is missing") as error:
        plan.act("check", item, result=CheckResult.FAILED)
    assert refused(error) == {"opinion"}
    plan.act("check", item, result=CheckResult.FAILED, opinion="缺签收单")

    kept = plan.record(item)
    assert (kept["state"], kept["close_asked_by"]) == (ItemState.UNDER_WAY, None)
    plan.close(item)
    assert plan.record(item)["state"] is ItemState.CLOSED


def test_an_open_milestone_keeps_an_item_from_its_close_out(plan: Plan) -> None:
    stages = ({"name": "完成排查", "due_on": plan.ahead(5)}, {"name": "完成整改", "due_on": plan.ahead(20)})
    item = plan.item(plan.group(), "1.1", milestones=stages)

    with pytest.raises(RuleBroken, match="“完成排查” is not reached") as error:
        plan.ask(item)
    assert refused(error) == {"evidence"}
    plan.act("reach", item)
    which = plan.desk.choices("tasks.reach", "which", item)
    plan.act("reach", item, which=which[0][0])
    plan.close(item)

    assert [plan.ahead(20).isoformat() in words and "完成整改" in words for _, words in which] == [True]
    with pytest.raises(RuleBroken):
        plan.act("reach", item)


def test_a_milestone_after_the_deadline_is_refused(plan: Plan) -> None:
    with pytest.raises(RuleBroken, match="lies after the deadline"):
        plan.item(plan.group(), "1.1", milestones=({"name": "收尾", "due_on": plan.ahead(31)},))


def test_a_postponement_needs_a_later_day_and_keeps_the_old_one(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1")
    plan.chief()

    with pytest.raises(RuleBroken, match="not after") as error:
        plan.act("postpone", item, new_due_on=plan.ahead(30), reason="汛期")
    assert refused(error) == {"new_due_on"}
    plan.act("postpone", item, new_due_on=plan.ahead(38), reason="汛期人手不足")

    assert plan.record(item)["due_on"] == plan.ahead(38)
    details = {one.name: parts for one, parts in plan.desk.details("tasks", item)}
    assert [step.note for step in details["history"]] == ["汛期人手不足"]
    plan.officer()
    with pytest.raises(NotAllowed):
        plan.act("postpone", item, new_due_on=plan.ahead(60), reason="再延")


@pytest.mark.parametrize("action", ["change", "add_milestone", "postpone", "progress"])
def test_what_is_being_checked_stays_what_was_asked_for(plan: Plan, action: str) -> None:
    item = plan.item(plan.group(), "1.1")
    plan.ask(item)
    plan.chief()
    more: dict[str, dict[str, Any]] = {
        "change": {"content": "改少一半"}, "add_milestone": {"name": "补一节点"},
        "postpone": {"new_due_on": plan.ahead(60), "reason": "延"}, "progress": {"percent": 10, "text": "退"},
    }  # fmt: skip

    with pytest.raises(RuleBroken, match="check it or send it back"):
        plan.act(action, item, **more[action])
    assert f"tasks.{action}" not in [name for name, _, can in plan.desk.allowed("tasks", item) if can]


def test_what_is_put_off_is_not_overdue(plan: Plan, clock: Any) -> None:
    item = plan.item(plan.group(), "1.1", due_on=plan.ahead(2))
    plan.act("pause", item, reason="等待上级方案")
    clock.forward(days=5)

    assert plan.rows("tasks", overdue=True) == []
    assert plan.rows("tasks", status=Status.PAUSED) == [item]
    plan.act("resume", item)
    assert plan.rows("tasks", overdue=True) == [item]


def test_progress_lies_in_the_past_and_never_closes_an_item(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1")

    with pytest.raises(RuleBroken, match="lies in the future") as error:
        plan.act("progress", item, percent=50, text="完成一半", reported_on=plan.ahead(1))
    assert refused(error) == {"reported_on"}
    plan.act("progress", item, percent=100, text="全部完成")

    kept = plan.record(item)
    assert (kept["percent"], kept["state"]) == (100, ItemState.UNDER_WAY)


def test_a_reopened_item_can_be_closed_again(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1")
    plan.close(item)

    plan.act("reopen", item, reason="群众反映问题反弹")

    assert plan.record(item)["closed_on"] is None
    plan.close(item)
    assert plan.record(item)["state"] is ItemState.CLOSED


def test_a_work_with_items_is_not_voided(plan: Plan) -> None:
    group = plan.group()
    item = plan.item(group, "1.1")
    plan.chief()

    with pytest.raises(RuleBroken, match="1 items still stand") as error:
        plan.act("tasks.groups.void", group, reason="合并")
    assert refused(error) == {"reason"}
    plan.act("void", item, reason="录错")
    plan.act("tasks.groups.void", group, reason="合并")


def test_mine_is_what_the_person_at_the_desk_answers_for(plan: Plan) -> None:
    group = plan.group()
    own = plan.item(group, "1.1")
    other = plan.item(group, "1.2", owner_id=plan.people["王小军"])

    assert plan.rows("tasks", mine=True) == [own]
    plan.second()
    assert plan.rows("tasks", mine=True) == [other]
    assert plan.desk.chips(Query("tasks"))["mine"] == 1


def test_due_this_week_ends_on_sunday(plan: Plan) -> None:
    group = plan.group()
    sunday = plan.today + timedelta(days=6 - plan.today.weekday())
    last = plan.item(group, "1.1", due_on=sunday)
    plan.item(group, "1.2", due_on=sunday + timedelta(days=1))

    assert plan.rows("tasks", due_this_week=True) == [last]


def test_somebody_who_left_answers_for_nothing_new(plan: Plan) -> None:
    plan.chief()
    gone = plan.people["王小军"]
    plan.desk.act("station.people.leave", {"left_on": plan.today}, record=gone)

    with pytest.raises(StationError) as error:
        plan.item(plan.group(), "1.1", owner_id=gone)
    assert refused(error) == {"owner_id"}
