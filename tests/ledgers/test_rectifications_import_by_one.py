"""One person's sheet closes nothing out alone, and taking it back strikes nobody's later work out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from stationdesk.core.ledger import Query, RowFate
from stationdesk.jobs import import_sheet
from stationdesk.ledgers.rectifications.records import Closing, Progress
from stationdesk.ledgers.rectifications.rules.states import State
from tests.ledgers.hazard_desk import CHIEF, OFFICER, Hazards

HEADER = ("发现日期", "对象", "隐患情况", "期限", "销号日期", "提请人", "销号人")


def workbook(folder: Path, *rows: tuple[str | None, ...]) -> Path:
    """A real xlsx with these rows."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADER)
    for row in rows:
        sheet.append(row)
    path = folder / "隐患台账.xlsx"
    book.save(path)
    return path


def first(hazards: Hazards) -> int:
    return hazards.desk.rows(Query("rectifications", order="found_on", descending=False)).rows[0].id


@pytest.mark.parametrize(
    ("proposed", "closed"), [(None, None), ("李卫东", None), (None, "陈建国"), ("李卫东", "李 卫东")]
)
def test_a_close_out_by_one_person_comes_in_open_and_says_so(
    hazards: Hazards, tmp_path: Path, proposed: str | None, closed: str | None
) -> None:
    path = workbook(
        tmp_path,
        ("2026-10-08", "东市便民超市", "通道堆放货物", "2026-12-20", "2026-10-15", proposed, closed),
        ("2026-10-09", "李家自建房", "墙体开裂", None, "2026-10-16", proposed, closed),
    )

    seen = import_sheet.preview(hazards.desk, "rectifications", path)
    import_sheet.run(hazards.desk, "rectifications", path)

    hazards.desk.language = "en"
    assert seen.counts[RowFate.NEW] == 2
    assert ["comes in open" in hazards.desk.say(one.phrase) for one in seen.problems] == [True, True]
    rows = hazards.desk.rows(Query("rectifications", order="found_on", descending=False)).rows
    kept = [hazards.record(row.id) for row in rows]
    assert [(one["state"], one["closed_on"]) for one in kept] == [
        (State.RECTIFYING, None), (State.REGISTERED, None),
    ]  # fmt: skip
    assert kept[1]["step_due_on"] == date(2026, 10, 13)  # so that it is asked for
    with hazards.store.reading(hazards.desk.actor) as tx:
        assert tx.session.query(Closing).count() == 0
        assert "2026-10-15销号" in next(iter(tx.session.query(Progress))).text


def test_a_close_out_by_two_people_is_taken_over_with_their_names(hazards: Hazards, tmp_path: Path) -> None:
    path = workbook(
        tmp_path, ("2026-10-08", "东市便民超市", "通道堆放货物", None, "2026-10-15", "外单位张三", CHIEF)
    )

    seen = import_sheet.preview(hazards.desk, "rectifications", path)
    import_sheet.run(hazards.desk, "rectifications", path)

    assert seen.problems == ()
    assert hazards.record(first(hazards))["state"] is State.CLOSED
    with hazards.store.reading(hazards.desk.actor) as tx:
        (closing,) = tx.session.query(Closing)
        assert (closing.proposed_by, closing.closed_by) == (None, hazards.people[CHIEF])
        assert closing.opinion == "原台账：外单位张三提请，陈建国销号"


def test_undoing_an_import_leaves_what_was_worked_on_since(hazards: Hazards, tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        ("2026-10-08", "东市便民超市", "通道堆放货物", "2026-12-20", None, None, None),
        ("2026-10-09", "李家自建房", "墙体开裂", "2026-12-20", None, None, None),
        ("2026-10-10", "镇饭店", "灭火器失压", None, None, None, None),
    )
    outcome = import_sheet.run(hazards.desk, "rectifications", path)
    worked = first(hazards)
    hazards.act("progress", worked, text="已清理大半")
    hazards.be(CHIEF)
    hazards.desk.set_setting("limit.hazard_notice", "1 workdays")  # moves limits; nobody worked on a hazard
    hazards.be(OFFICER)

    assert import_sheet.undo(hazards.desk, "rectifications", outcome.batch).voided == 2

    assert hazards.desk.standing("rectifications", outcome.batch) == 1
    assert hazards.record(worked)["voided_at"] is None
    assert hazards.desk.count(Query("rectifications")) == 1
    again = import_sheet.run(hazards.desk, "rectifications", path)
    assert (again.counts[RowFate.NEW], again.counts[RowFate.DUPLICATE]) == (2, 1)
