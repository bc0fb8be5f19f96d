"""What waits, what raises the alarm, and what the pane tells of limits and stretches."""

from __future__ import annotations

from stationdesk.core.actor import Role
from stationdesk.core.ledger import Tone
from tests.ledgers.incident_desk import Calls


def test_a_call_not_dispatched_within_three_minutes_raises_the_alarm(calls: Calls) -> None:
    fresh = calls.register(received_at=calls.ago(2))
    late = calls.register(received_at=calls.ago(3))

    alarms = {item.record: item.alarm for item in calls.desk.due()}

    assert alarms == {fresh: False, late: True}


def test_the_station_sets_its_own_alarm(calls: Calls) -> None:
    calls.be("陈建国", Role.CHIEF)
    calls.desk.set_setting("response.alarm_minutes", 10)

    record = calls.register(received_at=calls.ago(3))

    assert [(item.record, item.alarm) for item in calls.desk.due()] == [(record, False)]


def test_overdue_feedback_waits_without_an_alarm(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(120))
    calls.dispatch(record, dispatched_at=calls.ago(118))
    calls.act("handle", record, arrived_at=calls.ago(100), finished_at=calls.ago(60), result="settled")

    (item,) = calls.desk.due()
    cards = {card.name: value for card, value in calls.desk.cards() if card.name in {"late_feedback", "open"}}

    assert (item.record, item.alarm, item.tone) == (record, False, Tone.BAD)
    assert cards["late_feedback"].number == "1"
    assert cards["open"].number == "1"


def test_each_card_opens_the_rows_it_counts(calls: Calls) -> None:
    calls.register(received_at=calls.ago(10))
    calls.handled()
    calls.closed()

    for _, value in calls.desk.cards():
        if value.rows is not None and value.rows.ledger == "incidents":
            assert calls.desk.count(value.rows) == int(value.number)


def test_the_pane_shows_every_limit_with_its_source(calls: Calls) -> None:
    record = calls.handled()

    (_, steps) = next(pair for pair in calls.desk.details("incidents", record) if pair[0].name == "limits")

    said = [str(one.title) for one in steps]
    assert [one.done for one in steps] == [True, True, False]
    assert "Feed back to 110" in said[2]
    assert all("—" in one for one in said)


def test_the_pane_says_how_long_each_stretch_took(calls: Calls) -> None:
    record = calls.handled()

    shown = {part.name: facts for part, facts in calls.desk.details("incidents", record)}

    assert [(str(one.title), one.value) for one in shown["measures"]] == [
        ("Dispatching", 2), ("Arriving", 8), ("Dealing with it", 30)
    ]  # fmt: skip
