"""Taking a call: who, where, what; with what the desk should notice while typing."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action
from stationdesk.ledgers.incidents.actions import forms, keeping
from stationdesk.ledgers.incidents.actions.noticing import advise
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.counting import Level
from stationdesk.ledgers.incidents.rules.sameness import digits
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.store.transaction import Transaction

_PHONE_SHORT = QT_TRANSLATE_NOOP(
    "incidents", "A mobile number has 11 digits; {missing} are missing. Please check it."
)
_PHONE_LONG = QT_TRANSLATE_NOOP("incidents", "This number has too many digits; please check it.")
_RECEIPT_WINDOW = timedelta(minutes=30)


def register(
    tx: Transaction,
    *,
    received_at: datetime | None,
    source: str | None,
    place: int | str | None,
    category: str,
    content: str,
    village: int | None = None,
    caller_name: str | None = None,
    caller_phone: str | None = None,
    caller_secret: bool | None = None,
    platform_no: str | None = None,
    call_kind: str | None = None,
    occurred_at: datetime | None = None,
    reported_at: datetime | None = None,
    level: Level | None = None,
    injured: int | None = None,
    trapped: int | None = None,
    dead: int | None = None,
    hazardous: bool | None = None,
    tags: tuple[str, ...] = (),
    campaign: str | None = None,
    place_kind: str | None = None,
    longitude: Decimal | None = None,
    latitude: Decimal | None = None,
) -> Incident:
    """Take a call. What is missing is filled in: now, by 110, the place's own village and area."""
    received = received_at or keeping.now(tx)
    where = keeping.located(tx, place, village, content)
    check_phone(caller_phone)
    incident = Incident(
        received_at=received,
        reported_at=reported_at or received,
        occurred_at=occurred_at,
        receipt_done_at=_receipt_done(tx.now, received),
        received_by=tx.actor.person,
        source=source or forms.CALL_110,
        call_kind=call_kind,
        platform_no=platform_no,
        caller_name=caller_name,
        caller_phone=caller_phone,
        caller_secret=bool(caller_secret),
        place_text=where.text,
        place_id=where.place,
        place_kind=place_kind or where.kind,
        village_id=where.village,
        area_id=where.area,
        target_minutes=where.target,
        longitude=longitude,
        latitude=latitude,
        content=content,
        level=level or Level.ORDINARY,
        category_reported=category,
        injured=injured,
        trapped=trapped,
        dead=dead,
        hazardous=bool(hazardous),
        tags=tags,
        campaign=campaign,
        state=State.RECEIVED,
        imported=False,
    )
    keeping.check_order(tx, incident)
    return tx.add(keeping.settle(tx, incident))


def _receipt_done(now: datetime, received: datetime) -> datetime | None:
    """When the call had been written down; unknown for what is entered later."""
    return now if timedelta(0) <= now - received <= _RECEIPT_WINDOW else None


def check_phone(phone: str | None) -> None:
    number = digits(phone or "")
    if number.startswith("1") and len(number) not in {0, 3, 4, 5, 11}:
        if len(number) < 11:
            raise keeping.refuse("caller_phone", _PHONE_SHORT.filled(missing=11 - len(number)))
        raise keeping.refuse("caller_phone", _PHONE_LONG)


REGISTER = Action(
    "register",
    QT_TRANSLATE_NOOP("incidents", "New incident"),
    register,
    (forms.RECEIVED, forms.SOURCE, forms.PLACE, forms.CATEGORY, forms.CONTENT, forms.VILLAGE, *forms.MORE),
    icon="plus",
    key="Ctrl+N",
    primary=True,
    on_record=False,
    advise=advise,
)
