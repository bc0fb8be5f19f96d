"""What is kept of a month as the board and the printer read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import select

from stationdesk.core.ledger import Tone
from stationdesk.ledgers.roster.records.absence import DutyRequest
from stationdesk.ledgers.roster.records.as_problem import as_problem, as_roster, leave_parts
from stationdesk.ledgers.roster.records.month_rows import MonthRows, blocks_by_hand, drafts_of
from stationdesk.ledgers.roster.records.months import Duty, DutyChange
from stationdesk.ledgers.roster.records.posts import Crew, CrewMember
from stationdesk.ledgers.roster.rules.changes import ChangeKind, ChangeState
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.roster.rules.plan import (
    Made,
    Mark,
    MonthPlan,
    Need,
    PlanBlock,
    PlanDuty,
    PlanLeave,
    PlanNight,
    PlanPerson,
    PlanPost,
    PlanRequest,
    State,
)
from stationdesk.ledgers.station.actions import extras
from stationdesk.ledgers.station.records import Person
from stationdesk.rostering.metrics import metrics
from stationdesk.rostering.problem import Balance, Problem
from stationdesk.store.transaction import Transaction

_MARKS = {
    ChangeKind.SWAP: Mark.SWAPPED,
    ChangeKind.SUBSTITUTE: Mark.SUBSTITUTE,
    ChangeKind.CORRECTION: Mark.CORRECTED,
    ChangeKind.REPAIR: Mark.SUBSTITUTE,
}


def as_plan(tx: Transaction, rows: MonthRows) -> MonthPlan:
    """The month as it is drawn; one that has no roster yet is an empty draft."""
    roster, problem = rows.roster, as_problem(rows)
    named = (roster.signer_id, roster.maker_id, roster.submitted_by) if roster is not None else ()
    names = _names(tx, named)
    return MonthPlan(
        month=rows.month,
        roster=roster.id if roster is not None else None,
        version=roster.version if roster is not None else 0,
        state=roster.state if roster is not None else State.DRAFT,
        made=roster.made if roster is not None else Made.HAND,
        days=rows.days,
        posts=tuple(_posts(tx, rows, problem)),
        people=_people(tx, rows, problem),
        duties=tuple(_duties(tx, rows)),
        leave=tuple(_leave(rows)),
        requests=tuple(_request(one) for one in rows.requests),
        needs=tuple(Need(one.day, one.post_id, one.count) for one in rows.needs),
        blocks=tuple(_blocks(tx, rows)),
        nights=tuple(PlanNight(one.day, one.team_id) for one in rows.nights),
        signed_by=names.get(roster.signer_id or 0, "") if roster is not None else "",
        made_by=names.get(roster.maker_id or 0, "") if roster is not None else "",
        submitted_by=names.get(roster.submitted_by or 0, "") if roster is not None else "",
        sent_back=(roster.sent_back or "") if roster is not None else "",
        drafts=drafts_of(tx, rows.month, roster.id if roster is not None else None),
        unknown_years=rows.unknown,
    )


def _names(tx: Transaction, people: Iterable[int | None]) -> dict[int, str]:
    wanted = {one for one in people if one is not None}
    found = tx.session.execute(select(Person.id, Person.name).where(Person.id.in_(wanted)))
    return dict(found.all())


def _blocks(tx: Transaction, rows: MonthRows) -> Iterator[PlanBlock]:
    for by_hand, blocks in ((False, rows.blocks), (True, blocks_by_hand(tx, rows.month))):
        for one in blocks:
            yield PlanBlock(one.day, one.days, one.person_id, bool(one.attended), by_hand)


def _posts(tx: Transaction, rows: MonthRows, problem: Problem) -> Iterator[PlanPost]:
    said = extras(tx, "duty_post")
    for one in rows.posts:
        yield PlanPost(
            one.id,
            one.name,
            one.mark,
            one.letter,
            _tone(said.get(one.kind, {})),
            one.kind,
            one.night,
            one.on_call,
            one.need,
            tuple(person.id for person in rows.people if problem.qualified(person.id, one.id)),
            one.need_off,
        )


def _tone(said: Mapping[str, str]) -> Tone:
    known = {tone.value: tone for tone in Tone}
    return known.get(said.get("tone", ""), Tone.MUTE)


def _people(tx: Transaction, rows: MonthRows, problem: Problem) -> tuple[PlanPerson, ...]:
    """Those some post may take and those who have a duty; a village auxiliary no post takes has no row."""
    fair = metrics(problem, as_roster(rows))
    crews = _crews(tx)
    busy = {one.person_id for one in (*rows.duties, *rows.tail)}
    return tuple(
        PlanPerson(
            one.id,
            one.name,
            one.pool.value,
            crews.get(one.id, ""),
            counts=fair.counts[one.id],
            balance=rows.balances.get(one.id, Balance()),
            shares=fair.shares[one.id],
        )
        for one in rows.people
        if one.id in busy or any(problem.qualified(one.id, post.id) for post in problem.posts)
    )


def _crews(tx: Transaction) -> dict[int, str]:
    found = tx.session.execute(
        select(CrewMember.person_id, Crew.name)
        .join(Crew, Crew.id == CrewMember.crew_id)
        .where(CrewMember.dropped.is_(False), Crew.voided_at.is_(None))
        .order_by(Crew.position.desc(), Crew.id.desc())
    )
    return dict(found.all())


def _duties(tx: Transaction, rows: MonthRows) -> Iterator[PlanDuty]:
    marks = marks_of(tx, [one.id for one in (*rows.tail, *rows.duties)])
    for one in (*rows.tail, *rows.duties):
        yield PlanDuty(
            one.day, one.post_id, one.person_id, one.chosen_id, one.locked, mark_of(one, marks), one.id
        )


def marks_of(tx: Transaction, duties: list[int]) -> dict[int, Mark]:
    """{duty: its mark} by the last change that was carried out."""
    found = tx.session.execute(
        select(DutyChange.duty_id, DutyChange.other_duty_id, DutyChange.kind)
        .where(
            DutyChange.state == ChangeState.DONE,
            DutyChange.voided_at.is_(None),
            DutyChange.duty_id.in_(duties) | DutyChange.other_duty_id.in_(duties),
        )
        .order_by(DutyChange.id)
    )
    return {duty: _MARKS[kind] for one, other, kind in found for duty in (one, other) if duty is not None}


def mark_of(one: Duty, marks: Mapping[int, Mark]) -> Mark:
    """A duty that came back to whom it was given to is as the rota chose it."""
    if one.person_id == one.chosen_id:
        return Mark.NONE
    return marks.get(one.id, Mark.SUBSTITUTE)


def _leave(rows: MonthRows) -> Iterator[PlanLeave]:
    for one in rows.leave:
        for day, part in leave_parts(one):
            if rows.first <= day <= rows.days[-1].day:
                yield PlanLeave(day, one.person_id, part, one.kind, one.answer is Answer.GRANTED)


def _request(one: DutyRequest) -> PlanRequest:
    return PlanRequest(one.day, one.person_id, one.wants, one.post_id)
