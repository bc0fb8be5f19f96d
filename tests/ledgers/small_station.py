"""A small station that was set up, for the tests of the station ledger."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.errors import StationError
from stationdesk.ledgers.station import actions
from stationdesk.ledgers.station.records import Person
from stationdesk.ledgers.station.rules.land import VillageKind
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson, NewVillage
from stationdesk.store.store import Store, Transaction

PEOPLE = (
    NewPerson("陈建国", "chief", "13800000001", "012345", ActingRole.CHIEF),
    NewPerson("李卫东", "officer", "13800000002", "012346", ActingRole.OFFICER, team="社区警务队",
              leads_team=True, area="东片区"),
    NewPerson("周小兰", "village_auxiliary", "13800000003", village="东市村"),
    NewPerson("吴老根", "security_head", "13800000004", village="西岭村"),
)  # fmt: skip
VILLAGES = (
    NewVillage(
        "东市村", "东片区", response_zone="near", risk_class="low", contact="郑大山", phone="13900000001"
    ),
    NewVillage("河口村", "东片区", response_zone="far"),
    NewVillage("集镇社区", "东片区", VillageKind.COMMUNITY, response_zone="town", response_minutes=3),
    NewVillage("西岭村", "西片区", distance_km=Decimal("18.5")),
)  # fmt: skip


def set_up(store: Store) -> None:
    """Make the small station in a new file."""
    with store.transaction(SYSTEM, "station.set_up") as tx:
        actions.set_up_station(
            tx, name="青坪镇派出所", short_name="青坪所", people=PEOPLE, villages=VILLAGES,
            bureau="青山县公安局", phone="0746-1234567", county_phone="0746-7654321",
        )  # fmt: skip


class Station:
    """A station that was set up, and short ways to act in it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.actor = SYSTEM
        with self.reading() as tx:
            self.actor = Actor(self.named(tx, Person, "陈建国").id, "陈建国", Role.CHIEF)

    @contextmanager
    def acting(self) -> Iterator[Transaction]:
        with self.store.transaction(self.actor, "station.test") as tx:
            yield tx

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        with self.store.reading(self.actor) as tx:
            yield tx

    def named(self, tx: Transaction, model: Any, name: str) -> Any:
        return tx.session.scalars(select(model).where(model.name == name)).one()


def refused(error: pytest.ExceptionInfo[StationError]) -> set[str]:
    """The fields a refusal speaks of; its text is a whole sentence."""
    assert str(error.value).endswith((".", "?"))
    assert "{" not in str(error.value)
    return set(error.value.field_errors)
