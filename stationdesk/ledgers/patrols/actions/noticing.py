"""What a plan proposes, and what it should notice: a volunteer's second night in the same month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.duty_day import instant
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.records import Patrol, PatrolMember
from stationdesk.ledgers.patrols.rules.hours import NIGHT_BEGINS, month_of
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.ledgers.station.actions import extras
from stationdesk.ledgers.station.records import Area, Person, codes_marked
from stationdesk.store.transaction import Transaction

_MOST = 5
_NIGHT_HOURS, _DAY_HOURS = 8, 2

_AGAIN = QT_TRANSLATE_NOOP(
    "patrols", "{name} already has {count} night patrols in {month}; one a month is the custom: {which}."
)
_CANNOT_LEAD = QT_TRANSLATE_NOOP(
    "patrols", "{name} cannot lead a patrol; choose a police officer or a village auxiliary."
)


def advise(tx: Transaction, values: Mapping[str, Any]) -> Advice:
    """Propose hours and the team's people; notice who has walked a night this month already."""
    return _advice(tx, values, None)


def advise_change(tx: Transaction, values: Mapping[str, Any], record: Patrol | None = None) -> Advice:
    """The same while a plan is changed."""
    return _advice(tx, values, record)


def _advice(tx: Transaction, values: Mapping[str, Any], record: Patrol | None) -> Advice:
    proposals = _proposed(tx, values) if record is None else {}
    merged = proposals | {name: value for name, value in values.items() if value not in (None, ())}
    return Advice(proposals, (*_leader(tx, merged), *_second_nights(tx, merged, record)))


def _proposed(tx: Transaction, values: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    night = extras(tx, "patrol_kind").get(values.get("kind") or "", {}).get("night") == "yes"
    starts: datetime = values.get("starts_at") or (
        instant(keeping.duty_day_of(tx, tx.now), NIGHT_BEGINS) if night else keeping.now(tx)
    )
    if values.get("kind"):
        found["starts_at"] = starts
        found["ends_at"] = starts + timedelta(hours=_NIGHT_HOURS if night else _DAY_HOURS)
    if values.get("team"):
        people = select(Person.id).where(
            Person.team_id == values["team"], Person.serving, Person.voided_at.is_(None)
        )
        found["people"] = tuple(tx.session.scalars(people.order_by(Person.position, Person.id)))
    area = tx.session.get(Area, values["area"]) if values.get("area") else None
    leader = next((one for one in area.staff_ids if _may_lead(tx, one)), None) if area else None
    if leader is not None:
        found["leader"] = leader
    return found


def _may_lead(tx: Transaction, ident: int) -> bool:
    who = tx.session.get(Person, ident)
    return who is not None and who.serving and keeping.leads(tx, who.kind)


def _leader(tx: Transaction, values: Mapping[str, Any]) -> tuple[Notice, ...]:
    who = tx.session.get(Person, values["leader"]) if isinstance(values.get("leader"), int) else None
    if who is None or keeping.leads(tx, who.kind):
        return ()
    return (Notice(_CANNOT_LEAD.filled(name=who.name), Tone.BAD, "station.people", who.id),)


def _second_nights(tx: Transaction, values: Mapping[str, Any], record: Patrol | None) -> tuple[Notice, ...]:
    starts, ends = values.get("starts_at"), values.get("ends_at")
    if not isinstance(starts, datetime) or not isinstance(ends, datetime) or ends <= starts:
        return ()
    if not keeping.is_night(tx, values.get("kind"), starts, ends):
        return ()
    day, people = keeping.duty_day_of(tx, starts), tuple(values.get("people") or ())
    return nights_of(tx, people, day, but=record.id if record else 0)[:_MOST]


def nights_of(tx: Transaction, people: tuple[int, ...], day: date, *, but: int = 0) -> tuple[Notice, ...]:
    """A warning for each volunteer among them who is on another night patrol of the day's month."""
    month = f"{month_of(day)[0]:%Y-%m}"
    return tuple(
        Notice(
            _AGAIN.filled(name=one.name, count=one.count, month=month, which=_number(tx, one.latest)),
            Tone.WARN, "patrols", one.latest,
        )
        for one in busy(tx, people, day, but=but).values()
    )  # fmt: skip


@dataclass(frozen=True)
class Busy:
    """A volunteer with as many other night patrols of a month as the station's custom allows."""

    name: str
    count: int
    latest: int


def busy(tx: Transaction, people: tuple[int, ...], day: date, *, but: int = 0) -> dict[int, Busy]:
    """The volunteers among them for whom one more night of the day's month is too many."""
    first, last = month_of(day)
    statement = (
        select(Person.id, Person.name, func.count(Patrol.id), func.max(Patrol.id))
        .join(PatrolMember, PatrolMember.person_id == Person.id)
        .join(Patrol, Patrol.id == PatrolMember.patrol_id)
        .where(
            Person.id.in_(people), Person.kind.in_(codes_marked("person_kind", "volunteer=yes")),
            PatrolMember.dropped.is_(False), Patrol.night, Patrol.voided_at.is_(None),
            Patrol.state != State.MISSED, Patrol.duty_day >= first, Patrol.duty_day <= last,
            Patrol.id != but,
        )
        .group_by(Person.id, Person.name)
        .having(func.count(Patrol.id) >= int(tx.settings["duty.volunteer_nights"]))
        .order_by(Person.id)
    )  # fmt: skip
    found = tx.session.execute(statement) if people else ()
    return {ident: Busy(name, int(count), latest) for ident, name, count, latest in found}


def _number(tx: Transaction, patrol: int) -> str:
    return tx.session.scalar(select(Patrol.number).where(Patrol.id == patrol)) or f"#{patrol}"
