"""What a person serves by the signed rosters, with real hours: for a calendar file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from stationdesk.core.duty_day import instant
from stationdesk.core.period import Period
from stationdesk.ledgers.roster.records import Duty, DutyPost, Roster
from stationdesk.ledgers.roster.reports.paper import LEADER
from stationdesk.ledgers.roster.rules.plan import SIGNED
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction


@dataclass(frozen=True)
class Served:
    """A duty of one person. `led_by` and `beside` are the others on the same duty day, by name.

    `chosen` is the name of whom the rota had chosen, where that is another; `changed` is when the roster
    was last touched.
    """

    uuid: str
    day: date
    post: str
    on_call: bool
    begins: datetime
    ends: datetime
    led_by: tuple[str, ...]
    beside: tuple[str, ...]
    chosen: str
    changed: datetime


def served(tx: Transaction, person: int, period: Period) -> tuple[Served, ...]:
    """The person's duties on the duty days of a period, by day; only of rosters that are signed."""
    found = (
        select(Duty, DutyPost, Roster.updated_at)
        .join(Roster, Roster.id == Duty.roster_id)
        .join(DutyPost, DutyPost.id == Duty.post_id)
        .where(
            Duty.person_id == person, Duty.dropped.is_(False),
            Duty.day.between(period.first, period.last),
            Roster.state.in_(SIGNED), Roster.voided_at.is_(None),
        )
        .order_by(Duty.day, DutyPost.position, Duty.id)
    )  # fmt: skip
    rows = [(duty, post, changed) for duty, post, changed in tx.session.execute(found)]
    beside = _others(tx, {duty.roster_id for duty, _, _ in rows}, period)
    return tuple(_served(tx, duty, post, changed, beside.get(duty.day, [])) for duty, post, changed in rows)


def signed_months(tx: Transaction, period: Period) -> tuple[date, ...]:
    """The months of a period whose roster is signed, as their first days."""
    first = period.first.replace(day=1)
    found = select(Roster.month).where(
        Roster.month.between(first, period.last), Roster.state.in_(SIGNED), Roster.voided_at.is_(None)
    )
    return tuple(tx.session.scalars(found.order_by(Roster.month)))


_Other = tuple[int, str, bool]  # person, name, whether they lead


def _others(tx: Transaction, rosters: set[int], period: Period) -> dict[date, list[_Other]]:
    """{day: everybody on duty}, in the order of the posts."""
    found = (
        select(Duty.day, Duty.person_id, Person.name, DutyPost.kind == LEADER)
        .join(Person, Person.id == Duty.person_id)
        .join(DutyPost, DutyPost.id == Duty.post_id)
        .where(
            Duty.roster_id.in_(rosters), Duty.dropped.is_(False), Duty.day.between(period.first, period.last)
        )
        .order_by(Duty.day, DutyPost.position, Person.position, Person.id)
    )
    several: dict[date, list[_Other]] = {}
    for day, person, name, leads in tx.session.execute(found):
        several.setdefault(day, []).append((person, name, bool(leads)))
    return several


def _served(tx: Transaction, duty: Duty, post: DutyPost, changed: datetime, others: list[_Other]) -> Served:
    begins = instant(duty.day) + timedelta(minutes=post.starts)
    apart = [one for one in others if one[0] != duty.person_id]
    chosen = tx.get(Person, duty.chosen_id, voided=True).name if duty.chosen_id != duty.person_id else ""
    return Served(
        duty.uuid, duty.day, post.name, post.on_call, begins, begins + timedelta(minutes=post.minutes),
        tuple(dict.fromkeys(name for _, name, leads in apart if leads)),
        tuple(dict.fromkeys(name for _, name, leads in apart if not leads)),
        chosen, changed,
    )  # fmt: skip
