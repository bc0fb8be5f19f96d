"""Masked values in the pane and in forms: shown for a reason, for half a minute, and kept by nobody."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditFilter, AuditKind
from stationdesk.desktop.fields.masked import MaskedEditor
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.masked_value import SHOWN_SECONDS, MaskedValue
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


def seen(widget: QWidget) -> str:
    """Every word of a widget."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


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
