"""Who of the station's people has a password, as lists and forms ask for it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import column_property

from stationdesk.ledgers.station.records.people import Person
from stationdesk.store.accounts import Account
from stationdesk.store.slots import PASSWORD

_LIVING = select(Account.changed_at).where(
    Account.person == Person.id, Account.kind == PASSWORD, Account.voided_at.is_(None)
)
PASSWORD_SINCE = _LIVING.limit(1).correlate(Person).scalar_subquery()
HAS_PASSWORD = _LIVING.correlate(Person).exists()

Person.password_since = column_property(PASSWORD_SINCE, deferred=True)
