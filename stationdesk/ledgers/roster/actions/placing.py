"""Writing a month's duties, staffing, shadow training and nights: only what differs is touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import month_start
from stationdesk.ledgers.roster.actions.keeping import refuse
from stationdesk.ledgers.roster.records import (
    Duty,
    DutyNeed,
    DutyPost,
    Roster,
    TeamNight,
    TrainingBlock,
)
from stationdesk.ledgers.roster.records.training import round_of
from stationdesk.ledgers.roster.rules.names import day_said
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

Rows = Iterable[Mapping[str, Any]]
MOST_NEEDED = 60

_OTHER_MONTH = QT_TRANSLATE_NOOP("roster", "{day} is not a day of this month; please check the day.")
_TWICE = QT_TRANSLATE_NOOP("roster", "{name} stands twice at {post} on {day}; please leave one.")
_ABSURD = QT_TRANSLATE_NOOP(
    "roster", "{post} cannot need {count} people on {day}; please enter a number from 0 to {most}."
)
_NEED_TWICE = QT_TRANSLATE_NOOP("roster", "{post} has two numbers on {day}; please leave one.")
_REPLACED = "重新排班"


def set_duties(tx: Transaction, roster: Roster, rows: Rows) -> bool:
    """Make these the duties of a draft; who is no longer on one is taken off, never deleted.

    Whether anybody now stands elsewhere; a lock alone moves nobody.
    """
    moved = False
    wanted: dict[tuple[date, int, int], bool] = {}
    for row in rows:
        key = (_in_month(roster, "duties", row["day"]), row["post"], row["person"])
        if key in wanted:
            raise refuse("duties", _TWICE.filled(
                name=tx.get(Person, key[2], voided=True).name, day=day_said(key[0]), post=_post(tx, key[1])
            ))  # fmt: skip
        wanted[key] = bool(row.get("locked"))
    for one in tx.session.scalars(select(Duty).where(Duty.roster_id == roster.id)):
        locked = wanted.pop((one.day, one.post_id, one.person_id), None)
        if one.dropped is not (locked is None):
            one.dropped, moved = locked is None, True
        if locked is not None and one.locked is not locked:
            one.locked = locked
    _add(tx, Duty, [
        {"roster_id": roster.id, "day": day, "post_id": post, "chosen_id": person, "person_id": person,
         "locked": locked, "dropped": False}
        for (day, post, person), locked in wanted.items()
    ])  # fmt: skip
    return moved or bool(wanted)


def set_needs(tx: Transaction, roster: Roster, rows: Rows) -> None:
    """Make these the days on which a post takes another number than its own."""
    wanted: dict[tuple[date, int], int] = {}
    for row in rows:
        day, post, count = _in_month(roster, "needs", row["day"]), row["post"], row["count"]
        if not 0 <= count <= MOST_NEEDED:
            absurd = _ABSURD.filled(post=_post(tx, post), count=count, day=day_said(day), most=MOST_NEEDED)
            raise refuse("needs", absurd)
        if (day, post) in wanted:
            raise refuse("needs", _NEED_TWICE.filled(post=_post(tx, post), day=day_said(day)))
        wanted[day, post] = count
    for one in tx.session.scalars(select(DutyNeed).where(DutyNeed.roster_id == roster.id)):
        count = wanted.pop((one.day, one.post_id), None)
        if one.dropped is not (count is None):
            one.dropped = count is None
        if count is not None and one.count != count:
            one.count = count
    _add(tx, DutyNeed, [
        {"roster_id": roster.id, "day": day, "post_id": post, "count": count, "dropped": False}
        for (day, post), count in wanted.items()
    ])  # fmt: skip


def set_nights(tx: Transaction, roster: Roster, rows: Rows) -> None:
    """Make these the nights of the volunteer teams."""
    wanted = {(_in_month(roster, "nights", row["day"]), row["team"]) for row in rows}
    for one in tx.session.scalars(select(TeamNight).where(TeamNight.roster_id == roster.id)):
        off = (one.day, one.team_id) not in wanted
        if one.dropped is not off:
            one.dropped = off
        wanted.discard((one.day, one.team_id))
    _add(tx, TeamNight, [
        {"roster_id": roster.id, "day": day, "team_id": team, "dropped": False}
        for day, team in sorted(wanted)
    ])  # fmt: skip


def set_blocks(tx: Transaction, roster: Roster, rows: Rows, days: int) -> None:
    """Make these the shadow training of a draft; a block that stays with its trainee only moves."""
    wanted = {row["person"]: _in_month(roster, "blocks", row["day"]) for row in rows}
    there = select(TrainingBlock).where(
        TrainingBlock.roster_id == roster.id, TrainingBlock.voided_at.is_(None)
    )
    for one in tx.session.scalars(there).all():
        day = wanted.pop(one.person_id, None)
        if day is None:
            tx.void(one, _REPLACED)
        elif one.day != day or one.days != days:
            one.day, one.days = day, days
    for person, day in sorted(wanted.items(), key=lambda one: (one[1], one[0])):
        cycle = round_of(tx, person, roster.id)
        tx.add(TrainingBlock(roster_id=roster.id, person_id=person, day=day, days=days, cycle=cycle))


def _in_month(roster: Roster, field: str, day: date) -> date:
    if month_start(day) != roster.month:
        raise refuse(field, _OTHER_MONTH.filled(day=day.isoformat()))
    return day


def _post(tx: Transaction, post: int) -> str:
    return tx.get(DutyPost, post, voided=True).name


def _add(tx: Transaction, kind: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        tx.add_many(kind, rows)
