"""A small station whose officer keeps its rental houses and protected units."""

from __future__ import annotations

from datetime import date
from typing import Any

from stationdesk.core.ledger import Query
from stationdesk.ledgers.rectifications.rules.states import CheckResult
from stationdesk.store.links import RecordLink
from tests.ledgers.hazard_desk import OFFICER, SECOND, Hazards


class Premises(Hazards):
    """The desk of one station with short ways to houses and units."""

    def house(self, **more: Any) -> int:
        values = {
            "address": "东市村3组12号", "village": self.villages["东市村"], "rooms": 6,
            "owner_name": "孙有房", "owner_phone": "19900001234",
        }  # fmt: skip
        return self.make("premises.register", **values | more)

    def signed(self, **more: Any) -> int:
        house = self.house(**more)
        self.at("sign", house)
        return house

    def unit(self, **more: Any) -> int:
        return self.make("premises.units.register", **{"unit": self.units["青坪镇中心小学"]} | more)

    def at(self, name: str, house: int, **more: Any) -> int | None:
        return self.act(name, house, "premises", **more)

    def check(self, house: int, ledger: str = "premises", **more: Any) -> int | None:
        return self.act("check", house, ledger, **{"inspectors": self.pair(OFFICER, SECOND)} | more)

    def found(self, house: int, kind: str, ledger: str = "premises", **more: Any) -> int:
        """A hazard found by a check; its id."""
        values = {"result": CheckResult.HAZARDS, "kind": kind, "description": "墙体开裂，随时可能倒塌"}
        self.check(house, ledger, **values | more)
        return max(row.id for row in self.desk.rows(Query("rectifications")).rows)

    def house_record(self, house: int) -> Any:
        return self.desk.record("premises", house)

    def ids(self, ledger: str, **filters: Any) -> list[int]:
        return sorted(row.id for row in self.desk.rows(Query(ledger, tuple(filters.items()))).rows)

    def due(self) -> list[tuple[str, int, date | None]]:
        """(title, record, day) of what waits in the premises ledgers."""
        waiting = [item for item in self.desk.due() if item.ledger.startswith("premises")]
        return [(str(item.title), item.record, item.due) for item in waiting]

    def links(self) -> set[tuple[str, str]]:
        with self.store.reading(self.desk.actor) as tx:
            return {(one.source_kind, one.target_kind) for one in tx.session.query(RecordLink)}
