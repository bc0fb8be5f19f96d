"""The forms of inspections: registering one with its checklist, correcting it, striking it out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Field, Flag, Line, Rows
from stationdesk.ledgers.rectifications.actions import fields, keeping
from stationdesk.ledgers.rectifications.actions.inspecting import check_count, check_inspectors, inspect
from stationdesk.ledgers.rectifications.actions.noticing import advise_inspection
from stationdesk.ledgers.rectifications.records import Hazard, Inspection
from stationdesk.ledgers.rectifications.rules.states import CheckResult, State, has_begun
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

_ON = QT_TRANSLATE_NOOP("rectifications", "Inspected on")
_HAS_HAZARDS = QT_TRANSLATE_NOOP(
    "rectifications", "Hazards were raised from this inspection; void those first."
)
_FOUND_SOME = QT_TRANSLATE_NOOP(
    "rectifications", "Hazards were raised from this inspection; its result is “Hazards found”."
)

_CLOSED_SOME = QT_TRANSLATE_NOOP(
    "rectifications", "A hazard of this inspection is closed out in its campaign; reopen that one first."
)
_INSPECTORS_STAY = QT_TRANSLATE_NOOP(
    "rectifications",
    "A hazard of this inspection was issued or handed over; its inspectors stay as they are.",
)
_FOUND_BEFORE = QT_TRANSLATE_NOOP(
    "rectifications", "A hazard of this inspection was found on {day}; the inspection cannot be later."
)


def register(
    tx: Transaction,
    *,
    object: int | str,  # noqa: A002 - the form's word for what was inspected
    inspectors: tuple[int, ...],
    result: CheckResult,
    inspected_on: date | None,
    village: int | None,
    object_kind: str | None,
    campaign: int | None,
    checked_count: int | None,
    over_reason: str | None,
    address: str | None,
    items: tuple[Mapping[str, Any], ...],
    contact_name: str | None,
    contact_phone: str | None,
    note: str | None,
    photos: tuple[Stored, ...],
) -> Inspection:
    """Register an inspection by hand."""
    return inspect(
        tx, object=object, inspectors=inspectors, result=result, inspected_on=inspected_on, village=village,
        object_kind=object_kind, campaign=campaign, checked_count=checked_count, over_reason=over_reason,
        address=address, items=items or (), contact_name=contact_name, contact_phone=contact_phone, note=note,
        photos=photos,
    )  # fmt: skip


def correct(
    tx: Transaction,
    record: Inspection,
    *,
    object: int | str,  # noqa: A002
    inspectors: tuple[int, ...],
    result: CheckResult,
    inspected_on: date | None,
    village: int | None,
    object_kind: str | None,
    campaign: int | None,
    checked_count: int | None,
    over_reason: str | None,
    address: str | None,
    contact_name: str | None,
    contact_phone: str | None,
    note: str | None,
) -> Inspection:
    """Put right what was entered wrongly."""
    where = keeping.located(tx, object, village, address)
    day = keeping.check_day(tx, "inspected_on", _ON, inspected_on or record.inspected_on)
    _check_inspectors(tx, record, inspectors)
    if day > record.inspected_on:
        _check_later(tx, record, day)
    count = checked_count or 1
    if (campaign, count, day) != (record.campaign_id, record.checked_count, record.inspected_on):
        check_count(tx, campaign, count, over_reason, day, record.id)
    if result is CheckResult.PASSED and _hazards(tx, record):
        raise keeping.refuse("result", _FOUND_SOME)
    if campaign != record.campaign_id:
        _move_hazards(tx, record, campaign)
    record.object_text, record.unit_id, record.address = where.text, where.unit, where.address
    record.village_id, record.area_id, record.object_kind = where.village, where.area, object_kind
    record.inspected_on, record.inspectors, record.result = day, tuple(dict.fromkeys(inspectors)), result
    record.campaign_id, record.checked_count, record.over_reason = campaign, count, over_reason
    record.contact_name, record.contact_phone, record.note = contact_name, contact_phone, note
    return record


def _check_inspectors(tx: Transaction, record: Inspection, inspectors: tuple[int, ...]) -> None:
    """Who inspected may not review alone: nobody leaves the inspectors once a hazard is being worked on."""
    if set(inspectors or ()) == set(record.inspectors):
        return
    check_inspectors(tx, inspectors)
    for one in _raised(tx, record):
        if has_begun(one.state, (one.issued_on, one.handed_at, one.reopened)):
            raise keeping.refuse("inspectors", _INSPECTORS_STAY)


def _check_later(tx: Transaction, record: Inspection, day: date) -> None:
    """Refuse a day after one of its hazards was found."""
    first = min((one.found_on for one in _raised(tx, record)), default=day)
    if first < day:
        raise keeping.refuse("inspected_on", _FOUND_BEFORE.filled(day=first.isoformat()))


def _raised(tx: Transaction, record: Inspection) -> list[Hazard]:
    """Its hazards that stand."""
    raised = select(Hazard).where(Hazard.inspection_id == record.id, Hazard.voided_at.is_(None))
    return list(tx.session.scalars(raised))


def _move_hazards(tx: Transaction, record: Inspection, campaign: int | None) -> None:
    """Take its hazards along into the campaign, so that what was checked and what was found stay together."""
    found = select(Hazard).where(
        Hazard.inspection_id == record.id, Hazard.campaign_id.is_not_distinct_from(record.campaign_id),
        Hazard.voided_at.is_(None),
    )  # fmt: skip
    for hazard in tx.session.scalars(found):
        if hazard.state is State.CLOSED:
            raise keeping.refuse("campaign", _CLOSED_SOME)
        hazard.campaign_id = campaign


def void(tx: Transaction, record: Inspection, *, reason: str) -> Inspection:
    """Strike an inspection out; its number stays, and its campaign counts without it."""
    if _hazards(tx, record):
        raise keeping.refuse("reason", _HAS_HAZARDS)
    tx.void(record, reason)
    return record


def _hazards(tx: Transaction, record: Inspection) -> bool:
    raised = select(Hazard.id).where(Hazard.inspection_id == record.id, Hazard.voided_at.is_(None)).limit(1)
    return tx.session.scalar(raised) is not None


_ITEMS = Field(
    "items", QT_TRANSLATE_NOOP("rectifications", "Checklist"),
    Rows((
        Field("item", QT_TRANSLATE_NOOP("rectifications", "Item"), Line(60), required=True),
        Field("ok", QT_TRANSLATE_NOOP("rectifications", "In order"), Flag(), default=True),
        Field("note", QT_TRANSLATE_NOOP("rectifications", "Note"), Line(120)),
    )),
    extra=True, wide=True,
)  # fmt: skip
_FIELDS = (
    fields.OBJECT, fields.INSPECTORS, fields.RESULT, fields.INSPECTED_ON, fields.VILLAGE, fields.OBJECT_KIND,
    fields.at_first(fields.CAMPAIGN, None, extra=False), fields.COUNT, fields.OVER_REASON, fields.ADDRESS,
    _ITEMS, *fields.CONTACT, fields.NOTE, fields.PHOTOS,
)  # fmt: skip
_NEW_ONLY = (_ITEMS, fields.PHOTOS)
_NAMED = {"village": "village_id", "campaign": "campaign_id"}

INSPECT = Action(
    "register", QT_TRANSLATE_NOOP("rectifications", "New inspection"), register, _FIELDS, icon="plus",
    key="Ctrl+N", primary=True, on_record=False, advise=advise_inspection,
)  # fmt: skip
CORRECT = Action(
    "correct", QT_TRANSLATE_NOOP("rectifications", "Correct"), correct,
    (
        fields.at_first(fields.OBJECT, lambda tx, record: record.unit_id or record.object_text),
        *(fields.again(one, _NAMED.get(one.name, "")) for one in _FIELDS[1:] if one not in _NEW_ONLY),
    ),
    icon="pencil-simple", key="Ctrl+E",
)  # fmt: skip
VOID = Action(
    "void", QT_TRANSLATE_NOOP("rectifications", "Void"), void, (fields.reason(),), icon="prohibit",
    key="Ctrl+Shift+Delete",
    danger=QT_TRANSLATE_NOOP("rectifications", "The record is struck out for good; it stays visible."),
)  # fmt: skip
ACTIONS = (INSPECT, CORRECT, VOID)
