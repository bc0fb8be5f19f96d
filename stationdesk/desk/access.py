"""Passwords, key files and keys of a station, as the settings and the command line show and change them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select

from stationdesk.core.actor import Role
from stationdesk.core.errors import NotAllowed
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk, entering
from stationdesk.desk.entering import Renewal
from stationdesk.desk.people import people_who_may_act
from stationdesk.desk.recovering import kept_at
from stationdesk.desk.rights import ENCRYPT, KEYS
from stationdesk.store import encrypting, first_keys
from stationdesk.store.accounts import NOT_ENTERED, Account, give_key_file
from stationdesk.store.gate import Gate, key_file
from stationdesk.store.slots import JOB, PASSWORD

NOT_A_CHIEF = QT_TRANSLATE_NOOP("desk", "The first password is for the chief who acts now.")


@dataclass(frozen=True)
class Access:
    """One of the people who may act, and their password; `since` is None where they have none."""

    person: int
    name: str
    role: Role
    since: datetime | None
    must_change: bool


@dataclass(frozen=True)
class KeyFile:
    """A key file for scheduled work in somebody's name."""

    account: int
    name: str
    purpose: str
    since: datetime


@dataclass(frozen=True)
class Secured:
    """How the records are secured; `plain_backups` are those beside them that anybody can read."""

    has_keys: bool
    encrypted: bool
    sheet_kept_at: datetime | None
    plain_backups: int


def people(desk: Desk) -> tuple[Access, ...]:
    """Everybody who may act, with their password if they have one."""
    with desk.store.reading(desk.actor) as tx:
        mine = select(Account).where(Account.kind == PASSWORD, Account.voided_at.is_(None))
        accounts = {one.person: one for one in tx.session.scalars(mine)}
        return tuple(
            Access(one.person, one.name, one.role, found.changed_at if found else None,
                   bool(found and found.must_change))
            for one in people_who_may_act(tx)
            for found in (accounts.get(one.person),)
        )  # fmt: skip


def key_files(desk: Desk) -> tuple[KeyFile, ...]:
    """The key files that still open the records."""
    with desk.store.reading(desk.actor) as tx:
        names = {one.person: one.name for one in people_who_may_act(tx)}
        living = select(Account).where(Account.kind == JOB, Account.voided_at.is_(None)).order_by(Account.id)
        return tuple(
            KeyFile(one.id, names.get(one.person or 0, str(one.person)), one.note or "", one.changed_at)
            for one in tx.session.scalars(living)
        )


def secured(desk: Desk) -> Secured:
    """How the records are secured now."""
    store = desk.store
    plain = len(encrypting.plain_backups(store.folder)) if store.encrypted else 0
    return Secured(store.keys is not None, store.encrypted, kept_at(store), plain)


def change_own(desk: Desk, old: str, new: str) -> None:
    """Change the password of who acts; a wrong old one counts like one at the door."""
    person = desk.actor.person
    if person is None:
        raise NotAllowed(NOT_ENTERED)
    Gate(desk.store.folder).enter(person, old)
    entering.change_own(desk.store, desk.actor, new)


def set_up_passwords(desk: Desk, password: str) -> str:
    """The first password of a station that has none, for the chief who acts; returns the recovery key."""
    desk.need(KEYS)
    chief = desk.actor
    if chief.person is None:
        raise NotAllowed(NOT_A_CHIEF)
    desk.hand_over(replace(chief, authenticated=True))  # or the commit would take their role away
    try:
        return first_keys.make(desk.store, chief, chief.person, chief.name, password)
    except BaseException:
        desk.actor = chief
        raise


def new_recovery_key(desk: Desk) -> Renewal:
    """Another recovery key, which makes the earlier one void once it is on paper."""
    desk.look_again()
    desk.need(KEYS)
    return entering.new_recovery_key(desk.store, desk.actor)


def keep_recovery_key(desk: Desk, renewal: Renewal) -> None:
    """The sheet is on paper: from now on this key counts and the earlier one does not."""
    desk.need(KEYS)
    entering.keep_recovery_key(desk.store, desk.actor, renewal)


def give_file(desk: Desk, person: int, purpose: str) -> str:
    """The content of a new key file, which is kept nowhere here."""
    desk.need(KEYS)
    with desk.store.transaction(desk.actor, action="account.key_file_given") as tx:
        desk.need(KEYS, tx)
        name = next(one.name for one in people_who_may_act(tx) if one.person == person)
        secret = give_key_file(tx, person, name, purpose)
    return key_file(desk.store.identity.uuid, secret)


def take_file(desk: Desk, account: int, reason: str) -> None:
    """Withdraw a key file: it opens nothing from now on."""
    desk.need(KEYS)
    with desk.store.transaction(desk.actor, action="account.key_file_taken") as tx:
        desk.need(KEYS, tx)
        tx.void(tx.get(Account, account), reason)


def may_encrypt(desk: Desk) -> None:
    """Refuse who may not have the records encrypted."""
    desk.look_again()
    desk.need(ENCRYPT)
