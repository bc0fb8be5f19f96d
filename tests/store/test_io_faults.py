"""Every single read, write, sync, truncation and deletion fails once, and from then on, during a save."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import apsw
import pytest

from stationdesk.core.actor import Actor, Role
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import audit, numbers
from stationdesk.store.engine import ROLLBACK, WAL, Journal, driver_connection, set_pragmas
from stationdesk.store.rows import digest, kept_table
from stationdesk.store.store import StationKind, Store
from stationdesk.store.verification import verify
from tests.store.calls import columns

OFFICER = Actor(1, "李卫东", Role.OFFICER)
NOW = datetime(2026, 11, 21, 2, tzinfo=UTC)
SAVES = 3


@dataclass
class Fault:
    """The `at`-th call fails, and with `for_ever` every one after it."""

    at: int
    error: type[Exception]
    for_ever: bool
    calls: int = 0

    def strike(self) -> bool:
        self.calls += 1
        return self.calls == self.at or (self.for_ever and self.calls > self.at)


class FaultyFile(apsw.VFSFile):
    """A file whose calls may fail; a failing write leaves its first half."""

    def __init__(self, name: Any, flags: list[int], fault: Fault) -> None:
        super().__init__("", name, flags)
        self.fault = fault

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - SQLite's name
        self._may_fail()
        return super().xRead(amount, offset)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's name
        if self.fault.strike():
            super().xWrite(data[: len(data) // 2], offset)
            raise self.fault.error("the test's fault")
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        self._may_fail()
        super().xSync(flags)

    def xTruncate(self, size: int) -> None:  # noqa: N802 - SQLite's name
        self._may_fail()
        super().xTruncate(size)

    def _may_fail(self) -> None:
        if self.fault.strike():
            raise self.fault.error("the test's fault")


class FaultyDisk(apsw.VFS):
    """The default file system, whose calls may fail."""

    def __init__(self, name: str, fault: Fault) -> None:
        self.fault = fault
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> FaultyFile:  # noqa: N802 - SQLite's name
        return FaultyFile(name, flags, self.fault)

    def xDelete(self, name: str, sync_folder: bool) -> None:  # noqa: N802 - SQLite's name
        if self.fault.strike():
            raise self.fault.error("the test's fault")
        super().xDelete(name, sync_folder)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    store = Store.create(
        tmp_path_factory.mktemp("faults") / "station", kind=StationKind.REAL, clock=lambda: NOW, settings={}
    )
    store.engines.dispose()
    return store.file, store.identity.uuid


def save(connection: Any, number: int) -> None:
    """Counter, record and audit in one transaction, as a save does it."""
    table = kept_table(Incident)
    connection.execute("BEGIN IMMEDIATE")
    try:
        head = audit.head(connection)
        year, (taken,) = numbers.take(connection, "警", NOW)
        values = stamped(columns(f"第{number}起"), numbers.written("青坪所", "警", year, taken))
        connection.execute(table.insert, list(values.values()))
        values["id"] = connection.last_insert_rowid()
        changes = audit.Changes()
        changes.added("incident", int(values["id"]), digest(values))
        at = int(NOW.timestamp())
        audit.append(connection, head, changes, actor=OFFICER, action="x", form=None, at=at)
        connection.execute("COMMIT")
    except apsw.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def stamped(given: dict[str, Any], number: str) -> dict[str, Any]:
    given = given | {
        "uuid": str(uuid4()), "number": number, "version": 1, "created_at": NOW, "updated_at": NOW
    }  # fmt: skip
    columns_of = kept_table(Incident).columns
    return {one.name: one.stored(given.get(one.attribute, one.default)) for one in columns_of}


def one_run(file: Path, journal: Journal, fault: Fault, name: str) -> int:
    """Save under a fault; how many saves were acknowledged."""
    disk = FaultyDisk(name, fault)
    kept = 0
    try:
        connection = apsw.Connection(str(file), vfs=name)
        try:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
            set_pragmas(connection, journal, writes=True)
            for number in range(SAVES):
                save(connection, number)
                kept += 1
        finally:
            connection.close()
    except apsw.Error:
        pass
    finally:
        disk.unregister()
    return kept


def files_of(file: Path) -> Iterator[Path]:
    for suffix in ("", "-wal", "-shm", "-journal"):
        yield file.with_name(file.name + suffix)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("error", [apsw.FullError, apsw.IOError], ids=["full", "I/O error"])
@pytest.mark.parametrize("journal", [WAL, ROLLBACK], ids=["wal", "rollback"])
def test_no_fault_loses_or_halves_a_save(
    template: tuple[Path, str],
    tmp_path: Path,
    journal: Journal,
    error: type[Exception],
    for_ever: bool,
    *,
    is_long: bool,
) -> None:
    original, uuid = template
    file = tmp_path / "station.db"
    runs = 0
    for at in count(1, 1 if is_long else 5):
        for one in files_of(file):
            one.unlink(missing_ok=True)
        shutil.copyfile(original, file)
        fault = Fault(at, error, for_ever)

        kept = one_run(file, journal, fault, f"faulty-{tmp_path.name}-{at}")

        with driver_connection(file) as connection:
            found = connection.execute("SELECT number FROM incident ORDER BY id").fetchall()
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert verify(connection, uuid).problems == ()
        assert len(found) >= kept
        assert found == [(f"青坪所警〔2026〕{number:04d}号",) for number in range(1, len(found) + 1)]
        runs += 1
        if fault.calls < at:
            break
    assert runs > 5
