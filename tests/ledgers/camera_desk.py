"""A small station whose officer keeps its cameras."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stationdesk.core.ledger import Query
from tests.ledgers.hazard_desk import Hazards


class Cameras(Hazards):
    """The desk of one station with short ways to its cameras."""

    def camera(self, name: str = "东市村口", **more: Any) -> int:
        values = {
            "name": name, "address": f"{name}电杆", "village": self.villages["东市村"],
            "point_class": "class1", "structure_type": "dome", "manage_unit": "青坪镇派出所",
        }  # fmt: skip
        return self.make("cameras.register", **values | more)

    def at(self, name: str, camera: int, **more: Any) -> int | None:
        return self.act(name, camera, "cameras", **more)

    def kept(self, camera: int) -> Mapping[str, Any]:
        return self.desk.record("cameras", camera)

    def ids(self, ledger: str = "cameras", **filters: Any) -> list[int]:
        return sorted(row.id for row in self.desk.rows(Query(ledger, tuple(filters.items()))).rows)

    def noticed(self, action: str, values: Mapping[str, Any], camera: int | None = None) -> list[str]:
        """What the form says while it is filled."""
        advice = self.desk.advise(action, values, camera)
        return [str(one.phrase) for one in advice.notices]

    def due(self) -> list[str]:
        return [str(item.title) for item in self.desk.due() if item.ledger == "cameras"]
