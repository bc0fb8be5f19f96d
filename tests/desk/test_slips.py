"""Calls written down while nobody has entered: not readable on the disk, each filed exactly once."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.errors import FileRefused, NotAllowed
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk, entering
from stationdesk.desk.slips import Slip, file_waiting
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions import seed_dictionaries
from stationdesk.ledgers.station.records import Person
from stationdesk.store import accounts
from stationdesk.store.audit import AuditEntry
from stationdesk.store.gate import Gate
from stationdesk.store.keys import KeyRing
from stationdesk.store.slips import Slips
from stationdesk.store.slots import Cost
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.conftest import let_go

GOOD = "Yun-7-tao-hua"
PEOPLE = (("陈建国", Role.CHIEF), ("李卫东", Role.OFFICER), ("黄文静", Role.READER))


@pytest.fixture
def station(tmp_path: Path, clock):
    """A station whose people have passwords, encrypted."""
    _, key, _ = KeyRing.make(tmp_path)
    store = Store.create(
        tmp_path, kind=StationKind.REAL, clock=clock, key=key, encrypted=True,
        settings={"station.name": "青坪镇派出所", "station.short_name": "青坪所"},
    )  # fmt: skip
    with store.transaction(SYSTEM, action="station.set_up") as tx:
        seed_dictionaries(tx)
        for name, role in PEOPLE:
            person = tx.add(Person(name=name, kind="police", role=int(role), serving=True))
            accounts.give(tx, person.id, name, GOOD, must_change=False, cost=Cost(8, 1, 1))
    yield store
    let_go(store)


def desk_of(store: Store, name: str) -> Desk:
    gate = Gate(store.folder)
    entry = gate.enter(gate.person_named(name), GOOD)
    return Desk(store, LEDGERS, actor=entering.entered(store, entry))


def write_down(store: Store, clock, **told) -> Slip:
    given = {"at": clock() - timedelta(minutes=20), "written_at": clock(), "place": "柳树湾村口",
             "what": "两车相撞，有人受伤", "phone": "13800000009"}  # fmt: skip
    slip = Slip(**(given | told))
    Slips(store.folder).keep(slip.form, slip.as_bytes())
    return slip


def incidents(desk: Desk) -> int:
    with desk.store.reading(SYSTEM) as tx:
        return tx.session.query(desk.ledger("incidents").record).count()


def test_a_slip_cannot_be_read_on_the_disk(station, clock):
    write_down(station, clock)

    everything = b"".join(one.read_bytes() for one in station.folder.rglob("*") if one.is_file())

    assert "柳树湾".encode() not in everything
    assert b"13800000009" not in everything
    with pytest.raises(FileRefused):
        Slips(station.folder).read(Slips(station.folder).waiting()[0], station.keys, None)


def test_a_slip_becomes_an_incident_with_its_own_time_and_the_audit_says_how(station, clock):
    slip = write_down(station, clock, urgent=True)
    desk = desk_of(station, "李卫东")

    filed = file_waiting(desk)

    made = desk.record("incidents", filed.records[0])
    assert made["received_at"] == slip.at
    assert made["caller_phone"] == "13800000009"
    assert "紧急" in made["content"] or "URGENT" in made["content"]
    assert "两车相撞" in made["content"]
    assert (filed.waiting, Slips(station.folder).waiting()) == (0, ())
    with station.reading(SYSTEM) as tx:
        newest = tx.session.query(AuditEntry).order_by(AuditEntry.seq.desc()).first()
        assert json.loads(newest.body)["facts"]["slip"] is True


def test_killed_between_filing_and_forgetting_it_is_filed_once(station, clock):
    slip = write_down(station, clock)
    desk = desk_of(station, "李卫东")
    first = file_waiting(desk)
    Slips(station.folder).keep(slip.form, slip.as_bytes())  # as it lay there when the process was killed

    again = file_waiting(desk)

    assert again.records == first.records
    assert incidents(desk) == 1


def test_a_reader_leaves_it_waiting(station, clock):
    write_down(station, clock)
    desk = desk_of(station, "黄文静")

    filed = file_waiting(desk)

    assert (filed.records, filed.waiting) == ((), 1)
    assert file_waiting(desk_of(station, "陈建国")).waiting == 0


def test_a_half_heard_number_and_an_impossible_time_are_kept_in_the_words(station, clock):
    write_down(station, clock, phone="138001", at=clock() + timedelta(hours=3), place="", what="")
    desk = desk_of(station, "李卫东")

    filed = file_waiting(desk)

    made = desk.record("incidents", filed.records[0])
    assert "138001" in made["caller_name"]
    assert "138001" not in made["content"]
    assert made["received_at"] == clock()
    assert made["caller_phone"] is None


@pytest.mark.parametrize("phone", ["138123456789", "1381234567x"])
def test_no_number_comes_past_the_mask(station, clock, phone: str):
    write_down(station, clock, phone=phone)
    desk = desk_of(station, "李卫东")

    file_waiting(desk)

    (row,) = desk.rows(Query("incidents")).rows
    columns = desk.ledger("incidents").columns
    shown = " ".join(desk.display(one.kind, value) for one, value in zip(columns, row.values, strict=True))
    assert phone[:10] not in shown


def test_a_damaged_slip_waits_and_does_not_hold_up_the_others(station, clock):
    write_down(station, clock)
    damaged = write_down(station, clock, what="另一起")
    file = next(station.folder.rglob(f"{damaged.form}.slip"))
    file.write_bytes(file.read_bytes()[:-3])
    desk = desk_of(station, "李卫东")

    filed = file_waiting(desk)

    assert (len(filed.records), filed.waiting) == (1, 1)
    assert filed.why is not None


@pytest.mark.parametrize(
    "told",
    [
        {"at": "2026-11-22T08:00:00"}, {"written_at": "0001-01-01T00:00:00+08:00"}, {"at": 5}, {"phone": 138},
        {"form": "../../station"}, {"what": None}, {"more": "x"},
    ],
)  # fmt: skip
def test_what_another_program_wrote_waits_and_does_not_hold_up_the_others(station, clock, told):
    write_down(station, clock)
    foreign = json.loads(Slip(clock(), clock()).as_bytes())
    Slips(station.folder).keep(foreign["form"], json.dumps(foreign | told).encode())
    desk = desk_of(station, "李卫东")

    filed = file_waiting(desk)

    assert (len(filed.records), filed.waiting) == (1, 1)
    assert filed.why is not None


def test_where_people_have_passwords_nobody_acts_by_saying_so(station):
    desk = desk_of(station, "李卫东")
    other = desk.people_who_may_act()[0]

    with pytest.raises(NotAllowed):
        desk.act_as(other.person)
    with pytest.raises(NotAllowed):
        desk.hand_over(Actor(other.person, other.name, other.role))
    assert desk.actor.name == "李卫东"
