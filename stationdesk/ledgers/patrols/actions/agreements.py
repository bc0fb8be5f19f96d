"""Boundary agreements: signed, renewed, ended, and their mechanism started."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from stationdesk.core.actor import CHIEFS
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Day, Entry, Field, Line, Number, Prose, Reference, stored
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.records import BoundaryAgreement
from stationdesk.ledgers.patrols.rules.agreements import REMIND_DAYS, Standing, wrong_days
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.transaction import Transaction

_NOT_IN_FORCE = QT_TRANSLATE_NOOP("patrols", "The agreement has ended; sign a new one.")
_NO_PARTY = QT_TRANSLATE_NOOP("patrols", "Say with whom the agreement is.")
_NOT_LONGER = QT_TRANSLATE_NOOP("patrols", "A renewal ends later than {day}.")
_BEFORE_SIGNED = QT_TRANSLATE_NOOP("patrols", "It cannot end before the day of signing ({day}).")


def sign(
    tx: Transaction,
    *,
    party: int | str,
    signed_on: date,
    valid_until: date,
    scope: tuple[str, ...],
    boundary: str | None = None,
    content: str | None = None,
    contact: str | None = None,
    phone: str | None = None,
    second_contact: str | None = None,
    second_phone: str | None = None,
    own_contact: int | None = None,
    remind_days: int | None = None,
) -> BoundaryAgreement:
    """Enter an agreement that was signed with a neighbour."""
    unit, name = _party(tx, party)
    _check_days(tx, signed_on, valid_until)
    agreement = BoundaryAgreement(
        party=name, unit_id=unit, signed_on=signed_on, valid_until=valid_until, scope=scope,
        boundary=boundary, content=content, contact=contact, phone=checked_phone(phone),
        second_contact=second_contact, second_phone=checked_phone(second_phone, "second_phone"),
        own_contact_id=own_contact, state=Standing.IN_FORCE,
        remind_days=REMIND_DAYS if remind_days is None else remind_days,
    )  # fmt: skip
    return tx.add(agreement)


def change(
    tx: Transaction,
    record: BoundaryAgreement,
    *,
    party: int | str,
    signed_on: date,
    valid_until: date,
    scope: tuple[str, ...],
    boundary: str | None,
    content: str | None,
    contact: str | None,
    phone: str | None,
    second_contact: str | None,
    second_phone: str | None,
    own_contact: int | None,
    remind_days: int | None,
) -> BoundaryAgreement:
    """Set an agreement right while it is in force."""
    check_in_force(record)
    unit, name = _party(tx, party)
    _check_days(tx, signed_on, valid_until)
    keeping.take_over(record, party=name, unit_id=unit, signed_on=signed_on, valid_until=valid_until)
    keeping.take_over(record, scope=scope, boundary=boundary, content=content, own_contact_id=own_contact)
    keeping.take_over(record, contact=contact, phone=checked_phone(phone), second_contact=second_contact)
    keeping.take_over(record, second_phone=checked_phone(second_phone, "second_phone"))
    keeping.take_over(record, remind_days=REMIND_DAYS if remind_days is None else remind_days)
    return record


def renew(tx: Transaction, record: BoundaryAgreement, *, valid_until: date) -> BoundaryAgreement:
    """The same agreement holds longer."""
    check_in_force(record)
    if valid_until <= record.valid_until:
        raise keeping.refuse("valid_until", _NOT_LONGER.filled(day=record.valid_until.isoformat()))
    record.valid_until = valid_until
    return record


def end(tx: Transaction, record: BoundaryAgreement, *, ended_on: date, end_reason: str) -> BoundaryAgreement:
    """The agreement ended: replaced by another, cancelled, or run out."""
    check_in_force(record)
    keeping.check_day(tx, "ended_on", QT_TRANSLATE_NOOP("patrols", "Ended on"), ended_on)
    if ended_on < record.signed_on:
        raise keeping.refuse("ended_on", _BEFORE_SIGNED.filled(day=record.signed_on.isoformat()))
    record.ended_on, record.end_reason, record.state = ended_on, end_reason, Standing.ENDED
    return record


def _party(tx: Transaction, party: int | str) -> tuple[int | None, str]:
    unit, name = keeping.unit_name(tx, party)
    if not name:
        raise keeping.refuse("party", _NO_PARTY)
    return unit, name


def _check_days(tx: Transaction, signed_on: date, valid_until: date) -> None:
    faults = wrong_days(signed_on, valid_until, tx.today)
    if faults:
        raise RuleBroken(next(iter(faults.values())), faults)


def check_in_force(record: BoundaryAgreement) -> None:
    """Refuse what is done with an agreement in force only."""
    if record.state is Standing.ENDED:
        raise RuleBroken(_NOT_IN_FORCE)


# --- the forms --------------------------------------------------------------------------------------


def _party_now(tx: Transaction, record: BoundaryAgreement) -> int | str:
    return record.unit_id or record.party


_FIELDS = (
    Field("party", QT_TRANSLATE_NOOP("patrols", "With"), Reference("station.units", loose=True),
          required=True, key="P", note=QT_TRANSLATE_NOOP("patrols", "neighbouring station, county or town")),
    Field("signed_on", QT_TRANSLATE_NOOP("patrols", "Signed on"), Day(), required=True,
          default=keeping.today, key="D"),
    Field("valid_until", QT_TRANSLATE_NOOP("patrols", "Valid until"), Day(lies="ahead"),
          required=True, key="U"),
    Field("scope", QT_TRANSLATE_NOOP("patrols", "Scope"), Entry("agreement_scope", many=True),
          required=True, key="S", wide=True),
    Field("boundary", QT_TRANSLATE_NOOP("patrols", "Stretch of boundary"), Line(120), key="B", wide=True),
    Field("contact", QT_TRANSLATE_NOOP("patrols", "Contact there"), Line(40), key="N"),
    Field("phone", QT_TRANSLATE_NOOP("patrols", "Telephone"), Line(60), key="H"),
    Field("own_contact", QT_TRANSLATE_NOOP("patrols", "Our contact"),
          Reference("station.people", only="serving"), key="O"),
    Field("content", QT_TRANSLATE_NOOP("patrols", "What was agreed"), Prose(2000), wide=True, key="M"),
    Field("second_contact", QT_TRANSLATE_NOOP("patrols", "Second contact there"), Line(40), extra=True),
    Field("second_phone", QT_TRANSLATE_NOOP("patrols", "Second telephone"), Line(60), extra=True),
    Field("remind_days", QT_TRANSLATE_NOOP("patrols", "Remind so many days before"), Number(0, 365),
          default=REMIND_DAYS, extra=True),
)  # fmt: skip
_STORED = {"party": _party_now, "own_contact": stored("own_contact_id")}


def is_in_force(values: Mapping[str, Any]) -> bool:
    """Whether it has not been ended."""
    return values["state"] is Standing.IN_FORCE


SIGN = Action(
    "register", QT_TRANSLATE_NOOP("patrols", "New agreement"), sign, _FIELDS, icon="plus", key="Ctrl+N",
    primary=True, on_record=False,
)  # fmt: skip
CHANGE = Action(
    "change", QT_TRANSLATE_NOOP("patrols", "Change"), change,
    tuple(replace(one, default=_STORED.get(one.name, stored(one.name))) for one in _FIELDS),
    icon="pencil-simple", key="Ctrl+E", allowed=is_in_force,
)  # fmt: skip
RENEW = Action(
    "renew",
    QT_TRANSLATE_NOOP("patrols", "Renew"),
    renew,
    (
        Field(
            "valid_until",
            QT_TRANSLATE_NOOP("patrols", "Valid until"),
            Day(lies="ahead"),
            required=True,
            key="U",
        ),
    ),
    icon="arrows-clockwise",
    key="Ctrl+Shift+R",
    allowed=is_in_force,
)
END = Action(
    "end",
    QT_TRANSLATE_NOOP("patrols", "End the agreement"),
    end,
    (
        Field("ended_on", QT_TRANSLATE_NOOP("patrols", "Ended on"), Day(), required=True,
              default=keeping.today, key="D"),
        Field("end_reason", QT_TRANSLATE_NOOP("patrols", "Reason"), Prose(300), required=True, wide=True,
              key="R"),
    ),
    icon="x-circle", key="Ctrl+Shift+X",
    roles=CHIEFS,
    allowed=is_in_force,
)  # fmt: skip
VOID = Action(
    "void", QT_TRANSLATE_NOOP("patrols", "Void"), keeping.void, (keeping.REASON,), icon="prohibit",
    key="Ctrl+Shift+Delete", danger=keeping.SURE,
)  # fmt: skip
