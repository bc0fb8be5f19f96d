"""From the outline to the window where people have passwords."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton

from stationdesk.core.actor import SYSTEM
from stationdesk.core.i18n import speaker
from stationdesk.desktop.access.idle import IdleWatch
from stationdesk.desktop.access.must_change import MustChange
from stationdesk.desktop.opening import Opening
from stationdesk.desktop.remember import InMemory, keep_in
from stationdesk.desktop.way_in import Asked, WayIn
from stationdesk.ledgers import LEDGERS
from stationdesk.store.audit import AuditEntry
from stationdesk.store.gate import Gate
from stationdesk.store.keys import WrongKey
from tests.desktop.access import (
    CHIEF,
    GOOD,
    OFFICER,
    WITH_PASSWORD,
    copied,
    make_guarded_station,
    people_shown,
    person_named,
    press,
    showing,
    type_password,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.conftest import StillClock

    folder = tmp_path_factory.mktemp("guarded") / "station"
    make_guarded_station(folder, StillClock(), must_change=CHIEF)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path, monkeypatch) -> Path:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return copied(made, tmp_path / "station")


class Way:
    """The outline with what is asked on it, and what came of it."""

    def __init__(self, folder: Path, clock, qtbot, named: str | None = None, last: str = OFFICER) -> None:
        self.kept = InMemory()
        keep_in(self.kept)
        self.kept.set("actor", person_named(folder, last))
        self.opened: list = []
        self.refused: list = []
        self.opening = Opening(speaker("zh_CN"))
        qtbot.addWidget(self.opening)
        self.opening.show()
        asked = Asked(folder, LEDGERS, clock, "zh_CN", self.kept, named)
        self.way = WayIn(self.opening, asked, self.opening)
        self.way.opened.connect(self.opened.append)
        self.way.refused.connect(self.refused.append)
        self.way.begin()

    def end(self) -> None:
        self.way.end()
        for one in self.opened:
            one.window.close()
            one.close()
            one.window.deleteLater()
        self.opening.close()


@pytest.fixture
def way(folder: Path, clock, qtbot):
    made = Way(folder, clock, qtbot)
    yield made
    made.end()


def test_the_page_knows_the_people_and_nothing_of_the_station(way, qtbot):
    page = way.opening

    assert people_shown(page) == list(WITH_PASSWORD)
    assert page.findChild(QListWidget, "access.people").currentItem().text() == OFFICER
    qtbot.waitUntil(lambda: page.findChild(QLineEdit, "access.password").hasFocus())
    assert showing("青坪") == []


def test_the_right_password_opens_the_window_as_who_typed_it(way, qtbot):
    type_password(way.opening, qtbot)

    with qtbot.waitSignal(way.way.opened):
        qtbot.keyClick(way.opening.findChild(QLineEdit, "access.password"), Qt.Key.Key_Return)

    actor = way.opened[0].window.desk.actor
    assert (actor.name, actor.authenticated) == (OFFICER, True)
    assert way.opened[0].store.encrypted


def test_while_the_password_is_tried_the_window_is_alive_and_the_button_busy(way, qtbot):
    enter = way.opening.findChild(QPushButton, "access.enter")
    words = enter.text()
    type_password(way.opening, qtbot, "not-the-1-word")

    press(way.opening, "access.enter")

    assert not enter.isEnabled()
    assert enter.text() != words
    qtbot.waitUntil(enter.isEnabled)
    assert enter.text() == words


def test_a_wrong_password_says_how_many_tries_are_left_and_then_how_long_to_wait(way, qtbot):
    message = way.opening.findChild(QLabel, "form.message")
    for left in (4, 3, 2, 1):
        type_password(way.opening, qtbot, "not-the-1-word")
        press(way.opening, "access.enter")
        qtbot.waitUntil(lambda left=left: str(left) in message.text())
        assert way.opening.findChild(QLineEdit, "access.password").text() == ""

    type_password(way.opening, qtbot, "not-the-1-word")
    press(way.opening, "access.enter")
    qtbot.waitUntil(lambda: "10" in message.text())
    type_password(way.opening, qtbot)
    press(way.opening, "access.enter")
    qtbot.waitUntil(way.opening.findChild(QPushButton, "access.enter").isEnabled)

    assert way.opened == []
    assert OFFICER in message.text()


def test_others_can_enter_while_one_is_locked_out_and_the_audit_counts_the_failures(
    folder: Path, clock, qtbot
):
    gate = Gate(folder)
    for _ in range(2):
        with pytest.raises(WrongKey):
            gate.enter(person_named(folder, OFFICER), "not-the-1-word")
    way = Way(folder, clock, qtbot)
    type_password(way.opening, qtbot)

    with qtbot.waitSignal(way.way.opened):
        press(way.opening, "access.enter")

    with way.opened[0].store.reading(SYSTEM) as tx:
        entry = tx.session.query(AuditEntry).filter_by(action="account.entered").one()
    assert '"failures":2' in entry.body
    way.end()


def test_a_digit_or_the_initials_choose_a_person(way, qtbot):
    people = way.opening.findChild(QListWidget, "access.people")
    people.setFocus()

    qtbot.keyClicks(people, "zht")
    assert people.currentItem().text() == "周海涛"
    qtbot.keyClicks(people, "ch")
    assert people.currentItem().text() == CHIEF
    qtbot.keyClick(people, Qt.Key.Key_2)
    assert people.currentItem().text() == OFFICER
    assert way.opening.findChild(QLineEdit, "access.password").hasFocus()
    qtbot.keyClick(way.opening, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert people.currentItem().text() == "周海涛"


def test_the_password_can_be_looked_at_and_caps_lock_is_said(way, qtbot):
    line = way.opening.findChild(QLineEdit, "access.password")
    caps = way.opening.findChild(QLabel, "access.password.caps")
    assert line.echoMode() is QLineEdit.EchoMode.Password

    press(way.opening, "access.password.show")
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    qtbot.keyClicks(line, "A")
    assert caps.isVisible()
    qtbot.keyClicks(line, "a")
    assert not caps.isVisible()


def test_a_first_password_is_changed_before_anything_is_shown(folder: Path, clock, qtbot):
    way = Way(folder, clock, qtbot, named=CHIEF)
    type_password(way.opening, qtbot)
    press(way.opening, "access.enter")
    qtbot.waitUntil(lambda: way.opening.findChild(MustChange) is not None)
    face = way.opening.findChild(MustChange)
    strength = way.opening.findChild(QLabel, "must_change.strength")

    type_password(face, qtbot, "short", "must_change.new")
    assert len(strength.text()) > 10
    type_password(face, qtbot, "Wo-xin-de-3-mima", "must_change.new")
    type_password(face, qtbot, "Wo-xin-de-3-mimi", "must_change.again")
    press(face, "must_change.go")
    assert way.opened == []
    type_password(face, qtbot, "Wo-xin-de-3-mima", "must_change.again")
    with qtbot.waitSignal(way.way.opened):
        press(face, "must_change.go")

    assert way.opened[0].window.desk.actor.name == CHIEF
    way.end()
    with pytest.raises(WrongKey):
        Gate(folder).enter(person_named(folder, CHIEF), GOOD)
    Gate(folder).enter(person_named(folder, CHIEF), "Wo-xin-de-3-mima")


def test_who_would_rather_not_change_it_is_asked_again_who_enters(folder: Path, clock, qtbot):
    way = Way(folder, clock, qtbot, named=CHIEF)
    type_password(way.opening, qtbot)
    press(way.opening, "access.enter")
    qtbot.waitUntil(lambda: way.opening.findChild(MustChange) is not None)

    press(way.opening, "must_change.back")

    qtbot.waitUntil(lambda: way.opening.findChild(MustChange) is None)
    assert people_shown(way.opening) == list(WITH_PASSWORD)
    assert way.opened == []
    way.end()


def test_who_leaves_the_desk_half_way_is_asked_again_who_enters(folder: Path, clock, qtbot):
    way = Way(folder, clock, qtbot, named=CHIEF)
    type_password(way.opening, qtbot)
    press(way.opening, "access.enter")
    qtbot.waitUntil(lambda: way.opening.findChild(MustChange) is not None)
    watch = way.opening.findChild(MustChange).findChild(IdleWatch)

    watch.idle.emit()

    qtbot.waitUntil(lambda: way.opening.findChild(MustChange) is None)
    assert people_shown(way.opening) == list(WITH_PASSWORD)
    assert way.opened == []
    way.end()


def test_who_is_named_without_a_password_is_told(folder: Path, clock, qtbot):
    way = Way(folder, clock, qtbot, named="黄文静")

    assert "黄文静" in way.opening.findChild(QLabel, "form.message").text()
    way.end()


def test_a_key_file_taken_away_comes_back_from_the_newest_backup(folder: Path, clock, qtbot):
    opening = Opening(speaker("zh_CN"))
    qtbot.addWidget(opening)
    (folder / "keys.json").unlink()

    way = WayIn(opening, Asked(folder, LEDGERS, clock, "zh_CN", InMemory()), opening)
    way.begin()

    assert people_shown(opening) == list(WITH_PASSWORD)
    way.end()


def test_a_key_file_that_is_in_no_backup_opens_nothing(folder: Path, clock, qtbot):
    plain = folder.parent / "plain"
    make_guarded_station(plain, clock, encrypted=False)
    shutil.rmtree(plain / "backups")
    kept = InMemory()
    opening = Opening(speaker("zh_CN"))
    qtbot.addWidget(opening)
    (plain / "keys.json").unlink()

    way = WayIn(opening, Asked(plain, LEDGERS, clock, "zh_CN", kept), opening)
    with qtbot.waitSignal(way.refused) as refused:
        way.begin()

    assert refused.args[0].phrase.source.startswith("No backup here holds the keys")


def test_a_practice_station_asks_nobody(station_folder: Path, clock, qtbot):
    opening = Opening(speaker("zh_CN"))
    qtbot.addWidget(opening)
    way = WayIn(opening, Asked(station_folder, LEDGERS, clock, "zh_CN", InMemory()), opening)

    with qtbot.waitSignal(way.opened) as opened:
        way.begin()

    assert opened.args[0].window.desk.actor.name == OFFICER
    opened.args[0].window.close()
    opened.args[0].close()


def test_a_changed_password_moves_nobodys_digit(folder: Path, clock, qtbot):
    told = folder / "keys.json"
    content = json.loads(told.read_text("utf-8"))
    content["slots"].reverse()
    told.write_text(json.dumps(content), "utf-8")
    way = Way(folder, clock, qtbot)

    assert people_shown(way.opening) == list(WITH_PASSWORD)
    way.end()
