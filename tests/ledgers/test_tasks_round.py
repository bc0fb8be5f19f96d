"""Reconciliations and checklists: what is kept of them, and what is missed."""

from typing import Any

import pytest
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.ledgers.station.records import Area, DictionaryEntry
from stationdesk.ledgers.tasks.rules.checklists import Presence
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused
from tests.ledgers.tasks_desk import Plan


@pytest.fixture
def plan(calls: Calls) -> Plan:
    return Plan(calls)


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
    from stationdesk.core.plain_text import text_of

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
