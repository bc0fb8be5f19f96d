"""Taking a call: what it needs, what is refused, and what the desk notices by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.ledger import Query, Tone
from stationdesk.ledgers.incidents.ledger import INCIDENTS
from stationdesk.ledgers.incidents.rules.counting import Level
from stationdesk.ledgers.incidents.rules.states import State
from tests.ledgers.incident_desk import Calls, fields

# --- taking a call ----------------------------------------------------------------------------------


def test_a_typical_call_needs_only_place_category_and_content(calls: Calls) -> None:
    record = calls.record(calls.register())

    assert record["number"] == "青坪所警〔2026〕0001号"
    assert record["state"] is State.RECEIVED
    assert record["received_at"] == record["reported_at"] == calls.now
    assert record["source"] == "phone.110"
    assert record["received_by"] == calls.people["李卫东"]
    assert record["village_id"] == calls.villages["集镇社区"]
    assert record["area_id"] is not None
    assert record["place_text"] == "镇集贸市场"
    assert record["target_minutes"] == 4
    assert record["due_at"] == calls.now + timedelta(minutes=3)


def test_a_typical_call_takes_at_most_seventy_keystrokes() -> None:
    shown = [one for one in INCIDENTS.action("register").fields if not one.extra]
    typed = {"received_at": 0, "source": 0, "place": 6, "category": 5, "content": 42}

    assert set(typed) == {one.name for one in shown}
    assert sum(typed.values()) + len(shown) + 1 <= 70


def test_a_typed_place_names_its_village(calls: Calls) -> None:
    record = calls.record(calls.register(place="河口村3组路口"))

    assert record["place_id"] is None
    assert record["place_text"] == "河口村3组路口"
    assert record["village_id"] == calls.villages["河口村"]
    assert record["target_minutes"] == 30


def test_the_bare_name_of_a_village_is_enough_in_a_place(calls: Calls) -> None:
    assert calls.record(calls.register(place="河口3组"))["village_id"] == calls.villages["河口村"]
    assert calls.record(calls.register(place="大桥", content="河口方向来车"))["village_id"] is None


def test_the_village_may_stand_in_the_content_instead(calls: Calls) -> None:
    record = calls.record(calls.register(place="大樟树下", content="东市村两户争吵"))

    assert record["village_id"] == calls.villages["东市村"]


def test_a_known_place_typed_in_full_is_that_place(calls: Calls) -> None:
    assert calls.record(calls.register(place="镇集贸市场"))["place_id"] == calls.market


def test_a_call_in_the_future_is_refused_under_its_field(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.register(received_at=calls.now + timedelta(hours=1))

    assert fields(refusal) >= {"received_at"}


def test_a_call_received_before_it_happened_is_refused(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.register(received_at=calls.ago(30), occurred_at=calls.ago(10))

    assert "received_at" in fields(refusal) or "reported_at" in fields(refusal)


def test_a_mobile_number_that_is_too_short_says_how_many_digits_are_missing(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.register(caller_phone="1990000")

    assert fields(refusal) == {"caller_phone"}
    assert "4 are missing" in str(refusal.value)


def test_a_platform_number_is_kept_once(calls: Calls) -> None:
    calls.register(platform_no="110-1")

    with pytest.raises(StationError):
        calls.register(platform_no="110-1")


def test_the_same_form_sent_twice_makes_one_incident(calls: Calls) -> None:
    values = calls.desk.defaults("incidents.register") | {
        "place": calls.market, "category": "DI", "content": "争执",
    }  # fmt: skip

    first = calls.desk.act("incidents.register", values, form="f" * 32)
    second = calls.desk.act("incidents.register", values, form="f" * 32)

    assert first.record == second.record
    assert calls.desk.count(Query("incidents")) == 1


# --- what the desk notices --------------------------------------------------------------------------


def test_the_village_of_a_place_and_the_level_of_a_grave_call_are_proposed(calls: Calls) -> None:
    advice = calls.desk.advise("incidents.register", {"place": calls.market, "category": "HE.drowning"})

    assert advice.proposals == {"village": calls.villages["集镇社区"], "level": Level.SERIOUS}


def test_a_call_from_the_same_place_within_two_hours_is_likely_the_same(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(90))

    (notice,) = calls.desk.advise("incidents.register", {"place": calls.market}).notices

    assert notice.record == record
    assert notice.tone is Tone.WARN
    assert "same place" in str(notice.phrase)


def test_an_earlier_call_from_the_place_is_counted_with_the_last_one(calls: Calls) -> None:
    calls.register(received_at=calls.ago(60 * 24 * 40))
    last = calls.register(received_at=calls.ago(60 * 24 * 3))

    (notice,) = calls.desk.advise("incidents.register", {"place": calls.market}).notices

    assert notice.record == last
    assert str(notice.phrase).startswith("2 calls from here")


def test_the_same_phone_and_the_same_platform_number_are_noticed(calls: Calls) -> None:
    record = calls.register(
        place="东市村1组", received_at=calls.ago(30), caller_phone="19900000001", platform_no="A1"
    )

    advice = calls.desk.advise("incidents.register", {"caller_phone": "19900000001", "content": "x"})
    again = calls.desk.advise("incidents.register", {"platform_no": "A1"})

    assert [one.record for one in advice.notices] == [record]
    assert [one.tone for one in again.notices] == [Tone.BAD]


def test_an_empty_form_brings_no_notice(calls: Calls) -> None:
    calls.register()

    assert calls.desk.advise("incidents.register", {}).notices == ()
