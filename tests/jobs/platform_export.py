"""The 110 platform's 31-column export (domain.md §4.7), written by another library with its usual mess."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl

LEVELS = ("类别", "类型", "细类", "子类")
HEADERS = (
    "报警时间", "警情地址", "警情编号", "报警内容", "管辖单位名", "反馈信息", "所属分局",
    *(f"接警报警{level}" for level in LEVELS),
    *(f"反馈报警{level}" for level in LEVELS),
    "报警人", "报警电话", "报警人年龄", "是否自杀", "最终反馈", "警情处理结果", "地点类型",
    "出警单位", "盗窃手段", "到达现场时间", "处警结束时间", "反馈时间", "被骗金额",
    "身份证号码", "备注", "序号",
)  # fmt: skip
FIRST = datetime(2026, 10, 1, 0, 7, 11)  # noqa: DTZ001 - a foreign sheet has no zone
KINDS = (
    ("刑事", "盗窃", "入户盗窃", None),
    ("行政（治安）", "殴打他人", None, None),
    ("道路交通", "机动车与机动车事故", None, None),
    ("纠纷", "邻里纠纷", None, None),
    ("群众紧急求助", "走失", None, None),
    ("骚扰", None, None, None),
)


def rows(count: int) -> list[list[Any]]:
    """`count` calls, 97 minutes apart; times in turn as text, as text without seconds, and as dates."""
    return [_row(number) for number in range(count)]


def _row(number: int) -> list[Any]:
    at = FIRST + timedelta(minutes=97 * number)
    kind = KINDS[number % len(KINDS)]
    when: Any = (f"{at:%Y-%m-%d %H:%M:%S}", f"{at:%Y/%m/%d %H:%M}", at)[number % 3]
    values = dict.fromkeys(HEADERS)
    values |= {
        "报警时间": when,
        "警情地址": f"青坪镇东市{number % 9 + 1}号",
        "警情编号": f"43112420261{number:06}",
        "报警内容": f"报警人称第{number}次：=1+1 <b>{{x}}</b>，请民警处理",
        "管辖单位名": "青坪镇派出所",
        "反馈信息": "已到场处置",
        "所属分局": "清河县公安局",
        "报警人": "某某",
        "报警电话": f"1380000{number:04}",
        "报警人年龄": 30 + number % 40,
        "是否自杀": "否",
        "最终反馈": "当场处置完毕",
        "警情处理结果": ("不予处理", "取消报警", "无需出警")[number % 3],
        "地点类型": "居民区",
        "到达现场时间": f"{at + timedelta(minutes=12):%Y-%m-%d %H:%M:%S}",
        "反馈时间": f"{at + timedelta(minutes=50):%Y-%m-%d %H:%M:%S}",
        "被骗金额": 1234.5 if number % 11 == 0 else None,
        "身份证号码": 330112619900101126,
        "序号": number + 1,
    }
    for level, name in zip(LEVELS, kind, strict=True):
        values[f"接警报警{level}"] = values[f"反馈报警{level}"] = name
    return [values[header] for header in HEADERS]


def write(path: Path, content: Sequence[Sequence[Any]], *, grouped: bool = False) -> Path:
    """With title rows, merged cells and trailing blank rows; `grouped` writes a header of two rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["清河县公安局接处警明细表"])
    sheet.append(["查询条件：2026-10-01 至 2026-10-31", *[None] * 29, "导出人：陈建国"])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(HEADERS))
    if grouped:
        _grouped_header(sheet)
    else:
        sheet.append([f" {header}：" if place % 5 == 0 else header for place, header in enumerate(HEADERS)])
    for row in content:
        sheet.append(list(row))
        for cell in sheet[sheet.max_row]:
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    for _ in range(5):
        sheet.append([None, "", " "])
    sheet.cell(row=sheet.max_row + 200, column=2).number_format = "@"
    book.save(path)
    return path


def _grouped_header(sheet: Any) -> None:
    top = sheet.max_row + 1
    for column, header in enumerate(HEADERS, 1):
        group = next((group for group in ("接警报警", "反馈报警") if header.startswith(group)), None)
        sheet.cell(top, column, group or header)
        sheet.cell(top + 1, column, header.removeprefix(group) if group else None)
        if group is None:
            sheet.merge_cells(start_row=top, end_row=top + 1, start_column=column, end_column=column)
    for first in (HEADERS.index("接警报警类别") + 1, HEADERS.index("反馈报警类别") + 1):
        sheet.merge_cells(start_row=top, end_row=top, start_column=first, end_column=first + 3)
