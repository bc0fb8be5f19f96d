"""A desk for somebody of the station."""

from __future__ import annotations

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import NotAllowed
from stationdesk.core.ledger import Ledger
from stationdesk.desk.acting import PASSWORD
from stationdesk.desk.desk import Desk
from stationdesk.desk.entering import needs_password
from stationdesk.desk.people import find_actor
from stationdesk.store.store import Store


def open_desk(store: Store, ledgers: tuple[Ledger, ...], person: str | None, language: str) -> Desk:
    """A desk for the named person, or for the first of the station's people who may write.

    NotAllowed where people have passwords: there a desk is for who has entered.
    """
    if needs_password(store):
        raise NotAllowed(PASSWORD)
    with store.reading(SYSTEM) as tx:
        actor = find_actor(tx, person)
    return Desk(store, ledgers, actor=actor, language=language)
