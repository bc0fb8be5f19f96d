"""A year's holidays come whole or not at all: a calendar without one of them would count a wrong deadline."""

from datetime import date
from pathlib import Path

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Query, RowFate
from stationdesk.desk import Desk
from stationdesk.jobs.import_sheet import preview, run

NAMES = {
    "元旦": ("01-01",), "春节": ("02-05", "02-06", "02-07", "02-08"), "清明节": ("04-05",),
    "劳动节": ("05-01", "05-02"), "端午节": ("06-09",), "中秋节": ("09-15",),
    "国庆节": ("10-01", "10-02", "10-03"),
}  # fmt: skip
GOOD = [f"2027-{day},法定节假日,{name}" for name, days in NAMES.items() for day in days]
OF_2027 = Query("station.calendar", (("period", (date(2027, 1, 1), date(2027, 12, 31))),))


def table(folder: Path, *lines: str) -> Path:
    file = folder / "2027年放假安排.csv"
    file.write_text("\n".join(("日期,类型,名称", *lines)), encoding="utf-8")
    return file


def test_a_year_with_a_refused_line_is_not_taken_and_the_lines_are_named(desk: Desk, tmp_path: Path) -> None:
    file = table(tmp_path, *GOOD[:4], "2027-02-08,大年初三,春节", *GOOD[5:], "2027-13-01,放假,国庆节")

    told = preview(desk, "station.calendar", file)
    with pytest.raises(RuleBroken) as refused:
        run(desk, "station.calendar", file)

    assert told.counts[RowFate.ERROR] == 2
    assert told.refusal == refused.value.phrase
    assert "第6、15行" in desk.say(refused.value.phrase)
    assert desk.count(OF_2027) == 0
    assert desk.month_plan(date(2027, 1, 1)).unknown_years == (2027,)


def test_the_same_year_put_right_is_taken_and_known(desk: Desk, tmp_path: Path) -> None:
    file = table(tmp_path, *GOOD)

    told = preview(desk, "station.calendar", file)
    run(desk, "station.calendar", file)

    assert told.refusal is None
    assert desk.count(OF_2027) == len(GOOD)
    assert desk.month_plan(date(2027, 1, 1)).unknown_years == ()


def test_other_sheets_are_taken_without_the_lines_that_cannot_be_read(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "村.csv"
    file.write_text("名称,类型\n新塘村,村\n,村\n", encoding="utf-8")

    assert preview(desk, "station.villages", file).refusal is None
