"""A full disk, a lock, a foreign file: one sentence, nothing kept is lost, and work goes on after."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileDamaged, FileRefused, StoreUnavailable
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import engine, failures
from stationdesk.store.engine import driver_connection
from stationdesk.store.store import StationKind, Store
from tests.conftest import StillClock
from tests.faults import full_disk
from tests.faults.figures import NotHere
from tests.store.calls import call, columns, keep


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of a few megabytes of its own."""
    try:
        with full_disk.small_disk() as disk:
            yield disk
    except NotHere as lacking:
        pytest.skip(f"lacks {lacking}")


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


def test_a_start_without_room_for_the_journals_index_is_told_as_a_full_disk(
    small_disk: Path, clock: StillClock, officer: Actor
) -> None:
    folder = small_disk / "station"
    store = Store.create(folder, kind=StationKind.REAL, clock=clock, settings={})
    keep(store, officer)
    store.engines.dispose()
    assert not (folder / "station.db-shm").exists()
    (small_disk / "filler").write_bytes(b"x" * shutil.disk_usage(small_disk).free)

    with pytest.raises(StoreUnavailable) as refused:
        Store.open(folder, clock=clock)
    (small_disk / "filler").unlink()

    assert refused.value.phrase == failures.FULL
    again = Store.open(folder, clock=clock)
    assert keep(again, officer) == 2
    again.engines.dispose()


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
from stationdesk.store import engine
from stationdesk.store.store import Store
from tests.store.calls import keep
store = Store.open(Path(sys.argv[1]), clock=lambda: datetime(2026, 11, 21, tzinfo=UTC))
with store.engines.writer.connect() as connection:  # a busy machine may starve one of the three
    engine.raw(connection).execute("PRAGMA busy_timeout=120000").fetchall()
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


def test_a_check_nobody_waits_for_any_more_is_broken_off(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "incidents.import") as tx:
        tx.add_many(Incident, [columns(f"第{number}起") for number in range(400)])

    with pytest.raises(StoreUnavailable) as stopped:
        store.verify(stop=lambda: True)
    with pytest.raises(StoreUnavailable):
        store.examine(lambda: True)

    assert stopped.value.phrase == failures.STOPPED
    assert not store.is_damaged
    assert store.verify().ok


@pytest.mark.parametrize("look", [Store.examine, Store.verify])
def test_a_damaged_page_ends_the_saves_whatever_look_meets_it(
    look: Callable[[Store], object], store: Store, officer: Actor
) -> None:
    with driver_connection(store.file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'incident'").fetchone()
    store.engines.dispose()
    with store.file.open("r+b") as content:
        content.seek((page - 1) * 4096)
        content.write(bytes(4096))

    with pytest.raises(FileDamaged):
        look(store)

    assert store.is_damaged
    with pytest.raises(FileDamaged):
        keep(store, officer)
