"""A plan's sheet row by row: which work a row stands in, its number, its days, who answers for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.station.records import Person
from stationdesk.ledgers.tasks.records import TaskGroup, TaskItem
from stationdesk.ledgers.tasks.rules.plan import check_days, checked_group_code, checked_item_code
from stationdesk.ledgers.tasks.rules.plan_words import read_deadline, split_item, split_work
from stationdesk.store.transaction import Transaction

Row = Mapping[str, Any]

_NO_WORK = QT_TRANSLATE_NOOP("tasks", "The row says neither its work nor its number.")
_NO_CONTENT = QT_TRANSLATE_NOOP("tasks", "The row does not say what is to be done.")
_NO_DEADLINE = QT_TRANSLATE_NOOP("tasks", "The deadline is missing.")
_TOO_LONG = QT_TRANSLATE_NOOP("tasks", "A text of this row has {length} characters; {most} fit.")
_NO_NAME = QT_TRANSLATE_NOOP("tasks", "Work {code} has no name here and is not known.")
_UNKNOWN_OWNER = QT_TRANSLATE_NOOP(
    "tasks", "Taken over without {names}, who are not among the people serving."
)
MOST = 1000


@dataclass(frozen=True)
class Planned:
    """A row understood. Without content it is a heading: only `group` and `name` say something.

    `apart` is the number of a task that stands in no work of the plan.
    """

    year: int
    group: str
    name: str
    code: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    doubt: Phrase | None = None
    apart: str = ""


class SheetReader:
    """Reads rows in their order: an empty work is the one above, as merged cells leave it."""

    def __init__(self, tx: Transaction) -> None:
        self._today = tx.today
        self._names: dict[tuple[int, str], str] = {}
        self._items: dict[tuple[int, str], int] = {}
        self._present: tuple[int, str] | None = None
        for year, code, name in tx.session.execute(
            select(TaskGroup.year, TaskGroup.code, TaskGroup.name).where(TaskGroup.voided_at.is_(None))
        ):
            self._names[year, code] = name
        numbered = select(TaskItem.number, TaskItem.year, TaskItem.code).where(TaskItem.voided_at.is_(None))
        self._by_numbers = {number: (year, code) for number, year, code in tx.session.execute(numbered)}
        serving = select(Person.name, Person.id).where(Person.serving, Person.voided_at.is_(None))
        self._people = dict(tx.session.execute(serving.order_by(Person.id.desc())).all())

    def go_on_from(self, item: TaskItem, group: TaskGroup) -> None:
        """Continue below a row that was stored with the chunk before."""
        self._present = item.year, group.code
        self._items[self._present] = int(str(item.code).rpartition(".")[2])

    def read(self, row: Row) -> Planned:
        """What the row says; RuleBroken where it cannot be taken over."""
        row = self._by_number(row)
        if row.get("apart"):
            return Planned(row["year"], "", "", apart=row["apart"])
        year = int(row["year"]) if row.get("year") else self._year_above()
        number = split_item(row["code"]) if row.get("code") else None
        group, name = self._work(row, year, number[0] if number else None)
        self._present = year, group
        if not row.get("content"):
            if row.get("group") and not row.get("code"):
                return Planned(year, group, name)
            raise RuleBroken(_NO_CONTENT)
        code = self._code(row, year, group, number[1] if number else None)
        values, doubt = self._values(row, year)
        return Planned(year, group, name, code, values, doubt)

    def _by_number(self, row: Row) -> Row:
        """The row with year and code of the item whose number it gives, as our own list does."""
        number = str(row.get("code") or "")
        known = self._by_numbers.get(number)
        if known is None:
            return row
        year, code = known
        plan = {"year": year, "code": code, "group": None, "group_code": None}
        return {**row, **plan, "apart": "" if code else number}

    def _year_above(self) -> int:
        return self._present[0] if self._present else self._today.year

    def _work(self, row: Row, year: int, by_item: str | None) -> tuple[str, str]:
        """(number, name) of the row's work, remembered for the rows below."""
        said, name = split_work(row["group"]) if row.get("group") else (None, "")
        code = split_work(row["group_code"])[0] if row.get("group_code") else said
        if code is None and name:
            code = self._numbered(year, name)
        if code is None:
            code = by_item or (self._present[1] if self._present and self._present[0] == year else None)
        if code is None:
            raise RuleBroken(_NO_WORK)
        code = checked_group_code(code)
        if not name and (year, code) not in self._names:
            raise RuleBroken(_NO_NAME.filled(code=code))
        known = self._names.setdefault((year, code), name)
        return code, known

    def _numbered(self, year: int, name: str) -> str:
        """The number of a work known by its name, or the one after the last."""
        for (of, code), known in self._names.items():
            if of == year and known == name:
                return code
        return str(max((int(code) for of, code in self._names if of == year), default=0) + 1)

    def _code(self, row: Row, year: int, group: str, number: str | None) -> str:
        last = self._items.get((year, group), 0)
        place = int(number) if number else last + 1
        self._items[year, group] = max(place, last)
        written = split_item(row["code"])[0] if number else None
        return checked_item_code(f"{written or group}.{place}", group)

    def _values(self, row: Row, year: int) -> tuple[dict[str, Any], Phrase | None]:
        longest = max((len(one) for one in row.values() if isinstance(one, str)), default=0)
        if longest > MOST:
            raise RuleBroken(_TOO_LONG.filled(length=longest, most=MOST))
        if not row.get("due_on"):
            raise RuleBroken(_NO_DEADLINE)
        due = read_deadline(row["due_on"], year)
        starts: date | None = read_deadline(row["starts_on"], year) if row.get("starts_on") else None
        check_days(starts, due)
        owner, doubt = self._owner(row.get("owner"))
        return {
            "content": row["content"], "standard": row.get("standard"), "lead_unit": row.get("lead_unit"),
            "owner_id": owner, "co_units": row.get("co_units"), "starts_on": starts, "due_on": due,
            "note": row.get("note"),
        }, doubt  # fmt: skip

    def _owner(self, text: str | None) -> tuple[int | None, Phrase | None]:
        names = [one.strip() for one in (text or "").replace(",", "、").replace("，", "、").split("、")]
        known = [self._people[one] for one in names if one in self._people]
        unknown = [one for one in names if one and one not in self._people]
        doubt = _UNKNOWN_OWNER.filled(names="、".join(unknown)) if unknown else None
        return (known[0] if known else None), doubt


def try_read(reader: SheetReader, row: Row) -> Planned | Phrase:
    """The row understood, or why it is not."""
    try:
        return reader.read(row)
    except StationError as refusal:
        return refusal.phrase
