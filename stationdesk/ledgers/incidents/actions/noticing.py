"""What the desk should notice while a call is typed: the same call twice, and what happened here before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.incidents.actions import keeping
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.counting import Level
from stationdesk.ledgers.incidents.rules.gravity import proposed_level
from stationdesk.ledgers.incidents.rules.sameness import NEAR
from stationdesk.ledgers.station.records import Place
from stationdesk.store.transaction import Transaction

_LEDGER = "incidents"
_YEAR = timedelta(days=365)
_MOST = 3

_SAME_NUMBER = QT_TRANSLATE_NOOP("incidents", "This platform number is already registered: {which}.")
_SAME_PHONE = QT_TRANSLATE_NOOP("incidents", "The same phone called at {time}: {which}.")
_SAME_PLACE = QT_TRANSLATE_NOOP("incidents", "A call from the same place at {time}: {which}.")
_SAME_VILLAGE = QT_TRANSLATE_NOOP("incidents", "A call from the same village at {time}: {which}.")
_BEFORE = QT_TRANSLATE_NOOP(
    "incidents", "{count} calls from here in the last twelve months, the last on {day}: {which}."
)


def advise(tx: Transaction, values: Mapping[str, Any]) -> Advice:
    """Propose the village and the level; notice likely duplicates and earlier calls from the place."""
    place, village = _where(tx, values)
    proposals: dict[str, Any] = {}
    if village is not None and not values.get("village"):
        proposals["village"] = village
    level = proposed_level(
        values.get("category") or "", dead=values.get("dead"), injured=values.get("injured"),
        trapped=values.get("trapped"), hazardous=bool(values.get("hazardous")),
    )  # fmt: skip
    if level is not Level.ORDINARY:
        proposals["level"] = level
    at = values.get("received_at") or tx.now
    notices = (*_duplicates(tx, values, place, village, at), *_earlier(tx, values, place, at))
    return Advice(proposals, notices)


def _where(tx: Transaction, values: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """(place, village) as far as what was typed tells them."""
    typed = values.get("place")
    content = values.get("content") or ""
    if isinstance(typed, int):
        known = tx.session.get(Place, typed)
        village = known.village_id if known else None
        return typed, values.get("village") or village
    named = keeping.village_named_in(tx, typed or "", content) if typed or content else None
    return None, values.get("village") or named


def _duplicates(
    tx: Transaction, values: Mapping[str, Any], place: int | None, village: int | None, at: datetime
) -> tuple[Notice, ...]:
    """The likeliest reasons first, each call once."""
    near = Incident.received_at.between(*keeping.soon(at, NEAR))
    asked: list[tuple[Phrase, Tone, ColumnElement[bool]]] = []
    if number := values.get("platform_no"):
        asked.append((_SAME_NUMBER, Tone.BAD, Incident.platform_no == number))
    if phone := values.get("caller_phone"):
        asked.append((_SAME_PHONE, Tone.WARN, near & (Incident.caller_phone == phone)))
    if here := _here(values, place):
        asked.append((_SAME_PLACE, Tone.WARN, near & or_(*here)))
    if village is not None:
        asked.append((_SAME_VILLAGE, Tone.INFO, near & (Incident.village_id == village)))
    found: dict[int, Notice] = {}
    for phrase, tone, condition in asked:
        for incident in _newest(tx, condition):
            notice = _about(phrase, incident, tone)
            found.setdefault(incident.id, notice)
    return tuple(found.values())[:_MOST]


def _here(values: Mapping[str, Any], place: int | None) -> list[ColumnElement[bool]]:
    if place is not None:
        return [Incident.place_id == place]
    typed = values.get("place")
    return [Incident.place_text == typed] if isinstance(typed, str) and typed.strip() else []


def _newest(tx: Transaction, condition: ColumnElement[bool]) -> list[Incident]:
    statement = (
        select(Incident)
        .where(Incident.voided_at.is_(None), condition)
        .order_by(Incident.received_at.desc(), Incident.id.desc())
    )
    return list(tx.session.scalars(statement.limit(_MOST)))


def _earlier(
    tx: Transaction, values: Mapping[str, Any], place: int | None, at: datetime
) -> tuple[Notice, ...]:
    here = _here(values, place)
    if not here:
        return ()
    past = or_(*here) & Incident.received_at.between(at - _YEAR, at - NEAR) & Incident.voided_at.is_(None)
    count = tx.session.scalar(select(func.count()).select_from(Incident).where(past)) or 0
    if not count:
        return ()
    (last,) = _newest(tx, past)[:1]
    return (_about(_BEFORE.filled(count=count, day=f"{local(last.received_at):%Y-%m-%d}"), last, Tone.INFO),)


def _about(phrase: Phrase, incident: Incident, tone: Tone) -> Notice:
    # The sentence brings its own full stop.
    which = f"{incident.number or ''} {incident.content[:24]}".strip().rstrip("。.．；;，,")
    filled = phrase.filled(which=which, time=f"{local(incident.received_at):%m-%d %H:%M}")
    return Notice(filled, tone, _LEDGER, incident.id)
