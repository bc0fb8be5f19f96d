"""The pane of one duty: who serves, whom the roster had chosen, and its roster."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Fact, Flag, Reference
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.records import Duty
from stationdesk.store.transaction import Transaction


def duty(_tx: Transaction, record: Duty) -> tuple[Fact, ...]:
    """What is kept of it."""
    return (
        Fact(keeping.DAY, record.day, Day()),
        Fact(keeping.POST, record.post_id, Reference("roster.posts")),
        Fact(QT_TRANSLATE_NOOP("roster", "Serves"), record.person_id, keeping.PERSON),
        Fact(QT_TRANSLATE_NOOP("roster", "Chosen by the roster"), record.chosen_id, keeping.PERSON),
        Fact(QT_TRANSLATE_NOOP("roster", "Locked"), record.locked, Flag()),
        Fact(QT_TRANSLATE_NOOP("roster", "Roster"), record.roster_id, Reference("roster")),
    )
