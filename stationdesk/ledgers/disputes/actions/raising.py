"""A hazard that a dispute brought to light, entered once and linked both ways."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.disputes.records import Dispute
from stationdesk.ledgers.rectifications.actions.raised_from import raised_from
from stationdesk.ledgers.station.records import Village
from stationdesk.store.transaction import Transaction


def _object_of(tx: Transaction, record: Dispute) -> str | None:
    home = tx.session.get(Village, record.village_id) if record.village_id is not None else None
    return record.place_text or (home.name if home is not None else None)


RAISE_HAZARD = raised_from(
    "raise_hazard",
    QT_TRANSLATE_NOOP("disputes", "Raise a hazard"),
    "dispute",
    dangerous=_object_of,
    description=lambda tx, record: record.summary,
    key="Ctrl+Shift+K",
)
