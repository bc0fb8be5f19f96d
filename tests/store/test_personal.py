"""Whom the audit must not name: contacts and phones go in sealed, and open while the row's key lives."""

import pytest

from stationdesk.core.actor import Actor
from stationdesk.ledgers.station.records import Area, Person, Unit, Village
from stationdesk.store.engine import driver_connection
from stationdesk.store.purge_rules import parts_of
from stationdesk.store.record import Kept, Part, Purgeable, Record
from stationdesk.store.rows import kept_classes, kept_table
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


def test_sealed_values_open_for_those_who_may_see_them(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "station.register") as tx:
        kept = tx.add(Unit(name="交警中队", kind="police", phone="0871-5550001")).id
    with store.transaction(officer, "station.change") as tx:
        tx.get(Unit, kept).phone = "0871-5550002"
        tx.get(Unit, kept).note = "夜里打值班室"

    masked = store.history(Unit, kept)[-1]
    assert (masked.changes["phone"], masked.hidden) == ((None, None), {"phone"})
    assert masked.changes["note"] == (None, "夜里打值班室")
    clear = store.history(Unit, kept, clear=True)[-1]
    assert clear.changes["phone"] == ("0871-5550001", "0871-5550002")
    assert (clear.hidden, clear.purged) == (frozenset(), frozenset())


def test_several_changes_of_one_transaction_are_sealed_as_one(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "station.register") as tx:
        kept = tx.add(Unit(name="交警中队", kind="police", phone="1")).id
    with store.transaction(officer, "station.change") as tx:
        for phone in ("2", "3"):
            tx.get(Unit, kept).phone = phone
            tx.session.flush()

    assert store.history(Unit, kept, clear=True)[-1].changes == {"phone": ("1", "3")}
    assert store.verify().ok


def test_a_sealed_value_opens_for_its_own_row_only(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "station.register") as tx:
        keys = [tx.add(Unit(name=f"单位{n}", kind="police")).row_key for n in range(3)]
        keys += [tx.session.get_one(Person, one).row_key for one in tx.add_many(Person, PEOPLE)]

    assert len({bytes(key) for key in keys}) == 5


PEOPLE = [{"name": "李卫东", "kind": "police"}, {"name": "王海", "kind": "auxiliary"}]


@pytest.mark.parametrize("kept", kept_classes(), ids=lambda one: one.__name__)
def test_what_holds_personal_values_can_be_purged(kept: type[Kept]) -> None:
    table = kept_table(kept)
    known = {column.attribute for column in table.columns}

    assert table.purgeable <= known
    assert bool(table.purgeable) == issubclass(kept, Purgeable)
    if issubclass(kept, Purgeable) and issubclass(kept, Part):
        assert any(part is kept for model in kept_classes() if issubclass(model, Record)
                   for part, _ in parts_of(model))  # fmt: skip
    elif issubclass(kept, Purgeable):
        assert kept.__retention__ is not None
        assert set(kept.__retention__.since) <= known
