"""Activities: entered alone, or from the incident at which others helped."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Day, Entry, Field, Flag, Instant, Number, Prose, Reference, stored
from stationdesk.ledgers.incidents.records import Incident, Participant
from stationdesk.ledgers.patrols.actions import keeping, walked_already
from stationdesk.ledgers.patrols.actions.planning import Units
from stationdesk.ledgers.patrols.records import Activity, ActivityUnit
from stationdesk.ledgers.patrols.rules.hours import misfit
from stationdesk.store.links import link
from stationdesk.store.transaction import Transaction

ACTIVITY = "activity"
_DAY = QT_TRANSLATE_NOOP("patrols", "Day")
_NOBODY = QT_TRANSLATE_NOOP("patrols", "Somebody took part: our own station, or at least one other unit.")
_STARTS = QT_TRANSLATE_NOOP("patrols", "Starts at")


def register(
    tx: Transaction,
    *,
    kind: str,
    held_on: date,
    village: int | None = None,
    place_text: str | None = None,
    units: Units = (),
    own: bool | None = True,
    headcount: int | None = None,
    count: int | None = None,
    content: str | None = None,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    organiser: int | None = None,
    linkage_kind: str | None = None,
    campaign: str | None = None,
    patrol: int | None = None,
) -> Activity:
    """Enter an activity; two different units that took part make it joint."""
    keeping.check_day(tx, "held_on", _DAY, held_on)
    _check_hours(tx, starts_at, ends_at)
    _check_anyone(own, units)
    activity = tx.add(
        Activity(
            kind=kind,
            held_on=held_on,
            starts_at=starts_at,
            ends_at=ends_at,
            village_id=village,
            area_id=keeping.area_of(tx, village),
            place_text=place_text,
            own=own is not False,
            headcount=headcount,
            count=count or 1,
            content=content,
            organiser_id=organiser,
            linkage_kind=linkage_kind,
            campaign=campaign,
            patrol_id=walked_already.check(tx, patrol, held_on),
        )
    )
    keeping.set_units(tx, ActivityUnit, activity, units)
    return activity


def change(
    tx: Transaction,
    record: Activity,
    *,
    kind: str,
    held_on: date,
    village: int | None,
    place_text: str | None,
    units: Units,
    own: bool | None,
    headcount: int | None,
    count: int | None,
    content: str | None,
    starts_at: datetime | None,
    ends_at: datetime | None,
    organiser: int | None,
    linkage_kind: str | None,
    campaign: str | None,
    patrol: int | None,
) -> Activity:
    """Set an activity right."""
    keeping.check_day(tx, "held_on", _DAY, held_on)
    _check_hours(tx, starts_at, ends_at)
    _check_anyone(own, units)
    keeping.take_over(record, kind=kind, held_on=held_on, starts_at=starts_at, ends_at=ends_at)
    keeping.take_over(record, village_id=village, area_id=keeping.area_of(tx, village), content=content)
    keeping.take_over(record, place_text=place_text, own=own is not False, headcount=headcount)
    keeping.take_over(record, count=count or 1, organiser_id=organiser, linkage_kind=linkage_kind)
    keeping.take_over(record, campaign=campaign, patrol_id=walked_already.check(tx, patrol, held_on))
    keeping.set_units(tx, ActivityUnit, record, units)
    tx.changed(record)
    return record


def from_incident(
    tx: Transaction,
    record: Incident,
    *,
    kind: str,
    held_on: date,
    units: Units,
    headcount: int | None,
    content: str | None,
) -> Activity:
    """Enter the activity an incident led to; place, village and linkage are the incident's."""
    activity = register(
        tx, kind=kind, held_on=held_on, village=record.village_id, place_text=record.place_text,
        units=units, headcount=headcount, content=content, campaign=record.campaign,
    )  # fmt: skip
    activity.incident_id = record.id
    link(tx, record, activity, ACTIVITY)
    return activity


def _check_hours(tx: Transaction, starts_at: datetime | None, ends_at: datetime | None) -> None:
    if starts_at is not None:
        keeping.check_time(tx, "starts_at", _STARTS, starts_at)
    fault = misfit(starts_at, ends_at) if starts_at is not None and ends_at is not None else None
    if fault is not None:
        raise keeping.refuse("ends_at", fault)


def _check_anyone(own: bool | None, units: Units) -> None:
    if own is False and not units:
        raise keeping.refuse("own", _NOBODY)


# --- the forms --------------------------------------------------------------------------------------


def _units_now(tx: Transaction, record: Activity) -> tuple[dict[str, Any], ...]:
    return keeping.rows_of_units(tx, ActivityUnit, record)


def _fields(*, again: bool = False) -> tuple[Field, ...]:
    def old(name: str, first: Any = None) -> Any:
        return stored(name) if again else first

    return (
        Field("kind", QT_TRANSLATE_NOOP("patrols", "Kind of activity"), Entry("activity_kind"), required=True,
              default=old("kind"), key="K"),
        Field("held_on", _DAY, Day(), required=True, default=old("held_on", keeping.today), key="D"),
        Field("village", keeping.VILLAGE.title, keeping.VILLAGE.kind, default=old("village_id"), key="V"),
        Field("place_text", QT_TRANSLATE_NOOP("patrols", "Place"), keeping.PLACE_TEXT,
              default=old("place_text"), key="P"),
        walked_already.patrol_field(again=again),
        Field("units", QT_TRANSLATE_NOOP("patrols", "Other units"), keeping.UNITS,
              default=_units_now if again else None, wide=True),
        Field("own", QT_TRANSLATE_NOOP("patrols", "Our station took part"), Flag(),
              default=old("own", True)),
        Field("headcount", QT_TRANSLATE_NOOP("patrols", "People in all"), Number(1, 99_999),
              default=old("headcount"), key="H"),
        Field("count", QT_TRANSLATE_NOOP("patrols", "Times"), Number(1, 9999), default=old("count", 1),
              key="C"),
        Field("content", QT_TRANSLATE_NOOP("patrols", "Content"), Prose(1000), default=old("content"),
              wide=True, key="M"),
        Field("starts_at", _STARTS, Instant(lies="near"), default=old("starts_at"), extra=True),
        Field("ends_at", QT_TRANSLATE_NOOP("patrols", "Ends at"), Instant(lies="near"),
              default=old("ends_at"),
              extra=True),
        Field("organiser", QT_TRANSLATE_NOOP("patrols", "Organised by"),
              Reference("station.people", only="serving"), default=old("organiser_id"), extra=True),
        Field("linkage_kind", QT_TRANSLATE_NOOP("patrols", "Linkage"), Entry("linkage_kind"),
              default=old("linkage_kind"), extra=True),
        Field("campaign", keeping.CAMPAIGN_TITLE, Entry("campaign"), default=old("campaign"), extra=True),
    )  # fmt: skip


def _kind_of(tx: Transaction, record: Incident) -> str:
    category = record.category_found or record.category_reported
    return "forest_fire" if category.startswith("FI.forest") else "joint_call"


def _day_of(tx: Transaction, record: Incident) -> date:
    return local_day(record.received_at)


def _forces_of(tx: Transaction, record: Incident) -> tuple[dict[str, Any], ...]:
    """The other units the incident already names."""
    named = select(Participant).where(
        Participant.incident_id == record.id, Participant.unit_text.is_not(None)
    )
    found = {one.unit_id or one.unit_text: one.headcount for one in tx.session.scalars(named)}
    return tuple({"unit": unit, "headcount": headcount} for unit, headcount in found.items())


REGISTER = Action(
    "register", QT_TRANSLATE_NOOP("patrols", "New activity"), register, _fields(), icon="plus", key="Ctrl+N",
    primary=True, on_record=False, advise=walked_already.advise,
)  # fmt: skip
CHANGE = Action(
    "change", QT_TRANSLATE_NOOP("patrols", "Change"), change, _fields(again=True), icon="pencil-simple",
    key="Ctrl+E", advise=walked_already.advise_change,
)  # fmt: skip
FROM_INCIDENT = Action(
    "from_incident",
    QT_TRANSLATE_NOOP("patrols", "Enter as an activity"),
    from_incident,
    (
        Field("kind", QT_TRANSLATE_NOOP("patrols", "Kind of activity"), Entry("activity_kind"), required=True,
              default=_kind_of, key="K"),
        Field("held_on", _DAY, Day(), required=True, default=_day_of, key="D"),
        Field("units", QT_TRANSLATE_NOOP("patrols", "Other units"), keeping.UNITS, default=_forces_of,
              wide=True),
        Field("headcount", QT_TRANSLATE_NOOP("patrols", "People in all"), Number(1, 99_999), key="H"),
        Field("content", QT_TRANSLATE_NOOP("patrols", "Content"), Prose(1000), default=stored("outcome"),
              wide=True, key="M"),
    ),
    icon="handshake",
    key="Ctrl+Shift+E",
    hangs_on="incidents",
)  # fmt: skip
VOID = Action(
    "void", QT_TRANSLATE_NOOP("patrols", "Void"), keeping.void, (keeping.REASON,), icon="prohibit",
    key="Ctrl+Shift+Delete", danger=keeping.SURE,
)  # fmt: skip
