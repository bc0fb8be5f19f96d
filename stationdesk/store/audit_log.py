"""The audit as people read it: a page at a time from the newest back, narrowed by who, what and when."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from stationdesk.store.audit import ABOUT, CLOCK_JUMP

BULK = 40  # rows of one entry from which on it is told as a whole
TEXT_SPAN = 40_000  # entries a search for words goes back in one step
_SEEN = "audit_entry INDEXED BY ix_audit_entry_seen"
_CLOCK = "audit_entry INDEXED BY ix_audit_entry_clock"
_FACTS = "json_extract(body, '$.facts')"
_BODY = (
    f"CASE WHEN changed <= {BULK} THEN body "
    f"ELSE json_object('facts', {_FACTS}, 'rows', json_array(json_extract(body, '$.rows[0]'))) END"
)
_COLUMNS = f"seq, at, person, person_name, authenticated, action, changed, {_BODY}"
_TOLD = "SELECT seq FROM audit_row WHERE kind = ?"


@dataclass(frozen=True)
class About:
    """What entries must speak of: one record, or (`row` missing) a ledger.

    `actions` are the ledger's own. `tables` are (table, SQL that selects the ids of its rows, given the
    record's).
    """

    ledger: str
    actions: frozenset[str] = frozenset()
    row: int | None = None
    tables: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Sought:
    """What to look for; nothing given is everything. `person` 0 is the program itself."""

    person: int | None = None
    actions: frozenset[str] | None = None
    first: datetime | None = None
    before: datetime | None = None
    about: About | None = None
    text: str = ""
    words: frozenset[str] = frozenset()
    clock: bool = False


@dataclass(frozen=True)
class Logged:
    """One entry. `rows` are (table, id, {column: [before, after]}), the first alone where many changed."""

    seq: int
    at: datetime
    person: int | None
    person_name: str
    authenticated: bool
    action: str
    changed: int
    facts: dict[str, Any]
    rows: tuple[tuple[str, int, dict[str, list[Any]]], ...]


@dataclass(frozen=True)
class LogPage:
    """Entries, newest first; ask on with `after` while it is not None."""

    entries: tuple[Logged, ...]
    after: int | None


def page(connection: Any, sought: Sought, after: int | None, limit: int) -> LogPage:
    """The entries before `after`. A search for words may return few and still be asked on."""
    low = _first_at(connection, sought.first) if sought.first else 1
    high = _first_at(connection, sought.before) if sought.before else _newest(connection) + 1
    high = min(high, after) if after is not None else high
    floor = max(low, high - TEXT_SPAN) if sought.text else low
    found = [row[0] for row in _found(connection, sought, floor, high, limit + 1)]
    if len(found) > limit:
        return LogPage(_read(connection, found[:limit]), found[limit - 1])
    return LogPage(_read(connection, found), floor if floor > low else None)


def one(connection: Any, seq: int) -> Logged | None:
    """The entry of that number."""
    return next(iter(_read(connection, [seq])), None)


def _found(connection: Any, sought: Sought, low: int, high: int, limit: int) -> Any:
    conditions, values = ["seq >= ?", "seq < ?"], [low, high]
    for condition, given in _conditions(sought):
        conditions.append(condition)
        values += given
    source = _CLOCK if sought.clock else _SEEN
    statement = f"SELECT seq FROM {source} WHERE {' AND '.join(conditions)} ORDER BY seq DESC LIMIT ?"
    return connection.execute(statement, (*values, limit))


def _conditions(sought: Sought) -> Iterator[tuple[str, list[Any]]]:
    if sought.clock:
        yield CLOCK_JUMP, []
    if sought.person is not None:
        yield ("person = ?", [sought.person]) if sought.person else ("person IS NULL", [])
    if sought.actions is not None:
        yield _among(sought.actions)
    if sought.about is not None:
        yield _about(sought.about)
    if sought.text:
        yield _says(sought)


def _among(actions: frozenset[str]) -> tuple[str, list[Any]]:
    return f"action IN ({', '.join('?' * len(actions))})", sorted(actions)


def _about(about: About) -> tuple[str, list[Any]]:
    """An entry speaks of what it changed, and of what its facts name: a print or a reveal changes nothing."""
    if about.row is None:
        own, names = _among(about.actions)
        return f"({own} OR seq IN ({_TOLD}))", [*names, ABOUT + about.ledger]
    ways, given = [f"{_TOLD} AND row = ?"], [ABOUT + about.ledger, about.row]
    for table, rows in about.tables:
        ways.append(f"{_TOLD} AND row IN ({rows})")
        given += [table, about.row]
    return f"seq IN ({' UNION '.join(ways)})", given


def _says(sought: Sought) -> tuple[str, list[Any]]:
    """The words stand in what was noted or changed, in the person's name, or in the action's title."""
    pattern = "%" + _escaped(json.dumps(sought.text, ensure_ascii=False)[1:-1]) + "%"
    condition, given = r"body LIKE ? ESCAPE '\' OR person_name LIKE ? ESCAPE '\'", [pattern, pattern]
    if sought.words:
        titled, names = _among(sought.words)
        condition, given = f"{condition} OR {titled}", given + names
    return f"({condition})", given


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _read(connection: Any, seqs: list[int]) -> tuple[Logged, ...]:
    marks = ", ".join("?" * len(seqs))
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM audit_entry WHERE seq IN ({marks}) ORDER BY seq DESC", seqs
    )
    return tuple(_logged(*row) for row in rows)


def _logged(seq: int, at: int, person: int | None, name: str, known: int, action: str, changed: int,
            body: str) -> Logged:  # fmt: skip
    told = json.loads(body)
    rows = tuple((table, row, changes) for table, row, _, changes in told["rows"])
    when = datetime.fromtimestamp(at, UTC)
    return Logged(seq, when, person, name, bool(known), action, changed, told["facts"], rows)


def _newest(connection: Any) -> int:
    return int(connection.execute("SELECT max(seq) FROM audit_entry").fetchone()[0] or 0)


def _first_at(connection: Any, instant: datetime) -> int:
    """The first entry at or after an instant, halving the chain: `at` never decreases along it."""
    wanted, low, high = int(instant.timestamp()), 1, _newest(connection) + 1
    while low < high:
        middle = (low + high) // 2
        found = connection.execute("SELECT at FROM audit_entry WHERE seq >= ? LIMIT 1", (middle,)).fetchone()
        if found is not None and found[0] < wanted:
            low = middle + 1
        else:
            high = middle
    return low
