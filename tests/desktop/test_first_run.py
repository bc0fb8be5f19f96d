"""The first page: practise, set up a station in four steps, or restore one; nothing half-made stays."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import SYSTEM
from stationdesk.core.i18n import CHINESE
from stationdesk.desk import Desk
from stationdesk.desk.entering import entered
from stationdesk.desk.people import people_who_may_act
from stationdesk.desktop.first_run import FirstRunPage
from stationdesk.ledgers import LEDGERS
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.calls_told import told
from tests.desktop.patience import PATIENCE

pytestmark = pytest.mark.first

PEOPLE = "张明\t所长\t13800000001\n王芳\t民警\t13800000002\n李强\t辅警"
PASSWORD = "Yun-7-tao-hua"
VILLAGES = "东河村\t城东片区\t3.5\n柳树湾村\t城东片区\n石桥社区\t城关片区"


@pytest.fixture
def page(tmp_path: Path, clock: Any, qtbot: QtBot) -> Iterator[FirstRunPage]:
    made = FirstRunPage(tmp_path / "new", CHINESE, clock)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    assert made.background.wait(PATIENCE)


def press(page: FirstRunPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def fill(page: FirstRunPage, qtbot: QtBot) -> None:
    press(page, "first_run.new")
    new = page.new_station
    new.lines["name"].insert("新河镇派出所")
    new.lines["name"].textEdited.emit("新河镇派出所")
    press(page, "new.next")
    new.lists["people"].text.setPlainText(PEOPLE)
    press(page, "new.next")
    new.lists["villages"].text.setPlainText(VILLAGES)
    press(page, "new.next")
    new.security.password.first.line.setText(PASSWORD)
    new.security.password.second.line.setText(PASSWORD)


def keep_the_sheet(page: FirstRunPage, qtbot: QtBot) -> str:
    """Save the recovery sheet elsewhere and type its last group; returns the key."""
    qtbot.waitUntil(lambda: page.entry is not None)
    groups = [label.text() for label in page.sheet.findChildren(QLabel) if label.property("look") == "code"]
    page.sheet.save_to(page.folder.parent / "sheet.pdf")
    qtbot.waitUntil(lambda: page.sheet.state.property("look") == "pill-ok")
    qtbot.keyClicks(page.sheet.retyped, groups[-1].lower())
    press(page, "recovery_sheet.done")
    return "-".join(groups)


def test_four_steps_make_a_station_one_can_work_in(page: FirstRunPage, qtbot: QtBot, clock: Any) -> None:
    fill(page, qtbot)

    press(page, "new.next")
    with qtbot.waitSignal(page.made):
        keep_the_sheet(page, qtbot)

    assert page.entry is not None
    store = Store.open(page.folder, clock=clock, key=page.entry.key)
    assert store.identity.kind is StationKind.REAL
    with store.reading(SYSTEM) as tx:
        assert next(one.name for one in people_who_may_act(tx)) == "张明"
    desk = Desk(store, LEDGERS, actor=entered(store, page.entry))
    assert desk.actor.name == "张明"
    place = next(one for one in desk.action("incidents.register")[1].fields if one.name == "place")
    assert [one.label for one in desk.suggest(place.kind, "dhc")] == ["东河村"]
    assert [one.label for one in desk.suggest(place.kind, "柳树")] == ["柳树湾村"]
    done = desk.act(
        "incidents.register",
        desk.defaults("incidents.register")
        | {"place": "东河村口", "category": "DI.land", "content": "田界争议"},
    )
    assert done.number == "新河所警〔2026〕0001号"
    store.close()


def test_the_short_name_is_guessed_until_somebody_types_one(page: FirstRunPage, qtbot: QtBot) -> None:
    press(page, "first_run.new")
    lines = page.new_station.lines
    qtbot.keyClicks(lines["short_name"], "XH")

    lines["name"].insert("新河镇派出所")
    lines["name"].textEdited.emit("新河镇派出所")

    assert lines["short_name"].text() == "XH"


def test_a_step_that_is_not_filled_in_is_not_left(page: FirstRunPage, qtbot: QtBot) -> None:
    press(page, "first_run.new")

    press(page, "new.next")

    assert page.new_station.steps.currentIndex() == 0
    assert page.new_station.message.isVisible()

    qtbot.keyClicks(page.new_station.lines["name"], "x")
    assert not page.new_station.message.isVisible()


def test_a_line_that_cannot_be_read_is_named_while_it_is_typed(page: FirstRunPage, qtbot: QtBot) -> None:
    fill(page, qtbot)
    press(page, "new.back")

    page.new_station.lists["villages"].text.setPlainText("东河村\t城东片区\t很远")

    assert "很远" in page.new_station.lists["villages"].count.text()
    press(page, "new.next")
    assert not page.folder.exists() or not (page.folder / "station.db").exists()


def test_nothing_jumps_while_a_station_is_described(page: FirstRunPage, qtbot: QtBot) -> None:
    press(page, "first_run.new")
    new = page.new_station
    qtbot.waitUntil(new.isVisible)
    height = new.steps.height()

    press(page, "new.next")
    assert new.message.isVisible()
    assert new.steps.height() == height
    new.lines["name"].setText("新河镇派出所")
    new.lines["short_name"].setText("新河所")
    press(page, "new.next")
    people = new.lists["people"]
    before = people.text.height()
    people.text.setPlainText(PEOPLE + "\n赵军\t民警")
    qtbot.waitUntil(lambda: bool(people.understood.text()))

    assert people.text.height() == before


def test_somebody_must_be_able_to_approve(page: FirstRunPage, qtbot: QtBot) -> None:
    fill(page, qtbot)
    press(page, "new.back")
    press(page, "new.back")
    page.new_station.lists["people"].text.setPlainText("王芳\t民警")

    press(page, "new.next")

    assert page.new_station.message.isVisible()
    assert page.new_station.steps.currentIndex() == 1
    assert not (page.folder / "station.db").exists()


def test_people_come_from_a_sheet(page: FirstRunPage, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = tmp_path / "people.csv"
    sheet.write_text("姓名,身份,电话\n" + PEOPLE.replace("\t", ","), encoding="utf-8-sig")
    press(page, "first_run.new")
    page.new_station.lines["name"].insert("新河镇派出所")
    page.new_station._show_step(1)

    people = page.new_station.lists["people"]
    people.take_sheet(sheet)
    qtbot.waitUntil(lambda: "王芳" in people.text.toPlainText())

    assert "3" in people.count.text()


def test_the_practice_station_is_one_press_away_and_everywhere_the_same(
    page: FirstRunPage, qtbot: QtBot, clock: Any, practice: Desk
) -> None:
    with qtbot.waitSignal(page.made, timeout=4 * PATIENCE):  # 25 months are made
        press(page, "first_run.practice")

    store = Store.open(page.folder, clock=clock)
    assert store.identity.kind is StationKind.PRACTICE
    assert told(Desk(store, LEDGERS, actor=SYSTEM)) == told(practice)  # whose seed was the same
    store.close()


def test_the_other_language_is_one_press_away(page: FirstRunPage) -> None:
    press(page, "first_run.language")

    titles = [label.text() for label in page.findChildren(QLabel) if label.property("look") == "h1"]
    assert "Welcome to StationDesk" in titles


def test_the_keyboard_starts_on_the_blue_button_and_ends_on_the_language(
    page: FirstRunPage, qtbot: QtBot
) -> None:
    def focused() -> str:
        now = QApplication.focusWidget()
        assert now is not None
        return now.objectName()

    qtbot.waitUntil(lambda: focused() == "first_run.new")
    order = []
    for _ in range(5):
        order.append(focused())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert order[1:3] == ["first_run.practice", "first_run.restore"]
    assert order[-1] == "first_run.language"

    press(page, "first_run.language")

    assert focused() == "first_run.language"


def test_the_keyboard_is_enough(page: FirstRunPage, qtbot: QtBot) -> None:
    begin: Callable[..., Any] = page.findChild(QPushButton, "first_run.new")
    begin.setFocus()

    qtbot.keyClick(begin, Qt.Key.Key_Return)

    assert page.faces.currentWidget() is page.new_station


def test_four_steps_go_by_keys_alone(page: FirstRunPage, qtbot: QtBot) -> None:
    def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key, held)

    new = page.new_station
    page.show_new()
    new.lines["name"].insert("新河镇派出所")
    new.lines["name"].textEdited.emit("新河镇派出所")
    for _ in new.lines:
        press(Qt.Key.Key_Return)
    assert new.next_button.hasFocus()
    press(Qt.Key.Key_Return)
    assert new.steps.currentIndex() == 1

    new.lists["people"].text.setPlainText(PEOPLE)
    press(Qt.Key.Key_Tab)
    assert new.lists["people"].text.toPlainText() == PEOPLE
    press(Qt.Key.Key_Tab)
    assert new.next_button.hasFocus()
    press(Qt.Key.Key_Tab)
    assert new.back_button.hasFocus()
    new.lists["people"].text.setFocus()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert new.steps.currentIndex() == 2
    new.lists["villages"].text.setPlainText(VILLAGES)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: new.steps.currentIndex() == 3)
    qtbot.keyClicks(new.security.password.first.line, PASSWORD)
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(new.security.password.second.line, PASSWORD)
    press(Qt.Key.Key_Return)
    assert new.next_button.hasFocus()

    with qtbot.waitSignal(new.wanted):
        press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
