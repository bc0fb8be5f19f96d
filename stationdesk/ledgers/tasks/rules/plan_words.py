"""A plan as it is written in sheets: deadlines such as 6月底前, numbers such as 一、 and 1-2."""

from __future__ import annotations

import re
from datetime import date
from unicodedata import normalize

from stationdesk.core.days import chinese_digits
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import month_end
from stationdesk.sheets.times import day_of

_NO_DEADLINE = QT_TRANSLATE_NOOP(
    "tasks", "“{text}” is not a deadline; write a day, a month such as 6月底, a quarter or 年底."
)
_NO_NUMBER = QT_TRANSLATE_NOOP("tasks", "“{text}” is not the number of an item; write 1.2.")

_BEFORE = re.compile(r"(之前|以前|前|止|完成)+$")
_MONTH = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(?:底|末|份)*")
_QUARTER = re.compile(r"(?:(\d{4})年)?第?([1-4])季度(?:底|末)?")
_HALF = re.compile(r"(?:(\d{4})年)?(上|下)半年")
_WHOLE_YEAR = re.compile(r"(?:(\d{4})年?)?(?:全年|年底|年末|年内|长期|长期坚持|持续推进|常态化|贯穿全年)?")
_LEAD = re.compile(r"^[第(（\[【]?\s*(\d{1,3})\s*[)）\]】]?\s*(?:[、.．:：]|项|类)?\s*")
_ITEM = re.compile(r"[(（]?\s*(?:(\d{1,3})\s*[.．\-—–－、]\s*)?(\d{1,3})\s*[)）]?")


def read_deadline(text: str, year: int) -> date:
    """The last day of what is written: 2026年6月底前 is 2026-06-30, 长期坚持 the year's last day."""
    plain = _BEFORE.sub("", chinese_digits(normalize("NFKC", text).replace(" ", "")))
    if found := _MONTH.fullmatch(plain):
        return _end_of_month(text, int(found[1] or year), int(found[2]))
    if found := _QUARTER.fullmatch(plain):
        return _end_of_month(text, int(found[1] or year), int(found[2]) * 3)
    if found := _HALF.fullmatch(plain):
        return _end_of_month(text, int(found[1] or year), 6 if found[2] == "上" else 12)
    if plain and (found := _WHOLE_YEAR.fullmatch(plain)):
        return date(int(found[1] or year), 12, 31)
    return _read_day(text, plain, year)


def _read_day(text: str, plain: str, year: int) -> date:
    if re.fullmatch(r"\d{1,2}月\d{1,2}日?", plain):
        plain = f"{year}年{plain}"
    try:
        return day_of(plain)
    except RuleBroken as why:
        raise RuleBroken(_NO_DEADLINE.filled(text=text)) from why


def _end_of_month(text: str, year: int, month: int) -> date:
    if not 1 <= month <= 12 or not 1950 <= year < 2200:
        raise RuleBroken(_NO_DEADLINE.filled(text=text))
    return month_end(date(year, month, 1))


def split_work(text: str) -> tuple[str | None, str]:
    """(number, name) of a work as it is written: 三、禁毒宣传 is ("3", "禁毒宣传"), 禁毒宣传 (None, …)."""
    plain = normalize("NFKC", text).strip()
    digits = chinese_digits(plain)
    found = _LEAD.match(digits)
    if found is None:
        return None, plain
    name = digits[found.end() :].strip()
    numbered = re.search(r"[、.:)\]】]", plain[: len(plain) - len(name)]) or not name
    # 百日行动 or 三零创建 begin with a numeral that numbers nothing.
    return (str(int(found[1])), plain[len(plain) - len(name) :].strip()) if numbered else (None, plain)


def split_item(text: str) -> tuple[str | None, str]:
    """(work, number) of an item's number: 1-2 is ("1", "2"), （3） is (None, "3")."""
    found = _ITEM.fullmatch(normalize("NFKC", chinese_digits(text)).strip())
    if found is None or not int(found[2]):
        raise RuleBroken(_NO_NUMBER.filled(text=text))
    return (str(int(found[1])) if found[1] else None), str(int(found[2]))
