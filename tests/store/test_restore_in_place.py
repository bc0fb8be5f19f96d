"""Going back to a backup where the station lies: what would be lost, what is kept, and crashes on the way."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import lost_keys, restoring
from stationdesk.store.backup import Backup
from stationdesk.store.engine import driver_connection
from stationdesk.store.keys import KEYS, KeyRing
from stationdesk.store.loss import loss
from stationdesk.store.restoring import INTENT, STAGED, restore_in_place
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.store.calls import keep

pytestmark = pytest.mark.first


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    return tmp_path / "pc"


@pytest.fixture
def made(store: Store, officer: Actor, clock: StillClock, marks: Path) -> Iterator[Backup]:
    """A backup after which two calls came and one was changed."""
    first = keep(store, officer, "第一起")
    store.attachments.put(b"before", "before.txt")
    made = store.backup("manual")
    clock.forward(minutes=5)
    keep(store, officer, "第二起")
    store.attachments.put(b"after", "after.txt")
    clock.forward(minutes=5)
    with store.transaction(Actor(7, "赵敏", officer.role), "incidents.correct") as tx:
        tx.get(Incident, first).place_text = "西市场"
    Store.open(store.folder, clock=clock, marks=marks).close()
    return made


def incidents(folder: Path, clock: StillClock, marks: Path | None = None) -> int:
    """How many incidents an opened station has, whole and without a warning."""
    again = Store.open(folder, clock=clock, marks=marks)
    assert again.verify().ok
    assert again.set_back is None
    with again.reading(Actor(1, "李卫东", again_role())) as tx:
        found = len(tx.session.query(Incident).all())
    again.engines.dispose()
    return found


def again_role() -> object:
    from stationdesk.core.actor import Role

    return Role.OFFICER


def test_what_would_be_lost_is_told_before(store: Store, made: Backup, officer: Actor) -> None:
    found = loss(store.file, made)

    assert (found.entries, found.gained, found.readable, found.more) == (2, 0, True, 0)
    assert sorted(found.people) == [("李卫东", 1), ("赵敏", 1)]
    assert found.first_at is not None
    assert found.last_at is not None
    assert (found.last_at - found.first_at).seconds == 300
    assert [(one.table, one.row, one.is_new) for one in found.records] == [
        ("incident", 1, False), ("incident", 2, True),
    ]  # fmt: skip
    assert found.records[0].number.endswith("0001号")


def test_nothing_is_lost_by_the_newest_backup(store: Store, officer: Actor) -> None:
    keep(store, officer)

    assert loss(store.file, store.backup("manual")).nothing


def test_a_backup_of_another_past_says_what_it_has_more(
    store: Store, made: Backup, clock: StillClock
) -> None:
    newer = store.backup("manual")
    store.engines.dispose()
    store._saves = 0
    restore_in_place(store.folder, made.file, clock=clock)

    found = loss(store.file, newer)

    assert found.entries == 1  # the restore itself
    assert found.gained == 2


def test_what_was_there_is_kept_whole(
    store: Store, made: Backup, clock: StillClock, chief: Actor, marks: Path
) -> None:
    before = store.file.read_bytes()
    names = {one.name for one in store.attachments.files()}
    store._saves = 0
    store.close()
    before = store.file.read_bytes()

    done = restore_in_place(store.folder, made.file, clock=clock, actor=chief, marks=marks, lost=2)

    assert (done.kept / "station.db").read_bytes() == before
    assert {one.name for one in (done.kept / "attachments").iterdir()} == names
    assert incidents(store.folder, clock, marks) == 1
    with driver_connection(store.file) as connection:
        last = connection.execute(
            "SELECT action, person_name, body FROM audit_entry ORDER BY seq DESC LIMIT 1"
        ).fetchall()[0]
    assert last[:2] == ("store.restored", chief.name)
    facts = json.loads(last[2])["facts"]
    assert (facts["backup"], facts["kept"], facts["lost"]) == (made.file.name, done.kept.name, 2)
    assert not (store.folder / STAGED).exists()


def test_what_was_set_aside_goes_when_the_law_asks_for_it(
    store: Store, made: Backup, clock: StillClock
) -> None:
    store._saves = 0
    store.close()
    done = restore_in_place(store.folder, made.file, clock=clock)
    assert restoring.kept_in(store.folder) == (done.kept,)

    restoring.forget(done.kept)

    assert restoring.kept_in(store.folder) == ()
    assert incidents(store.folder, clock) == 1


def test_a_log_not_folded_in_is_kept_with_its_file(store: Store, made: Backup, clock: StillClock) -> None:
    wal = store.file.with_name("station.db-wal")
    copied = wal.read_bytes()
    assert copied
    frozen = store.file.read_bytes()
    store._saves = 0
    store.close()
    store.file.write_bytes(frozen)
    wal.write_bytes(copied)

    done = restore_in_place(store.folder, made.file, clock=clock)

    assert (done.kept / wal.name).read_bytes() == copied
    assert incidents(store.folder, clock) == 1


def test_nobody_else_may_have_it_open(store: Store, made: Backup, clock: StillClock) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD_OPEN, store.file], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdout is not None
    assert other.stdin is not None
    other.stdout.readline()
    store.engines.dispose()
    store._saves = 0
    try:
        with pytest.raises(StoreUnavailable):
            restore_in_place(store.folder, made.file, clock=clock)
    finally:
        other.communicate()

    assert incidents(store.folder, clock) == 2


def test_a_damaged_backup_changes_nothing(store: Store, made: Backup, clock: StillClock) -> None:
    store._saves = 0
    store.close()
    made.file.write_bytes(made.file.read_bytes()[:-4096])

    with pytest.raises(FileRefused):
        restore_in_place(store.folder, made.file, clock=clock)

    assert incidents(store.folder, clock) == 2
    assert not (store.folder / "kept").exists()


def test_a_lost_attachment_makes_a_backup_bad(store: Store, made: Backup, clock: StillClock) -> None:
    store._saves = 0
    store.close()
    next((made.file.parent / "attachments").iterdir()).write_bytes(b"befora")

    with pytest.raises(FileRefused, match="attachment"):
        restore_in_place(store.folder, made.file, clock=clock)


def test_a_damaged_file_is_put_back_and_kept(store: Store, made: Backup, clock: StillClock) -> None:
    store._saves = 0
    store.close()
    store.file.write_bytes(b"\0" * 5000)

    assert not loss(store.file, made).readable
    done = restore_in_place(store.folder, made.file, clock=clock, reason="damaged")

    assert (done.kept / "station.db").read_bytes() == b"\0" * 5000
    assert done.kept.name.endswith("-damaged")
    assert incidents(store.folder, clock) == 1


def test_a_missing_key_ring_comes_back_from_the_newest_backup(store: Store, clock: StillClock) -> None:
    ring, _, _ = KeyRing.make(store.folder, store.identity.uuid)
    told = ring.as_told()
    store.backup("manual")
    store._saves = 0
    store.close()
    (store.folder / KEYS).unlink()
    assert lost_keys.take_back(store.folder) is None  # no account needs it
    shutil.copy(store.file, store.folder / "plain.db")
    store.file.write_bytes(b"encrypted" * 1000)

    lost_keys.take_back(store.folder)

    found = KeyRing.read(store.folder)
    assert found is not None
    assert found.as_told() == told


HOLD_OPEN = """
import sys
from pathlib import Path
from stationdesk.store.engine import driver_connection
with driver_connection(Path(sys.argv[1])) as connection:
    connection.execute("SELECT count(*) FROM audit_entry").fetchall()
    print("open", flush=True)
    sys.stdin.read()
"""

RESTORE = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from stationdesk.ledgers import LEDGERS
from stationdesk.store.restoring import restore_in_place

STEPS = ("os.rename", "os.remove", "os.mkdir", "os.link", "os.rmdir", "shutil.copyfile", "shutil.rmtree")
left = int(sys.argv[3])

def at_each_step(event, arguments):
    global left
    written = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    if event in STEPS or written:
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(at_each_step)
restore_in_place(
    Path(sys.argv[1]), Path(sys.argv[2]), clock=lambda: datetime(2026, 11, 21, 3, tzinfo=UTC),
    marks=Path(sys.argv[4]),
)
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is of POSIX")
def test_a_restore_killed_at_any_step_leaves_a_station(
    store: Store, made: Backup, clock: StillClock, tmp_path: Path, marks: Path, *, is_long: bool
) -> None:
    KeyRing.make(store.folder, store.identity.uuid)
    store._saves = 0
    store.close()
    clock.forward(hours=2)
    outcomes = []
    for step in range(1, 100, 1 if is_long else 4):
        folder = tmp_path / f"copy{step}"
        shutil.copytree(store.folder, folder)
        seen = shutil.copytree(marks, tmp_path / f"pc{step}")
        child = subprocess.run(
            [sys.executable, "-c", RESTORE, folder, folder / "backups" / made.file.name, str(step), seen],
            capture_output=True, check=False,
        )  # fmt: skip
        assert child.returncode in (0, -signal.SIGKILL), child.stderr

        outcomes.append(incidents(folder, clock, seen))

        assert not (folder / INTENT).exists()
        assert not (folder / STAGED).exists()
        kept = list((folder / "kept").iterdir()) if (folder / "kept").exists() else []
        if outcomes[-1] == 1:
            assert [(one / "station.db").is_file() for one in kept] == [True]
        else:
            assert kept == []
            assert KeyRing.read(folder) is not None
        shutil.rmtree(folder)
        if child.returncode == 0:
            break
    assert outcomes[0] == 2
    assert outcomes[-1] == 1
    assert sorted(outcomes, reverse=True) == outcomes
