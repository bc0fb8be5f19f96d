"""A small station with a desk that keeps hazards, for the tests of the rectification ledger."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.rectifications.rules.states import CheckResult
from stationdesk.ledgers.station.records import Person, Unit, Village
from stationdesk.store.store import Store

CHIEF, OFFICER, SECOND, THIRD = "陈建国", "李卫东", "王小军", "周小兰"


class Hazards:
    """The desk of one station with short ways to take a hazard through its life."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.transaction(SYSTEM, "station.test") as tx:
            village = tx.session.scalars(select(Village.id).where(Village.name == "东市村")).one()
            tx.add(Person(name=THIRD, kind="village_auxiliary", village_id=village))
            tx.add(Unit(name="青坪镇中心小学", kind="school", village_id=village, address="东市村1组"))
        with store.reading(SYSTEM) as tx:
            self.villages = {one.name: one.id for one in tx.session.scalars(select(Village))}
            self.areas = {one.name: one.area_id for one in tx.session.scalars(select(Village))}
            self.people = {one.name: one.id for one in tx.session.scalars(select(Person))}
            self.units = {one.name: one.id for one in tx.session.scalars(select(Unit))}
        self.desk = Desk(store, LEDGERS, actor=SYSTEM)
        self.be(OFFICER)

    def be(self, name: str) -> None:
        role = Role.CHIEF if name == CHIEF else Role.OFFICER
        self.desk.actor = Actor(self.people[name], name, role)

    @property
    def today(self) -> date:
        return self.store.clock().date()

    def ago(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def make(self, action: str, **more: Any) -> int:
        done = self.desk.act(action, self.desk.defaults(action) | more)
        assert done.record is not None
        return done.record

    def register(self, **more: Any) -> int:
        values = {"object": "王家自建房", "kind": "house.structure", "description": "墙体开裂，雨天渗水"}
        return self.make("rectifications.register", **values | more)

    def inspect(self, **more: Any) -> int:
        values = {
            "object": "东市村自建房", "village": self.villages["东市村"], "result": CheckResult.PASSED,
            "inspectors": (self.people[OFFICER], self.people[SECOND]),
        }  # fmt: skip
        return self.make("rectifications.inspections.register", **values | more)

    def campaign(self, **more: Any) -> int:
        values = {"name": "自建房安全排查", "object_kind": "house", "total": 100}
        return self.make("rectifications.campaigns.start", **values | more)

    def act(self, name: str, record: int, ledger: str = "rectifications", **more: Any) -> int | None:
        action = f"{ledger}.{name}"
        return self.desk.act(action, self.desk.defaults(action, record) | more, record=record).record

    def issued(self, **more: Any) -> int:
        record = self.register(**more)
        self.act("issue", record)
        return record

    def to_review(self, **more: Any) -> int:
        record = self.issued(**more)
        self.act("ask_review", record)
        return record

    def passed(self, **more: Any) -> int:
        record = self.to_review(**more)
        self.act("review", record, reviewers=self.pair(SECOND, THIRD), opinion="已加固，复查合格")
        return record

    def proposed(self, **more: Any) -> int:
        record = self.passed(**more)
        self.act("propose_close", record)
        return record

    def closed(self, **more: Any) -> int:
        record = self.proposed(**more)
        self.approve(record)
        return record

    def approve(self, record: int, **more: Any) -> None:
        before = self.desk.actor
        self.be(CHIEF)
        self.act("close", record, **more)
        self.desk.actor = before

    def pair(self, *names: str) -> tuple[int, ...]:
        return tuple(self.people[name] for name in names)

    def record(self, record: int, ledger: str = "rectifications") -> Mapping[str, Any]:
        return self.desk.record(ledger, record)
