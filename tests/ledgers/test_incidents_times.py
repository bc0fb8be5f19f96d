"""The times of several turn-outs, and of steps beside them: each in its own order, none in the future."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.ledgers.incidents.records import Dispatch, Incident
from stationdesk.ledgers.incidents.reports.pane import parts
from stationdesk.ledgers.incidents.rules.states import State
from tests.ledgers.incident_desk import Calls


def two_cars(calls: Calls) -> int:
    """The first car arrived 40 minutes ago, the second was sent 30 minutes ago."""
    record = calls.register(received_at=calls.ago(60), place="河口村3组路口")
    calls.dispatch(record, dispatched_at=calls.ago(55))
    calls.act("arrive", record, arrived_at=calls.ago(40))
    calls.act("dispatch", record, people=(calls.people["陈建国"],), dispatched_at=calls.ago(30))
    return record


def turn_outs(calls: Calls, record: int) -> list[Dispatch]:
    with calls.store.reading(calls.desk.actor) as tx:
        rows = parts(tx, Dispatch, tx.get(Incident, record))
        tx.session.expunge_all()
    return rows


def refused(act: Callable[[], object]) -> set[str]:
    with pytest.raises(RuleBroken) as refusal:
        act()
    assert str(refusal.value).endswith(".")
    return set(refusal.value.field_errors)


def test_a_second_car_departs_and_arrives_after_the_first_has_arrived(calls: Calls) -> None:
    record = two_cars(calls)

    calls.act("depart", record, signed_at=calls.ago(29), departed_at=calls.ago(28))
    calls.act("arrive", record, arrived_at=calls.ago(10))

    assert [one.arrived_at for one in turn_outs(calls, record)] == [calls.ago(40), calls.ago(10)]
    assert calls.record(record)["arrived_at"] == calls.ago(40)


def test_a_second_car_cannot_arrive_before_it_was_sent(calls: Calls) -> None:
    record = two_cars(calls)

    assert refused(lambda: calls.act("arrive", record, arrived_at=calls.ago(35))) == {"arrived_at"}


def test_a_second_arrival_never_overwrites_the_first(calls: Calls) -> None:
    record = two_cars(calls)
    calls.act("arrive", record, arrived_at=calls.ago(10))

    assert refused(lambda: calls.act("arrive", record, arrived_at=calls.ago(5))) == {"arrived_at"}


def test_seconds_read_off_a_clock_count(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(30))
    calls.dispatch(record, dispatched_at=calls.ago(30) + timedelta(seconds=55))
    early = calls.ago(30) + timedelta(seconds=5)

    assert refused(lambda: calls.act("arrive", record, arrived_at=early)) == {"arrived_at"}


def test_correcting_the_first_times_moves_the_turn_outs_they_stand_in(calls: Calls) -> None:
    record = two_cars(calls)

    calls.act("correct", record, dispatched_at=calls.ago(58), arrived_at=calls.ago(42))

    first, second = turn_outs(calls, record)
    assert (first.dispatched_at, first.arrived_at) == (calls.ago(58), calls.ago(42))
    assert (second.dispatched_at, second.arrived_at) == (calls.ago(30), None)


def test_correcting_the_words_leaves_the_target(calls: Calls) -> None:
    record = two_cars(calls)
    calls.be("陈建国", Role.CHIEF)
    calls.desk.set_setting("response.far", 20)

    calls.act("correct", record, content="经核实为两户争水")

    assert calls.record(record)["target_minutes"] == 30
    calls.act("correct", record, village=calls.villages["集镇社区"])
    assert calls.record(record)["target_minutes"] == 4


FAR = timedelta(days=300)


@pytest.mark.parametrize(
    ("step", "field", "more"),
    [
        ("withdraw", "withdrawn_at", {"reason": "urgent"}),
        ("transfer", "transferred_at", {"transferred_to": "镇政府", "reason": "权属"}),
        ("accept_case", "accepted_at", {"case_no": "1"}),
        ("add_participant", "arrived_at", {"force_kind": "traffic_police"}),
        ("supplement", "at", {"content": "回访", "kind": "2"}),
    ],
)
@pytest.mark.parametrize("away", [FAR, -FAR], ids=["ahead", "before the call"])
def test_no_step_lies_in_the_future_or_before_the_call(
    calls: Calls, step: str, field: str, more: dict[str, Any], away: timedelta
) -> None:
    record = two_cars(calls)
    kind = calls.desk.defaults(f"incidents.{step}", record).get("kind")
    more = more | ({"kind": type(kind)(more["kind"])} if "kind" in more else {})

    assert refused(lambda: calls.act(step, record, **more, **{field: calls.now + away})) == {field}


def test_a_second_feedback_is_no_more_in_the_future_than_the_first(calls: Calls) -> None:
    record = calls.handled()
    calls.act("feed_back", record, fed_back_at=calls.ago(5))

    assert refused(lambda: calls.act("feed_back", record, fed_back_at=calls.now + FAR)) == {"fed_back_at"}


def test_a_call_before_the_year_2000_is_refused(calls: Calls) -> None:
    long_ago = datetime(1900, 1, 1, tzinfo=UTC)

    assert refused(lambda: calls.register(received_at=long_ago)) >= {"received_at"}
    assert calls.desk.count(Query("incidents")) == 0


def test_an_accepted_case_lies_after_its_call(calls: Calls) -> None:
    record = calls.handled()

    calls.act("accept_case", record, case_no="1", accepted_at=calls.ago(15))

    assert calls.record(record)["state"] is State.IN_CASE
