"""A kept form is marked, filled for any period with the reports' own figures, and logged."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from stationdesk.core.actor import Actor, Role
from stationdesk.core.errors import FileRefused, NotAllowed, RuleBroken
from stationdesk.core.period import month
from stationdesk.desk import Desk, form_values
from stationdesk.jobs.fill_form import keep_form, save_filled

HERE = Path(__file__).parent
FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)


def test_what_the_titles_propose_is_what_the_report_says(practice_copy: Desk, tmp_path: Path) -> None:
    desk = practice_copy
    form = keep_form(desk, "月报", HERE / "monthly.xlsx")
    marks = desk.propose_marks(form, desk.form_values(FIRST, LAST))
    desk.mark_bureau_form(form.id, marks)

    save_filled(desk, desk.bureau_form("月报"), month(2026, 10), tmp_path / "filled.xlsx")

    groups = desk.report("incidents.monthly", first=FIRST, last=LAST).data["groups"]
    sheet = openpyxl.load_workbook(tmp_path / "filled.xlsx")["Sheet1"]
    assert sheet["B2"].value == "青坪镇派出所"
    said = [sheet[cell].value for cell in ("B4", "B5", "B6", "C4", "C5", "C6")]
    assert said == [groups[period][group] for period in ("current", "previous")
                    for group in ("criminal", "security", "dispute")]  # fmt: skip
    assert sorted(tmp_path.glob("*.part")) == []


def test_a_list_has_every_record_of_the_period(practice_copy: Desk) -> None:
    desk = practice_copy
    form = keep_form(desk, "清单", HERE / "monthly.xlsx")
    desk.mark_bureau_form(form.id, {"Sheet1!E20": "row/incidents/number", "Sheet1!A20": "count/incidents"})

    made = desk.fill_bureau_form(desk.bureau_form("清单"), FIRST, LAST)

    sheet = openpyxl.load_workbook(io.BytesIO(made.content))["Sheet1"]
    numbers = [sheet[f"E{row}"].value for row in range(20, sheet.max_row + 1)]
    assert len(numbers) == len(set(numbers)) == sheet["A20"].value > 100


def test_more_rows_than_a_form_can_hold_are_refused_not_cut(
    practice_copy: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form_values, "_MOST_ROWS", 50)
    form = keep_form(practice_copy, "清单", HERE / "monthly.xlsx")
    practice_copy.mark_bureau_form(form.id, {"Sheet1!E20": "row/incidents/number"})

    with pytest.raises(RuleBroken, match="more than"):
        practice_copy.fill_bureau_form(practice_copy.bureau_form("清单"), FIRST, LAST)


def test_a_key_nobody_knows_leaves_its_place_empty_and_says_so(practice_copy: Desk) -> None:
    form = keep_form(practice_copy, "月报", HERE / "monthly.xlsx")
    practice_copy.mark_bureau_form(form.id, {"Sheet1!B4": "figure/incidents.monthly/没有/本期"})

    made = practice_copy.fill_bureau_form(practice_copy.bureau_form("月报"), FIRST, LAST)

    assert made.empty == ("Sheet1!B4",)


def test_refusals_keep_nothing(practice_copy: Desk) -> None:
    desk = practice_copy
    form = keep_form(desk, "月报", HERE / "monthly.docx")
    with pytest.raises(RuleBroken):
        keep_form(desk, "月报", HERE / "monthly.docx")
    with pytest.raises(RuleBroken):
        keep_form(desk, " ", HERE / "monthly.docx")
    with pytest.raises(RuleBroken):
        desk.mark_bureau_form(form.id, {"无此处": "station"})
    with pytest.raises(RuleBroken):
        desk.fill_bureau_form(form, FIRST, LAST)
    with pytest.raises(FileRefused):
        keep_form(desk, "没有", HERE / "missing.docx")
    assert [one.name for one in desk.bureau_forms()] == ["月报"]
    assert not form.marks


def test_a_dropped_form_is_gone_and_its_name_free(practice_copy: Desk) -> None:
    form = keep_form(practice_copy, "月报", HERE / "monthly.docx")
    practice_copy.drop_bureau_form(form.id, "县局换新表")

    assert practice_copy.bureau_forms() == ()
    assert keep_form(practice_copy, "月报", HERE / "monthly.docx").id != form.id
    assert practice_copy.verify().ok


def test_a_reader_keeps_no_form(practice_copy: Desk) -> None:
    practice_copy.actor = Actor(practice_copy.actor.person, "读者", Role.READER)

    with pytest.raises(NotAllowed):
        keep_form(practice_copy, "月报", HERE / "monthly.docx")
