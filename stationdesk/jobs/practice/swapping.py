"""Swaps and substitutions in the signed rosters of the practice station, one of each a month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from stationdesk.core.duty_day import instant
from stationdesk.core.errors import StationError
from stationdesk.jobs.practice.past import Past
from stationdesk.ledgers.roster.actions import changes
from stationdesk.ledgers.roster.records import Duty, DutyChange, Roster
from stationdesk.ledgers.roster.records.month_rows import duties_of

_AHEAD = timedelta(days=3)
_TRIES = 2
_WEEK = 7
_REASONS = ("孩子开家长会", "老人住院陪护", "外出开庭作证", "家中办事")


def swap_some(past: Past, roster: Roster) -> None:
    """Ask for a swap and a substitution three days before; what would break a rule is refused."""
    rng = past.random("swaps", roster.month)
    duties = list(duties_of(past.tx, roster))
    rng.shuffle(duties)
    for pairs, swap in ((_pairs(past, duties), True), (_pairs(past, duties[::-1]), False)):
        reason = rng.choice(_REASONS)
        any(_change(past, one, other, reason, swap=swap) for one, other in pairs)


def _pairs(past: Past, duties: list[Duty]) -> Iterator[tuple[Duty, Duty]]:
    """Duties of one post a week of places apart; one of the chiefs stays free to approve."""
    tries = 0
    for one, other in zip(duties, duties[_WEEK:], strict=False):
        people = {one.person_id, other.person_id}
        fits = one.post_id == other.post_id and one.day < other.day and len(people) > 1
        if fits and not people >= set(past.chiefs):
            yield one, other
            tries += 1
        if tries == _TRIES:
            return


def _change(past: Past, one: Duty, other: Duty, reason: str, *, swap: bool) -> bool:
    """Whether it was approved, or waits for it now."""
    asked = instant(one.day, time(9)) - _AHEAD
    if asked > past.now:
        return False
    try:
        record = _ask(past, asked, one, other, reason, swap=swap)
    except StationError:
        return False
    approved = asked + timedelta(hours=7)
    return approved > past.now or _approve(past, approved, record)


def _ask(past: Past, at: datetime, one: Duty, other: Duty, reason: str, *, swap: bool) -> DutyChange:
    giver, taker = one.person_id, other.person_id
    with past.at(at, giver) as tx:
        if swap:
            record = changes.swap(
                tx, day=one.day, from_person=giver, other_day=other.day, to_person=taker,
                post=one.post_id, other_post=other.post_id, asked_by=giver, reason=reason,
            )  # fmt: skip
        else:
            record = changes.substitute(
                tx, day=one.day, from_person=giver, to_person=taker, post=one.post_id, asked_by=giver,
                reason=reason,
            )  # fmt: skip
    with past.at(at + timedelta(hours=3), taker) as tx:
        return changes.agree(tx, record)


def _approve(past: Past, at: datetime, record: DutyChange) -> bool:
    chief = next(one for one in past.chiefs if one not in (record.from_id, record.to_id))
    with past.at(at, chief) as tx:
        try:
            changes.approve(tx, record)
        except StationError:
            changes.refuse(tx, record, answer_note="前后班次间隔不足")
            return False
    return True
