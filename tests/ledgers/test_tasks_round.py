"""What comes round: reconciliations, checklists and meetings, and what is missed of them."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.ledger import Query
from stationdesk.ledgers.station.records import Area, DictionaryEntry
from stationdesk.ledgers.tasks.rules.checklists import Presence
from stationdesk.ledgers.tasks.rules.states import ItemState
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused
from tests.ledgers.tasks_desk import Plan


@pytest.fixture
def plan(calls: Calls) -> Plan:
    return Plan(calls)


def meeting(plan: Plan, kind: str = "weekly_judgement", **values: Any) -> int:
    given = {
        "kind": kind, "topic": "本周警情与隐患研判", "chair_id": plan.people["陈建国"],
        "attendees": (plan.people["李卫东"], plan.people["王小军"]), "held_at": plan.calls.ago(30),
    }  # fmt: skip
    return plan.new("tasks.meetings.register", **given | values)


def waiting(plan: Plan, ledger: str) -> list[str]:
    return [str(item.title) for item in plan.desk.due() if item.ledger == ledger]


# --- reconciliations --------------------------------------------------------------------------------


def test_a_reconciliation_keeps_how_the_plan_stood_and_what_differs(plan: Plan) -> None:
    group = plan.group()
    first, second = plan.item(group, "1.1"), plan.item(group, "1.2")
    plan.act("progress", second, percent=60, text="已走访六成")
    plan.close(first)

    rows = ({"item": first, "difference": None}, {"item": second, "difference": "现场只完成四成"})
    record = plan.new("tasks.reconciliations.register", items=rows)
    plan.act("progress", second, percent=90, text="补齐")

    kept = plan.desk.record("tasks.reconciliations", record)
    assert (kept["total"], kept["closed"], kept["overdue"]) == (2, 1, 0)
    assert kept["number"] == "青坪所账〔2026〕0001号"
    assert plan.rows("tasks.reconciliations", unsettled=True) == [record]
    report = plan.desk.report("tasks.reconciliations.slip", record=record, language="en")
    assert report.data == {"items": 2, "differing": 1, "open": 1}
    plan.act("tasks.reconciliations.settle", record, settled_text="责任人补报，已核对")
    assert plan.rows("tasks.reconciliations", unsettled=True) == []
    with pytest.raises(RuleBroken, match="No difference"):
        plan.act("tasks.reconciliations.settle", record, settled_text="再次核对")


def test_a_reconciliation_entered_later_says_how_the_plan_stood_on_its_day(plan: Plan, clock: Any) -> None:
    group = plan.group()
    late, done = plan.item(group, "1.1", due_on=plan.ahead(1)), plan.item(group, "1.2")
    plan.close(done)
    plan.officer()
    before = plan.today
    clock.forward(days=3)
    plan.close(late)
    plan.officer()

    record = plan.new("tasks.reconciliations.register", reconciled_on=before, items=({"item": late},))
    later = plan.new("tasks.reconciliations.register", reconciled_on=plan.ahead(-1), items=({"item": late},))

    stood = [plan.desk.record("tasks.reconciliations", one) for one in (record, later)]
    assert [(one["total"], one["closed"], one["overdue"]) for one in stood] == [(2, 1, 0), (2, 1, 1)]


@pytest.mark.parametrize("twice", [True, False])
def test_a_reconciliation_goes_through_items_once_and_at_least_one(plan: Plan, twice: bool) -> None:
    item = plan.item(plan.group(), "1.1")
    rows = ({"item": item, "difference": None},) * 2 if twice else ()

    with pytest.raises(StationError) as error:
        plan.new("tasks.reconciliations.register", items=rows)
    assert refused(error) == {"items"}


def test_the_form_starts_with_what_is_overdue_due_or_being_closed_out(plan: Plan) -> None:
    group = plan.group()
    due = plan.item(group, "1.1", due_on=plan.today)
    plan.item(group, "1.2")
    asked = plan.item(group, "1.3")
    plan.ask(asked)

    rows = plan.desk.defaults("tasks.reconciliations.register")["items"]

    assert [row["item"] for row in rows] == [due, asked]


def test_a_week_without_a_reconciliation_is_shown_until_there_is_one(plan: Plan, clock: Any) -> None:
    assert waiting(plan, "tasks.reconciliations") == []
    item = plan.item(plan.group(), "1.1")
    assert waiting(plan, "tasks.reconciliations") == ["No reconciliation yet: 2026-11-16 to 2026-11-22"]

    clock.forward(days=3)  # the next week
    assert len(waiting(plan, "tasks.reconciliations")) == 2
    plan.new("tasks.reconciliations.register", items=({"item": item, "difference": None},))

    assert waiting(plan, "tasks.reconciliations") == ["No reconciliation yet: 2026-11-16 to 2026-11-22"]
    clock.forward(days=7)
    assert waiting(plan, "tasks.reconciliations") == ["No reconciliation yet: 2026-11-30 to 2026-12-06"]


def test_a_reconciliation_of_tomorrow_is_refused(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1")

    with pytest.raises(RuleBroken, match="in the future") as error:
        plan.new(
            "tasks.reconciliations.register", reconciled_on=plan.ahead(1),
            items=({"item": item, "difference": None},),
        )  # fmt: skip
    assert refused(error) == {"reconciled_on"}


# --- checklists -------------------------------------------------------------------------------------


def area(plan: Plan) -> int:
    with plan.calls.store.reading(SYSTEM) as tx:
        return int(tx.session.scalars(select(Area.id)).one())


def filled(plan: Plan, **missing: str) -> tuple[dict[str, Any], ...]:
    rows = plan.desk.defaults("tasks.checklists.register")["lines"]
    return tuple(
        row | {"presence": Presence.MISSING, "evidence": missing[row["line"].partition(".")[2]]}
        if row["line"].partition(".")[2] in missing
        else row | {"presence": Presence.THERE, "evidence": "现场查看"}
        for row in rows
    )


def test_seven_in_place_has_seven_lines_of_which_four_are_named(plan: Plan) -> None:
    offered = [row["line"] for row in plan.desk.defaults("tasks.checklists.register")["lines"]]
    assert offered == ["seven.people", "seven.venue", "seven.equipment", "seven.funds"]

    record = plan.new("tasks.checklists.register", area_id=area(plan), lines=filled(plan, funds="经费未下达"))

    assert plan.rows("tasks.checklists", missing=True) == [record]
    report = plan.desk.report("tasks.checklists.sheet", record=record)
    assert report.data == {"lines": 7, "there": 3, "missing": 1}


def test_a_line_the_station_has_not_named_cannot_be_checked_until_it_is(plan: Plan) -> None:
    row = {"line": "seven.fifth", "presence": Presence.THERE, "evidence": "制度上墙"}
    with pytest.raises(RuleBroken, match="has no name yet") as error:
        plan.new("tasks.checklists.register", area_id=area(plan), lines=(row,))
    assert refused(error) == {"lines"}

    plan.chief()
    with plan.calls.store.reading(SYSTEM) as tx:
        entry = tx.session.scalars(
            select(DictionaryEntry.id).where(DictionaryEntry.code == "seven.fifth")
        ).one()
    values = plan.desk.defaults("station.dictionaries.change", entry)
    values |= {"label_zh": "有制度、制度到位", "label_en": "Rules in place"}
    plan.desk.act("station.dictionaries.change", values, record=entry)

    record = plan.new("tasks.checklists.register", area_id=area(plan), lines=(row,))
    assert "seven.fifth" in [one["line"] for one in plan.desk.defaults("tasks.checklists.register")["lines"]]
    assert "制度到位 | 有 | 制度上墙" in _text(plan, "tasks.checklists.sheet", record)


def _text(plan: Plan, report: str, record: int) -> str:
    from stationdesk.core.document import text_of

    return text_of(plan.desk.report(report, record=record))


def test_what_is_there_needs_its_evidence(plan: Plan) -> None:
    row = {"line": "seven.people", "presence": Presence.THERE, "evidence": None}

    with pytest.raises(RuleBroken, match="Say what shows") as error:
        plan.new("tasks.checklists.register", area_id=area(plan), lines=(row,))
    assert refused(error) == {"lines"}


def test_a_checklist_is_set_right_line_by_line(plan: Plan) -> None:
    record = plan.new("tasks.checklists.register", area_id=area(plan), lines=filled(plan, venue="无固定场所"))
    lines = plan.desk.defaults("tasks.checklists.change", record)["lines"]
    mended = tuple(
        row | {"presence": Presence.THERE, "evidence": "租用村部二楼"}
        if row["line"] == "seven.venue"
        else row
        for row in lines
    )

    plan.act("tasks.checklists.change", record, lines=mended)

    assert plan.rows("tasks.checklists", missing=True) == []


@pytest.mark.parametrize("line", ["seven", "seven.people"])
def test_a_foreign_or_doubled_line_is_refused(plan: Plan, line: str) -> None:
    row = {"line": line, "presence": Presence.THERE, "evidence": "有"}

    with pytest.raises(RuleBroken) as error:
        plan.new("tasks.checklists.register", area_id=area(plan), lines=(row, row))
    assert refused(error) == {"lines"}


# --- meetings ---------------------------------------------------------------------------------------


def test_what_a_meeting_assigns_becomes_items_linked_to_it(plan: Plan) -> None:
    rows = (
        {"content": "周五前走访三户矛盾突出家庭", "owner_id": plan.people["李卫东"], "due_on": plan.ahead(5)},
        {"content": "检查校园周边摊点", "owner_id": plan.people["王小军"], "due_on": plan.ahead(7)},
    )
    record = meeting(plan, assignments=rows, minutes="一、警情下降。\n二、隐患突出。")
    plan.act(
        "tasks.meetings.assign",
        record,
        content="汇总上报",
        owner_id=plan.people["李卫东"],
        due_on=plan.ahead(9),
    )

    items = plan.rows("tasks", meeting=record)
    assert len(items) == 3
    assert plan.rows("tasks", planned=False) == items
    (links,) = [parts for one, parts in plan.desk.details("tasks", items[0]) if one.name == "links"]
    assert [(link.ledger, link.record) for link in links] == [("tasks.meetings", record)]
    assert plan.rows("tasks.meetings", open_items=True) == [record]
    for item in items:
        plan.close(item)
    assert plan.rows("tasks.meetings", open_items=True) == []
    report = plan.desk.report("tasks.meetings.minutes", record=record)
    assert report.data == {"assigned": 3}
    assert [plan.desk.count(one.rows) for one in report.figures()] == [3]


def test_an_assignment_is_not_due_before_its_meeting(plan: Plan) -> None:
    row = {"content": "走访", "owner_id": plan.people["李卫东"], "due_on": plan.ahead(-1)}

    with pytest.raises(RuleBroken, match="before the meeting"):
        meeting(plan, assignments=(row,))
    assert plan.rows("tasks.meetings") == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"attendees": (), "others": None}, "attendees"),
        ({"held_at": "ahead"}, "held_at"),
        ({"ended_at": "before"}, "ended_at"),
    ],
)
def test_a_meeting_is_held_by_several_and_in_the_past(plan: Plan, values: dict[str, Any], field: str) -> None:
    times = {"ahead": plan.calls.ago(-60), "before": plan.calls.ago(90)}
    given = {
        name: times.get(value, value) if isinstance(value, str) else value for name, value in values.items()
    }

    with pytest.raises(RuleBroken) as error:
        meeting(plan, **given)
    assert refused(error) == {field}


def test_a_meeting_that_comes_round_is_missed_from_its_first_time_on(plan: Plan, clock: Any) -> None:
    assert waiting(plan, "tasks.meetings") == []
    meeting(plan, "monthly_review")
    assert waiting(plan, "tasks.meetings") == []

    clock.set(clock.now + timedelta(days=31))  # 22 December
    assert waiting(plan, "tasks.meetings") == ["月点评 not held yet: 2026-12"]
    clock.set(clock.now + timedelta(days=31))  # 22 January
    (due, *_) = [item for item in plan.desk.due() if item.ledger == "tasks.meetings"]
    assert len(waiting(plan, "tasks.meetings")) == 2
    assert due.tone.value == "bad"
    meeting(plan, "monthly_review")
    assert waiting(plan, "tasks.meetings") == ["月点评 not held yet: 2026-12"]


@pytest.mark.parametrize(("kind", "days"), [("daily_analysis", 1), ("weekly_judgement", 7)])
def test_daily_and_weekly_meetings_come_round(plan: Plan, clock: Any, kind: str, days: int) -> None:
    meeting(plan, kind)
    assert waiting(plan, "tasks.meetings") == []

    clock.forward(days=days)

    assert len(waiting(plan, "tasks.meetings")) == 1


def test_a_kind_of_meeting_put_out_of_use_is_not_missed(plan: Plan, clock: Any) -> None:
    meeting(plan)
    clock.forward(days=7)
    plan.chief()
    with plan.calls.store.reading(SYSTEM) as tx:
        entry = tx.session.scalars(
            select(DictionaryEntry.id).where(DictionaryEntry.code == "weekly_judgement")
        ).one()
    plan.desk.act("station.dictionaries.deactivate", {}, record=entry)

    assert waiting(plan, "tasks.meetings") == []


def test_close_outs_wait_for_others_than_who_asked(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1", content="走访学校")
    plan.ask(item)
    assert waiting(plan, "tasks") == []
    plan.second()
    assert waiting(plan, "tasks") == ["Check the close-out of item 1.1"]
    plan.act("check", item)
    assert waiting(plan, "tasks") == []
    plan.chief()
    assert waiting(plan, "tasks") == ["Close out item 1.1"]
    plan.act("close", item)
    assert plan.record(item)["state"] is ItemState.CLOSED
    assert plan.desk.chips(Query("tasks"))["done"] == 1
