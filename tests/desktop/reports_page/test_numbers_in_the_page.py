"""A number in the previewed page opens its rows: by the mouse, by the keyboard, and back again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPdfWidgets import QPdfView
from pytestqt.qtbot import QtBot

from stationdesk.core.figure_lines import figure_lines
from stationdesk.desk import Desk
from stationdesk.desktop.pages.reports import ReportsPage
from tests.desktop.reports_page.steps import Wait


@pytest.mark.parametrize("mode", ["width", "whole", "larger"])
def test_a_click_on_a_number_opens_exactly_the_rows_it_counts(
    page: ReportsPage, built: Wait, desk: Desk, qtbot: QtBot, mode: str
) -> None:
    page.refresh()
    built(page)
    view = page.preview.view
    if mode == "whole":
        page.preview.fit(QPdfView.ZoomMode.FitInView)
    elif mode == "larger":
        page.preview.zoom(1.2)
    clicked = 0

    for number in range(0, len(view._spots), 7):
        view.chosen = number - 1
        view.focusNextPrevChild(True)
        with qtbot.waitSignal(page.open_rows) as told:
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, number))
        assert told.args is not None
        assert told.args[0] == view._spots[number].figure.rows
        text = view._spots[number].figure.text
        if text.isdigit():
            clicked += 1
            assert desk.count(told.args[0], most=10_000) == int(text)
    assert clicked >= 3


def middle(view: QPdfView, number: int) -> QPoint:
    point: QPoint = view.spot_box(number).center().toPoint()
    return point


def test_the_page_is_drawn_where_its_numbers_are_looked_for(page: ReportsPage, built: Wait) -> None:
    page.refresh()
    built(page)
    view = page.preview.view
    for mode in (QPdfView.ZoomMode.FitToWidth, QPdfView.ZoomMode.FitInView):
        page.preview.fit(mode)
        box = view.page_box(0)
        last = view.page_box(view.document().pageCount() - 1)
        bottom = last.bottom() + 1 + view.pageSpacing() + view.documentMargins().bottom()
        bar = view.verticalScrollBar()
        if bar.maximum():
            assert abs(bar.maximum() + view.viewport().height() - bottom) <= 2
        assert box.top() == view.documentMargins().top()
        assert abs(box.left() - (view.viewport().width() - 1 - box.right())) <= 1


def test_tab_goes_from_number_to_number_and_enter_opens(page: ReportsPage, built: Wait, qtbot: QtBot) -> None:
    page.refresh()
    built(page)
    view = page.preview.view
    view.setFocus()

    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Backtab)
    with qtbot.waitSignal(page.open_rows) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)

    assert view.chosen == 1
    assert told.args is not None
    assert told.args[0] == view._spots[1].figure.rows


def test_tab_leaves_after_the_last_number(page: ReportsPage, built: Wait, qtbot: QtBot) -> None:
    page.refresh()
    built(page)
    view = page.preview.view
    view.setFocus()
    view.chosen = len(view._spots) - 1

    qtbot.keyClick(view, Qt.Key.Key_Tab)

    assert view.chosen == -1
    assert not view.hasFocus()


def test_the_mouse_is_told_which_number_it_is_over(page: ReportsPage, built: Wait, qtbot: QtBot) -> None:
    page.refresh()
    built(page)
    view = page.preview.view
    assert page.document is not None

    qtbot.mouseMove(view.viewport(), middle(view, 0))

    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    label, figure = figure_lines(page.document)[0]
    assert view.words_of(0) == f"{label}    {figure.text}"
    qtbot.mouseMove(view.viewport(), QPoint(2, 2))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_same_report_again_stands_where_it_stood(page: ReportsPage, built: Wait) -> None:
    page.refresh()
    built(page)
    view = page.preview.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    view.chosen = 2
    assert before > 0

    page.refresh()
    built(page)

    assert bar.value() == before
    assert view.chosen == 2
