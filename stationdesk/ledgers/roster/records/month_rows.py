"""Everything kept that bears on one month's roster, read once: board, paper and engine are made of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import select

from stationdesk.core.period import month_end, month_shifted
from stationdesk.ledgers.roster.records.absence import DutyRequest, Leave
from stationdesk.ledgers.roster.records.balances import balances_before
from stationdesk.ledgers.roster.records.cycling import crews_of
from stationdesk.ledgers.roster.records.months import (
    Duty,
    DutyNeed,
    DutyWaiver,
    Roster,
    TeamNight,
    TrainingBlock,
)
from stationdesk.ledgers.roster.records.policy import policy_of
from stationdesk.ledgers.roster.records.posts import DutyPost
from stationdesk.ledgers.roster.records.rostered import Rostered, rostered
from stationdesk.ledgers.roster.records.teams import teams_of
from stationdesk.ledgers.roster.records.training import trainees_due
from stationdesk.ledgers.roster.rules.days import plan_days, unknown_years
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.roster.rules.plan import SIGNED, PlanDay, State
from stationdesk.ledgers.station.actions import work_calendar
from stationdesk.rostering.patterns import Cycling
from stationdesk.rostering.problem import Balance, Policy, Team, Trainee
from stationdesk.store.transaction import Transaction

P = TypeVar("P", DutyNeed, TeamNight, DutyWaiver)


@dataclass(frozen=True)
class MonthRows:
    """What is kept of a month. `days` begin with the tail, whose duties are `tail`."""

    month: date
    roster: Roster | None
    days: tuple[PlanDay, ...]
    unknown: tuple[int, ...]
    posts: tuple[DutyPost, ...]
    people: tuple[Rostered, ...]
    duties: tuple[Duty, ...]
    tail: tuple[Duty, ...]
    needs: tuple[DutyNeed, ...]
    blocks: tuple[TrainingBlock, ...]
    nights: tuple[TeamNight, ...]
    leave: tuple[Leave, ...]
    requests: tuple[DutyRequest, ...]
    balances: dict[int, Balance]
    policy: Policy
    crews: tuple[Cycling, ...]
    trainees: tuple[Trainee, ...]
    teams: tuple[Team, ...]
    waivers: tuple[DutyWaiver, ...]

    @property
    def first(self) -> date:
        """The first day of the tail."""
        return self.days[0].day


def read_month(tx: Transaction, month: date, roster: Roster | None) -> MonthRows:
    """What is kept of a month with one of its rosters, or with none."""
    calendar = work_calendar(tx.session)
    days = plan_days(calendar, month)
    first, last = days[0].day, month_end(month)
    duties = duties_of(tx, roster)
    before = shown_roster(tx, month_shifted(month, -1))
    tail = tuple(one for one in duties_of(tx, before) if one.day >= first)
    posts = _posts(tx, {one.post_id for one in (*duties, *tail)})
    policy, blocks = policy_of(tx, posts), _blocks(tx, roster)
    return MonthRows(
        month=month,
        roster=roster,
        days=days,
        unknown=unknown_years(calendar, month),
        posts=posts,
        people=rostered(tx, first, last, {one.person_id for one in (*duties, *tail)}),
        duties=duties,
        tail=tail,
        needs=_parts(tx, DutyNeed, roster),
        blocks=blocks,
        nights=_parts(tx, TeamNight, roster),
        leave=_leave(tx, first, last),
        requests=_requests(tx, month, last),
        balances=balances_before(tx, month),
        policy=policy,
        crews=crews_of(tx),
        trainees=_trainees(tx, month, roster, blocks),
        teams=teams_of(tx, month, policy),
        waivers=_parts(tx, DutyWaiver, roster),
    )


def shown_roster(tx: Transaction, month: date) -> Roster | None:
    """The month's signed roster, else its newest draft."""
    return signed_roster(tx, month) or tx.session.scalar(
        select(Roster)
        .where(Roster.month == month, Roster.state == State.DRAFT, Roster.voided_at.is_(None))
        .order_by(Roster.draft.desc())
        .limit(1)
    )


def signed_roster(tx: Transaction, month: date) -> Roster | None:
    """The roster that counts for a month."""
    return tx.session.scalar(
        select(Roster).where(Roster.month == month, Roster.state.in_(SIGNED), Roster.voided_at.is_(None))
    )


def duties_of(tx: Transaction, roster: Roster | None) -> tuple[Duty, ...]:
    """The filled places of a roster, by day and post."""
    if roster is None:
        return ()
    found = select(Duty).where(Duty.roster_id == roster.id, Duty.dropped.is_(False))
    return tuple(tx.session.scalars(found.order_by(Duty.day, Duty.post_id, Duty.id)))


def drafts_of(tx: Transaction, month: date, but: int | None = None) -> tuple[int, ...]:
    """The ids of a month's drafts, the oldest first."""
    found = select(Roster.id).where(
        Roster.month == month, Roster.state == State.DRAFT, Roster.voided_at.is_(None)
    )
    return tuple(one for one in tx.session.scalars(found.order_by(Roster.draft)) if one != but)


def _posts(tx: Transaction, used: Iterable[int]) -> tuple[DutyPost, ...]:
    """The posts in force, and those struck out that duties of the month still name."""
    wanted = DutyPost.voided_at.is_(None) | DutyPost.id.in_(frozenset(used))
    return tuple(tx.session.scalars(select(DutyPost).where(wanted).order_by(DutyPost.position, DutyPost.id)))


def _parts(tx: Transaction, kind: type[P], roster: Roster | None) -> tuple[P, ...]:
    if roster is None:
        return ()
    found = select(kind).where(kind.roster_id == roster.id, kind.dropped.is_(False))
    return tuple(tx.session.scalars(found.order_by(kind.day, kind.id)))


def _blocks(tx: Transaction, roster: Roster | None) -> tuple[TrainingBlock, ...]:
    if roster is None:
        return ()
    found = select(TrainingBlock).where(
        TrainingBlock.roster_id == roster.id, TrainingBlock.voided_at.is_(None)
    )
    return tuple(tx.session.scalars(found.order_by(TrainingBlock.day, TrainingBlock.id)))


def blocks_by_hand(tx: Transaction, month: date) -> tuple[TrainingBlock, ...]:
    """Shadow training of a month that no roster planned; who did not come is left out."""
    found = select(TrainingBlock).where(
        TrainingBlock.roster_id.is_(None), TrainingBlock.voided_at.is_(None),
        TrainingBlock.day.between(month, month_end(month)), TrainingBlock.attended.is_not(False),
    )  # fmt: skip
    return tuple(tx.session.scalars(found.order_by(TrainingBlock.day, TrainingBlock.id)))


def _trainees(
    tx: Transaction, month: date, roster: Roster | None, blocks: tuple[TrainingBlock, ...]
) -> tuple[Trainee, ...]:
    """Whose turn it is; a signed month is judged by the turns it gave, not by what came after it."""
    if roster is not None and roster.state is not State.DRAFT:
        return tuple(Trainee(one.person_id, place) for place, one in enumerate(blocks))
    return trainees_due(tx, month, roster.id if roster is not None else None)


def _leave(tx: Transaction, first: date, last: date) -> tuple[Leave, ...]:
    """Granted and asked for: what was refused or taken back keeps nobody away."""
    found = select(Leave).where(
        Leave.first <= last, Leave.last >= first, Leave.voided_at.is_(None),
        Leave.answer.in_((Answer.GRANTED, Answer.ASKED)),
    )  # fmt: skip
    return tuple(tx.session.scalars(found.order_by(Leave.first, Leave.id)))


def _requests(tx: Transaction, first: date, last: date) -> tuple[DutyRequest, ...]:
    found = select(DutyRequest).where(DutyRequest.day.between(first, last), DutyRequest.voided_at.is_(None))
    return tuple(tx.session.scalars(found.order_by(DutyRequest.day, DutyRequest.id)))
