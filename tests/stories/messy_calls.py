"""A station's own list of calls as a workbook: titles, pages, sums, dates as everybody writes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook

HEADER = ("序号", "警情编号", "报警时间", "报警地址", "报警内容", "报警方式", "出警时间")
_FIRST = datetime.fromisoformat("2026-01-01 00:11:00")
_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
PAGE = 40  # lines of a printed page: then a sum, a blank line and the header again


@dataclass(frozen=True)
class Call:
    """One call as it is, however the sheet writes it."""

    number: str
    at: datetime
    place: str
    content: str


def calls(count: int) -> list[Call]:
    """So many calls, twenty-one minutes apart."""
    villages = ("东河村", "石桥社区", "双坪村", "新塘村")
    return [
        Call(
            f"4311242026{place:010d}",
            _FIRST + timedelta(minutes=21 * place),
            f"{villages[place % 4]}{place % 17 + 1}组",
            f"第{place}号：=田界争议 <b>{{x}}</b>，双方各执一词",
        )
        for place in range(count)
    ]


def corrected(made: list[Call]) -> list[Call]:
    """The same list after somebody went over it: every 50th content, every 75th place is another."""
    changed = list(made)
    for place in range(0, len(made), 50):
        changed[place] = replace(changed[place], content=f"{made[place].content}（已核）")
    for place in range(0, len(made), 75):
        changed[place] = replace(changed[place], place=f"{made[place].place}（北）")
    return changed


def write(path: Path, made: list[Call]) -> Path:
    """The workbook, written by another library than ours."""
    book = Workbook(write_only=True)
    old = book.create_sheet("往年")
    old.sheet_state = "hidden"
    old.append(HEADER)
    old.append((1, "旧1", "2019-01-01 08:00", "旧地址", "旧内容", "110报警"))
    page = book.create_sheet("接处警登记")
    page.append(("青坪镇派出所接处警登记台账",))
    page.append(("填报单位（盖章）：青坪镇派出所", None, None, "2026年度"))
    for row in _rows(made):
        page.append(row)
    page.append(("合  计", None, None, None, f"{len(made)}起"))
    page.append(("制表人：李卫东", None, None, None, "审核人：陈建国"))
    book.save(path)
    return path


def _rows(made: list[Call]) -> Iterator[tuple[Any, ...]]:
    for place, call in enumerate(made):
        if place % PAGE == 0:
            if place:
                yield ("小计", None, None, None, f"{PAGE}起")
                yield ()
            yield HEADER
        dispatched = call.at + timedelta(minutes=2)
        yield (
            str(place + 1).translate(_DIGITS), call.number, written(call.at, place), f" {call.place}\u3000",
            call.content, "110报警", written(dispatched, place + 3),
        )  # fmt: skip


def written(at: datetime, way: int) -> Any:
    """An instant in one of the seven ways people write it."""
    ways = (
        at,
        f"{at:%Y}.{at.month}.{at.day} {at:%H:%M}",
        f"{at:%Y}年{at.month}月{at.day}日{at.hour}时{at.minute}分",
        f"{at:%Y/%m/%d %H:%M:%S}",
        f"{at:%Y%m%d %H:%M}".translate(_DIGITS),
        f"{at:%Y-%m-%dT%H:%M}",
        (at - datetime.fromisoformat("1899-12-30")) / timedelta(days=1),
    )
    return ways[way % len(ways)]
