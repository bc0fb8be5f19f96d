"""The reports page: what is chosen is shown, every number opens its rows, human words are kept."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.figure_lines import figure_lines
from stationdesk.core.ledger import Query
from stationdesk.core.period import month
from stationdesk.desk import Desk
from stationdesk.desktop.pages.reports import ReportsPage
from stationdesk.desktop.report_controls import Wish
from tests.desktop.reports_page.steps import NOVEMBER, Wait


def test_the_first_report_is_built_and_shown_page_by_page(page: ReportsPage, built: Wait) -> None:
    page.refresh()
    built(page)

    assert page.document is not None
    assert "1" in page.preview.page_words.text()
    assert page.preview.view.document().pageCount() >= 1
    assert page.controls.reports.currentItem().isSelected()


def test_an_older_answer_never_overtakes_a_newer_wish(page: ReportsPage, built: Wait) -> None:
    page.refresh()
    page.controls.period.show_period(month(2026, 10))
    built(page)

    assert page.document is not None
    assert "10" in page.document.stamp.period or "10" in page.document.name


def test_a_period_may_be_typed(page: ReportsPage, built: Wait, qtbot: QtBot) -> None:
    page.refresh()
    line = page.controls.period.line
    line.setFocus()
    line.selectAll()

    qtbot.keyClicks(line, "2026-11-10..2026-11-20")
    line.editingFinished.emit()
    built(page)

    assert page.controls.period.period.first == date(2026, 11, 10)
    assert page.controls.period.period.days == 11


def test_what_is_no_period_is_said_under_the_line(page: ReportsPage, qtbot: QtBot) -> None:
    period = page.controls.period.period
    line = page.controls.period.line
    line.setText("soon")

    line.editingFinished.emit()

    assert page.controls.period.period == period
    assert "soon" in page.controls.period.fault.text()


def test_human_words_are_kept_with_their_period(page: ReportsPage, built: Wait, desk: Desk) -> None:
    page.refresh()
    built(page)
    name, editor = next(iter(page.controls.texts.items()))
    editor.setPlainText("纠纷多在集市日。")

    page.controls.period.show_period(month(2026, 10))
    assert page.controls.texts[name].toPlainText() == ""
    page.controls.period.show_period(NOVEMBER)
    built(page)

    assert page.controls.texts[name].toPlainText() == "纠纷多在集市日。"
    wish = page.controls.wish
    assert wish is not None
    assert desk.report_texts(wish.name, NOVEMBER.first, NOVEMBER.last)[name] == "纠纷多在集市日。"


def test_a_figure_opens_exactly_the_rows_it_counts(
    page: ReportsPage, built: Wait, desk: Desk, qtbot: QtBot
) -> None:
    page.refresh()
    built(page)
    figures = page.preview.figures
    assert figures.count() > 5

    for row in range(0, figures.count(), 7):
        with qtbot.waitSignal(page.open_rows) as told:
            figures.itemActivated.emit(figures.item(row))
        assert told.args is not None
        counted = figures.item(row).text().rsplit(maxsplit=1)[-1]
        if counted.isdigit():
            assert desk.count(told.args[0], most=10_000) == int(counted), figures.item(row).text()


def test_escape_closes_the_figures(page: ReportsPage, built: Wait, qtbot: QtBot) -> None:
    page.refresh()
    built(page)
    preview = page.preview
    preview.figures_button.click()
    assert preview.figures.hasFocus()
    assert not preview.figures.horizontalScrollBar().isVisible()

    qtbot.keyClick(preview.figures, Qt.Key.Key_Escape)

    assert not preview.figures_panel.isVisible()


def test_every_figure_says_which_one_it_is(page: ReportsPage, built: Wait) -> None:
    page.refresh()
    built(page)
    assert page.document is not None

    assert all(words for words, _ in figure_lines(page.document))


def test_a_preview_never_lies_on_the_disk(page: ReportsPage, built: Wait, desk: Desk, tmp_path: Path) -> None:
    page.refresh()
    built(page)

    assert list(desk.store.folder.rglob("*.pdf")) == []


def test_the_sheet_of_one_incident_comes_from_the_list(page: ReportsPage, built: Wait, desk: Desk) -> None:
    row = desk.rows(Query("incidents"), limit=1).rows[0]

    page.show_report("incidents.sheet", record=row.id)
    built(page)

    assert page.document is not None
    assert not page.controls.period.isVisible()
    assert desk.record("incidents", row.id)["number"] in str(page.document.blocks) + page.document.title


def test_zoom_and_pages(page: ReportsPage, built: Wait) -> None:
    page.refresh()
    built(page)
    view = page.preview.view

    page.preview.zoom(1.2)
    larger = view.zoomFactor()
    page.preview.zoom(1.2)

    assert view.zoomFactor() > larger


def test_a_percentage_that_cannot_be_is_refused_and_what_was_typed_stays(
    page: ReportsPage, built: Wait, desk: Desk
) -> None:
    page.refresh()
    built(page)
    wish, period = page.controls.wish, page.controls.period.period
    assert wish is not None
    name, editor = next(iter(page.controls.texts.items()))
    refusals: list[object] = []
    page.refused.connect(refusals.append)
    editor.setPlainText("盗窃同比下降300%。")

    page.controls.period.show_period(month(2026, 10))
    page.controls.reports.setCurrentRow(page.controls.reports.count() - 1)

    assert "−75%" in str(refusals[0])
    assert page.controls.texts[name].toPlainText() == "盗窃同比下降300%。"
    assert (page.controls.wish, page.controls.period.period) == (wish, period)
    assert desk.report_texts(wish.name, period.first, period.last) == {}

    page.controls.texts[name].setPlainText("盗窃同比下降75%。")
    page.controls.period.show_period(month(2026, 10))

    assert desk.report_texts(wish.name, period.first, period.last)[name] == "盗窃同比下降75%。"
    built(page)


def test_who_comes_to_the_page_can_choose_a_report_and_type_words_at_once(
    page: ReportsPage, desk: Desk, qtbot: QtBot, built: Wait
) -> None:
    """Also in a closed month, on the smallest screen: the list has the keyboard, a text its two lines."""
    october = month(2026, 10)
    desk.close_period(october.first, october.last, reason="试结")
    page.window().resize(1302, 680)
    page.controls.ask(Wish("incidents.monthly"), october)
    built(page)
    page.setFocus()

    assert page.controls.reports.hasFocus()
    text = next(iter(page.controls.texts.values()))
    shown = text.visibleRegion().boundingRect().height()
    assert shown == text.height() >= 2 * text.fontMetrics().lineSpacing()
    assert page.controls.closed.told.isVisible()
    assert page.preview.isAncestorOf(page.controls.closed.told)
