"""Blocks of cells as other programs put them on the clipboard."""

import pytest

from stationdesk.sheets.clipboard_table import block_of

EXCEL = (
    "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head>"
    "<style>td{mso-number-format:General}</style></head><body>"
    "<table><!--StartFragment--><col width=72>\r\n <tr height=19>\r\n"
    "  <td height=19 style='mso-number-format:\"\\@\"'>33010200001320000007</td>\r\n"
    "  <td>院墙<br>\r\n    越界</td><td x:num>１２００</td></tr>\r\n"
    "<tr><td colspan=2>合并&nbsp;两格</td><td>丙</td></tr><!--EndFragment--></table></body></html>"
)
WPS_DOWN = (
    "<table><tr><td rowspan=2>东河村</td><td>甲</td></tr><tr><td>乙</td></tr>"
    "<tr><td>石桥</td><td>丙</td></tr></table>"
)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("甲\t乙\r\n丙\t\r\n", [["甲", "乙"], ["丙", None]]),
        ('"两行\n文字"\t"说""是"""\n', [["两行\n文字", '说"是"']]),
        ('"没有结束\t乙\n丙\t丁', [['"没有结束', "乙"], ["丙", "丁"]]),
        ("\n\n甲\n", [[None], [None], ["甲"]]),
        ("'=1+1\t'+86 571", [["=1+1", "+86 571"]]),
        ("", []),
        (" \t\n\t", []),
    ],
)
def test_text_with_tabs_is_rows_of_cells(text: str, rows: list[list[str | None]]) -> None:
    assert block_of(text, "") == rows


def test_the_table_of_a_spreadsheet_keeps_long_numbers_line_breaks_and_merged_cells() -> None:
    assert block_of("被忽略", EXCEL) == [
        ["33010200001320000007", "院墙\n越界", "１２００"],
        ["合并 两格", None, "丙"],
    ]
    assert block_of("", WPS_DOWN) == [["东河村", "甲"], ["东河村", "乙"], ["石桥", "丙"]]


def test_html_without_a_table_leaves_it_to_the_text() -> None:
    assert block_of("甲\t乙", "<html><title>页</title><p>甲 乙</p></html>") == [["甲", "乙"]]


def test_broken_html_is_no_reason_to_fall() -> None:
    for html in (
        "<table",
        "<table><tr><td>甲",
        "<td>甲</td>",
        "<table><tr><td rowspan=99999999>甲",
        "<t>" * 9_000,
    ):
        assert block_of("乙", html) in ([["甲"]], [["乙"]])
