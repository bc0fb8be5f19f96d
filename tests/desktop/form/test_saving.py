"""The one form for every action: saved from the keyboard, refused under its field, asked once more."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.form import ActionForm
from tests.desktop.form.steps import CATEGORY, CONTENT, REGISTER, Open, control, fill, newest


def test_ctrl_enter_saves_and_says_the_number(open_form: Open, desk: Desk, qtbot: QtBot) -> None:
    form = open_form()
    fill(qtbot, form)

    with qtbot.waitSignal(form.saved) as told:
        qtbot.keyClick(control(form, "content"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert told.args is not None
    assert told.args[0].number == newest(desk)["number"]
    assert newest(desk)["content"] == CONTENT
    assert not form.isVisible()


def test_ctrl_shift_enter_saves_and_starts_the_next_one(open_form: Open, desk: Desk, qtbot: QtBot) -> None:
    form = open_form()
    fill(qtbot, form)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    with qtbot.waitSignal(form.saved):
        qtbot.keyClick(control(form, "content"), Qt.Key.Key_Return, both)

    assert form.isVisible()
    assert form.body.boxes["content"].editor.is_blank()
    assert newest(desk)["number"] in form.message.words.text()
    assert control(form, "place").hasFocus()


def test_enter_goes_to_the_next_field(open_form: Open, qtbot: QtBot) -> None:
    form = open_form()
    control(form, "received_at").setFocus()

    qtbot.keyClick(control(form, "received_at"), Qt.Key.Key_Return)

    assert control(form, "source").hasFocus()


@pytest.mark.parametrize("field", ["place", "content"])
def test_enter_while_composing_neither_saves_nor_moves(field: str, open_form: Open, qtbot: QtBot) -> None:
    form = open_form()
    fill(qtbot, form)
    saved: list[Any] = []
    form.saved.connect(saved.append)
    control(form, field).setFocus()

    QApplication.sendEvent(control(form, field), QInputMethodEvent("jishi", []))
    qtbot.keyClick(control(form, field), Qt.Key.Key_Return)
    qtbot.keyClick(control(form, field), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert saved == []
    assert control(form, field).hasFocus()


def test_a_refusal_stands_under_its_field_and_loses_nothing(
    open_form: Open, desk: Desk, qtbot: QtBot
) -> None:
    form = open_form()
    fill(qtbot, form)
    form.body.boxes["content"].editor.text.clear()

    form.save()

    assert form.isVisible()
    assert form.body.boxes["content"].message.text().startswith("请填写")
    assert control(form, "content").hasFocus()
    assert control(form, "content").property("error") is True
    assert form.body.boxes["category"].editor.line.text() == desk.label("incident_category", CATEGORY)


def test_saving_twice_makes_one_record(open_form: Open, desk: Desk, qtbot: QtBot) -> None:
    """The answer is lost, the person saves again: the same number comes back."""
    form = open_form()
    fill(qtbot, form)
    values, uuid = form.body.read(), form.keeper.form
    lost = desk.act(REGISTER, values, form=uuid)

    with qtbot.waitSignal(form.saved) as told:
        form.save()

    assert told.args is not None
    assert told.args[0].number == lost.number
    assert newest(desk)["id"] == lost.record


def test_alt_and_the_letter_goes_straight_to_a_field(open_form: Open, qtbot: QtBot) -> None:
    form = open_form()

    for letter, field in ((Qt.Key.Key_M, "content"), (Qt.Key.Key_S, "source"), (Qt.Key.Key_P, "place")):
        qtbot.keyClick(form, letter, Qt.KeyboardModifier.AltModifier)
        assert control(form, field).hasFocus()


def test_a_dangerous_action_asks_once_more(open_form: Open, desk: Desk, qtbot: QtBot) -> None:
    row = desk.rows(Query("incidents", (("pending", True),)), limit=1).rows[0]
    form = open_form("incidents.void", row.id, row.version)
    form.body.boxes["reason"].editor.text.setPlainText("重复登记")

    form.save()
    assert desk.record("incidents", row.id)["voided_at"] is None
    with qtbot.waitSignal(form.saved):
        form.findChild(QPushButton, "form.confirm").click()

    assert desk.record("incidents", row.id)["voided_at"] is not None


def test_alt_enter_adds_a_place_without_leaving_the_form(open_form: Open, desk: Desk, qtbot: QtBot) -> None:
    form = open_form()
    line = control(form, "place")
    line.setFocus()
    line.insert("北门粮站")
    qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    inner = form.findChild(ActionForm)
    assert inner is not None
    assert inner.body.boxes["name"].editor.typed() == "北门粮站"

    with qtbot.waitSignal(inner.saved):
        inner.save()

    assert desk.name("station.places", form.body.boxes["place"].editor.value()) == "北门粮站"


def test_every_control_has_a_name_and_says_what_it_is(open_form: Open, desk: Desk) -> None:
    for name in (REGISTER, "station.people.register", "station.areas.register"):
        form = open_form(name)
        for box in form.body.boxes.values():
            assert box.editor.control.accessibleName(), box.field.name
            assert box.editor.control.objectName() == box.field.name
        for button in form.findChildren(QPushButton):
            assert button.accessibleName(), button.objectName()
            assert button.objectName()


def test_hostile_text_is_shown_letter_for_letter(
    open_form: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    hostile = '<img src="file:///etc/hostname"><b>x</b> &amp; {0}'
    form = open_form()
    fill(qtbot, form)

    def refuse(*_: Any, **__: Any) -> None:
        raise RuleBroken(literally(hostile))

    monkeypatch.setattr(desk, "act", refuse)
    form.save()

    assert form.message.words.text() == hostile
    for label in form.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.objectName()


def test_the_buttons_stay_in_sight_on_a_low_screen(open_form: Open, qtbot: QtBot) -> None:
    form = open_form()
    assert form.body.more is not None
    form.body.more.setChecked(True)
    form.resize(900, 420)
    qtbot.waitUntil(lambda: form.height() == 420)

    save = form.findChild(QPushButton, "form.save")
    bottom = save.mapTo(form, save.rect().bottomRight())

    assert form.rect().contains(bottom)
    assert form._area.verticalScrollBar().maximum() > 0


def test_only_what_the_other_values_call_for_is_asked(open_form: Open, desk: Desk) -> None:
    row = desk.rows(Query("incidents", (("handling", True),)), limit=1).rows[0]
    form = open_form("incidents.accept_case", row.id, row.version)
    issued, note = form.body.boxes["receipt_issued"], form.body.boxes["receipt_note"]
    asked = note.isVisibleTo(form)

    issued.editor.box.click()

    assert note.isVisibleTo(form) is not asked
