"""A full disk, a lock, a foreign file: one sentence, nothing kept is lost, and work goes on after."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from threading import Event, Thread

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.i18n import Phrase
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import engine, failures
from stationdesk.store.engine import driver_connection
from stationdesk.store.store import StationKind, Store
from stationdesk.store.verification import verify
from tests.conftest import StillClock
from tests.store.calls import call, keep

MEGABYTE = 1 << 20


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes of its own."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run([mount, "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], check=False)
    if not made or made.returncode:
        pytest.skip("no disk may be mounted here; test_io_faults fills it call by call")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_refuses_the_save_and_loses_nothing(
    small_disk: Path, clock: StillClock, officer: Actor
) -> None:
    store = Store.create(small_disk / "station", kind=StationKind.REAL, clock=clock, settings={})
    kept, refusal = save_until_refused(store, officer)
    assert refusal == failures.FULL
    assert kept > 5

    with store.reading(officer) as tx:
        assert tx.session.query(Incident).count() == kept
    assert store.verify().ok
    store.engines.dispose()
    again = Store.open(small_disk / "station", clock=clock)
    assert again.verify().ok
    again.engines.dispose()


def save_until_refused(store: Store, officer: Actor) -> tuple[int, Phrase]:
    for kept in count():
        try:
            keep(store, officer, "两人因停车争吵" * 40)
        except StoreUnavailable as refused:
            return kept, refused.phrase
    raise AssertionError


def test_a_nearly_full_disk_is_noticed_before(small_disk: Path, clock: StillClock) -> None:
    store = Store.create(small_disk / "station", kind=StationKind.REAL, clock=clock, settings={})

    assert store.is_short_of_room()
    store.engines.dispose()


def test_a_closing_backup_on_a_full_disk_is_said_and_the_file_is_let_go(
    small_disk: Path, clock: StillClock, officer: Actor
) -> None:
    store = Store.create(small_disk / "station", kind=StationKind.REAL, clock=clock, settings={})
    keep(store, officer)
    left = shutil.disk_usage(small_disk).free
    (small_disk / "filler").write_bytes(b"x" * (left - 8192))

    store.close()

    assert len(store.backup_warnings) == 1
    assert store.backups() == ()
    assert list((small_disk / "station" / "backups").iterdir()) == []


def test_a_lock_by_another_program_is_said_and_the_save_can_be_repeated(store: Store, officer: Actor) -> None:
    with store.engines.writer.connect() as connection:
        engine.raw(connection).execute("PRAGMA busy_timeout=50").fetchall()
    with driver_connection(store.file) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable) as refused:
            keep(store, officer)
        other.execute("ROLLBACK")

    assert refused.value.phrase == failures.LOCKED
    assert keep(store, officer) == 1


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from stationdesk.core.actor import Actor, Role
from stationdesk.store.store import Store
from tests.store.calls import keep
store = Store.open(Path(sys.argv[1]), clock=lambda: datetime(2026, 11, 21, tzinfo=UTC))
for number in range(25):
    keep(store, Actor(1, sys.argv[2], Role.OFFICER))
store.engines.dispose()
"""


def test_several_processes_share_numbers_and_chain(store: Store, officer: Actor) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, store.folder, str(number)]) for number in range(3)
    ]

    assert [writer.wait() for writer in writers] == [0, 0, 0]

    with store.reading(officer) as tx:
        numbers = sorted(number for (number,) in tx.session.query(Incident.number))
    assert numbers == [f"青坪所警〔2026〕{number:04d}号" for number in range(1, 76)]
    assert store.verify().ok


def test_threads_wait_for_one_another(store: Store, officer: Actor) -> None:
    writers = [Thread(target=lambda: [keep(store, officer) for _ in range(10)]) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    with store.reading(officer) as tx:
        assert tx.session.query(Incident).count() == 40
    assert store.verify().ok


def test_a_reader_sees_one_moment_while_others_write(store: Store, officer: Actor) -> None:
    keep(store, officer)
    written, looked = Event(), Event()

    def write() -> None:
        looked.wait()
        keep(store, officer)
        written.set()

    writer = Thread(target=write)
    writer.start()
    with store.reading(officer) as tx:
        before = tx.session.query(Incident).count()
        looked.set()
        written.wait()
        assert tx.session.query(Incident).count() == before
    writer.join()


@pytest.mark.parametrize("content", [b"", b"not a database" * 200, b"SQLite format 3\0" + b"\xff" * 8176])
def test_a_foreign_file_is_refused_in_words(tmp_path: Path, clock: StillClock, content: bytes) -> None:
    (tmp_path / "station.db").write_bytes(content)

    with pytest.raises((FileRefused, StoreUnavailable)):
        Store.open(tmp_path, clock=clock)


def test_a_folder_without_a_station_is_refused(tmp_path: Path, clock: StillClock) -> None:
    with pytest.raises(FileRefused):
        Store.open(tmp_path, clock=clock)

    assert list(tmp_path.iterdir()) == []


def test_a_station_is_never_made_over_another(store: Store, clock: StillClock) -> None:
    with pytest.raises(FileRefused):
        Store.create(store.folder, kind=StationKind.PRACTICE, clock=clock, settings={})


def test_damaged_pages_are_found(store: Store, officer: Actor, tmp_path: Path) -> None:
    for number in range(30):
        keep(store, officer, f"第{number}起" * 30)
    store.engines.dispose()
    content = store.file.read_bytes()
    chance = random.Random(1)
    for _ in range(12):
        page = chance.randrange(1, len(content) // 4096) * 4096
        damaged = bytearray(content)
        damaged[page : page + 512] = bytes(512)
        if bytes(damaged) == content:
            continue
        (tmp_path / "station.db").write_bytes(damaged)

        assert is_found(tmp_path / "station.db", store.identity.uuid), page


def is_found(file: Path, uuid: str) -> bool:
    with driver_connection(file) as connection:
        try:
            sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            return not sound or not verify(connection, uuid).ok
        except engine.preferred_driver().Error:
            return True


def test_a_defect_flies_and_nothing_is_kept(store: Store, officer: Actor) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction(officer, "x") as tx:
        tx.add(call(str(1 / (tx.add(call()).version - 1))))

    with store.reading(officer) as tx:
        assert tx.session.query(Incident).count() == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said(store: Store, officer: Actor) -> None:
    store.engines.dispose()
    store.file.chmod(0o444)
    store.folder.chmod(0o555)

    with pytest.raises(StoreUnavailable):
        keep(store, officer)
    store.folder.chmod(0o755)
