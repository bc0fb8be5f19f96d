"""Sheets as people really send them: several encodings and separators, merged cells, numbers as text."""

import csv
import os
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from stationdesk.core.errors import FileRefused
from stationdesk.sheets.cells import Cell, Doubt, Doubtful, cell_text, cleaned
from stationdesk.sheets.reading import read_sheet

SHARED = Path(os.environ.get("STATIONDESK_SHARED", Path(__file__).parents[2].parent / "shared"))
TAKOMA = SHARED / "data" / "incidents" / "takoma_park_cad_2018_2020.csv"


def rows_of(path: Path, **options: Any) -> list[tuple[int, list[Cell]]]:
    return list(read_sheet(path, **options)[1])


def book(path: Path, rows: Sequence[Sequence[Any]], merges: Sequence[str] = ()) -> Path:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for merge in merges:
        sheet.merge_cells(merge)
    made.save(path)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le-bom"])
def test_the_encoding_is_found(tmp_path: Path, encoding: str) -> None:
    text = "编号,内容\r\n1,东市桥头打架\r\n"
    path = tmp_path / "a.csv"
    content = b"\xff\xfe" + text.encode("utf-16-le") if encoding == "utf-16-le-bom" else text.encode(encoding)
    path.write_bytes(content)

    assert rows_of(path) == [(1, ["编号", "内容"]), (2, ["1", "东市桥头打架"])]


def test_rare_characters_of_gb18030_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("姓名,地址\n李𬱟,㙍头村\n".encode("gb18030"))

    assert rows_of(path)[1][1] == ["李𬱟", "㙍头村"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "a.csv"
    rows = [["编号", "内容", "备注"], ["1", "打架, 两人; 受伤|轻", ""], ["2", "求助", "无"]]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=separator).writerows(rows)

    assert [cells for _, cells in rows_of(path)] == [
        ["编号", "内容", "备注"],
        ["1", "打架, 两人; 受伤|轻", None],
        ["2", "求助", "无"],
    ]


def test_quoted_line_breaks_keep_the_line_numbers_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('a,b\n1,"第一行\n第二行"\n\n2,x\n', encoding="utf-8")

    assert rows_of(path) == [(1, ["a", "b"]), (2, ["1", "第一行\n第二行"]), (5, ["2", "x"])]


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02\x03" * 50, b"\xff\xff\xff,\x80\x80\n", b"\n\n\n", b'a,b\n1,"' + b"x" * 200_000],
    ids=["empty", "binary", "no encoding", "blank lines", "an open quotation mark"],
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)

    with pytest.raises(FileRefused):
        rows_of(path)


def test_more_rows_than_allowed_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n" + "1,2\n" * 11, encoding="utf-8")

    assert len(rows_of(path, most_rows=11)) == 12
    with pytest.raises(FileRefused, match="more than 10 rows"):
        rows_of(path, most_rows=10)


def test_a_missing_file_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="cannot be opened"):
        rows_of(tmp_path / "gone.xlsx")


def test_a_workbook_with_real_mess_is_read_row_by_row(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["青坪镇派出所 2026 年 11 月接处警登记", None, None, None],
            ["填报单位：青坪镇派出所", None, None, "制表日期：2026-11-21"],
            ["日期", "警单号", "报警时间", "处警人数"],
            [date(2026, 11, 20), "J001", datetime(2026, 11, 20, 21, 5, 33), 2],  # noqa: DTZ001 - as Excel keeps it
            [None, "J002", "2026-11-20 22:10", 3.0],
            [None, None, None, None],
            [date(2026, 11, 21), 12, 45982.5, "2人"],
        ],
        ["A1:D1", "A4:A5"],
    )

    head, rows = read_sheet(path)

    assert head.sheets == ("Sheet",)
    assert list(rows)[2:] == [
        (3, ["日期", "警单号", "报警时间", "处警人数"]),
        (4, ["2026-11-20", "J001", "2026-11-20 21:05:33", "2"]),
        (5, ["2026-11-20", "J002", "2026-11-20 22:10", "3"]),
        (7, ["2026-11-21", "12", "45982.5", "2人"]),
    ]
    assert (0, 0, 0, 3) in head.merges


def test_the_first_visible_sheet_with_rows_is_read_and_another_on_request(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    assert made.active is not None
    made.active.title = "说明"
    made.create_sheet("隐藏").append(["x"])
    made["隐藏"].sheet_state = "hidden"
    made.create_sheet("警情").append(["编号"])
    made.create_sheet("统计").append(["合计"])
    made.save(tmp_path / "a.xlsx")

    head, rows = read_sheet(tmp_path / "a.xlsx")

    assert (head.sheet, head.sheets) == ("警情", ("说明", "警情", "统计"))
    assert list(rows) == [(1, ["编号"])]
    assert list(read_sheet(tmp_path / "a.xlsx", sheet="统计")[1]) == [(1, ["合计"])]


def test_an_id_kept_as_a_number_is_doubtful_and_as_text_it_is_whole(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["a", "b"], [330112619900101126, "330112619900101126"]])

    cells = rows_of(path)[1][1]

    assert isinstance(cells[0], Doubtful)
    assert cells[0].doubt is Doubt.DIGITS_LOST
    assert cells[1] == "330112619900101126"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ("", None),
        ("  东市\u3000", "东市"),
        ("a\u202eb", "a�b"),
        ("a\0b\x07c", "a�b�c"),
        ("\ufeff编\u200b号", "编号"),
        ("第一行\r\n第二行", "第一行\n第二行"),
        (True, "TRUE"),
        (12.0, "12"),
        (-0.0, "0"),
        (12.5, "12.5"),
        (999_999_999_999_999, "999999999999999"),
        (10**15, Doubtful(Doubt.DIGITS_LOST, "1000000000000000")),
        (1e300, Doubtful(Doubt.DIGITS_LOST, "1e+300")),
        (float("inf"), Doubtful(Doubt.NOT_A_NUMBER, "inf")),
        (float("nan"), Doubtful(Doubt.NOT_A_NUMBER, "nan")),
        (datetime(2026, 11, 20, 21, 5), "2026-11-20 21:05:00"),  # noqa: DTZ001 - as a reader gives it
        (date(2026, 11, 20), "2026-11-20"),
        (time(21, 5), "21:05:00"),
    ],
)
def test_a_cell_is_text_and_nothing_is_lost_silently(value: object, text: Cell) -> None:
    assert cell_text(value) == text


def test_cleaning_leaves_chinese_and_line_breaks_alone() -> None:
    text = "李某与王某因“宅基地”纠纷…\n（经调解）𠮷"

    assert cleaned(text) == text


@pytest.mark.skipif(not TAKOMA.is_file(), reason=f"{TAKOMA} is not on this machine")
def test_a_real_call_log_is_read_whole() -> None:
    rows = rows_of(TAKOMA)

    with TAKOMA.open(encoding="utf-8", newline="") as file:
        expected = [[text or None for text in row] for row in csv.reader(file)]
    assert len(rows) == 11_735 + 1
    assert [cells for _, cells in rows] == expected
