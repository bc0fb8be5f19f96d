"""From a proven password to somebody who acts: the account must still stand behind it."""

from __future__ import annotations

from datetime import timedelta

from stationdesk.core.actor import CHIEFS, SYSTEM, Actor
from stationdesk.core.errors import NotAllowed
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desk.people import actor_of, people_who_may_act
from stationdesk.store import accounts
from stationdesk.store.gate import Entry
from stationdesk.store.slots import JOB
from stationdesk.store.store import Store
from stationdesk.store.transaction import Transaction

FIRST_PASSWORD = QT_TRANSLATE_NOOP("desk", "This is a first password; choose one that only you know.")
OLD_PASSWORD = QT_TRANSLATE_NOOP("desk", "Your password is older than {days} days; choose another one.")
ONLY_CHIEFS = QT_TRANSLATE_NOOP(
    "desk", "The recovery key gives a new password to the chief or an administrator only."
)


def needs_password(store: Store) -> bool:
    """Whether somebody here has a password, so that nobody acts without one."""
    with store.reading(SYSTEM) as tx:
        return accounts.has_accounts(tx)


def entered(store: Store, entry: Entry) -> Actor:
    """Who has entered, noted in the audit with the wrong tries before; NotAllowed when it counts no more."""
    with store.reading(SYSTEM) as tx:
        account = accounts.proven(tx, entry.slot)
        known = actor_of(tx, account.person)
    actor = Actor(known.person, known.name, known.role, authenticated=True)
    if not store.read_only:
        with store.transaction(actor, action="account.entered") as tx:
            by_file = {"key_file": True} if entry.slot.kind == JOB else {}
            tx.note(failures=entry.failures, **by_file)
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


def recoverable(store: Store) -> tuple[Actor, ...]:
    """Whom the recovery key may give a new password: chiefs and administrators."""
    with store.reading(SYSTEM) as tx:
        return tuple(one for one in _actors(tx) if one.role in CHIEFS)


def recover(store: Store, person: int, password: str) -> str:
    """Give a chief a new password by the recovery key, and a new recovery key; returns that.

    The store was opened with the data key that the recovery key gave. The used recovery key is void.
    """
    with store.reading(SYSTEM) as tx:
        actor = actor_of(tx, person)
    if actor.role not in CHIEFS:
        raise NotAllowed(ONLY_CHIEFS)
    with store.transaction(actor, action="account.recovered") as tx:
        if accounts.account_of(tx, person) is None:
            accounts.give(tx, person, actor.name, password, must_change=False)
        else:
            accounts.change(tx, person, actor.name, password)
    return new_recovery_key(store, actor)


def new_recovery_key(store: Store, actor: Actor) -> str:
    """Make a new recovery key, the earlier one void, and note it; the key itself is in no record."""
    if actor.role not in CHIEFS:
        raise NotAllowed(ONLY_CHIEFS)
    with store.transaction(actor, action="account.recovery_renewed") as tx:
        ring, key = accounts.ring_of(tx)
        code, earlier = ring.add_recovery(key)
        tx.note(recovery="renewed")
    ring.remove(*earlier)
    return code


def _actors(tx: Transaction) -> tuple[Actor, ...]:
    return tuple(Actor(one.person, one.name, one.role) for one in people_who_may_act(tx))


def _person(actor: Actor) -> int:
    assert actor.person is not None
    return actor.person
