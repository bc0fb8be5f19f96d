"""The page of statistics: every number by pointer and by keys, copied, saved, and never out of date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from stationdesk.core.comparison import Way
from stationdesk.core.ledger import Query
from stationdesk.core.period import month, read_period, week
from stationdesk.core.statistics import Statistics
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.statistics.choice import around, earlier, later, unit_of
from stationdesk.desktop.statistics.page import StatisticsPage
from stationdesk.desktop.statistics.plot import Plot
from stationdesk.desktop.widgets.elided import ElidedLabel
from tests.conftest import StillClock
from tests.desktop.hosting import Settled


@pytest.fixture(autouse=True)
def emptied_clipboard() -> Iterator[None]:
    """Emptied afterwards: without a screen nobody but this process would hold its content."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def page(window: MainWindow, settled: Settled) -> StatisticsPage:
    """The page with November's calls, this month, in front."""
    settled(window)
    window.show_page("statistics")
    made = window.page("statistics")
    assert isinstance(made, StatisticsPage)
    made.choice.take("year")
    settled(window)
    return made


def plot(page: StatisticsPage, name: str) -> Plot:
    return page.cards[name].plot


def busiest(of: Plot) -> tuple[int, int]:
    assert of.picture is not None
    picture = of.picture
    cells = [(line, place) for line in range(len(picture.spots)) for place in picture.drawn]
    return max(cells, key=lambda cell: int(picture.spots[cell[0]].numbers[cell[1]] or 0))


def clipboard() -> QMimeData:
    found = QGuiApplication.clipboard().mimeData()
    assert isinstance(found, QMimeData)
    return found


@pytest.mark.parametrize("name", ["trend", "categories", "heat", "villages"])
def test_a_click_opens_as_many_rows_as_the_number_says(
    page: StatisticsPage, desk: Desk, window: MainWindow, qtbot: QtBot, settled: Settled, name: str
) -> None:
    one = plot(page, name)
    cell = busiest(one)
    assert one.picture is not None
    number = one.picture.spots[cell[0]].numbers[cell[1]]
    assert number
    point = one.box(cell).center().toPoint()
    assert one.hit(one.box(cell).center()) == cell

    with qtbot.waitSignal(page.open_rows) as opened:
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton, pos=point)
    settled(window)

    assert isinstance(opened.args[0], Query)
    assert desk.count(opened.args[0]) == number
    assert window.current_page == "incidents"


def test_keys_walk_from_cell_to_cell_and_enter_opens(page: StatisticsPage, desk: Desk, qtbot: QtBot) -> None:
    heat = plot(page, "heat")
    day, hour = busiest(heat)
    heat.setFocus()
    for _ in range(hour):
        qtbot.keyClick(heat, Qt.Key.Key_Right)
    for _ in range(day):
        qtbot.keyClick(heat, Qt.Key.Key_Down)
    assert heat.cell == (day, hour)
    assert heat.picture is not None
    assert heat.picture.spots[day].title in heat.accessibleDescription()

    with qtbot.waitSignal(page.open_rows) as opened:
        qtbot.keyClick(heat, Qt.Key.Key_Return)

    assert desk.count(opened.args[0]) == heat.picture.spots[day].numbers[hour]


def test_keys_never_leave_the_picture(page: StatisticsPage, qtbot: QtBot) -> None:
    for name, card in page.cards.items():
        one = card.plot
        one.setFocus()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Down):
            qtbot.keyClick(one, key)
            assert one.picture is not None, name
            assert one.cell[0] < len(one.picture.spots), name
            assert one.cell[1] in one.picture.drawn, name


def test_the_tree_goes_down_with_plus_and_up_with_backspace(
    page: StatisticsPage, window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    tree = plot(page, "categories")
    tree.setFocus()
    line, _ = busiest(tree)
    assert tree.picture is not None
    above = tree.picture
    while tree.cell[0] < line:
        qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Plus)
    settled(window)
    below = tree.picture
    assert below.whole(0) == above.spots[line].numbers[0]
    assert above.spots[line].title in below.title
    assert page.cards["categories"].up.isVisible()

    qtbot.keyClick(tree, Qt.Key.Key_Backspace)
    settled(window)
    assert tree.picture.title == above.title
    assert not page.cards["categories"].up.isVisible()


def test_the_table_is_copied_as_text_and_as_html(page: StatisticsPage, qtbot: QtBot) -> None:
    villages = plot(page, "villages")
    villages.setFocus()

    qtbot.keyClick(villages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert villages.picture is not None
    lines = [line.split("\t") for line in clipboard().text().splitlines()]
    assert lines == [list(row) for row in villages.picture.table()]
    assert clipboard().html().count("<tr>") == len(lines)


def test_the_picture_is_copied_as_image_and_as_lines_and_saved(
    page: StatisticsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    trend = plot(page, "trend")
    trend.setFocus()

    qtbot.keyClick(
        trend, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )

    assert clipboard().hasImage()
    assert b"<svg" in bytes(clipboard().data("image/svg+xml").data())
    page.save_to(page.cards["trend"], tmp_path / "trend.png")
    saved = QImage(str(tmp_path / "trend.png"))
    assert saved.width() >= 2 * trend.width()
    assert len({saved.pixel(x, saved.height() // 2) for x in range(0, saved.width(), 3)}) > 2


def test_a_picture_that_cannot_be_written_is_refused_in_a_sentence(
    page: StatisticsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.refused):
        page.save_to(page.cards["trend"], tmp_path / "no folder" / "trend.png")


def test_an_older_answer_never_overtakes_a_newer_wish(
    page: StatisticsPage, desk: Desk, window: MainWindow, settled: Settled
) -> None:
    old = desk.statistics(read_period("2026-10"))
    page.choice.take("month")
    settled(window)
    shown: Any = page.shown

    page._show((page._turn - 1, old))

    assert page.shown is shown
    assert isinstance(shown, Statistics)
    assert shown.period == month(2026, 11)


def test_periods_are_gone_through_by_keys_and_never_ahead(
    page: StatisticsPage, window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    page.choice.take("month")
    here = page.choice.period
    qtbot.keyClick(page.choice.units["month"], Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.choice.period == here
    qtbot.keyClick(page.choice.units["month"], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settled(window)
    assert page.choice.period == here.previous()
    assert page.shown is not None
    assert page.shown.period == here.previous()


def test_the_comparison_and_what_counts_are_chosen(
    page: StatisticsPage, window: MainWindow, settled: Settled
) -> None:
    page.choice.against.setCurrentIndex(1)
    settled(window)
    assert page.shown is not None
    assert page.choice.way is Way.ON_PREVIOUS
    assert page.shown.against == page.shown.counted.previous()
    valid = plot(page, "trend").picture
    page.choice.of.setCurrentIndex(1)
    settled(window)
    every = plot(page, "trend").picture
    assert valid is not None
    assert every is not None
    assert str(every.whole(0)) == page.shown.headlines[2].number
    assert str(valid.whole(0)) == page.shown.headlines[0].number


def test_an_empty_period_says_so_and_nothing_moves(
    page: StatisticsPage, window: MainWindow, settled: Settled
) -> None:
    places = {name: card.geometry() for name, card in page.cards.items()}
    page.show_period(read_period("2019-03"))
    settled(window)

    assert {card.plot.picture.empty for card in page.cards.values() if card.plot.picture} == {True}
    assert {name: card.geometry() for name, card in page.cards.items()} == places
    assert plot(page, "trend").grab().toImage().pixelColor(2, 2).isValid()


def test_a_period_that_has_not_begun_is_refused_in_a_sentence(page: StatisticsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.refused):
        page.show_period(read_period("2030-01"))


def test_a_refused_period_leaves_no_numbers_of_another(
    page: StatisticsPage, window: MainWindow, settled: Settled, qtbot: QtBot
) -> None:
    opened: list[Any] = []
    page.open_rows.connect(opened.append)
    with qtbot.waitSignal(page.refused):
        page.show_period(read_period("2030-01"))

    assert page.shown is None
    assert all(card.plot.picture is None for card in page.cards.values())
    for head in page.heads.values():
        qtbot.keyClick(head, Qt.Key.Key_Return)
        assert "—" in head.toolTip()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Backspace):
        qtbot.keyClick(plot(page, "categories"), key)
    qtbot.mouseClick(plot(page, "trend"), Qt.MouseButton.LeftButton)
    page.cards["trend"].asked.emit("save")
    assert opened == []

    page.show_period(read_period("2026-10"))
    settled(window)
    assert all(card.plot.picture is not None for card in page.cards.values())


def test_the_pointer_is_told_number_and_share(page: StatisticsPage) -> None:
    one = plot(page, "villages")
    assert one.picture is not None
    spot = one.picture.spots[0]

    said = one.words_of((0, 0))

    assert spot.title in said
    assert spot.text(0) in said
    assert one.picture.share(0, 0) in said


def test_the_same_period_is_printed_beside_the_same_other_one(
    page: StatisticsPage, window: MainWindow, settled: Settled
) -> None:
    page.choice.against.setCurrentIndex(page.choice.against.findData(Way.ON_PREVIOUS))
    settled(window)
    page.choice.of.setCurrentIndex(page.choice.of.findData("dispute"))
    settled(window)
    page.print_it()
    settled(window)

    reports: Any = window.page("reports")
    assert page.shown is not None
    assert reports.document.data["against"] == [
        page.shown.against.first.isoformat(), page.shown.against.last.isoformat(),
    ]  # fmt: skip
    of_villages = reports.document.data["pictures"]["villages"]
    assert of_villages == {
        one.title: [one.text(0), one.text(1)] for one in page.shown.picture("villages").spots
    }
    assert page.shown.against == page.shown.counted.previous()
    assert window.current_page == "reports"
    assert reports.controls.period.period == page.choice.period
    assert reports.controls.wish.name == "figures.statistics"


@pytest.mark.parametrize("unit", ["day", "week", "month", "quarter", "year"])
def test_a_length_is_known_again_and_goes_on(unit: str) -> None:
    day = read_period("2028-02-29").first
    period = around(day, unit)
    assert unit_of(period) == unit
    assert day in period
    assert unit_of(later(period)) == unit
    assert earlier(later(period)) == period


def test_days_of_ones_own_have_no_length() -> None:
    own = read_period("2026-10-03..2026-10-12")
    assert unit_of(own) == ""
    assert later(own) == read_period("2026-10-13..2026-10-22")
    assert later(week(own.first)).days == 7


def test_a_leap_february_says_under_its_keys_that_it_stands_beside_28_days(
    page: StatisticsPage, desk: Desk, window: MainWindow, clock: StillClock, settled: Settled
) -> None:
    clock.set(datetime(2028, 3, 1, 2, tzinfo=UTC))
    page.choice.box.show_period(month(2028, 2))
    settled(window)

    assert page.shown is not None
    assert page.shown.against == month(2027, 2)
    trend = page.cards["trend"]
    assert trend.plot.picture is not None
    assert len(trend.plot.picture.spots) == 29
    told = [one.text() for one in trend.findChildren(ElidedLabel)]
    assert any("2028年2月为29天，2027年2月为28天" in one for one in told), told
