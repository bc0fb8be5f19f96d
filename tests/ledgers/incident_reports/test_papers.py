"""The register of calls, the sheet of one incident and the receipt, as they are printed."""

from __future__ import annotations

import pytest

from stationdesk.core.ledger import Query
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.ledgers.incidents.rules.limits import CaseKind
from tests.ledgers.incident_desk import Calls
from tests.ledgers.incident_reports.reading import OCTOBER, Golden, plain, table, wrong_figures

# --- R04 --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_register_reads_as_expected(book: Calls, golden: Golden, language: str) -> None:
    document = book.desk.report("incidents.register", **OCTOBER, language=language)

    golden(f"incidents_register_{language}", text_of(document))


def test_the_register_keeps_ten_rows_a_page_and_every_call_in_order(practice: Desk) -> None:
    document = practice.report("incidents.register", **OCTOBER)

    register = table(document, -1)

    assert register.rows_a_page == 10
    assert [plain(row)[0] for row in register.rows] == [str(n + 1) for n in range(len(register.rows))]
    assert wrong_figures(practice, document) == []


def test_voided_calls_are_struck_and_late_ones_shaded(book: Calls) -> None:
    register = table(book.desk.report("incidents.register", **OCTOBER), -1)

    assert [plain(row)[8] for row in register.rows if row.struck] == ["作废：重复登记"]
    assert ["（补录）" in plain(row)[1] for row in register.rows if row.shaded] == [True]


def test_callers_stay_off_the_register_and_are_masked_when_asked_for(book: Calls) -> None:
    without = text_of(book.desk.report("incidents.register", **OCTOBER))
    masked = text_of(book.desk.report("incidents.register", **OCTOBER, parameters={"callers": True}))

    assert "199" not in without
    assert "赵** 199****1234" in masked
    assert "赵小明" not in masked


# --- one incident -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_sheet_and_a_receipt_read_as_expected(book: Calls, golden: Golden, language: str) -> None:
    (case,) = book.desk.rows(Query("incidents", (("in_case", True),))).rows

    sheet = book.desk.report("incidents.sheet", record=case.id, language=language)
    receipt = book.desk.report("incidents.receipt", record=case.id, language=language)

    golden(f"incident_sheet_{language}", text_of(sheet))
    golden(f"case_receipt_{language}", text_of(receipt))


def test_a_caller_who_asked_for_secrecy_is_named_nowhere(calls: Calls) -> None:
    record = calls.register(caller_name="赵小明", caller_phone="19900001234", caller_secret=True)

    sheet = text_of(calls.desk.report("incidents.sheet", record=record))
    pane = str(calls.desk.details("incidents", record))
    row = str(calls.desk.rows_by_id("incidents", [record]))

    assert "赵小明" not in sheet + pane + row
    assert "保密" in sheet


def test_the_receipt_is_offered_for_accepted_cases_only(book: Calls) -> None:
    receipt = book.desk.ledger("incidents").report("receipt")
    (case,) = book.desk.rows(Query("incidents", (("in_case", True),))).rows

    assert receipt.allowed is not None
    assert receipt.allowed(book.desk.record("incidents", case.id))
    assert not receipt.allowed(book.desk.record("incidents", book.register()))


def test_hostile_text_comes_out_letter_for_letter(calls: Calls) -> None:
    hostile = "=1+1 <b>{x}</b> {0.__class__} \ue000day\ue001 %s 𠮷"
    record = calls.register(place=hostile, content=hostile, category="PO.assault")
    calls.act("accept_case", record, case_kind=CaseKind.ADMINISTRATIVE, case_no=hostile)

    sheet = text_of(calls.desk.report("incidents.sheet", record=record))
    receipt = text_of(calls.desk.report("incidents.receipt", record=record))
    (notice,) = calls.desk.advise("incidents.register", {"place": hostile}).notices

    assert sheet.count(hostile) == 3
    assert receipt.count(hostile) == 2
    assert hostile[:24] in calls.desk.say(notice.phrase)
