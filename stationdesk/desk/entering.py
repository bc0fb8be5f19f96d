"""From a proven password to somebody who acts: the account must still stand behind it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta

from stationdesk.core.actor import CHIEFS, SYSTEM, Actor
from stationdesk.core.errors import NotAllowed, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desk.people import actor_of, let_names_follow, people_who_may_act, role_in
from stationdesk.store import accounts
from stationdesk.store.attempts import Attempts
from stationdesk.store.gate import Entry
from stationdesk.store.slots import JOB, RECOVERY, Slot
from stationdesk.store.store import Store
from stationdesk.store.transaction import Transaction

FIRST_PASSWORD = QT_TRANSLATE_NOOP("desk", "This is a first password; choose one that only you know.")
OLD_PASSWORD = QT_TRANSLATE_NOOP("desk", "Your password is older than {days} days; choose another one.")
ONLY_CHIEFS = QT_TRANSLATE_NOOP(
    "desk", "The recovery key gives a new password to the chief or an administrator only."
)
VOID_RECOVERY = QT_TRANSLATE_NOOP("desk", "This recovery key is void; a newer sheet was made.")


def needs_password(store: Store) -> bool:
    """Whether somebody here has a password, so that nobody acts without one."""
    with store.reading(SYSTEM) as tx:
        return accounts.has_accounts(tx)


def entered(store: Store, entry: Entry) -> Actor:
    """Who has entered, noted in the audit with the wrong tries before; NotAllowed when it counts no more."""
    if entry.person is None:
        raise NotAllowed(accounts.WITHDRAWN)
    with store.reading(SYSTEM) as tx:
        accounts.proven(tx, entry.slot)
        known = actor_of(tx, entry.person)
    actor = Actor(known.person, known.name, known.role, authenticated=True)
    if not store.read_only:
        with store.transaction(actor, action="account.entered") as tx:
            by_file = {"key_file": True} if entry.slot.kind == JOB else {}
            tx.note(failures=entry.failures, **by_file)
        let_names_follow(store)
        with suppress(StoreUnavailable):  # they are noted; told once more is better than never
            Attempts(store.folder).noted(entry.person, entry.failures)
    return actor


def why_change(store: Store, actor: Actor) -> Phrase | None:
    """Why this person must choose another password before anything else; None when they need not."""
    if actor.person is None:
        return None
    with store.reading(SYSTEM) as tx:
        account = accounts.account_of(tx, actor.person)
        days = int(tx.settings["access.password_days"])
        if account is None or not accounts.is_too_old(account, tx.now, days):
            return None
        return FIRST_PASSWORD if account.must_change else OLD_PASSWORD.filled(days=days)


def days_left(store: Store, actor: Actor) -> int | None:
    """How many days the password may still be used; None when there is no limit."""
    with store.reading(SYSTEM) as tx:
        account = accounts.account_of(tx, actor.person) if actor.person is not None else None
        days = int(tx.settings["access.password_days"])
        if account is None or days == 0:
            return None
        return (account.changed_at + timedelta(days=days) - tx.now).days


def change_own(store: Store, actor: Actor, password: str) -> None:
    """Choose another password; the one that was entered opens nothing from now on."""
    with store.transaction(actor, action="account.changed") as tx:
        accounts.change(tx, _person(actor), actor.name, password)


@dataclass(frozen=True)
class Renewal:
    """A new recovery key that counts only once it is kept: until then the earlier one is good."""

    code: str = field(repr=False)
    slot: Slot


def recoverable(store: Store, slot: Slot) -> tuple[Actor, ...]:
    """Whom the recovery key that opened `slot` may give a new password: chiefs and administrators."""
    with store.reading(SYSTEM) as tx:
        _proven_recovery(tx, slot)
        return tuple(one for one in _actors(tx) if one.role in CHIEFS)


def recover(store: Store, slot: Slot, person: int, password: str) -> Renewal:
    """Give a chief a new password by the recovery key that opened `slot`; returns the next recovery key.

    The used one is good until the next is kept, so that no accident between leaves the station without.
    """
    with store.reading(SYSTEM) as tx:
        actor = actor_of(tx, person)
    if actor.role not in CHIEFS:
        raise NotAllowed(ONLY_CHIEFS)
    with store.transaction(actor, action="account.recovered") as tx:
        _proven_recovery(tx, slot)
        if actor_of(tx, person).role not in CHIEFS:
            raise NotAllowed(ONLY_CHIEFS)
        if accounts.account_of(tx, person) is None:
            accounts.give(tx, person, actor.name, password, must_change=False)
        else:
            accounts.change(tx, person, actor.name, password)
    return new_recovery_key(store, actor)


def new_recovery_key(store: Store, actor: Actor) -> Renewal:
    """Make a new recovery key; it goes onto paper before `keep_recovery_key` lets it count."""
    if actor.role not in CHIEFS:
        raise NotAllowed(ONLY_CHIEFS)
    with store.reading(actor) as tx:
        ring, key = accounts.ring_of(tx)
        return Renewal(*ring.new_recovery(key))


def keep_recovery_key(store: Store, actor: Actor, renewal: Renewal) -> None:
    """The new key is on paper: it counts from now on, and the earlier one is void. Once more does nothing."""
    with store.transaction(actor, action="account.recovery_renewed") as tx:
        if role_in(tx, replace(actor, authenticated=True)) not in CHIEFS:
            raise NotAllowed(ONLY_CHIEFS)
        if accounts.keep_recovery(tx, renewal.slot):
            tx.note(recovery="renewed")


def _proven_recovery(tx: Transaction, slot: Slot) -> None:
    if slot.kind != RECOVERY:
        raise NotAllowed(accounts.WITHDRAWN)
    try:
        accounts.proven(tx, slot)
    except NotAllowed as why:
        raise NotAllowed(VOID_RECOVERY) from why


def _actors(tx: Transaction) -> tuple[Actor, ...]:
    return tuple(Actor(one.person, one.name, one.role) for one in people_who_may_act(tx))


def _person(actor: Actor) -> int:
    assert actor.person is not None
    return actor.person
