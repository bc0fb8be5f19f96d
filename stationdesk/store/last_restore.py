"""The last restore in place, as the records tell of it, and what is not in them any more because of it."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.store import engine
from stationdesk.store.audit import AuditEntry
from stationdesk.store.keys import KeyRing
from stationdesk.store.loss import Loss, loss
from stationdesk.store.manifest import Backup
from stationdesk.store.restoring import KEPT, kept_in
from stationdesk.store.slots import PASSWORD, RECOVERY
from stationdesk.store.station_file import FILE_NAME
from stationdesk.store.store import Store

RESTORED = "store.restored"
LOOKED_AT = 50  # entries; whoever enters after a restore writes but a few
QUIET = ("account.", "store.", "print.")  # what may follow without anybody having worked on
_NAMED = re.compile(r"station-(\d{8}T\d{6})-")


@dataclass(frozen=True)
class LastRestore:
    """`made_at` is the time of the backup, `seq` its last entry, `kept` what was there before.

    `anew` tells that a key of now is not the one of before: passwords, or the `recovery` key.
    """

    at: datetime
    made_at: datetime
    seq: int
    kept: Path
    loss: Loss
    passwords_anew: bool = False
    recovery_anew: bool = False


def just_restored(store: Store) -> bool:
    """Whether nobody has worked on since the records were put back in place."""
    with store.reading(SYSTEM) as tx:
        newest = select(AuditEntry.action).order_by(AuditEntry.seq.desc()).limit(LOOKED_AT)
        for action in tx.session.scalars(newest):
            if action == RESTORED:
                return bool(kept_in(store.folder))
            if not action.startswith(QUIET):
                return False
    return False


def last_restore(store: Store) -> LastRestore | None:
    """The last restore in place, compared with the file it kept; None where there was none."""
    if not kept_in(store.folder):
        return None
    with store.reading(SYSTEM) as tx:
        newest = select(AuditEntry).where(AuditEntry.action == RESTORED).order_by(AuditEntry.seq.desc())
        entry = tx.session.scalars(newest.limit(1)).first()
        told = _facts(entry.body) if entry is not None else {}
        kept = store.folder / KEPT / Path(str(told.get("kept", ""))).name
        if entry is None or "kept" not in told or not kept.is_dir():
            return None
        seq = int(told["backup_seq"])
        last = tx.session.get(AuditEntry, seq)
        made_at = _time_of(str(told["backup"])) or (last.at if last is not None else entry.at)
        head = last.hash.hex() if last is not None else ""
        at = entry.at
    passwords, recovery = _changed_keys(store, kept)
    return LastRestore(at, made_at, seq, kept, _lost(store, kept, seq, head), passwords, recovery)


def _facts(body: str) -> dict[str, Any]:
    """What an entry noted beside its changes."""
    facts: dict[str, Any] = json.loads(body)["facts"]
    return facts


def _time_of(name: str) -> datetime | None:
    """When a backup was made, by its name."""
    found = _NAMED.match(name)
    with suppress(ValueError):
        return datetime.strptime(found[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC) if found else None
    return None


def _lost(store: Store, kept: Path, seq: int, head: str) -> Loss:
    """The records of now up to `seq` are the backup that was put back."""
    before = kept / FILE_NAME
    now = Backup(store.file, store.clock(), "", store.identity, seq, "", "", head=head)
    if not before.is_file():
        return Loss(readable=False)
    return loss(before, now, store.key if engine.is_encrypted(before) else None, store.file_key)


def _changed_keys(store: Store, kept: Path) -> tuple[bool, bool]:
    """Whether passwords, and whether the recovery key, are not those of before the restore."""
    try:
        before = KeyRing.read(kept)
    except (FileRefused, StoreUnavailable):
        return True, True  # nobody knows: better said once too often
    if before is None or store.keys is None:
        return before is not None or store.keys is not None, False
    then, now = (
        {kind: {one.id for one in ring.slots if one.kind == kind} for kind in (PASSWORD, RECOVERY)}
        for ring in (before, store.keys)
    )
    return then[PASSWORD] != now[PASSWORD], then[RECOVERY] != now[RECOVERY]
