"""Forgotten password: the sealed sheet gives a new one, names slips of the hand, and is then void."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import SYSTEM
from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.desk.entering import entered, keep_recovery_key, recover, recoverable
from stationdesk.desk.recovering import kept_at
from stationdesk.desktop.background import Background
from stationdesk.desktop.recovery import Recovery
from stationdesk.jobs.make_station import make_station
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson
from stationdesk.store.gate import Entry, Gate
from stationdesk.store.keys import WrongKey
from stationdesk.store.store import Store
from stationdesk.store.typed_codes import ALPHABET, mistake
from tests.desktop.patience import PATIENCE

OLD, NEW = "Yun-7-tao-hua", "Xin-8-mi-ma-a"
PEOPLE = (
    NewPerson("陈建国", "chief", role=ActingRole.CHIEF),
    NewPerson("李卫东", "officer", role=ActingRole.OFFICER),
)


@pytest.fixture
def station(tmp_path: Path, clock: Any) -> tuple[Path, str]:
    """A new encrypted station's folder and its recovery key."""
    code = make_station(
        tmp_path / "station", clock=clock, name="青坪镇派出所", short_name="青坪所",
        setup={"people": PEOPLE}, chief_password=OLD, encrypted=True,
    )  # fmt: skip
    assert code is not None
    return tmp_path / "station", code


@pytest.fixture
def page(station: tuple[Path, str], clock: Any, qtbot: QtBot) -> Iterator[Recovery]:
    host = QWidget()
    host.resize(900, 700)
    qtbot.addWidget(host)
    background = Background(host)
    made = Recovery(speaker(CHINESE), CHINESE, station[0], clock, background, host)
    with qtbot.waitExposed(host):
        host.show()
    made.begin()
    yield made
    made.end()
    assert background.wait(PATIENCE)


def type_key(page: Recovery, qtbot: QtBot, typed: str) -> None:
    """As at the desk: sign by sign into whatever box has the keyboard."""
    for sign in typed:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClicks(focused, sign)


def sheet_groups(page: Recovery) -> list[str]:
    return [label.text() for label in page.sheet.findChildren(QLabel) if label.property("look") == "code"]


def renew(page: Recovery, qtbot: QtBot, code: str, password: str, sheet: Path) -> Entry:
    type_key(page, qtbot, code)
    page.next.click()
    qtbot.waitUntil(lambda: page.faces.currentIndex() == 1)
    page.password.first.line.setText(password)
    page.password.second.line.setText(password)
    page.next.click()
    qtbot.waitUntil(lambda: page.faces.currentIndex() == 2)
    page.sheet.save_to(sheet)
    qtbot.waitUntil(lambda: page.sheet.state.property("look") == "pill-ok")
    qtbot.keyClicks(page.sheet.retyped, sheet_groups(page)[-1])
    with qtbot.waitSignal(page.entered) as told:
        page.sheet.done.click()
    entry: Entry = told.args[0]
    return entry


def test_the_sheet_gives_the_chief_a_new_password(
    page: Recovery, station: tuple[Path, str], qtbot: QtBot, clock: Any, tmp_path: Path
) -> None:
    folder, code = station

    entry = renew(page, qtbot, code, NEW, tmp_path / "sheet.pdf")

    gate = Gate(folder)
    assert gate.enter(gate.people[0][0], NEW).key == entry.key
    with pytest.raises(WrongKey):
        gate.enter(gate.people[0][0], OLD)
    with pytest.raises(WrongKey):
        gate.recover(code)
    assert (tmp_path / "sheet.pdf").stat().st_mode & 0o077 == 0
    store = Store.open(folder, clock=clock, key=entry.key)
    assert entered(store, entry).name == "陈建国"
    assert kept_at(store) is not None
    with store.reading(SYSTEM) as tx:
        actions = [
            one for (one,) in tx.session.connection().exec_driver_sql("SELECT action FROM audit_entry")
        ]
    assert "account.recovered" in actions
    store.close()


def test_signs_that_look_alike_and_careless_typing_are_understood(
    page: Recovery, station: tuple[Path, str], qtbot: QtBot
) -> None:
    careless = station[1].lower().replace("-", " ").replace("0", "o").replace("1", "l")

    type_key(page, qtbot, careless)
    page.next.click()

    qtbot.waitUntil(lambda: page.faces.currentIndex() == 1)
    assert [page.who.itemText(place) for place in range(page.who.count())] == ["陈建国"]


def test_a_scanner_types_all_of_it_and_enter(page: Recovery, station: tuple[Path, str], qtbot: QtBot) -> None:
    type_key(page, qtbot, station[1])
    focused = QApplication.focusWidget()
    assert focused is page.key.boxes[7]
    qtbot.keyClick(focused, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.faces.currentIndex() == 1)


def test_the_whole_key_pasted_into_the_first_box_fills_all(
    page: Recovery, station: tuple[Path, str], qtbot: QtBot
) -> None:
    QApplication.clipboard().setText(station[1])

    page.key.boxes[0].paste()

    assert page.key.code() == station[1]
    QApplication.clipboard().clear()


def test_the_group_with_a_slip_is_named(page: Recovery, station: tuple[Path, str], qtbot: QtBot) -> None:
    groups = station[1].split("-")
    groups[4] = next(sign for sign in ALPHABET if sign != groups[4][0]) + groups[4][1:]

    type_key(page, qtbot, "-".join(groups))
    page.next.click()

    assert page.message.isVisible()
    assert "5" in page.message.words.text()
    assert page.key.boxes[4].hasFocus()
    assert page.faces.currentIndex() == 0


def test_the_key_of_another_station_is_refused(
    page: Recovery, qtbot: QtBot, tmp_path: Path, clock: Any
) -> None:
    other = make_station(
        tmp_path / "other", clock=clock, name="别处派出所", short_name="别处所", setup={"people": PEOPLE},
        chief_password=OLD,
    )  # fmt: skip
    assert other is not None

    type_key(page, qtbot, other)
    page.next.click()
    qtbot.waitUntil(page.message.isVisible)

    assert page.faces.currentIndex() == 0
    assert page.next.isEnabled()


def test_nothing_changes_when_nobody_goes_on(page: Recovery, station: tuple[Path, str], qtbot: QtBot) -> None:
    type_key(page, qtbot, station[1])
    page.next.click()
    qtbot.waitUntil(lambda: page.faces.currentIndex() == 1)

    with qtbot.waitSignal(page.left):
        page.back.click()

    gate = Gate(station[0])
    gate.enter(gate.people[0][0], OLD)
    gate.recover(station[1])


def test_a_lost_password_is_recovered_every_time(
    station: tuple[Path, str], clock: Any, request: pytest.FixtureRequest
) -> None:
    folder, code = station
    trials = 200 if request.config.getoption("--long") else 20

    for trial in range(trials):
        gate = Gate(folder)
        used = gate.recover(code)
        store = Store.open(folder, clock=clock, key=used.key)
        (chief,) = recoverable(store, used.slot)
        assert chief.person is not None
        renewal = recover(store, used.slot, chief.person, f"{NEW}-{trial}")
        keep_recovery_key(store, chief, renewal)
        void, code = code, renewal.code
        store.close()
        with pytest.raises(WrongKey):
            gate.recover(void)

    entry = Gate(folder).enter(chief.person, f"{NEW}-{trials - 1}")
    store = Store.open(folder, clock=clock, key=entry.key)
    assert entered(store, entry).name == "陈建国"
    assert store.verify().ok
    store.close()


@pytest.mark.parametrize("place", range(0, 32, 5))
def test_each_wrong_sign_is_found_in_its_group(station: tuple[Path, str], place: int) -> None:
    signs = station[1].replace("-", "")
    wrong = next(sign for sign in ALPHABET if sign != signs[place])
    typed = signs[:place] + wrong + signs[place + 1 :]

    found = mistake([typed[at : at + 4] for at in range(0, 32, 4)])

    assert found is not None
    assert found[1] == place // 4
