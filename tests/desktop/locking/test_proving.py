"""Who proves to be somebody gets in, nobody else, by no key and no click."""

import random
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QWidget,
)

from stationdesk.core.actor import SYSTEM
from stationdesk.desktop import form_drafts
from stationdesk.desktop.access.must_change import MustChange
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.main_window import MainWindow
from stationdesk.ledgers.station.records import Person
from stationdesk.store.audit import AuditEntry
from tests.desktop.access import (
    CANARY,
    CHIEF,
    OFFICER,
    bring_to_front,
    people_shown,
    person_named,
    press,
    showing,
    type_password,
)
from tests.desktop.locking.steps import ALT, CTRL, NONE, RECORDS, SHIFT, TYPED, half_filled, key, lock, unlock
from tests.desktop.walking import laid_out


def test_a_password_grown_old_meanwhile_is_changed_before_the_screen_opens(window, desk, clock, qtbot):
    page = lock(window, qtbot)
    clock.forward(days=181)
    type_password(page, qtbot)
    press(page, "access.enter")
    qtbot.waitUntil(lambda: page.findChild(MustChange) is not None)
    assert window.lock.is_locked
    assert showing(*RECORDS) == []
    face = page.findChild(MustChange)

    type_password(face, qtbot, "Wo-xin-de-3-mima", "must_change.new")
    type_password(face, qtbot, "Wo-xin-de-3-mima", "must_change.again")
    with qtbot.waitSignal(window.lock.unlocked):
        press(face, "must_change.go")

    assert not window.lock.is_locked


def test_a_wrong_password_lets_nobody_in_and_is_told_in_the_audit_later(window, desk, qtbot):
    page = lock(window, qtbot)
    type_password(page, qtbot, "not-the-1-word")
    press(page, "access.enter")
    qtbot.waitUntil(lambda: "4" in page.card.message.words.text())

    assert window.lock.is_locked
    unlock(window, qtbot)

    with desk.store.reading(SYSTEM) as tx:
        newest = tx.session.query(AuditEntry).order_by(AuditEntry.seq.desc()).first()
    assert newest.action == "account.entered"
    assert '"failures":1' in newest.body


def test_taking_the_key_file_away_does_not_open_the_screen(window, desk, qtbot):
    page = lock(window, qtbot)
    (desk.store.folder / "keys.json").rename(desk.store.folder / "elsewhere")

    type_password(page, qtbot)
    press(page, "access.enter")
    qtbot.waitUntil(lambda: page.card.message.isVisible())

    assert window.lock.is_locked
    (desk.store.folder / "elsewhere").rename(desk.store.folder / "keys.json")
    unlock(window, qtbot)


def test_who_lost_the_role_meanwhile_does_not_get_in(window, desk, qtbot):
    page = lock(window, qtbot)
    with desk.store.transaction(SYSTEM, "station.people.change") as tx:
        tx.get(Person, desk.actor.person).role = None

    type_password(page, qtbot)
    press(page, "access.enter")
    qtbot.waitUntil(lambda: page.card.message.isVisible())

    assert window.lock.is_locked
    assert OFFICER in page.card.message.words.text()


def test_another_person_unlocks_into_a_window_of_their_own_and_the_draft_is_offered(window, desk, qtbot):
    half_filled(window, qtbot)
    page = lock(window, qtbot)
    page.card.people.choose(person_named(desk.store.folder, CHIEF))

    unlock(window, qtbot)

    assert desk.actor.name == CHIEF
    assert window.findChild(ActionForm) is None or not window.findChild(ActionForm).isVisible()
    assert [one.words() for one in form_drafts.waiting(desk)] == [TYPED]
    qtbot.waitUntil(window.messages.isVisible)
    assert window.findChild(QWidget, "message.offer0") is not None


def test_a_practice_station_locks_too_and_opens_with_one_enter(
    station_folder: Path, clock, qtbot, settled
) -> None:
    from stationdesk.desk import Desk
    from stationdesk.ledgers import LEDGERS
    from stationdesk.store.store import Store
    from tests.desktop.made_station import actor_named

    store = Store.open(station_folder, clock=clock)
    window = MainWindow(Desk(store, LEDGERS, actor=actor_named(store, CHIEF)))
    qtbot.addWidget(window)
    bring_to_front(window, qtbot)
    settled(window)
    page = lock(window, qtbot)
    assert showing("青坪", "东河村") == []
    assert not page.findChild(QLineEdit, "access.password").isVisible()
    assert CHIEF in people_shown(page)

    with qtbot.waitSignal(window.lock.unlocked):
        key(window, qtbot, Qt.Key.Key_Return)

    assert not window.lock.is_locked
    assert window.desk.actor.name == CHIEF
    settled(window)
    window.close()
    store.close()


def test_a_copy_of_the_folder_is_no_way_around(window, desk, tmp_path, qtbot):
    lock(window, qtbot)
    shutil.copytree(desk.store.folder, tmp_path / "copy")

    everything = b"".join(one.read_bytes() for one in (tmp_path / "copy").rglob("*") if one.is_file())

    assert CANARY.encode() not in everything


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
@pytest.mark.parametrize("seed", range(3))
def test_no_key_and_no_click_opens_it_without_the_password(window, qtbot, seed: int) -> None:
    page, chance = lock(window, qtbot), random.Random(seed)
    keys = [*(Qt.Key(one) for one in range(0x20, 0x60)), Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab,
            Qt.Key.Key_Down, Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F5]  # fmt: skip

    for _ in range(60):
        if chance.random() < 0.7:
            key(window, qtbot, chance.choice(keys), chance.choice((NONE, CTRL, SHIFT, ALT, CTRL | SHIFT)))
        else:
            buttons = [one for one in page.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
            qtbot.mouseClick(chance.choice(buttons), Qt.MouseButton.LeftButton)
        assert window.lock.is_locked
        assert showing(CANARY, "青坪", "13800000077") == []
        laid_out()
        assert QApplication.activePopupWidget() is None

    assert window.lock.page is page


def test_the_lock_key_leads_from_a_new_password_back_to_who_enters(window, clock, qtbot):
    page = lock(window, qtbot)
    clock.forward(days=181)
    type_password(page, qtbot)
    press(page, "access.enter")
    qtbot.waitUntil(lambda: page.change is not None)
    type_password(page.change, qtbot, "Wo-xin-de-3-mima", "must_change.new")

    key(window, qtbot, Qt.Key.Key_L, CTRL)

    assert page.change is None
    assert page.face is page.card
    assert window.lock.is_locked
    assert page.card.password.hasFocus() or page.card.password.line.hasFocus()


def test_the_lock_key_while_a_shift_changes_hands_leaves_no_way_back(window, qtbot):
    key(window, qtbot, Qt.Key.Key_L, CTRL | SHIFT)
    assert not window.lock.is_locked

    key(window, qtbot, Qt.Key.Key_L, CTRL)
    key(window, qtbot, Qt.Key.Key_Escape)

    assert window.lock.is_locked
    assert showing(*RECORDS) == []
