"""The forms that take a hazard in: by hand, from an inspection, from an incident; and correcting it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action
from stationdesk.ledgers.rectifications.actions import fields, keeping
from stationdesk.ledgers.rectifications.actions.noticing import advise
from stationdesk.ledgers.rectifications.actions.raised_from import raised_from
from stationdesk.ledgers.rectifications.actions.raising import (
    CHECK,
    check_moved,
    competence,
    raise_hazard,
)
from stationdesk.ledgers.rectifications.records import Closing, Hazard, Inspection
from stationdesk.ledgers.rectifications.rules.states import CheckResult, Severity, State, check_open
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

_FOUND = QT_TRANSLATE_NOOP("rectifications", "Found on")


def register(
    tx: Transaction,
    *,
    object: int | str,  # noqa: A002 - the form's word for what is dangerous
    kind: str,
    description: str,
    severity: Severity | None,
    found_on: date | None,
    village: int | None,
    object_kind: str | None,
    measures: tuple[str, ...],
    source: str | None,
    found_by: int | None,
    address: str | None,
    interim: str | None,
    occupants_moved: int | None,
    moved_on: date | None,
    legal_basis: str | None,
    immediate_fix: bool | None,
    responsible_unit: str | None,
    responsible_person: str | None,
    supervisor: int | None,
    inspection: int | None,
    campaign: int | None,
    contact_name: str | None,
    contact_phone: str | None,
    photos: tuple[Stored, ...],
) -> Hazard:
    """Register a hazard by hand."""
    return raise_hazard(
        tx, object=object, kind=kind, description=description, severity=severity, found_on=found_on,
        village=village, object_kind=object_kind, measures=measures, source=source, found_by=found_by,
        address=address, interim=interim, occupants_moved=occupants_moved, moved_on=moved_on,
        legal_basis=legal_basis, immediate_fix=immediate_fix, responsible_unit=responsible_unit,
        responsible_person=responsible_person, supervisor=supervisor, inspection=inspection,
        campaign=campaign, contact_name=contact_name, contact_phone=contact_phone, photos=photos,
    )  # fmt: skip


def from_inspection(
    tx: Transaction,
    record: Inspection,
    *,
    object: int | str,  # noqa: A002
    kind: str,
    description: str,
    severity: Severity | None,
    measures: tuple[str, ...],
    interim: str | None,
    occupants_moved: int | None,
    legal_basis: str | None,
    immediate_fix: bool | None,
    responsible_unit: str | None,
    responsible_person: str | None,
    photos: tuple[Stored, ...],
) -> Hazard:
    """Register a hazard that this inspection found; where and when it was found is the inspection's."""
    if record.result is CheckResult.PASSED:
        record.result = CheckResult.HAZARDS
    return raise_hazard(
        tx, object=object, kind=kind, description=description, severity=severity, measures=measures,
        found_on=record.inspected_on, village=record.village_id, address=record.address, source=CHECK,
        interim=interim, occupants_moved=occupants_moved, legal_basis=legal_basis,
        immediate_fix=immediate_fix, responsible_unit=responsible_unit,
        responsible_person=responsible_person, contact_name=record.contact_name,
        contact_phone=record.contact_phone, inspection=record.id, photos=photos,
    )  # fmt: skip


def correct(
    tx: Transaction,
    record: Hazard,
    *,
    object: int | str,  # noqa: A002
    kind: str,
    description: str,
    severity: Severity | None,
    found_on: date | None,
    village: int | None,
    object_kind: str | None,
    address: str | None,
    legal_basis: str | None,
    responsible_unit: str | None,
    responsible_person: str | None,
    supervisor: int | None,
    contact_name: str | None,
    contact_phone: str | None,
) -> Hazard:
    """Put right what was entered wrongly; a deadline already set stays."""
    check_open(record.state)
    where = keeping.located(tx, object, village, address)
    day = keeping.check_day(tx, "found_on", _FOUND, found_on or record.found_on)
    if record.issued_on is not None and day > record.issued_on:
        raise keeping.refuse("found_on", _AFTER_ISSUE)
    closed = tx.session.scalar(select(func.min(Closing.closed_on)).where(Closing.hazard_id == record.id))
    if closed is not None and day > closed:
        raise keeping.refuse("found_on", _AFTER_CLOSING)
    check_moved(tx, record.occupants_moved, record.moved_on, day)
    record.object_text, record.unit_id, record.address = where.text, where.unit, where.address
    record.village_id, record.area_id, record.object_kind = where.village, where.area, object_kind
    record.description, record.severity, record.found_on = description, severity or record.severity, day
    if kind != record.kind:
        record.kind = kind
        record.own_competence, record.competent_unit = competence(tx, kind)
    record.legal_basis, record.supervisor_id = legal_basis, supervisor
    record.responsible_unit, record.responsible_person = responsible_unit, responsible_person
    record.contact_name, record.contact_phone = contact_name, contact_phone
    return keeping.settle(tx, record)


_AFTER_CLOSING = QT_TRANSLATE_NOOP(
    "rectifications", "It was closed out before this day once; please check when it was found."
)
_AFTER_ISSUE = QT_TRANSLATE_NOOP(
    "rectifications", "It was issued before this day; please check when it was found."
)

REGISTER = Action(
    "register",
    QT_TRANSLATE_NOOP("rectifications", "New hazard"),
    register,
    (
        fields.OBJECT, fields.KIND, fields.DESCRIPTION, fields.SEVERITY, fields.FOUND_ON, fields.VILLAGE,
        fields.OBJECT_KIND, fields.MEASURES, fields.SOURCE, fields.FOUND_BY, fields.ADDRESS, fields.CAMPAIGN,
        fields.INSPECTION, fields.INTERIM, fields.MOVED, fields.MOVED_ON, fields.LEGAL_BASIS,
        fields.IMMEDIATE, fields.RESPONSIBLE_UNIT, fields.RESPONSIBLE, fields.SUPERVISOR,
        fields.PHOTOS, *fields.CONTACT,
    ),
    icon="plus",
    key="Ctrl+N",
    primary=True,
    on_record=False,
    advise=advise,
)  # fmt: skip


def _object_of(_tx: Transaction, record: Hazard | Inspection) -> int | str:
    return record.unit_id if record.unit_id is not None else record.object_text


FROM_INSPECTION = Action(
    "from_inspection",
    QT_TRANSLATE_NOOP("rectifications", "Hazard found"),
    from_inspection,
    (
        fields.at_first(fields.OBJECT, _object_of), fields.KIND, fields.DESCRIPTION, fields.SEVERITY,
        fields.MEASURES, fields.INTERIM, fields.MOVED, fields.LEGAL_BASIS, fields.IMMEDIATE,
        fields.RESPONSIBLE_UNIT, fields.RESPONSIBLE, fields.PHOTOS,
    ),
    icon="warning",
    key="Ctrl+D",
    primary=True,
    hangs_on="rectifications.inspections",
    advise=advise,
)  # fmt: skip

FROM_INCIDENT = raised_from(
    "from_incident",
    QT_TRANSLATE_NOOP("rectifications", "Raise a hazard"),
    "incident",
    dangerous=lambda tx, record: record.place_text,
    description=lambda tx, record: record.content,
    key="Ctrl+Shift+G",
    hangs_on="incidents",
)

CORRECT = Action(
    "correct",
    QT_TRANSLATE_NOOP("rectifications", "Correct"),
    correct,
    (
        fields.at_first(fields.OBJECT, _object_of),
        *(fields.again(one) for one in (fields.KIND, fields.DESCRIPTION, fields.SEVERITY, fields.FOUND_ON)),
        fields.again(fields.VILLAGE, "village_id"),
        *(fields.again(one) for one in (
            fields.OBJECT_KIND, fields.ADDRESS, fields.LEGAL_BASIS, fields.RESPONSIBLE_UNIT,
            fields.RESPONSIBLE,
        )),
        fields.again(fields.SUPERVISOR, "supervisor_id"),
        *(fields.again(one) for one in fields.CONTACT),
    ),
    icon="pencil-simple",
    key="Ctrl+E",
    allowed=lambda values: values["state"] is not State.CLOSED,
)  # fmt: skip
