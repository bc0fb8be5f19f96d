"""The settings' page on personal data: rules, the removal with its one question, one person's request."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Actor, Role
from stationdesk.desk import Desk, privacy
from stationdesk.desktop.background import Background
from stationdesk.desktop.pages.settings import SettingsPage
from stationdesk.desktop.settings_privacy import PrivacyPanel
from stationdesk.store.store import Store
from tests.desktop.hosting import hosted, shown
from tests.desktop.patience import PATIENCE

AUTHORITY = "县局〔2026〕12号通知"


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[PrivacyPanel]:
    host, column = hosted(qtbot)
    page = SettingsPage(desk, host)
    column.addWidget(page)
    page.list.setCurrentRow(list(page.forms).index("retention"))
    shown(qtbot, host)
    made = page._stack.currentWidget()
    assert isinstance(made, PrivacyPanel)
    yield made
    host.hide()
    assert Background.of(made).wait(PATIENCE)


def much_later(desk: Desk, years: int = 3) -> int:
    """Years after the station's calls were closed; how many of them are due."""
    before, passed = desk.store.clock(), timedelta()
    desk.store.clock = lambda: before + passed
    while passed < timedelta(days=366 * years):  # used all the while: the clock is believed
        passed += timedelta(days=51)
        desk.set_setting("access.lock_minutes", 4 + passed.days % 2)
    desk.set_setting("retention.incidents", 1)
    return len(privacy.due_ids(desk, "incidents"))


def on_due(panel: PrivacyPanel, qtbot: QtBot) -> None:
    panel.show_tab("due")
    qtbot.waitUntil(lambda: panel.due.table.chosen() is not None)


def test_a_rule_is_kept_and_counted_at_once(panel: PrivacyPanel, desk: Desk, qtbot: QtBot) -> None:
    editor = panel.rules.body.boxes["retention.incidents"].editor
    editor.control.setFocus()
    qtbot.keyClicks(editor.line, "5")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert desk.setting("retention.incidents") == 5
    on_due(panel, qtbot)
    assert panel.due.table.item(0, 1).text() == "5"


def test_nothing_goes_before_the_question_is_answered(panel: PrivacyPanel, desk: Desk, qtbot: QtBot) -> None:
    due = much_later(desk)
    assert due > 0
    on_due(panel, qtbot)
    panel.due.start.click()
    assert not panel.due.question.isVisible()
    panel.due.authority.insert(AUTHORITY)
    panel.due.start.click()
    assert str(due) in panel.due.question.words.text()
    assert panel.due.question.keep.hasFocus()

    qtbot.keyClick(panel.due.question.keep, Qt.Key.Key_Escape)

    assert not panel.due.question.isVisible()
    assert panel.due.start.isEnabled()
    assert len(privacy.due_ids(desk, "incidents")) == due


def test_what_is_due_is_removed_and_the_older_backups_after_it(
    panel: PrivacyPanel, desk: Desk, qtbot: QtBot
) -> None:
    due = much_later(desk)
    old = desk.store.backup("by-hand")
    on_due(panel, qtbot)
    panel.due.authority.insert(AUTHORITY)
    panel.due.start.click()

    with qtbot.waitSignal(panel.due.purged):
        panel.due.question.sure.click()

    assert privacy.due_ids(desk, "incidents") == ()
    assert str(due) in panel.due.message.words.text()
    qtbot.waitUntil(panel.due.backups.isVisible)
    panel.due.backups.click()
    qtbot.waitUntil(lambda: not panel.due.backups.isVisible())
    assert not old.file.exists()
    assert len(desk.store.backups()) == 1
    assert desk.store.verify().ok


def test_a_removal_can_be_stopped_and_what_was_done_stays_done(
    panel: PrivacyPanel, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(privacy, "AT_ONCE", 1)
    due = much_later(desk)
    assert due > 1
    on_due(panel, qtbot)
    panel.due.authority.insert(AUTHORITY)
    panel.due.start.click()

    with qtbot.waitSignal(panel.due.purged):
        panel.due.question.sure.click()
        assert panel.due.stop.isVisible()
        panel.due.stop.click()

    assert len(privacy.due_ids(desk, "incidents")) > 0
    assert not privacy.is_unfinished(desk)
    assert not panel.due.stop.isVisible()
    assert desk.store.verify().ok


def test_one_record_is_removed_by_its_number(panel: PrivacyPanel, desk: Desk, qtbot: QtBot) -> None:
    due = much_later(desk)
    first = privacy.due_ids(desk, "incidents")[0]
    on_due(panel, qtbot)
    panel.due.authority.insert(AUTHORITY)
    panel.due.record.insert("没有这个号")
    panel.due.start.click()
    assert not panel.due.question.isVisible()
    panel.due.record.setText(str(desk.record("incidents", first)["number"]))
    panel.due.start.click()

    with qtbot.waitSignal(panel.due.purged):
        panel.due.question.sure.click()

    assert first not in privacy.due_ids(desk, "incidents")
    assert len(privacy.due_ids(desk, "incidents")) == due - 1


def test_an_officer_sees_what_is_due_and_removes_nothing(
    panel: PrivacyPanel, desk: Desk, qtbot: QtBot
) -> None:
    desk.actor = Actor(2, "李卫东", Role.OFFICER)
    on_due(panel, qtbot)

    assert not panel.due.start.isEnabled()
    assert panel.due.message.isVisible()
    panel.show_tab("person")
    assert not panel.person.look.isEnabled()
    assert not panel.person.export.isEnabled()


def test_a_request_is_looked_for_written_and_noted(
    panel: PrivacyPanel, desk: Desk, open_store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    with open_store.transaction(desk.actor, "station.units.add") as tx:
        from stationdesk.ledgers.station.records import Unit

        tx.add(Unit(name="交警中队", kind="police", contact="欧阳明", phone="138 0000 7777"))
    panel.show_tab("person")
    person = panel.person
    assert not person.export.isEnabled()
    person.name.insert("欧阳明")
    qtbot.keyClicks(person.phone, "13800007777")
    person.look.click()
    qtbot.waitUntil(lambda: person.table.rowCount() == 1)
    person.export.click()
    assert person.reason.hasFocus()
    person.reason.insert("本人申请")

    person.write(tmp_path / "request.xlsx")
    qtbot.waitUntil(lambda: (tmp_path / "request.xlsx").exists())

    qtbot.waitUntil(lambda: "request.xlsx" in person.message.words.text())
    qtbot.keyClicks(person.name, "x")
    assert person.table.rowCount() == 0
    assert not person.export.isEnabled()
