"""In the first days of a month the chief's duty desk asks after the month that is over."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.document import Document, Layout, Stamp
from stationdesk.core.period import month
from stationdesk.desk import Desk
from stationdesk.desktop.closing_panel import ClosingPanel
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.month_panel import MonthPanel
from stationdesk.desktop.pages.home import HomePage
from stationdesk.ledgers import LEDGERS
from tests.conftest import StillClock
from tests.desktop.made_station import actor_named

NOVEMBER = month(2026, 11)
SECOND, ELEVENTH = datetime(2026, 12, 2, 2, 0, tzinfo=UTC), datetime(2026, 12, 11, 2, 0, tzinfo=UTC)
Settled = Callable[[MainWindow], None]


def paper(name: str) -> Document:
    return Document(name, "月报", Layout.PORTRAIT, (), Stamp(station="青坪镇派出所"))


@pytest.fixture
def home(clock: StillClock, window: MainWindow, settled: Settled) -> HomePage:
    clock.set(SECOND)
    settled(window)
    window.refresh()
    settled(window)
    return window.page("home")


def test_the_month_is_asked_after_until_it_is_closed_and_printed(desk: Desk, clock: StillClock) -> None:
    clock.set(SECOND)
    turn = desk.month_turn()
    assert turn is not None
    assert (turn.period, turn.closed, turn.printed) == (NOVEMBER, False, 0)
    assert turn.due > 10

    for name in ("2026-11-work", "2026-11-work", "2026-task-board", "2026-10-work", "2025-11-work"):
        desk.printed(paper(name), "print")
    desk.printed(paper("2026-11-footage"), "preview")
    assert desk.month_turn() == dataclasses.replace(turn, printed=2)

    for number in range(turn.due):
        desk.printed(paper(f"2026-11-{number}"), "pdf")
    assert desk.month_turn() == dataclasses.replace(turn, printed=turn.due)

    desk.close_period(NOVEMBER.first, NOVEMBER.last, reason="试结")
    assert desk.month_turn() is None


def test_nobody_is_asked_later_and_nobody_but_who_may_close(desk: Desk, clock: StillClock) -> None:
    clock.set(ELEVENTH)
    assert desk.month_turn() is None

    clock.set(SECOND)
    officer = Desk(desk.store, LEDGERS, actor=actor_named(desk.store, "李卫东"))
    assert officer.month_turn() is None


def test_it_leads_to_closing_and_to_printing_by_keys(
    home: HomePage, window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    assert home.month.isVisibleTo(window)
    assert "2026年11月" in home.month.title.text()
    assert "未结账" in home.month.told.text()

    home.month.print_month.setFocus()
    qtbot.keyClick(home.month.print_month, Qt.Key.Key_Space)
    settled(window)
    panel = window.page("reports").overlay.content
    assert isinstance(panel, MonthPanel)
    assert panel.period.currentData() == NOVEMBER

    window.show_page("home")
    home.month.close_month.setFocus()
    qtbot.keyClick(home.month.close_month, Qt.Key.Key_Space)
    settled(window)
    closing = window.page("reports").overlay.content
    assert isinstance(closing, ClosingPanel)
    assert closing.periods.period.currentData() == NOVEMBER


def test_later_in_the_month_it_is_not_there(clock: StillClock, window: MainWindow, settled: Settled) -> None:
    settled(window)

    assert not window.page("home").month.isVisibleTo(window)
