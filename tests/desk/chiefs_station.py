"""A station whose chief works at it, with closed calls of one caller."""

from datetime import UTC, date, datetime

from stationdesk.core.actor import Actor, Role
from stationdesk.core.i18n import ENGLISH
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.station.records import Person
from stationdesk.store.store import Store
from tests.store.calls import call

NAME, PHONE = "欧阳龘", "13800001234"
AUTHORITY = "县局〔2026〕12号通知"


def chiefs_desk(store: Store) -> Desk:
    """A station whose chief works at it."""
    maker = Actor(None, "StationDesk", Role.ADMINISTRATOR)
    with store.transaction(maker, "station.register") as tx:
        tx.add(Person(name="陈建国", kind="chief", role=30))
        tx.add(Person(name="李卫东", kind="police", role=20))
    return Desk(store, LEDGERS, actor=Actor(1, "陈建国", Role.CHIEF), language=ENGLISH)


def closed(desk: Desk, on: date, **values: object) -> int:
    """A closed call of that day."""
    at = datetime(on.year, on.month, on.day, 4, tzinfo=UTC)
    with desk.store.transaction(desk.actor, "incidents.register") as tx:
        given = {"state": State.CLOSED, "closed_at": at, "received_at": at, "reported_at": at}
        return tx.add(call("丢了一辆电动车", caller_name=NAME, caller_phone=PHONE, **given, **values)).id
