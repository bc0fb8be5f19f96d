"""Locked: nothing of a record is on the screen, nothing acts, and everything stands afterwards."""

import random
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.actor import SYSTEM
from stationdesk.desktop import clipboard, form_drafts
from stationdesk.desktop.access.hiding import STAYS, Hiding
from stationdesk.desktop.access.idle import IdleWatch
from stationdesk.desktop.access.must_change import MustChange
from stationdesk.desktop.access.page import AccessPage
from stationdesk.desktop.command_palette import CommandPalette
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.widgets.plain import words
from stationdesk.ledgers.station.records import Person
from stationdesk.store.audit import AuditEntry
from tests.desktop.access import (
    CANARY,
    CHIEF,
    OFFICER,
    bring_to_front,
    call,
    compose,
    copied,
    entered_desk,
    make_guarded_station,
    people_shown,
    person_named,
    press,
    showing,
    type_password,
    visible_widgets,
)

TYPED = "报称鱼塘增氧机被盗"
RECORDS = (CANARY, TYPED, "青坪", "集贸市场", "13800000077", "〔2026〕", "东河村")
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.conftest import StillClock

    folder = tmp_path_factory.mktemp("guarded") / "station"
    make_guarded_station(folder, StillClock())
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path, clock):
    desk = entered_desk(copied(made, tmp_path / "station"), clock)
    call(desk)
    yield desk
    desk.store.close()


@pytest.fixture
def window(desk, qtbot, settled) -> Iterator[MainWindow]:
    made = MainWindow(desk)
    qtbot.addWidget(made)
    bring_to_front(made, qtbot)
    made.show_page("incidents")
    settled(made)
    yield made
    made.close()


def key(window: QWidget, qtbot, which: Qt.Key, held=NONE) -> None:
    """A key as the system gives it to the window, shortcuts included."""
    qtbot.keyClick(window.windowHandle(), which, held)


def lock(window: MainWindow, qtbot) -> AccessPage:
    key(window, qtbot, Qt.Key.Key_L, CTRL)
    page = window.lock.page
    assert page is not None
    return page


def unlock(window: MainWindow, qtbot) -> None:
    page = window.lock.page
    type_password(page, qtbot)
    with qtbot.waitSignal(window.lock.unlocked, timeout=10_000):
        press(page, "access.enter")


def half_filled(window: MainWindow, qtbot) -> ActionForm:
    window.show_form("incidents.register")
    form = window.findChild(ActionForm)
    content = form.body.boxes["content"].editor.control
    content.setFocus()
    compose(content, TYPED)
    assert showing(TYPED)
    return form


def test_ctrl_l_hides_every_word_of_every_record(window, qtbot):
    half_filled(window, qtbot)
    assert all(showing(one) for one in (CANARY, TYPED, "青坪"))

    lock(window, qtbot)

    assert showing(*RECORDS) == []
    assert window.windowTitle() == "所务台 · 已锁屏"


def test_every_page_hides_its_records(window, qtbot, settled):
    for place in window.places:
        window.show_page(place.name)
        settled(window)
        lock(window, qtbot)

        assert showing(*RECORDS) == [], place.name
        unlock(window, qtbot)
        assert window.current_page == place.name


def test_everything_is_off_the_screen_within_a_tenth_of_a_second(window, qtbot):
    half_filled(window, qtbot)
    hiding = Hiding(window)

    begun = time.thread_time()  # what other processes take of the computer is not the lock's
    hiding.hide("locked")
    window.repaint()
    passed = time.thread_time() - begun

    assert showing(*RECORDS) == []
    assert passed < 0.1
    hiding.bring_back()


def test_what_was_half_typed_stands_there_again_with_the_keyboard_in_it(window, qtbot):
    form = half_filled(window, qtbot)
    lock(window, qtbot)

    unlock(window, qtbot)

    content = form.body.boxes["content"].editor.control
    assert content.toPlainText() == TYPED
    qtbot.waitUntil(content.hasFocus)
    compose(content, "一台")
    assert content.toPlainText() == TYPED + "一台"
    assert "青坪" in window.windowTitle()
    assert window.current_page == "incidents"


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_dialogs_palettes_menus_and_tool_tips_go_and_only_what_was_at_work_returns(window, qtbot):
    dialog = QDialog(window)
    QVBoxLayout(dialog).addWidget(words(CANARY, parent=dialog))
    dialog.open()
    menu = QMenu(CANARY, window)
    menu.addAction(CANARY)
    menu.popup(QPoint(10, 10))
    QToolTip.showText(QPoint(20, 20), CANARY)
    window.open_palette()

    window.lock.lock()

    assert showing(*RECORDS) == []
    tops = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert tops == [window]
    unlock(window, qtbot)
    assert dialog.isVisible()
    assert window.findChild(CommandPalette).isVisible()
    assert not menu.isVisible()
    dialog.close()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_ctrl_l_locks_out_of_a_dialog_too_and_the_dialog_returns_as_it_was(window, qtbot):
    dialog = QDialog(window)
    line = QLineEdit(dialog)
    QVBoxLayout(dialog).addWidget(line)
    dialog.open()
    bring_to_front(dialog, qtbot)
    line.setFocus()

    key(dialog, qtbot, Qt.Key.Key_L, CTRL)

    qtbot.waitUntil(lambda: window.lock.is_locked)
    assert not dialog.isVisible()
    unlock(window, qtbot)
    assert dialog.isVisible()
    assert dialog.isModal()
    assert window.windowHandle().isVisible()
    dialog.close()


def test_a_password_grown_old_meanwhile_is_changed_before_the_screen_opens(window, desk, clock, qtbot):
    page = lock(window, qtbot)
    clock.forward(days=181)
    type_password(page, qtbot)
    press(page, "access.enter")
    qtbot.waitUntil(lambda: page.findChild(MustChange) is not None, timeout=10_000)
    assert window.lock.is_locked
    assert showing(*RECORDS) == []
    face = page.findChild(MustChange)

    type_password(face, qtbot, "Wo-xin-de-3-mima", "must_change.new")
    type_password(face, qtbot, "Wo-xin-de-3-mima", "must_change.again")
    with qtbot.waitSignal(window.lock.unlocked, timeout=10_000):
        press(face, "must_change.go")

    assert not window.lock.is_locked


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_what_a_job_opens_meanwhile_is_not_seen_before_unlocking(window, qtbot):
    lock(window, qtbot)
    late = QDialog(window)
    QVBoxLayout(late).addWidget(words(CANARY, parent=late))

    late.open()
    qtbot.waitUntil(lambda: not late.isVisible())

    assert showing(*RECORDS) == []
    unlock(window, qtbot)
    assert late.isVisible()
    late.close()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_a_wall_that_shows_no_records_stays(window, qtbot):
    wall = QFrame(window, Qt.WindowType.Window)
    wall.setProperty(STAYS, True)
    calls: list[str] = []
    QShortcut("Ctrl+W", wall, lambda: calls.append("wall"))
    qtbot.addWidget(wall)
    wall.show()

    window.lock.lock()

    assert wall.isVisible()
    assert all(one.isEnabled() for one in wall.findChildren(QShortcut))
    unlock(window, qtbot)
    assert wall.isVisible()
    wall.close()


def test_no_command_key_acts_while_locked_and_each_acts_again_afterwards(window, qtbot):
    page = lock(window, qtbot)

    for which, held in (
        (Qt.Key.Key_K, CTRL), (Qt.Key.Key_N, CTRL), (Qt.Key.Key_F, CTRL), (Qt.Key.Key_P, CTRL),
        (Qt.Key.Key_F1, NONE), (Qt.Key.Key_F5, NONE),
        (Qt.Key.Key_L, CTRL | SHIFT), (Qt.Key.Key_1, ALT), (Qt.Key.Key_Escape, NONE),
    ):  # fmt: skip
        key(window, qtbot, which, held)

    assert window.lock.is_locked
    assert window.lock.page is page
    assert window.current_page == "incidents"
    assert window.findChild(CommandPalette) is None
    assert showing(*RECORDS) == []
    unlock(window, qtbot)
    key(window, qtbot, Qt.Key.Key_K, CTRL)
    assert window.findChild(CommandPalette) is not None


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


def test_a_message_that_comes_meanwhile_waits_behind_the_lock(window, qtbot):
    lock(window, qtbot)

    window.say(CANARY)

    assert showing(*RECORDS) == []
    unlock(window, qtbot)
    assert window.messages.isVisible()


def test_a_window_made_anew_meanwhile_stays_behind_the_lock(window, qtbot):
    page = lock(window, qtbot)

    window.rebuild()
    qtbot.waitUntil(lambda: not window.centralWidget().isVisible())

    assert showing(*RECORDS) == []
    assert page.isVisible()
    assert window.windowTitle() == "所务台 · 已锁屏"
    unlock(window, qtbot)
    assert window.centralWidget().isVisible()
    assert "青坪" in window.windowTitle()


def test_made_anew_and_locked_at_once_shows_nothing(window, qtbot):
    window.rebuild()
    window.lock.lock()

    qtbot.wait(100)

    assert showing(*RECORDS) == []
    unlock(window, qtbot)
    qtbot.waitUntil(window.centralWidget().isVisible)


def test_an_alarm_says_that_a_call_waits_and_nothing_of_it(window, desk, clock, qtbot):
    page = lock(window, qtbot)
    clock.forward(minutes=10)
    window.top.minute.emit()

    qtbot.waitUntil(lambda: page.findChild(QFrame, "access.alarm").isVisible(), timeout=5_000)

    assert window.alarm.ringing()
    assert showing(*RECORDS) == []
    assert page.findChild(QLabel, "access.alarm.words").text()


def test_backups_and_jobs_go_on(window, desk, qtbot):
    lock(window, qtbot)
    made: list[object] = []

    window.background.start(lambda _task: desk.store.backup("timer"), done=made.append)

    qtbot.waitUntil(lambda: bool(made), timeout=10_000)
    assert window.lock.is_locked


def test_what_was_revealed_is_taken_from_the_clipboard_and_nothing_else(window, qtbot):
    clipboard.copy_secret("13800000077")
    lock(window, qtbot)
    assert QApplication.clipboard().text() == ""
    unlock(window, qtbot)

    clipboard.copy_secret("13800000077")
    QApplication.clipboard().setText("copied elsewhere")
    lock(window, qtbot)
    assert QApplication.clipboard().text() == "copied elsewhere"
    unlock(window, qtbot)


def test_the_lock_page_follows_the_window(window, qtbot):
    page = lock(window, qtbot)

    window.resize(1000, 640)

    qtbot.waitUntil(lambda: page.size() == window.size())


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_the_person_menu_locks_too(window, qtbot):
    press(window, "actor")
    menu = window.findChild(QMenu, "actor.menu")
    entry = next(one for one in menu.actions() if "Ctrl+L" in one.text())

    entry.trigger()

    assert window.lock.is_locked
    assert showing(*RECORDS) == []


def test_closing_a_locked_window_keeps_the_draft(window, desk, qtbot):
    half_filled(window, qtbot)
    lock(window, qtbot)

    window.close()

    assert [one.words() for one in form_drafts.waiting(desk)] == [TYPED]


class Uptime:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watched(window, qtbot):
    """(watch, uptime): the window's own watch is replaced by one whose time stands still."""
    uptime = Uptime()
    watch = IdleWatch(lambda: 5.0, window, uptime)
    watch.idle.connect(window.lock.lock)
    watch.look()
    window.lock.watch.stop()
    return watch, uptime


def pass_quietly(watched, seconds: int) -> None:
    watch, uptime = watched
    for _ in range(seconds // 5):
        uptime.now += 5
        watch.look()


def test_after_five_minutes_without_keyboard_and_mouse_it_locks_itself(window, watched):
    pass_quietly(watched, 295)
    assert not window.lock.is_locked

    pass_quietly(watched, 5)

    assert window.lock.is_locked


def test_a_key_or_the_mouse_puts_it_off(window, watched, qtbot):
    pass_quietly(watched, 280)
    key(window, qtbot, Qt.Key.Key_Down)
    pass_quietly(watched, 280)
    qtbot.mouseMove(window, QPoint(300, 300))
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(700, 20))
    assert not window.lock.is_locked

    pass_quietly(watched, 300)

    assert window.lock.is_locked


def test_when_the_computer_slept_it_locks_at_once(window, watched):
    watch, uptime = watched
    uptime.now += 90

    watch.look()

    assert window.lock.is_locked


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


def test_nothing_can_be_typed_into_what_is_hidden(window, qtbot):
    form = half_filled(window, qtbot)
    lock(window, qtbot)
    before = form.body.boxes["content"].editor.control.toPlainText()

    for which in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_Space):
        key(window, qtbot, which)

    assert form.body.boxes["content"].editor.control.toPlainText() == before
    editors = [one for one in visible_widgets() if isinstance(one, QLineEdit | QPlainTextEdit)]
    assert [one.objectName() for one in editors] == ["access.password"]


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

    assert window.lock.page is page
