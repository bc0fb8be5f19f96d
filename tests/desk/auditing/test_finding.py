"""Each filter finds what it names, for whoever may look."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import NotAllowed, RecordMissing
from stationdesk.desk.auditing import PROGRAM, AuditFilter, AuditKind
from tests.desk.auditing.reading import log
from tests.ledgers.incident_desk import Calls

PHONE = "19900001234"


def test_each_filter_finds_what_it_names_and_pages_show_every_line_once(calls: Calls, clock: Any) -> None:
    first, second = calls.closed(), calls.register(content="丢了一头黄牛")
    calls.desk.reveal("incidents", calls.register(caller_phone=PHONE), "caller_phone", "回访")
    clock.forward(days=2)
    calls.be("陈建国", Role.CHIEF)
    calls.desk.act(
        "station.teams.register", calls.desk.defaults("station.teams.register") | {"name": "巡逻队"}
    )
    every = log(calls)

    assert [line.seq for line in every] == list(range(every[0].seq, 0, -1))
    number = calls.record(first)["number"]
    wanted: dict[str, tuple[dict[str, Any], Any]] = {
        "person": ({"person": calls.people["李卫东"]}, lambda one: one.who == "李卫东"),
        "program": ({"person": PROGRAM}, lambda one: one.person is None),
        "kind": ({"kind": AuditKind.REVEALED}, lambda one: one.action == "record.revealed"),
        "new": ({"kind": AuditKind.ENTERED}, lambda one: one.action.endswith(".register")),
        "day": ({"first": date(2026, 11, 23)}, lambda one: one.at >= every[0].at),
        "before": ({"last": date(2026, 11, 22)}, lambda one: one.at < every[0].at),
        "ledger": ({"ledger": "incidents"}, lambda one: one.ledger == "incidents"),
        "record": ({"record": number}, lambda one: (one.ledger, one.record) == ("incidents", first)),
        "id": ({"record": str(second), "ledger": "incidents"},
               lambda one: (one.ledger, one.record) == ("incidents", second)),
        "words": ({"text": "回访"}, lambda one: one.action == "record.revealed"),
        "title": ({"text": "looked at"}, lambda one: one.action == "record.revealed"),
        "both": ({"person": calls.people["李卫东"], "kind": AuditKind.ENTERED},
                 lambda one: one.who == "李卫东" and one.action.endswith(".register")),
    }  # fmt: skip
    for name, (given, fits) in wanted.items():
        assert [one.seq for one in log(calls, **given)] == [one.seq for one in every if fits(one)], name
        assert any(fits(one) for one in every), name


@pytest.mark.parametrize("text", ["100%", "a_b", "%", "_", '"', "\\", "'"])
def test_words_are_looked_for_letter_by_letter(calls: Calls, text: str) -> None:
    calls.be("陈建国", Role.CHIEF)
    for name in ("一百分之百100%队", 'a_b队 "引号" \\反斜杠 \'', "别的队 100 ab"):
        values = calls.desk.defaults("station.teams.register") | {"name": name}
        made = calls.desk.act("station.teams.register", values)
        given = calls.desk.defaults("station.teams.change", made.record) | {"duties": f"职责 {name}"}
        calls.desk.act("station.teams.change", given, record=made.record)

    found = log(calls, text=text, ledger="station.teams")

    assert {one.name for one in found} == {
        one.name for one in log(calls, ledger="station.teams") if text in one.name
    }


def test_a_number_nobody_has_is_said(calls: Calls) -> None:
    with pytest.raises(RecordMissing):
        log(calls, record="青坪所警〔2026〕9999号")


def test_the_log_is_for_the_chief_and_a_history_for_all_who_see_the_record(calls: Calls) -> None:
    record = calls.handled()
    calls.be("李卫东", Role.OFFICER)

    for refused in (lambda: calls.desk.audit(AuditFilter()), lambda: calls.desk.audit_entry(1)):
        with pytest.raises(NotAllowed):
            refused()

    told = calls.desk.history("incidents", record)
    assert [one.line.action for one in told] == [
        "incidents.handle", "incidents.arrive", "incidents.dispatch", "incidents.register",
    ]  # fmt: skip
    assert told[-1].rows[0].made
    assert any(row.title == "Turn-out" for row in told[2].rows)


def test_a_history_knows_who_looked_and_printed(calls: Calls) -> None:
    record = calls.closed(caller_phone=PHONE)
    calls.desk.reveal("incidents", record, "caller_phone", "核对")
    calls.desk.printed(calls.desk.report("incidents.sheet", record=record), "print")

    told = calls.desk.history("incidents", record)

    assert [one.line.action for one in told[:2]] == ["print.print", "record.revealed"]


def test_a_period_is_found_in_a_long_chain_to_the_second(calls: Calls, clock: Any) -> None:
    begin = clock.now
    for _ in range(40):
        clock.forward(hours=5)
        calls.register()

    for days in range(1, 8):
        day = (begin + timedelta(days=days, hours=8)).date()
        found = log(calls, first=day, last=day)
        every = [one for one in log(calls) if (one.at + timedelta(hours=8)).date() == day]
        assert [one.seq for one in found] == [one.seq for one in every]
