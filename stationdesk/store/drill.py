"""The restore drill: the newest backup is really restored, proven in full, and thrown away again."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.errors import FileRefused, RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import backup, engine
from stationdesk.store.audit import REMEMBERED
from stationdesk.store.backup import Backup, counted
from stationdesk.store.files import part_of
from stationdesk.store.manifest import is_ahead
from stationdesk.store.pool import Progress, quietly
from stationdesk.store.store import Store

PROVEN = "store.restore_proven"
EVERY = timedelta(days=30)
FOLDER = "drill"
_LAST = (
    f"SELECT at, body FROM audit_entry WHERE {REMEMBERED} AND action = '{PROVEN}' ORDER BY seq DESC LIMIT 1"
)

NONE_YET = QT_TRANSLATE_NOOP("store", "There is no backup yet; make one first.")
FAILED = QT_TRANSLATE_NOOP(
    "store", "The backup {file} cannot be relied on: {why} Make a new backup now, and tell the chief."
)
COUNTS = QT_TRANSLATE_NOOP("store", "Restored, it does not hold what it should.")


@dataclass(frozen=True)
class Proof:
    """A restore that worked: of which backup, how many entries it proved, how long it took."""

    made: Backup
    entries: int
    seconds: float


def prove_restore(
    store: Store, actor: Actor = SYSTEM, made: Backup | None = None, progress: Progress = quietly
) -> Proof:
    """Restore a backup, the newest by default, beside the station; prove it and note it in the audit.

    FileRefused says why a backup cannot be relied on. May run in any thread, beside the work.
    """
    chosen = made or next(iter(store.backups()), None)
    if chosen is None:
        raise RuleBroken(NONE_YET)
    began = time.monotonic()
    folder = part_of(store.folder / FOLDER)
    try:
        entries = _restored(store, chosen, folder, progress)
    except StationError as why:
        raise FileRefused(FAILED.filled(file=chosen.file.name, why=why.phrase)) from why
    finally:
        with suppress(OSError):
            shutil.rmtree(folder)
    proof = Proof(chosen, entries, time.monotonic() - began)
    if not store.read_only:
        with store.transaction(actor, PROVEN) as tx:
            tx.note(backup=chosen.file.name, entries=entries, seconds=round(proof.seconds, 1))
            tx.note(proven_at=int(store.clock().timestamp()))
    return proof


def _restored(store: Store, chosen: Backup, folder: Path, progress: Progress) -> int:
    folder.mkdir(mode=0o700)
    key = store.key if chosen.encrypted else None
    backup.restore(
        chosen.file, folder, clock=store.clock, expected=store.identity, key=key, progress=progress
    )
    again = Store.open(folder, clock=store.clock, key=store.key)
    try:
        found = again.verify()
        with again.engines.reader.begin() as connection:
            counts = counted(engine.raw(connection))
    finally:
        again.engines.dispose()
    if not found.ok:
        raise FileRefused(found.problems[0] if chosen.whole else backup.NOT_WHOLE)
    if chosen.counts and counts != chosen.counts:
        raise FileRefused(COUNTS)
    return found.entries


def last_proven(store: Store) -> datetime | None:
    """When a restore was last proven; None when it never was, or by a clock that was set forward.

    The entry's own time is never before an earlier entry's: after such a clock it tells nothing.
    """
    with store.reading(SYSTEM) as tx:
        found = tx.session.driver.execute(_LAST).fetchall()
    if not found:
        return None
    at, body = found[0]
    at = json.loads(body)["facts"].get("proven_at", at)
    proven = datetime.fromtimestamp(at, UTC)
    return None if is_ahead(proven, store.clock()) else proven


def is_due(store: Store) -> bool:
    """Whether it is a month since, and there is a backup to try."""
    last = last_proven(store)
    return (last is None or store.clock() - last >= EVERY) and bool(store.backups())


def sweep(folder: Path, is_gone: Callable[[int], bool]) -> None:
    """Remove what a drill that was killed left in a station's folder."""
    for left in folder.glob(f"{FOLDER}.*.part"):
        process = left.name.split(".")[1].partition("-")[0]
        if process.isdecimal() and is_gone(int(process)):
            with suppress(OSError):
                shutil.rmtree(left)
