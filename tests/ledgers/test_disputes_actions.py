"""What may be done to a dispute, and what is refused, at a real desk."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import StationError
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Channel, Outcome, RevisitResult
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused


@pytest.fixture
def disputes(calls: Calls) -> Disputes:
    return Disputes(calls)


def test_a_dispute_gets_its_number_its_area_and_the_limit_of_its_kind(disputes: Disputes) -> None:
    record = disputes.record(disputes.register(registered_on=date(2026, 9, 18), kind="neighbours.noise"))

    assert record["number"] == "青坪所纠〔2026〕0001号"
    assert record["state"] is State.REGISTERED
    assert record["area_id"] is not None
    assert record["due_on"] == date(2026, 10, 8)  # 15 days end on a holiday


def test_a_limit_beyond_the_entered_calendar_stands_unmoved(disputes: Disputes) -> None:
    assert disputes.record(disputes.register())["due_on"] == date(2027, 1, 5)


def test_the_kind_decides_the_limit_and_a_correction_moves_it(disputes: Disputes) -> None:
    record = disputes.register(registered_on=date(2026, 9, 1), kind="neighbours")

    disputes.act("correct", record, kind="marriage.spouses")

    assert disputes.record(record)["due_on"] == date(2026, 10, 8)  # 30 days: 1 October, a holiday


def test_a_registration_in_the_future_is_refused(disputes: Disputes) -> None:
    with pytest.raises(StationError) as error:
        disputes.register(registered_on=disputes.today + timedelta(days=1))

    assert refused(error) == {"registered_on"}


def test_an_agreement_on_the_spot_settles_it_and_asks_for_a_re_visit(disputes: Disputes) -> None:
    record = disputes.settled(registered_on=date(2026, 11, 1))

    kept = disputes.record(record)
    assert kept["state"] is State.SETTLED
    assert kept["settled_on"] == disputes.today
    assert kept["revisit_due_on"] == date(2026, 12, 21)
    assert not kept["promise_waits"]


def test_a_mediation_that_agrees_wants_its_terms(disputes: Disputes) -> None:
    record = disputes.register()

    with pytest.raises(StationError) as error:
        disputes.act("mediate", record, outcome=Outcome.AGREED)

    assert refused(error) == {"terms"}
    assert disputes.record(record)["state"] is State.REGISTERED


def test_a_remote_mediation_saves_the_way_and_one_on_site_does_not(disputes: Disputes) -> None:
    saved = {"saved_km": Decimal(160), "saved_min": 240, "duration_min": 40}
    remote, on_site = disputes.register(), disputes.register()

    disputes.act("mediate", remote, channel=Channel.REMOTE, **saved)
    disputes.act("mediate", on_site, channel=Channel.ON_SITE, **saved)

    assert disputes.ids(remote=True) == [remote]
    assert disputes.facts(remote)["Way saved"] == Decimal(160)
    assert "Way saved" not in disputes.facts(on_site)


def test_who_mediated_is_known_by_office(disputes: Disputes) -> None:
    record = disputes.register()
    who = ({"who": disputes.calls.people["李卫东"], "role": None, "unit": None},
           {"who": "郑和", "role": "mediator", "unit": "东市村调委会"})  # fmt: skip

    disputes.act("mediate", record, mediators=who, modes=("people", "administrative"))

    assert disputes.ids(role="community_officer") == [record]
    assert disputes.ids(mediator="郑和") == [record]


def test_a_mediator_without_an_office_is_refused(disputes: Disputes) -> None:
    record = disputes.register()

    with pytest.raises(StationError) as error:
        disputes.act("mediate", record, mediators=({"who": "郑和", "role": None, "unit": None},))

    assert refused(error) == {"mediators"}


def test_a_slip_moves_the_dispute_only_once_it_is_accepted(disputes: Disputes) -> None:
    record = disputes.register()

    disputes.act("transfer", record, to_unit="镇综治办", reason="涉及多个部门")

    assert disputes.record(record)["level"] is Level.STATION
    assert disputes.ids(to_accept=True) == [record]
    disputes.act("accept_transfer", record)
    assert disputes.record(record)["level"] is Level.GOVERNANCE
    assert disputes.ids(to_accept=True) == []
    assert disputes.ids(level_governance=True) == [record]


def test_a_returned_slip_leaves_it_where_it_was(disputes: Disputes) -> None:
    record = disputes.register()
    disputes.act("transfer", record, to_unit="镇综治办", reason="涉及多个部门")

    disputes.act("return_transfer", record, reason="属派出所管辖")

    assert disputes.record(record)["level"] is Level.STATION
    assert disputes.may("transfer", record)
    assert not disputes.may("accept_transfer", record)


def test_a_level_is_left_out_only_with_a_reason(disputes: Disputes) -> None:
    record = disputes.register()
    to_county = {"to_level": Level.COUNTY, "to_unit": "县信访局", "reason": "跨县"}

    with pytest.raises(StationError) as error:
        disputes.act("transfer", record, **to_county)

    assert refused(error) == {"skip_reason"}
    disputes.act("transfer", record, **to_county, skip_reason="县领导包案")
    assert disputes.record(record)["slip_waits"]


def test_a_second_slip_waits_for_the_first(disputes: Disputes) -> None:
    record = disputes.register()
    disputes.act("transfer", record, to_unit="镇综治办", reason="涉及多个部门")

    with pytest.raises(StationError, match="still out"):
        disputes.act("transfer", record, to_unit="司法所", reason="再转")


def test_a_slip_is_to_be_accepted_within_a_workday(disputes: Disputes) -> None:
    record = disputes.register(registered_on=date(2026, 9, 29))
    handed = datetime.fromisoformat("2026-09-30T16:00:00+08:00")

    disputes.act("transfer", record, to_unit="镇综治办", reason="涉及多个部门", handed_at=handed)

    due = [one for one in disputes.desk.due() if one.record == record and "Slip" in one.title.source]
    assert [one.due for one in due] == [date(2026, 10, 8)]


def test_an_agreement_is_due_until_it_is_fulfilled_or_broken(disputes: Disputes) -> None:
    record = disputes.register(registered_on=date(2026, 11, 2))
    disputes.act("mediate", record, outcome=Outcome.AGREED, terms="分两次付清5000元。",
                 fulfil_by=date(2026, 11, 23))  # fmt: skip
    disputes.act("sign_agreement", record, terms="另赔误工费300元。", fulfil_by=date(2026, 12, 30))

    promises = [one.due for one in disputes.desk.due() if "fulfilled" in one.title.source]
    assert promises == [date(2026, 11, 23)]
    disputes.act("fulfil", record)
    disputes.act("fulfil", record, broken=True, reason="至今未付")
    assert not disputes.may("fulfil", record)


def test_it_cannot_be_closed_without_a_result_or_while_a_slip_is_out(disputes: Disputes) -> None:
    record = disputes.register()
    with pytest.raises(StationError, match="no result"):
        disputes.act("close", record)
    disputes.act("transfer", record, to_unit="镇综治办", reason="涉及多个部门")
    disputes.act("note_result", record, result="reconciled")

    with pytest.raises(StationError, match="still out"):
        disputes.act("close", record)


def test_a_closed_dispute_is_sealed_until_it_is_reopened(disputes: Disputes) -> None:
    record = disputes.closed()

    with pytest.raises(StationError, match="closed"):
        disputes.act("correct", record, summary="改写")

    disputes.act("reopen", record, reason="反复")
    kept = disputes.record(record)
    assert kept["state"] is State.REOPENED
    assert (kept["settled_on"], kept["closed_on"], kept["result"]) == (None, None, None)
    assert "Reopened" in disputes.steps(record)


def test_reopening_does_not_let_an_officer_void_what_was_closed(disputes: Disputes) -> None:
    record = disputes.closed()
    disputes.act("reopen", record, reason="一方反悔")

    with pytest.raises(StationError) as refusal:
        disputes.act("void", record, reason="不再统计")

    assert refused(refusal) == {"reason"}
    disputes.calls.be("陈建国", Role.CHIEF)
    disputes.act("void", record, reason="重复登记")
    assert disputes.record(record)["voided_at"] is not None


def test_a_settled_dispute_is_visited_again(disputes: Disputes) -> None:
    record = disputes.closed()

    disputes.act("revisit", record, content="双方已和好", result=RevisitResult.STABLE, satisfied=5)

    assert disputes.record(record)["revisit_due_on"] is None


def test_only_the_chief_extends_a_limit_and_only_to_a_later_day(disputes: Disputes) -> None:
    record = disputes.register(kind="neighbours")
    due = disputes.record(record)["due_on"]
    with pytest.raises(StationError):
        disputes.act("extend", record, due_on=due + timedelta(days=10), reason="外出务工")

    disputes.calls.be("陈建国", Role.CHIEF)
    with pytest.raises(StationError) as error:
        disputes.act("extend", record, due_on=due, reason="外出务工")
    assert refused(error) == {"due_on"}
    disputes.act("extend", record, due_on=due + timedelta(days=10), reason="外出务工")
    assert disputes.record(record)["due_on"] == due + timedelta(days=10)


def test_overdue_is_a_query_of_the_day(disputes: Disputes, clock) -> None:  # type: ignore[no-untyped-def]
    record = disputes.register(kind="neighbours")
    assert disputes.ids(overdue=True) == []

    clock.forward(days=17)

    assert disputes.ids(overdue=True) == [record]


def test_ten_years_count_from_the_year_people_name(disputes: Disputes) -> None:
    old = disputes.register(started_year=2016)
    disputes.register(started_on=date(2016, 11, 22))

    assert disputes.ids(ten_years=True) == [old]


def test_an_incident_becomes_a_dispute_with_nothing_typed_twice(disputes: Disputes) -> None:
    call = disputes.calls.handled(category="DI.wages", content="工人讨要工资", caller_name="赵小明")
    values = disputes.desk.defaults("disputes.register_from_incident", call)

    made = disputes.desk.act("disputes.register_from_incident", values, record=call).record

    assert made is not None
    kept = disputes.record(made)
    assert (kept["kind"], kept["source"], kept["party_a"]) == ("labour.wages", "incident", "赵小明")
    assert kept["place_text"] == "镇集贸市场"
    assert "工人讨要工资" in kept["summary"]
    with pytest.raises(StationError, match="already"):
        disputes.desk.act("disputes.register_from_incident", values, record=call)
