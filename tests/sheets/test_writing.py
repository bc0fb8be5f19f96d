"""Exports: whatever stands in a cell comes back letter for letter, and nothing is ever a formula."""

import csv
import zipfile
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import python_calamine as calamine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stationdesk.core.errors import FileRefused
from stationdesk.sheets.reading import read_sheet
from stationdesk.sheets.writing import write_sheet
from tests.faults.hostile_texts import FORMULAS

LETTERS = [
    "<b>东市</b>&amp;{x}%s",
    "_x000D_ 和 _x0041_",
    "  前后有空格  ",
    "第一行\n第二行",
    "𠮷野家 \U0001f600 \u202e倒\u202c",
    "http://192.0.2.1/ 与 file:///etc/passwd",
    "330112619900101126",
    "00123",
    "2026-11-20",
    "1e5",
    "TRUE",
    "'引号开头",
]


def cells(path: Path) -> list[list[object]]:
    """As written; openpyxl would leave the escapes of inline text in."""
    with calamine.load_workbook(path) as book:
        return list(book.get_sheet_by_index(0).to_python(skip_empty_area=False))[1:]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_text_in_a_workbook(tmp_path: Path, text: str) -> None:
    path = tmp_path / "out.xlsx"

    write_sheet(path, ["内容"], [[text]])

    cell = openpyxl.load_workbook(path).worksheets[0]["A2"]
    assert cell.data_type in ("s", "inlineStr")
    assert b"<f>" not in zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml")
    assert cells(path) == [[text]]


def test_midnight_is_a_time_when_it_is_read_again(tmp_path: Path) -> None:
    at = [datetime.fromisoformat(f"2026-11-20 {time}") for time in ("00:00:00", "00:00:01", "23:59:59")]

    write_sheet(tmp_path / "out.xlsx", ["时间", "日期"], [[one, one.date()] for one in at])

    _, rows = read_sheet(tmp_path / "out.xlsx")
    assert [row[1] for row in rows][1:] == [[str(one), "2026-11-20"] for one in at]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_text_in_a_csv(tmp_path: Path, text: str) -> None:
    path = tmp_path / "out.csv"

    write_sheet(path, [text], [[text]])

    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == rows[1]
    assert rows[1][0] == text if text.startswith("{") else rows[1][0] == f"'{text}"


@pytest.mark.parametrize("text", LETTERS)
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_text_comes_back_letter_for_letter(tmp_path: Path, text: str, ending: str) -> None:
    path = tmp_path / f"out{ending}"

    write_sheet(path, ["内容"], [[text]])

    if ending == ".xlsx":
        assert cells(path) == [[text]]
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert list(csv.reader(file))[1] == [text]


def test_numbers_stay_numbers_and_long_ones_become_text(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"

    write_sheet(path, ["a", "b", "c", "d", "e"], [[7, -3, Decimal("12.50"), 330112619900101126, None]])

    assert cells(path) == [[7, -3, 12.5, "330112619900101126", ""]]


def test_characters_no_workbook_can_hold_are_marked(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"

    write_sheet(path, ["a"], [["a\0b\x0bc\ud800d\uffff"]])

    assert cells(path) == [["a�b�c�d�"]]


@pytest.mark.parametrize("title", ["接处警/登记[2026]", "", "很长" * 40, "'引号'"])
def test_any_title_makes_a_sheet_name(tmp_path: Path, title: str) -> None:
    path = tmp_path / "out.xlsx"

    assert write_sheet(path, ["a"], [["b"]], title=title) == 1
    assert len(openpyxl.load_workbook(path).sheetnames[0]) <= 31


def test_an_empty_list_still_has_its_header(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"

    assert write_sheet(path, ["编号", "时间"], []) == 0
    assert [cell.value for cell in openpyxl.load_workbook(path).worksheets[0][1]] == ["编号", "时间"]


def test_an_unknown_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        write_sheet(tmp_path / "out.doc", ["a"], [])


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_a_failed_export_leaves_no_file_behind(tmp_path: Path, ending: str) -> None:
    def rows() -> Iterator[list[str]]:
        yield ["a"]
        raise LookupError("the database went away")

    with pytest.raises(LookupError):
        write_sheet(tmp_path / f"out{ending}", ["a"], rows())

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_a_folder_that_is_not_there_is_said_in_a_sentence(tmp_path: Path, ending: str) -> None:
    with pytest.raises(FileRefused, match="cannot be written"):
        write_sheet(tmp_path / "nowhere" / f"out{ending}", ["a"], [])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1)
    )
)
def test_any_text_survives_a_workbook(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "any.xlsx"

    write_sheet(path, [str(n) for n in range(len(texts))], [texts])

    assert (cells(path) or [[]])[0] == texts


def test_an_export_can_be_read_back(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_sheet(path, ["编号", "内容"], [["1", "东市, “打架”\n第二行"]])

    _, rows = read_sheet(path)

    assert list(rows) == [(1, ["编号", "内容"]), (2, ["1", "东市, “打架”\n第二行"])]
