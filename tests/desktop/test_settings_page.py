"""The settings page: what is typed is kept where it belongs, or refused under its field."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Actor, Role
from stationdesk.core.settings import SETTINGS
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.pages.settings import SettingsPage
from stationdesk.desktop.remember import pc
from stationdesk.store.store import Store
from tests.desktop.hosting import hosted, shown
from tests.desktop.patience import PATIENCE


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[SettingsPage]:
    host, column = hosted(qtbot)
    made = SettingsPage(desk, host)
    column.addWidget(made)
    shown(qtbot, host)
    yield made
    host.hide()
    assert Background.of(made).wait(PATIENCE)


def field(page: SettingsPage, name: str) -> Any:
    section = SETTINGS[name].section
    page.list.setCurrentRow(list(page.forms).index(section))
    return page.forms[section].body.boxes[name].editor


def test_every_setting_with_a_section_can_be_changed_here(page: SettingsPage) -> None:
    here = {name for form in page.forms.values() for name in form.body.boxes}

    assert here == {one.name for one in SETTINGS.values() if one.section}


def test_a_station_setting_is_kept_with_the_station(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    editor = field(page, "response.near")
    editor.control.setFocus()
    editor.line.selectAll()

    qtbot.keyClicks(editor.line, "18")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert desk.setting("response.near") == 18
    assert page.forms["response"].message.isVisible()


def test_what_a_setting_cannot_hold_is_refused_under_its_field(page: SettingsPage, desk: Desk) -> None:
    editor = field(page, "duty.start")
    editor.line.setText("99:99")

    page.forms["duty"].save_changes()

    assert desk.setting("duty.start") == "08:30"
    assert "99:99" in page.forms["duty"].body.boxes["duty.start"].message.text()


def test_a_limit_is_shown_and_read_in_words_with_its_source(page: SettingsPage, desk: Desk) -> None:
    name = next(one for one in SETTINGS if one.startswith("limit."))
    editor = field(page, name)
    assert desk.say(SETTINGS[name].note)
    editor.line.setText("36 小时")

    page.forms["limit"].save_changes()

    assert desk.setting(name) == "36 hours"
    assert editor.typed() in {"36 小时", "36小时", "36 hours"}


def test_an_officer_may_look_but_not_change(open_store: Store, qtbot: QtBot) -> None:
    from stationdesk.ledgers import LEDGERS

    desk = Desk(open_store, LEDGERS, actor=Actor(2, "李卫东", Role.OFFICER))
    host, column = hosted(qtbot)
    page = SettingsPage(desk, host)
    column.addWidget(page)
    field(page, "response.near").line.setText("19")

    page.forms["response"].save_changes()

    assert desk.setting("response.near") != 19
    assert page.forms["response"].message.isVisibleTo(page)
    assert field(page, "response.near").typed() == "19"
    assert Background.of(page).wait(PATIENCE)


def test_the_other_language_is_spoken_at_once(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    field(page, "language").restore("en")

    with qtbot.waitSignal(page.rebuild):
        page.forms["pc"].save_changes()

    assert pc()["language"] == "en"
    assert desk.language == "en"


def test_the_dark_look_is_worn_at_once(page: SettingsPage, qtbot: QtBot, qapp: QApplication) -> None:
    field(page, "theme").restore("dark")

    with qtbot.waitSignal(page.rebuild):
        page.forms["pc"].save_changes()

    assert qapp.property("theme") == "dark"


def test_sound_records_fit_their_printed_code(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    anchor = desk.store.anchor()
    assert anchor is not None
    page.proof.anchors.setPlainText(anchor.text)

    page.proof.verify()
    qtbot.waitUntil(lambda: page.proof.check.isEnabled())

    said = page.proof.view.message.words.text()
    assert page.proof.view.found is not None
    assert page.proof.view.found.is_whole
    assert "对得上" in said or "fit" in said


def test_a_code_that_does_not_fit_is_told_in_words(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    page.proof.anchors.setPlainText("SD1:00000000:1:AAAAAAAAAAAAAAAA\nno code at all")

    page.proof.verify()
    qtbot.waitUntil(lambda: page.proof.check.isEnabled())

    assert page.proof.view.found is not None
    assert [one.verdict.code for one in page.proof.view.found.anchors] == ["other", "unreadable"]
    assert len(page.proof.view.lines) == 2


def test_every_control_of_the_page_has_a_name(page: SettingsPage) -> None:
    for button in page.findChildren(QPushButton):
        assert button.accessibleName(), button.objectName()
    for form in page.forms.values():
        for box in form.body.boxes.values():
            assert box.editor.control.accessibleName()


def test_one_primary_button_a_section(page: SettingsPage) -> None:
    for row in range(page.list.count()):
        page.list.setCurrentRow(row)
        shown_now: QWidget = page._stack.currentWidget()
        primary = [b for b in shown_now.findChildren(QPushButton)
                   if b.property("look") == "primary" and b.isVisibleTo(shown_now)]  # fmt: skip
        assert len(primary) == 1
