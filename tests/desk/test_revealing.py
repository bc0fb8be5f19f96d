"""Masked values: who may look at them, that the look is kept first, and forms that leave them masked."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.display import HIDDEN
from stationdesk.core.errors import NotAllowed, RuleBroken, StationError, StoreUnavailable
from stationdesk.desk.auditing import AuditFilter, AuditKind
from stationdesk.store.store import Store
from tests.conftest import let_go
from tests.ledgers.incident_desk import Calls

NAME, PHONE = "赵小明", "19900001234"


@pytest.fixture
def calls(calls_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Calls]:
    store = Store.open(Path(shutil.copytree(calls_folder, tmp_path / "calls")), clock=clock)
    yield Calls(store)
    let_go(store)


def last_of(calls: Calls, kind: AuditKind) -> Any:
    calls.be("陈建国", Role.CHIEF)
    return calls.desk.audit(AuditFilter(kind=kind)).lines


def test_the_whole_value_is_shown_for_a_reason_that_is_kept(calls: Calls) -> None:
    record = calls.register(caller_name=NAME, caller_phone=PHONE)

    assert calls.desk.reveal("incidents", record, "caller_phone", " 回访 ") == PHONE

    (line,) = last_of(calls, AuditKind.REVEALED)
    assert (line.who, line.ledger, line.record) == ("李卫东", "incidents", record)
    assert line.note == "报警电话 · 回访"
    with calls.store.reading(calls.desk.actor) as tx:
        body = tx.session.driver.execute("SELECT group_concat(body) FROM audit_entry").fetchone()[0]
    assert PHONE not in body


@pytest.mark.parametrize("reason", ["", "  ", "看" * 201])
def test_no_reason_or_a_speech_is_refused(calls: Calls, reason: str) -> None:
    record = calls.register(caller_phone=PHONE)

    with pytest.raises(RuleBroken) as refusal:
        calls.desk.reveal("incidents", record, "caller_phone", reason)

    assert set(refusal.value.field_errors) == {"reason"}
    assert last_of(calls, AuditKind.REVEALED) == ()


def test_a_look_that_cannot_be_kept_shows_nothing(calls: Calls) -> None:
    record = calls.register(caller_phone=PHONE)
    calls.store.read_only = True

    with pytest.raises(StoreUnavailable):
        calls.desk.reveal("incidents", record, "caller_phone", "核对")


def test_a_secret_caller_is_revealed_to_the_chief_alone(calls: Calls) -> None:
    record = calls.register(caller_name=NAME, caller_phone=PHONE, caller_secret=True)

    for field in ("caller_name", "caller_phone"):
        with pytest.raises(NotAllowed):
            calls.desk.reveal("incidents", record, field, "核对")
    assert calls.desk.revealable("incidents", record) == ()

    calls.be("陈建国", Role.CHIEF)
    assert calls.desk.reveal("incidents", record, "caller_name", "核对") == NAME


def test_who_only_reads_reveals_nothing(calls: Calls) -> None:
    record = calls.register(caller_phone=PHONE)
    calls.desk.actor = replace(calls.desk.actor, person=None, role=Role.READER)

    with pytest.raises(NotAllowed):
        calls.desk.reveal("incidents", record, "caller_phone", "核对")


def test_what_is_not_masked_is_no_field_to_reveal(calls: Calls) -> None:
    record = calls.register(caller_phone=PHONE)

    for field in ("content", "caller_name", "id", ""):
        with pytest.raises(NotAllowed):
            calls.desk.reveal("incidents", record, field, "核对")


def test_a_form_that_changes_a_record_starts_masked(calls: Calls) -> None:
    record = calls.register(caller_name=NAME, caller_phone=PHONE)

    values = calls.desk.defaults("incidents.correct", record)

    assert (values["caller_name"], values["caller_phone"]) == ("赵**", "199****1234")


def test_a_form_on_a_secret_caller_shows_not_even_the_surname(calls: Calls) -> None:
    record = calls.register(caller_name=NAME, caller_phone=PHONE, caller_secret=True)

    values = calls.desk.defaults("incidents.correct", record)

    assert (values["caller_name"], values["caller_phone"]) == (HIDDEN, HIDDEN)


@pytest.mark.parametrize("secret", [False, True])
def test_what_comes_back_masked_stays_as_it_was(calls: Calls, secret: bool) -> None:
    record = calls.register(caller_name=NAME, caller_phone=PHONE, caller_secret=secret)

    calls.act("correct", record, content="改过的内容")

    kept = calls.record(record)
    assert (kept["caller_name"], kept["caller_phone"]) == (NAME, PHONE)
    assert kept["content"] == "改过的内容"


def test_a_new_value_and_an_emptied_one_are_taken(calls: Calls) -> None:
    record = calls.register(caller_name=NAME, caller_phone=PHONE)

    calls.act("correct", record, caller_name=None, caller_phone="19900005678")

    kept = calls.record(record)
    assert (kept["caller_name"], kept["caller_phone"]) == (None, "19900005678")


def test_stars_typed_over_a_value_are_refused_under_the_field(calls: Calls) -> None:
    record = calls.register(caller_name=NAME, caller_phone=PHONE)

    with pytest.raises(StationError) as refusal:
        calls.act("correct", record, caller_phone="188****1234")

    assert set(refusal.value.field_errors) == {"caller_phone"}
    assert calls.record(record)["caller_phone"] == PHONE
