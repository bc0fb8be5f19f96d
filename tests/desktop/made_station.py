"""A practice station with people, villages, and calls in every state, made by its own use-cases."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.desk import Desk
from stationdesk.desk.people import find_actor
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions import seed_calendar, seed_dictionaries, set_up_station
from stationdesk.ledgers.station.records import Village
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson, NewVillage
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store

NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
CALLS = 120
PEOPLE = (
    NewPerson("陈建国", "chief", "13800000001", role=ActingRole.CHIEF),
    NewPerson("李卫东", "officer", "13800000002", role=ActingRole.OFFICER),
    NewPerson("周海涛", "officer", "13800000003", role=ActingRole.OFFICER),
    NewPerson("黄文静", "auxiliary", "13800000004"),
)
VILLAGES = tuple(
    NewVillage(name, area, response_zone="near", contact="郑大山", phone="13900000001")
    for name, area in (
        ("东河村", "东片区"),
        ("双坪村", "东片区"),
        ("柳树湾村", "西片区"),
        ("石桥社区", "西片区"),
    )
)
TEXTS = (
    "集贸市场两摊主因占道发生争执，双方同意由村调委会调解",
    "八旬老人外出未归，家属请求帮助查找",
    "夜间歌厅噪音影响居民休息",
    "报称鱼塘增氧机被盗，价值约八百元",
    "田界争议，双方情绪激动",
)
CATEGORIES = ("DI.neighbours", "HE.lost", "PO.noise", "CR.theft", "DI.land")


def make_station_with_calls(folder: Path, calls: int = CALLS, until: datetime = NOW) -> None:
    """Calls every three hours up to then, the newest still open."""
    now = [until]
    store = Store.create(
        folder,
        kind=StationKind.PRACTICE,
        clock=lambda: now[0],
        settings={"station.name": "青坪镇派出所", "station.short_name": "青坪所"},
    )
    with store.transaction(SYSTEM, "station.set_up") as tx:
        seed_dictionaries(tx)
        seed_calendar(tx)
        set_up_station(
            tx, name="青坪镇派出所", short_name="青坪所", people=PEOPLE, villages=VILLAGES,
            bureau="青山县公安局", phone="0746-1234567", county_phone="0746-7654321",
        )  # fmt: skip
        villages = list(tx.session.scalars(select(Village.id)))
    desk = Desk(store, LEDGERS, actor=actor_named(store, "李卫东"))
    categories = {one.code for one in desk.entries("incident_category")}
    known = [code if code in categories else sorted(categories)[0] for code in CATEGORIES]
    for number in range(calls):
        now[0] = until - timedelta(hours=3 * (calls - 1 - number), minutes=number % 50)
        _one_call(desk, now, number, villages[number % len(villages)], known[number % len(known)], calls)
    now[0] = until
    store.close()


def _one_call(desk: Desk, now: list[datetime], number: int, village: int, category: str, calls: int) -> None:
    place = desk.name("station.villages", village)
    given = desk.defaults("incidents.register") | {
        "received_at": now[0], "place": f"{place}{number}号", "village": village,
        "category": category, "content": TEXTS[number % len(TEXTS)],
    }  # fmt: skip
    done = desk.act("incidents.register", given)
    left = calls - number
    if left <= 3:
        return
    person = desk.actor.person
    steps = {
        "incidents.dispatch": {"people": (person,), "dispatched_at": now[0] + timedelta(minutes=1)},
        "incidents.arrive": {"arrived_at": now[0] + timedelta(minutes=9)},
        "incidents.handle": {"finished_at": now[0] + timedelta(minutes=30), "result": _result(desk)},
        "incidents.feed_back": {
            "fed_back_at": now[0] + timedelta(minutes=35), "result": _result(desk), "narrative": "已处置",
        },
        "incidents.close": {"closed_at": now[0] + timedelta(minutes=40)},
    }  # fmt: skip
    upto = {4: 1, 5: 2, 6: 3, 7: 4}.get(left, len(steps))
    now[0] += timedelta(minutes=45)
    for name, values in list(steps.items())[:upto]:
        asked = desk.defaults(name, done.record) | values
        desk.act(name, asked, record=done.record)


def _result(desk: Desk) -> str:
    return next(one.code for one in desk.entries("incident_result") if one.active)


def actor_named(store: Store, name: str) -> Actor:
    """One of the station's people."""
    with store.reading(Actor(None, "", Role.READER)) as tx:
        return find_actor(tx, name)
