"""A call written down while the screen is locked: kept at once, seen by nobody, filed by itself."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from stationdesk.core.actor import SYSTEM, Role
from stationdesk.desktop.access.page import AccessPage
from stationdesk.desktop.access.slip_form import SlipForm
from stationdesk.desktop.main_window import MainWindow
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.station.records import Person
from stationdesk.store.audit import AuditEntry
from stationdesk.store.slips import Slips
from tests.desktop.access import (
    CANARY,
    OFFICER,
    bring_to_front,
    compose,
    entered_desk,
    press,
    showing,
    type_password,
)

WHERE, WHAT, PHONE = "柳树湾村口", "两车相撞有人受伤", "13800000055"


@pytest.fixture
def window(guarded_window: MainWindow) -> MainWindow:
    """Locked."""
    guarded_window.lock.lock()
    return guarded_window


@pytest.fixture
def page(window) -> AccessPage:
    return window.lock.page


def written(page: AccessPage, qtbot, *, what: str = WHAT, keep: bool = True) -> SlipForm:
    """F2, the number, the place, what happened."""
    qtbot.keyClick(page.window().windowHandle(), Qt.Key.Key_F2)
    form = page.findChild(SlipForm)
    assert form.findChild(QLineEdit, "slip.phone").hasFocus()
    qtbot.keyClicks(form.findChild(QLineEdit, "slip.phone"), PHONE)
    compose(form.findChild(QLineEdit, "slip.place"), WHERE)
    compose(form.findChild(QPlainTextEdit, "slip.what"), what)
    if keep:
        qtbot.keyClick(page.window().windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: page.findChild(SlipForm) is None)
    return form


def unlock(window: MainWindow, qtbot) -> None:
    page = window.lock.page
    type_password(page, qtbot)
    with qtbot.waitSignal(window.lock.unlocked):
        press(page, "access.enter")


def calls_of(window: MainWindow) -> list[Incident]:
    with window.desk.store.reading(SYSTEM) as tx:
        return list(tx.session.query(Incident).filter(Incident.content.contains(WHAT)).all())


def test_a_call_is_written_down_without_a_password_and_without_seeing_a_record(window, page, qtbot):
    written(page, qtbot, keep=False)
    assert showing(CANARY, "青坪", "集贸市场") == []

    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChild(SlipForm) is None)

    assert "1" in page.findChild(QLabel, "access.waiting").text()
    assert showing(WHERE, WHAT, PHONE) == []
    everything = b"".join(one.read_bytes() for one in window.desk.store.folder.rglob("*") if one.is_file())
    assert WHERE.encode() not in everything
    assert PHONE.encode() not in everything


def test_after_unlocking_it_is_an_incident_with_its_own_time(window, page, qtbot, clock):
    begun = clock()
    page.findChild(QPushButton, "access.write").click()
    page.take_away(page.findChild(SlipForm))
    qtbot.waitUntil(lambda: page.findChild(SlipForm) is None)
    written(page, qtbot)
    clock.forward(minutes=25)

    unlock(window, qtbot)

    (made,) = calls_of(window)
    assert (made.received_at, made.place_text, made.caller_phone) == (begun, WHERE, PHONE)
    assert made.category_reported == "OT"
    assert "1" in window.messages.words.text()
    with window.desk.store.reading(SYSTEM) as tx:
        entry = tx.session.query(AuditEntry).filter_by(action="incidents.register").all()[-1]
    assert '"slip":true' in entry.body
    press(window, "message.offer0")
    assert window.current_page == "incidents"


def test_several_are_filed_the_earliest_first_and_the_page_counts_them(window, page, qtbot):
    for number in range(3):
        written(page, qtbot, what=f"{WHAT}第{number}起")

    assert "3" in page.findChild(QLabel, "access.waiting").text()
    unlock(window, qtbot)

    assert len(calls_of(window)) == 3
    assert Slips(window.desk.store.folder).waiting() == ()
    press(window, "message.offer0")
    assert window.current_page == "incidents"


def test_the_time_can_be_set_but_not_into_the_future(window, page, qtbot, clock):
    form = written(page, qtbot, keep=False)
    line = form.findChild(QLineEdit, "slip.time")
    line.clear()
    qtbot.keyClicks(line, "2026-11-21 23:59")
    press(form, "slip.keep")
    assert form.findChild(QLabel, "form.message").isVisible()

    line.clear()
    qtbot.keyClicks(line, "-30")
    form.findChild(QCheckBox, "slip.urgent").click()
    press(form, "slip.keep")
    unlock(window, qtbot)

    (made,) = calls_of(window)
    assert (clock() - made.received_at).total_seconds() == 30 * 60
    assert made.content.startswith("【紧急】")


def test_an_empty_slip_is_not_kept_and_esc_keeps_what_was_typed(window, page, qtbot):
    page.write_slip()
    press(page.findChild(SlipForm), "slip.keep")
    assert page.findChild(SlipForm).findChild(QLabel, "form.message").isVisible()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.findChild(SlipForm) is None)
    assert Slips(window.desk.store.folder).waiting() == ()

    written(page, qtbot, keep=False)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)

    assert len(Slips(window.desk.store.folder).waiting()) == 1


def test_thrown_away_is_gone(window, page, qtbot):
    form = written(page, qtbot, keep=False)
    qtbot.waitUntil(lambda: len(Slips(window.desk.store.folder).waiting()) == 1)  # sealed at the pause

    press(form, "slip.discard")

    assert Slips(window.desk.store.folder).waiting() == ()


def test_who_may_not_register_leaves_it_waiting_and_says_so(window, page, qtbot):
    written(page, qtbot)
    with window.desk.store.transaction(SYSTEM, "station.people.change") as tx:
        tx.get(Person, window.desk.actor.person).role = int(Role.READER)

    unlock(window, qtbot)

    assert calls_of(window) == []
    assert len(Slips(window.desk.store.folder).waiting()) == 1
    assert OFFICER in window.messages.words.text()


KILLED = """
import os, sys
from pathlib import Path
from datetime import UTC, datetime
from PySide6.QtCore import QTimer
from stationdesk.core.i18n import speaker
from stationdesk.desktop.access.page import AccessPage
from stationdesk.desktop.start import application

app = application("offscreen")
now = lambda: datetime(2026, 11, 21, 2, tzinfo=UTC)
page = AccessPage(speaker("zh_CN"), Path(sys.argv[1]), now)
page.show()
page.write_slip()
form = page.face
form.place.setText("WHERE")
form.what.setPlainText("WHAT")
if sys.argv[2] == "kept":
    form.keep()
    os.kill(os.getpid(), 9)
QTimer.singleShot(2_000, lambda: os.kill(os.getpid(), 9))
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a Unix word")
@pytest.mark.parametrize("how", ["kept", "half typed"])
def test_a_slip_survives_the_death_of_the_program(guarded_folder: Path, clock, how: str) -> None:
    from stationdesk.desk.slips import file_waiting

    program = KILLED.replace("WHERE", WHERE).replace("WHAT", WHAT)

    ended = subprocess.run([sys.executable, "-c", program, str(guarded_folder), how], check=False, timeout=60)

    assert ended.returncode == -9
    desk = entered_desk(guarded_folder, clock)
    filed = file_waiting(desk)
    assert [desk.record("incidents", one)["content"] for one in filed.records] == [WHAT]
    desk.store.close()


def test_at_a_station_without_passwords_it_works_the_same(qtbot, desk, settled):
    practice = MainWindow(desk)
    qtbot.addWidget(practice)
    bring_to_front(practice, qtbot)
    settled(practice)
    practice.lock.lock()
    written(practice.lock.page, qtbot)

    practice.lock.page.card.try_it()

    assert len(calls_of(practice)) == 1
    settled(practice)
    practice.close()


def test_the_number_of_a_caller_takes_a_numbers_signs_only(window, page, qtbot):
    form = written(page, qtbot, keep=False)
    form.phone.clear()

    qtbot.keyClicks(form.phone, "x0746-12 34a")
    assert form.phone.text() == "0746-1234"
    compose(form.phone, "５６")
    assert form.phone.text() == "0746-123456"
