"""A form never loses a letter: drafts, full disks, and somebody else's change meanwhile."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop import form_drafts
from tests.desktop.form.steps import CATEGORY, CONTENT, REGISTER, Open, fill


def test_a_circumstance_keeps_the_text_and_offers_another_try(
    open_form: Open, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = open_form()
    fill(qtbot, form)
    act = desk.act

    def full(*_: Any, **__: Any) -> None:
        raise StoreUnavailable(literally("磁盘已满。"))

    monkeypatch.setattr(desk, "act", full)
    form.save()
    assert form.message.words.text() == "磁盘已满。"
    assert form.body.boxes["content"].editor.typed() == CONTENT
    monkeypatch.setattr(desk, "act", act)
    with qtbot.waitSignal(form.saved):
        form.findChild(QPushButton, "form.retry").click()


def test_a_draft_survives_the_program_and_is_offered_again(open_form: Open, desk: Desk, qtbot: QtBot) -> None:
    form = open_form()
    fill(qtbot, form)
    qtbot.waitUntil(lambda: len(form_drafts.waiting(desk, REGISTER)) == 1)
    uuid = form.keeper.form
    form.blockSignals(True)

    again = open_form()
    assert again.head.bar.isVisible()
    qtbot.keyClick(again, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)

    assert again.keeper.form == uuid
    assert again.body.boxes["content"].editor.typed() == CONTENT
    assert again.body.boxes["category"].editor.value() == CATEGORY
    with qtbot.waitSignal(again.saved):
        again.save()
    assert form_drafts.waiting(desk, REGISTER) == ()


def test_a_draft_keeps_the_time_it_was_begun_with(
    open_form: Open, desk: Desk, qtbot: QtBot, clock: Any
) -> None:
    form = open_form()
    begun = form.body.boxes["received_at"].editor.value()
    fill(qtbot, form)
    form.reject()
    clock.forward(hours=1)

    again = open_form()
    again.head.take_offered()

    assert again.body.boxes["received_at"].editor.value() == begun


def test_esc_closes_and_keeps_the_draft(open_form: Open, desk: Desk, qtbot: QtBot) -> None:
    form = open_form()
    fill(qtbot, form)

    qtbot.keyClick(form, Qt.Key.Key_Escape)

    assert not form.isVisible()
    assert form_drafts.waiting(desk, REGISTER)[0].words() == CONTENT


def test_nothing_typed_leaves_no_draft(open_form: Open, desk: Desk, qtbot: QtBot) -> None:
    form = open_form()

    qtbot.keyClick(form, Qt.Key.Key_Escape)

    assert form_drafts.waiting(desk) == ()


def test_a_draft_thrown_away_is_offered_no_more(open_form: Open, desk: Desk, qtbot: QtBot) -> None:
    form = open_form()
    fill(qtbot, form)
    form.reject()

    again = open_form()
    again.findChild(QPushButton, "form.offer.refuse").click()

    assert not again.head.bar.isVisible()
    assert form_drafts.waiting(desk) == ()


def test_someone_elses_change_is_shown_and_ours_is_kept(open_form: Open, desk: Desk, qtbot: QtBot) -> None:
    row = desk.rows(Query("incidents", (("pending", True),)), limit=1).rows[0]
    form = open_form("incidents.correct", row.id, row.version)
    form.body.boxes["content"].editor.text.setPlainText("我写的内容")
    theirs = form.body.read() | {"content": "别人写的", "caller_name": "赵六"}
    desk.act("incidents.correct", theirs, record=row.id, version=row.version)

    form.save()

    assert form.isVisible()
    assert form.body.boxes["content"].editor.typed() == "我写的内容"
    assert form.body.boxes["caller_name"].editor.typed() == "赵**"
    with qtbot.waitSignal(form.saved):
        form.save()
    assert desk.record("incidents", row.id)["content"] == "我写的内容"
