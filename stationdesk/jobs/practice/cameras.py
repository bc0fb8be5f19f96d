"""The cameras of the practice station: eighty-two of its own and of its units, the others counted."""

from __future__ import annotations

from datetime import date, time, timedelta
from random import Random

from stationdesk.core.duty_day import instant
from stationdesk.core.geo import Datum
from stationdesk.core.period import month_shifted
from stationdesk.jobs.practice.borders import spot_in
from stationdesk.jobs.practice.land import Home, Town, phone
from stationdesk.jobs.practice.past import Past
from stationdesk.ledgers.cameras.actions import correcting, counting_homes, living, registering
from stationdesk.ledgers.cameras.actions.living import Retired
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.place import Direction, Indoors
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.station.records import Unit
from stationdesk.store.transaction import Transaction

OWN, HOUSEHOLDS = 82, 1036
"""Together 1,118, as Maliang station has them."""
_FEEDS = 9
_SPOTS = (
    ("村口", "village_entry", "bullet"), ("主路十字路口", "crossing", "dome"), ("集市东侧", "market", "dome"),
    ("小学门口", "school", "bullet"), ("水库大坝", "reservoir", "dome"),
    ("林区卡口", "forest_gate", "bullet"),
    ("村委会门前", "government", "half_dome"), ("信用社门口", "bank", "bullet"),
)  # fmt: skip
_NEW = {9: 38, 34: 27, 58: 6}
"""{camera: days ago it was put into use}: not filed with the county yet, the first one too late."""
_FEED_KINDS = ("bank", "hospital", "hotel", "school", "shop")
_COUNTY, _TYPE = "43990000", "132"


def invent_cameras(past: Past, town: Town) -> None:
    """Enter the cameras as they were hung, a few every week, and count the households'."""
    homes = [home for home in town.homes if home.area is not None] or list(town.homes)
    units = _units(past.tx)
    cameras = [_camera(past, town, place, homes[place % len(homes)]) for place in range(OWN - _FEEDS)]
    cameras += [_feed(past, town, place, unit) for place, unit in enumerate((units * _FEEDS)[:_FEEDS])]
    for place, camera in enumerate(cameras):
        _kept(past, town, place, camera)
    for place, camera in enumerate(cameras[70:72]):
        with past.at(past.now - timedelta(days=20 + place), town.officers[0]) as tx:
            living.retire(
                tx, camera, how=Retired.OUT_OF_USE, retired_on=tx.today, reason="道路改造，杆件待迁移"
            )
    _put_into_use(past, town, cameras)
    _recorders(past, town, homes, cameras)
    _households(past, town, homes)


def _units(tx: Transaction) -> list[Unit]:
    found = tx.session.query(Unit).filter(Unit.kind.in_(_FEED_KINDS), Unit.voided_at.is_(None))
    return list(found.order_by(Unit.id))


def _camera(past: Past, town: Town, place: int, home: Home) -> Camera:
    rng = past.random("camera", place)
    spot, _, structure = _SPOTS[place // 11 % len(_SPOTS)]
    day = past.first + timedelta(days=place * 2)
    direction = rng.choice(tuple(Direction)[:8])
    at = instant(day, time(10, place % 60))
    with past.at(at, town.officers[place % len(town.officers)]) as tx:
        camera = registering.register(
            tx, name=f"{home.name}{spot}{place + 1:02}", address=f"{home.name}{spot}", village=home.id,
            point_class="class1" if place % 4 == 0 else "class2", structure_type=structure,
            manage_unit="青坪镇派出所", required_days=30, device_no=_device_no(place) if place % 9 else None,
            common_name=None, purpose="security", direction=direction, indoor=Indoors.OUTSIDE,
            scheme=Scheme.RTSP, host=f"10.64.{place // 200}.{place % 200 + 11}",
            main_path="/Streaming/Channels/101", sub_path="/Streaming/Channels/102",
            used_since=None if place in _NEW else _used_since(rng, tx.today),
            lifecycle=Lifecycle.BUILDING if place in _NEW else Lifecycle.IN_USE,
        )  # fmt: skip
        camera.lon, camera.lat = spot_in(home.name, place)
        camera.datum, camera.view_angle = Datum.WGS84, 80 if structure == "dome" else 60
        camera.reach_m = 60 + place % 5 * 20
        return camera


def _feed(past: Past, town: Town, place: int, unit: Unit) -> Camera:
    at = instant(past.first + timedelta(days=170), time(15, place))
    with past.at(at, town.officers[0]) as tx:
        return registering.register(
            tx, name=f"{unit.name}大厅{place + 1}", address=unit.address or unit.name,
            village=unit.village_id, point_class="class3", structure_type="half_dome", manage_unit=unit.name,
            required_days=90 if unit.kind == "bank" else 30, indoor=Indoors.INSIDE, unit=unit.id,
            used_since=tx.today,
        )  # fmt: skip


def _kept(past: Past, town: Town, place: int, camera: Camera) -> None:
    """What its papers say: installed, under warranty, filed, and how long footage was found to be kept."""
    rng = past.random("papers", place)
    used = camera.used_since or camera.created_at.date()
    at = camera.created_at + timedelta(hours=3)
    with past.at(at, town.officers[place % len(town.officers)]) as tx:
        correcting.upkeep(
            tx, camera, manage_unit=camera.manage_unit, build_unit="青坪镇人民政府", contact=None,
            contact_phone=None, maintain_unit="青坪县安泰维保服务部", maintain_phone=phone(7000),
            project="雪亮工程", phase=f"{place % 3 + 1}期", installed_on=used - timedelta(days=10),
            accepted_on=used - timedelta(days=3), used_since=camera.used_since,
            warranty_until=month_shifted(used, 36), cost=None,
        )  # fmt: skip
        if place not in _NEW:
            correcting.file(
                tx, camera, filing_no=f"青公视备〔{used.year}〕{place + 1:03}号",
                filed_on=min(used + timedelta(days=12), tx.today), notice_sign=True,
                required_days=camera.required_days, measured_on=tx.today,
                measured_days=camera.required_days + (5 if place % 17 else -rng.randint(6, 16)),
            )  # fmt: skip


def _put_into_use(past: Past, town: Town, cameras: list[Camera]) -> None:
    for place, days in _NEW.items():
        with past.at(past.now - timedelta(days=days), town.officers[place % len(town.officers)]) as tx:
            living.start(tx, cameras[place], used_since=tx.today)


def _recorders(past: Past, town: Town, homes: list[Home], cameras: list[Camera]) -> None:
    at = instant(past.first + timedelta(days=175), time(11))
    with past.at(at, town.officers[0]) as tx:
        for place in range(4):
            home = homes[place * 7 % len(homes)]
            one = counting_homes.register_recorder(
                tx, name=f"{home.name}汇聚录像机", channels=32, village=home.id, place=f"{home.name}机柜",
                scheme=Scheme.RTSP, host=f"10.64.9.{place + 11}", brand="hikvision", disk_tb=48,
            )  # fmt: skip
            for channel, camera in enumerate(cameras[place * 18 : place * 18 + 18], 1):
                camera.recorder_id, camera.channel = one.id, channel


def _households(past: Past, town: Town, homes: list[Home]) -> None:
    """The households' cameras of every village: 1,036 together."""
    weights = [home.weight for home in homes]
    shares = [int(HOUSEHOLDS * weight / sum(weights)) for weight in weights]
    shares[0] += HOUSEHOLDS - sum(shares)
    at = instant(past.first + timedelta(days=180), time(16))
    with past.at(at, town.officers[0]) as tx:
        for home, count in zip(homes, shares, strict=True):
            counting_homes.count_homes(
                tx, village=home.id, as_of=tx.today, count=count, source="运营商“看家”业务月报"
            )


def _used_since(rng: Random, today: date) -> date:
    """Between a month and three years before it was entered here."""
    return month_shifted(today, -rng.randint(1, 36))


def _device_no(place: int) -> str:
    """County, unit 00, industry 01, a network camera, police video network, serial."""
    return f"{_COUNTY}01{_TYPE}1{place + 101:06}"
