"""The practice station's year beside its calls: hazards, disputes, tasks, premises, patrols, in step."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy import func, select

from stationdesk.core.actor import SYSTEM
from stationdesk.core.duty_day import local_day
from stationdesk.core.ledger import Query
from stationdesk.core.period import month
from stationdesk.desk import Desk
from stationdesk.jobs.practice.video import SOLVED_BY_APRIL
from stationdesk.ledgers.disputes.records import Agreement, Dispute, Round
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.patrols.records import Finding, Patrol, PatrolMember, VideoFinding
from stationdesk.ledgers.patrols.rules.rounds import Outcome
from stationdesk.ledgers.patrols.rules.states import Became
from stationdesk.ledgers.premises.records import Rental
from stationdesk.ledgers.rectifications.records import Campaign, Closing, Hazard, Inspection, Review
from stationdesk.ledgers.rectifications.reports.figures import carried_over
from stationdesk.ledgers.rectifications.rules.states import CampaignState, State
from stationdesk.ledgers.roster.records import Leave
from stationdesk.ledgers.roster.records.comp_rest import TAKES_REST
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.station.records import Person
from stationdesk.ledgers.tasks.records import TaskGroup, TaskItem
from stationdesk.store.links import RecordLink
from stationdesk.store.record import Base, Record

LAST_YEAR = [month(2025 + (9 + n) // 12, (9 + n) % 12 + 1) for n in range(13)]


def all_of(desk: Desk, statement: Any) -> list[Any]:
    with desk.store.reading(SYSTEM) as tx:
        return list(tx.session.execute(statement))


def records(desk: Desk, kind: type[Record]) -> list[Any]:
    with desk.store.reading(SYSTEM) as tx:
        return list(tx.session.scalars(select(kind).order_by(kind.id)))


def per_month(days: list[date]) -> Counter[str]:
    return Counter(f"{day:%Y-%m}" for day in days)


@pytest.mark.parametrize("kind", ["hazards", "disputes", "patrols"])
def test_every_month_of_a_year_has_as_many_as_a_township(practice: Desk, kind: str) -> None:
    counts = {
        "hazards": per_month([one.found_on for one in records(practice, Hazard)]),
        "disputes": per_month([one.registered_on for one in records(practice, Dispute)]),
        "patrols": per_month([one.duty_day for one in records(practice, Patrol)]),
    }[kind]

    assert all(10 <= counts[f"{period.first:%Y-%m}"] <= 45 for period in LAST_YEAR), counts


def test_32_problems_were_solved_on_video_patrol_from_january_to_april(practice: Desk) -> None:
    months = (("days", (date(2026, 1, 1), date(2026, 4, 30))), ("remotely", True))

    assert len(practice.ids(Query("patrols.video_findings", months))) == SOLVED_BY_APRIL == 32


def test_hazards_and_a_fault_came_of_what_was_seen_on_video(practice: Desk) -> None:
    for kind, outcome in (("hazard", Outcome.HAZARD), ("camera_fault", Outcome.FAULT)):
        links = all_of(
            practice,
            select(VideoFinding.record_id, RecordLink.target_id)
            .join(RecordLink, RecordLink.source_id == VideoFinding.id)
            .where(RecordLink.source_kind == "video_finding", RecordLink.target_kind == kind)
            .where(VideoFinding.became == outcome),
        )
        assert links, kind
        assert all(made == linked for made, linked in links), kind


def test_the_identity_of_hazards_holds_in_every_month(practice: Desk) -> None:
    with practice.store.reading(SYSTEM) as tx:
        months = [carried_over(tx, period)[0] for period in LAST_YEAR]

    assert all(one.holds for one in months)
    assert all(one.closing == after.opening for one, after in pairwise(months))
    assert min(one.new for one in months) > 0
    assert sum(one.reopened for one in months) > 0
    assert sum(one.voided for one in months) > 0


def test_hazards_stand_at_every_step_now(practice: Desk, clock: Any) -> None:
    today = local_day(clock.now)
    standing = [one for one in records(practice, Hazard) if one.voided_at is None]
    late = [one for one in standing if one.state is not State.CLOSED and one.due_on and one.due_on < today]

    assert {one.state for one in standing} >= set(State) - {State.REVIEW_PASSED}
    assert 2 <= len(late) <= 12
    assert any(one.round > 1 for one in standing)
    assert any(one.occupants_moved for one in standing)


def test_what_takes_two_took_two(practice: Desk) -> None:
    closings = all_of(practice, select(Closing.proposed_by, Closing.closed_by))
    reviews = all_of(practice, select(Review.reviewers))
    checks = all_of(practice, select(Inspection.inspectors))

    assert closings
    assert all(proposer is not None and proposer != approver for proposer, approver in closings)
    assert all(len(set(people)) >= 2 for (people,) in (*reviews, *checks))


def test_a_dispute_whose_agreement_was_broken_was_opened_again(practice: Desk) -> None:
    broken = select(Agreement.dispute_id, Agreement.broken_on).where(Agreement.broken_on.is_not(None))
    found = all_of(practice, broken)
    reopened = set(all_of(practice, select(Round.dispute_id, Round.reopened_on)))

    assert found
    assert [one for one in found if one not in reopened] == []


def test_campaigns_check_no_more_than_there_are(practice: Desk) -> None:
    campaigns = records(practice, Campaign)
    checked = dict(
        tuple(row)
        for row in all_of(
            practice,
            select(Inspection.campaign_id, func.sum(Inspection.checked_count)).group_by(
                Inspection.campaign_id
            ),
        )
    )

    assert all(0 < checked[one.id] <= one.total for one in campaigns)
    assert {one.state for one in campaigns} == set(CampaignState)
    assert len({one.object_kind for one in campaigns}) >= 5


def test_calls_and_patrols_led_to_hazards_and_disputes(practice: Desk) -> None:
    links = Counter(
        tuple(row) for row in all_of(practice, select(RecordLink.source_kind, RecordLink.target_kind))
    )
    found = {
        one for (one,) in all_of(practice, select(Finding.record_id).where(Finding.became == Became.HAZARD))
    }
    known = {one.id for one in records(practice, Hazard)}
    calls = {one.id: one for one in records(practice, Incident)}
    from_calls = all_of(
        practice,
        select(RecordLink.source_id, Dispute.registered_on)
        .join(Dispute, Dispute.id == RecordLink.target_id)
        .where(RecordLink.source_kind == "incident", RecordLink.target_kind == "dispute"),
    )

    for pair in (
        ("incident", "hazard"),
        ("incident", "dispute"),
        ("patrol", "hazard"),
        ("rental", "inspection"),
    ):
        assert links[pair] > 5, pair
    assert found
    assert found <= known
    assert all(local_day(calls[call].received_at) <= day for call, day in from_calls)


def test_the_plan_is_of_24_works_and_96_items(practice: Desk) -> None:
    items = [one for one in records(practice, TaskItem) if one.group_id is not None]

    assert len(records(practice, TaskGroup)) == 24
    assert len(items) == 96
    assert sum(one.planned for one in records(practice, TaskGroup)) == 96


def test_no_volunteer_walks_two_nights_of_a_month(practice: Desk) -> None:
    nights = all_of(
        practice,
        select(PatrolMember.person_id, Patrol.duty_day)
        .join(Patrol, Patrol.id == PatrolMember.patrol_id)
        .join(Person, Person.id == PatrolMember.person_id)
        .where(Patrol.kind == "night", Person.kind == "volunteer"),
    )
    each = Counter((person, f"{day:%Y-%m}") for person, day in nights)

    assert each
    assert set(each.values()) == {1}


def test_letters_of_rental_houses_run_out_soon(practice: Desk, clock: Any) -> None:
    today = local_day(clock.now)
    left = [(one.valid_until - today).days for one in records(practice, Rental) if one.valid_until]

    assert any(0 <= days <= 30 for days in left)
    assert all(one.owner_phone.startswith("1990000") for one in records(practice, Rental) if one.owner_phone)


def test_who_is_owed_rest_takes_some_of_it_every_month(practice: Desk) -> None:
    rest = select(Leave.first).where(Leave.kind.in_(TAKES_REST), Leave.answer == Answer.GRANTED)

    taken = per_month([one.first for one in all_of(practice, rest)])

    assert len(taken) >= 12
    assert min(list(taken.values())[1:]) >= 4


def test_nobody_takes_rest_owed_while_one_who_would_stand_in_is_away(practice: Desk) -> None:
    command = Person.kind.in_(("chief", "instructor", "deputy_chief", "officer"))
    granted = select(Leave.person_id, Leave.first, Leave.last, command, Leave.kind.in_(TAKES_REST))
    leaves = all_of(practice, granted.join(Person, Person.id == Leave.person_id).where(
        Leave.answer == Answer.GRANTED
    ))  # fmt: skip

    rests = [one for one in leaves if one[4]]
    both = [
        (rest, other) for rest in rests for other in leaves
        if rest[0] != other[0] and rest[3] == other[3] and rest[1] <= other[2] and other[1] <= rest[2]
    ]  # fmt: skip

    assert rests
    assert both == []


def test_nothing_lies_ahead(practice: Desk, clock: Any) -> None:
    tables = [mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Record)]

    for kind in tables:
        latest = all_of(practice, select(func.max(kind.created_at), func.max(kind.updated_at)))[0]
        assert all(at is None or at <= clock.now for at in latest), kind.__tablename__


def test_numbers_of_hazards_follow_their_days(practice: Desk) -> None:
    made = [(one.number, local_day(one.created_at)) for one in records(practice, Hazard)]

    assert [day for _, day in made] == sorted(day for _, day in made)
    assert len({number for number, _ in made}) == len(made)
