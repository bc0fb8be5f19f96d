"""Cameras in the states their actions want, for the tests of every role."""

from __future__ import annotations

from typing import Any

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.ledgers.cameras.records import Camera, Recorder
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.store.secrets import Sealed
from tests.roles_faults import prepare_faults

_CAMERA = {
    "address": "新村路口", "point_class": "class1", "structure_type": "dome", "manage_unit": "青坪镇派出所",
    "required_days": 30,
}  # fmt: skip


def prepare_cameras(desk: Desk) -> None:
    """As many cameras as there are actions on one, two of them still being built, and what stands beside."""
    for number in range(1, 21):
        building = {"lifecycle": Lifecycle.BUILDING} if number > 18 else {}
        _made(desk, "cameras", name=f"新村路口{number}", **_CAMERA, **building)
    villages = [row.id for row in desk.rows(Query("station.villages"), limit=5).rows]
    for number, village in enumerate(villages[:3]):
        _made(desk, "cameras.recorders", name=f"汇聚录像机{number}", channels=16)
        _made(desk, "cameras.households", village=village, count=12 + number)
    _keep_logins(desk)
    prepare_faults(desk)
    _plan_walls(desk)


def _keep_logins(desk: Desk) -> None:
    """As if sealed: the station of the tests is in clear, and the form would keep none."""
    with desk.store.transaction(desk.actor, "cameras.set_login") as tx:
        for device in (tx.get(Camera, 1), tx.get(Recorder, 1)):
            device.login_name = device.login_password = Sealed(b"sealed elsewhere")


def _plan_walls(desk: Desk) -> None:
    """As many walls, tours and layouts as there are actions on one."""
    camera = desk.wall_plan().cameras[0].id
    for number in range(1, 4):
        wall = _made(desk, "cameras.walls", name=f"视频墙{number}")
        tour = _made(desk, "cameras.tours", name=f"轮巡{number}", stops=({"camera": camera},))
        _made(
            desk,
            "cameras.layouts",
            wall=wall,
            name=f"预案{number}",
            cells=({"row": 1, "col": 1, "tour": tour},),
        )


def _made(desk: Desk, ledger: str, **values: Any) -> int:
    done = desk.act(f"{ledger}.register", desk.defaults(f"{ledger}.register") | values)
    assert done.record is not None
    return done.record
