"""From what was seen on a camera to an incident, a hazard or a fault: entered once, linked both ways."""

from __future__ import annotations

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.cameras.actions.reporting import report_fault
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.raising import FOUND, raise_found_hazard, raise_incident
from stationdesk.ledgers.patrols.records import VideoFinding
from stationdesk.ledgers.patrols.rules.rounds import Outcome
from stationdesk.store.links import link
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

_NO_KIND = QT_TRANSLATE_NOOP("patrols", "Say which kind of fault it is.")


def raise_seen(
    tx: Transaction,
    finding: VideoFinding,
    officer: int,
    became: Outcome,
    *,
    category: str | None,
    hazard_kind: str | None,
    responsible_unit: str | None,
    fault_kind: str | None,
) -> None:
    """Register what came of it; the camera says where."""
    camera = tx.get(Camera, finding.camera_id, voided=True)
    made: Record
    if became is Outcome.INCIDENT:
        made = raise_incident(
            tx, finding, at=finding.found_at, source="found.video", place=camera.address,
            village=camera.village_id, content=finding.description, category=category,
        )  # fmt: skip
    elif became is Outcome.HAZARD:
        made = raise_found_hazard(
            tx, finding, on=local_day(finding.found_at), source="video", place=camera.address,
            village=camera.village_id, content=finding.description, kind=hazard_kind, by=officer,
            responsible_unit=responsible_unit,
        )  # fmt: skip
    else:
        made = _fault(tx, finding, camera, fault_kind)
    finding.became, finding.record_id = became, made.id


def _fault(tx: Transaction, finding: VideoFinding, camera: Camera, kind: str | None) -> Record:
    if kind is None:
        raise keeping.refuse("fault_kind", _NO_KIND)
    fault = report_fault(
        tx, camera, kind=kind, reported_at=min(finding.found_at, tx.now), description=finding.description
    )
    link(tx, finding, fault, FOUND)
    return fault
