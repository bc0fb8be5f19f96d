"""Hazards out of a foreign sheet: new, repeated, wrong; closed ones closed; all of it undone as one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from stationdesk.core.ledger import Query, RowFate
from stationdesk.core.period import Period
from stationdesk.jobs import import_sheet
from stationdesk.ledgers.rectifications.actions.importing import FIELDS
from stationdesk.ledgers.rectifications.reports.figures import carried_over
from stationdesk.ledgers.rectifications.rules.states import Severity, State
from tests.ledgers.hazard_desk import Hazards

SHEET = """发现时间,单位名称,存在隐患,隐患类别,等级,所在村,整改期限,销号时间,整改人,验收人,备注
2026-10-08,东市便民超市,疏散通道堆放货物,通道堵塞,一般,东市村,2026-10-20,2026-10-15,李卫东,陈建国,
2026-10-09,李家自建房,墙体开裂,结构安全,较大,河口村,2026-12-01,,,,
2026-10-10,镇饭店,灭火器失压,灭火设施缺失,,集镇社区,,,,,
2026-10-10,镇饭店,灭火器失压,灭火设施缺失,,集镇社区,,,,,
2026-10-11,无名店,燃气管老化,燃气隐患,一般,无名村,,,,,
2026-10-12,倒填店,燃气管老化,燃气隐患,一般,东市村,,2026-10-01,,,
"""
OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31))


def sheet(folder: Path) -> Path:
    path = folder / "隐患台账.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def test_a_sheet_of_hazards_is_mapped_by_its_headers(hazards: Hazards, tmp_path: Path) -> None:
    outcome = import_sheet.run(hazards.desk, "rectifications", sheet(tmp_path))

    assert {fate: count for fate, count in outcome.counts.items() if count} == {
        RowFate.NEW: 3, RowFate.DUPLICATE: 1, RowFate.ERROR: 2,
    }  # fmt: skip
    assert [one.row for one in outcome.problems] == [6, 7, 5]
    rows = hazards.desk.rows(Query("rectifications", order="found_on", descending=False)).rows
    closed, open_one, plain = (hazards.record(row.id) for row in rows)
    assert (closed["state"], closed["closed_on"]) == (State.CLOSED, date(2026, 10, 15))
    assert (closed["proposed_by"], closed["closed_by"]) == hazards.pair("李卫东", "陈建国")
    assert (closed["kind"], closed["source"]) == ("fire.escape", "import")
    assert (open_one["state"], open_one["severity"]) == (State.RECTIFYING, Severity.SERIOUS)
    assert open_one["due_on"] == date(2026, 12, 1)
    assert (plain["state"], plain["due_on"]) == (State.REGISTERED, None)
    assert plain["village_id"] == hazards.villages["集镇社区"]


def test_the_same_sheet_twice_brings_nothing_new(hazards: Hazards, tmp_path: Path) -> None:
    import_sheet.run(hazards.desk, "rectifications", sheet(tmp_path))

    again = import_sheet.run(hazards.desk, "rectifications", sheet(tmp_path))

    assert again.counts[RowFate.NEW] == 0
    assert again.counts[RowFate.DUPLICATE] == 4


def test_an_import_undone_keeps_the_sum_and_may_come_again(hazards: Hazards, tmp_path: Path) -> None:
    outcome = import_sheet.run(hazards.desk, "rectifications", sheet(tmp_path))
    with hazards.store.reading(hazards.desk.actor) as tx:
        before, _ = carried_over(tx, OCTOBER)

    assert import_sheet.undo(hazards.desk, "rectifications", outcome.batch).voided == 3

    with hazards.store.reading(hazards.desk.actor) as tx:
        after, _ = carried_over(tx, Period(date(2026, 10, 1), hazards.today))
    assert (before.new, before.closed, before.closing) == (3, 1, 2)
    assert (after.new, after.closed, after.voided, after.closing) == (3, 1, 2, 0)
    assert hazards.desk.count(Query("rectifications")) == 0
    assert import_sheet.run(hazards.desk, "rectifications", sheet(tmp_path)).counts[RowFate.NEW] == 3


def test_an_imported_hazard_goes_on_like_any_other(hazards: Hazards, tmp_path: Path) -> None:
    import_sheet.run(hazards.desk, "rectifications", sheet(tmp_path))
    (row,) = hazards.desk.rows(Query("rectifications", (("rectifying", True),))).rows

    hazards.act("ask_review", row.id)
    hazards.act("review", row.id, reviewers=hazards.pair("王小军", "周小兰"), opinion="合格")
    hazards.act("propose_close", row.id)
    hazards.approve(row.id)

    assert hazards.record(row.id)["state"] is State.CLOSED


def test_personal_columns_stay_unticked() -> None:
    personal = {one.name for one in FIELDS if not one.wanted}

    assert personal == {"responsible_person", "contact_phone"}
