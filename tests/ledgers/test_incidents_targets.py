"""The minutes within which a scene should be reached: the village's, its zone's, else the farthest."""

from __future__ import annotations

import pytest

from stationdesk.core.actor import Role
from tests.ledgers.incident_desk import Calls


def zone(calls: Calls, village: str, code: str | None, minutes: int | None) -> None:
    calls.be("陈建国", Role.CHIEF)
    record = calls.villages[village]
    values = calls.desk.defaults("station.villages.change", record)
    values |= {"response_zone": code, "response_minutes": minutes}
    calls.desk.act("station.villages.change", values, record=record)


def target(calls: Calls, village: str) -> int:
    return int(calls.record(calls.register(place=f"{village}村头"))["target_minutes"])


@pytest.mark.parametrize(
    ("code", "minutes", "expected"),
    [("town", 50, 50), ("town", None, 5), ("near", None, 15), ("far", None, 30), (None, None, 30)],
)
def test_the_target_is_the_villages_own_then_its_zones_then_the_farthest(
    calls: Calls, code: str | None, minutes: int | None, expected: int
) -> None:
    zone(calls, "河口村", code, minutes)

    assert target(calls, "河口村") == expected


def test_a_zone_of_the_stations_own_says_its_minutes(calls: Calls) -> None:
    calls.be("陈建国", Role.CHIEF)
    name = "station.dictionaries.register"
    entry = {"dictionary": "response_zone", "code": "mountain", "label_zh": "高山", "label_en": "Mountain"}
    calls.desk.act(name, calls.desk.defaults(name) | entry | {"extra": "minutes=60"})

    zone(calls, "河口村", "mountain", None)

    assert target(calls, "河口村") == 60
