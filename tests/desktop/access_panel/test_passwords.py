"""登录与口令 in the settings: one's own password, and everybody's."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.errors import NotAllowed
from stationdesk.desk import Desk, access
from stationdesk.desktop.background import Background
from stationdesk.desktop.encrypting_work import encrypting
from stationdesk.desktop.settings_access import AccessPanel
from stationdesk.store.gate import Gate
from stationdesk.store.keys import WrongKey
from tests.desktop.access import (
    CHIEF,
    GOOD,
    OFFICER,
    OTHER,
    entered_desk,
    person_named,
)
from tests.desktop.access_panel.steps import NEW, panel_of
from tests.desktop.patience import PATIENCE

# --- one's own ---


def test_a_changed_password_opens_and_the_old_one_does_not(
    panel: AccessPanel, folder: Path, qtbot: QtBot
) -> None:
    own = panel.own
    qtbot.keyClicks(own.old.line, GOOD)
    qtbot.keyClicks(own.new.first.line, NEW)
    qtbot.keyClicks(own.new.second.line, NEW)

    with qtbot.waitSignal(own.changed):
        own.change.click()

    chief = person_named(folder, CHIEF)
    Gate(folder).enter(chief, NEW)
    with pytest.raises(WrongKey):
        Gate(folder).enter(chief, GOOD)
    assert own.old.text() == own.new.first.text() == ""


def test_a_wrong_present_password_counts_as_one_at_the_door(panel: AccessPanel, qtbot: QtBot) -> None:
    own = panel.own
    for _ in range(5):
        own.old.line.setText("wrong-wrong-1")
        own.new.first.line.setText(NEW)
        own.new.second.line.setText(NEW)
        own.message.hide()
        own.change.click()
        qtbot.waitUntil(lambda: own.change.isEnabled() and own.message.isVisible())

    own.old.line.setText(GOOD)
    own.message.hide()
    own.change.click()
    qtbot.waitUntil(lambda: own.change.isEnabled() and own.message.isVisible())

    assert "10" in own.message.words.text()


def test_what_was_half_typed_is_not_there_for_the_next_person(panel: AccessPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.own.old.line, GOOD)

    panel.show_tab("keys")
    panel.hide()

    assert panel.own.old.text() == ""


def test_an_officer_sees_their_own_password_only(folder: Path, clock: Any, qtbot: QtBot) -> None:
    desk = entered_desk(folder, clock, OFFICER)

    panel = panel_of(desk, qtbot)

    tabs = {one.objectName() for one in panel.tabs.findChildren(QPushButton)}
    assert tabs == {"tab.own", "tab.rules"}
    for refused in (
        lambda: access.new_recovery_key(desk),
        lambda: access.give_file(desk, 1, "x"),
        lambda: access.take_file(desk, 1, "x"),
        lambda: access.set_up_passwords(desk, NEW),
        lambda: encrypting(desk),
    ):
        with pytest.raises(NotAllowed):
            refused()
    assert Background.of(panel).wait(PATIENCE)
    desk.store.close()


# --- everybody's ---


def test_the_list_says_who_has_a_password_and_offers_what_fits(panel: AccessPanel, qtbot: QtBot) -> None:
    panel.show_tab("people")
    table = panel.people.table
    qtbot.waitUntil(lambda: table.rowCount() == 3)

    names = [table.item(row, 0).text() for row in range(table.rowCount())]
    table.selectRow(names.index(CHIEF))
    assert (panel.people.give.isEnabled(), panel.people.reset.isEnabled()) == (False, False)
    table.selectRow(names.index(OFFICER))
    assert (panel.people.give.isEnabled(), panel.people.reset.isEnabled()) == (False, True)


def test_a_first_password_is_given_by_the_form_and_must_be_changed(
    panel: AccessPanel, folder: Path, chiefs: Desk, qtbot: QtBot
) -> None:
    chiefs.act("station.people.take_access", {"reason": "借调"}, record=person_named(folder, OTHER))
    panel.show_tab("people")
    table = panel.people.table
    qtbot.waitUntil(lambda: table.rowCount() == 3)
    table.selectRow([table.item(row, 0).text() for row in range(table.rowCount())].index(OTHER))
    assert not panel.people.take.isEnabled()

    panel.people.give.click()
    form: Any = panel.overlay.content
    for line in form.findChildren(QLineEdit):
        line.setText(NEW)
        line.textEdited.emit(NEW)
    with qtbot.waitSignal(panel.people.changed):
        form.save()

    given = next(one for one in access.people(chiefs) if one.name == OTHER)
    assert given.must_change
    Gate(folder).enter(given.person, NEW)
