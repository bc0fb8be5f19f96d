"""Short ways to keep counters, indicators, targets and results, for the tests of the figures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from stationdesk.core.actor import Role
from stationdesk.core.document import Document, Figure
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from tests.ledgers.incident_desk import Calls

FRAUD = ("CR.fraud.telecom",)


class Figures:
    """A desk that keeps figures beside the calls it takes."""

    def __init__(self, calls: Calls) -> None:
        self.calls = calls
        self.desk = calls.desk

    def new(self, action: str, **values: Any) -> int:
        """Run an action of a list as the chief; returns the record it made."""
        before = self.desk.actor
        self.calls.be("陈建国", Role.CHIEF)
        record = self.desk.act(f"figures.{action}", self.desk.defaults(f"figures.{action}") | values).record
        self.desk.actor = before
        assert record is not None
        return record

    def counter(self, **values: Any) -> int:
        given = {"name": "无电诈案件", "categories": FRAUD, "started_on": date(2026, 11, 1)}
        return self.new("register", **given | values)

    def act(self, name: str, record: int, **values: Any) -> None:
        action = f"figures.{name}"
        self.desk.act(action, self.desk.defaults(action, record) | values, record=record)

    def row(self, ledger: str, record: int) -> dict[str, Any]:
        """What the list shows of a record, by column."""
        return row_of(self.desk, ledger, record)

    def card(self) -> Any:
        return next(value for card, value in self.desk.cards() if card.name == "days")


def row_of(desk: Desk, ledger: str, record: int) -> dict[str, Any]:
    declared = next(one for one in desk.ledgers if one.name == ledger)
    row = next(one for one in desk.rows(Query(ledger), limit=200).rows if one.id == record)
    return dict(zip((one.name for one in declared.columns), row.values, strict=True))


def opened(desk: Desk, figure: Figure) -> int:
    """How many rows a figure opens."""
    assert figure.rows is not None, figure
    return len(list(desk.ids(figure.rows)))


def figures_of(document: Document) -> Mapping[str, list[Figure]]:
    """The document's figures by what is printed of them."""
    found: dict[str, list[Figure]] = {}
    for one in document.figures():
        found.setdefault(one.text, []).append(one)
    return found
