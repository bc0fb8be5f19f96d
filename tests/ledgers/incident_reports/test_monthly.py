"""The monthly report: its text, its figures, and the rows behind each figure."""

from __future__ import annotations

import csv
import os
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import SYSTEM, Role
from stationdesk.core.ledger import Query
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.jobs.import_sheet import run
from stationdesk.ledgers.incidents.rules.counting import Rollup
from stationdesk.ledgers.station.actions.seeding import seed_rows
from stationdesk.sheets.mapping import Profile
from tests.ledgers.incident_desk import Calls
from tests.ledgers.incident_reports.reading import OCTOBER, Golden, plain, table, wrong_figures

SHARED = Path(os.environ.get("STATIONDESK_SHARED", Path(__file__).resolve().parents[4] / "shared"))
TAKOMA = SHARED / "data" / "incidents" / "takoma_park_cad_2018_2020.csv"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_monthly_report_reads_as_expected(book: Calls, golden: Golden, language: str) -> None:
    texts = {"summary_dispute": "集镇纠纷增多。", "advice": "加强集市巡逻。"}

    document = book.desk.report("incidents.monthly", **OCTOBER, texts=texts, language=language)

    golden(f"incidents_monthly_{language}", text_of(document))


def test_every_figure_opens_exactly_the_rows_it_counts(practice: Desk) -> None:
    document = practice.report("incidents.monthly", **OCTOBER)

    assert len(document.figures()) > 400
    assert wrong_figures(practice, document) == []


@pytest.mark.parametrize(
    "settings",
    [
        {"counting.by": "received"},
        {"counting.category": "reported"},
        {"counting.invalid": "NU, PO.nuisance"},
        {"counting.invalid": "PO.nuisance"},
        {"counting.fires_apart": True},
        {"counting.fires_apart": True, "counting.invalid": "NU,FI.other", "counting.category": "reported"},
        {"counting.arrival_from": "received"},
    ],
    ids=str,
)
def test_figures_follow_the_stations_way_of_counting(practice_copy: Desk, settings: dict[str, Any]) -> None:
    with practice_copy.store.transaction(SYSTEM, "settings") as tx:
        for name, value in settings.items():
            tx.settings.set(name, value)
    annexes = {"annexes": "counting.arrival_from" in settings}

    document = practice_copy.report("incidents.monthly", **OCTOBER, parameters=annexes)

    assert wrong_figures(practice_copy, document) == []
    current = document.data["groups"]["current"]
    assert sum(current.values()) == document.data["total"]["current"]
    assert document.data["valid"]["current"] == sum(current.values()) - current["invalid"]


def test_the_groups_agree_with_a_count_by_hand(practice: Desk) -> None:
    document = practice.report("incidents.monthly", **OCTOBER)

    rows = practice.rows(
        Query("incidents", (("reported", (OCTOBER["first"], OCTOBER["last"])),)), limit=10_000
    )
    columns = [column.name for column in practice.ledger("incidents").columns]
    words = {one["code"]: one["extra"] for one in seed_rows("dictionaries", "incident_category")}
    codes = [row.values[columns.index("category")].partition(".")[0] for row in rows.rows]
    by_hand = Counter(words[code].removeprefix("rollup=") for code in codes)

    assert document.data["groups"]["current"] == {one.code: by_hand[one.code] for one in Rollup}


def test_the_last_minute_of_the_month_counts_and_the_first_of_the_next_does_not(book: Calls) -> None:
    october = book.desk.report("incidents.monthly", **OCTOBER).data["total"]["current"]
    november = book.desk.report("incidents.monthly", first=date(2026, 11, 1), last=date(2026, 11, 30))

    assert october == 6
    assert november.data["total"]["current"] == 1


def test_time_bands_change_with_the_sixth_hour(book: Calls) -> None:
    document = book.desk.report("incidents.monthly", **OCTOBER, language="en")

    text = text_of(document)

    assert "00–06 | 1 | 100.00%" in text
    assert "06–12 | 1 | 50.00%" in text


def test_a_month_before_the_ledger_has_no_base_to_compare_with(book: Calls) -> None:
    document = book.desk.report("incidents.monthly", first=date(2025, 10, 1), last=date(2025, 10, 31))

    line = plain(table(document, 0).rows[-1])

    assert line[3] == line[5] == line[2] == line[4] == "—"


def test_a_group_with_nothing_before_it_rises_without_a_percentage(book: Calls) -> None:
    document = book.desk.report("incidents.monthly", **OCTOBER)

    criminal = plain(table(document, 0).rows[0])

    assert criminal[:4] == ["刑事", "1", "0", "—（上期为0）"]
    assert document.data["changes"]["criminal"]["on_previous"] == {"trend": "no_base", "change": None}


def test_an_empty_month_says_so_and_prints(book: Calls) -> None:
    document = book.desk.report("incidents.monthly", first=date(2026, 8, 1), last=date(2026, 8, 31))

    assert "本期无警情。" in text_of(document)
    assert wrong_figures(book.desk, document) == []


def test_a_report_of_an_empty_ledger_prints(calls: Calls) -> None:
    for name in ("monthly", "register"):
        assert "本期无" in text_of(calls.desk.report(f"incidents.{name}", **OCTOBER))


def test_the_same_records_give_the_same_document(practice: Desk) -> None:
    for name in ("incidents.monthly", "incidents.register"):
        assert practice.report(name, **OCTOBER) == practice.report(name, **OCTOBER)


def test_annexes_can_be_left_out(practice: Desk) -> None:
    document = practice.report("incidents.monthly", **OCTOBER, parameters={"annexes": False})

    assert "附表" not in text_of(document)


def test_any_period_can_be_reported(practice: Desk) -> None:
    document = practice.report("incidents.monthly", first=date(2026, 5, 1), last=date(2026, 10, 17))

    assert wrong_figures(practice, document) == []


@pytest.mark.skipif(not TAKOMA.is_file(), reason="the real call log lies beside the project only")
def test_a_real_call_log_is_counted_by_its_own_types(calls: Calls) -> None:
    calls.be("陈建国", Role.CHIEF)
    columns = {"platform_no": "event.no.", "received_at": "received", "place": "beat",
               "foreign_category": "type", "category": "type"}  # fmt: skip
    meaning = {"Traffic Stop": "TR.violation", "Parking Problem / Motorist Assist": "TR.parking"}
    profile = Profile("takoma", "incidents", columns, {"category": meaning})

    run(calls.desk, "incidents", TAKOMA, profile)
    document = calls.desk.report("incidents.monthly", first=date(2019, 3, 1), last=date(2019, 3, 31))

    with TAKOMA.open(encoding="utf-8", newline="") as file:
        unique = {call["event.no."]: call for call in csv.DictReader(file)}
    march = Counter(call["type"] for call in unique.values() if call["received"].startswith("2019-03"))
    assert document.data["foreign_types"] == dict(march)
    assert document.data["types"].get("TR.parking", 0) == march["Parking Problem / Motorist Assist"]
    assert wrong_figures(calls.desk, document) == []
    assert [item for item in calls.desk.due() if item.ledger == "incidents"] == []


def test_categories_of_the_stations_own_count_where_its_dictionary_says(book: Calls) -> None:
    book.be("陈建国", Role.CHIEF)
    for code, extra in (("XF", "rollup=help"), ("CRX", "rollup=traffic"), ("ZZ", "rollup=invalid")):
        entry = {"dictionary": "incident_category", "code": code, "label_zh": code, "label_en": code}
        book.desk.act("station.dictionaries.register", entry | {"extra": extra})
        book.register(category=code)
    november = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}

    document = book.desk.report("incidents.monthly", **november)

    groups = document.data["groups"]["current"]
    assert (groups["help"], groups["traffic"], groups["invalid"], groups["criminal"]) == (1, 1, 1, 1)
    assert wrong_figures(book.desk, document) == []
    assert wrong_figures(book.desk, book.desk.report("incidents.register", **november)) == []
