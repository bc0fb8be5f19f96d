"""Closing a period in the window: what would be kept, the closing, its papers again, and what differs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Actor, Role
from stationdesk.core.ledger import Query
from stationdesk.core.period import month
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.closing_panel import COMPARED, PAPERS, PERIODS, ClosingPanel
from stationdesk.desktop.pages.reports import ReportsPage
from stationdesk.desktop.report_controls import Wish
from tests.desktop.patience import PATIENCE
from tests.desktop.reports_page.steps import Wait, prints

OCTOBER = month(2026, 10)
MONTHLY = "incidents.monthly"


@pytest.fixture
def panel(page: ReportsPage) -> Iterator[ClosingPanel]:
    """The panel over the page, opened by its keys."""
    page.open_closing()
    assert isinstance(page.overlay.content, ClosingPanel)
    return page.overlay.content


def close(panel: ClosingPanel, qtbot: QtBot, reason: str = "试结") -> None:
    panel.periods.reason.setText(reason)
    with qtbot.waitSignal(panel.saved, timeout=PATIENCE):
        panel.go.click()


def test_a_month_is_closed_and_its_report_shown_again_byte_for_byte(
    panel: ClosingPanel, page: ReportsPage, desk: Desk, qtbot: QtBot
) -> None:
    assert panel.periods.period.currentData() == OCTOBER
    assert "警情分析月报" in panel.periods.told.text()
    close(panel, qtbot)
    assert panel.periods.table.item(0, 0).text() == "2026年10月"

    panel.list_button.click()
    assert panel.steps.currentIndex() == PAPERS
    wanted = desk.editions(desk.closings()[0])[0]
    panel.show_button.click()

    qtbot.waitUntil(lambda: page.document is not None and page._built[2] == wanted, timeout=PATIENCE)
    assert page._built[1].content == desk.reprint(wanted)[1]
    assert page.overlay.content is None


def test_the_page_shows_a_closed_month_as_it_was_closed_until_now_is_ticked(
    page: ReportsPage, desk: Desk, qtbot: QtBot, built: Wait
) -> None:
    desk.close_period(OCTOBER.first, OCTOBER.last, reason="试结")
    page.controls.ask(Wish(MONTHLY), OCTOBER)
    built(page)
    kept = desk.reprint(desk.editions_of(MONTHLY, OCTOBER.first, OCTOBER.last)[0])[1]
    assert page._built[1].content == kept
    assert "第1版" in page.controls.closed.told.text()

    page.controls.closed.now.click()
    qtbot.waitUntil(lambda: page.document is not None and page._built[2] is None, timeout=PATIENCE)

    assert page._built[1].content != kept
    assert "非结账件" in page.document.stamp.mark


def test_what_is_saved_of_a_closed_month_is_what_was_closed(
    page: ReportsPage, desk: Desk, qtbot: QtBot, built: Wait, tmp_path
) -> None:
    desk.close_period(OCTOBER.first, OCTOBER.last, reason="试结")
    page.controls.ask(Wish(MONTHLY), OCTOBER)
    built(page)

    with qtbot.waitSignal(page.said, timeout=PATIENCE):
        page.save_to(tmp_path / "十月.pdf")

    kept = desk.reprint(desk.editions_of(MONTHLY, OCTOBER.first, OCTOBER.last)[0])[1]
    assert (tmp_path / "十月.pdf").read_bytes() == kept
    assert prints(desk)[-1:] == ["print.pdf"]


def test_a_refusal_keeps_the_words_and_says_why(panel: ClosingPanel, desk: Desk, qtbot: QtBot) -> None:
    close(panel, qtbot)
    panel.periods.reason.clear()

    panel.go.click()
    qtbot.waitUntil(lambda: panel.message.isVisible() and not panel._busy, timeout=PATIENCE)

    assert "已结账" in panel.message.words.text()
    assert len(desk.closings()) == 1


def test_a_closing_stopped_in_the_window_keeps_nothing(panel: ClosingPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.periods.reason.setText("试结")

    panel.go.click()
    panel.stop.click()
    qtbot.waitUntil(lambda: not panel._busy, timeout=PATIENCE)

    assert desk.closings() == ()
    assert panel.periods.reason.text() == "试结"


def test_a_difference_opens_its_rows_and_its_record(panel: ClosingPanel, desk: Desk, qtbot: QtBot) -> None:
    noon = datetime(2026, 10, 5, 4, tzinfo=UTC)
    values = {"place": "东市", "category": "DI", "content": "争执", "received_at": noon}
    record = desk.act("incidents.register", desk.defaults("incidents.register") | values).record
    assert record is not None
    close(panel, qtbot)
    desk.act("incidents.void", desk.defaults("incidents.void", record) | {"reason": "重复"}, record=record)
    panel.show_papers(desk.closings()[0])
    panel.compare.click()
    qtbot.waitUntil(lambda: panel.steps.currentIndex() == COMPARED, timeout=PATIENCE)
    table = panel.compared.table
    number = desk.record("incidents", record)["number"]
    row = next(row for row in range(table.rowCount()) if number in table.item(row, 0).text())

    with qtbot.waitSignal(panel.open_record) as opened:
        table.setCurrentCell(row, 0)
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["incidents", record]
    with qtbot.waitSignal(panel.open_rows) as rows:
        table.setCurrentCell(0, 0)
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert isinstance(rows.args[0], Query)
    assert table.item(row, 1).text() == "减少"


def test_two_editions_are_compared_by_keyboard(panel: ClosingPanel, desk: Desk, qtbot: QtBot) -> None:
    close(panel, qtbot)
    panel.show_papers(desk.closings()[0])
    assert not panel.before.isVisibleTo(panel)
    noon = datetime(2026, 10, 5, 4, tzinfo=UTC)
    values = {"place": "东市", "category": "DI", "content": "争执", "received_at": noon}
    record = desk.act("incidents.register", desk.defaults("incidents.register") | values).record
    assert record is not None
    close(panel, qtbot)
    panel.show_papers(desk.closings()[0])
    desk.act("incidents.void", desk.defaults("incidents.void", record) | {"reason": "重复"}, record=record)

    assert panel.before.isVisibleTo(panel)
    panel.before.setFocus()
    qtbot.keyClick(panel.before, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.steps.currentIndex() == COMPARED, timeout=PATIENCE)

    table = panel.compared.table
    assert [table.horizontalHeaderItem(place).text() for place in (1, 2)] == ["第1版", "第2版"]
    number = desk.record("incidents", record)["number"]
    row = next(row for row in range(table.rowCount()) if number in table.item(row, 0).text())
    assert table.item(row, 1).text() == "新增"
    with qtbot.waitSignal(panel.open_record) as opened:
        table.setCurrentCell(row, 0)
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["incidents", record]


def test_the_panel_is_left_by_escape_and_has_the_keyboard(
    panel: ClosingPanel, page: ReportsPage, qtbot: QtBot
) -> None:
    assert panel.steps.currentIndex() == PERIODS
    assert panel.periods.period.hasFocus()

    qtbot.keyClick(panel, Qt.Key.Key_Escape)

    assert page.overlay.content is None
    qtbot.waitUntil(lambda: Background.of(page).idle)


def test_who_may_not_close_finds_the_button_grey_with_the_reason(
    page: ReportsPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.actor = Actor(desk.actor.person, "李卫东", Role.OFFICER)
    page.open_closing()
    panel = page.overlay.content
    assert isinstance(panel, ClosingPanel)

    assert panel.periods.ready is not None
    assert not panel.go.isEnabled()
    assert "李卫东" in panel.go.toolTip()
    assert panel.print_button.isEnabled()
