"""Rosters as stations keep them in Excel, written by a library the program does not use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook

WEEKDAYS = "一二三四五六日"


def save(path: Path, rows: Iterable[Sequence[Any]], merges: Iterable[str] = (), name: str = "Sheet1") -> Path:
    """A workbook of one sheet; `merges` are ranges such as A1:F1."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    for merge in merges:
        sheet.merge_cells(merge)
    book.save(path)
    return path


def a_day_a_line(
    path: Path,
    names: Mapping[str, Sequence[str]],
    *,
    month: date = date(2026, 12, 1),
    days: int = 31,
    written: str = "{month}月{day}日",
    title: str = "青坪镇派出所2026年12月值班表",
) -> Path:
    """Title, unit, head, a line a day; {heading: the words in its cells, in turn}."""
    width = len(names) + 2
    rows: list[list[Any]] = [[title], ["填报单位：青坪镇派出所"], ["日期", "星期", *names]]
    for number in range(days):
        day = month + timedelta(days=number)
        said: Any = day if written == "date" else written.format(month=day.month, day=day.day, year=day.year)
        cells = [words[number % len(words)] for words in names.values()]
        rows.append([said, WEEKDAYS[day.weekday()], *cells])
    rows.append(["值班电话：0871-6540110"])
    letter = chr(64 + width)
    return save(path, rows, (f"A1:{letter}1", f"A2:{letter}2", f"A{len(rows)}:{letter}{len(rows)}"))


def people_beside_days(
    path: Path, marks: Mapping[str, Sequence[str]], *, month: date = date(2026, 12, 1), days: int = 31
) -> Path:
    """Title, days across, weekdays under them, a line a person; {name: marks, in turn}."""
    span = [month + timedelta(days=n) for n in range(days)]
    rows: list[list[Any]] = [
        [f"{month.year}年{month.month}月排班表"],
        ["序号", "姓名", *(day.day for day in span), "合计"],
        [None, None, *(WEEKDAYS[day.weekday()] for day in span)],
    ]
    for seq, (name, words) in enumerate(marks.items(), 1):
        rows.append([seq, name, *(words[n % len(words)] for n in range(days)), days])
    return save(path, rows, ("A1:AG1",), name="12月")
