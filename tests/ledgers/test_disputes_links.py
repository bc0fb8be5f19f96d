"""Disputes beside the rest: links both ways, the home page, counts, purging, sealing."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from stationdesk.core.actor import Role
from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Link, Query, Tone
from stationdesk.core.period import month
from stationdesk.desk import privacy
from stationdesk.ledgers.disputes.reports.counts import MEASURES
from stationdesk.ledgers.disputes.rules.words import Channel, Outcome
from tests.ledgers.dispute_book import write_book
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused


@pytest.fixture
def disputes(calls: Calls) -> Disputes:
    return Disputes(calls)


def links(disputes: Disputes, ledger: str, record: int) -> list[tuple[str, int]]:
    details = {one.name: parts for one, parts in disputes.desk.details(ledger, record)}
    return [(one.ledger, one.record) for one in details["links"] if isinstance(one, Link)]


def test_an_incident_and_its_dispute_show_each_other(disputes: Disputes) -> None:
    call = disputes.calls.handled()
    values = disputes.desk.defaults("disputes.register_from_incident", call)

    made = disputes.desk.act("disputes.register_from_incident", values, record=call).record

    assert made is not None
    assert links(disputes, "disputes", made) == [("incidents", call)]
    assert links(disputes, "incidents", call) == [("disputes", made)]


def test_a_dispute_raises_a_hazard_with_nothing_typed_twice_and_each_shows_the_other(
    disputes: Disputes,
) -> None:
    village = disputes.calls.villages["东市村"]
    record = disputes.register(summary="两户因围墙倾斜争执，围墙危及行人。", place="东市村小学路口")
    start = disputes.desk.defaults("disputes.raise_hazard", record)
    assert (start["object"], start["village"]) == ("东市村小学路口", village)
    assert start["description"] == "两户因围墙倾斜争执，围墙危及行人。"

    disputes.act("raise_hazard", record, kind="house.structure")

    ((ledger, hazard),) = links(disputes, "disputes", record)
    kept = disputes.desk.record(ledger, hazard)
    assert ledger == "rectifications"
    assert (kept["source"], kept["village_id"], kept["supervisor_id"]) == (
        "dispute", village, disputes.calls.people["李卫东"],
    )  # fmt: skip
    assert ("disputes", record) in links(disputes, "rectifications", hazard)


def test_a_secret_callers_name_does_not_go_into_the_dispute(disputes: Disputes) -> None:
    secret = {"caller_secret": True, "caller_name": "赵小明", "caller_phone": "19900001234"}
    call = disputes.calls.handled(**secret)

    values = disputes.desk.defaults("disputes.register_from_incident", call)

    assert (values["party_a"], values["contact_phone"]) == (None, None)


def test_a_voided_dispute_lets_its_incident_be_registered_again(disputes: Disputes) -> None:
    call = disputes.calls.handled()
    values = disputes.desk.defaults("disputes.register_from_incident", call)
    first = disputes.desk.act("disputes.register_from_incident", values, record=call).record
    assert first is not None

    disputes.act("void", first, reason="登记有误")

    again = disputes.desk.act("disputes.register_from_incident", values, record=call).record
    assert again not in (None, first)


def test_what_waits_stands_on_the_home_page(disputes: Disputes, clock: Any) -> None:
    record = disputes.register(kind="neighbours", registered_on=date(2026, 11, 9))
    settled = disputes.settled(registered_on=date(2026, 11, 1))
    mine = {record, settled}

    def waiting() -> list[tuple[str, int, Tone]]:
        due = [one for one in disputes.desk.due() if one.ledger == "disputes" and one.record in mine]
        return [(one.title.source.partition(":")[0], one.record, one.tone) for one in due]

    assert waiting() == [("Settle", record, Tone.WARN)]
    clock.forward(days=31)
    assert set(waiting()) == {("Settle", record, Tone.BAD), ("Visit again", settled, Tone.BAD)}


def test_the_card_counts_what_is_open_and_overdue(disputes: Disputes, clock: Any) -> None:
    disputes.register(kind="neighbours")
    disputes.register(kind="land")
    disputes.closed()
    clock.forward(days=20)

    card = {one.name: value for one, value in disputes.desk.cards() if one.icon == "scales"}["disputes"]

    assert (card.number, str(card.note), card.tone) == ("2", "1 overdue", Tone.BAD)
    assert card.rows is not None
    assert disputes.desk.count(card.rows) == 2


def test_every_chip_counts_what_it_lists(disputes: Disputes) -> None:
    write_book(disputes.store, disputes.calls.villages)

    counts = disputes.desk.chips(Query("disputes"))

    assert counts == {
        "open": 6, "overdue": 1, "to_accept": 0, "level_village": 1, "level_station": 4,
        "level_governance": 1, "level_department": 0, "level_county": 0, "remote": 1, "ten_years": 1,
        "closed": 4,
    }  # fmt: skip


def test_the_identity_holds_in_every_month_whatever_was_reopened(disputes: Disputes) -> None:
    write_book(disputes.store, disputes.calls.villages)

    def count(name: str, at: Any) -> int:
        return disputes.desk.count(MEASURES[name].rows(at))

    months = [month(2025, 10), *(month(2026, number) for number in range(1, 12))]
    for at in months:
        four = [count(name, at) for name in ("carried", "received", "closed", "left")]
        assert four[3] == four[0] + four[1] - four[2], at
    for earlier, later in pairwise(months[1:]):
        assert count("left", earlier) == count("carried", later)


def test_a_purge_takes_the_parties_and_texts_and_leaves_the_counts(disputes: Disputes) -> None:
    record = disputes.register(party_a="赵小明", party_b="钱大有", contact_phone="19900001234")
    disputes.act("mediate", record, outcome=Outcome.AGREED, terms="赔偿3000元。", channel=Channel.REMOTE)
    disputes.act("close", record)
    disputes.calls.be("陈建国", Role.CHIEF)

    privacy.purge(disputes.desk, "disputes", [record], "档案管理规定")

    kept = disputes.record(record)
    assert (kept["party_a"], kept["party_b"], kept["contact_phone"]) == (None, None, None)
    assert "两户" not in kept["summary"]
    assert disputes.ids(remote=True) == [record]
    assert disputes.ids(closed_in=(disputes.today, disputes.today)) == [record]


def test_a_closed_disputes_facts_are_sealed_in_the_file_itself(disputes: Disputes) -> None:
    record = disputes.closed()
    connection = disputes.store.engines

    with pytest.raises(IntegrityError, match="sealed"), connection.writer.begin() as raw:
        raw.exec_driver_sql(f"UPDATE dispute SET summary = '改写' WHERE id = {record}")


def test_an_older_agreement_stays_when_a_further_one_is_signed(disputes: Disputes) -> None:
    record = disputes.settled(registered_on=disputes.days_ago(3))
    settled_on = disputes.record(record)["settled_on"]

    disputes.act("sign_agreement", record, terms="补充：共用水渠轮流清淤。",
                 fulfil_by=disputes.today + timedelta(days=5))  # fmt: skip

    assert disputes.record(record)["settled_on"] == settled_on
    assert disputes.steps(record).count("Agreement signed") == 2


def test_another_limit_of_the_station_moves_what_still_runs(disputes: Disputes) -> None:
    running, done = disputes.register(kind="land.field"), disputes.closed(kind="land.field")
    disputes.calls.be("陈建国", Role.CHIEF)
    extended = disputes.register(kind="land.field", registered_on=date(2026, 11, 1))
    disputes.act("extend", extended, due_on=date(2026, 12, 31), reason="等待测绘")
    before = disputes.record(done)["due_on"]

    disputes.desk.set_setting("limit.dispute_land", "20 days")

    assert disputes.record(running)["due_on"] == date(2026, 12, 11)
    assert disputes.record(extended)["due_on"] == date(2026, 12, 31)
    assert disputes.record(done)["due_on"] == before


def test_while_registering_the_limit_and_what_is_open_of_the_kind_are_shown(disputes: Disputes) -> None:
    village = disputes.calls.villages["东市村"]
    known = disputes.register(kind="land.water", village=village)
    disputes.register(kind="marriage", village=village)
    disputes.closed(kind="land.field", village=village)

    advice = disputes.desk.advise("disputes.register", {"kind": "land.field", "village": village})

    assert "2027-01-05" in str(advice.notices[0].phrase)
    assert [(one.ledger, one.record) for one in advice.notices[1:]] == [("disputes", known)]


def test_a_remote_mediation_is_proposed_the_way_to_the_village_and_back(disputes: Disputes) -> None:
    record, village = disputes.register(), disputes.calls.villages["东市村"]
    disputes.calls.be("陈建国", Role.CHIEF)
    values = disputes.desk.defaults("station.villages.change", village)
    disputes.desk.act("station.villages.change", values | {"distance_km": Decimal("40.0")}, record=village)

    on_site = disputes.desk.advise("disputes.mediate", {"channel": Channel.ON_SITE}, record)
    remote = disputes.desk.advise("disputes.mediate", {"channel": Channel.REMOTE}, record)

    assert (dict(on_site.proposals), dict(remote.proposals)) == ({}, {"saved_km": Decimal("80.0")})


@pytest.mark.parametrize(
    ("action", "values", "field"),
    [
        ("revisit", {"content": "已和好", "next_on": date(2026, 11, 21)}, "next_on"),
        ("revisit", {"content": "已和好", "visited_on": date(2026, 11, 22)}, "visited_on"),
        ("reopen", {"reason": "反复", "reopened_on": date(2026, 11, 20)}, "reopened_on"),
    ],
)
def test_days_that_cannot_be_are_refused_under_their_field(
    disputes: Disputes, action: str, values: dict[str, Any], field: str
) -> None:
    record = disputes.closed(registered_on=date(2026, 11, 2))

    with pytest.raises(StationError) as error:
        disputes.act(action, record, **values)

    assert refused(error) == {field}


def test_a_phone_that_cannot_be_dialled_is_refused(disputes: Disputes) -> None:
    with pytest.raises(StationError) as error:
        disputes.register(contact_phone="没有电话")

    assert refused(error) == {"contact_phone"}


def test_an_incident_whose_mediation_failed_waits_for_its_dispute(disputes: Disputes) -> None:
    call = disputes.calls.register(received_at=disputes.calls.ago(60))
    disputes.calls.dispatch(call, dispatched_at=disputes.calls.ago(58))
    disputes.calls.act("arrive", call, arrived_at=disputes.calls.ago(50))
    disputes.calls.act("mediate", call, mediating_at=disputes.calls.ago(45))
    disputes.calls.act("handle", call, finished_at=disputes.calls.ago(20), result="mediation_failed")

    def waits() -> list[int]:
        return [one.record for one in disputes.desk.due() if one.title.source.startswith("Mediation failed")]

    assert waits() == [call]
    values = disputes.desk.defaults("disputes.register_from_incident", call)
    disputes.desk.act("disputes.register_from_incident", values, record=call)
    assert waits() == []
