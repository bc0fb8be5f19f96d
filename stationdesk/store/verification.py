"""Prove the chain, the rows it speaks of and the schema; say in words what does not fit."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.store.audit import ANCHOR_BYTES, GENESIS, GIVES_SCHEMA, entry_hash, spoken_of
from stationdesk.store.record import Record
from stationdesk.store.rows import digest, kept_classes
from stationdesk.store.schema import schema_digest

MOST_PROBLEMS = 50
_DIGEST = 32
_ABSENT = bytes(_DIGEST)
_ANCHOR = re.compile(r"SD1:([0-9a-f]{8}):([1-9][0-9]{0,17}):([A-Z2-7]{16})")
_NUMBER = re.compile(r"〔([0-9]{4})〕([0-9]{4,})号")

GAP = QT_TRANSLATE_NOOP("store", "Audit entry {seq} is missing or out of order.")
FORGED = QT_TRANSLATE_NOOP("store", "Audit entry {seq} was altered after it was written.")
UNREADABLE = QT_TRANSLATE_NOOP("store", "Audit entry {seq} cannot be read.")
INDEX = QT_TRANSLATE_NOOP("store", "The index of audit entry {seq} does not fit the entry.")
ALTERED = QT_TRANSLATE_NOOP("store", "Row {row} of {table} was altered outside the program.")
INSERTED = QT_TRANSLATE_NOOP("store", "Row {row} of {table} was inserted outside the program.")
VANISHED = QT_TRANSLATE_NOOP("store", "Row {row} of {table} has vanished.")
SCHEMA = QT_TRANSLATE_NOOP("store", "Tables or triggers were changed outside the program.")
NUMBERS = QT_TRANSLATE_NOOP("store", "The numbers {mark} of {year} are not complete.")
NOT_AN_ANCHOR = QT_TRANSLATE_NOOP("store", "“{anchor}” is not an anchor code.")
OTHER_STATION = QT_TRANSLATE_NOOP("store", "The anchor {anchor} belongs to another station.")
TRUNCATED = QT_TRANSLATE_NOOP("store", "The anchor {anchor} is newer than the records: entries are missing.")
REWRITTEN = QT_TRANSLATE_NOOP("store", "The anchor {anchor} does not fit: records before it were rewritten.")


@dataclass(frozen=True)
class Verification:
    """`entries` were checked; `ok` when nothing was found. `purged` are the tombstones among them:

    rows whose personal values were taken out by the rules, and which are there all the same.
    """

    ok: bool
    entries: int
    problems: tuple[Phrase, ...]
    purged: int = 0


@dataclass
class Witnessed:
    """The last digest the chain gives each row: per table one slot of 32 bytes for each id."""

    slots: dict[str, bytearray] = field(default_factory=dict)

    def put(self, table: str, row: int, row_digest: str) -> None:
        slots = self.slots.setdefault(table, bytearray())
        end = (row + 1) * _DIGEST
        if len(slots) < end:
            slots.extend(bytes(max(end - len(slots), len(slots) // 8)))
        slots[end - _DIGEST : end] = bytes.fromhex(row_digest)

    def get(self, table: str, row: int) -> bytes:
        return bytes(self.slots.get(table, b"")[row * _DIGEST : (row + 1) * _DIGEST]) or _ABSENT

    def clear(self, table: str, row: int) -> None:
        self.slots[table][row * _DIGEST : (row + 1) * _DIGEST] = _ABSENT

    def left(self) -> Iterator[tuple[str, int]]:
        """The rows not cleared."""
        for table, slots in self.slots.items():
            for row in range(len(slots) // _DIGEST):
                if slots[row * _DIGEST : (row + 1) * _DIGEST] != _ABSENT:
                    yield table, row


class _Index:
    """The rows that audit_row gives each entry, asked for in the order of the entries."""

    def __init__(self, connection: Any, start: int) -> None:
        self._seq: int | None = None
        cursor = connection.cursor()
        cursor.execute("SELECT seq, kind, row FROM audit_row WHERE seq > ? ORDER BY seq", (start,))
        self._entries = groupby(cursor, key=itemgetter(0))
        self.strays: list[int] = []
        self._step()

    def rows_of(self, seq: int) -> set[tuple[str, int]]:
        """The rows of one entry; entries skipped by the asker are strays."""
        while self._seq is not None and self._seq < seq:
            self.strays.append(self._seq)
            self._step()
        rows = self._rows if self._seq == seq else set()
        if self._seq == seq:
            self._step()
        return rows

    def rest(self) -> list[int]:
        """Every entry that audit_row speaks of and nobody asked for."""
        if self._seq is not None:
            self.strays.append(self._seq)
        return self.strays

    def _step(self) -> None:
        found: Iterable[tuple[int, str, int]]
        self._seq, found = next(self._entries, (None, ()))
        self._rows = {(table, row) for _, table, row in found}


@dataclass
class _Check:
    """One verification under way."""

    connection: Any
    problems: list[Phrase] = field(default_factory=list)
    witnessed: Witnessed = field(default_factory=Witnessed)
    hashes: dict[int, bytes] = field(default_factory=dict)
    purged: set[tuple[str, int]] = field(default_factory=set)
    schema: str = ""
    entries: int = 0
    last: int = 0

    def problem(self, phrase: Phrase) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(phrase)


def verify(
    connection: Any, station: str, anchors: Iterable[str] = (), *, newest: int | None = None
) -> Verification:
    """Check everything, or only the `newest` entries and the rows they speak of.

    Anchors are the codes printed on paper. `connection` is the driver's, in a transaction of its own.
    """
    check = _Check(connection)
    wanted = list(_parsed(check, station, anchors))
    head = connection.execute("SELECT max(seq) FROM audit_entry").fetchone()[0] or 0
    start = 0 if newest is None else max(0, head - newest)
    _chain(check, start, {seq for _, seq, _ in wanted})
    check.schema = check.schema or _known_schema(connection)
    if check.schema and check.schema != schema_digest(connection):
        check.problem(SCHEMA)
    if start == 0:
        _all_rows(check)
    else:
        _witnessed_rows(check)
    _anchors(check, wanted)
    return Verification(not check.problems, check.entries, tuple(check.problems), len(check.purged))


def _known_schema(connection: Any) -> str:
    """The digest of the schema that the newest entry to give one gives."""
    asked = f"SELECT body FROM audit_entry WHERE {GIVES_SCHEMA} ORDER BY seq DESC LIMIT 1"
    for (body,) in connection.execute(asked).fetchall():
        with suppress(ValueError, TypeError, KeyError):
            return str(json.loads(body)["facts"]["schema"])
    return ""


def witnessed(connection: Any) -> Witnessed:
    """What the whole chain says of the rows now."""
    check = _Check(connection)
    _chain(check, 0, set())
    return check.witnessed


def _chain(check: _Check, start: int, wanted: set[int]) -> None:
    found = check.connection.execute("SELECT hash FROM audit_entry WHERE seq = ?", (start,)).fetchone()
    previous, expected = (found[0] if found else GENESIS), start
    index = _Index(check.connection, start)
    cursor = check.connection.cursor()
    cursor.execute(
        "SELECT seq, at, person, person_name, authenticated, action, form, body, changed, hash "
        "FROM audit_entry WHERE seq > ? ORDER BY seq",
        (start,),
    )
    for *parts, kept_hash in cursor:
        seq, body, changed = parts[0], parts[7], parts[8]
        expected += 1
        if seq != expected:
            check.problem(GAP.filled(seq=expected))
            expected = seq
        if entry_hash(previous, *parts) != kept_hash:
            check.problem(FORGED.filled(seq=seq))
        previous = kept_hash if isinstance(kept_hash, bytes) else GENESIS
        if seq in wanted:
            check.hashes[seq] = previous
        _entry(check, seq, body, changed, index)
        check.entries += 1
    check.last = expected
    for stray in index.rest():
        check.problem(INDEX.filled(seq=stray))


def _entry(check: _Check, seq: int, body: Any, changed: Any, index: _Index) -> None:
    try:
        told = json.loads(body)
        rows = [(str(table), int(row), str(row_digest)) for table, row, row_digest, _ in told["rows"]]
        for row in rows:
            check.witnessed.put(*row)
        check.schema = told["facts"].get("schema", check.schema)
        spoken = spoken_of(told["facts"])
        check.purged.update((str(table), int(row)) for table, row, *_ in told["facts"].get("purged", ()))
    except (ValueError, TypeError, KeyError, AttributeError):
        check.problem(UNREADABLE.filled(seq=seq))
        return
    told_of = {(table, row) for table, row, _ in rows} | set(spoken)
    if index.rows_of(seq) != told_of or changed != len(rows):
        check.problem(INDEX.filled(seq=seq))


def _all_rows(check: _Check) -> None:
    for kept in kept_classes():
        numbers: dict[tuple[str, int], list[int]] = {}
        mark = kept.__mark__ if issubclass(kept, Record) else ""
        for row, values in stored_rows(check.connection, kept.__tablename__):
            known = check.witnessed.get(kept.__tablename__, row)
            if known == _ABSENT:
                check.problem(INSERTED.filled(table=kept.__tablename__, row=row))
                continue
            if known.hex() != digest(values):
                check.problem(ALTERED.filled(table=kept.__tablename__, row=row))
            check.witnessed.clear(kept.__tablename__, row)
            if mark and (found := _NUMBER.search(str(values.get("number")))):
                numbers.setdefault((mark, int(found[1])), []).append(int(found[2]))
        _numbers(check, mark, numbers)
    for table, row in check.witnessed.left():
        check.problem(VANISHED.filled(table=table, row=row))


def _numbers(check: _Check, mark: str, numbers: dict[tuple[str, int], list[int]]) -> None:
    query = "SELECT year, last FROM number_counter WHERE mark = ?"
    for year, last in check.connection.execute(query, (mark,)).fetchall() if mark else ():
        if sorted(numbers.pop((mark, year), [])) != list(range(1, last + 1)):
            check.problem(NUMBERS.filled(mark=mark, year=year))
    for _, year in numbers:
        check.problem(NUMBERS.filled(mark=mark, year=year))


def _witnessed_rows(check: _Check) -> None:
    for table, row in list(check.witnessed.left()):
        found = list(stored_rows(check.connection, table, row))
        if not found:
            check.problem(VANISHED.filled(table=table, row=row))
        elif check.witnessed.get(table, row).hex() != digest(found[0][1]):
            check.problem(ALTERED.filled(table=table, row=row))


def stored_rows(connection: Any, table: str, row: int | None = None) -> Iterator[tuple[int, dict[str, Any]]]:
    """(id, {column: stored value}) of a table's rows, or of one."""
    cursor = connection.cursor()
    where, values = ("", ()) if row is None else (" WHERE id = ?", (row,))
    cursor.execute(f'SELECT * FROM "{table}"{where}', values)
    names = [description[0] for description in cursor.description]
    place = names.index("id")
    for stored in cursor:
        yield stored[place], dict(zip(names, stored, strict=True))


def _parsed(check: _Check, station: str, anchors: Iterable[str]) -> Iterator[tuple[str, int, str]]:
    for anchor in anchors:
        found = _ANCHOR.fullmatch("".join(anchor.split()))
        if found is None:
            check.problem(NOT_AN_ANCHOR.filled(anchor=anchor))
        elif found[1] != station[:8]:
            check.problem(OTHER_STATION.filled(anchor=anchor))
        else:
            yield anchor, int(found[2]), found[3]


def _anchors(check: _Check, wanted: list[tuple[str, int, str]]) -> None:
    for anchor, seq, code in wanted:
        if seq > check.last:
            check.problem(TRUNCATED.filled(anchor=anchor))
            continue
        if seq not in check.hashes:
            found = check.connection.execute("SELECT hash FROM audit_entry WHERE seq = ?", (seq,)).fetchone()
            check.hashes[seq] = found[0] if found else GENESIS
        if base64.b32encode(check.hashes[seq][:ANCHOR_BYTES]).decode() != code:
            check.problem(REWRITTEN.filled(anchor=anchor))
