"""What every step on a hazard shares: where it is, who acts, days in order, the step that is owed next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import func, select

from stationdesk.core.deadline import Calendar
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.limits import Rule
from stationdesk.ledgers.rectifications.records import (
    IS_OPEN,
    STANDING,
    Extension,
    Hazard,
    Inspection,
    Progress,
    Review,
)
from stationdesk.ledgers.rectifications.rules import deadlines
from stationdesk.ledgers.rectifications.rules.states import State, advice, check_open, may_step
from stationdesk.ledgers.station.actions import check_known_year as check_known_year
from stationdesk.ledgers.station.actions import work_calendar
from stationdesk.ledgers.station.records import Person, Unit, Village
from stationdesk.store.transaction import Transaction

_NO_OBJECT = QT_TRANSLATE_NOOP("rectifications", "Say which unit, house or place it is.")
_FUTURE = QT_TRANSLATE_NOOP("rectifications", "“{what}” lies in the future; please check the day.")
_BEFORE = QT_TRANSLATE_NOOP("rectifications", "“{what}” lies before {day}; please check the day.")
_NOT_SERVING = QT_TRANSLATE_NOOP(
    "rectifications", "One of these people is not serving at the station; please choose others."
)


def today(tx: Transaction, *_: Any) -> date:
    """The day it is, as forms start with it."""
    return tx.today


def me(tx: Transaction, *_: Any) -> int | None:
    """Who acts, as forms start with them."""
    return tx.actor.person


def settings_of(tx: Transaction) -> Mapping[str, Any]:
    """The station's settings as the rules read them."""
    return cast(Mapping[str, Any], tx.settings)


def refuse(field: str, phrase: Phrase) -> RuleBroken:
    """A refusal that stands under one field."""
    return RuleBroken(phrase, {field: phrase})


def check_step(record: Hazard, wanted: State, field: str) -> None:
    """Refuse a step that may not follow, saying under its field what to do instead."""
    check_open(record.state)
    if not may_step(record.state, wanted):
        raise refuse(field, advice(record.state))


def check_day(tx: Transaction, field: str, what: Phrase, day: date, since: date | None = None) -> date:
    """The day; refused when it lies in the future or before what it follows."""
    if day > tx.today:
        raise refuse(field, _FUTURE.filled(what=what))
    if since is not None and day < since:
        raise refuse(field, _BEFORE.filled(what=what, day=since.isoformat()))
    return day


def check_serving(tx: Transaction, field: str, people: tuple[int, ...]) -> None:
    """Refuse people who are not serving, or not there."""
    wanted = set(people)
    serving = select(Person.id).where(
        Person.id.in_(wanted), Person.serving.is_(True), Person.voided_at.is_(None)
    )
    if len(set(tx.session.scalars(serving))) != len(wanted):
        raise refuse(field, _NOT_SERVING)


# --- where it is ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Where:
    """The object of an inspection or hazard as it is kept."""

    text: str
    unit: int | None
    village: int | None
    area: int | None
    address: str | None


def located(
    tx: Transaction, target: int | str | None, village: int | None = None, address: str | None = None
) -> Where:
    """The object; a unit of the station's brings its village and address, a village its area."""
    unit = tx.get(Unit, target) if isinstance(target, int) else None
    text = unit.name if unit is not None else str(target or "").strip()
    if not text:
        raise refuse("object", _NO_OBJECT)
    home = village or (unit.village_id if unit is not None else None)
    area = tx.get(Village, home).area_id if home is not None else None
    own = unit.address if unit is not None else None
    return Where(text, unit.id if unit is not None else None, home, area, address or own)


# --- what is owed by when ---------------------------------------------------------------------------


def step_day(tx: Transaction, rule: Rule, start: date, calendar: Calendar | None = None) -> date:
    """The last day for a step of the station's own."""
    limit = rule.applied(settings_of(tx))
    return deadlines.step_day(limit, start, calendar or work_calendar(tx.session))


def calendar_of(tx: Transaction) -> Calendar:
    """The station's calendar."""
    return work_calendar(tx.session)


def settle(tx: Transaction, record: Hazard, calendar: Calendar | None = None) -> Hazard:
    """Set until when the station owes its next step, after whatever step was just taken."""
    rule, start = _owed_since(tx, record)
    record.step_due_on = step_day(tx, rule, start, calendar) if start is not None else None
    return record


def resumed(record: Hazard) -> State:
    """Where work goes on: what never got a deadline is to be issued, else nobody would be reminded of it."""
    return State.REGISTERED if record.due_on is None else State.RECTIFYING


def _owed_since(tx: Transaction, record: Hazard) -> tuple[Rule, date | None]:
    """Which of the station's own steps is owed, and since when; no day where none is."""
    match record.state:
        case State.REGISTERED:
            return deadlines.NOTICE, record.found_on
        case State.EXTENSION_ASKED:
            asked = select(func.max(Extension.asked_on)).where(Extension.hazard_id == record.id)
            return deadlines.DECIDE, tx.session.scalar(asked)
        case State.REVIEW_ASKED:
            return deadlines.REVIEW, record.review_asked_on
        case State.REVIEW_PASSED:
            reviewed = select(func.max(Review.reviewed_on)).where(Review.hazard_id == record.id)
            return deadlines.DECIDE, tx.session.scalar(reviewed)
        case State.CLOSE_PROPOSED:
            return deadlines.DECIDE, local_day(record.proposed_at) if record.proposed_at else None
        case State.HANDED_OVER if record.receipt_at is None and record.handed_at is not None:
            return deadlines.RECEIPT, local_day(record.handed_at)
        case State.HANDED_OVER if record.receipt_at is not None and record.due_on is None:
            noted = select(func.max(Progress.on)).where(Progress.hazard_id == record.id)
            since = tx.session.scalar(noted) or record.found_on
            return deadlines.BY_SEVERITY[record.severity], max(since, local_day(record.receipt_at))
    return deadlines.DECIDE, None


def settle_open(tx: Transaction) -> None:
    """Set every open hazard's next step again: a setting or a day of the calendar has changed."""
    calendar = work_calendar(tx.session)
    for hazard in tx.session.scalars(select(Hazard).where(STANDING, IS_OPEN)):
        settle(tx, hazard, calendar)


def finders(tx: Transaction, record: Hazard) -> tuple[int, ...]:
    """Who found it: the inspectors, or whoever is named."""
    found = (record.found_by,) if record.found_by is not None else ()
    if record.inspection_id is None:
        return found
    inspection = tx.session.get(Inspection, record.inspection_id)
    return (*found, *(inspection.inspectors if inspection is not None else ()))
