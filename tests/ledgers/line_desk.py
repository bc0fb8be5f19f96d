"""A small station with a desk that looks at its cameras and mends them."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.cameras.actions.observing import Observed, observe
from stationdesk.ledgers.cameras.records import Interval
from stationdesk.ledgers.cameras.rules.watched import Answered, LineState
from stationdesk.ledgers.station.records import Person, Village
from stationdesk.store.audit import AuditEntry
from stationdesk.store.store import Store
from stationdesk.store.transaction import Transaction

_SHEET = {
    "address": "东市村路口", "point_class": "class1", "structure_type": "dome",
    "manage_unit": "青坪镇派出所", "required_days": 30,
}  # fmt: skip


class Lines:
    """The desk of one station with short ways to look at cameras and to mend them."""

    def __init__(self, store: Store, clock: Any) -> None:
        self.store, self.clock = store, clock
        with store.reading(SYSTEM) as tx:
            self.villages = {one.name: one.id for one in tx.session.scalars(select(Village))}
            self.people = {one.name: one.id for one in tx.session.scalars(select(Person))}
        self.desk = Desk(store, LEDGERS, actor=Actor(self.people["李卫东"], "李卫东", Role.OFFICER))
        self._made = 0
        self.elsewhere = next(one for name, one in self.villages.items() if name != "东市村")

    def register(self, **more: Any) -> int:
        self._made += 1
        values = _SHEET | {"name": f"东市村路口{self._made}", "village": self.villages["东市村"]}
        done = self.desk.act("cameras.register", self.desk.defaults("cameras.register") | values | more)
        assert done.record is not None
        return done.record

    def act(self, name: str, camera: int, **more: Any) -> int:
        done = self.desk.act(
            f"cameras.{name}", self.desk.defaults(f"cameras.{name}", camera) | more, record=camera
        )
        assert done.record is not None
        return done.record

    def report(self, camera: int, **more: Any) -> int:
        return self.act("report_fault", camera, **more)

    def step(self, name: str, fault: int, **more: Any) -> None:
        action = f"cameras.faults.{name}"
        self.desk.act(action, self.desk.defaults(action, fault) | more, record=fault)

    def fault(self, fault: int) -> Mapping[str, Any]:
        return self.desk.record("cameras.faults", fault)

    def void(self, camera: int) -> None:
        self.act("void", camera, reason="登记错误")

    def see(self, answers: Mapping[int, Answered], *, whole: bool = True) -> Observed:
        with self.store.transaction(SYSTEM, "cameras.observe") as tx:
            return observe(tx, answers, whole=whole)

    def fall(self, *cameras: int) -> None:
        """All were there, and are gone at once."""
        self.see(dict.fromkeys(cameras, Answered.OK))
        for _ in range(2):
            self.clock.forward(seconds=300)
            self.see(dict.fromkeys(cameras, Answered.TIMEOUT))

    def line(self, camera: int) -> list[tuple[LineState, datetime]]:
        with self.reading() as tx:
            own = select(Interval).where(Interval.camera_id == camera).order_by(Interval.began_at)
            found = list(tx.session.scalars(own))
            assert [one.ended_at for one in found[:-1]] == [one.began_at for one in found[1:]]
            return [(one.state, one.began_at) for one in found]

    def causes(self) -> dict[int, str | None]:
        with self.reading() as tx:
            down = select(Interval).where(Interval.state == LineState.DOWN)
            return {one.camera_id: one.cause for one in tx.session.scalars(down)}

    def entries(self) -> int:
        with self.reading() as tx:
            return int(tx.session.scalar(select(func.count()).select_from(AuditEntry)) or 0)

    def reading(self) -> AbstractContextManager[Transaction]:
        return self.store.reading(SYSTEM)
