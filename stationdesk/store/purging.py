"""Take the personal values out of records for good: row, audit and search index; a tombstone stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from stationdesk.core.errors import RecordMissing, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import search
from stationdesk.store.purge_rules import emptied, parts_of
from stationdesk.store.record import Kept, Purgeable, Record
from stationdesk.store.row_keys import new_key
from stationdesk.store.rows import KeptTable, digest, kept_table
from stationdesk.store.transaction import MISSING, Transaction
from stationdesk.store.verification import stored_rows

PURGED = "record.purged"
NO_AUTHORITY = QT_TRANSLATE_NOOP("store", "Say under what rule or on whose order the data is removed.")
NOTHING_PERSONAL = QT_TRANSLATE_NOOP("store", "Records of this kind hold no personal data.")


def purge(tx: Transaction, model: type[Record], records: Iterable[int], authority: str) -> int:
    """Empty the purgeable values of these records and their parts and give each row a new key.

    Numbers, times, places on the map and codes stay, so that counts stay; so do void and seal. What the
    audit holds of the old values no longer opens. Returns how many rows were emptied; what holds nothing
    any more is passed over. The pages of the file still have to be cleansed (`store.cleansing`).
    """
    if not authority.strip():
        raise RuleBroken(NO_AUTHORITY)
    if not issubclass(model, Purgeable):
        raise RuleBroken(NOTHING_PERSONAL)
    tx.session.flush()
    tombstones = [
        stone
        for record in records
        for kept, row in _rows(tx, model, record)
        for stone in _purged(tx, kept, row)
    ]
    if tombstones:
        tx.note(purged=tombstones, authority=authority.strip())
        tx.session.expire_all()
    return len(tombstones)


def _rows(tx: Transaction, model: type[Record], record: int) -> Iterator[tuple[type[Kept], int]]:
    """The record and its parts."""
    yield model, record
    for part, condition in parts_of(model):
        query = f'SELECT id FROM "{part.__tablename__}" WHERE {condition} ORDER BY id'
        for (row,) in tx.session.driver.execute(query, (record,)).fetchall():
            yield part, row


def _purged(tx: Transaction, kept: type[Kept], row: int) -> Iterator[list[Any]]:
    """The tombstone of one row, [table, id, number, digest before], when there was anything to remove."""
    table, driver = kept_table(kept), tx.session.driver
    found = next(stored_rows(driver, table.name, row), None)
    if found is None:
        raise RecordMissing(MISSING)
    before, left = found[1], emptied(table)
    if before["purged_at"] is not None and all(before[name] == value for name, value in left.items()):
        return
    after = before | left | _noted(tx, table, before)
    changed = {name: value for name, value in after.items() if value != before[name]}
    places = ", ".join(f'"{name}" = ?' for name in changed)
    driver.execute(f'UPDATE "{table.name}" SET {places} WHERE id = ?', (*changed.values(), row))
    at = [before["purged_at"], after["purged_at"]]
    tx.session.changes.purged(table.name, row, digest(after), at)
    if issubclass(kept, Record):
        search.update_texts(driver, kept, row, table.attributes(before), table.attributes(after))
    yield [table.name, row, before.get("number"), digest(before)]


def _noted(tx: Transaction, table: KeptTable, before: dict[str, Any]) -> dict[str, Any]:
    now = int(tx.recorded_at.timestamp())
    noted: dict[str, Any] = {"row_key": new_key(), "purged_at": now}
    if issubclass(table.kept, Record):
        noted |= {"version": before["version"] + 1, "updated_at": now, "updated_by": tx.actor.person}
    return noted
