"""The key ring, who gets through the gate, and what lies on the disk of an encrypted station."""

from pathlib import Path

import pytest

from stationdesk.core.actor import Actor, Role
from stationdesk.core.errors import FileRefused, NotAllowed, RecordMissing, RuleBroken
from stationdesk.core.passwords import why_weak
from stationdesk.store import accounts, keys, slots
from stationdesk.store.attempts import Locked
from stationdesk.store.gate import Gate, key_file
from stationdesk.store.keys import DataKey, KeyRing, WrongKey, seal_blind
from stationdesk.store.slots import Cost, read_code
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store

WEAK = Cost(8, 1, 1)
GOOD = "Yun-7-tao-hua"
NAMES = {"station.name": "青坪镇派出所", "station.short_name": "青坪所"}
CHIEF = Actor(2, "陈建国", Role.CHIEF, authenticated=True)


class Uptime:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def uptime() -> Uptime:
    return Uptime()


def made(folder: Path, clock, *, encrypted: bool) -> tuple[Store, DataKey, str]:
    _, key, code = KeyRing.make(folder)
    store = Store.create(
        folder, kind=StationKind.REAL, clock=clock, settings=NAMES, key=key, encrypted=encrypted
    )
    with store.transaction(CHIEF, action="account.given") as tx:
        accounts.give(tx, 2, "陈建国", GOOD, must_change=False, cost=WEAK)
    return store, key, code


@pytest.mark.parametrize("encrypted", [False, True])
def test_a_password_opens_the_station_and_another_one_does_not(tmp_path, clock, uptime, encrypted):
    store, key, _ = made(tmp_path, clock, encrypted=encrypted)
    store.close()

    entry = Gate(tmp_path, uptime).enter(2, GOOD)
    reopened = Store.open(tmp_path, clock=clock, key=entry.key)

    assert entry.key == key
    assert reopened.encrypted is encrypted
    with reopened.reading(CHIEF) as tx:
        assert accounts.proven(tx, entry.slot).person == 2
    reopened.close()
    with pytest.raises(WrongKey):
        Gate(tmp_path, uptime).enter(2, GOOD + "x")


def test_an_encrypted_file_is_not_opened_without_its_key(tmp_path, clock):
    store, _, _ = made(tmp_path, clock, encrypted=True)
    store.close()

    with pytest.raises(FileRefused, match="encrypted"):
        Store.open(tmp_path, clock=clock)


def test_nothing_of_an_encrypted_station_lies_on_the_disk_in_clear(tmp_path, clock):
    store, _, _ = made(tmp_path, clock, encrypted=True)
    store.drafts.save("form", {"content": "青坪 canary-draft"})
    assert store.drafts.load("form") == {"content": "青坪 canary-draft"}
    store.backup("by-hand")
    store.close()

    content = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())

    assert b"SQLite format 3" not in content
    assert "青坪".encode() not in content
    assert b"canary" not in content
    assert GOOD.encode() not in content


def test_a_changed_password_wraps_the_key_anew_and_the_old_one_opens_nothing(tmp_path, clock, uptime):
    store, key, _ = made(tmp_path, clock, encrypted=True)
    before = store.file.read_bytes()[:16]

    with store.transaction(CHIEF, action="account.changed") as tx:
        accounts.change(tx, 2, "陈建国", "Xin-8-mi-ma-a", cost=WEAK)

    assert store.file.read_bytes()[:16] == before  # the file keeps its salt: nothing was encrypted anew
    store.close()
    assert Gate(tmp_path, uptime).enter(2, "Xin-8-mi-ma-a").key == key
    with pytest.raises(WrongKey):
        Gate(tmp_path, uptime).enter(2, GOOD)


def test_the_recovery_key_opens_the_station_also_when_written_carelessly(tmp_path, clock):
    store, key, code = made(tmp_path, clock, encrypted=True)
    store.close()
    gate = Gate(tmp_path)

    assert gate.recover(code).key == key
    assert gate.recover(code.lower().replace("-", " ").replace("0", "o").replace("1", "l")).key == key
    with pytest.raises(WrongKey, match="mistyped"):
        gate.recover(code[:-1] + ("2" if code[-1] != "2" else "3"))
    with pytest.raises(WrongKey, match="recovery key of this station"):
        gate.recover(slots.new_code())


def test_a_new_recovery_key_makes_the_earlier_one_void(tmp_path, clock):
    store, key, code = made(tmp_path, clock, encrypted=False)
    assert store.keys is not None

    renewed, slot = store.keys.new_recovery(key)
    with store.transaction(CHIEF, action="account.recovery_renewed") as tx:
        accounts.keep_recovery(tx, slot)

    assert store.keys.recover(renewed) == (key, slot)
    with pytest.raises(WrongKey):
        store.keys.recover(code)
    store.close()


def test_five_wrong_passwords_lock_for_ten_minutes_even_the_right_one(tmp_path, clock, uptime):
    store, _, _ = made(tmp_path, clock, encrypted=False)
    store.close()
    gate = Gate(tmp_path, uptime)
    for _ in range(4):
        with pytest.raises(WrongKey):
            gate.enter(2, "wrong-wrong-1")
    with pytest.raises(Locked):
        gate.enter(2, "wrong-wrong-1")

    with pytest.raises(Locked):
        gate.enter(2, GOOD)
    clock.forward(days=400)  # setting the clock helps nobody
    with pytest.raises(Locked):
        Gate(tmp_path, uptime).enter(2, GOOD)
    uptime.now = 30.0  # started again
    with pytest.raises(Locked):
        Gate(tmp_path, uptime).enter(2, GOOD)
    uptime.now = 601.0

    assert Gate(tmp_path, uptime).enter(2, GOOD).failures == 5


@pytest.mark.timeout(900)
def test_twenty_thousand_guesses_get_five_answers(tmp_path, clock, uptime, monkeypatch, is_long):
    """A sample of them in the same minute; all of them with `--long`."""
    guesses = 20_000 if is_long else 500
    store, _, _ = made(tmp_path, clock, encrypted=False)
    store.close()
    gate = Gate(tmp_path, uptime)
    evaluated = []
    unwrap = slots.unwrap
    monkeypatch.setattr(slots, "unwrap", lambda *args: evaluated.append(args) or unwrap(*args))

    for guess in range(guesses):
        uptime.now += 60 / guesses
        with pytest.raises(NotAllowed):
            gate.enter(2, f"guess-{guess}")

    assert len(evaluated) == 5


def test_a_slot_slipped_into_the_key_file_acts_as_nobody(tmp_path, clock, uptime):
    store, key, _ = made(tmp_path, clock, encrypted=True)
    ring = KeyRing(tmp_path)
    strange = ring.add(key, 2, "陈建国", "Other-9-word", WEAK)

    with store.reading(CHIEF) as tx, pytest.raises(NotAllowed, match="withdrawn"):
        accounts.proven(tx, strange)
    store.close()
    Store.open(tmp_path, clock=clock, key=key).close()

    assert strange.id not in [one.id for one in ring.slots]


def test_a_person_slot_copied_to_another_person_does_not_open(tmp_path, clock, uptime):
    _, key, _ = KeyRing.make(tmp_path, "6a1d8f4e-0000-4000-8000-000000000000")
    ring = KeyRing(tmp_path)
    mine = ring.add(key, 7, "李卫东", GOOD, WEAK)
    told = ring.as_told()
    told["slots"].append(mine.as_told() | {"id": "x", "person": 2, "name": "陈建国"})
    keys.put_in(tmp_path, told)

    with pytest.raises(WrongKey):
        ring.unlock(2, GOOD)


def test_who_lost_the_account_opens_nothing(tmp_path, clock, uptime):
    store, _, _ = made(tmp_path, clock, encrypted=True)
    with store.transaction(CHIEF, action="account.taken") as tx:
        assert accounts.take_away(tx, 2, "调离") == 1
    store.close()

    with pytest.raises(RecordMissing):
        Gate(tmp_path, uptime).enter(2, GOOD)


def test_a_key_file_enters_for_scheduled_work(tmp_path, clock, uptime):
    store, key, _ = made(tmp_path, clock, encrypted=True)
    with store.transaction(CHIEF, action="account.given") as tx:
        secret = accounts.give_key_file(tx, 2, "陈建国", "每月报表")
    file = tmp_path / "job.key"
    file.write_text(key_file(store.identity.uuid, secret), encoding="utf-8")
    store.close()

    entry = Gate(tmp_path, uptime).enter_by_file(file)

    assert (entry.key, entry.person) == (key, 2)


def test_a_call_slip_sealed_blind_is_read_with_the_key_only(tmp_path):
    ring, key, _ = KeyRing.make(tmp_path)

    sealed = seal_blind(ring.blind, "东市场有人打架".encode())

    assert "东市场".encode() not in sealed
    assert ring.open_blind(key, sealed) == "东市场有人打架".encode()
    with pytest.raises(FileRefused):
        ring.open_blind(key, sealed[:-1] + bytes([sealed[-1] ^ 1]))


def test_the_key_never_shows_itself():
    assert "00" * 8 not in repr(DataKey(bytes(32)))
    assert "\\x00" not in repr(DataKey(bytes(32)))


def test_a_damaged_key_file_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "keys.json").write_text('{"slots": [{}]}', encoding="utf-8")

    with pytest.raises(FileRefused, match="damaged"):
        KeyRing.read(tmp_path)


def test_codes_have_one_reading():
    for _ in range(50):
        code = slots.new_code()
        assert read_code(code) == code.replace("-", "")


@pytest.mark.parametrize(
    ("password", "name"),
    [("", ""), ("Ab1!", ""), ("abcdefg8", ""), ("1234567890", ""), ("password123", ""), ("aaaaaaaaaa", ""),
     ("陈建国陈建国陈建国1", "陈建国"), ("qwertyuiop", ""), ("x" * 200, "")],
)  # fmt: skip
def test_weak_passwords_are_refused(password, name):
    assert why_weak(password, name) is not None


@pytest.mark.parametrize(
    "password", ["Yun-7-tao-hua", "Kx7!pq9z", "今天天气不错出去走走啊", "correct horse battery"]
)
def test_good_passwords_are_taken(password):
    assert why_weak(password, "陈建国") is None


def test_a_weak_password_is_not_given(tmp_path, clock):
    store, _, _ = made(tmp_path, clock, encrypted=False)
    with pytest.raises(RuleBroken), store.transaction(CHIEF, action="account.given") as tx:
        accounts.give(tx, 7, "李卫东", "12345678", cost=WEAK)
    assert store.keys is not None
    assert [person for person, _ in store.keys.people] == [2]
    store.close()


def test_a_ring_that_asks_for_all_the_memory_is_refused(tmp_path):
    _, key, _ = KeyRing.make(tmp_path)
    ring = KeyRing(tmp_path)
    ring.add(key, 2, "陈建国", GOOD, WEAK)
    told = ring.as_told()
    told["slots"][-1]["cost"]["memory_kib"] = 1 << 30
    keys.put_in(tmp_path, told)

    with pytest.raises(FileRefused, match="damaged"):
        KeyRing.read(tmp_path)
