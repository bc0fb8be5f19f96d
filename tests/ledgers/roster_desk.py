"""A station of a dozen people whose months are made, signed and changed, for the tests of the roster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.roster.records import DutyPost, DutyProfile, Leave, Roster
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.roster.rules.plan import MonthPlan
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.ledgers.station import actions
from stationdesk.ledgers.station.records import Person
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson
from stationdesk.store.store import Store

DECEMBER, JANUARY = date(2026, 12, 1), date(2027, 1, 1)
LEADERS = ("陈建国", "黄文静", "孙立新")
OFFICERS = ("李卫东", "吴志强", "刘明", "何建国")
AUXILIARIES = ("王小军", "郭强", "罗军", "邓文斌", "蒋婷", "彭涛")
_KINDS = {**dict.fromkeys(LEADERS, "deputy_chief"), **dict.fromkeys(OFFICERS, "officer"),
          **dict.fromkeys(AUXILIARIES, "auxiliary"), "陈建国": "chief"}  # fmt: skip
_ROLES = {"陈建国": ActingRole.CHIEF, "李卫东": ActingRole.OFFICER}
POSTS = (
    ("带班领导", "leader", "带", "D", ("leader",), 1, None),
    ("主班民警", "officer_main", "主", "Z", ("police",), 1, None),
    ("值班辅警", "auxiliary", "辅", "U", ("auxiliary",), 2, None),
)


def set_up(store: Store) -> None:
    """Make the station in a new file."""
    with store.transaction(SYSTEM, "station.set_up") as tx:
        actions.set_up_station(
            tx, name="青坪镇派出所", short_name="青坪所", villages=(),
            people=[NewPerson(name, kind, role=_ROLES.get(name)) for name, kind in _KINDS.items()],
        )  # fmt: skip
        for one in tx.session.scalars(select(DutyPost)):
            tx.void(one, "换成本所岗位")
        for place, (name, kind, mark, letter, pools, need, need_off) in enumerate(POSTS, 1):
            tx.add(DutyPost(
                position=place, name=name, kind=kind, mark=mark, letter=letter, pools=pools, starts=510,
                minutes=1440, rest=1440, need=need, need_off=need_off, night=True, load=10,
            ))  # fmt: skip


class Rota:
    """Short ways to make months; 陈建国 signs, 李卫东 arranges."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.reading(SYSTEM) as tx:
            self.people = {one.name: one.id for one in tx.session.scalars(select(Person))}
            in_force = select(DutyPost).where(DutyPost.voided_at.is_(None))
            self.posts = {one.name: one.id for one in tx.session.scalars(in_force)}
        self.chief_actor = Actor(self.people["陈建国"], "陈建国", Role.CHIEF)
        self.officer_actor = Actor(self.people["李卫东"], "李卫东", Role.OFFICER)
        self.desk = Desk(store, LEDGERS, actor=self.chief_actor)

    def act(self, action: str, record: int | None = None, **values: Any) -> int:
        name = f"roster.{action}"
        done = self.desk.act(name, self.desk.defaults(name, record) | values, record=record)
        assert done.record is not None
        return done.record

    def plan(self, roster: int, month: date = DECEMBER) -> MonthPlan:
        return self.desk.month_plan(month, roster)

    def away(self, name: str, first: date, last: date, **halves: bool) -> None:
        with self.store.transaction(SYSTEM, "roster.test") as tx:
            tx.add(Leave(
                person_id=self.people[name], kind="annual", first=first, last=last, answer=Answer.GRANTED,
                half_days=2 * ((last - first).days + 1), **halves,
            ))  # fmt: skip

    def joined(self, name: str, day: date) -> None:
        with self.store.transaction(SYSTEM, "roster.test") as tx:
            tx.get(Person, self.people[name]).joined_on = day

    def second_chief(self, name: str = "黄文静") -> Actor:
        """Another who may approve."""
        with self.store.transaction(SYSTEM, "roster.test") as tx:
            tx.get(Person, self.people[name]).role = int(Role.CHIEF)
        return Actor(self.people[name], name, Role.CHIEF)

    def profile(self, name: str, **values: Any) -> None:
        with self.store.transaction(SYSTEM, "roster.test") as tx:
            tx.add(DutyProfile(person_id=self.people[name], **values))

    def by_turns(self, month: date = DECEMBER) -> list[dict[str, Any]]:
        """Every place of a month filled by three, four and six turns: no rule is broken."""
        return list(_turned(self, month))

    def signed(self, month: date = DECEMBER) -> int:
        """A month filled by turns and signed."""
        roster = self.act("start", month=month, way=Way.EMPTY)
        self.act("arrange", roster, duties=tuple(self.by_turns(month)))
        return self.act("publish", roster)

    def kept(self, roster: int) -> Roster:
        with self.store.reading(SYSTEM) as tx:
            found = tx.get(Roster, roster)
            tx.session.expunge(found)
            return found


def days_of(month: date) -> Iterable[date]:
    """Every day of a month."""
    day = month
    while day.month == month.month:
        yield day
        day += timedelta(days=1)


def _turned(rota: Rota, month: date) -> Iterator[dict[str, Any]]:
    for day in days_of(month):
        turn = day.toordinal()
        who = (
            ("带班领导", LEADERS[turn % 3]),
            ("主班民警", OFFICERS[turn % 4]),
            ("值班辅警", AUXILIARIES[turn % 3]),
            ("值班辅警", AUXILIARIES[3 + turn % 3]),
        )
        for post, name in who:
            yield {"day": day, "post": rota.posts[post], "person": rota.people[name], "locked": False}
