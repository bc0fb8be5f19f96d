"""Inspections: what was checked by whom, counted towards the campaign it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.rectifications.actions import keeping
from stationdesk.ledgers.rectifications.records import Campaign, Inspection, InspectionItem
from stationdesk.ledgers.rectifications.rules.people import inspectors_fault
from stationdesk.ledgers.rectifications.rules.states import CampaignState, CheckResult
from stationdesk.store.attaching import attach_all
from stationdesk.store.attachments import Stored
from stationdesk.store.links import link
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

_ON = QT_TRANSLATE_NOOP("rectifications", "Inspected on")
_NONE = QT_TRANSLATE_NOOP("rectifications", "An inspection checks at least one object.")
_FINISHED = QT_TRANSLATE_NOOP(
    "rectifications", "This campaign is finished; please choose another or reopen it."
)
_TOO_MANY = QT_TRANSLATE_NOOP(
    "rectifications", "This would make {checked} checked of {total}; please say why there are more."
)
_BEFORE_CAMPAIGN = QT_TRANSLATE_NOOP("rectifications", "The campaign began on {day}; please check the day.")


def inspect(
    tx: Transaction,
    *,
    object: int | str | None,  # noqa: A002 - the form's word for what was inspected
    inspectors: tuple[int, ...],
    result: CheckResult,
    object_kind: str | None = None,
    inspected_on: date | None = None,
    campaign: int | None = None,
    checked_count: int | None = None,
    over_reason: str | None = None,
    village: int | None = None,
    address: str | None = None,
    contact_name: str | None = None,
    contact_phone: str | None = None,
    note: str | None = None,
    items: tuple[Mapping[str, Any], ...] = (),
    photos: tuple[Stored, ...] = (),
    origin: Record | None = None,
) -> Inspection:
    """Register a check by two serving people or more; `origin` is the record it came of."""
    where = keeping.located(tx, object, village, address)
    day = keeping.check_day(tx, "inspected_on", _ON, inspected_on or tx.today)
    check_inspectors(tx, inspectors)
    count = 1 if checked_count is None else checked_count
    swept = check_count(tx, campaign, count, over_reason, day)
    inspection = tx.add(
        Inspection(
            inspected_on=day, campaign_id=campaign,
            object_kind=object_kind or (swept.object_kind if swept else None),
            object_text=where.text, unit_id=where.unit, village_id=where.village, area_id=where.area,
            address=where.address, inspectors=tuple(dict.fromkeys(inspectors)), checked_count=count,
            over_reason=over_reason, result=result, contact_name=contact_name, contact_phone=contact_phone,
            note=note,
        )
    )  # fmt: skip
    if items:
        tx.add_many(InspectionItem, [
            {"inspection_id": inspection.id, "item": one["item"], "ok": bool(one.get("ok")),
             "note": one.get("note")}
            for one in items
        ])  # fmt: skip
    attach_all(tx, inspection, photos or ())
    if origin is not None:
        link(tx, origin, inspection, "inspection")
    return inspection


def check_inspectors(tx: Transaction, inspectors: tuple[int, ...]) -> None:
    """Refuse fewer than two, or people who do not serve."""
    fault = inspectors_fault(inspectors or ())
    if fault is not None:
        raise keeping.refuse("inspectors", fault)
    keeping.check_serving(tx, "inspectors", inspectors)


def check_count(
    tx: Transaction, campaign: int | None, count: int, why: str | None, day: date, own: int | None = None
) -> Campaign | None:
    """The campaign; refused when it is finished, or would check more than there are without a reason."""
    if count < 1:
        raise keeping.refuse("checked_count", _NONE)
    if campaign is None:
        return None
    swept = tx.get(Campaign, campaign)
    if swept.state is CampaignState.FINISHED:
        raise keeping.refuse("campaign", _FINISHED)
    if day < swept.starts_on:
        raise keeping.refuse("inspected_on", _BEFORE_CAMPAIGN.filled(day=swept.starts_on.isoformat()))
    checked = checked_of(tx, campaign, own) + count
    if checked > swept.total and not (why or "").strip():
        raise keeping.refuse("over_reason", _TOO_MANY.filled(checked=checked, total=swept.total))
    return swept


def checked_of(tx: Transaction, campaign: int, without: int | None = None) -> int:
    """How many objects of a campaign have been checked, perhaps without one inspection's."""
    counted = select(func.coalesce(func.sum(Inspection.checked_count), 0)).where(
        Inspection.campaign_id == campaign, Inspection.voided_at.is_(None), Inspection.id != (without or 0)
    )
    return int(tx.session.scalar(counted) or 0)
