"""Accounts: which slot of the key ring is whose, kept and audited with the records.

A slot alone lets nobody in: the account must name it, with its digest. So a slot slipped into the key
file, or left there by a change that was not finished, opens the file but acts as nobody.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import Engine, select
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.errors import FileRefused, NotAllowed, RuleBroken, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.passwords import check_password
from stationdesk.store import engine
from stationdesk.store.keys import WRONG_FILE, DataKey, KeyRing
from stationdesk.store.record import Base, Record
from stationdesk.store.slots import JOB, PASSWORD, RECOVERY, STRONG, Cost, Slot, slot_of
from stationdesk.store.transaction import Transaction

_LOG = logging.getLogger(__name__)
RENEWED = "renewed"
NO_KEYS = QT_TRANSLATE_NOOP("store", "This station has no passwords yet; set them up in the settings.")
NOT_ENTERED = QT_TRANSLATE_NOOP("store", "Enter with your own password first; then accounts can be changed.")
HAS_ONE = QT_TRANSLATE_NOOP("store", "{name} has a password already; it can be changed.")
HAS_NONE = QT_TRANSLATE_NOOP("store", "{name} has no password here.")
KEYS_MISSING = QT_TRANSLATE_NOOP(
    "store", "The key file of this station is missing. Take it back from the newest backup."
)
STRANGE = QT_TRANSLATE_NOOP(
    "store", "The keys in this backup are not those of its records; they may have been exchanged."
)
WITHDRAWN = QT_TRANSLATE_NOOP("store", "This password was changed or withdrawn. Please ask the chief.")

_LIVING = "SELECT slot, slot_digest FROM account WHERE voided_at IS NULL"


class Account(Record, Base):
    """One person's password, one key file that works in their name, or the recovery key, by its slot."""

    __tablename__ = "account"

    person: Mapped[int | None] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(default=PASSWORD)
    slot: Mapped[str]
    slot_digest: Mapped[str]
    must_change: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime]
    note: Mapped[str | None]


def has_accounts(tx: Transaction) -> bool:
    """Whether anybody has a password, so that nobody acts without one."""
    found = tx.session.scalar(select(Account.id).where(Account.voided_at.is_(None)).limit(1)) is not None
    if found and tx.store.keys is None:
        raise NotAllowed(KEYS_MISSING)
    return found


def account_of(tx: Transaction, person: int) -> Account | None:
    """A person's living account, without key files."""
    return tx.session.scalar(
        select(Account).where(Account.person == person, Account.kind == PASSWORD, Account.voided_at.is_(None))
    )


def is_kept(tx: Transaction, person: int) -> bool:
    """Whether a person has a password or a key file of theirs that has not been taken away."""
    mine = select(Account.id).where(Account.person == person, Account.voided_at.is_(None)).limit(1)
    return tx.session.scalar(mine) is not None


def proven(tx: Transaction, slot: Slot) -> Account:
    """The account a slot stands for; NotAllowed when it stands for none (any more)."""
    found = tx.session.scalar(select(Account).where(Account.slot == slot.id, Account.voided_at.is_(None)))
    if found is None or found.slot_digest != slot.digest or found.person != slot.person:
        raise NotAllowed(WRONG_FILE if slot.kind == JOB else WITHDRAWN)
    return found


def give(
    tx: Transaction,
    person: int,
    name: str,
    password: str,
    *,
    must_change: bool = True,
    cost: Cost = STRONG,
) -> Account:
    """Give somebody a password; RuleBroken when it is weak or they have one."""
    ring, key = ring_of(tx)
    if account_of(tx, person) is not None:
        raise RuleBroken(HAS_ONE.filled(name=name))
    check_password(password, name)
    _keep_first_recovery(tx, ring)
    slot = ring.add(key, person, name, password, cost)
    made = Account(
        person=person, kind=PASSWORD, slot=slot.id, slot_digest=slot.digest, must_change=must_change,
        changed_at=tx.now,
    )  # fmt: skip
    return tx.add(made)


def change(
    tx: Transaction,
    person: int,
    name: str,
    password: str,
    *,
    must_change: bool = False,
    cost: Cost = STRONG,
) -> Account:
    """Change a password: the key is wrapped anew, the old slot goes when this is kept."""
    ring, key = ring_of(tx)
    account = account_of(tx, person)
    if account is None:
        raise RuleBroken(HAS_NONE.filled(name=name))
    check_password(password, name)
    slot = ring.add(key, person, name, password, cost)
    account.slot, account.slot_digest = slot.id, slot.digest
    account.must_change, account.changed_at = must_change, tx.now
    tx.session.flush()
    return account


def give_key_file(tx: Transaction, person: int, name: str, note: str) -> str:
    """A key file's secret for scheduled work in a person's name; `note` says what it is for."""
    ring, key = ring_of(tx)
    slot, secret = ring.add_job(key, person, name)
    tx.add(
        Account(person=person, kind=JOB, slot=slot.id, slot_digest=slot.digest, changed_at=tx.now, note=note)
    )
    return secret


def keep_recovery(tx: Transaction, slot: Slot) -> bool:
    """Let another recovery key count from now on, the earlier one void; False when it counts already."""
    ring, _ = ring_of(tx)
    earlier = _recoveries(tx)
    if slot.id in {one.slot for one in earlier}:
        return False
    ring.put(slot)
    for one in earlier:
        tx.void(one, RENEWED)
    _add_recovery(tx, slot)
    return True


def recovery_fits(tx: Transaction, ring: KeyRing) -> bool:
    """Whether the recovery key of the records opens the key ring.

    Not when a lost ring came back from a backup made before the key was renewed: then the newer sheet
    opens nothing, and the older one counts for nothing.
    """
    held = {(one.id, one.digest) for one in ring.slots if one.kind == RECOVERY}
    counting = {(one.slot, one.slot_digest) for one in _recoveries(tx)}
    return not counting or bool(counting & held)


def _keep_first_recovery(tx: Transaction, ring: KeyRing) -> None:
    """With its first account a station takes up the recovery key its ring was made with."""
    if tx.session.scalar(select(Account.id).limit(1)) is None:
        for slot in ring.slots:
            if slot.kind == RECOVERY:
                _add_recovery(tx, slot)


def _recoveries(tx: Transaction) -> list[Account]:
    living = select(Account).where(Account.kind == RECOVERY, Account.voided_at.is_(None))
    return list(tx.session.scalars(living))


def _add_recovery(tx: Transaction, slot: Slot) -> None:
    tx.add(Account(person=None, kind=RECOVERY, slot=slot.id, slot_digest=slot.digest, changed_at=tx.now))


def take_away(tx: Transaction, person: int, reason: str) -> int:
    """Take a person's password and key files away; returns how many there were."""
    mine = tx.session.scalars(
        select(Account).where(Account.person == person, Account.voided_at.is_(None))
    ).all()
    for account in mine:
        tx.void(account, reason)
    return len(mine)


def is_too_old(account: Account, now: datetime, days: int) -> bool:
    """Whether the password has to be changed; `days` 0 is never."""
    return account.must_change or (days > 0 and now - account.changed_at > timedelta(days=days))


def refuse_strange(records: Any, told: Mapping[str, Any] | None) -> None:
    """Refuse a ring that is not of these records: none of its slots stands behind a living account."""
    living = set(records.execute(_LIVING).fetchall())
    held = {(one.id, one.digest) for one in map(slot_of, told["slots"] if told else ())}
    if living and not living & held:
        raise FileRefused(STRANGE)


class Holder(Protocol):
    """What sweeping needs of a store."""

    engines: engine.Engines
    keys: KeyRing | None
    read_only: bool

    @property
    def set_back(self) -> object: ...


def sweep(store: Holder) -> None:
    """Take the slots out of the ring that no account names: withdrawn, or of a change never finished.

    Not where the records are older than what was seen here: the ring may rightly know more than they do.
    """
    if store.keys is None or store.read_only or store.set_back is not None:
        return
    if not _strays(store.keys, store.engines.reader):
        return
    # Once more while nobody can be in the middle of giving a password: a slot comes before its account.
    stray = _strays(store.keys, store.engines.writer)
    with suppress(StoreUnavailable):  # the account is gone all the same, and the next start tries again
        store.keys.remove(*stray)


def sweep_if_it_can_be(store: Holder) -> None:
    """After a change of accounts: what was saved is saved, what cannot be swept now is at the next start."""
    try:
        sweep(store)
    except (StationError, StoreUnavailable):
        _LOG.warning("the key ring could not be swept after a change of accounts", exc_info=True)


def _strays(ring: KeyRing, records: Engine) -> list[str]:
    with records.begin() as connection:
        found = connection.exec_driver_sql("SELECT slot FROM account WHERE voided_at IS NULL").all()
        living = {slot for (slot,) in found}
        held = ring.slots
        strays = [one.id for one in held if one.id not in living]
    return strays if len(strays) < len(held) else []  # a ring that fits nowhere is left for who looks into it


def ring_of(tx: Transaction) -> tuple[KeyRing, DataKey]:
    """The ring and its key, for who has entered."""
    if tx.store.keys is None:
        raise RuleBroken(NO_KEYS)
    if tx.store.key is None:
        raise NotAllowed(NOT_ENTERED)
    return tx.store.keys, tx.store.key
