"""The log's page, a record's history, and masked values: as a chief and an officer meet them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import ENGLISH
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditFilter, AuditKind
from stationdesk.desktop.audit_model import AuditModel
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.pages.audit import AuditLogPage
from stationdesk.desktop.record_history import RecordHistory
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named

NAME, PHONE = "赵小明", "19900001234"
Settled = Callable[[MainWindow], None]


@pytest.fixture
def record(desk: Desk) -> int:
    """An open call whose caller is known."""
    row = desk.rows(Query("incidents", (("pending", True),)), limit=1).rows[0]
    values = desk.defaults("incidents.correct", row.id) | {"caller_name": NAME, "caller_phone": PHONE}
    desk.act("incidents.correct", values, record=row.id)
    return row.id


@pytest.fixture
def page(record: int, window: MainWindow, settled: Settled, qtbot: QtBot) -> AuditLogPage:
    window.show_page("audit")
    made = window.page("audit")
    assert isinstance(made, AuditLogPage)
    settled(window)
    qtbot.waitUntil(lambda: made.model.rowCount() > 0)
    return made


def seen(widget: QWidget) -> str:
    """Every word of a widget."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def shown_entries(page: AuditLogPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._task is None)


def test_the_log_stands_in_the_rail_for_the_chief_alone(window: MainWindow, open_store: Store) -> None:
    assert "audit" in {place.name for place in window.places}

    window.desk.actor = actor_named(open_store, "李卫东")
    window.rebuild()

    assert "audit" not in {place.name for place in window.places}


def test_the_newest_entry_is_shown_whole_beside_the_list(page: AuditLogPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.pane.told is not None)

    said = seen(page.pane)
    assert page.model.lines[0].what in said
    assert page.model.lines[0].number in said
    assert PHONE not in said
    assert NAME not in said


def test_older_entries_come_as_the_reader_goes_down(page: AuditLogPage, desk: Desk, qtbot: QtBot) -> None:
    first = page.model.rowCount()
    assert page.model.canFetchMore()

    page.table.scrollToBottom()
    page.model.fetchMore()
    qtbot.waitUntil(lambda: page.model.rowCount() > first)

    seqs = [line.seq for line in page.model.lines]
    assert seqs == sorted(set(seqs), reverse=True)


def test_filters_narrow_the_list_and_the_cross_shows_everything_again(
    page: AuditLogPage, desk: Desk, record: int, qtbot: QtBot
) -> None:
    everything = page.model.lines[0].seq
    desk.reveal("incidents", record, "caller_phone", "回访")

    page.filters.kind.setCurrentIndex(page.filters.kind.findData(AuditKind.REVEALED))
    page.filters.kind.activated.emit(page.filters.kind.currentIndex())
    qtbot.waitUntil(lambda: [line.action for line in page.model.lines] == ["record.revealed"])
    assert page.filters.clear.isVisible()

    page.filters.clear.click()
    qtbot.waitUntil(lambda: page.model.rowCount() > 1)
    assert page.model.lines[0].seq > everything
    assert page.filters.value() == AuditFilter()


def test_a_record_and_words_are_found_by_typing(
    page: AuditLogPage, desk: Desk, record: int, qtbot: QtBot
) -> None:
    number = desk.record("incidents", record)["number"]
    page.filters.number.insert(number)
    qtbot.waitUntil(lambda: {line.record for line in page.model.lines} == {record})

    page.filters.show_all()
    qtbot.waitUntil(lambda: page.model.rowCount() > 10)
    page.seek()
    page.filters.words.setText("没有这几个字")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0 and page.empty.isVisible())


def test_a_number_nobody_has_is_said_on_the_page(page: AuditLogPage, qtbot: QtBot) -> None:
    page.filters.number.setText("没有的编号")

    qtbot.waitUntil(lambda: page.model.rowCount() == 0 and "没有的编号" in page.empty.text())


def test_enter_opens_the_record(page: AuditLogPage, window: MainWindow, record: int, qtbot: QtBot) -> None:
    page.table.setFocus()
    page.table.selectRow(0)

    with qtbot.waitSignal(page.open_record) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert asked.args == ["incidents", record]
    assert window.current_page == "incidents"


def test_the_model_keeps_what_a_model_promises(desk: Desk, qtmodeltester: Any) -> None:
    model = AuditModel(desk)
    model.start(desk.audit(AuditFilter(), limit=20))

    qtmodeltester.check(model)

    assert isinstance(model, QAbstractItemModel)


def test_the_log_is_saved_as_pdf_and_sheet_and_both_are_in_the_log(
    page: AuditLogPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    wanted = AuditFilter(ledger="incidents", kind=AuditKind.ENTERED)
    pdf, sheet = tmp_path / "日志.pdf", tmp_path / "日志.xlsx"

    page.output.save_pdf(wanted, pdf)
    page.output.save_sheet(wanted, sheet)
    qtbot.waitUntil(lambda: pdf.is_file() and sheet.is_file())
    qtbot.waitUntil(lambda: len(desk.audit(AuditFilter(kind=AuditKind.PRINTED)).lines) == 2)

    document = QPdfDocument(page)
    document.load(str(pdf))
    assert document.pageCount() >= 1
    noted = desk.audit(AuditFilter(kind=AuditKind.PRINTED)).lines
    assert {line.action for line in noted} == {"print.pdf", "print.sheet"}
    assert all("日志" in line.note for line in noted)


def test_below_a_narrow_list_the_entry_stands_under_it(page: AuditLogPage, window: MainWindow) -> None:
    window.resize(900, 700)

    assert page.pane.geometry().top() > page.table.geometry().top() + 100
    window.resize(1440, 900)
    assert page.pane.geometry().left() > page.table.geometry().right() / 2


def test_every_control_of_the_page_has_a_name(page: AuditLogPage) -> None:
    for button in page.findChildren(QPushButton):
        assert button.accessibleName(), button.objectName()


# --- a record's history ---


def test_ctrl_h_shows_a_records_history_to_whoever_sees_the_record(
    window: MainWindow, open_store: Store, record: int, settled: Settled, qtbot: QtBot
) -> None:
    window.desk.actor = actor_named(open_store, "李卫东")
    window.desk.language = ENGLISH
    window.show_record("incidents", record)
    settled(window)
    ledger: Any = window.page("incidents")

    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)

    history = ledger.overlay.content
    assert isinstance(history, RecordHistory)
    said = seen(history)
    assert "Correct" in said
    assert "(personal, not shown)" in said
    assert PHONE not in said
    qtbot.keyClick(history, Qt.Key.Key_Escape)
    assert ledger.overlay.content is None
