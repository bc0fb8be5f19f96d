"""Published figures entered as calls and printed by R05: a county's month (A21–A23), and single changes.

The county's month is 2,890 valid calls after 2,586, and 124 more that one rule counts and another does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from stationdesk.core.actor import SYSTEM
from stationdesk.core.comparison import ImpossibleChange, rounded
from stationdesk.core.comparison import Way as Against
from stationdesk.core.document import Document, Figure, Table
from stationdesk.core.i18n import CHINESE
from stationdesk.core.period import Period, month
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.counting import Level
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.printing.pdf import write_pdf
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go
from tests.ledgers.incident_desk import set_up
from tests.printing.conftest import Printed, squash

NOW = month(2026, 10)
GROUPS = {"CR": (18, 24), "PO": (157, 164), "TR": (923, 800), "DI": (281, 260), "HE": (858, 793),
          "OT": (653, 545)}  # fmt: skip
PUBLISHED = ("−25.0", "−4.3", "+15.4", "+8.1", "+8.2", "+19.8")
BANDS = {3: 51, 9: 227, 15: 389, 21: 256}
NUISANCE, DUPLICATE = 123, 1

Call = tuple[str, datetime]


def calls(category: str, period: Period, count: int, hour: int = 10) -> Iterator[Call]:
    """So many calls of a category, spread over a month's days at an hour of the station's clock."""
    for place in range(count):
        day = period.first + timedelta(days=place % period.days)
        at = datetime(day.year, day.month, day.day, hour, place % 60, tzinfo=UTC) - timedelta(hours=8)
        yield category, at


def enter(store: Store, made: Iterable[Call]) -> None:
    """Keep them all as closed calls."""
    with store.transaction(SYSTEM, "test.calls") as tx:
        for number, (category, at) in enumerate(made):
            tx.add(Incident(
                source="call.110", reported_at=at, received_at=at, place_text="县城", content=f"第{number}起",
                level=Level.ORDINARY, category_reported=category, state=State.CLOSED, closed_at=at,
            ))  # fmt: skip


def station(folder: Path, made: Iterable[Call]) -> Path:
    store = Store.create(folder, kind=StationKind.REAL, clock=StillClock(), settings={})
    set_up(store)
    enter(store, made)
    let_go(store)
    return folder


def county() -> Iterator[Call]:
    for category, (now, before) in GROUPS.items():
        yield from calls(category, NOW.previous(), before)
        if category != "TR":
            yield from calls(category, NOW, now)
    for hour, count in BANDS.items():
        yield from calls("TR", NOW, count, hour)
    yield from calls("NU.nuisance", NOW, NUISANCE)
    yield from calls("NU.duplicate", NOW, DUPLICATE)


@pytest.fixture(scope="module")
def county_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return station(tmp_path_factory.mktemp("county") / "station", county())


@pytest.fixture(scope="module")
def desk(county_folder: Path) -> Iterator[Desk]:
    store = Store.open(county_folder, clock=StillClock())
    yield Desk(store, LEDGERS, actor=SYSTEM)
    let_go(store)


def by_group(document: Document) -> list[tuple[str, ...]]:
    """Table 1 as its printed words."""
    table = next(one for one in document.blocks if isinstance(one, Table))
    return [tuple(one.text if isinstance(one, Figure) else one for one in row.cells) for row in table.rows]


def monthly(desk: Desk, period: Period = NOW) -> Document:
    return desk.report("incidents.monthly", first=period.first, last=period.last, language=CHINESE)


def test_a21_the_month_is_printed_with_its_changes_and_totals(desk: Desk) -> None:
    lines = by_group(monthly(desk))

    six, valid, invalid, every = lines[:6], lines[6], lines[7], lines[8]
    assert [(int(one[1]), int(one[2])) for one in six] == list(GROUPS.values())
    assert [one[3] for one in six] == ["−25.00%", "−4.27%", "+15.38%", "+8.08%", "+8.20%", "+19.82%"]
    assert [_to_one_place(one) for one in six] == list(PUBLISHED)
    assert valid[1:4] == ("2890", "2586", "+11.76%")
    assert _to_one_place(valid) == "+11.8"
    assert (invalid[1], every[1]) == ("124", "3014")


def _to_one_place(line: tuple[str, ...]) -> str:
    """The change of the two printed counts, as the county prints it."""
    now, then = Decimal(line[1]), Decimal(line[2])
    change = rounded((now - then) / then * 100, 1)
    return f"{change:+}".replace("-", "−")


def test_a22_the_hours_are_printed_and_their_shares_not_forced(desk: Desk) -> None:
    document = monthly(desk)
    traffic = next(
        one for one in document.blocks
        if isinstance(one, Table) and len(one.columns) == 6
        and [row.cells[4].text for row in one.rows[:4] if isinstance(row.cells[4], Figure)]
        == [str(count) for count in BANDS.values()]
    )  # fmt: skip

    assert [row.cells[5] for row in traffic.rows[:4]] == ["5.53%", "24.59%", "42.15%", "27.74%"]
    assert any("100.01%" in note for note in traffic.notes)
    for row, count in zip(traffic.rows, BANDS.values(), strict=False):
        figure = row.cells[4]
        assert isinstance(figure, Figure)
        assert len(desk.ids(figure.rows)) == count


@pytest.mark.parametrize(
    ("invalid", "valid", "left_out", "named"),
    [
        pytest.param(
            "NU", "2890", "124", "无效（骚扰、误报、重复、取消、测试、无人应答）", id="nuisance is invalid"
        ),
        pytest.param("NU.duplicate", "3013", "1", "重复", id="only duplicates are"),
    ],
)
def test_a23_two_rules_give_two_sums_and_each_page_says_which(
    county_folder: Path, tmp_path: Path, invalid: str, valid: str, left_out: str, named: str
) -> None:
    store = Store.open(county_folder, clock=StillClock())
    desk = Desk(store, LEDGERS, actor=SYSTEM)
    desk.set_setting("counting.invalid", invalid)
    document = monthly(desk)
    lines = by_group(document)
    path = tmp_path / "month.pdf"
    printed = Printed(path, write_pdf(document, path, bundled_only=True))
    desk.set_setting("counting.invalid", "NU")
    let_go(store)

    assert (lines[-3][1], lines[-2][1], lines[-1][1]) == (valid, left_out, "3014")
    rule = document.stamp.counting_rule
    assert named in rule
    for page in printed.pages:
        assert squash(named) in squash(page)


SINGLE = {
    "A1": (month(2026, 1), 693, 870, "+25.54%"),
    "A2": (month(2026, 2), 668, 802, "+20.06%"),
    "A3": (month(2026, 3), 300, 406, "+35.33%"),
    "A5": (month(2026, 4), 125, 89, "−28.80%"),
    "A6 accidents": (month(2026, 5), 11, 6, "−45.45%"),
    "A6 cases": (month(2026, 6), 11, 1, "−90.91%"),
    "A7": (month(2026, 7), 19, 13, "−31.58%"),
    "A9 first": (month(2026, 8), 120, 77, "−35.83%"),
    "A9 second": (month(2026, 9), 97, 78, "−19.59%"),
    "A25": (month(2026, 10), 0, 5, "—（上期为0）"),
    "A24 forms": (month(2026, 12), 128, 11, "−91.41%"),
    "A24 ledgers": (month(2028, 1), 13, 6, "−53.85%"),
    "A26": (month(2026, 11), 7, 7, "持平"),
}


@pytest.fixture(scope="module")
def years_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A station whose calls of a group moved as published, each change in a month of its own."""
    made = [
        call
        for period, before, now, _ in SINGLE.values()
        for call in (*calls("CR.theft", period.last_year(), before), *calls("CR.theft", period, now))
    ]
    made += [*calls("PO.assault", month(2025, 1), 100), *calls("PO.assault", month(2026, 1), 25)]
    made += [*calls("HE.locked", month(2028, 2), 29), *calls("HE.locked", month(2027, 2), 28)]
    # What came before all of it: without a call there is no ledger to compare with.
    made += calls("HE.locked", month(2024, 12), 1)
    folder = station(tmp_path_factory.mktemp("years") / "station", made)
    clock = StillClock()
    clock.set(datetime(2028, 3, 1, 2, tzinfo=UTC))
    store = Store.open(folder, clock=clock)
    yield Desk(store, LEDGERS, actor=SYSTEM, language=CHINESE)
    let_go(store)


@pytest.fixture
def years(years_desk: Desk) -> Callable[[Period], Document]:
    return lambda period: monthly(years_desk, period)


@pytest.mark.parametrize("case", SINGLE.values(), ids=SINGLE)
def test_a_published_change_is_printed_from_its_rows(
    years: Callable[[Period], Document], case: tuple[Period, int, int, str]
) -> None:
    period, before, now, change = case

    criminal = by_group(years(period))[0]

    assert (criminal[1], criminal[4], criminal[5]) == (str(now), str(before), change)


def test_a8_a_fall_to_a_quarter_is_printed_as_75_per_cent(years: Callable[[Period], Document]) -> None:
    public_order = by_group(years(month(2026, 1)))[1]

    assert (public_order[1], public_order[4], public_order[5]) == ("25", "100", "−75.00%")


@pytest.mark.parametrize("words", ["可防性案件下降300%。", "可防性案件同比−300%。", "可防性案件减少3倍。"])
def test_a8_a_written_fall_of_300_per_cent_is_neither_kept_nor_printed(years_desk: Desk, words: str) -> None:
    period = {"first": NOW.first, "last": NOW.last}
    with pytest.raises(ImpossibleChange, match="75"):
        years_desk.keep_report_texts("incidents.monthly", **period, texts={"summary": words})
    with pytest.raises(ImpossibleChange, match="75"):
        years_desk.report("incidents.monthly", **period, texts={"summary": words})


def test_a27_29_days_of_february_are_compared_with_28_and_said(years: Callable[[Period], Document]) -> None:
    document = years(month(2028, 2))
    table = next(one for one in document.blocks if isinstance(one, Table))

    assert by_group(document)[4][1:6:3] == ("29", "28")
    assert any("29" in note and "28" in note for note in table.notes)
    partial = years(Period(date(2028, 2, 10), date(2028, 2, 29)))
    assert by_group(partial)[4][4] == "19"


LEAP = (month(2028, 2), Period(date(2028, 2, 10), date(2028, 2, 29)))
TOLD = {
    LEAP[0]: "2028年2月为29天，2027年2月为28天",
    LEAP[1]: "2028-02-10至2028-02-29为20天，2027-02-10至2027-02-28为19天",
}


@pytest.mark.parametrize("period", LEAP, ids=["all of February", "from the 10th on"])
def test_a27_pictures_say_that_29_days_stand_beside_28(years_desk: Desk, period: Period) -> None:
    shown = years_desk.statistics(period)
    paper = years_desk.report("figures.statistics", first=period.first, last=period.last, language=CHINESE)

    assert shown.against == period.last_year()
    assert shown.against.last == date(2027, 2, 28)
    for name in ("trend", "categories", "villages"):
        assert any(TOLD[period] in note for note in shown.picture(name).notes), name
    assert len(shown.picture("trend").spots) == period.days
    tables = [one for one in paper.blocks if isinstance(one, Table)]
    assert all(any(TOLD[period] in note for note in one.notes) for one in tables[:2])
    locked = next(one for one in shown.picture("categories").spots if one.deeper == "help")
    assert locked.numbers == (period.days, shown.against.days)


def test_a27_the_first_month_of_a_year_is_beside_the_last_and_the_first_of_the_years_before(
    years_desk: Desk,
) -> None:
    by_way = {way: years_desk.statistics(month(2028, 1), against=way) for way in Against}
    before, last_year = by_way[Against.ON_PREVIOUS], by_way[Against.YEAR_ON_YEAR]

    assert (before.against, last_year.against) == (month(2027, 12), month(2027, 1))
    assert last_year.headlines[0].moved[1] == "同比 −53.85%"
    for one in (before, last_year):
        assert not any("为31天" in note for note in one.picture("trend").notes)
    week = Period(date(2027, 12, 27), date(2028, 1, 2))
    turn = years_desk.statistics(week)
    assert turn.against == Period(date(2026, 12, 27), date(2027, 1, 2))
    assert sum(one.numbers[0] or 0 for one in turn.picture("trend").spots) == int(turn.headlines[0].number)
