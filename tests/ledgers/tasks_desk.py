"""A desk that keeps a plan of works and items, for the tests of the tasks."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from stationdesk.core.actor import Role
from stationdesk.core.ledger import Query
from tests.ledgers.incident_desk import Calls

SIZES = (4, 3, 5, 4, 4, 4, 3, 5, 4, 4, 4, 4, 6, 2, 4, 4, 5, 3, 4, 4, 4, 4, 3, 5)  # 24 works of 96 items


class Plan:
    """Short ways to take items of a plan through their life; 李卫东 asks, 陈建国 checks and closes."""

    def __init__(self, calls: Calls) -> None:
        self.calls = calls
        self.desk = calls.desk
        self.people = calls.people

    @property
    def today(self) -> date:
        return self.calls.now.date()

    def ahead(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def officer(self) -> None:
        self.calls.be("李卫东", Role.OFFICER)

    def second(self) -> None:
        self.calls.be("王小军", Role.OFFICER)

    def chief(self) -> None:
        self.calls.be("陈建国", Role.CHIEF)

    def new(self, action: str, **values: Any) -> int:
        given = self.desk.defaults(action) | values
        record = self.desk.act(action, given).record
        assert record is not None
        return record

    def act(self, action: str, record: int, **values: Any) -> None:
        full = action if action.startswith("tasks.") else f"tasks.{action}"
        self.desk.act(full, self.desk.defaults(full, record) | values, record=record)

    def group(self, code: str = "1", **values: Any) -> int:
        return self.new("tasks.groups.register", **{"code": code, "name": f"重点工作{code}"} | values)

    def item(self, group: int | None = None, code: str | None = None, **values: Any) -> int:
        given = {"content": f"落实第{code}项任务", "due_on": self.ahead(30), "group_id": group, "code": code}
        return self.new("tasks.register", **given | {"owner_id": self.people["李卫东"]} | values)

    def plan(self) -> dict[str, int]:
        """24 works with 96 items: {code: item}."""
        items = {}
        for number, size in enumerate(SIZES, 1):
            group = self.group(str(number), planned=size)
            for place in range(1, size + 1):
                items[f"{number}.{place}"] = self.item(group, f"{number}.{place}")
        return items

    def ask(self, item: int) -> None:
        self.officer()
        self.act("ask_close", item, evidence="现场照片三张，签收单一份")

    def close(self, item: int) -> None:
        self.ask(item)
        self.chief()
        self.act("check", item)
        self.act("close", item)

    def record(self, item: int) -> Mapping[str, Any]:
        return self.desk.record("tasks", item)

    def rows(self, ledger: str, **filters: Any) -> list[int]:
        return list(self.desk.ids(Query(ledger, tuple(filters.items()))))
