"""Taking a hazard into the ledger: by hand, from an inspection, or by another ledger's finding."""

from __future__ import annotations

from datetime import date

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.rectifications.actions import keeping
from stationdesk.ledgers.rectifications.records import BEFORE, Campaign, Hazard, Inspection
from stationdesk.ledgers.rectifications.rules.states import Severity, State
from stationdesk.ledgers.station.actions import extras
from stationdesk.store.attaching import attach_all
from stationdesk.store.attachments import Stored
from stationdesk.store.links import link
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

POLICE, CHECK = "police", "check"
_FOUND = QT_TRANSLATE_NOOP("rectifications", "Found on")
_MOVED = QT_TRANSLATE_NOOP("rectifications", "Moved out on")
_HOW_MANY = QT_TRANSLATE_NOOP("rectifications", "Say how many people moved out.")
_TOO_LONG_AGO = QT_TRANSLATE_NOOP(
    "rectifications", "The inspection was on {day}; the hazard cannot have been found before it."
)


def raise_hazard(
    tx: Transaction,
    *,
    object: int | str | None,  # noqa: A002 - the form's word for what is dangerous
    kind: str,
    description: str,
    object_kind: str | None = None,
    severity: Severity | None = None,
    source: str | None = None,
    found_on: date | None = None,
    found_by: int | None = None,
    village: int | None = None,
    address: str | None = None,
    contact_name: str | None = None,
    contact_phone: str | None = None,
    measures: tuple[str, ...] = (),
    interim: str | None = None,
    occupants_moved: int | None = None,
    moved_on: date | None = None,
    legal_basis: str | None = None,
    immediate_fix: bool | None = None,
    responsible_unit: str | None = None,
    responsible_person: str | None = None,
    supervisor: int | None = None,
    inspection: int | None = None,
    campaign: int | None = None,
    photos: tuple[Stored, ...] = (),
    origin: Record | None = None,
) -> Hazard:
    """Register a hazard; `origin` is the record it came of. An inspection brings its campaign."""
    where = keeping.located(tx, object, village, address)
    checked = tx.get(Inspection, inspection) if inspection is not None else None
    day = keeping.check_day(tx, "found_on", _FOUND, found_on or tx.today)
    if checked is not None and day < checked.inspected_on:
        raise keeping.refuse("found_on", _TOO_LONG_AGO.filled(day=checked.inspected_on.isoformat()))
    check_moved(tx, occupants_moved, moved_on, day)
    swept = campaign or (checked.campaign_id if checked is not None else None)
    own, body = competence(tx, kind)
    hazard = Hazard(
        source=source or CHECK, found_on=day, found_by=_finder(tx, found_by, checked),
        inspection_id=inspection, campaign_id=tx.get(Campaign, swept).id if swept is not None else None,
        object_text=where.text, unit_id=where.unit, object_kind=object_kind or _kind_of(checked),
        village_id=where.village, area_id=where.area, address=where.address, contact_name=contact_name,
        contact_phone=contact_phone, kind=kind, description=description,
        severity=severity or Severity.ORDINARY, own_competence=own, competent_unit=body,
        legal_basis=legal_basis, measures=measures or (), interim=interim, occupants_moved=occupants_moved,
        moved_on=moved_on or (day if occupants_moved else None), immediate_fix=bool(immediate_fix),
        responsible_unit=responsible_unit, responsible_person=responsible_person, supervisor_id=supervisor,
        state=State.REGISTERED, round=1, reopened=0,
    )  # fmt: skip
    tx.add(keeping.settle(tx, hazard))
    attach_all(tx, hazard, photos or (), BEFORE)
    for source_record in (origin, checked):
        if source_record is not None:
            link(tx, source_record, hazard, "hazard")
    return hazard


def competence(tx: Transaction, kind: str) -> tuple[bool, str]:
    """(ours, the competent body's code) of a kind, as the station's dictionary says."""
    body = extras(tx, "hazard_kind").get(kind, {}).get("competent", POLICE)
    return body == POLICE, body


def check_moved(tx: Transaction, people: int | None, moved_on: date | None, found: date) -> None:
    """Refuse a day of moving out without a number of people, in the future, or before the finding."""
    if moved_on is None:
        return
    keeping.check_day(tx, "moved_on", _MOVED, moved_on, found)
    if people is None:
        raise keeping.refuse("occupants_moved", _HOW_MANY)


def _finder(tx: Transaction, found_by: int | None, checked: Inspection | None) -> int | None:
    if found_by is not None:
        keeping.check_serving(tx, "found_by", (found_by,))
        return found_by
    if checked is not None:
        return checked.inspectors[0]
    return tx.actor.person


def _kind_of(checked: Inspection | None) -> str | None:
    return checked.object_kind if checked is not None else None
