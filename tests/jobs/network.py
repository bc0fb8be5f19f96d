"""A small network on loopback: cameras that answer WS-Discovery and ONVIF, each at an address of its own."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from stationdesk.core.actor import SYSTEM
from stationdesk.core.settings import NETWORKS
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions import seed_calendar, seed_dictionaries, set_up_station
from stationdesk.store.store import StationKind, Store
from tests.conftest import StillClock
from tests.desktop.made_station import PEOPLE, VILLAGES, actor_named
from tests.devices.onvif_camera import OnvifCamera, onvif_camera
from tests.devices.ws_responder import Manner, Responders, match, responders

HERE = "127.0.0.0/28"
SECONDS = 1.5
COMMON = {
    "village": None, "point_class": "class2", "structure_type": "bullet",
    "manage_unit": "青坪镇派出所", "required_days": 30,
}  # fmt: skip
"""What the new ones of one yes share."""


def camera(host: str, serial: str, **more: object) -> OnvifCamera:
    """A camera at a host of its own."""
    about = ("Hikvision", "DS-2CD", "5.7.1", serial)
    return OnvifCamera(host=host, **{"about": about, "uri": f"rtsp://{host}:554/live/{{token}}", **more})


@contextmanager
def network(cameras: Sequence[OnvifCamera], others: dict[str, Manner] | None = None) -> Iterator[Responders]:
    """The cameras, and what else answers on the same port."""
    with ExitStack() as standing:
        manners = dict(others or {})
        for one in cameras:
            standing.enter_context(onvif_camera(one))
            at = f"http://{{host}}:{one.port}/onvif/device_service"
            manners[one.host] = match(at, scopes=f"onvif://www.onvif.org/name/Gate%20{one.host[-1]}")
        yield standing.enter_context(responders(manners))


@contextmanager
def station(folder: Path, clock: StillClock, networks: str = HERE) -> Iterator[Desk]:
    """A chief's desk on a station that has named these networks."""
    store = Store.create(folder, kind=StationKind.REAL, clock=clock, settings={})
    with store.transaction(SYSTEM, "station.set_up") as tx:
        seed_dictionaries(tx)
        seed_calendar(tx)
        set_up_station(
            tx, name="青坪镇派出所", short_name="青坪所", people=PEOPLE, villages=VILLAGES,
            bureau="青山县公安局", phone="0746-1234567", county_phone="0746-7654321",
        )  # fmt: skip
    desk = Desk(store, LEDGERS, actor=actor_named(store, "陈建国"))
    desk.set_setting(NETWORKS, networks)
    try:
        yield desk
    finally:
        store.close()
