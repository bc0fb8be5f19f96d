"""The log in words: every action and attribute has a name, and each filter finds what it names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect

import stationdesk
from stationdesk.core.actor import Role
from stationdesk.core.errors import NotAllowed, RecordMissing
from stationdesk.core.i18n import CHINESE, ENGLISH, speaker
from stationdesk.desk.audit_fields import TECHNICAL, Fields
from stationdesk.desk.audit_paper import audit_document, every_line
from stationdesk.desk.audit_words import OTHER, Actions
from stationdesk.desk.auditing import PROGRAM, AuditFilter, AuditKind, AuditLine
from stationdesk.ledgers import LEDGERS
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.ledgers.incident_desk import Calls, set_up

NAME, PHONE = "赵小明", "19900001234"


@pytest.fixture
def calls(tmp_path: Path, clock: Any) -> Iterator[Calls]:
    """A small station whose chief sits at the desk."""
    assert LEDGERS
    store = Store.create(tmp_path / "calls", kind=StationKind.REAL, clock=clock, settings={})
    set_up(store)
    made = Calls(store)
    made.desk.language = ENGLISH
    yield made
    store.close()


def log(calls: Calls, **wanted: Any) -> list[AuditLine]:
    """What the chief sees of the log, read five lines at a time."""
    calls.be("陈建国", Role.CHIEF)
    found, page = [], calls.desk.audit(AuditFilter(**wanted), limit=5)
    found += page.lines
    while page.after is not None:
        page = calls.desk.audit(AuditFilter(**wanted), page.after, 5)
        found += page.lines
    return found


def test_every_action_that_the_code_names_has_words() -> None:
    actions = Actions(LEDGERS)
    named = set(actions_in_code(Path(stationdesk.__file__).parent))

    assert {"store.created", "record.revealed", "import.rows", "account.entered"} <= named
    assert sorted(name for name in named if name not in actions.known) == []
    for name in ("print.print", "print.pdf", "print.preview", "print.sheet"):
        assert name in actions.known


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_every_action_is_said_in_both_languages(language: str) -> None:
    say = speaker(language)

    for named in (*Actions(LEDGERS).known.values(), OTHER):
        for words in (say(named.title), say(named.kind.label)):
            assert words.isascii() is (language == ENGLISH), words


def test_an_action_of_another_version_is_told_by_its_kind() -> None:
    actions = Actions(LEDGERS)

    assert actions.named("print.poster").kind is AuditKind.PRINTED
    assert actions.named("cameras.report_fault") is OTHER


def test_every_attribute_of_every_ledger_has_a_name_and_a_kind() -> None:
    fields = Fields(LEDGERS)

    for table, one in fields.tables.items():
        if not one.ledger:
            continue
        every = {
            inspect(one.kept).get_property_by_column(column).key for column in one.kept.__table__.columns
        }
        assert one.title.source, table
        assert every - TECHNICAL - set(one.attributes) - {one.owner} == set(), table


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


def actions_in_code(folder: Path) -> Iterator[str]:
    """Names handed to transactions, as literals or as constants of their module."""
    for file in folder.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {
                "transaction",
                "_writing",
                "append",
            }:
                for given in (*node.args[:2], *(one.value for one in node.keywords if one.arg == "action")):
                    value = (
                        constants.get(given.id)
                        if isinstance(given, ast.Name)
                        else getattr(given, "value", None)
                    )
                    if (
                        isinstance(value, str)
                        and value.count(".")
                        and value.replace(".", "").replace("_", "").isalpha()
                    ):
                        yield value
