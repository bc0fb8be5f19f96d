"""Two versions of one report: which figures differ, and which rows made the difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Query, Tone
from stationdesk.desk.closing_figures import Facts, Frozen, Listings
from stationdesk.store.transaction import Transaction

_AT_ONCE = 500


class RowMove(Choice):
    """What became of a row between two versions of a figure."""

    ADDED = "added", QT_TRANSLATE_NOOP("desk", "Added"), Tone.WARN
    GONE = "gone", QT_TRANSLATE_NOOP("desk", "Gone"), Tone.BAD
    CHANGED = "changed", QT_TRANSLATE_NOOP("desk", "Changed"), Tone.INFO


@dataclass(frozen=True)
class MovedRow:
    """A row that made a difference: which record, what it is called, and when it was last changed."""

    ledger: str
    record: int
    move: RowMove
    number: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Difference:
    """One figure of two versions; None where a version does not have it. `query` opens it as it is now."""

    key: str
    label: str
    before: str | None
    after: str | None
    query: Query
    rows: tuple[MovedRow, ...]


def differences(before: Facts, after: Facts) -> tuple[Difference, ...]:
    """Every figure whose text or rows differ, in the order of the newer version, gone ones last."""
    old, new = before.by_key(), after.by_key()
    found = [
        Difference(key, one.label, was.text if (was := old.get(key)) else None, one.text, one.query,
                   tuple(_moved(was, one, before, after)))
        for key, one in new.items()
    ]  # fmt: skip
    found += [
        Difference(key, one.label, one.text, None, one.query, ())
        for key, one in old.items()
        if key not in new
    ]
    return tuple(one for one in found if _differs(one))


def _differs(one: Difference) -> bool:
    return one.before != one.after or any(row.move is not RowMove.CHANGED for row in one.rows)


def _moved(was: Frozen | None, now: Frozen, before: Facts, after: Facts) -> Iterator[MovedRow]:
    """The rows that came, went, or are in both but of another version."""
    if was is None:
        return
    ledger, old, new = now.query.ledger, set(was.ids), set(now.ids)
    for record in now.ids:
        if record not in old:
            yield MovedRow(ledger, record, RowMove.ADDED)
    for record in was.ids:
        if record not in new:
            yield MovedRow(was.query.ledger, record, RowMove.GONE)
    older: Mapping[int, int] = before.versions.get(ledger, {})
    newer: Mapping[int, int] = after.versions.get(ledger, {})
    for record in now.ids:
        if record in old and older.get(record) != newer.get(record):
            yield MovedRow(ledger, record, RowMove.CHANGED)


def named(tx: Transaction, listings: Listings, found: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """The same differences, each row with its number and when it was last changed."""
    wanted: dict[str, set[int]] = {}
    for one in found:
        for row in one.rows:
            wanted.setdefault(row.ledger, set()).add(row.record)
    known = {
        (ledger, record): told
        for ledger, records in wanted.items()
        for record, told in _told(tx, listings, ledger, records)
    }
    return tuple(
        Difference(one.key, one.label, one.before, one.after, one.query, tuple(
            MovedRow(row.ledger, row.record, row.move, *known.get((row.ledger, row.record), ("", None)))
            for row in one.rows
        ))
        for one in found
    )  # fmt: skip


def _told(
    tx: Transaction, listings: Listings, ledger: str, records: set[int]
) -> Iterator[tuple[int, tuple[str, datetime | None]]]:
    model, ordered = listings[ledger].ledger.record, sorted(records)
    has = hasattr(model, "number")
    for place in range(0, len(ordered), _AT_ONCE):
        columns = (model.id, model.number, model.updated_at) if has else (model.id,)
        some = ordered[place : place + _AT_ONCE]
        for row in tx.session.execute(select(*columns).where(model.id.in_(some))):
            yield row[0], ((row[1] or f"#{row[0]}", row[2]) if has else (f"#{row[0]}", None))
