"""From a password to somebody who acts."""

import json
from pathlib import Path

import pytest

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.errors import FileRefused, NotAllowed
from stationdesk.desk import Desk, entering
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions import seed_dictionaries
from stationdesk.ledgers.station.records import Person
from stationdesk.store import accounts
from stationdesk.store.audit import AuditEntry
from stationdesk.store.gate import Gate
from stationdesk.store.keys import KEYS, KeyRing
from stationdesk.store.slots import Cost
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.conftest import let_go

WEAK = Cost(8, 1, 1)
GOOD = "Yun-7-tao-hua"


@pytest.fixture
def station(tmp_path: Path, clock):
    """(store, chief): a station whose chief has a password."""
    _, key, _ = KeyRing.make(tmp_path)
    store = Store.create(
        tmp_path, kind=StationKind.REAL, clock=clock, key=key,
        settings={"station.name": "青坪镇派出所", "station.short_name": "青坪所"},
    )  # fmt: skip
    with store.transaction(SYSTEM, action="station.set_up") as tx:
        chief = tx.add(Person(name="陈建国", kind="police", role=int(Role.CHIEF), serving=True))
        officer = tx.add(Person(name="李卫东", kind="police", role=int(Role.OFFICER), serving=True))
        accounts.give(tx, chief.id, "陈建国", GOOD, must_change=False, cost=WEAK)
        accounts.give(tx, officer.id, "李卫东", "Chu-shi-1-ci", cost=WEAK)
        people = (chief.id, officer.id)
    yield store, people
    let_go(store)


def entries(store: Store) -> list[tuple[str, bool, str]]:
    with store.reading(SYSTEM) as tx:
        rows = tx.session.query(AuditEntry).order_by(AuditEntry.seq).all()
        return [(row.action, row.authenticated, row.body) for row in rows]


def test_who_entered_acts_authenticated_and_the_audit_says_so(station):
    store, (chief, _) = station
    gate = Gate(store.folder)
    with pytest.raises(NotAllowed):
        gate.enter(chief, "not-the-1-word")

    actor = entering.entered(store, gate.enter(chief, GOOD))

    assert (actor.name, actor.role, actor.authenticated) == ("陈建国", Role.CHIEF, True)
    action, authenticated, body = entries(store)[-1]
    assert (action, authenticated) == ("account.entered", True)
    assert '"failures":1' in body


def test_a_person_without_a_role_does_not_get_in(station):
    store, (_, officer) = station
    with store.transaction(SYSTEM, action="station.people.change") as tx:
        tx.get(Person, officer).role = None

    with pytest.raises(NotAllowed):
        entering.entered(store, Gate(store.folder).enter(officer, "Chu-shi-1-ci"))


def test_a_first_password_must_be_changed_and_an_old_one_too(station, clock):
    store, (chief, officer) = station
    gate = Gate(store.folder)
    one = entering.entered(store, gate.enter(officer, "Chu-shi-1-ci"))
    other = entering.entered(store, gate.enter(chief, GOOD))

    assert entering.why_change(store, one) == entering.FIRST_PASSWORD
    assert entering.why_change(store, other) is None
    clock.forward(days=181)
    assert entering.why_change(store, other) is not None
    entering.change_own(store, one, "Zi-ji-2-xiang")
    assert entering.why_change(store, one) is None
    assert Gate(store.folder).enter(officer, "Zi-ji-2-xiang").person == officer


def test_the_recovery_key_gives_a_chief_a_password_and_is_void_afterwards(tmp_path, clock, station):
    store, (chief, officer) = station
    assert store.keys is not None
    assert store.key is not None
    acting = Actor(chief, "陈建国", Role.CHIEF, authenticated=True)
    first = entering.new_recovery_key(store, acting)
    entering.keep_recovery_key(store, acting, first)
    used = Gate(store.folder).recover(first.code)

    renewal = entering.recover(store, used.slot, chief, "Hui-fu-3-hou")

    assert Gate(store.folder).enter(chief, "Hui-fu-3-hou").person == chief
    Gate(store.folder).recover(first.code)  # until the new sheet is on paper
    entering.keep_recovery_key(store, acting, renewal)
    entering.keep_recovery_key(store, acting, renewal)
    fresh = Gate(store.folder).recover(renewal.code)
    assert fresh.key == store.key
    with pytest.raises(NotAllowed):
        Gate(store.folder).recover(first.code)
    with pytest.raises(NotAllowed):
        entering.recover(store, used.slot, chief, "Hui-fu-4-hou")
    with pytest.raises(NotAllowed):
        entering.recover(store, fresh.slot, officer, "Hui-fu-3-hou")
    assert renewal.code not in "".join(body for _, _, body in entries(store))


def test_only_a_chief_renews_the_recovery_key(station):
    store, (_, officer) = station

    with pytest.raises(NotAllowed):
        entering.new_recovery_key(store, Actor(officer, "李卫东", Role.OFFICER, authenticated=True))


def test_a_station_whose_key_file_is_gone_lets_nobody_in(station):
    store, _ = station
    (store.folder / "keys.json").unlink()
    store.close()

    reopened = Store.open(store.folder, clock=store.clock)

    with pytest.raises(NotAllowed, match="missing"):
        entering.needs_password(reopened)
    reopened.close()


# --- names at the gate ---


def rename(store: Store, person: int, name: str) -> None:
    """As another program does it, whose window nobody here has open."""
    with store.transaction(SYSTEM, action="station.people.change") as tx:
        tx.get(Person, person).name = name


def test_the_gate_calls_people_by_their_name_of_now_once_somebody_entered(station):
    store, (chief, officer) = station
    slots = [(one.id, one.digest) for one in KeyRing(store.folder).slots]
    rename(store, officer, "李卫国")
    assert dict(Gate(store.folder).people)[officer] == "李卫东"

    entering.entered(store, Gate(store.folder).enter(chief, GOOD))

    gate = Gate(store.folder)
    assert gate.people == ((chief, "陈建国"), (officer, "李卫国"))
    assert gate.person_named("李卫国") == officer
    assert [(one.id, one.digest) for one in KeyRing(store.folder).slots] == slots
    assert entering.entered(store, gate.enter(officer, "Chu-shi-1-ci")).name == "李卫国"


def test_the_gate_follows_at_once_when_somebody_is_renamed_at_the_desk(station):
    store, (chief, officer) = station
    with store.transaction(SYSTEM, action="station.set_up") as tx:
        seed_dictionaries(tx)
    actor = entering.entered(store, Gate(store.folder).enter(chief, GOOD))
    desk = Desk(store, LEDGERS, actor=actor)
    given = desk.defaults("station.people.change", officer) | {"name": "李卫国", "kind": "officer"}

    desk.act("station.people.change", given, record=officer)

    assert dict(Gate(store.folder).people)[officer] == "李卫国"


def test_a_new_password_brings_the_name_it_was_given_with(station):
    store, (_, officer) = station
    store.keys.call({officer: "李卫国"})
    with store.transaction(SYSTEM, action="account.changed") as tx:
        accounts.change(tx, officer, "李为国", GOOD, cost=WEAK)

    assert dict(Gate(store.folder).people)[officer] == "李为国"


def test_strange_names_in_the_key_file_are_damage(station):
    store, _ = station
    file = store.folder / KEYS
    told = json.loads(file.read_text(encoding="utf-8"))
    for names in ([], {"1": 7}, "x"):
        file.write_text(json.dumps(told | {"names": names}), encoding="utf-8")
        with pytest.raises(FileRefused):
            Gate(store.folder)
    file.write_text(json.dumps(told), encoding="utf-8")
