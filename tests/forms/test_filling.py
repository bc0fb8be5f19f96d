"""Forms that LibreOffice made are filled in place: what was not marked is the same to the byte."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from stationdesk.core.errors import FileRefused
from stationdesk.forms.filling import Column
from stationdesk.forms.form import fill, places_of, read_form
from stationdesk.forms.proposing import Offer, propose
from tests.faults.hostile_texts import HOSTILE
from tests.forms.parts import replaced, text_of

HERE = Path(__file__).parent
XLSX = (HERE / "monthly.xlsx").read_bytes()
DOCX = (HERE / "monthly.docx").read_bytes()


def _differing(old: bytes, new: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(old)) as before, zipfile.ZipFile(io.BytesIO(new)) as after:
        assert before.namelist() == after.namelist()
        return {name for name in before.namelist() if before.read(name) != after.read(name)}


def test_only_the_marked_sheet_and_the_asking_to_calculate_differ() -> None:
    made = fill(read_form(XLSX), {"Sheet1!B4": 36, "Sheet1!B2": "青坪镇派出所"})

    assert _differing(XLSX, made) == {"xl/worksheets/sheet1.xml", "xl/workbook.xml"}
    sheet = openpyxl.load_workbook(io.BytesIO(made))["Sheet1"]
    before = openpyxl.load_workbook(io.BytesIO(XLSX))["Sheet1"]
    assert (sheet["B4"].value, sheet["B2"].value, sheet["A1"].value) == (
        36,
        "青坪镇派出所",
        before["A1"].value,
    )
    assert sheet["B4"].style_id == before["B4"].style_id
    assert sheet.merged_cells.ranges == before.merged_cells.ranges


def test_a_formula_stays_and_forgets_what_it_came_to() -> None:
    made = fill(read_form(XLSX), {"Sheet1!C4": 26})

    again = openpyxl.load_workbook(io.BytesIO(made))
    assert again["Sheet1"]["C7"].value == "=SUM(C4:C6)"
    assert again.calculation.fullCalcOnLoad
    shown = openpyxl.load_workbook(io.BytesIO(made), data_only=True)
    assert shown["Sheet1"]["C7"].value is None


def test_a_formula_is_never_overwritten() -> None:
    with pytest.raises(FileRefused, match="formula"):
        fill(read_form(XLSX), {"Sheet1!C7": 1})


def test_a_place_within_merged_cells_is_their_first_one() -> None:
    made = fill(read_form(XLSX), {"Sheet1!C1": "十月报表"})

    assert openpyxl.load_workbook(io.BytesIO(made))["Sheet1"]["A1"].value == "十月报表"


def test_a_list_may_run_past_the_last_row_but_over_nothing_written() -> None:
    made = fill(read_form(XLSX), {"Sheet1!D8": Column(("甲", "乙", 3)), "Sheet1!F9": "远"})

    sheet = openpyxl.load_workbook(io.BytesIO(made))["Sheet1"]
    assert [sheet[f"D{row}"].value for row in (8, 9, 10)] == ["甲", "乙", 3]
    assert sheet["F9"].value == "远"
    with pytest.raises(FileRefused, match="room"):
        fill(read_form(XLSX), {"Sheet1!C4": Column((1, 2, 3, 4))})


def test_a_sheet_or_place_that_is_not_there_is_refused_in_a_sentence() -> None:
    for form, place in ((XLSX, "Sheet9!A1"), (XLSX, "Sheet1!A0"), (XLSX, "Sheet1!ZZZZ1"), (DOCX, "无此处")):
        with pytest.raises(FileRefused):
            fill(read_form(form), {place: 1})


def test_names_cut_over_runs_bookmarks_and_lists_of_a_text_are_filled() -> None:
    filling = {
        "填报单位": "青坪镇派出所", "统计期间": "2026年10月", "刑事.本期": 36, "刑事.上期": 26,
        "chief": "陈建国",
        "编号": Column(("警1", "警2", "警3")), "地点": Column(("东市", "西市", "南桥")),
    }  # fmt: skip
    made = fill(read_form(DOCX), filling)

    assert _differing(DOCX, made) == {"word/document.xml"}
    words = text_of(made)
    assert "青坪镇派出所在2026年10月共接刑事警情36起，上期26起。" in words
    assert "所长：陈建国" in words
    assert words.index("警1") < words.index("西市") < words.index("警3") < words.index("以上")
    assert "{{" not in words


def test_a_list_without_records_leaves_one_empty_row() -> None:
    made = fill(read_form(DOCX), {"编号": Column(()), "地点": Column(())})

    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.read("word/document.xml").count(b"<w:tr>") == 2


def test_controls_and_merge_fields_are_found_and_filled() -> None:
    body = (
        '<w:sdt><w:sdtPr><w:tag w:val="单位"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>点击</w:t></w:r><w:r>'
        "<w:t>输入</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        '<w:p><w:fldSimple w:instr=" MERGEFIELD 件数 "><w:r><w:t>«件数»</w:t></w:r></w:fldSimple>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> MERGEFIELD "负责人" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>«负责人»</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    form = read_form(replaced(DOCX, "word/document.xml", body))

    assert [one.name for one in places_of(form)] == ["单位", "件数", "负责人"]
    assert text_of(fill(form, {"单位": "青坪", "件数": 5, "负责人": "陈"})) == "青坪5陈"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_only_text(name: str) -> None:
    text = HOSTILE[name]
    sheet = openpyxl.load_workbook(io.BytesIO(fill(read_form(XLSX), {"Sheet1!B4": text})))["Sheet1"]
    assert sheet["B4"].data_type != "f"
    words = text_of(fill(read_form(DOCX), {"chief": text}))
    assert "所长：" in words
    assert "以上" in words


def test_titles_of_row_and_column_propose_the_marks_of_one_source() -> None:
    offers = [
        Offer("figure/other/刑事/上期", ("刑事", "上期")),
        Offer("figure/monthly/刑事/本期", ("刑事", "本期")),
        Offer("figure/monthly/刑事/上期", ("刑事", "上期")),
        Offer("station", ("填报单位",)),
    ]
    form = read_form(XLSX)

    assert propose(form, offers, ()) == {
        "Sheet1!B2": "station",
        "Sheet1!B4": "figure/monthly/刑事/本期",
        "Sheet1!C4": "figure/monthly/刑事/上期",
    }
    named = propose(read_form(DOCX), offers, [one.name for one in places_of(read_form(DOCX))])
    assert named["刑事.上期"] == "figure/monthly/刑事/上期"
    assert named["填报单位"] == "station"
