"""The task board on paper and in the window: n/m, exact percentages, checked sums, rows behind all."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from stationdesk.core.document import Document, Layout, Table
from stationdesk.core.ledger import Matrix
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.tasks.reports.wall import Paper
from stationdesk.ledgers.tasks.rules.plan import progress_text
from stationdesk.ledgers.tasks.rules.states import Status
from tests.ledgers.incident_desk import Calls
from tests.ledgers.tasks_desk import SIZES, Plan

Golden = Callable[[str, str], None]
YEAR = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}


@pytest.fixture
def plan(calls: Calls) -> Plan:
    return Plan(calls)


def wall(plan: Plan, **parameters: Any) -> Document:
    return plan.desk.report("tasks.wall", **YEAR, parameters=parameters)


def test_24_works_and_96_items_are_closed_one_by_one_up_to_100_percent(plan: Plan) -> None:
    """A19: closing shows n/96 and %, and 100 % only when all are closed."""
    items = list(plan.plan().values())
    said = []
    for closed in range(97):
        if closed:
            plan.close(items[closed - 1])
        if closed in {0, 1, 24, 95, 96}:
            data = wall(plan).data
            assert (data["works"], data["items"], data["closed"], data["adds_up"]) == (24, 96, closed, True)
            said.append((f"{closed}/96", data["percent"]))

    assert said == [("0/96", "0.0%"), ("1/96", "1.0%"), ("24/96", "25.0%"), ("95/96", "99.0%"),
                    ("96/96", "100.0%")]  # fmt: skip


def few(plan: Plan, clock: Any) -> dict[str, int]:
    """Three works with an item in each column of the board."""
    first = plan.group(
        "1", name="平安创建", lead_unit="社区警务队", owner_id=plan.people["李卫东"], planned=4
    )
    second = plan.group("2", name="反诈宣传", lead_unit="案件办理队", planned=3)
    plan.group("10", name="队伍建设")
    items = {
        code: plan.item(group, code, content=content, standard="有台账、有照片", due_on=plan.ahead(days))
        for group, code, content, days in (
            (first, "1.1", "走访学校", 20), (first, "1.2", "更新要素台账", 3),
            (first, "1.10", "年底复核", 39), (second, "2.1", "进村宣传", 39),
            (second, "2.2", "回访受骗群众", 30), (second, "2.3", "分析发案", 2),
        )
    }  # fmt: skip
    plan.act("progress", items["1.10"], percent=30, text="已完成三成")
    plan.act("pause", items["2.1"], reason="等待宣传资料")
    plan.ask(items["2.2"])
    plan.close(items["1.1"])
    plan.officer()
    clock.forward(days=3)
    return items


def test_the_wall_says_what_the_golden_text_says(plan: Plan, clock: Any, golden: Golden) -> None:
    few(plan, clock)

    golden("tasks_wall", text_of(wall(plan, paper=Paper.A3)))
    golden("tasks_wall_items", text_of(wall(plan, paper=Paper.A4, items=True)))


def test_every_figure_of_the_wall_opens_as_many_rows(plan: Plan, clock: Any) -> None:
    few(plan, clock)
    plan.item(None, None, content="会议交办的事")

    figures = [one for one in wall(plan).figures() if one.rows is not None]

    assert len(figures) == 5 * (1 + len(Status) + 1)
    for one in figures:
        assert plan.desk.count(one.rows) == int((one.text or "0").partition("/")[0]), one


def test_a_plan_that_is_not_wholly_entered_says_so(plan: Plan) -> None:
    plan.item(plan.group("1", planned=4), "1.1")

    (table, _) = [block for block in wall(plan).blocks if isinstance(block, Table)]

    assert table.notes == ("子项合计：1=1；台账内计划子项1项。", "计划子项4项，已登记1项，相差3项。")


def test_the_wall_is_a3_and_the_sheet_a4(plan: Plan) -> None:
    assert wall(plan).layout is Layout.WALL
    assert wall(plan, paper=Paper.A4).layout is Layout.LANDSCAPE


def test_a_year_without_a_plan_prints_none(plan: Plan) -> None:
    text = text_of(plan.desk.report("tasks.wall", first=date(2025, 1, 1), last=date(2025, 12, 31)))

    assert text.count("本期无") == 2
    assert "0/0" in text


def test_the_board_counts_as_the_paper_does(plan: Plan, clock: Any) -> None:
    few(plan, clock)

    (matrix,) = plan.desk.board("tasks", "wall")
    assert isinstance(matrix, Matrix)
    paper = next(block for block in wall(plan).blocks if isinstance(block, Table))

    assert [str(one) for one in matrix.rows[:-1]] == ["1 平安创建", "2 反诈宣传", "10 队伍建设"]
    for shown, printed in zip(matrix.cells, paper.rows, strict=True):
        numbers = [str(cell.number) if cell else "" for cell in shown[:-1]]
        assert numbers == [getattr(cell, "text", cell) for cell in printed.cells[5:11]]
        assert shown[-1] is not None
        assert f"{shown[-1].number}/{shown[-1].of}" == getattr(printed.cells[11], "text", "")
    for cell in (cell for row in matrix.cells for cell in row if cell):
        wanted = cell.of if cell.of is not None else cell.number
        assert cell.rows is not None
        assert plan.desk.count(cell.rows) == wanted


def test_the_lanes_show_what_is_next(plan: Plan, clock: Any) -> None:
    items = few(plan, clock)

    (lanes,) = plan.desk.board("tasks", "next")

    shown = [[tile.record for tile in lane.tiles] for lane in lanes.lanes]  # type: ignore[union-attr]
    assert shown == [[items["2.3"]], [items["1.2"]], [items["2.2"]], []]


def test_the_list_of_works_says_the_same_percentage_as_paper(plan: Plan) -> None:
    for number, size in enumerate(SIZES[:6], 1):
        group = plan.group(str(number))
        items = [plan.item(group, f"{number}.{place}") for place in range(1, size + 1)]
        for item in items[:number]:
            plan.close(item)
        plan.officer()
    columns = [one.name for one in plan.desk.ledger("tasks.groups").columns]

    for row in plan.desk.rows_by_id("tasks.groups", plan.rows("tasks.groups")):
        values = dict(zip(columns, row.values, strict=True))
        assert f"{values['percent']}%" == progress_text(values["closed"], values["total"])


def test_slips_say_what_the_golden_text_says(plan: Plan, clock: Any, golden: Golden) -> None:
    items = few(plan, clock)
    rows = ({"item": items["1.2"], "difference": "现场未更新"}, {"item": items["2.3"]})
    slip = plan.new("tasks.reconciliations.register", items=rows, led_by=plan.people["陈建国"],
                    attendees=(plan.people["李卫东"],), summary="两项逐一核对")  # fmt: skip
    assignment = {"content": "核对要素台账", "owner_id": plan.people["王小军"], "due_on": plan.ahead(5)}
    minutes = plan.new("tasks.meetings.register", kind="weekly_judgement", topic="本周研判", place="会议室",
                       chair_id=plan.people["陈建国"], held_at=plan.calls.ago(60),
                       ended_at=plan.calls.ago(20), others="司法所",
                       attendees=(plan.people["李卫东"], plan.people["王小军"]),
                       minutes="一、警情下降。\n二、隐患两处待改。", assignments=(assignment,))  # fmt: skip

    golden("tasks_reconciliation", text_of(plan.desk.report("tasks.reconciliations.slip", record=slip)))
    golden("tasks_minutes", text_of(plan.desk.report("tasks.meetings.minutes", record=minutes)))


def test_the_close_out_sheet_names_who_asked_and_who_closed(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1", content="走访学校")
    plan.close(item)

    text = text_of(plan.desk.report("tasks.close_out", record=item))

    assert "申请人: 李卫东    核查人: 陈建国    销号人: 陈建国" in text
    assert "现场照片三张，签收单一份" in text


def test_a_sheet_of_one_record_speaks_of_no_period(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1", content="走访学校")

    text = text_of(plan.desk.report("tasks.close_out", record=item))

    assert "无" in text.split()
    assert "本期" not in text
