"""The plan of 24 works and 96 items out of a sheet as a county hands it down."""

import csv
import re
from pathlib import Path

import pytest

from stationdesk.core.ledger import Query, RowFate
from stationdesk.jobs import import_sheet
from stationdesk.ledgers.tasks.rules.states import ItemState
from tests.ledgers.incident_desk import Calls
from tests.ledgers.tasks_desk import SIZES, Plan

HEADER = ("序号", "重点工作", "任务编号", "具体任务", "完成标准", "牵头单位", "责任人", "完成时限")


@pytest.fixture
def plan(calls: Calls) -> Plan:
    made = Plan(calls)
    made.chief()
    return made


def written(path: Path, rows: list[tuple[str, ...]], header: tuple[str, ...] = HEADER) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def whole_plan(path: Path) -> Path:
    """As Excel leaves merged cells: the work stands beside its first item only."""
    rows = []
    for number, size in enumerate(SIZES, 1):
        for place in range(1, size + 1):
            work = f"重点工作第{number}项" if place == 1 else ""
            due = "2026年12月底前" if place % 2 else "2026-11-30"
            rows.append(
                (str(len(rows) + 1), work, f"{number}.{place}", f"完成第{number}项工作的第{place}件事",
                 "有台账、有照片", "社区警务队", "李卫东", due)
            )  # fmt: skip
    return written(path, rows)


def fates(plan: Plan, file: Path) -> dict[RowFate, int]:
    seen = import_sheet.preview(plan.desk, "tasks", file)
    return {fate: count for fate, count in seen.counts.items() if count}


def test_the_whole_plan_is_previewed_stored_and_closed_to_96_of_96(plan: Plan, tmp_path: Path) -> None:
    file = whole_plan(tmp_path / "任务清单.csv")

    assert fates(plan, file) == {RowFate.NEW: 96}
    outcome = import_sheet.run(plan.desk, "tasks", file)

    assert len(plan.rows("tasks.groups")) == 24
    assert len(plan.rows("tasks", planned=True)) == 96
    groups = plan.desk.rows(Query("tasks.groups", order="place", descending=False), limit=30).rows
    place = [column.name for column in plan.desk.ledger("tasks.groups").columns].index("total")
    assert [one.values[place] for one in groups] == list(SIZES)
    item = plan.rows("tasks", state=ItemState.NOT_STARTED)[-1]
    plan.close(item)
    ((_, card),) = [one for one in plan.desk.cards() if one[0].name == "plan"]
    assert card.number == "1/96"
    assert import_sheet.undo(plan.desk, "tasks", outcome.batch).voided == 95
    assert plan.rows("tasks") == [item]  # two people have closed it out since: it stays


def test_the_same_sheet_again_changes_nothing(plan: Plan, tmp_path: Path) -> None:
    file = whole_plan(tmp_path / "任务清单.csv")
    import_sheet.run(plan.desk, "tasks", file)

    assert fates(plan, file) == {RowFate.DUPLICATE: 96}
    import_sheet.run(plan.desk, "tasks", file)
    assert len(plan.rows("tasks")) == 96


def test_a_changed_standard_is_taken_over_and_a_changed_deadline_is_not(plan: Plan, tmp_path: Path) -> None:
    row = ("1", "平安创建", "1.1", "走访学校", "每月一次", "社区警务队", "李卫东", "6月底")
    import_sheet.run(plan.desk, "tasks", written(tmp_path / "a.csv", [row]))

    changed = written(tmp_path / "b.csv", [(*row[:4], "每周一次", *row[5:])])
    later = import_sheet.preview(plan.desk, "tasks", written(tmp_path / "c.csv", [(*row[:7], "9月底")]))

    assert fates(plan, changed) == {RowFate.CHANGED: 1}
    import_sheet.run(plan.desk, "tasks", changed)
    (item,) = plan.rows("tasks")
    assert plan.record(item)["standard"] == "每周一次"
    assert later.counts[RowFate.ERROR] == 1
    assert "Postpone" in str(later.problems[0].phrase)


def test_what_was_closed_out_or_entered_here_is_not_overwritten(plan: Plan, tmp_path: Path) -> None:
    group = plan.group("1", name="平安创建")
    plan.item(group, "1.1", content="走访学校", due_on=plan.ahead(10))
    row = ("1", "平安创建", "1.1", "走访学校", "每月一次", "社区警务队", "", "12月底")
    seen = import_sheet.preview(plan.desk, "tasks", written(tmp_path / "a.csv", [row]))

    assert seen.counts[RowFate.DUPLICATE] == 1
    assert "Entered here" in str(seen.problems[0].phrase)


def test_what_is_being_checked_is_not_changed_by_a_sheet(plan: Plan, tmp_path: Path) -> None:
    row = ("1", "平安创建", "1.1", "走访学校", "每月一次", "社区警务队", "", "12月底")
    import_sheet.run(plan.desk, "tasks", written(tmp_path / "a.csv", [row]))
    (item,) = plan.rows("tasks")
    plan.ask(item)
    changed = written(tmp_path / "b.csv", [(*row[:4], "每年一次", *row[5:])])

    seen = import_sheet.preview(plan.desk, "tasks", changed)
    import_sheet.run(plan.desk, "tasks", changed)

    assert plan.record(item)["standard"] == "每月一次"
    assert seen.counts[RowFate.DUPLICATE] == 1
    assert "send it back" in str(seen.problems[0].phrase)


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([("1", "甲", "2.1", "办事", "", "", "", "6月底")], "not to work 1|belongs to work"),
        ([("1", "甲", "1.1", "办事", "", "", "", "尽快")], "not a deadline"),
        ([("1", "甲", "1.1", "", "", "", "", "6月底")], "does not say"),
        ([("1", "甲", "1.1", "办事", "", "", "", "")], "deadline is missing"),
        ([("1", "", "", "办事", "", "", "", "6月底")], "neither its work nor its number"),
        ([("1", "", "3.1", "办事", "", "", "", "6月底")], "Work 3 has no name"),
        ([("1", "甲", "1.1", "甲事", "", "", "", "6月底"), ("2", "", "1.1", "乙事", "", "", "", "6月底")],
         "format the column as text"),
        ([("1", "甲", "1.1", "甲事", "", "", "", "6月底"), ("2", "乙", "2.1", "甲事", "", "", "", "6月底")],
         "stands in work 1 as item"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_stand_is_refused_and_says_why(
    plan: Plan, tmp_path: Path, rows: list[tuple[str, ...]], why: str
) -> None:

    seen = import_sheet.preview(plan.desk, "tasks", written(tmp_path / "a.csv", rows))

    assert seen.counts[RowFate.ERROR] == 1
    assert re.search(why, str(seen.problems[0].phrase)), str(seen.problems[0].phrase)


def test_works_without_numbers_are_numbered_in_their_order(plan: Plan, tmp_path: Path) -> None:
    header = ("重点工作", "工作任务", "责任人", "完成时限")
    rows = [
        ("一、矛盾纠纷化解", "每周研判一次", "李卫东、王小军", "全年"),
        ("", "重点纠纷包案到人", "张不在", "6月底"),
        ("二、反诈宣传", "进村宣传", "", "第三季度"),
        ("百日行动", "夜间巡查", "陈建国", "8月31日前"),
    ]
    file = written(tmp_path / "a.csv", rows, header)

    seen = import_sheet.preview(plan.desk, "tasks", file)
    import_sheet.run(plan.desk, "tasks", file)

    kept = [plan.record(one) for one in sorted(plan.rows("tasks"))]
    assert [one["code"] for one in kept] == ["1.1", "1.2", "2.1", "3.1"]
    assert [f"{one['due_on']:%m-%d}" for one in kept] == ["12-31", "06-30", "09-30", "08-31"]
    assert [one["owner_id"] for one in kept] == [plan.people["李卫东"], None, None, plan.people["陈建国"]]
    assert "张不在" in str(seen.problems[0].phrase)


def test_a_heading_row_names_the_work_of_the_rows_below(plan: Plan, tmp_path: Path) -> None:
    rows = [
        ("", "三、禁毒", "", "", "", "", "", ""),
        ("1", "", "3.1", "入户宣传", "", "", "", "年底前"),
    ]
    file = written(tmp_path / "a.csv", rows)

    assert fates(plan, file) == {RowFate.DUPLICATE: 1, RowFate.NEW: 1}
    import_sheet.run(plan.desk, "tasks", file)
    (item,) = plan.rows("tasks")
    assert plan.desk.name("tasks.groups", plan.record(item)["group_id"]) == "3 禁毒"


def test_a_plan_longer_than_a_chunk_goes_on_in_its_work(plan: Plan, tmp_path: Path) -> None:
    header = ("重点工作", "工作任务", "完成时限")
    rows = [("走访" if not n else "", f"走访第{n}户", "年底前") for n in range(620)]

    import_sheet.run(plan.desk, "tasks", written(tmp_path / "a.csv", rows, header))

    assert len(plan.rows("tasks")) == 620
    assert len(plan.rows("tasks.groups")) == 1
    assert plan.record(max(plan.rows("tasks")))["code"] == "1.620"
