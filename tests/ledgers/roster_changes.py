"""Short ways to change signed duties, for the tests of swaps, substitutes and corrections."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.ledgers.roster.records import Duty
from stationdesk.ledgers.roster.rules.changes import ChangeState
from tests.ledgers.roster_desk import Rota

ONE, OTHER = "刘明", "何建国"


def days(rota: Rota, name: str) -> list[date]:
    return [one["day"] for one in rota.by_turns() if one["person"] == rota.people[name]]


def pair(rota: Rota, one: str = ONE, other: str = OTHER) -> dict[str, Any]:
    """A swap of neighbouring days, which leaves both their rest."""
    day = days(rota, one)[1]
    theirs = next(their for their in days(rota, other) if abs((their - day).days) == 1)
    return {
        "day": day, "from_person": rota.people[one], "other_day": theirs, "to_person": rota.people[other],
    }  # fmt: skip


def swap(rota: Rota, **more: Any) -> int:
    return rota.act("changes.swap", **pair(rota) | {"reason": "家中有事"} | more)


def agreed(rota: Rota, **more: Any) -> int:
    change = swap(rota, **more)
    rota.act("changes.agree", change)
    return change


def substitute(rota: Rota, day: date, to: str, name: str = ONE) -> int:
    return rota.act("changes.substitute", day=day, from_person=rota.people[name], to_person=rota.people[to])


def serving(rota: Rota, day: date) -> set[int]:
    with rota.store.reading(rota.chief_actor) as tx:
        found = select(Duty.person_id).where(Duty.day == day, Duty.dropped.is_(False))
        return set(tx.session.scalars(found))


def state(rota: Rota, change: int) -> ChangeState:
    found: ChangeState = rota.desk.record("roster.changes", change)["state"]
    return found
