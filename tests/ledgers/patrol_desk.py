"""A small station with twelve areas, a volunteer team in each, and short ways to patrol."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station import actions
from stationdesk.ledgers.station.records import Area, Person, Place, Team, Unit, Village
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson, NewVillage
from stationdesk.store.store import Store

AREAS = tuple(f"{name}片区" for name in "甲乙丙丁戊己庚辛壬癸子丑")
PEOPLE = (
    NewPerson("陈建国", "chief", role=ActingRole.CHIEF),
    NewPerson("李卫东", "officer", role=ActingRole.OFFICER),
    NewPerson("王小军", "auxiliary", role=ActingRole.OFFICER),
    NewPerson("周小兰", "village_auxiliary", village="甲一村"),
    NewPerson("吴老根", "security_head", village="乙一村"),
    *(NewPerson(f"义警{name}{n}", "volunteer") for name in "甲乙丙丁戊己庚辛壬癸子丑" for n in range(1, 4)),
)  # fmt: skip
VILLAGES = tuple(
    NewVillage(f"{area[0]}{number}村", area, response_zone="near")
    for place, area in enumerate(AREAS)
    for number in ("一", "二", "三", "四")[: 4 if place < 5 else 3]
)
UNITS = (
    ("镇政府", "government"), ("森林防火队", "forest_brigade"), ("交警中队", "traffic_police"),
    ("邻县石门派出所", "neighbour_station"), ("东片区警务站", "area_post"), ("西片区警务站", "area_post"),
)  # fmt: skip


def set_up(store: Store) -> None:
    """Make the station in a new file: 41 villages in 12 areas, a volunteer team for each area."""
    with store.transaction(SYSTEM, "station.set_up") as tx:
        actions.set_up_station(tx, name="青坪镇派出所", short_name="青坪所", people=PEOPLE, villages=VILLAGES)
        villages = {one.name: one.id for one in tx.session.scalars(select(Village))}
        tx.add(Place(name="镇集贸市场", village_id=villages["甲一村"], kind="market"))
        tx.add(Place(name="镇中心小学", village_id=villages["甲一村"], kind="school"))
        for name, kind in UNITS:
            tx.add(Unit(name=name, kind=kind))
        people = {one.name: one for one in tx.session.scalars(select(Person))}
        for area in AREAS:
            team = tx.add(Team(name=f"{area}义警队", kind="volunteer_team", duties="夜间义务巡逻"))
            for number in range(1, 4):
                people[f"义警{area[0]}{number}"].team_id = team.id


def at(text: str) -> datetime:
    """An instant from the station's clock."""
    return datetime.fromisoformat(f"{text}+08:00").astimezone(UTC)


class Walks:
    """The desk of that station."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.reading(SYSTEM) as tx:
            self.villages, self.people, self.teams, self.areas, self.places, self.units = (
                {one.name: one.id for one in tx.session.scalars(select(model))}
                for model in (Village, Person, Team, Area, Place, Unit)
            )
        self.desk = Desk(store, LEDGERS, actor=self.actor("李卫东", Role.OFFICER))

    def actor(self, name: str, role: Role) -> Actor:
        return Actor(self.people[name], name, role)

    def be(self, name: str, role: Role) -> None:
        self.desk.actor = self.actor(name, role)

    @property
    def now(self) -> datetime:
        return self.store.clock().replace(second=0, microsecond=0)

    @property
    def today(self) -> date:
        return date(2026, 11, 21)

    def ago(self, minutes: float) -> datetime:
        return self.now - timedelta(minutes=minutes)

    def new(self, name: str, **values: Any) -> int:
        """Run an action of a list; returns the record it made."""
        record = self.desk.act(f"patrols.{name}", self.desk.defaults(f"patrols.{name}") | values).record
        assert record is not None
        return record

    def act(self, name: str, record: int, **more: Any) -> Any:
        values = self.desk.defaults(f"patrols.{name}", record) | more
        return self.desk.act(f"patrols.{name}", values, record=record)

    def plan(self, **more: Any) -> int:
        values = {
            "kind": "foot", "starts_at": self.ago(60), "ends_at": self.ago(-60),
            "route": "集镇主街—镇集贸市场", "leader": self.people["李卫东"],
        } | more  # fmt: skip
        return self.new("plan", **values)

    def under_way(self, **more: Any) -> int:
        record = self.plan(**more)
        self.act("begin", record, begun_at=more.get("starts_at", self.ago(60)))
        return record

    def entered(self, **more: Any) -> int:
        """A patrol that is over, entered in one form."""
        values = {
            "kind": "foot", "starts_at": self.ago(180), "ends_at": self.ago(60), "route": "集镇主街",
            "leader": self.people["李卫东"],
        } | more  # fmt: skip
        return self.new("enter", **values)

    def record(self, ledger: str, record: int) -> Mapping[str, Any]:
        return self.desk.record(ledger, record)

    def rows(self, ledger: str, **filters: Any) -> list[int]:
        return list(self.desk.ids(Query(ledger, tuple(filters.items()))))

    def volunteers(self, area: str) -> tuple[int, ...]:
        return tuple(self.people[f"义警{area}{number}"] for number in range(1, 4))
