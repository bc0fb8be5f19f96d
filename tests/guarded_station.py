"""A small real station in which one person of each role has a password, for the tests of access."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.desk import Desk
from stationdesk.desk.entering import entered
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions import set_up_station
from stationdesk.ledgers.station.records import Person
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson
from stationdesk.store import accounts
from stationdesk.store.gate import Gate
from stationdesk.store.keys import KeyRing
from stationdesk.store.slots import Cost
from stationdesk.store.store import StationKind, Store

WEAK = Cost(8, 1, 1)
NAMES = {
    Role.READER: "周小兰",
    Role.OFFICER: "李卫东",
    Role.CHIEF: "陈建国",
    Role.ADMINISTRATOR: "吴守成",
}
PASSWORDS = {
    Role.READER: "Du-zhe-1-kan",
    Role.OFFICER: "Min-jing-2-ban",
    Role.CHIEF: "Suo-zhang-3-pi",
    Role.ADMINISTRATOR: "Guan-li-4-hu",
}
FIRST = "Chu-shi-7-kou-ling"
Clock = Callable[[], datetime]


def make_guarded(folder: Path, clock: Clock, *, encrypted: bool = False) -> str:
    """Make it in `folder`; returns the recovery key. 王新来 serves with a role and has no password."""
    _, key, code = KeyRing.make(folder)
    settings = {"station.name": "青坪镇派出所", "station.short_name": "青坪所"}
    store = Store.create(folder, kind=StationKind.REAL, clock=clock, settings=settings, key=key,
                         encrypted=encrypted)  # fmt: skip
    new = tuple(NewPerson(NAMES[role], "officer", role=ActingRole[role.name]) for role in NAMES)
    with store.transaction(SYSTEM, action="station.set_up") as tx:
        set_up_station(tx, name="青坪镇派出所", short_name="青坪所",
                       people=(*new, NewPerson("王新来", "officer", role=ActingRole.OFFICER)))  # fmt: skip
        for role, name in NAMES.items():
            found = tx.session.scalars(select(Person.id).where(Person.name == name)).one()
            accounts.give(tx, found, name, PASSWORDS[role], must_change=False, cost=WEAK)
    store.close()
    return code


def opened(folder: Path, clock: Clock, role: Role) -> tuple[Store, Actor]:
    """The station opened by the person of that role, by their password."""
    gate = Gate(folder)
    entry = gate.enter(gate.person_named(NAMES[role]), PASSWORDS[role])
    store = Store.open(folder, clock=clock, key=entry.key)
    return store, entered(store, entry)


def desk_of(store: Store, actor: Actor) -> Desk:
    """A desk in the station, speaking English."""
    return Desk(store, LEDGERS, actor=actor, language="en")


def person(desk: Desk, name: str) -> int:
    """The id of a person of the station."""
    with desk.store.reading(SYSTEM) as tx:
        return tx.session.scalars(select(Person.id).where(Person.name == name)).one()
