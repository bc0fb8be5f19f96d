"""Footage access: registered by one, approved by another, the medium returned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Advice,
    Day,
    Field,
    Instant,
    Line,
    Notice,
    OneOf,
    Prose,
    Reference,
    Tone,
    stored,
)  # fmt: skip
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.records import FootageAccess
from stationdesk.ledgers.patrols.rules.footage import Mode, wrong_access
from stationdesk.store.transaction import Transaction

_AT = QT_TRANSLATE_NOOP("patrols", "Accessed at")
_RETURNED = QT_TRANSLATE_NOOP("patrols", "Returned at")
_NO_NAME = QT_TRANSLATE_NOOP("patrols", "Say who looked at the footage; the law asks for the name.")
_NO_UNIT = QT_TRANSLATE_NOOP("patrols", "Say from which unit they come; the law asks for the unit.")
_CAME_BACK = QT_TRANSLATE_NOOP("patrols", "The medium has already come back.")
_NOTHING_LENT = QT_TRANSLATE_NOOP("patrols", "Nothing was lent: the footage was only viewed.")
_OVERWRITTEN = QT_TRANSLATE_NOOP(
    "patrols", "{camera} keeps its footage {days} days; it may be overwritten by now."
)


def register(
    tx: Transaction,
    *,
    accessed_at: datetime,
    applicant: str | None,
    applicant_unit: int | str,
    legal_basis: str,
    reason: str,
    footage_from: datetime,
    footage_until: datetime,
    mode: Mode,
    approver: int,
    handler: int,
    cameras: tuple[int, ...] = (),
    place_text: str | None = None,
    applicant_id_no: str | None = None,
    second_applicant: str | None = None,
    second_id_no: str | None = None,
    medium_no: str | None = None,
    return_by: date | None = None,
    note: str | None = None,
) -> FootageAccess:
    """Enter an access. The applicant's name is asked for here and may be purged later."""
    if not applicant:
        raise keeping.refuse("applicant", _NO_NAME)
    return tx.add(
        _filled(
            tx, FootageAccess(), accessed_at=accessed_at, applicant=applicant, applicant_unit=applicant_unit,
            legal_basis=legal_basis, reason=reason, footage_from=footage_from, footage_until=footage_until,
            mode=mode, approver=approver, handler=handler, cameras=cameras, place_text=place_text,
            applicant_id_no=applicant_id_no, second_applicant=second_applicant, second_id_no=second_id_no,
            medium_no=medium_no, return_by=return_by, note=note,
        )
    )  # fmt: skip


def change(
    tx: Transaction,
    record: FootageAccess,
    *,
    accessed_at: datetime,
    applicant: str | None,
    applicant_unit: int | str,
    legal_basis: str,
    reason: str,
    footage_from: datetime,
    footage_until: datetime,
    mode: Mode,
    approver: int,
    handler: int,
    cameras: tuple[int, ...] | None,
    place_text: str | None,
    applicant_id_no: str | None,
    second_applicant: str | None,
    second_id_no: str | None,
    medium_no: str | None,
    return_by: date | None,
    note: str | None,
) -> FootageAccess:
    """Set an entry right; its history keeps what stood there."""
    return _filled(
        tx, record, accessed_at=accessed_at, applicant=applicant, applicant_unit=applicant_unit,
        legal_basis=legal_basis, reason=reason, footage_from=footage_from, footage_until=footage_until,
        mode=mode, approver=approver, handler=handler, cameras=cameras, place_text=place_text,
        applicant_id_no=applicant_id_no, second_applicant=second_applicant, second_id_no=second_id_no,
        medium_no=medium_no, return_by=return_by, note=note,
    )  # fmt: skip


def _filled(
    tx: Transaction,
    record: FootageAccess,
    *,
    applicant_unit: int | str,
    approver: int,
    handler: int,
    cameras: tuple[int, ...] | None,
    **values: Any,
) -> FootageAccess:
    unit, name = keeping.unit_name(tx, applicant_unit)
    if not name:
        raise keeping.refuse("applicant_unit", _NO_UNIT)
    keeping.check_time(tx, "accessed_at", _AT, values["accessed_at"])
    faults = wrong_access(
        accessed_at=values["accessed_at"], footage_from=values["footage_from"],
        footage_until=values["footage_until"], mode=values["mode"], medium_no=values["medium_no"],
        approver=approver, handler=handler, named=bool(cameras or values["place_text"]),
    )  # fmt: skip
    if faults:
        raise RuleBroken(next(iter(faults.values())), faults)
    for field, who in (("approver", approver), ("handler", handler)):
        if who != getattr(record, f"{field}_id"):
            keeping.person(tx, who, field)
    keeping.take_over(
        record, unit_id=unit, applicant_unit=name, approver_id=approver, handler_id=handler,
        cameras=tuple(cameras or ()), **values,
    )  # fmt: skip
    return record


def give_back(tx: Transaction, record: FootageAccess, *, returned_at: datetime) -> FootageAccess:
    """The medium came back."""
    if record.mode is not Mode.COPY:
        raise RuleBroken(_NOTHING_LENT)
    if record.returned_at is not None:
        raise RuleBroken(_CAME_BACK)
    keeping.check_time(tx, "returned_at", _RETURNED, returned_at, (_AT, record.accessed_at))
    record.returned_at = returned_at
    return record


def advise(tx: Transaction, values: Mapping[str, Any], record: FootageAccess | None = None) -> Advice:
    """Notice footage that a camera has probably overwritten since."""
    start, at = values.get("footage_from"), values.get("accessed_at") or tx.now
    if not isinstance(start, datetime) or not values.get("cameras"):
        return Advice()
    chosen = tx.session.scalars(select(Camera).where(Camera.id.in_(values["cameras"])).order_by(Camera.id))
    age = (local_day(at) - local_day(start)).days
    return Advice(
        notices=tuple(
            Notice(_OVERWRITTEN.filled(camera=one.name, days=kept), Tone.WARN, "cameras", one.id)
            for one in chosen
            if (kept := one.measured_days or one.required_days) < age
        )
    )


# --- the forms --------------------------------------------------------------------------------------


def _unit_now(tx: Transaction, record: FootageAccess) -> int | str:
    return record.unit_id or record.applicant_unit


def _me(tx: Transaction, *_: Any) -> int | None:
    return tx.actor.person


_STAFF = Reference("station.people", only="staff")
_ID = Line(30, mask=True)
_FIELDS = (
    Field("accessed_at", _AT, Instant(), required=True, default=keeping.now, key="T"),
    Field("applicant_unit", QT_TRANSLATE_NOOP("patrols", "Unit of the applicant"),
          Reference("station.units", loose=True), required=True, key="U"),
    Field("applicant", QT_TRANSLATE_NOOP("patrols", "Applicant"), Line(40, mask=True), key="P"),
    Field("applicant_id_no", QT_TRANSLATE_NOOP("patrols", "Id or police number"), _ID, key="I"),
    Field("second_applicant", QT_TRANSLATE_NOOP("patrols", "Second applicant"), Line(40, mask=True), key="S"),
    Field("second_id_no", QT_TRANSLATE_NOOP("patrols", "Second id or police number"), _ID, key="J"),
    Field("legal_basis", QT_TRANSLATE_NOOP("patrols", "No. of the legal document"), Line(60), required=True,
          key="L"),
    Field("reason", QT_TRANSLATE_NOOP("patrols", "Reason and content"), Prose(500), required=True, wide=True,
          key="R"),
    Field("cameras", QT_TRANSLATE_NOOP("patrols", "Cameras"), Reference("cameras", many=True), wide=True,
          key="C"),
    Field("place_text", QT_TRANSLATE_NOOP("patrols", "Place, where it is no camera of ours"),
          keeping.PLACE_TEXT, extra=True),
    Field("footage_from", QT_TRANSLATE_NOOP("patrols", "Footage from"), Instant(), required=True, key="F"),
    Field("footage_until", QT_TRANSLATE_NOOP("patrols", "Footage until"), Instant(), required=True, key="E"),
    Field("mode", QT_TRANSLATE_NOOP("patrols", "Way"), OneOf(Mode), required=True, default=Mode.VIEW,
          key="W"),
    Field("medium_no", QT_TRANSLATE_NOOP("patrols", "No. of the medium"), Line(40), key="M",
          when=lambda values: values.get("mode") is Mode.COPY),
    Field("return_by", QT_TRANSLATE_NOOP("patrols", "To be returned by"), Day(lies="ahead"), key="D",
          when=lambda values: values.get("mode") is Mode.COPY),
    Field("approver", QT_TRANSLATE_NOOP("patrols", "Approved by"), _STAFF, required=True, key="A"),
    Field("handler", QT_TRANSLATE_NOOP("patrols", "Handled by"), _STAFF, required=True, default=_me, key="H",
          note=QT_TRANSLATE_NOOP("patrols", "somebody else than who approved")),
    Field("note", keeping.NOTE.title, keeping.NOTE.kind, wide=True, extra=True),
)  # fmt: skip
_STORED: Mapping[str, Any] = {
    "applicant_unit": _unit_now, "approver": stored("approver_id"), "handler": stored("handler_id"),
}  # fmt: skip


def _is_lent(values: Mapping[str, Any]) -> bool:
    return values["mode"] is Mode.COPY and values["returned_at"] is None


REGISTER = Action(
    "register", QT_TRANSLATE_NOOP("patrols", "Register an access"), register, _FIELDS, icon="plus",
    key="Ctrl+N", primary=True, on_record=False, advise=advise,
)  # fmt: skip
GIVE_BACK = Action(
    "give_back", QT_TRANSLATE_NOOP("patrols", "Medium returned"), give_back,
    (Field("returned_at", _RETURNED, Instant(), required=True, default=keeping.now, key="T"),),
    icon="arrow-counter-clockwise", key="Ctrl+D", primary=True, allowed=_is_lent,
)  # fmt: skip
CHANGE = Action(
    "change", QT_TRANSLATE_NOOP("patrols", "Change"), change,
    tuple(replace(one, default=_STORED.get(one.name, stored(one.name))) for one in _FIELDS),
    icon="pencil-simple", key="Ctrl+E", advise=advise,
)  # fmt: skip
