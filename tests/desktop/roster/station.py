"""A practice station with enough people for a roster, its posts entered, made by its own use-cases."""

from pathlib import Path

from stationdesk.core.actor import SYSTEM
from stationdesk.ledgers.roster.actions.seeding import seed_posts
from stationdesk.ledgers.roster.records import DutyPost
from stationdesk.ledgers.station.actions import seed_calendar, seed_dictionaries, set_up_station
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson, NewVillage
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.desktop.made_station import NOW

CHIEF, OFFICER = "陈建国", "李卫东"
LEADERS = (
    NewPerson(CHIEF, "chief", "13800000001", role=ActingRole.CHIEF),
    NewPerson("王德明", "instructor", "13800000002", role=ActingRole.CHIEF),
    NewPerson("张立军", "deputy_chief", "13800000003"),
)
OFFICERS = tuple(
    NewPerson(name, "officer", f"1380000010{place}", role=ActingRole.OFFICER if place == 0 else None)
    for place, name in enumerate((OFFICER, "周海涛", "刘明", "吴志强", "孙晓梅", "何建国"))
)
AUXILIARIES = tuple(
    NewPerson(name, "auxiliary", f"1380000020{place}")
    for place, name in enumerate(("黄文静", "郭强", "赵小龙", "李晓丹", "邓小勇", "唐国庆", "罗春生"))
)
VILLAGES = (NewVillage("东河村", "东片区", response_zone="near", contact="郑大山", phone="13900000001"),)


def make_roster_station(folder: Path) -> None:
    """Sixteen people and the usual posts; no roster yet."""
    store = Store.create(
        folder, kind=StationKind.PRACTICE, clock=lambda: NOW,
        settings={"station.name": "青坪镇派出所", "station.short_name": "青坪所"},
    )  # fmt: skip
    with store.transaction(SYSTEM, "station.set_up") as tx:
        seed_dictionaries(tx)
        seed_calendar(tx)
        set_up_station(
            tx, name="青坪镇派出所", short_name="青坪所", people=(*LEADERS, *OFFICERS, *AUXILIARIES),
            villages=VILLAGES, bureau="青山县公安局", phone="0746-1234567", county_phone="0746-7654321",
        )  # fmt: skip
        if not tx.session.query(DutyPost).count():
            seed_posts(tx)
    store.close()
