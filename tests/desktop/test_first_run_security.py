"""Setting up with a password: said while typing, the sheet seen on paper, and straight into the window."""

import itertools
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.desk import access
from stationdesk.desktop.first_run import FirstRunPage
from stationdesk.desktop.opening import Opening
from stationdesk.desktop.print_dialog import PrintDialog
from stationdesk.desktop.recovery import Recovery
from stationdesk.desktop.remember import InMemory, keep_in
from stationdesk.desktop.way_in import Asked, WayIn
from stationdesk.ledgers import LEDGERS
from stationdesk.store import engine
from stationdesk.store.gate import Gate
from stationdesk.store.store import Store
from tests.desktop.patience import PATIENCE

PEOPLE = "张明\t所长\t13800000001\n赵德明\t教导员\n李强\t辅警"
PASSWORD = "Yun-7-tao-hua"


@pytest.fixture
def page(tmp_path: Path, clock: Any, qtbot: QtBot) -> Iterator[FirstRunPage]:
    made = FirstRunPage(tmp_path / "new", CHINESE, clock)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    at_the_last_step(made)
    yield made
    assert made.background.wait(PATIENCE)
    if made._new is not None:
        made._new.keep()
        made._new = None


def at_the_last_step(page: FirstRunPage) -> None:
    page.show_new()
    new = page.new_station
    new.lines["name"].insert("新河镇派出所")
    new.lines["name"].textEdited.emit("新河镇派出所")
    new.go_on()
    new.lists["people"].text.setPlainText(PEOPLE)
    new.go_on()
    new.go_on()


def choose(page: FirstRunPage, first: str, second: str) -> None:
    password = page.new_station.security.password
    for line, text in ((password.first, first), (password.second, second)):
        line.line.setText(text)
        line.edited.emit(text)


def make(page: FirstRunPage, qtbot: QtBot) -> str:
    choose(page, PASSWORD, PASSWORD)
    page.new_station.go_on()
    qtbot.waitUntil(lambda: page.entry is not None)
    groups = [label.text() for label in page.sheet.findChildren(QLabel) if label.property("look") == "code"]
    return "-".join(groups)


def keep(page: FirstRunPage, qtbot: QtBot, code: str, file: Path) -> None:
    page.sheet.save_to(file)
    qtbot.waitUntil(lambda: page.sheet.state.property("look") == "pill-ok")
    qtbot.keyClicks(page.sheet.retyped, code[-4:])
    page.sheet.done.click()


@pytest.mark.parametrize(
    ("first", "second", "look"),
    [("abc", "", "warn"), ("张明张明张明张明12", "", "warn"), (PASSWORD, "", "ok"),
     (PASSWORD, "Yun-7-tao-hub", "warn"), (PASSWORD, PASSWORD, "ok")],
)  # fmt: skip
def test_the_rule_is_said_while_typing(page: FirstRunPage, first: str, second: str, look: str) -> None:
    choose(page, first, second)

    told = page.new_station.security.password.told
    assert told.text()
    assert told.property("look") == look


@pytest.mark.parametrize(("first", "second"), [("", ""), ("abc", "abc"), (PASSWORD, "Yun-7-tao-hub")])
def test_no_station_is_made_without_a_good_password(page: FirstRunPage, first: str, second: str) -> None:
    choose(page, first, second)

    page.new_station.go_on()

    assert page.new_station.message.isVisible()
    assert not page.folder.exists()


def test_only_who_may_approve_is_offered_and_encryption_is_on(page: FirstRunPage) -> None:
    whose = page.new_station.security.whose

    assert [whose.itemText(place) for place in range(whose.count())] == ["张明", "赵德明"]
    assert page.new_station.security.encrypt.isChecked()


def test_encryption_may_be_declined(page: FirstRunPage, qtbot: QtBot) -> None:
    page.new_station.security.encrypt.setChecked(False)
    page.new_station.security.whose.setCurrentIndex(1)

    make(page, qtbot)

    assert not engine.is_encrypted(page.folder / "station.db")
    assert [name for _, name in Gate(page.folder).people] == ["赵德明"]


def test_the_sheet_cannot_be_passed_by(page: FirstRunPage, qtbot: QtBot) -> None:
    make(page, qtbot)

    page.sheet.done.click()
    assert page.sheet.message.isVisible()
    page.close()

    assert page.isVisible()
    assert page.message.isVisible()


def test_printing_leaves_no_file_and_no_trace_of_the_key(
    page: FirstRunPage, qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    code = make(page, qtbot)

    page.sheet.print.click()
    qtbot.waitUntil(lambda: page.findChild(PrintDialog) is not None)

    dialog = page.findChild(PrintDialog)
    assert dialog.start.isEnabled() is bool(QPrinterInfo.availablePrinterNames())
    dialog.close()
    assert not list(tmp_path.rglob("*.pdf"))
    content = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for secret in (code, code.replace("-", ""), code[:9], PASSWORD):
        assert secret.encode() not in content
        assert secret not in caplog.text


def test_the_audit_notes_the_sheet_and_not_the_key(
    page: FirstRunPage, qtbot: QtBot, tmp_path: Path, clock: Any
) -> None:
    code = make(page, qtbot)
    with qtbot.waitSignal(page.made):
        keep(page, qtbot, code, tmp_path / "sheet.pdf")

    assert page.entry is not None
    store = Store.open(page.folder, clock=clock, key=page.entry.key)
    with store.engines.reader.begin() as connection:
        bodies = [tuple(one) for one in connection.exec_driver_sql("SELECT action, body FROM audit_entry")]
    assert {"account.given", "print.pdf", "account.recovery_kept"} <= {action for action, _ in bodies}
    groups = code.split("-")  # two of them together: one of four signs stands in a digest by chance
    pairs = [
        f"{one}{between}{other}" for one, other in itertools.pairwise(groups) for between in ("-", " ", "")
    ]
    assert not any(pair.lower() in body.lower() for pair in pairs for _, body in bodies)
    store.close()


class Way:
    """The program's way in, from an empty folder to the window."""

    def __init__(self, folder: Path, clock: Any, qtbot: QtBot) -> None:
        keep_in(kept := InMemory())
        self.opened: list[Any] = []
        self.opening = Opening(speaker(CHINESE))
        qtbot.addWidget(self.opening)
        self.way = WayIn(self.opening, Asked(folder, LEDGERS, clock, CHINESE, kept), self.opening)
        self.way.opened.connect(self.opened.append)
        self.way.begin()

    def end(self) -> None:
        self.way.end()
        for one in self.opened:
            one.window.close()
            one.close()
            one.window.deleteLater()
        self.opening.close()


def test_the_password_just_chosen_is_not_asked_again(tmp_path: Path, clock: Any, qtbot: QtBot) -> None:
    way = Way(tmp_path / "new", clock, qtbot)
    page: Any = next(one for one in QApplication.topLevelWidgets() if isinstance(one, FirstRunPage))
    at_the_last_step(page)
    code = make(page, qtbot)

    keep(page, qtbot, code, tmp_path / "sheet.pdf")
    qtbot.waitUntil(lambda: bool(way.opened))

    desk = way.opened[0].window.desk
    assert (desk.actor.name, desk.actor.authenticated) == ("张明", True)
    assert access.secured(desk).encrypted
    assert access.secured(desk).sheet_kept_at is not None
    way.end()


def test_forgotten_on_the_first_page_leads_to_the_recovery_key(
    page: FirstRunPage, tmp_path: Path, clock: Any, qtbot: QtBot
) -> None:
    code = make(page, qtbot)
    with qtbot.waitSignal(page.made):
        keep(page, qtbot, code, tmp_path / "sheet.pdf")

    way = Way(page.folder, clock, qtbot)
    way.opening.show()
    asked = way.opening.findChild(QPushButton, "access.forgotten")
    assert asked is not None
    asked.click()
    recovery = way.opening.findChild(Recovery)
    assert recovery is not None
    for box, group in zip(recovery.key.boxes, code.split("-"), strict=True):
        box.setText(group)
    recovery.go_on()
    qtbot.waitUntil(lambda: recovery.faces.currentIndex() == 1)
    recovery.back.click()

    assert way.opening.findChild(QPushButton, "access.forgotten").isVisible()
    way.end()
