"""What would be lost by going back to a backup: the entries the present file has and the backup has not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.store.accounts import Account
from stationdesk.store.engine import driver_connection, preferred_driver
from stationdesk.store.keys import DataKey, KeyRing
from stationdesk.store.manifest import Backup
from stationdesk.store.record import Record
from stationdesk.store.rows import kept_classes

MOST_RECORDS = 200
ACCOUNTS = Account.__tablename__
_BEYOND = "SELECT seq, at, person_name FROM audit_entry WHERE seq > ? ORDER BY seq"
_ROWS = (
    "SELECT kind, row, min(seq) FROM audit_row WHERE seq > ? GROUP BY kind, row "
    "ORDER BY max(seq) DESC, kind, row"
)
_OLDER = "SELECT 1 FROM audit_row WHERE kind = ? AND row = ? AND seq <= ? LIMIT 1"


@dataclass(frozen=True)
class LostRecord:
    """A record that is new since the backup, or was changed since.

    `number` of a password is the name of whose it is; `at` is when it was entered or changed first.
    """

    table: str
    row: int
    number: str
    is_new: bool
    at: datetime | None = None


@dataclass(frozen=True)
class Loss:
    """`entries` would go, made by `people` (name, how many) between two times.

    `more` records beyond the listed ones are touched. `gained` entries stand in the backup only: it is of
    another past. `readable` is False when the present file could not be read to its end.
    """

    entries: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None
    people: tuple[tuple[str, int], ...] = ()
    records: tuple[LostRecord, ...] = ()
    more: int = 0
    gained: int = 0
    readable: bool = True

    @property
    def nothing(self) -> bool:
        """Whether the backup holds everything there is."""
        return self.readable and not self.entries


@dataclass
class _Reading:
    """What has been read of a file that may break off anywhere."""

    times: list[int] = field(default_factory=list)
    people: Counter[str] = field(default_factory=Counter)
    records: list[LostRecord] = field(default_factory=list)
    touched: int = 0
    gained: int = 0
    readable: bool = True


def loss(present: Path, made: Backup, file_key: DataKey | None = None, key: DataKey | None = None) -> Loss:
    """Compare the file in use with a backup; of a damaged file as much as can be read.

    `file_key` is the key of the present file where that is encrypted, `key` that of the backup.
    """
    read = _Reading()
    try:
        with _looking_at(present, file_key) as live:
            since, read.gained = _common(live, made, key if made.encrypted else None)
            _entries(live, since, read)
            _records(live, present, since, read)
    except (preferred_driver().Error, OSError, TypeError, ValueError):
        read.readable = False
    return Loss(
        len(read.times),
        datetime.fromtimestamp(min(read.times), UTC) if read.times else None,
        datetime.fromtimestamp(max(read.times), UTC) if read.times else None,
        tuple(read.people.most_common()),
        tuple(read.records),
        read.touched - len(read.records),
        read.gained,
        read.readable,
    )


def _common(live: Any, made: Backup, key: DataKey | None) -> tuple[int, int]:
    """(the last entry both have, how many the backup has beyond it)."""
    if _hash(live, made.seq) == made.head:
        return made.seq, 0
    with _looking_at(made.file, key) as copy:
        low, high = 0, made.seq
        while low < high:
            middle = (low + high + 1) // 2
            if (found := _hash(live, middle)) is not None and found == _hash(copy, middle):
                low = middle
            else:
                high = middle - 1
    return low, made.seq - low


def _hash(connection: Any, seq: int) -> str | None:
    found = connection.execute("SELECT hash FROM audit_entry WHERE seq = ?", (seq,)).fetchall()
    return found[0][0].hex() if found else None


def _entries(live: Any, since: int, read: _Reading) -> None:
    cursor = live.cursor()
    cursor.execute(_BEYOND, (since,))
    for _, at, name in cursor:
        read.times.append(at)
        read.people[name] += 1


def _records(live: Any, present: Path, since: int, read: _Reading) -> None:
    records = {kept.__tablename__ for kept in kept_classes() if issubclass(kept, Record)}
    names = _names(present)
    for table, row, first in live.execute(_ROWS, (since,)).fetchall():
        if table not in records:
            continue
        read.touched += 1
        if len(read.records) < MOST_RECORDS:
            column = "person" if table == ACCOUNTS else "number"
            found = live.execute(f'SELECT {column} FROM "{table}" WHERE id = ?', (row,)).fetchall()
            number = (found[0][0] or "") if found else ""
            number = names.get(number, "") if table == ACCOUNTS else str(number)
            is_new = not live.execute(_OLDER, (table, row, since)).fetchall()
            read.records.append(LostRecord(table, row, number, is_new, _time(live, first)))


def _time(live: Any, seq: int) -> datetime | None:
    found = live.execute("SELECT at FROM audit_entry WHERE seq = ?", (seq,)).fetchall()
    return datetime.fromtimestamp(found[0][0], UTC) if found else None


def _names(present: Path) -> dict[Any, str]:
    """Whose passwords there are, by the key ring beside the file."""
    try:
        ring = KeyRing.read(present.parent)
    except (FileRefused, StoreUnavailable):
        return {}
    return dict(ring.people) if ring is not None else {}


@contextmanager
def _looking_at(file: Path, key: DataKey | None) -> Iterator[Any]:
    with driver_connection(file, key=key.raw if key else None, read_only=True) as connection:
        yield connection
