"""Whether the recovery sheet is in somebody's hands: noted when its last group was typed in from paper."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, text

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.store.accounts import recovery_fits
from stationdesk.store.audit import REMEMBERED, AuditEntry
from stationdesk.store.store import Store

KEPT = "account.recovery_kept"
RENEWED = "account.recovery_renewed"


def note_kept(store: Store, actor: Actor) -> None:
    """Note that somebody holds the newest recovery sheet; the key is in no record."""
    with store.transaction(actor, action=KEPT) as tx:
        tx.note(recovery="kept")


def kept_at(store: Store) -> datetime | None:
    """When the newest recovery sheet was checked; None while that has not been done, or where it is void."""
    newest = (
        select(AuditEntry.action, AuditEntry.at)
        .where(text(REMEMBERED), AuditEntry.action.in_((KEPT, RENEWED)))
        .order_by(AuditEntry.seq.desc())
        .limit(1)
    )
    with store.reading(SYSTEM) as tx:
        found = tx.session.execute(newest).first()
    return found.at if found is not None and found.action == KEPT and is_in_ring(store) else None


def is_in_ring(store: Store) -> bool:
    """Whether the recovery key of the records opens the key ring (`accounts.recovery_fits`)."""
    if store.keys is None:
        return True
    with store.reading(SYSTEM) as tx:
        return recovery_fits(tx, store.keys)
