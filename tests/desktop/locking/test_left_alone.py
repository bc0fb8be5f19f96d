"""Who leaves the desk half-way through a new password is asked again who enters."""

import pytest
from PySide6.QtCore import Qt

from stationdesk.desktop.access.must_change import MustChange
from stationdesk.desktop.access.page import AccessPage
from stationdesk.desktop.access.slip_form import SlipForm
from stationdesk.store.gate import Gate
from tests.desktop.access import CHIEF, GOOD, OFFICER, person_named, press, showing, type_password
from tests.desktop.locking.steps import RECORDS, key, lock

OTHERS = "Bie-ren-de-3-mima"


def asked_to_change(window, clock, qtbot) -> MustChange:
    """The password on the page has grown old."""
    page: AccessPage = window.lock.page
    clock.forward(days=181)
    type_password(page, qtbot)
    press(page, "access.enter")
    qtbot.waitUntil(lambda: page.change is not None)
    return page.change


def test_a_new_password_is_not_left_to_who_comes_next(window, desk, clock, qtbot):
    page = lock(window, qtbot)
    asked_to_change(window, clock, qtbot)

    window.lock.watch.idle.emit()

    assert page.change is None
    assert page.face is page.card
    assert page.card.password.text() == ""
    assert window.lock.is_locked
    assert showing(*RECORDS) == []
    Gate(desk.store.folder).enter(person_named(desk.store.folder, OFFICER), GOOD)


def test_so_it_is_while_a_shift_is_handed_over(window, clock, qtbot):
    window.lock.hand_over(person_named(window.desk.store.folder, CHIEF))
    asked_to_change(window, clock, qtbot)

    window.lock.lock()

    assert window.lock.is_locked
    assert window.lock.page.change is None
    assert window.lock.page.face is window.lock.page.card


def test_a_change_under_way_is_finished_and_lets_nobody_in(window, desk, clock, qtbot):
    page = lock(window, qtbot)
    face = asked_to_change(window, clock, qtbot)
    type_password(face, qtbot, OTHERS, "must_change.new")
    type_password(face, qtbot, OTHERS, "must_change.again")
    press(face, "must_change.go")

    window.lock.lock()
    qtbot.waitUntil(lambda: page.change is None)

    assert window.lock.is_locked
    Gate(desk.store.folder).enter(person_named(desk.store.folder, OFFICER), OTHERS)


@pytest.mark.parametrize("changing", [False, True])
def test_a_call_half_written_down_stays_in_front(window, desk, clock, qtbot, changing: bool):
    if changing:
        page = lock(window, qtbot)
        asked_to_change(window, clock, qtbot)
    else:
        window.lock.hand_over()
        page = window.lock.page
    key(window, qtbot, Qt.Key.Key_F2)
    slip = page.face
    assert isinstance(slip, SlipForm)
    qtbot.keyClicks(slip.phone, "13800000009")

    window.lock.lock()

    assert page.face is slip
    assert slip.isVisible()
    assert not page.card.isVisible()
    slip.leave()
    assert page.face is page.card
    assert page.card.isVisible()
