"""The log's page, a record's history, and masked values: as a chief and an officer meet them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import ENGLISH
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditFilter, AuditKind
from stationdesk.desktop.audit_model import AuditModel
from stationdesk.desktop.fields.masked import MaskedEditor
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.masked_value import SHOWN_SECONDS, MaskedValue
from stationdesk.desktop.pages.audit import AuditLogPage
from stationdesk.desktop.record_history import RecordHistory
from stationdesk.desktop.reveal_dialog import RevealDialog
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
    qtbot.waitUntil(lambda: pdf.is_file() and sheet.is_file(), timeout=30_000)
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


# --- masked values in the pane ---


@pytest.fixture
def masked(window: MainWindow, record: int, settled: Settled) -> MaskedValue:
    """The caller's phone in the pane of the record."""
    window.show_record("incidents", record)
    settled(window)
    return next(
        one for one in window.page("incidents").findChildren(MaskedValue)
        if one.value.objectName() == "caller_phone.value"
    )  # fmt: skip


def ask(masked: MaskedValue) -> RevealDialog:
    masked.eye.click()
    found = masked.findChildren(RevealDialog)
    assert len(found) == 1
    return found[0]


def test_a_masked_value_is_shown_for_half_a_minute_once_a_reason_is_kept(
    masked: MaskedValue, desk: Desk, qtbot: QtBot
) -> None:
    assert masked.value.text() == "199****1234"
    dialog = ask(masked)

    dialog.findChild(QPushButton, "reveal.call_back").click()

    assert masked.value.text() == PHONE
    (line,) = desk.audit(AuditFilter(kind=AuditKind.REVEALED)).lines
    assert "回访" in line.note
    for _ in range(SHOWN_SECONDS):
        assert masked.value.text() == PHONE
        masked.timer.timeout.emit()
    assert masked.value.text() == "199****1234"
    assert not masked.timer.isActive()


def test_without_a_reason_nothing_is_shown_nor_kept(masked: MaskedValue, desk: Desk, qtbot: QtBot) -> None:
    dialog = ask(masked)

    qtbot.keyClick(dialog.other, Qt.Key.Key_Return)

    assert dialog.message.isVisible()
    assert masked.value.text() == "199****1234"
    dialog.reject()
    assert desk.audit(AuditFilter(kind=AuditKind.REVEALED)).lines == ()


def test_words_of_ones_own_are_a_reason(masked: MaskedValue, desk: Desk, qtbot: QtBot) -> None:
    dialog = ask(masked)

    dialog.other.insert("送达法律文书")
    qtbot.keyClick(dialog.other, Qt.Key.Key_Return)

    assert masked.value.text() == PHONE
    assert "送达法律文书" in desk.audit(AuditFilter(kind=AuditKind.REVEALED)).lines[0].note


def test_a_revealed_value_is_copied_on_request_only_and_leaves_the_clipboard_again(
    masked: MaskedValue, qapp: QApplication
) -> None:
    qapp.clipboard().setText("别的")
    ask(masked).show_for("核对")
    assert qapp.clipboard().text() == "别的"
    assert masked.value.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction or not (
        masked.value.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    )

    masked.copy.click()
    assert qapp.clipboard().text() == PHONE

    masked.eye.click()
    assert qapp.clipboard().text() == ""
    assert masked.value.text() == "199****1234"


def test_another_record_takes_the_value_out_of_sight_and_out_of_the_clipboard(
    masked: MaskedValue, window: MainWindow, settled: Settled, qapp: QApplication, qtbot: QtBot
) -> None:
    ask(masked).show_for("核对")
    masked.copy.click()
    assert qapp.clipboard().text() == PHONE

    window.show_record("incidents", 1)
    settled(window)
    qtbot.waitUntil(lambda: window.page("incidents")._views["incidents"].pane.record == 1)

    assert qapp.clipboard().text() == ""
    assert PHONE not in seen(window.page("incidents"))


def test_an_officer_sees_no_eye_at_a_secret_caller(
    window: MainWindow, open_store: Store, desk: Desk, record: int, settled: Settled
) -> None:
    values = desk.defaults("incidents.correct", record) | {"caller_secret": True}
    desk.act("incidents.correct", values, record=record)
    window.desk.actor = actor_named(open_store, "李卫东")

    window.show_record("incidents", record)
    settled(window)

    assert window.page("incidents").findChildren(MaskedValue) == []


# --- masked values in a form ---


@pytest.fixture
def form(desk: Desk, record: int, qtbot: QtBot) -> Iterator[ActionForm]:
    made = ActionForm(desk, "incidents.correct", record, desk.record("incidents", record)["version"])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def editor(form: ActionForm, name: str = "caller_phone") -> MaskedEditor:
    found = form.body.boxes[name].editor
    assert isinstance(found, MaskedEditor)
    return found


def test_a_form_shows_the_mask_and_saving_leaves_the_value(form: ActionForm, desk: Desk, record: int) -> None:
    assert editor(form).typed() == "199****1234"
    assert editor(form, "caller_name").typed() == "赵**"
    form.body.boxes["content"].editor.text.setPlainText("改过的内容")

    form.save()

    kept = desk.record("incidents", record)
    assert (kept["caller_phone"], kept["caller_name"], kept["content"]) == (PHONE, NAME, "改过的内容")


def test_a_form_reveals_for_a_reason_and_its_draft_keeps_the_mask(
    form: ActionForm, desk: Desk, record: int
) -> None:
    phone = editor(form)
    phone.eye.click()
    phone.findChildren(RevealDialog)[0].show_for("核对")
    form.body.boxes["content"].editor.text.setPlainText("改过的内容")
    assert phone.line.text() == PHONE

    form.keeper.keep()

    assert PHONE not in str(desk.store.drafts.all())
    form.save()
    assert desk.record("incidents", record)["caller_phone"] == PHONE


def test_a_revealed_value_in_a_form_is_hidden_again_unless_it_was_changed(form: ActionForm) -> None:
    phone = editor(form)
    phone.show_clear(PHONE)
    phone.hide_value()
    assert phone.line.text() == "199****1234"

    phone.show_clear(PHONE)
    phone.line.setText("19900005678")
    phone.hide_value()
    assert phone.line.text() == "19900005678"


def test_stars_left_in_a_changed_value_are_refused_under_their_field(
    form: ActionForm, desk: Desk, record: int
) -> None:
    editor(form).line.setText("188****1234")
    form.body.boxes["caller_phone"].touched = True

    form.save()

    assert form.isVisible()
    assert form.body.boxes["caller_phone"].message.property("look") == "error"
    assert desk.record("incidents", record)["caller_phone"] == PHONE
