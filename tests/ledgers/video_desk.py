"""Short ways to look at cameras and to register who looked at footage."""

from __future__ import annotations

from typing import Any

from tests.ledgers.patrol_desk import Walks

OFFICER, AUXILIARY, CHIEF = "李卫东", "王小军", "陈建国"
CAMERA = {
    "point_class": "class1", "structure_type": "dome", "manage_unit": "青坪镇派出所", "required_days": 30,
}  # fmt: skip


def camera(walks: Walks, name: str, village: str = "甲一村") -> int:
    """A camera of the inventory."""
    record = walks.desk.act("cameras.register", walks.desk.defaults("cameras.register") | CAMERA | {
        "name": name, "address": f"{village}{name}", "village": walks.villages[village],
    }).record  # fmt: skip
    assert record is not None
    return record


class Rounds:
    """Three cameras and two people to look at them."""

    def __init__(self, walks: Walks) -> None:
        self.walks = walks
        self.cameras = tuple(camera(walks, name) for name in ("村口东", "集市南", "水库坝"))
        self.pair = {"officer": walks.people[OFFICER], "auxiliary": walks.people[AUXILIARY]}

    def start(self, **more: Any) -> int:
        begun = {"begun_at": self.walks.ago(30), "cameras": self.cameras}
        return self.walks.new("video.start", **begun | self.pair | more)

    def tick(self, record: int, *cameras: int, **more: Any) -> None:
        self.walks.act("video.view", record, cameras=cameras, **{"viewed_at": self.walks.ago(20)} | more)

    def done(self, **more: Any) -> int:
        times = {"begun_at": self.walks.ago(90), "ended_at": self.walks.ago(60), "cameras": self.cameras}
        return self.walks.new("video.enter", **times | self.pair | more)

    def find(self, record: int, **more: Any) -> int:
        """The finding that was noted."""
        values = {
            "camera": self.cameras[0], "kind": "drowning", "description": "有学生在坝上玩水",
            "measure": "speaker", "found_at": self.walks.record("patrols.video", record)["begun_at"],
        } | more  # fmt: skip
        self.walks.act("video.find", record, **values)
        return self.walks.rows("patrols.video_findings")[0]

    def due(self) -> list[str]:
        """What waits of video patrol, as it is said."""
        return [
            str(one.title) for one in self.walks.desk.due() if one.ledger == "patrols.video"
        ]  # fmt: skip
