"""What waits in all ledgers: the bell and its number, the list by time, the tray where there is one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stationdesk.core.i18n import literally
from stationdesk.core.ledger import DueItem, Tone
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.tray import news, urgent
from stationdesk.desktop.widgets.bell import BellList
from stationdesk.desktop.widgets.due_groups import grouped
from stationdesk.desktop.widgets.due_list import DueList

NOW = datetime(2026, 11, 18, 2, 0, tzinfo=UTC)  # a Wednesday, ten in the morning at the station
NOW_AT_HOME = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)  # the tests' clock: a Saturday
Settled = Callable[[MainWindow], None]


def item(due: datetime | date | None, record: int = 1, ledger: str = "incidents", **how: Any) -> DueItem:
    return DueItem(literally(f"第{record}件"), due, ledger, record, **how)


def fifty(now: datetime) -> tuple[DueItem, ...]:
    """Of several ledgers, from ten days ago to a month ahead, some without a day."""
    ledgers = ("incidents", "station.people", "station.villages")
    days = [*(timedelta(days=n) for n in range(-10, 38)), None, None]
    return tuple(
        item(None if day is None else (now + day).date(), n + 1, ledgers[n % 3], tone=Tone.WARN)
        for n, day in enumerate(days)
    )


@pytest.mark.parametrize(
    ("due", "group"),
    [
        (NOW - timedelta(seconds=1), "Now"),
        (NOW, "Now"),
        (NOW + timedelta(minutes=59), "Now"),
        (NOW - timedelta(days=1), "Overdue"),
        (date(2026, 11, 17), "Overdue"),
        (NOW + timedelta(hours=13), "Today"),
        (date(2026, 11, 18), "Today"),
        (NOW + timedelta(hours=15), "This week"),
        (date(2026, 11, 22), "This week"),
        (date(2026, 11, 23), "Later"),
        (None, "Without a day"),
    ],
)
def test_what_waits_is_parted_by_when(due: datetime | date | None, group: str) -> None:
    ((title, some),) = grouped((item(due),), NOW)

    assert str(title) == group
    assert some == (item(due),)


def test_no_item_is_lost_and_the_groups_stand_in_order() -> None:
    items = fifty(NOW)

    groups = grouped(reversed(items), NOW)

    assert [str(title) for title, _ in groups] == ["Overdue", "Today", "This week", "Later", "Without a day"]
    assert sorted(one.record for _, some in groups for one in some) == list(range(1, 51))


def test_the_tray_speaks_only_of_what_has_become_urgent() -> None:
    late, soon = item(date(2026, 11, 17), 1), item(date(2026, 11, 20), 2)
    bad = item(None, 3, tone=Tone.BAD)

    first = urgent((late, soon), NOW)

    assert news(None, first) is None
    assert news(first, first) is None
    assert news(first, frozenset()) is None
    more = news(first, urgent((late, soon, bad), NOW))
    assert more is not None
    assert dict(more.values) == {"count": 1, "all": 2}


def test_without_a_tray_nothing_is_shown(window: MainWindow, settled: Settled) -> None:
    settled(window)

    window.tray.show_due(())
    window.tray.show_due((item(date(2026, 1, 1)),))

    assert window.tray.icon is None


@pytest.fixture
def waiting(window: MainWindow, settled: Settled, desk: Desk) -> tuple[DueItem, ...]:
    settled(window)
    window.alarm.acknowledge()
    found = fifty(desk.store.clock())
    window.top.show_due(found)
    window.page("home").show_due(found)  # type: ignore[attr-defined]
    return found


def test_the_bell_says_how_many_and_how_many_are_late(window: MainWindow, waiting: Any) -> None:
    bell = window.top.bell

    assert bell.number() == "50"
    assert bell.late == 10
    assert "50" in bell.accessibleName()
    assert "10" in bell.toolTip()
    bell.show_due(waiting * 3)
    assert bell.number() == "99+"
    bell.show_due(())
    assert bell.number() == ""


def _opened(window: MainWindow, qtbot: Any) -> DueList:
    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    shown = next(one for one in window.findChildren(BellList) if one.isVisible())
    return shown.due


def test_the_list_of_the_bell_opens_a_record_with_the_keyboard(
    window: MainWindow, waiting: Any, qtbot: Any, settled: Settled
) -> None:
    due = _opened(window, qtbot)
    assert due.hasFocus()
    assert due.listed() == waiting
    assert due.count() == 50 + 5

    for _ in range(11):
        qtbot.keyClick(due, Qt.Key.Key_Down)
    chosen = due.currentItem().data(int(Qt.ItemDataRole.UserRole))
    assert chosen == waiting[11]  # over the heading without stopping at it
    chosen = next(one for one in waiting[11:] if one.ledger == "station.villages" and one.record < 20)
    due.setCurrentRow(next(row for row in range(due.count()) if due.item(row).data(256) == chosen))
    with qtbot.waitSignal(window.top.due_asked) as asked:
        qtbot.keyClick(due, Qt.Key.Key_Return)

    assert asked.args == [chosen.ledger, chosen.record]
    assert not any(one.isVisible() for one in window.findChildren(BellList))
    settled(window)


def test_escape_and_the_same_key_close_the_list(window: MainWindow, waiting: Any, qtbot: Any) -> None:
    before = window.top.search
    before.setFocus()

    qtbot.keyClick(_opened(window, qtbot), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    _opened(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    assert not any(one.isVisible() for one in window.findChildren(BellList))


def test_nothing_waiting_is_said(window: MainWindow, settled: Settled, qtbot: Any) -> None:
    settled(window)
    window.top.show_due(())

    due = _opened(window, qtbot)

    assert not due.isVisible()
    assert due.count() == 0


def test_a_locked_screen_hides_the_list(window: MainWindow, waiting: Any, qtbot: Any) -> None:
    due = _opened(window, qtbot)

    window.lock.lock()

    assert not due.isVisible()


def test_the_home_page_parts_many_and_leaves_few_as_they_are(window: MainWindow, waiting: Any) -> None:
    home: Any = window.page("home")
    shown = home.due.listed()
    assert [len([one for one in shown if one in some]) for _, some in grouped(waiting, NOW_AT_HOME)] == [
        3, 1, 1, 3, 2,
    ]  # fmt: skip

    home.show_due(waiting[:8])

    assert home.due.listed() == waiting[:8]
    assert home.due.count() == 8


def test_a_call_that_rings_stands_before_old_debts(window: MainWindow, waiting: Any) -> None:
    home: Any = window.page("home")
    ringing = item(NOW_AT_HOME - timedelta(minutes=3), 99, alarm=True)

    home.show_due((*waiting, ringing))

    assert home.due.listed()[0] == ringing


def test_the_rest_of_a_group_is_in_the_list_of_the_bell(window: MainWindow, waiting: Any, qtbot: Any) -> None:
    home: Any = window.page("home")
    more = next(row for row in range(home.due.count()) if home.due.item(row).data(257))
    home.due.setFocus()
    home.due.setCurrentRow(more)

    qtbot.keyClick(home.due, Qt.Key.Key_Return)

    (shown,) = (one for one in window.findChildren(BellList) if one.isVisible())
    assert shown.due.listed() == waiting


def test_a_heading_opens_nothing(window: MainWindow, waiting: Any, qtbot: Any) -> None:
    home: Any = window.page("home")
    home.due.show()

    with qtbot.assertNotEmitted(home.due.opened):
        home.due._open(home.due.item(0))
    home.due.setFocus()
    assert home.due.currentRow() == 1
