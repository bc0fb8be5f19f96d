"""What the roster has to know of one person: off the rosters, a newcomer, no nights, one household."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.records import DutyProfile
from stationdesk.ledgers.roster.records.published import duties_of
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

_THERE = QT_TRANSLATE_NOOP("roster", "{name} stands in this list already; change that entry.")
_ORDER = QT_TRANSLATE_NOOP("roster", "The last day on rosters cannot be before the first ({day}).")
_HOUSEHOLD = QT_TRANSLATE_NOOP(
    "roster", "Of one household with {names}: the roster never puts them on duty on one day."
)
_STAY = QT_TRANSLATE_NOOP(
    "roster", "{count} duties of published rosters lie after it; substitute somebody for each of them."
)
_EARLIER = QT_TRANSLATE_NOOP(
    "roster", "{count} duties of published rosters lie before it; substitute somebody for each of them."
)


def register(
    tx: Transaction,
    *,
    person: int,
    rostered: bool = True,
    junior: bool = False,
    no_nights: bool = False,
    no_nights_reason: str | None = None,
    household: str | None = None,
    first: date | None = None,
    last: date | None = None,
    note: str | None = None,
) -> DutyProfile:
    """Say what is special about one person; everybody else is an ordinary senior."""
    who = keeping.person(tx, person, "person")
    there = select(DutyProfile.id).where(DutyProfile.person_id == person, DutyProfile.voided_at.is_(None))
    if tx.session.scalar(there) is not None:
        raise keeping.refuse("person", _THERE.filled(name=who.name))
    said = _checked(
        tx, rostered=rostered, junior=junior, no_nights=no_nights,
        no_nights_reason=no_nights_reason, household=household, first=first, last=last, note=note,
    )  # fmt: skip
    return tx.add(DutyProfile(person_id=person, **said))


def change(
    tx: Transaction,
    record: DutyProfile,
    *,
    rostered: bool,
    junior: bool,
    no_nights: bool,
    no_nights_reason: str | None,
    household: str | None,
    first: date | None,
    last: date | None,
    note: str | None,
) -> DutyProfile:
    """Say something else about them."""
    said = _checked(
        tx, rostered=rostered, junior=junior, no_nights=no_nights,
        no_nights_reason=no_nights_reason, household=household, first=first, last=last, note=note,
    )  # fmt: skip
    keeping.take_over(record, **said)
    return record


def advise(tx: Transaction, values: Any, record: DutyProfile | None = None) -> Advice:
    """Who shares the household, and which published duties do not fit any more."""
    ident = values.get("person") or (record.person_id if record is not None else None)
    notices = []
    shared = sharing(tx, values.get("household"), ident)
    if shared:
        notices.append(Notice(_HOUSEHOLD.filled(names="、".join(shared)), Tone.INFO))
    if ident is not None:
        found = duties_of(tx, ident, tx.today)
        for phrase, outside in (
            (_STAY, [one for one in found if values.get("last") and one.day > values["last"]]),
            (_EARLIER, [one for one in found if values.get("first") and one.day < values["first"]]),
        ):
            if outside:
                notices.append(Notice(phrase.filled(count=len(outside)), Tone.WARN, "roster",
                                      outside[0].roster_id))  # fmt: skip
    return Advice(notices=tuple(notices))


def sharing(tx: Transaction, household: str | None, but: int | None) -> list[str]:
    """The names of others of a household."""
    word = (household or "").strip()
    if not word:
        return []
    others = (
        select(Person.name)
        .join(DutyProfile, DutyProfile.person_id == Person.id)
        .where(
            func.trim(DutyProfile.household) == word,
            DutyProfile.voided_at.is_(None),
            Person.serving,
            Person.id != (but or 0),
        )
        .order_by(Person.position, Person.id)
    )
    return list(tx.session.scalars(others))


def _checked(
    tx: Transaction,
    *,
    rostered: bool,
    junior: bool,
    no_nights: bool,
    no_nights_reason: str | None,
    household: str | None,
    first: date | None,
    last: date | None,
    note: str | None,
) -> dict[str, Any]:
    for field, day in (("first", first), ("last", last)):
        if day is not None:
            keeping.check_day(tx, field, day)
    if first is not None and last is not None and last < first:
        raise keeping.refuse("last", _ORDER.filled(day=first.isoformat()))
    return {
        "rostered": bool(rostered), "junior": bool(junior), "no_nights": bool(no_nights),
        "no_nights_reason": no_nights_reason if no_nights else None,
        "household": (household or "").strip() or None, "first": first, "last": last, "note": note,
    }  # fmt: skip
