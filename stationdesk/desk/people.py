"""Which of the station's people may act, and as what."""

from __future__ import annotations

from contextlib import suppress

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.errors import NotAllowed, RecordMissing, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk.answers import Acting
from stationdesk.ledgers.station.records import Person
from stationdesk.store.accounts import has_accounts, is_kept
from stationdesk.store.store import Store, Transaction

_NO_ONE = QT_TRANSLATE_NOOP("desk", "Nobody of the station may act yet; please add a person with a role.")
_NO_ROLE = QT_TRANSLATE_NOOP("desk", "{name} has no role here; please ask the administrator.")


def people_who_may_act(tx: Transaction) -> tuple[Acting, ...]:
    """Serving people with a role, the chief first."""
    statement = (
        select(Person.id, Person.name, Person.role)
        .where(Person.role.is_not(None), Person.serving, Person.voided_at.is_(None))
        .order_by(Person.role.desc(), Person.id)
    )
    return tuple(
        Acting(person, name, Role(role)) for person, name, role in tx.session.execute(statement) if role
    )


def let_names_follow(store: Store) -> None:
    """Let the names at the gate be those in the records, after somebody was renamed.

    Not where the records are older than what was seen here, and no reason to stop anybody's work.
    """
    if store.keys is None or store.read_only or store.set_back is not None:
        return
    with suppress(StationError, StoreUnavailable), store.reading(SYSTEM) as tx:
        called = {one.person: one.name for one in people_who_may_act(tx)}
        store.keys.call({person: called.get(person, name) for person, name in store.keys.people})


def role_now(tx: Transaction, person: int) -> Role | None:
    """The role a person has in the file at this moment; None for who left or lost it."""
    found = tx.session.get(Person, person)
    if found is None or found.role is None or not found.serving or found.voided_at is not None:
        return None
    return Role(found.role)


def role_in(tx: Transaction, actor: Actor) -> Role:
    """The role somebody at work has in the file at this moment; NOBODY without a role or, where people
    have passwords, without one of their own."""
    if actor.person is None:
        return actor.role
    if tx.store.keys is not None and has_accounts(tx) != (actor.authenticated and is_kept(tx, actor.person)):
        return Role.NOBODY
    return role_now(tx, actor.person) or Role.NOBODY


def actor_of(tx: Transaction, person: int) -> Actor:
    """The actor a person is; unauthenticated until there are accounts."""
    found = tx.session.get(Person, person)
    role = role_now(tx, person)
    if found is None or role is None:
        raise NotAllowed(_NO_ROLE.filled(name=found.name if found else person))
    return Actor(found.id, found.name, role)


def find_actor(tx: Transaction, name: str | None) -> Actor:
    """The person of that name or id, or the first who may write when none is named."""
    people = people_who_may_act(tx)
    if name:
        for one in people:
            if name in {one.name, str(one.person)}:
                return Actor(one.person, one.name, one.role)
        raise NotAllowed(_NO_ROLE.filled(name=name))
    if not people:
        raise RecordMissing(_NO_ONE)
    officer = next((one for one in people if one.role is Role.OFFICER), people[0])
    return Actor(officer.person, officer.name, officer.role)
