"""Taking up a dispute: on its own, or from an incident whose facts are not typed twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Advice, Notice, Tone
from stationdesk.ledgers.disputes.actions import forms, keeping
from stationdesk.ledgers.disputes.records import Dispute
from stationdesk.ledgers.disputes.records.dispute import IS_OPEN
from stationdesk.ledgers.disputes.rules.ages import beginning
from stationdesk.ledgers.disputes.rules.kinds import first_level, kind_of
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Risk
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.records.counting import under
from stationdesk.ledgers.station.actions import labels
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.links import link, outcomes
from stationdesk.store.transaction import Transaction

RELATION = "dispute"
_ALIKE = 3

_REGISTERED = QT_TRANSLATE_NOOP("disputes", "The registration")
_TWICE = QT_TRANSLATE_NOOP("disputes", "This incident has been registered as {number} already; go on there.")
_OPEN_HERE = QT_TRANSLATE_NOOP("disputes", "Open in this village: {number} {title}")
_LIMIT = QT_TRANSLATE_NOOP("disputes", "To be settled by {day} ({limit})")


def register(
    tx: Transaction,
    *,
    registered_on: date | None,
    title: str,
    kind: str,
    source: str,
    place: int | str | None,
    village: int | None,
    summary: str,
    started_on: date | None = None,
    started_year: int | None = None,
    risk: Risk | None = None,
    scale: str | None = None,
    people: int | None = None,
    amount: Decimal | None = None,
    party_a: str | None = None,
    party_b: str | None = None,
    contact_phone: str | None = None,
    level: Level | None = None,
    unit: int | str | None = None,
    handler: int | None = None,
    task_force: str | None = None,
) -> Dispute:
    """Register a dispute; its limit follows from its kind."""
    day = keeping.check_day(tx, "registered_on", _REGISTERED, registered_on or tx.today, None)
    since, year_only = beginning(started_on, started_year, day)
    where = keeping.located(tx, place, village)
    unit_id, unit_text = keeping.unit_name(tx, unit)
    return tx.add(
        Dispute(
            registered_on=day, opened_on=day, title=title, kind=kind, source=source, summary=summary,
            place_text=where.text, place_id=where.place, village_id=where.village, area_id=where.area,
            started_on=since, started_year_only=year_only, risk=risk or Risk.LOW, scale=scale,
            people=people, amount=amount, party_a=party_a, party_b=party_b,
            contact_phone=checked_phone(contact_phone, "contact_phone"),
            level=level or Level.STATION, unit_id=unit_id, unit_text=unit_text,
            handler_id=handler or tx.actor.person, task_force=task_force, state=State.REGISTERED,
            due_on=keeping.limit_to_settle(tx, kind, day).last, kept_calm=False, petition_averted=False,
        )
    )  # fmt: skip


def register_from_incident(
    tx: Transaction,
    record: Incident,
    *,
    registered_on: date | None,
    title: str,
    kind: str,
    source: str,
    place: int | str | None,
    village: int | None,
    summary: str,
    started_on: date | None,
    started_year: int | None,
    risk: Risk | None,
    people: int | None,
    amount: Decimal | None,
    party_a: str | None,
    party_b: str | None,
    contact_phone: str | None,
    level: Level | None,
    unit: int | str | None,
    handler: int | None,
) -> Dispute:
    """Register the dispute an incident was about; each shows the other from now on."""
    _check_not_yet(tx, record)
    dispute = register(
        tx, registered_on=registered_on, title=title, kind=kind, source=source, place=place,
        village=village, summary=summary, started_on=started_on, started_year=started_year, risk=risk,
        people=people, amount=amount, party_a=party_a, party_b=party_b, contact_phone=contact_phone,
        level=level, unit=unit, handler=handler,
    )  # fmt: skip
    link(tx, record, dispute, RELATION)
    return dispute


def _check_not_yet(tx: Transaction, incident: Incident) -> None:
    for known in outcomes(tx, incident):
        if known.model is Dispute and known.relation == RELATION:
            earlier = tx.get(Dispute, known.record, voided=True)
            if earlier.voided_at is None:
                raise keeping.refuse("title", _TWICE.filled(number=earlier.number))


def advise(tx: Transaction, values: Mapping[str, Any], record: Any = None) -> Advice:
    """Say by when a dispute of the chosen kind is to be settled, and what is open of it in the village."""
    kind, day = values.get("kind"), values.get("registered_on") or tx.today
    if not kind:
        return Advice()
    limit = keeping.limit_to_settle(tx, kind, day)
    notice = Notice(_LIMIT.filled(day=limit.last.isoformat(), limit=limit.source), Tone.INFO)
    where = keeping.located(tx, values.get("place"), values.get("village"))
    return Advice(notices=(notice, *_alike(tx, first_level(kind), where.village)))


def _alike(tx: Transaction, kind: str, village: int | None) -> tuple[Notice, ...]:
    """The newest open disputes of this kind in the village: perhaps this is one of them."""
    if village is None:
        return ()
    found = (
        select(Dispute.id, Dispute.number, Dispute.title)
        .where(Dispute.voided_at.is_(None), IS_OPEN, Dispute.village_id == village, under(Dispute.kind, kind))
        .order_by(Dispute.registered_on.desc(), Dispute.id.desc())
        .limit(_ALIKE)
    )
    return tuple(
        Notice(_OPEN_HERE.filled(number=number, title=title), Tone.WARN, "disputes", one)
        for one, number, title in tx.session.execute(found)
    )


# --- what the incident already says -----------------------------------------------------------------


def _category(incident: Incident) -> str:
    return incident.category_found or incident.category_reported


def _title(tx: Transaction, incident: Incident) -> str:
    words = labels(tx, "incident_category").get(_category(incident), "")
    return f"{incident.place_text} {words}".strip()[:60]


def _summary(tx: Transaction, incident: Incident) -> str:
    told = [incident.content, incident.outcome or ""]
    return "\n".join(one for one in told if one)[:2000]


_FROM_INCIDENT: dict[str, object] = {
    "title": _title,
    "kind": lambda tx, incident: kind_of(_category(incident)),
    "source": "incident",
    "place": lambda tx, incident: incident.place_id or incident.place_text,
    "village": lambda tx, incident: incident.village_id,
    "summary": _summary,
    "started_on": lambda tx, incident: local_day(incident.occurred_at) if incident.occurred_at else None,
    "party_a": lambda tx, incident: None if incident.caller_secret else incident.caller_name,
    "contact_phone": lambda tx, incident: None if incident.caller_secret else incident.caller_phone,
    "handler": lambda tx, incident: incident.handler_id,
}

REGISTER = Action(
    "register",
    QT_TRANSLATE_NOOP("disputes", "New dispute"),
    register,
    forms.ALL,
    icon="plus",
    key="Ctrl+N",
    primary=True,
    on_record=False,
    advise=advise,
)

REGISTER_FROM_INCIDENT = Action(
    "register_from_incident",
    QT_TRANSLATE_NOOP("disputes", "Register as a dispute"),
    register_from_incident,
    forms.starting(_FROM_INCIDENT, without={"scale", "task_force"}),
    icon="scales",
    key="Ctrl+Shift+U",
    hangs_on="incidents",
    advise=advise,
)
