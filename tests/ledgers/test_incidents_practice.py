"""The practice station: invented, marked, complete, and the same for the same seed."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from stationdesk.core.actor import SYSTEM
from stationdesk.core.duty_day import local
from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.jobs.practice import make_practice
from stationdesk.jobs.practice.words import read_words
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Dispatch, Feedback, Incident
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.incidents.rules.timeline import ORDER, disorder
from stationdesk.ledgers.station.records import Area, Person, Unit, Village
from stationdesk.ledgers.station.rules.land import VillageKind, area_faults
from stationdesk.store.clauses import local_hour, month_key
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.calls_told import incidents, told

pytestmark = pytest.mark.first

STAFF = ("chief", "instructor", "deputy_chief", "officer", "auxiliary", "civilian")


def all_of(desk: Desk, statement: Any) -> list[Any]:
    with desk.store.reading(SYSTEM) as tx:
        return list(tx.session.execute(statement))


def test_the_station_is_a_practice_station_of_its_own_name(practice: Desk) -> None:
    assert practice.store.identity.kind is StationKind.PRACTICE
    assert practice.setting("station.name") == "青坪镇派出所"
    assert practice.report("incidents.sheet", record=1).stamp.mark == "演练"


def test_it_has_41_villages_in_12_areas_and_14_staff(practice: Desk) -> None:
    kinds = Counter(kind for (kind,) in all_of(practice, select(Village.kind)))
    areas = dict(tuple(row) for row in all_of(practice, select(Area.id, Area.name)))
    homes = dict(tuple(row) for row in all_of(practice, select(Village.name, Village.area_id)))
    staff = all_of(practice, select(Person.id).where(Person.kind.in_(STAFF)))

    assert kinds == {VillageKind.VILLAGE: 39, VillageKind.COMMUNITY: 2}
    assert len(areas) == 12
    assert area_faults(areas, homes) == ()
    assert Counter(Counter(homes.values()).values()) == {3: 7, 4: 5}
    assert len(staff) == 14


def test_there_are_25_months_of_150_to_250_calls_up_to_now(practice: Desk, clock: Any) -> None:
    month = month_key(Incident.received_at)
    counts = dict(tuple(row) for row in all_of(practice, select(month, func.count()).group_by(month)))
    months = sorted(counts)

    assert (len(months), months[0], months[-1]) == (25, "2024-11", "2026-11")
    assert all(150 <= counts[one] <= 250 for one in months[:-1])
    assert max(one.received_at for one in incidents(practice)) <= clock.now


def test_nights_are_quiet_and_days_are_busy(practice: Desk) -> None:
    hour = local_hour(Incident.received_at)
    counts = dict(tuple(row) for row in all_of(practice, select(hour, func.count()).group_by(hour)))

    assert set(counts) == set(range(24))
    assert sum(counts[hour] for hour in (2, 3, 4)) * 4 < sum(counts[hour] for hour in (9, 10, 11))


def test_every_time_stands_in_order_and_nothing_lies_ahead(practice: Desk, clock: Any) -> None:
    for one in incidents(practice):
        times = {name: getattr(one, name, None) for name, _ in ORDER}
        assert disorder(times) == {}, one.number
        assert all(at <= clock.now for at in times.values() if at is not None)


def test_numbers_run_without_gap_through_each_year(practice: Desk) -> None:
    years: dict[int, list[str]] = {}
    for one in incidents(practice):
        years.setdefault(local(one.created_at).year, []).append(str(one.number))

    for year, numbers in years.items():
        assert numbers == [f"青坪所警〔{year}〕{n:04}号" for n in range(1, len(numbers) + 1)]


def test_most_calls_are_closed_and_a_few_wait(practice: Desk) -> None:
    states = Counter(one.state for one in incidents(practice) if one.voided_at is None)

    assert states[State.RECEIVED] == 1
    assert 5 <= sum(states.values()) - states[State.CLOSED] <= 30
    assert practice.due()


def test_some_calls_were_entered_late_or_struck_out(practice: Desk) -> None:
    every = incidents(practice)

    assert 5 <= sum(one.voided_at is not None for one in every) <= 60
    assert 5 <= sum((one.created_at - one.received_at).total_seconds() > 86400 for one in every) <= 80


def test_children_agree_with_their_incident(practice: Desk) -> None:
    by_id = {one.id: one for one in incidents(practice)}
    sent = all_of(practice, select(Dispatch.incident_id, Dispatch.dispatched_at, Dispatch.arrived_at))
    told = all_of(practice, select(Feedback.incident_id, Feedback.fed_back_at, Feedback.result))

    assert all(by_id[i].dispatched_at == went and by_id[i].arrived_at == came for i, went, came in sent)
    assert all(by_id[i].fed_back_at == at and by_id[i].result == result for i, at, result in told)


def test_no_phone_could_be_a_real_one(practice: Desk) -> None:
    people = [phone for (phone,) in all_of(practice, select(Person.phone)) if phone]
    units = [phone for (phone,) in all_of(practice, select(Unit.phone)) if phone]
    callers = [one.caller_phone for one in incidents(practice) if one.caller_phone]

    assert callers
    assert {(phone[:7], len(phone)) for phone in (*people, *units, *callers)} == {("1990000", 11)}


def test_the_calls_are_told_in_many_words(practice: Desk) -> None:
    assert len(read_words().templates) >= 80
    assert len({one.content for one in incidents(practice)}) > 1000
    assert not any("{" in one.content for one in incidents(practice))


def test_the_chain_of_the_practice_station_holds(practice: Desk) -> None:
    assert practice.store.verify().ok


@pytest.fixture
def made(tmp_path: Path) -> Any:
    """A function that makes a practice station with a seed at a time, and opens a desk on it."""
    opened: list[Store] = []

    def make(seed: int, now: datetime) -> Desk:
        folder = tmp_path / f"{seed}-{now:%Y%m%d%H%M}-{len(opened)}"
        make_practice(folder, seed, lambda: now)
        opened.append(Store.open(folder, clock=lambda: now))
        return Desk(opened[-1], LEDGERS, actor=SYSTEM)

    yield make
    for store in opened:
        store.close()


def test_another_seed_makes_another_station_and_tells_its_progress(
    practice: Desk, tmp_path: Path, clock: Any
) -> None:
    seen: list[tuple[int, int]] = []

    make_practice(tmp_path / "two", 2, clock, progress=lambda done, months: seen.append((done, months)))

    with_two = Store.open(tmp_path / "two", clock=clock)
    assert told(Desk(with_two, LEDGERS, actor=SYSTEM)) != told(practice)
    assert seen == [(n, 25) for n in range(1, 26)]
    with_two.close()


def test_a_past_month_does_not_depend_on_the_day_the_station_is_made(practice: Desk, made: Any) -> None:
    days = (date(2026, 9, 1), date(2026, 9, 30))
    later = made(1, datetime(2026, 12, 9, 7, 30, tzinfo=UTC))

    def september(desk: Desk) -> list[tuple[Any, ...]]:
        rows = desk.rows(Query("incidents", (("period", days),)), limit=1000).rows
        return [row.values[1:5] for row in rows]

    assert september(later) == september(practice)


def test_a_place_that_holds_a_station_is_left_alone(practice_folder: Path, clock: Any) -> None:
    with pytest.raises((StationError, FileExistsError)):
        make_practice(practice_folder, 1, clock)
