"""The printed reports: their text, their figures, and the rows behind each figure."""

from __future__ import annotations

import csv
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import SYSTEM, Role
from stationdesk.core.document import Document, Figure, Row, Table, text_of
from stationdesk.core.duty_day import local
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.jobs.import_sheet import run
from stationdesk.ledgers.incidents.rules.counting import Rollup
from stationdesk.ledgers.incidents.rules.limits import CaseKind
from stationdesk.ledgers.station.actions.seeding import seed_rows
from stationdesk.sheets.mapping import Profile
from stationdesk.store.store import Store
from tests.ledgers.incident_desk import Calls

Golden = Callable[[str, str], None]
SHARED = Path(os.environ.get("STATIONDESK_SHARED", Path(__file__).resolve().parents[3] / "shared"))
TAKOMA = SHARED / "data" / "incidents" / "takoma_park_cad_2018_2020.csv"
OCTOBER = {"first": date(2026, 10, 1), "last": date(2026, 10, 31)}

# (day and time at the station, place, as reported, as found, result, minutes to dispatch, to arrive)
BOOK = (
    ("2025-10-02 09:10", "东市村1组", "DI.land.field", "DI.land.field", "mediated", 1, 9),
    ("2025-10-20 22:40", "镇集贸市场", "PO.assault", "PO.assault", "warned", 2, 3),
    ("2026-02-11 08:20", "河口村5组", "CR.theft.home", "CR.theft.home", "recorded", 1, 28),
    ("2026-09-03 07:50", "镇集贸市场", "TR.jam", "TR.jam", "settled", 0, 4),
    ("2026-09-18 21:05", "东市村2组", "DI.family.marriage", "DI.family.marriage", "mediated", 2, 13),
    ("2026-09-27 15:30", "河口村1组", "HE.missing.elderly", "HE.missing.elderly", "found", 1, 35),
    ("2026-10-01 05:59", "河口村2组", "PO.theft", "CR.theft.crops", "recorded", 3, 25),
    ("2026-10-01 06:00", "镇集贸市场", "DI.neighbours", "DI.neighbours", "mediated", 1, 4),
    ("2026-10-09 12:15", "镇集贸市场", "DI.consumer", "DI.consumer", "mediated", 1, 5),
    ("2026-10-15 19:45", "东市村1组", "DI.land.water", "DI.neighbours", "mediated", 2, 11),
    ("2026-10-22 23:59", "东市村3组", "PO.noise.home", "NU.mistake", "nothing_found", 1, 16),
    ("2026-10-31 23:59", "某处大桥", "TR.single", "TR.single", "settled", 2, 20),
    ("2026-11-01 00:00", "河口村2组", "CR.fraud.telecom", "CR.fraud.telecom", "recorded", 1, 30),
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+08:00").astimezone(UTC)


class Moving:
    """A clock that stands where it was set."""

    def __init__(self) -> None:
        self.now = at("2025-10-01 10:00")

    def __call__(self) -> datetime:
        return self.now

    def set(self, now: datetime) -> None:
        self.now = now


@pytest.fixture(scope="session")
def book_folder(incident_station_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A year's calls, each entered when it came in; one late, one voided, one a case."""
    folder = tmp_path_factory.mktemp("book") / "station"
    shutil.copytree(incident_station_folder, folder)
    clock = Moving()
    store = Store.open(folder, clock=clock)
    calls = Calls(store)
    records = [_entered(calls, clock, *line) for line in BOOK]
    calls.act("void", records[9], reason="重复登记")
    clock.set(at("2026-11-03 10:00"))
    late = calls.register(received_at=at("2026-10-30 20:00"), place="东市村6组", category="HE.locked",
                          content="忘带钥匙", source="visit.station")  # fmt: skip
    calls.act("handle", late, result="settled", at_desk=True, finished_at=at("2026-10-30 20:20"))
    calls.act("accept_case", records[6], case_kind=CaseKind.CRIMINAL, case_no="青公（坪）立字〔2026〕7号",
              accepted_at=at("2026-11-03 09:00"))  # fmt: skip
    store.close()
    return folder


@pytest.fixture
def book(book_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Calls]:
    """A copy of that station at ten in the morning of 21 November 2026."""
    shutil.copytree(book_folder, tmp_path / "book")
    store = Store.open(tmp_path / "book", clock=clock)
    yield Calls(store)
    store.close()


def _entered(
    calls: Calls,
    clock: Any,
    when: str,
    place: str,
    reported: str,
    found: str,
    result: str,
    sent: int,
    way: int,
) -> int:
    received = at(when)
    clock.set(received + timedelta(minutes=120))
    record = calls.register(
        received_at=received, place=place, category=reported, content=f"{place}来电，请到场处理。",
        caller_name="赵小明", caller_phone="19900001234",
    )  # fmt: skip
    dispatched = received + timedelta(minutes=sent)
    calls.dispatch(record, dispatched_at=dispatched)
    calls.act("handle", record, arrived_at=dispatched + timedelta(minutes=way), result=result,
              category_found=found, finished_at=received + timedelta(minutes=70),
              outcome="已处理")  # fmt: skip
    calls.act("feed_back", record, fed_back_at=received + timedelta(minutes=80))
    return record


def wrong_figures(desk: Desk, document: Document) -> list[Figure]:
    return [
        one for one in document.figures()
        if one.rows is None or str(desk.count(one.rows, most=10**9)) != one.text
    ]  # fmt: skip


def table(document: Document, number: int) -> Table:
    return [block for block in document.blocks if isinstance(block, Table)][number]


def plain(row: Row) -> list[str]:
    return [cell.text if isinstance(cell, Figure) else cell for cell in row.cells]


# --- R05 --------------------------------------------------------------------------------------------


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

    assert line[3] == line[5] == "—（上期无台账）"


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


# --- the home page's numbers ------------------------------------------------------------------------


def test_pictures_count_every_call_once(practice: Desk) -> None:
    first, last = date(2026, 10, 1), date(2026, 10, 30)
    expected = practice.count(Query("incidents", (("period", (first, last)),)), most=10**9)

    daily = practice.picture("daily", first, last)
    hours = practice.picture("hours", first, last)
    categories = practice.picture("categories", first, last)

    assert len(daily) == 30
    assert [day for day, _ in daily] == [first + timedelta(days=n) for n in range(30)]
    assert (len(hours), {len(row) for row in hours}) == (7, {24})
    assert sum(count for _, count in daily) == expected
    assert sum(map(sum, hours)) == expected
    assert sum(count for _, count in categories) == expected


def test_a_call_after_midnight_counts_on_its_calendar_day_and_hour(calls: Calls) -> None:
    calls.register(received_at=at("2026-11-16 00:30"))  # a Monday

    daily = dict(calls.desk.picture("daily", date(2026, 11, 15), date(2026, 11, 16)))
    hours = calls.desk.picture("hours", date(2026, 11, 15), date(2026, 11, 16))

    assert daily == {date(2026, 11, 15): 0, date(2026, 11, 16): 1}
    assert hours[0][0] == 1
    assert local(at("2026-11-16 00:30")).weekday() == 0


def test_the_counter_of_today_follows_the_duty_day(calls: Calls, clock: Any) -> None:
    clock.set(at("2026-11-22 02:00"))
    calls.register(received_at=at("2026-11-21 08:29"))
    calls.register(received_at=at("2026-11-21 08:30"))
    calls.register(received_at=at("2026-11-22 01:00"))

    card = next(value for one, value in calls.desk.cards() if one.name == "today")

    assert card.number == "2"
    assert card.rows is not None
    assert calls.desk.count(card.rows) == 2


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
