"""The plan of works and items: codes and their order, days in order, progress in exact figures."""

from __future__ import annotations

import re
from datetime import date
from unicodedata import normalize

from stationdesk.core.comparison import Rate
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

PERCENT_PLACES = 1
NO_GROUP = 999
_YEAR, _GROUP, _LAST_YEAR = 1_000_000, 1_000, 2_999
_ITEM_CODE = re.compile(r"(\d{1,3})\.(\d{1,3})")

_GROUP_CODE = QT_TRANSLATE_NOOP("tasks", "“{code}” cannot number a work; write 1 to 998.")
_BAD_CODE = QT_TRANSLATE_NOOP(
    "tasks", "“{code}” cannot number an item; write {group}.1, {group}.2 and so on."
)
_OTHER_GROUP = QT_TRANSLATE_NOOP(
    "tasks", "Item {code} belongs to work {work}, not to work {group}; an item stands in one work only."
)
_BEFORE_START = QT_TRANSLATE_NOOP(
    "tasks", "The deadline {due} lies before the start {start}; please correct one of them."
)


def progress_text(closed: int, total: int) -> str:
    """12.5%, half-up; a dash without items. 96/96 alone is 100.0%."""
    return Rate(closed, total).text(PERCENT_PLACES)


def checked_group_code(code: str) -> str:
    """The number of a work, as digits."""
    text = normalize("NFKC", code).strip()
    if not re.fullmatch(r"\d{1,3}", text) or not 1 <= int(text) < NO_GROUP:
        fault = _GROUP_CODE.filled(code=code)
        raise RuleBroken(fault, {"code": fault})
    return str(int(text))


def checked_item_code(code: str, group: str) -> str:
    """The number of an item of the work `group`: 1.1 of work 1, never of work 2."""
    found = _ITEM_CODE.fullmatch(normalize("NFKC", code).strip())
    if found is None or not int(found[2]):
        fault = _BAD_CODE.filled(code=code, group=group)
        raise RuleBroken(fault, {"code": fault})
    if int(found[1]) != int(group):
        fault = _OTHER_GROUP.filled(code=code, work=int(found[1]), group=group)
        raise RuleBroken(fault, {"code": fault})
    return f"{int(found[1])}.{int(found[2])}"


def place_of_group(year: int, code: str) -> int:
    """Where a work stands: the newest year first, in it 2 before 10."""
    return _beginning(year) + int(code) * _GROUP


def place_of_item(year: int, code: str | None) -> int:
    """Where an item stands: 1.2 before 1.10, and what belongs to no work behind all of its year."""
    found = _ITEM_CODE.fullmatch(code or "")
    if found is None:
        return _beginning(year) + NO_GROUP * _GROUP
    return _beginning(year) + int(found[1]) * _GROUP + int(found[2])


def _beginning(year: int) -> int:
    return (_LAST_YEAR - year) * _YEAR


def check_days(starts_on: date | None, due_on: date | None, field: str = "due_on") -> None:
    """Refuse a deadline before its start."""
    if starts_on is not None and due_on is not None and due_on < starts_on:
        fault = _BEFORE_START.filled(due=due_on.isoformat(), start=starts_on.isoformat())
        raise RuleBroken(fault, {field: fault})
