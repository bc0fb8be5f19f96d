"""Nobody at the desk: it locks itself."""

import pytest
from PySide6.QtCore import QPoint, Qt

from stationdesk.desktop.access.idle import IdleWatch
from stationdesk.desktop.main_window import MainWindow
from tests.desktop.access import bring_to_front
from tests.desktop.locking.steps import CTRL, SHIFT, key, lock, unlock
from tests.desktop.walking import laid_out


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


def test_a_program_that_was_busy_for_a_minute_is_no_computer_that_slept(window, watched):
    uptime, worked = Uptime(), Uptime()
    watch = IdleWatch(lambda: 5.0, window, uptime, worked=worked)
    watch.idle.connect(window.lock.lock)
    uptime.now += 90
    worked.now += 30

    watch.look()

    assert not window.lock.is_locked
    pass_quietly((watch, uptime), 210)
    assert window.lock.is_locked


def test_a_window_that_never_came_up_is_not_watched(desk, qtbot) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)

    assert not window.lock.watch.is_watching
    window.show()
    assert window.lock.watch.is_watching

    window.close()
    assert not window.lock.watch.is_watching


def test_a_closed_window_takes_no_key_from_another(window, qtbot) -> None:
    closed = MainWindow(window.desk)
    qtbot.addWidget(closed)
    bring_to_front(closed, qtbot)
    closed.close()
    bring_to_front(window, qtbot)

    lock(window, qtbot)
    key(window, qtbot, Qt.Key.Key_L, CTRL | SHIFT)
    laid_out()

    assert closed.lock.page is None
    assert window.isVisible()
    unlock(window, qtbot)
