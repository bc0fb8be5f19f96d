"""Whom the audit must not name: contacts and phones go in as digests."""

import pytest

from stationdesk.core.actor import Actor
from stationdesk.ledgers.station.records import Area, Person, Unit, Village
from stationdesk.store.engine import driver_connection
from stationdesk.store.record import Record
from stationdesk.store.store import Store


@pytest.mark.parametrize(
    ("made", "names"),
    [
        (Area(code="A1", name="东片区"), ("contact", "phone")),
        (Village(name="河口村"), ("contact", "phone")),
        (Unit(name="交警中队", kind="police"), ("contact", "phone", "night_phone")),
        (Person(name="李卫东", kind="police"), ("phone",)),
    ],
    ids=lambda one: type(one).__name__,
)
def test_a_changed_phone_or_contact_stays_out_of_the_audit(
    store: Store, officer: Actor, made: Record, names: tuple[str, ...]
) -> None:
    with store.transaction(officer, "station.register") as tx:
        kept = tx.add(made).id
    for turn in "ab":
        with store.transaction(officer, "station.change") as tx:
            row = tx.get(type(made), kept)
            for name in names:
                setattr(row, name, f"secret-{name}-{turn}")

    with driver_connection(store.file) as connection:
        bodies = "".join(body for (body,) in connection.execute("SELECT body FROM audit_entry").fetchall())
    assert "secret" not in bodies
    assert all(name in bodies for name in names)
    assert store.verify().ok
