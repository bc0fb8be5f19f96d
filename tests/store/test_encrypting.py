"""A plain station is encrypted later: whole, checked, and after any crash the old one or the new one."""

import os
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import Actor, Role
from stationdesk.core.errors import FileRefused, RuleBroken, StationError, StoreUnavailable
from stationdesk.jobs.make_station import make_station
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson
from stationdesk.store import encrypting, engine
from stationdesk.store.attachments import Attachments
from stationdesk.store.backup import checked
from stationdesk.store.encrypting import delete_plain, encrypt, plain_backups
from stationdesk.store.gate import Gate
from stationdesk.store.keys import DataKey, KeyRing
from stationdesk.store.slips import Slips
from stationdesk.store.store import Store
from tests.store.calls import keep

GOOD = "Yun-7-tao-hua"
CANARY = "canary-in-the-market"
CHIEF = Actor(1, "陈建国", Role.CHIEF, authenticated=True)
PEOPLE = (NewPerson("陈建国", "chief", role=ActingRole.CHIEF),)
STEPS = 7


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, DataKey]:
    """A plain station with a password, calls, a draft and an attachment; made once."""
    from tests.conftest import StillClock

    folder = tmp_path_factory.mktemp("plain") / "station"
    clock = StillClock()
    make_station(
        folder, clock=clock, name="青坪镇派出所", short_name="青坪所", setup={"people": PEOPLE},
        chief_password=GOOD,
    )  # fmt: skip
    key = Gate(folder).enter(1, GOOD).key
    store = Store.open(folder, clock=clock, key=key)
    for number in range(40):
        keep(store, CHIEF, f"{CANARY} {number}")
    store.drafts.save("form", {"content": CANARY})
    store.attachments.put(CANARY.encode() * 100, "note.txt")
    store.close()
    return folder, key


@pytest.fixture
def station(made: tuple[Path, DataKey], tmp_path: Path) -> tuple[Path, DataKey]:
    return Path(shutil.copytree(made[0], tmp_path / "station")), made[1]


def proven(folder: Path, clock: Any, key: DataKey) -> Store:
    """The station as whoever has the password opens it, every entry and row checked."""
    assert Gate(folder).enter(1, GOOD).key == key
    store = Store.open(folder, clock=clock, key=key)
    verified = store.verify()
    assert verified.ok, verified.problems
    with store.reading(CHIEF) as tx:
        found = tx.session.query(Incident).filter(Incident.id.in_(tx.matching(Incident, CANARY)))
        assert found.count() == 40
    assert store.drafts.load("form") == {"content": CANARY}
    [attached] = store.attachments.files()
    assert store.attachments.get(attached.name.partition(".")[0]).startswith(CANARY.encode())
    return store


def test_afterwards_nothing_beside_the_old_backups_is_in_clear(
    station: tuple[Path, DataKey], clock: Any
) -> None:
    folder, key = station
    said = []

    done = encrypt(folder, key, clock=clock, actor=CHIEF, progress=lambda *told: said.append(told))
    store = proven(folder, clock, key)

    assert store.encrypted
    assert not done.before.encrypted
    assert done.after.encrypted
    assert checked(done.after.file, store.identity, key).whole
    assert {words for _, _, words in said} >= {encrypting.SEALING, encrypting.CHECKING, encrypting.PLACING}
    store.close()
    assert delete_plain(folder) == len(done.plain)
    content = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert CANARY.encode() not in content
    assert b"SQLite format 3" not in content


def test_the_entry_says_who_encrypted_and_keeps_the_chain(station: tuple[Path, DataKey], clock: Any) -> None:
    folder, key = station
    plain = Store.open(folder, clock=clock, key=key)
    anchor = plain.anchor()
    plain.close()

    encrypt(folder, key, clock=clock, actor=CHIEF)

    store = proven(folder, clock, key)
    assert anchor is not None
    assert store.verify([anchor.text]).ok
    with store.reading(CHIEF) as tx:
        query = "SELECT person_name, action FROM audit_entry ORDER BY seq DESC LIMIT 1"
        assert tuple(tx.session.connection().exec_driver_sql(query).one()) == ("陈建国", encrypting.ACTION)
    store.close()


@pytest.mark.skipif(os.name == "nt", reason="needs fork")
@pytest.mark.parametrize("step", range(STEPS))
def test_killed_at_any_step_it_is_one_or_the_other(
    station: tuple[Path, DataKey], clock: Any, step: int
) -> None:
    folder, key = station
    child = os.fork()
    if child == 0:
        try:
            encrypt(folder, key, clock=clock, actor=CHIEF, progress=_killing_at(step))
        finally:
            os._exit(0)
    os.waitpid(child, 0)

    was_encrypted = engine.is_encrypted(folder / "station.db")
    proven(folder, clock, key).close()

    assert was_encrypted is (step >= 4)
    if not was_encrypted:
        encrypt(folder, key, clock=clock, actor=CHIEF)
    store = proven(folder, clock, key)
    assert store.encrypted
    assert not Attachments(folder / "attachments").is_whole("0" * 64)
    assert all(path.suffix == ".sealed" for path in store.attachments.files())
    assert step > 3 or not list(folder.glob("*.part*"))
    store.close()


def _killing_at(step: int) -> encrypting.Progress:
    """Kills at the n-th kind of news, as a power switch would between two steps."""
    seen: list[object] = []

    def told(_done: int, _total: int, words: object) -> None:
        if words not in seen:
            seen.append(words)
        if len(seen) > step:
            os.kill(os.getpid(), signal.SIGKILL)

    return told


def test_a_full_disk_or_a_broken_copy_leaves_the_records_as_they_were(
    station: tuple[Path, DataKey], clock: Any
) -> None:
    folder, key = station

    def break_the_copy(_done: int, _total: int, words: object) -> None:
        if words is encrypting.CHECKING:
            [part] = folder.glob("station.db.*.part")
            content = bytearray(part.read_bytes())
            content[len(content) // 2] ^= 1
            part.write_bytes(content)

    with pytest.raises((StationError, StoreUnavailable)):
        encrypt(folder, key, clock=clock, actor=CHIEF, progress=break_the_copy)

    assert not list(folder.glob("station.db.*"))
    store = proven(folder, clock, key)
    assert not store.encrypted
    store.close()


def test_the_records_are_taken_alone(station: tuple[Path, DataKey], clock: Any) -> None:
    folder, key = station
    other = Store.open(folder, clock=clock, key=key)
    with other.reading(CHIEF) as tx:
        tx.session.query(Incident).count()

        with pytest.raises(StoreUnavailable):
            encrypt(folder, key, clock=clock, actor=CHIEF)

    other.close()
    assert not engine.is_encrypted(folder / "station.db")


def test_what_another_program_saves_meanwhile_is_never_lost(
    station: tuple[Path, DataKey], clock: Any
) -> None:
    folder, key = station
    refused = []

    def save_beside(_done: int, _total: int, words: object) -> None:
        if words is encrypting.CHECKING:
            connection = engine.connect(folder / "station.db")
            connection.execute("PRAGMA busy_timeout=1").fetchall()
            try:
                connection.execute("BEGIN IMMEDIATE")
            except engine.preferred_driver().OperationalError as why:
                refused.append(str(why))
            connection.close()

    encrypt(folder, key, clock=clock, actor=CHIEF, progress=save_beside)

    assert refused == ["database is locked"]
    proven(folder, clock, key).close()


def test_the_key_of_another_station_encrypts_nothing(station: tuple[Path, DataKey], clock: Any) -> None:
    folder, key = station

    with pytest.raises(FileRefused):
        encrypt(folder, DataKey(bytes(32)), clock=clock, actor=CHIEF)

    proven(folder, clock, key).close()


def test_twice_is_refused_in_a_sentence(station: tuple[Path, DataKey], clock: Any) -> None:
    folder, key = station
    encrypt(folder, key, clock=clock, actor=CHIEF)

    with pytest.raises(RuleBroken, match="already"):
        encrypt(folder, key, clock=clock, actor=CHIEF)


def test_plain_backups_stay_until_an_encrypted_one_is_there(station: tuple[Path, DataKey]) -> None:
    folder, _ = station
    assert plain_backups(folder)

    with pytest.raises(RuleBroken):
        delete_plain(folder)

    assert plain_backups(folder)


def test_a_slip_in_clear_is_sealed_with_the_rest(station: tuple[Path, DataKey]) -> None:
    folder, key = station
    (folder / "drafts" / "7.slip-plain").write_bytes(CANARY.encode())

    encrypting.seal_beside(folder, key)

    assert Slips(folder).waiting() == ("7",)
    assert Slips(folder).read("7", KeyRing.read(folder), key) == CANARY.encode()
    assert not [one for one in (folder / "drafts").iterdir() if CANARY.encode() in one.read_bytes()]
