"""Setting right what was entered wrong, while the incident is open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Entry, Field, Instant, Prose, Reference, stored
from stationdesk.ledgers.incidents.actions import forms, keeping, turning_out
from stationdesk.ledgers.incidents.actions.receiving import check_phone
from stationdesk.ledgers.incidents.records import Dispatch, Incident
from stationdesk.ledgers.incidents.rules.counting import Level
from stationdesk.ledgers.incidents.rules.states import State, check_open
from stationdesk.store.transaction import Transaction


def correct(
    tx: Transaction,
    record: Incident,
    *,
    received_at: datetime,
    source: str,
    place: int | str | None,
    category: str,
    content: str,
    village: int | None,
    handler: int | None,
    dispatched_at: datetime | None,
    arrived_at: datetime | None,
    finished_at: datetime | None,
    category_found: str | None,
    result: str | None,
    outcome: str | None,
    caller_name: str | None,
    caller_phone: str | None,
    caller_secret: bool | None,
    platform_no: str | None,
    call_kind: str | None,
    occurred_at: datetime | None,
    reported_at: datetime | None,
    level: Level | None,
    injured: int | None,
    trapped: int | None,
    dead: int | None,
    hazardous: bool | None,
    tags: tuple[str, ...],
    campaign: str | None,
    place_kind: str | None,
    longitude: Decimal | None,
    latitude: Decimal | None,
) -> Incident:
    """Set right what was entered wrong, while the incident is open; the audit keeps what stood there."""
    check_open(record.state)
    check_phone(caller_phone)
    if record.finished_at is not None:
        keeping.check_result(tx, record, result)
    moved = _only_moved(record, dispatched_at=dispatched_at, arrived_at=arrived_at, finished_at=finished_at)
    reported = reported_at or received_at
    keeping.check_order(
        tx, record, received_at=received_at, occurred_at=occurred_at, reported_at=reported, **moved
    )
    _move(tx, record, moved)
    _settle_place(tx, record, place, village, place_kind, content)
    record.received_at, record.reported_at, record.occurred_at = received_at, reported, occurred_at
    record.source, record.category_reported, record.content = source, category, content
    record.caller_name, record.caller_phone = caller_name, caller_phone
    record.caller_secret, record.hazardous = bool(caller_secret), bool(hazardous)
    record.platform_no, record.call_kind, record.campaign = platform_no, call_kind, campaign
    record.level, record.tags = level or Level.ORDINARY, tags
    record.injured, record.trapped, record.dead = injured, trapped, dead
    record.longitude, record.latitude = longitude, latitude
    record.handler_id = handler
    if record.finished_at is not None:
        record.category_found = category_found or record.category_found
        record.result, record.outcome = result or record.result, outcome
    return keeping.settle(tx, record)


def _only_moved(record: Incident, **times: datetime | None) -> dict[str, datetime]:
    """A step's time may be moved, never taken back or invented: the step itself does that."""
    return {name: at for name, at in times.items() if at is not None and getattr(record, name) is not None}


def _move(tx: Transaction, record: Incident, times: Mapping[str, datetime]) -> None:
    _move_dispatch(tx, record, times)
    for name, at in times.items():
        setattr(record, name, at)


def _move_dispatch(tx: Transaction, record: Incident, times: Mapping[str, datetime]) -> None:
    """The turn-out that began, and the one that arrived first, move with the incident's own times."""
    for name in ("dispatched_at", "arrived_at"):
        column = getattr(Dispatch, name)
        first = keeping.last_dispatch(tx, record, column == getattr(record, name))
        if first is not None and name in times:
            own = {one: at for one, at in times.items() if getattr(first, one, None) == getattr(record, one)}
            turning_out.check_turn_out(tx, record, first, **own)
            setattr(first, name, times[name])


def _settle_place(
    tx: Transaction,
    record: Incident,
    place: int | str | None,
    village: int | None,
    kind: str | None,
    content: str,
) -> None:
    """A new place brings its own village and kind, unless those were changed as well."""
    moved, stood_in = place not in (record.place_id, record.place_text), record.village_id
    if moved and village == record.village_id:
        where = keeping.located(tx, place, None, content)
        where = where if where.village else keeping.located(tx, place, village, content)
    else:
        where = keeping.located(tx, place, village, content)
    record.place_kind = where.kind if moved and kind == record.place_kind else kind
    record.place_text, record.place_id = where.text, where.place
    record.village_id, record.area_id = where.village, where.area
    if moved or where.village != stood_in or record.target_minutes is None:
        record.target_minutes = where.target


def _place_of(tx: Transaction, record: Incident) -> int | str:
    return record.place_id or record.place_text


CORRECT = Action(
    "correct",
    QT_TRANSLATE_NOOP("incidents", "Correct"),
    correct,
    (
        forms.again(forms.RECEIVED, "received_at"),
        forms.again(forms.SOURCE, "source"),
        Field("place", forms.PLACE.title, forms.PLACE.kind, required=True, default=_place_of, key="P"),
        forms.again(forms.CATEGORY, "category_reported"),
        forms.again(forms.CONTENT, "content"),
        forms.again(forms.VILLAGE, "village_id"),
        Field("handler", QT_TRANSLATE_NOOP("incidents", "Handler"),
              Reference("station.people", only="staff"),
              default=stored("handler_id"), section=QT_TRANSLATE_NOOP("incidents", "Handling")),
        Field("dispatched_at", QT_TRANSLATE_NOOP("incidents", "Dispatched at"), Instant(),
              default=stored("dispatched_at")),
        Field("arrived_at", QT_TRANSLATE_NOOP("incidents", "Arrived at"), Instant(),
              default=stored("arrived_at")),
        Field("finished_at", QT_TRANSLATE_NOOP("incidents", "Finished at"), Instant(),
              default=stored("finished_at")),
        Field("category_found", QT_TRANSLATE_NOOP("incidents", "Category found"), Entry("incident_category"),
              default=stored("category_found")),
        Field("result", QT_TRANSLATE_NOOP("incidents", "Result"), Entry("incident_result"),
              default=stored("result")),
        Field("outcome", QT_TRANSLATE_NOOP("incidents", "Outcome"), Prose(2000), default=stored("outcome"),
              wide=True),
        *(forms.again(field, field.name, extra=True) for field in forms.MORE),
    ),
    icon="pencil-simple",
    key="Ctrl+E",
    allowed=lambda values: values["state"] is not State.CLOSED,
)  # fmt: skip
