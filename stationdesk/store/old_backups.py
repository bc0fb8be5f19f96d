"""Backups from before a purge still hold what was purged; here they go, once a newer good one is there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.errors import RuleBroken, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import backup, cleansing, files, pool, restoring
from stationdesk.store.audit import AuditEntry
from stationdesk.store.manifest import MANIFEST, Backup, found_in
from stationdesk.store.station_file import BACKUPS
from stationdesk.store.store import Store
from stationdesk.store.transaction import Transaction

REMOVED = "store.backups_removed"
REASON = "purge"
UNFINISHED = QT_TRANSLATE_NOOP("store", "The last removal of personal data is not finished; finish it first.")
NOT_GOOD = QT_TRANSLATE_NOOP(
    "store", "The new backup is not good; the older ones stay. “Check the records” says what is wrong."
)


@dataclass(frozen=True)
class Removed:
    """The new backup, and the files and set-aside folders that went.

    `elsewhere` is a second folder that is not there now.
    """

    made: Backup
    files: tuple[Path, ...]
    elsewhere: str


def before_purge(store: Store) -> tuple[Backup, ...]:
    """The backups, here and elsewhere, that do not come after the last cleansing in these records' chain.

    After a restore there may be newer ones of the state it replaced: nobody purged that.
    """
    folders = _folders(store)
    found = {one.file.resolve(): one for folder in folders for one in found_in(folder)}
    with store.reading(SYSTEM) as tx:
        since = cleansing.last_cleansing(tx)
        return tuple(
            one
            for one in found.values()
            if since and one.identity.uuid == store.identity.uuid and not _is_after(tx, one, since)
        )


def set_aside(store: Store) -> tuple[Path, ...]:
    """What restores replaced and kept, once anything was purged: it holds that as well."""
    with store.reading(SYSTEM) as tx:
        return restoring.kept_in(store.folder) if cleansing.last_cleansing(tx) else ()


def _is_after(tx: Transaction, one: Backup, since: int) -> bool:
    known = tx.session.scalar(select(AuditEntry.hash).where(AuditEntry.seq == one.seq))
    return one.seq >= since and known is not None and one.head in ("", known.hex())


def remove_before_purge(store: Store, actor: Actor) -> Removed:
    """Make a new verified backup, note it, and delete every one from before the last purge."""
    with store.reading(actor) as tx:
        if cleansing.is_due(tx):
            raise RuleBroken(UNFINISHED)
    made = store.backup(REASON)
    if not backup.checked(made.file, store.identity, store.file_key).whole:
        raise StoreUnavailable(NOT_GOOD)
    old = before_purge(store)
    aside = set_aside(store)
    with store.transaction(actor, REMOVED) as tx:
        tx.note(backups=sorted(one.file.name for one in old), kept=made.file.name)
        tx.note(**({"set_aside": [one.name for one in aside]} if aside else {}))
    for kept in aside:
        restoring.forget(kept)
    for one in old:
        files.remove(one.file.with_suffix(MANIFEST))
        files.remove(one.file)
    for folder in _folders(store):
        pool.thin_out(folder, found_in(folder), store.clock())
    second = store.second_folder().strip()
    gone = (*(one.file for one in old), *aside)
    return Removed(made, gone, "" if not second or _second(store) else second)


def _folders(store: Store) -> tuple[Path, ...]:
    return (store.folder / BACKUPS, *_second(store), *store.sticks())


def _second(store: Store) -> list[Path]:
    """The second folder, where it is there."""
    second = store.second_folder().strip()
    folder = Path(second).expanduser() if second else None
    return [folder] if folder is not None and folder.is_dir() else []
