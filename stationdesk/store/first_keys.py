"""Passwords for a station that has none yet: its key ring and the first account, both or neither.

The ring is made aside and takes its place after the account is committed. Cut off between the two, the
next start puts it in place; cut off before, it is thrown away.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileRefused, RuleBroken, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.passwords import check_password
from stationdesk.store import accounts, files
from stationdesk.store.engine import driver_connection, is_encrypted, preferred_driver
from stationdesk.store.keys import KEYS, NOT_KEPT, DataKey, KeyRing
from stationdesk.store.slots import STRONG, Cost
from stationdesk.store.station_file import FILE_NAME
from stationdesk.store.store import Store

STAGED = "making-keys"
_SLOTS = "SELECT slot FROM account WHERE voided_at IS NULL"
HAS_KEYS = QT_TRANSLATE_NOOP("store", "This station has passwords already.")


def make(store: Store, actor: Actor, person: int, name: str, password: str, cost: Cost = STRONG) -> str:
    """Make the ring and this person's account; returns the recovery key, which is kept nowhere."""
    if store.keys is not None:
        raise RuleBroken(HAS_KEYS)
    check_password(password, name)
    staged = store.folder / STAGED
    shutil.rmtree(staged, ignore_errors=True)
    ring, key, code = KeyRing.make(staged, store.identity.uuid)
    store.keys, store.key = ring, key
    try:
        with store.transaction(actor, action="account.given") as tx:
            accounts.give(tx, person, name, password, must_change=False, cost=cost)
    except BaseException:
        _settle(store, key)
        raise
    finish(store.folder)
    store.keys = KeyRing.read(store.folder)
    return code


def _settle(store: Store, key: DataKey) -> None:
    """Something was raised, before the commit or after it: the file tells which, not the exception."""
    store.keys = store.key = None
    finish(store.folder)
    store.keys = KeyRing.read(store.folder)
    store.key = key if store.keys is not None else None


def finish(folder: Path) -> bool:
    """Carry through what was cut off; whether there was anything. Can be done again at any step."""
    staged = folder / STAGED
    if not staged.is_dir():
        return False
    file = folder / FILE_NAME
    try:
        if not file.is_file() or is_encrypted(file):  # a file that is encrypted had its ring before
            shutil.rmtree(staged, ignore_errors=True)
            return True
        with driver_connection(file) as connection:
            connection.execute("BEGIN IMMEDIATE")  # whoever makes the ring just now commits first
            if not (folder / KEYS).exists() and _stands_for_accounts(connection, staged):
                files.replace(staged / KEYS, folder / KEYS)
            shutil.rmtree(staged, ignore_errors=True)
            connection.execute("ROLLBACK")
    except OSError as error:
        raise StoreUnavailable(NOT_KEPT.filled(folder=folder)) from error
    except preferred_driver().Error:  # the file is in use or damaged: the next start looks again
        return False
    return True


def _stands_for_accounts(records: Any, staged: Path) -> bool:
    """Whether the account was committed."""
    with suppress(FileRefused):
        ring = KeyRing.read(staged)
        kept = {slot for (slot,) in records.execute(_SLOTS).fetchall()}
        return ring is not None and bool(kept & {one.id for one in ring.slots})
    return False
