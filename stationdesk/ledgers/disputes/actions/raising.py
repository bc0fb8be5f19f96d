"""A hazard that a dispute brought to light, entered once and linked both ways."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action
from stationdesk.ledgers.disputes.records import Dispute
from stationdesk.ledgers.rectifications.actions import fields, raise_hazard
from stationdesk.ledgers.rectifications.actions.noticing import advise
from stationdesk.ledgers.rectifications.rules.states import Severity
from stationdesk.ledgers.station.records import Village
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction


def raise_from_dispute(
    tx: Transaction,
    record: Dispute,
    *,
    object: int | str,  # noqa: A002 - the form's word for what is dangerous
    kind: str,
    description: str,
    severity: Severity | None,
    village: int | None,
    measures: tuple[str, ...],
    interim: str | None,
    occupants_moved: int | None,
    supervisor: int | None,
    photos: tuple[Stored, ...],
) -> Dispute:
    """Register a hazard that this dispute brought to light."""
    raise_hazard(
        tx, object=object, kind=kind, description=description, severity=severity, village=village,
        measures=measures, interim=interim, occupants_moved=occupants_moved, supervisor=supervisor,
        source="dispute", photos=photos, origin=record,
    )  # fmt: skip
    tx.changed(record)
    return record


def _object_of(tx: Transaction, record: Dispute) -> str | None:
    home = tx.session.get(Village, record.village_id) if record.village_id is not None else None
    return record.place_text or (home.name if home is not None else None)


RAISE_HAZARD = Action(
    "raise_hazard",
    QT_TRANSLATE_NOOP("disputes", "Raise a hazard"),
    raise_from_dispute,
    (
        fields.at_first(fields.OBJECT, _object_of), fields.KIND,
        fields.at_first(fields.DESCRIPTION, lambda tx, record: record.summary), fields.SEVERITY,
        fields.at_first(fields.VILLAGE, lambda tx, record: record.village_id), fields.MEASURES,
        fields.INTERIM, fields.MOVED,
        fields.at_first(fields.SUPERVISOR, lambda tx, record: record.handler_id),
        fields.PHOTOS,
    ),
    icon="warning",
    key="Ctrl+Shift+K",
    advise=advise,
)  # fmt: skip
