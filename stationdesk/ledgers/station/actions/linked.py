"""Where a record came from and what came of it, as the panes of every ledger show it."""

from __future__ import annotations

from collections.abc import Mapping

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Detail, Fact, Link, Reference
from stationdesk.store.links import Linked, origins, outcomes
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

LEDGER_OF: Mapping[str, str] = {
    "incident": "incidents",
    "hazard": "rectifications",
    "inspection": "rectifications.inspections",
    "campaign": "rectifications.campaigns",
    "dispute": "disputes",
    "task_item": "tasks",
    "task_group": "tasks.groups",
    "reconciliation": "tasks.reconciliations",
    "checklist": "tasks.checklists",
    "meeting": "tasks.meetings",
    "rental": "premises",
    "protected_unit": "premises.units",
    "camera": "cameras",
    "camera_fault": "cameras.faults",
    "recorder": "cameras.recorders",
    "unit": "station.units",
    "patrol": "patrols",
    "activity": "patrols.activities",
    "clue": "patrols.clues",
    "work_log": "patrols.work",
    "boundary_agreement": "patrols.agreements",
    "notice": "patrols.publicity",
    "video_patrol": "patrols.video",
    "video_finding": "patrols.video_findings",
    "footage_access": "patrols.footage",
}
"""The ledger whose page shows the records of a table that may stand at either end of a link."""

CAME_OF = QT_TRANSLATE_NOOP("station", "Came of")
LED_TO = QT_TRANSLATE_NOOP("station", "Led to")
_RECORD = QT_TRANSLATE_NOOP("station", "Record")


def links_of(tx: Transaction, record: Record) -> tuple[Link, ...]:
    """The records this one came of, then those that came of it."""
    return (
        *(one for each in origins(tx, record) for one in _link(tx, CAME_OF, each)),
        *(one for each in outcomes(tx, record) for one in _link(tx, LED_TO, each)),
    )


def _link(tx: Transaction, title: Phrase, linked: Linked) -> tuple[Link, ...]:
    ledger = LEDGER_OF.get(linked.model.__tablename__)
    if ledger is None:
        return ()
    number = tx.get(linked.model, linked.record, voided=True).number or ""
    named = Fact(_RECORD, linked.record, Reference(ledger))
    return (Link(title, ledger, linked.record, note=number, facts=(named,)),)


LINKED = Detail("links", QT_TRANSLATE_NOOP("station", "Came of it, led to it"), links_of)
