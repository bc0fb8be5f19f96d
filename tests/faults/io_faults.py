"""Row 3. Every single read, write, sync, truncation and deletion fails once, or from then on, in a save."""

import tempfile
from dataclasses import dataclass
from itertools import count, product
from pathlib import Path
from typing import Any
from uuid import uuid4

import apsw

from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import audit, numbers
from stationdesk.store.engine import ROLLBACK, WAL, Journal, driver_connection, set_pragmas
from stationdesk.store.rows import digest, kept_table
from stationdesk.store.verification import verify
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure
from tests.faults.stations import NOW, OFFICER
from tests.store.calls import columns

SAVES = 3
JOURNALS = {"WAL": WAL, "rollback journal": ROLLBACK}
ERRORS = {"full": apsw.FullError, "I/O error": apsw.IOError}


def measure(size: Size) -> Figure:
    """The k-th call fails, for every k, in both journals, full or broken, once or for ever: 0 lost."""
    step = size.of(1, 17)
    runs, missed = 0, []
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "template"
        template = stations.filled(folder, 0)
        for journal, error, for_ever in product(JOURNALS, ERRORS, (False, True)):
            case = f"{journal}, {error}, {'for ever' if for_ever else 'once'}"
            done, wrong = sweep(template, Path(room), JOURNALS[journal], ERRORS[error], for_ever, step)
            runs += done
            missed += [f"{case}, {one}" for one in wrong]
    return figure(f"{runs} faults, {len(missed)} lost or halved a save", missed)


def sweep(
    template: tuple[Path, str],
    room: Path,
    journal: Journal,
    error: type[Exception],
    for_ever: bool,
    step: int,
) -> tuple[int, list[str]]:
    """(faults tried, what they broke); ends when a run needs fewer calls than the fault waits for."""
    original, uuid = template
    wrong: list[str] = []
    for runs, at in enumerate(count(1, step), start=1):
        file = stations.put(room / "victim", original.read_bytes())
        fault = Fault(at, error, for_ever)
        kept = one_run(file, journal, fault, f"faulty-{room.name}-{at}")
        if (why := damage_after(file, uuid, kept)) is not None:
            wrong.append(f"call {at}: {why}")
        if fault.calls < at:
            return runs, wrong
    raise AssertionError


def damage_after(file: Path, uuid: str, kept: int) -> str | None:
    """What the next start would find wrong, with so many saves acknowledged."""
    with driver_connection(file) as connection:
        found = connection.execute("SELECT number FROM incident ORDER BY id").fetchall()
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return "the file is damaged"
        if problems := verify(connection, uuid).problems:
            return str(problems[0])
    if len(found) < kept:
        return f"{kept - len(found)} lost"
    wanted = [(f"青坪所警〔2026〕{number:04d}号",) for number in range(1, len(found) + 1)]
    return None if found == wanted else "the numbers have gaps"


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
        "uuid": str(uuid4()), "row_key": bytes(16), "number": number, "version": 1, "created_at": NOW,
        "updated_at": NOW,
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
