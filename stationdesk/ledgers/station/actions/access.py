"""Who may enter the program: passwords given, given anew and taken away, by the chief."""

from __future__ import annotations

from sqlalchemy import func, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.passwords import why_weak
from stationdesk.ledgers.station.records import HAS_PASSWORD, Person
from stationdesk.store import accounts
from stationdesk.store.store import Transaction

TOO_HIGH = QT_TRANSLATE_NOOP("station", "{name} administers; only an administrator changes that.")
_NO_ROLE = QT_TRANSLATE_NOOP("station", "{name} has no role in the program; give one first.")
_OWN = QT_TRANSLATE_NOOP("station", "Change your own password yourself: it asks for the present one.")
_LAST = QT_TRANSLATE_NOOP(
    "station", "{name} is the last chief with a password; give another chief one first."
)


def give_access(tx: Transaction, record: Person, *, password: str) -> Person:
    """Give a first password, which the person must change when entering."""
    _refuse_without_role(record)
    refuse_above(tx, record, "password")
    _refuse_weak(password, record)
    accounts.give(tx, record.id, record.name, password)
    tx.changed(record)
    return record


def reset_access(tx: Transaction, record: Person, *, password: str) -> Person:
    """Give somebody who forgot theirs another first password; the old one opens nothing any more."""
    _refuse_without_role(record)
    refuse_above(tx, record, "password")
    if record.id == tx.actor.person:
        raise RuleBroken(_OWN, {"password": _OWN})
    _refuse_weak(password, record)
    accounts.change(tx, record.id, record.name, password, must_change=True)
    tx.changed(record)
    return record


def take_access(tx: Transaction, record: Person, *, reason: str) -> Person:
    """Take a person's password and key files away; they stay in the lists and keep their role."""
    refuse_above(tx, record, "reason")
    if not withdraw(tx, record, reason, "reason"):
        raise RuleBroken(accounts.HAS_NONE.filled(name=record.name))
    tx.changed(record)
    return record


def withdraw(tx: Transaction, person: Person, reason: str, field: str) -> int:
    """Take away what lets a person in, in this transaction; returns how much there was.

    RuleBroken when nobody who may approve could enter any more.
    """
    keep_a_chief(tx, person, field)
    return accounts.take_away(tx, person.id, reason)


def keep_a_chief(tx: Transaction, person: Person, field: str) -> None:
    """Refuse to lose the last chief who has a password."""
    if person.role not in CHIEFS or accounts.account_of(tx, person.id) is None:
        return
    others = select(func.count(Person.id)).where(
        Person.id != person.id,
        Person.role.in_([int(role) for role in CHIEFS]),
        Person.serving,
        Person.voided_at.is_(None),
        HAS_PASSWORD,
    )
    if tx.session.scalars(others).one() == 0:
        fault = _LAST.filled(name=person.name)
        raise RuleBroken(fault, {field: fault})


def refuse_above(tx: Transaction, person: Person, field: str) -> None:
    """Refuse to touch the role or the password of somebody above the one who acts."""
    if person.role is not None and person.role > tx.actor.role:
        fault = TOO_HIGH.filled(name=person.name)
        raise NotAllowed(fault, {field: fault})


def _refuse_without_role(person: Person) -> None:
    if person.role is None or not person.serving:
        raise RuleBroken(_NO_ROLE.filled(name=person.name))


def _refuse_weak(password: str, person: Person) -> None:
    if (why := why_weak(password, person.name)) is not None:
        raise RuleBroken(why, {"password": why})
