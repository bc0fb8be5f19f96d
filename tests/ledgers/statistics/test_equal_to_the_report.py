"""The pictures of a period and its monthly report are counted once: they never differ."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stationdesk.core.comparison import Way as Against
from stationdesk.core.duty_day import local
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period, read_period
from stationdesk.core.statistics import Picture, Statistics
from stationdesk.desk import Desk
from tests.ledgers.incident_desk import Calls
from tests.ledgers.incident_reports.reading import at, plain, table

PERIODS = ("2026-10", "2026-11", "2026-Q3", "2026", "2025-12-20..2026-01-10", "2026-W43", "2026-10-17")
ANNEX = 1 + 2 * 6  # after the table by group and two rankings for each group at most


def monthly(desk: Desk, period: Period) -> Any:
    return desk.report("incidents.monthly", first=period.first, last=period.last)


def wrong(desk: Desk, picture: Picture) -> list[tuple[str, str, str]]:
    """(line, series, number) of every count that does not open as many rows as it says."""
    found = []
    for spot in picture.spots:
        for series, number, rows in zip(picture.series, spot.numbers, spot.rows, strict=True):
            if isinstance(number, int) and (rows is None or desk.count(rows, most=10**9) != number):
                found.append((spot.title, series, str(number)))
    return found


def sums(shown: Statistics, name: str) -> tuple[int, int]:
    picture = shown.picture(name)
    return picture.whole(0), picture.whole(1)


@pytest.mark.parametrize("text", PERIODS)
def test_a_period_in_pictures_equals_its_monthly_report(practice: Desk, text: str) -> None:
    period = read_period(text)
    report = monthly(practice, period)
    for against, earlier in ((Against.ON_PREVIOUS, "previous"), (Against.YEAR_ON_YEAR, "last_year")):
        shown = practice.statistics(period, against=against)

        groups = report.data["groups"]
        said = shown.picture("categories").spots
        assert [one.deeper for one in said] == [one for one in groups["current"] if one != "invalid"]
        assert [one.numbers[0] for one in said] == [groups["current"][one.deeper] for one in said]
        if shown.against.last >= date(2025, 11, 1):
            assert [one.numbers[1] or 0 for one in said] == [groups[earlier][one.deeper] for one in said]
        assert shown.headlines[0].number == str(report.data["valid"]["current"])
        assert shown.headlines[2].number == str(report.data["total"]["current"])
        assert sums(shown, "trend")[0] == sums(shown, "villages")[0] == report.data["valid"]["current"]
        assert shown.picture("heat").whole(0) == report.data["valid"]["current"]
        assert shown.rule in report.stamp.counting_rule


@pytest.mark.parametrize("text", PERIODS[:4])
def test_minutes_by_zone_equal_the_annex_of_the_report(practice: Desk, text: str) -> None:
    period = read_period(text)
    annex = next(
        one for one in (table(monthly(practice, period), number) for number in range(ANNEX + 8))
        if one.caption.startswith("附表1")
    )  # fmt: skip

    response = practice.statistics(period).picture("response")

    said = {cells[0]: (cells[1], cells[2], cells[3]) for cells in map(plain, annex.rows)}
    shown = {
        one.title: (one.text(2), one.text(3), f"{one.text(4)}%") for one in response.spots if one.numbers[2]
    }
    assert list(shown.values()) == list(said.values())


@pytest.mark.parametrize("text", ["2026-10", "2026", "2026-10-17"])
def test_every_number_opens_the_rows_it_counts(practice: Desk, text: str) -> None:
    shown = practice.statistics(read_period(text), against=Against.ON_PREVIOUS, group=None)

    assert {one.name: wrong(practice, one) for one in shown.pictures} == {
        "trend": [], "categories": [], "heat": [], "villages": [], "response": [],
        "hazards": [], "disputes": [],
    }  # fmt: skip
    for head in shown.headlines[:3]:
        assert head.rows is not None
        assert str(practice.count(head.rows, most=10**9)) == head.number


def test_each_step_down_the_tree_adds_up_to_the_one_above(practice: Desk) -> None:
    period = read_period("2026")
    against, group = Against.ON_PREVIOUS, "valid"
    top = practice.statistics(period, against=against).picture("categories")
    deep = 0
    for spot in top.spots:
        types = practice.statistics_below(period, against=against, group=group, path=(spot.deeper,))
        assert types.whole(0) == spot.numbers[0]
        assert wrong(practice, types) == []
        for kind in types.spots:
            if kind.deeper:
                below = practice.statistics_below(
                    period, against=against, group=group, path=(spot.deeper, kind.deeper)
                )
                assert below.whole(0) == kind.numbers[0]
                assert wrong(practice, below) == []
                deep += 1
    assert deep


def test_one_group_alone_is_counted_in_every_picture(practice: Desk) -> None:
    period = read_period("2026-10")
    of_all = practice.statistics(period).picture("categories")
    disputes = next(one for one in of_all.spots if one.deeper == "dispute")

    shown = practice.statistics(period, group="dispute")

    for name in ("trend", "heat", "villages", "categories"):
        assert shown.picture(name).whole(0) == disputes.numbers[0], name


def test_february_with_29_days_stands_beside_28_and_its_last_day_alone(calls: Calls, clock: Any) -> None:
    clock.set(at("2027-02-28 09:00"))
    calls.register(received_at=at("2027-02-28 08:00"))
    clock.set(at("2028-02-29 09:00"))
    calls.register(received_at=at("2028-02-29 08:00"))
    clock.set(at("2028-03-05 09:00"))

    shown = calls.desk.statistics(read_period("2028-02"))

    trend = shown.picture("trend")
    assert len(trend.spots) == 29
    assert trend.spots[27].numbers == (0, 1)
    assert trend.spots[28].numbers == (1, None)
    assert any("29" in note and "28" in note for note in trend.notes)
    assert sums(shown, "trend") == (1, 1)
    report = monthly(calls.desk, read_period("2028-02"))
    assert (report.data["total"]["current"], report.data["total"]["last_year"]) == (1, 1)


def test_days_without_a_ledger_have_no_number_instead_of_nought(calls: Calls, clock: Any) -> None:
    clock.set(at("2026-10-03 09:00"))
    calls.register(received_at=at("2026-10-03 08:00"))

    shown = calls.desk.statistics(read_period("2026-10"))

    assert {spot.numbers[1] for spot in shown.picture("trend").spots} == {None}
    assert shown.picture("villages").spots[0].numbers == (1, None)
    assert shown.picture("villages").spots[0].rows[1] is None


def test_an_empty_period_has_empty_pictures(calls: Calls) -> None:
    shown = calls.desk.statistics(read_period("2026-10"))

    assert [one.name for one in shown.pictures if not one.empty] == []
    assert shown.headlines[3].number == "—"


def test_rows_of_the_heat_map_are_those_of_the_hour_and_weekday(practice: Desk) -> None:
    heat = practice.statistics(read_period("2026")).picture("heat")
    line, hour = max(
        ((line, hour) for line in range(7) for hour in range(24)),
        key=lambda place: int(heat.spots[place[0]].numbers[place[1]] or 0),
    )

    rows = heat.spots[line].rows[hour]
    assert isinstance(rows, Query)
    received = [practice.record("incidents", one)["received_at"] for one in practice.ids(rows)]
    assert {(local(one).weekday(), local(one).hour) for one in received} == {(line, hour)}
