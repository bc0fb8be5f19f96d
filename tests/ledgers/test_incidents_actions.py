"""Taking a call, sending people, and everything after: each step, and each refusal."""

from __future__ import annotations

import inspect
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text

from stationdesk.core.actor import Role
from stationdesk.core.errors import NotAllowed, RecordStale, RuleBroken, StationError
from stationdesk.core.ledger import Query, Tone
from stationdesk.ledgers.incidents.ledger import INCIDENTS
from stationdesk.ledgers.incidents.records import Dispatch, Feedback, Incident, SupplementKind
from stationdesk.ledgers.incidents.reports.pane import parts
from stationdesk.ledgers.incidents.rules.counting import Level
from stationdesk.ledgers.incidents.rules.limits import CaseKind
from stationdesk.ledgers.incidents.rules.states import State
from tests.ledgers.incident_desk import Calls


def fields(refusal: pytest.ExceptionInfo[StationError]) -> set[str]:
    assert str(refusal.value).endswith(".")
    return set(refusal.value.field_errors)


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


# --- sending people ---------------------------------------------------------------------------------


def test_a_dispatch_names_who_went_and_the_first_of_them_handles_it(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(5))

    calls.dispatch(record, dispatched_at=calls.ago(4), vehicle="01警车")

    told = calls.record(record)
    assert told["state"] is State.DISPATCHED
    assert told["handler_id"] == calls.people["李卫东"]
    assert told["due_at"] == calls.ago(4) + timedelta(minutes=4)


def test_a_dispatch_of_nobody_is_refused(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("dispatch", calls.register())

    assert fields(refusal) == {"people"}


def test_a_dispatch_before_the_call_is_refused(calls: Calls) -> None:
    record = calls.register()

    with pytest.raises(RuleBroken) as refusal:
        calls.dispatch(record, dispatched_at=calls.ago(1))

    assert fields(refusal) == {"dispatched_at"}


def test_a_second_car_may_follow_without_changing_the_first_dispatch(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(9))
    calls.dispatch(record, dispatched_at=calls.ago(8))

    calls.dispatch(record, dispatched_at=calls.ago(2), people=(calls.people["陈建国"],))

    assert calls.record(record)["dispatched_at"] == calls.ago(8)
    with calls.store.reading(calls.desk.actor) as tx:
        assert len(parts(tx, Dispatch, tx.get(Incident, record))) == 2


def test_people_called_back_leave_the_call_waiting_again(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(5))
    calls.dispatch(record, dispatched_at=calls.ago(4))

    calls.act("withdraw", record, reason="urgent")

    told = calls.record(record)
    assert (told["state"], told["dispatched_at"]) == (State.RECEIVED, None)
    assert told["due_at"] == calls.ago(2)


def test_signing_departing_and_arriving_are_kept_in_order(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(20))
    calls.dispatch(record, dispatched_at=calls.ago(19))
    calls.act("depart", record, signed_at=calls.ago(18), departed_at=calls.ago(17))

    with pytest.raises(RuleBroken) as refusal:
        calls.act("arrive", record, arrived_at=calls.ago(18))
    assert fields(refusal) == {"arrived_at"}

    calls.act("arrive", record, arrived_at=calls.ago(9))
    assert calls.record(record)["state"] is State.ARRIVED


def test_nobody_arrives_where_nobody_was_sent(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("arrive", calls.register())

    assert "dispatch it first" in str(refusal.value)


def test_reinforcement_is_measured_against_its_target(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(60))
    calls.dispatch(record, dispatched_at=calls.ago(59))
    calls.act("request_reinforcement", record, unit=calls.squad, headcount=3, requested_at=calls.ago(40))
    calls.act("request_reinforcement", record, unit="河埠所", requested_at=calls.ago(30))

    calls.act("reinforcement_arrived", record, arrived_at=calls.ago(15))

    (_, steps) = next(pair for pair in calls.desk.details("incidents", record) if pair[0].name == "timeline")
    (came,) = [one for one in steps if one.title.source == "Reinforcement arrived"]
    assert [fact.value for fact in came.facts] == ["交警中队", 25, 20]
    assert came.tone is Tone.BAD


def test_reinforcement_that_was_not_asked_for_cannot_arrive(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(60))
    calls.dispatch(record, dispatched_at=calls.ago(59))

    with pytest.raises(RuleBroken) as refusal:
        calls.act("reinforcement_arrived", record)

    assert fields(refusal) == {"arrived_at"}


def test_two_different_units_make_it_joint(calls: Calls) -> None:
    alone, joint = calls.handled(), calls.handled(received_at=calls.ago(70))
    calls.act("add_participant", alone, force_kind="auxiliary", headcount=2)

    calls.act("add_participant", joint, unit=calls.squad)

    found = calls.desk.rows(Query("incidents", (("joint", True),))).rows
    assert [row.id for row in found] == [joint]


def test_a_participant_without_unit_and_force_is_refused(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("add_participant", calls.handled())

    assert fields(refusal) == {"force_kind"}


# --- the end on the scene ---------------------------------------------------------------------------


def test_the_whole_way_to_closing(calls: Calls) -> None:
    told = calls.record(calls.closed())

    assert told["state"] is State.CLOSED
    assert told["due_at"] is None
    assert told["closed_at"] == calls.now
    with calls.store.reading(calls.desk.actor) as tx:
        (feedback,) = parts(tx, Feedback, tx.get(Incident, told["id"]))
        assert feedback.narrative == "握手言和"


def test_a_call_settled_by_telephone_needs_no_turn_out_but_says_so(calls: Calls) -> None:
    record = calls.register(category="CN.law")

    with pytest.raises(RuleBroken) as refusal:
        calls.act("handle", record, result="declined")
    assert fields(refusal) == {"at_desk"}

    calls.act("handle", record, result="declined", at_desk=True)
    assert calls.record(record)["state"] is State.HANDLED


def test_arrival_and_result_may_be_told_at_once(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(30))
    calls.dispatch(record, dispatched_at=calls.ago(28))

    with pytest.raises(RuleBroken) as refusal:
        calls.act("handle", record, result="mediated")
    assert fields(refusal) == {"arrived_at"}

    calls.act("handle", record, result="mediated", arrived_at=calls.ago(20))
    assert calls.record(record)["arrived_at"] == calls.ago(20)


def test_a_result_that_hands_it_on_asks_to_whom(calls: Calls) -> None:
    record = calls.register(category="TR.motor_motor", received_at=calls.ago(30))
    calls.dispatch(record, dispatched_at=calls.ago(28))
    calls.act("arrive", record, arrived_at=calls.ago(20))

    with pytest.raises(RuleBroken) as refusal:
        calls.act("handle", record, result="to_traffic")
    assert fields(refusal) == {"transferred_to"}

    calls.act("handle", record, result="to_traffic", transferred_to=calls.squad)
    told = calls.record(record)
    assert (told["state"], told["transferred_to"]) == (State.TRANSFERRED, "交警中队")


def test_mediation_runs_against_seven_workdays(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(30))
    calls.dispatch(record, dispatched_at=calls.ago(28))
    calls.act("arrive", record, arrived_at=calls.ago(20))

    calls.act("mediate", record, mediating_at=calls.ago(10))

    told = calls.record(record)
    assert told["state"] is State.MEDIATING
    assert f"{told['due_at']:%Y-%m-%d}" == "2026-12-01"


def test_feedback_needs_a_result(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("feed_back", calls.register(), narrative="已处理", result="settled")

    assert fields(refusal) == {"fed_back_at"}


def test_more_may_be_fed_back_until_it_is_closed(calls: Calls) -> None:
    record = calls.handled()
    calls.act("feed_back", record, fed_back_at=calls.ago(12))

    calls.act(
        "feed_back", record, fed_back_at=calls.ago(2), narrative="补充：已赔付", loss_amount=Decimal("80")
    )

    told = calls.record(record)
    assert (told["fed_back_at"], told["outcome"]) == (calls.ago(12), "补充：已赔付")
    assert told["loss_amount"] == Decimal("80.00")


def test_a_transfer_names_the_receiver_and_the_reason(calls: Calls) -> None:
    record = calls.handled()

    calls.act("transfer", record, transferred_to="县劳动监察", reason="欠薪", result="to_government")

    told = calls.record(record)
    assert (told["state"], told["transferred_to"]) == (State.TRANSFERRED, "县劳动监察")
    assert told["due_at"] == calls.ago(20) + timedelta(minutes=30)


def test_a_case_is_accepted_with_its_number_and_receipt(calls: Calls) -> None:
    record = calls.handled(category="PO.assault")
    case = {"case_kind": CaseKind.ADMINISTRATIVE, "case_no": "青公（坪）受字〔2026〕1号"}

    with pytest.raises(RuleBroken) as refusal:
        calls.act("accept_case", record, **case, receipt_issued=False)
    assert fields(refusal) == {"receipt_note"}

    calls.act("accept_case", record, **case)
    told = calls.record(record)
    assert (told["state"], told["result"]) == (State.IN_CASE, "case_administrative")
    assert told["receipt_issued"] is True


def test_a_platform_call_is_closed_only_after_feedback(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("close", calls.handled())

    assert fields(refusal) == {"closed_at"}


def test_a_call_taken_at_the_station_may_be_closed_without_feedback(calls: Calls) -> None:
    record = calls.handled(source="visit.station")

    calls.act("close", record)

    assert calls.record(record)["state"] is State.CLOSED


def test_an_undispatched_incident_cannot_be_closed(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("close", calls.register())

    assert "dispatch it first" in str(refusal.value)


# --- after closing ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "values"),
    [
        ("dispatch", {"people": (2,)}), ("arrive", {}), ("handle", {"result": "settled"}),
        ("feed_back", {"narrative": "又"}), ("transfer", {"transferred_to": "某所", "reason": "x"}),
        ("correct", {"content": "改写"}), ("close", {}), ("mediate", {}), ("withdraw", {"reason": "other"}),
        ("add_participant", {"force_kind": "village"}), ("request_reinforcement", {"unit": "某所"}),
    ],
)  # fmt: skip
def test_a_closed_incident_refuses_every_step_but_says_what_to_do(
    calls: Calls, action: str, values: dict[str, object]
) -> None:
    record = calls.closed()

    with pytest.raises(RuleBroken) as refusal:
        calls.act(action, record, **values)

    assert "supplement" in str(refusal.value)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE incident SET content = 'x'", "UPDATE incident SET state = '40'  , content = 'x'",
        "UPDATE incident SET received_at = received_at - 60", "UPDATE incident_dispatch SET vehicle = 'x'",
        "UPDATE incident_feedback SET narrative = 'x'", "DELETE FROM incident_feedback",
    ],
)  # fmt: skip
def test_the_file_itself_seals_a_closed_incident(calls: Calls, change: str) -> None:
    calls.closed()

    with pytest.raises(StationError), calls.store.transaction(calls.desk.actor, "raw") as tx:
        tx.session.connection().execute(text(change))


def test_what_is_learned_later_stands_beside_the_closed_record(calls: Calls) -> None:
    record = calls.closed()

    calls.act("supplement", record, content="双方再次致谢")

    (_, steps) = next(pair for pair in calls.desk.details("incidents", record) if pair[0].name == "timeline")
    assert [one.note for one in steps if one.title == SupplementKind.SUPPLEMENT.label] == ["双方再次致谢"]


def test_an_open_incident_is_corrected_not_supplemented(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("supplement", calls.handled(), content="补")

    assert fields(refusal) == {"content"}


def test_a_return_call_may_be_noted_at_any_time(calls: Calls) -> None:
    calls.act("supplement", calls.handled(), kind=SupplementKind.VISIT, content="满意", satisfied=5)


def test_only_the_chief_reopens_and_the_reason_stays(calls: Calls) -> None:
    record = calls.closed()
    with pytest.raises(NotAllowed):
        calls.act("reopen", record, reason="漏填")

    calls.be("陈建国", Role.CHIEF)
    calls.act("reopen", record, reason="漏填")

    told = calls.record(record)
    assert (told["state"], told["closed_at"]) == (State.FED_BACK, None)
    (_, steps) = next(pair for pair in calls.desk.details("incidents", record) if pair[0].name == "timeline")
    assert "漏填" in [one.note for one in steps]


def test_a_reopened_incident_can_be_corrected_and_closed_again(calls: Calls) -> None:
    record = calls.closed()
    calls.be("陈建国", Role.CHIEF)
    calls.act("reopen", record, reason="漏填")

    calls.act("correct", record, content="三摊主争执")
    calls.act("close", record)

    assert calls.record(record)["content"] == "三摊主争执"


def test_an_officer_voids_an_open_call_and_only_the_chief_a_closed_one(calls: Calls) -> None:
    open_one, closed = calls.register(), calls.closed()
    calls.act("void", open_one, reason="重复登记")

    with pytest.raises(NotAllowed):
        calls.act("void", closed, reason="误报")
    calls.be("陈建国", Role.CHIEF)
    calls.act("void", closed, reason="误报")

    assert calls.desk.count(Query("incidents")) == 0
    assert calls.desk.count(Query("incidents", voided=True)) == 2


# --- correcting -------------------------------------------------------------------------------------


def test_a_correction_changes_what_was_entered_and_nothing_else(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(5), caller_phone="19900000001")
    before = calls.record(record)

    calls.act("correct", record, content="三摊主因占道争执", place="河口村2组")

    after = calls.record(record)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {
        "content", "place_text", "place_id", "place_kind", "village_id", "target_minutes", "version",
    }  # fmt: skip
    assert after["village_id"] == calls.villages["河口村"]


def test_moving_a_dispatch_moves_the_turn_out_with_it(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(20))
    calls.dispatch(record, dispatched_at=calls.ago(10))

    calls.act("correct", record, dispatched_at=calls.ago(18))

    with calls.store.reading(calls.desk.actor) as tx:
        (sent,) = parts(tx, Dispatch, tx.get(Incident, record))
        assert sent.dispatched_at == calls.ago(18)


def test_a_stale_version_is_refused(calls: Calls) -> None:
    record = calls.register()
    calls.dispatch(record)

    with pytest.raises(RecordStale):
        calls.desk.act("incidents.arrive", {"arrived_at": calls.now}, record=record, version=1)


# --- what waits -------------------------------------------------------------------------------------


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


def test_actions_are_plain_functions_of_a_transaction() -> None:
    for action in INCIDENTS.actions:
        assert next(iter(inspect.signature(action.run).parameters)) == "tx"


def test_the_audit_holds_no_caller_in_clear(calls: Calls, tmp_path: Path) -> None:
    record = calls.register(caller_name="赵某某", caller_phone="19900001234")
    calls.act("correct", record, caller_phone="19900005678")

    with calls.store.reading(calls.desk.actor) as tx:
        bodies = tx.session.connection().execute(text("SELECT body FROM audit_entry")).scalars().all()

    assert not any("1990000" in body or "赵某某" in body for body in bodies)
