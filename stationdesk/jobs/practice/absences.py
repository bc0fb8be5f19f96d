"""The posts, crews and absences of the practice station: what its rosters have to go by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from stationdesk.core.duty_day import instant
from stationdesk.core.errors import StationError
from stationdesk.core.period import month_shifted
from stationdesk.jobs.practice.past import Past
from stationdesk.ledgers.roster.actions import crews, leave, people, requests
from stationdesk.ledgers.roster.actions.leave import STANDING
from stationdesk.ledgers.roster.actions.seeding import seed_posts
from stationdesk.ledgers.roster.records import DutyPost, Leave
from stationdesk.ledgers.roster.records.comp_rest import left
from stationdesk.ledgers.roster.rules.cycles import Cycle
from stationdesk.ledgers.roster.rules.leave import Half, Wish
from stationdesk.ledgers.station.actions import work_calendar
from stationdesk.ledgers.station.records import Person

_CREWS = ("值班一组", "值班二组", "值班三组")
# Three leaders and four officers hold two posts of 24 hours through the year together and stand in for one
# another; the desk and the standby are left to others, so that one who falls ill sets off no chain.
_POOLS = {
    "leader": ("leader", "police"),
    "officer_main": ("police", "leader"),
    "desk": ("auxiliary", "civilian"),
    "video": ("village_auxiliary",),
    "standby": ("auxiliary", "leader"),
}
_ANNUAL_DAYS, _LEADER_DAYS = 5, 2
_WISHES = 3  # a month
_REST_DAYS, _TURNS = 2, 8  # two turns a week, of who is owed most while nobody who stands in is away
_COMMAND = ("chief", "instructor", "deputy_chief", "officer")


@dataclass(frozen=True)
class Staff:
    """Who takes duty, by kind, in the order of the station's lists."""

    leaders: tuple[int, ...]
    officers: tuple[int, ...]
    auxiliaries: tuple[int, ...]

    @property
    def every(self) -> tuple[int, ...]:
        """All of them."""
        return (*self.leaders, *self.officers, *self.auxiliaries)


def enter_staff(past: Past) -> Staff:
    """Enter the usual posts, three crews, a newcomer and somebody exempt from nights."""
    found = past.tx.session.query(Person.id, Person.kind).order_by(Person.position, Person.id).all()
    leads = ("chief", "instructor", "deputy_chief")
    staff = Staff(
        tuple(one for one, kind in found if kind in leads),
        tuple(one for one, kind in found if kind == "officer"),
        tuple(one for one, kind in found if kind == "auxiliary"),
    )
    with past.at(instant(month_shifted(past.first, -1), time(9)), past.chiefs[0]) as tx:
        tx.settings.set("roster.teams_a_night", 0)  # the areas' teams keep the rota of the patrols
        for made in seed_posts(tx):
            made.pools = _POOLS.get(made.kind, made.pools)
        post = tx.session.query(DutyPost.id).filter_by(kind="auxiliary").scalar()
        for shift, name in enumerate(_CREWS):
            crews.register(
                tx, name=name, cycle=Cycle.DAY_24X3, anchor=past.first, shift=shift,
                members=tuple({"person": one, "post": post} for one in staff.auxiliaries[shift::3]),
            )  # fmt: skip
        people.register(tx, person=staff.auxiliaries[-1], junior=True, note="入职未满一年")
        for one in (staff.auxiliaries[0], staff.auxiliaries[2]):
            people.register(tx, person=one, household="城关北街3号", note="夫妻")
    return staff


def enter_absences(past: Past, staff: Staff) -> None:
    """Enter everybody's annual leave, some sick days, and a few wishes each month."""
    months = [month_shifted(past.first, n) for n in range(14)]
    for place, person in enumerate(staff.every):
        days = _LEADER_DAYS if person in staff.leaders else _ANNUAL_DAYS
        for month in (months[place % 12], months[(place + 6) % 12]):
            first = month + timedelta(days=6 + 7 * ((place + place // 6) % 3))  # who share a month: apart
            _away(past, person, "annual", _workday(past, first), days)
        sick = months[(place * 5 + 2) % 12] + timedelta(days=24)
        if place % 3 == 0 and person not in staff.leaders:
            _away(past, person, "sick", sick, 2)
    _ask_for_next(past, staff.auxiliaries[1])
    for month in months:
        _wishes(past, staff, month)


def give_rest(past: Past, month: date) -> None:
    """Those who are owed most rest take two days of it in a month that is not made yet."""
    asked = instant(month_shifted(month, -1) + timedelta(days=14), time(10))
    if asked > past.now:
        return
    with past.at(asked, past.chiefs[0]) as tx:
        owed = tx.session.query(Person.id, left(Person.id)).params(tx.moment).all()
    due = [one for _, one in sorted((-tenths, one) for one, tenths in owed if tenths >= 10 * _REST_DAYS)]
    for place in range(_TURNS):
        first = _workday(past, month + timedelta(weeks=place // 2))
        last = first + timedelta(days=_REST_DAYS - 1)
        person = next((one for one in due if not _missed(past, one, first, last)), None)
        if person is None:
            continue
        due.remove(person)
        try:
            _away(past, person, "comp_rest", first, _REST_DAYS)
        except StationError:
            continue  # nobody would be left for a post; next month then


def _missed(past: Past, person: int, first: date, last: date) -> bool:
    """Whether the person is away already in these days, or one of those who would stand in."""
    kinds = {one: kind in _COMMAND for one, kind in past.tx.session.query(Person.id, Person.kind)}
    standing = Leave.voided_at.is_(None) & Leave.answer.in_(STANDING)
    away = past.tx.session.query(Leave.person_id).filter(standing, Leave.first <= last, Leave.last >= first)
    return any(kinds[one] is kinds[person] for (one,) in away)


def _workday(past: Past, day: date) -> date:
    """The day, or the Monday after it, or the first workday after that."""
    return work_calendar(past.tx.session).workday_from(day + timedelta(days=-day.weekday() % 7))


def _ask_for_next(past: Past, person: int) -> None:
    """A leave of next month that nobody has answered yet."""
    first = month_shifted(past.today.replace(day=1), 1) + timedelta(days=13)
    first += timedelta(days=-first.weekday() % 7)
    with past.at(past.now - timedelta(hours=20), person) as tx:
        leave.register(
            tx, person=person, kind="annual", first=first, last=first + timedelta(days=2), reason="返乡"
        )


def _away(past: Past, person: int, kind: str, first: date, days: int) -> None:
    last = first + timedelta(days=days - 1)
    asked = instant(month_shifted(first.replace(day=1), -1) + timedelta(days=9), time(9))
    answering = past.chiefs[0] if person != past.chiefs[0] else past.chiefs[-1]
    with past.at(asked, person) as tx:
        record = leave.register(tx, person=person, kind=kind, first=first, last=last)
    with past.at(asked + timedelta(hours=5), answering) as tx:
        leave.grant(tx, record, answer_note="班次已作安排")


def _wishes(past: Past, staff: Staff, month: date) -> None:
    rng = past.random("wishes", month)
    people_ = (*staff.officers, *staff.auxiliaries)
    days = rng.sample(range(28), _WISHES)
    for day, person in zip(days, rng.sample(people_, _WISHES), strict=True):
        asked = instant(month_shifted(month, -1) + timedelta(days=12), time(15))
        if asked > past.now:
            return
        with past.at(asked, person) as tx:
            requests.register(
                tx, person=person, day=month + timedelta(days=day), half=Half.WHOLE,
                wish=Wish.OFF, post=None, weight=1, reason="家中有事",
            )  # fmt: skip
