"""A small station with a desk that takes calls, for the tests of the incident ledger."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.errors import StationError
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station import actions
from stationdesk.ledgers.station.records import Person, Place, Unit, Village
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson, NewVillage
from stationdesk.store.store import Store

PEOPLE = (
    NewPerson("陈建国", "chief", role=ActingRole.CHIEF),
    NewPerson("李卫东", "officer", role=ActingRole.OFFICER),
    NewPerson("王小军", "auxiliary", role=ActingRole.OFFICER),
)
VILLAGES = (
    NewVillage("东市村", "东片区", response_zone="near"),
    NewVillage("河口村", "东片区", response_zone="far"),
    NewVillage("集镇社区", "东片区", response_zone="town", response_minutes=4),
)


def set_up(store: Store) -> None:
    """Make the station in a new file."""
    with store.transaction(SYSTEM, "station.set_up") as tx:
        actions.set_up_station(tx, name="青坪镇派出所", short_name="青坪所", people=PEOPLE, villages=VILLAGES)
        village = tx.session.scalars(select(Village.id).where(Village.name == "集镇社区")).one()
        tx.add(Place(name="镇集贸市场", village_id=village, kind="market"))
        tx.add(Unit(name="交警中队", kind="traffic_police", force_kind="traffic_police"))


def fields(refusal: pytest.ExceptionInfo[StationError]) -> set[str]:
    """The fields a refusal stands under; it is a sentence."""
    assert str(refusal.value).endswith(".")
    return set(refusal.value.field_errors)


class Calls:
    """The desk of one station with short ways to take a call through its life."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.reading(SYSTEM) as tx:
            self.villages = {one.name: one.id for one in tx.session.scalars(select(Village))}
            self.people = {one.name: one.id for one in tx.session.scalars(select(Person))}
            self.market = tx.session.scalars(select(Place.id)).one()
            self.squad = tx.session.scalars(select(Unit.id)).one()
        self.desk = Desk(store, LEDGERS, actor=self.actor("李卫东", Role.OFFICER))

    def actor(self, name: str, role: Role) -> Actor:
        return Actor(self.people[name], name, role)

    def be(self, name: str, role: Role) -> None:
        self.desk.actor = self.actor(name, role)

    @property
    def now(self) -> datetime:
        return self.store.clock().replace(second=0, microsecond=0)

    def ago(self, minutes: float) -> datetime:
        return self.now - timedelta(minutes=minutes)

    def register(self, **more: Any) -> int:
        values = {"place": self.market, "category": "DI.neighbours", "content": "两摊主因占道发生争执"}
        values = self.desk.defaults("incidents.register") | values | more
        record = self.desk.act("incidents.register", values).record
        assert record is not None
        return record

    def act(self, name: str, record: int, **more: Any) -> None:
        values = self.desk.defaults(f"incidents.{name}", record) | more
        self.desk.act(f"incidents.{name}", values, record=record)

    def dispatch(self, record: int, **more: Any) -> None:
        self.act("dispatch", record, **{"people": (self.people["李卫东"], self.people["王小军"])} | more)

    def handled(self, **more: Any) -> int:
        """A call that was dispatched, reached and dealt with, starting an hour ago."""
        record = self.register(**{"received_at": self.ago(60)} | more)
        self.dispatch(record, dispatched_at=self.ago(58))
        self.act("arrive", record, arrived_at=self.ago(50))
        self.act("handle", record, finished_at=self.ago(20), result="mediated", outcome="握手言和")
        return record

    def closed(self, **more: Any) -> int:
        record = self.handled(**more)
        self.act("feed_back", record, fed_back_at=self.ago(10))
        self.act("close", record)
        return record

    def record(self, record: int) -> Mapping[str, Any]:
        return self.desk.record("incidents", record)
