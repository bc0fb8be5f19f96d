"""Short ways to take a dispute through its life at the desk, for the tests of the dispute ledger."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from stationdesk.core.duty_day import local_day
from stationdesk.core.ledger import Query
from stationdesk.ledgers.disputes.rules.words import Outcome
from tests.ledgers.incident_desk import Calls

NAME = "disputes"


class Disputes:
    """A desk that registers, mediates and hands on."""

    def __init__(self, calls: Calls) -> None:
        self.calls = calls
        self.desk = calls.desk
        self.store = calls.store

    @property
    def today(self) -> date:
        return local_day(self.store.clock())

    def days_ago(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def register(self, **more: Any) -> int:
        values = {"title": "田埂界址之争", "kind": "land.field", "summary": "两户因田埂移位争执多次。",
                  "village": self.calls.villages["东市村"]}  # fmt: skip
        values = self.desk.defaults(f"{NAME}.register") | values | more
        record = self.desk.act(f"{NAME}.register", values).record
        assert record is not None
        return record

    def act(self, name: str, record: int, **more: Any) -> None:
        values = self.desk.defaults(f"{NAME}.{name}", record) | more
        self.desk.act(f"{NAME}.{name}", values, record=record)

    def settled(self, **more: Any) -> int:
        record = self.register(**more)
        self.act("mediate", record, outcome=Outcome.AGREED, terms="各让一尺，重立界石。")
        return record

    def closed(self, **more: Any) -> int:
        record = self.settled(**more)
        self.act("close", record)
        return record

    def record(self, record: int) -> Mapping[str, Any]:
        return self.desk.record(NAME, record)

    def ids(self, **filters: Any) -> list[int]:
        return sorted(self.desk.ids(Query(NAME, tuple(filters.items()))))

    def may(self, name: str, record: int) -> bool:
        return {one: can for one, _, can in self.desk.allowed(NAME, record)}[f"{NAME}.{name}"]

    def steps(self, record: int) -> list[str]:
        details = {one.name: parts for one, parts in self.desk.details(NAME, record)}
        return [str(one.title) for one in details["timeline"]]

    def facts(self, record: int) -> dict[str, Any]:
        """What the steps of the timeline say, by title."""
        details = {one.name: parts for one, parts in self.desk.details(NAME, record)}
        return {fact.title.source: fact.value for step in details["timeline"] for fact in step.facts}
