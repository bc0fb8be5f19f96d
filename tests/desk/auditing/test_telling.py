"""What happened is told in words: before and after, settings, clocks, prints and exports."""

from __future__ import annotations

from datetime import date
from typing import Any

from stationdesk.core.actor import Role
from stationdesk.desk.audit_paper import audit_document, every_line
from stationdesk.desk.auditing import AuditFilter, AuditKind
from tests.desk.auditing.reading import log
from tests.ledgers.incident_desk import Calls

PHONE = "19900001234"


def test_a_change_is_told_with_before_and_after_in_words(calls: Calls) -> None:
    record = calls.register(category="DI.neighbours", caller_phone=PHONE)
    calls.act(
        "correct", record, category="CR.theft", village=calls.villages["河口村"], caller_phone="19900005678"
    )

    line = log(calls)[0]
    told = calls.desk.audit_entry(line.seq)

    assert (line.what, line.who, line.authenticated) == ("Correct", "李卫东", False)
    assert (line.ledger, line.record, line.number) == ("incidents", record, calls.record(record)["number"])
    (row,) = [one for one in told.rows if one.ledger == "incidents"]
    changed = {one.label: (one.before, one.after) for one in row.differences}
    assert changed["As reported"] == (
        calls.desk.label("incident_category", "DI.neighbours"),
        calls.desk.label("incident_category", "CR.theft"),
    )
    assert changed["Village"][1] == "河口村"
    assert changed["Caller's phone"] == ("(personal, not shown)", "(personal, not shown)")
    assert PHONE not in str(told)


def test_what_a_purge_removed_is_told_as_removed(calls: Calls) -> None:
    record = calls.register()
    calls.act("correct", record, content="某人的名字在这里")
    from stationdesk.ledgers.incidents.records import Incident
    from stationdesk.store.purging import PURGED, purge

    with calls.store.transaction(calls.desk.actor, PURGED) as tx:
        purge(tx, Incident, [record], "保存期满")

    told = calls.desk.history("incidents", record)

    assert "某人的名字" not in str(told)
    (corrected,) = [one for one in told if one.line.action == "incidents.correct"]
    content = next(one for row in corrected.rows for one in row.differences if one.label == "Content")
    assert content.after == "(removed for good)"


def test_a_setting_is_told_by_its_title_and_values(calls: Calls) -> None:
    calls.be("陈建国", Role.CHIEF)
    calls.desk.set_setting("response.near", 18)

    (line,) = log(
        calls, kind=AuditKind.SETTINGS, last=date(2026, 11, 21), first=date(2026, 11, 21), text="near"
    )
    (row,) = [one for one in calls.desk.audit_entry(line.seq).rows if one.differences]

    assert line.note == "Arrival in a near village"
    assert (row.differences[0].before, row.differences[0].after) == ("15 minutes", "18 minutes")


def test_a_clock_set_back_is_told_and_found(calls: Calls, clock: Any) -> None:
    calls.register()
    clock.forward(minutes=-30)
    calls.register()
    clock.forward(minutes=30)

    (line,) = log(calls, kind=AuditKind.CLOCK)

    assert "clock 30 min behind" in line.note
    assert ("Computer’s clock was behind by", "30 min") in calls.desk.audit_entry(line.seq).facts


def test_prints_and_exports_say_what_and_where(calls: Calls) -> None:
    record = calls.closed()
    document = calls.desk.report("incidents.sheet", record=record)
    calls.desk.printed(document, "pdf", "单.pdf")

    (line,) = log(calls, kind=AuditKind.PRINTED)
    facts = dict(calls.desk.audit_entry(line.seq).facts)

    assert (line.what, line.ledger, line.record) == ("Saved as PDF", "incidents", record)
    assert (facts["Paper"], facts["File"]) == (document.title, "单.pdf")
    assert facts["Code on the paper"] == document.stamp.anchor


def test_many_rows_at_once_are_told_as_a_whole(calls: Calls) -> None:
    from stationdesk.ledgers.station.records import Place

    with calls.store.transaction(calls.desk.actor, "import.rows") as tx:
        tx.add_many(Place, [{"name": f"地点{number}"} for number in range(200)])

    line = log(calls)[0]

    assert line.name == "200 records"
    assert len(calls.desk.audit_entry(line.seq).rows) == 1


def test_the_log_on_paper_says_what_was_asked_and_each_line(calls: Calls) -> None:
    calls.closed()
    calls.be("陈建国", Role.CHIEF)
    wanted = AuditFilter(ledger="incidents", first=date(2026, 11, 21))

    document = audit_document(calls.desk, wanted)

    table = next(block for block in document.blocks if hasattr(block, "rows"))
    assert len(table.rows) == len(list(every_line(calls.desk, wanted)))
    assert "Incidents" in document.stamp.period
    assert document.stamp.anchor
    assert "without a password" in str(table.rows[0].cells[1])
