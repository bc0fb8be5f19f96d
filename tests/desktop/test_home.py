"""The duty desk's page."""

from collections import Counter
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from stationdesk.core.duty_day import local
from stationdesk.core.ledger import Query
from stationdesk.desktop.pages.home import HomePage
from stationdesk.desktop.pages.home_figures import read_figures


@pytest.fixture
def home(window, settled) -> HomePage:
    settled(window)
    return window.page("home")


def test_figures_equal_an_independent_count(desk, clock) -> None:
    column = [one.name for one in desk.ledger("incidents").columns].index("received_at")
    times = [
        local(row.values[column]) for row in desk.rows_by_id("incidents", list(desk.ids(Query("incidents"))))
    ]
    today = local(clock()).date()
    days = Counter(time.date() for time in times)

    figures = read_figures(desk)

    assert figures.now == tuple(days[today - timedelta(days=back)] for back in range(29, -1, -1))
    assert sum(map(sum, figures.grid)) == len(times)
    cells = Counter((time.weekday(), time.hour) for time in times)
    assert all(figures.grid[day][hour] == count for (day, hour), count in cells.items())
    assert figures.labels[-1] == f"{today:%m-%d}"


def test_a_counter_opens_the_rows_behind_it(desk, window, home, qtbot, settled) -> None:
    card = next(one for one in home._cards if one._rows is not None)

    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    settled(window)

    assert window.current_page == "incidents"
    assert window.page("incidents").current.query == card._rows


def test_what_is_due_is_opened_with_arrows_and_enter(desk, window, home, qtbot, settled) -> None:
    expected = desk.due()
    home.due.setFocus()
    qtbot.keyClick(home.due, Qt.Key.Key_Down)
    row = home.due.currentRow()

    qtbot.keyClick(home.due, Qt.Key.Key_Return)
    settled(window)

    assert home.due.count() == len(expected)
    assert window.page("incidents").current.current_record() == expected[row].record


def test_a_category_opens_its_incidents(desk, window, home, qtbot, settled) -> None:
    code, _, count = home._figures.categories[0]

    qtbot.mouseClick(home.bars, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    settled(window)

    query = window.page("incidents").current.query
    assert ("type", code) in query.filters
    assert desk.count(query) == count


def test_whom_to_call_comes_from_the_phone_book(desk, home) -> None:
    contacts = desk.phone_book("")

    assert contacts
    assert home.people.count() == min(len(contacts), 3)


def test_home_reads_again_when_a_call_comes_in(desk, window, home, qtbot, settled) -> None:
    before = home.due.count()

    values = desk.defaults("incidents.register") | {
        "place": "东河村9号", "category": "CR.theft", "content": "报称三轮车被盗",
    }  # fmt: skip
    desk.act("incidents.register", values)

    qtbot.waitUntil(lambda: home.due.count() == before + 1)
    settled(window)


def test_a_narrow_page_stands_in_one_column(window, home, qtbot) -> None:
    window.resize(900, 700)
    qtbot.waitUntil(lambda: home.width() < 900)

    qtbot.waitUntil(lambda: home._right.geometry().top() > home._left.geometry().bottom())
