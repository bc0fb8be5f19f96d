"""Named places that forms complete: entered in passing, changed, voided."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.station.records import Place
from stationdesk.store.store import Transaction

_ALREADY = QT_TRANSLATE_NOOP("station", "A place of this name is already kept.")


def register_place(
    tx: Transaction,
    *,
    name: str,
    village_id: int | None = None,
    kind: str | None = None,
    address: str | None = None,
    note: str | None = None,
) -> Place:
    """Enter a place."""
    return tx.add(Place(name=name, village_id=village_id, kind=kind, address=address, note=note))


def change_place(
    tx: Transaction,
    record: Place,
    *,
    name: str,
    village_id: int | None,
    kind: str | None,
    address: str | None,
    note: str | None,
) -> Place:
    """Change a place."""
    take_over(record, name=name, village_id=village_id, kind=kind, address=address, note=note)
    return record


def advise_place(tx: Transaction, values: Any, record: Place | None = None) -> Advice:
    """Point at a place of the same name."""
    name = (values.get("name") or "").strip()
    statement = select(Place.id).where(Place.name == name, Place.voided_at.is_(None))
    same = [one for one in tx.session.scalars(statement) if record is None or one != record.id]
    notices = tuple(Notice(_ALREADY, Tone.WARN, "station.places", one) for one in same[:3])
    return Advice(notices=notices)
