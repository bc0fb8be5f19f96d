"""Leave no trace of purged values: not in the search, not between the pages of the file, not in the WAL."""

from __future__ import annotations

from sqlalchemy import func, select

from stationdesk.core.actor import Actor
from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import engine, failures
from stationdesk.store.attaching import forget_purged
from stationdesk.store.audit import AuditEntry
from stationdesk.store.purging import PURGED
from stationdesk.store.store import Store
from stationdesk.store.transaction import Transaction

CLEANSED = "store.cleansed"
MOST_IN_MEMORY = 300 << 20  # a larger file is written anew by way of a file; an encrypted one never is
STILL_READ = QT_TRANSLATE_NOOP("store", "Another program is reading the file; close that program.")
NOT_CLEANSED = QT_TRANSLATE_NOOP(
    "store",
    "The data is removed from the records; its traces in the file are not yet. {why} Then end the removal.",
)


def cleanse(store: Store, actor: Actor) -> None:
    """Let purged attachments go, merge the search index, write the file anew page by page, empty the WAL.

    Noted in the audit when all of it is done. Deleted words stay in the index until its pieces are
    merged, and old copies of a cell may stay in the gaps of a page however the cell itself was overwritten.
    Needs as much room as the file.
    """
    try:
        _wipe(store, actor)
    except StoreUnavailable as why:
        raise StoreUnavailable(NOT_CLEANSED.filled(why=why.phrase)) from why
    with store.transaction(actor, CLEANSED) as tx:
        tx.note(purged_until=_last(tx, PURGED))


def _wipe(store: Store, actor: Actor) -> None:
    with store.reading(actor) as tx:
        forget_purged(tx, store.attachments, store.drafts.files())
    store.settle_search()
    with failures.in_words(store.engines.driver.Error), store.engines.writer.connect() as connection:
        driver = engine.raw(connection)
        large = store.file.stat().st_size > MOST_IN_MEMORY and not store.encrypted
        driver.execute(f"PRAGMA temp_store={'FILE' if large else 'MEMORY'}")
        driver.execute("VACUUM")
        driver.execute("PRAGMA temp_store=MEMORY")
        if driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise StoreUnavailable(STILL_READ)


def is_due(tx: Transaction) -> bool:
    """Whether something was purged since the file was last cleansed; a crash in between leaves it so."""
    return _last(tx, PURGED) > _last(tx, CLEANSED)


def last_cleansing(tx: Transaction) -> int:
    """The audit entry of the last time; 0 when there was none."""
    return _last(tx, CLEANSED)


def _last(tx: Transaction, action: str) -> int:
    return tx.session.scalar(select(func.max(AuditEntry.seq)).where(AuditEntry.action == action)) or 0
