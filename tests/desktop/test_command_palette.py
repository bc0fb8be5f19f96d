"""Ctrl+K: records, pages, phones and commands, from the keyboard alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk, Found
from stationdesk.desktop.command_palette import CommandPalette
from tests.desktop.hosting import hosted, shown

PAGES = [
    ("home", "值班台", "house"),
    ("incidents", "警情台账", "phone-call"),
    ("reports", "报表打印", "printer"),
]


@pytest.fixture
def palette(desk: Desk, qtbot: QtBot) -> Iterator[CommandPalette]:
    host, _ = hosted(qtbot)
    shown(qtbot, host)
    made = CommandPalette(desk, host, PAGES)
    made.open()
    yield made
    host.hide()


@pytest.fixture
def find(palette: CommandPalette, qtbot: QtBot) -> Callable[[str], None]:
    def type_and_wait(text: str) -> None:
        palette.line.insert(text)
        palette.line.textEdited.emit(palette.line.text())
        qtbot.waitUntil(lambda: not palette._timer.isActive())

    return type_and_wait


def test_a_record_is_found_by_its_number_and_opened(
    palette: CommandPalette, find: Callable[[str], None], desk: Desk, qtbot: QtBot
) -> None:
    row = desk.rows(Query("incidents"), limit=1).rows[0]
    number = desk.record("incidents", row.id)["number"]
    find(number)
    place = next(at for at, hit in enumerate(palette.hits) if isinstance(hit.target, Found))

    with qtbot.waitSignal(palette.chosen) as told:
        for _ in range(place):
            qtbot.keyClick(palette.line, Qt.Key.Key_Down)
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)

    assert told.args is not None
    assert told.args[0].record == row.id


def test_a_page_is_found_by_its_initials(
    palette: CommandPalette, find: Callable[[str], None], qtbot: QtBot
) -> None:
    find("bbdy")

    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)

    assert told.args == ["reports"]


def test_a_phone_number_is_copied(palette: CommandPalette, find: Callable[[str], None], qtbot: QtBot) -> None:
    find("lwd")
    place = next(at for at, hit in enumerate(palette.hits) if hit.copies)
    assert "李卫东" in palette.hits[place].label

    palette.choose(place)

    assert QApplication.clipboard().text() == "13800000002"


def test_a_command_starts_its_form(
    palette: CommandPalette, find: Callable[[str], None], desk: Desk, qtbot: QtBot
) -> None:
    find(desk.say(desk.action("incidents.register")[1].title))
    place = next(at for at, hit in enumerate(palette.hits) if hit.target == "incidents.register")

    with qtbot.waitSignal(palette.chosen) as told:
        palette.choose(place)

    assert told.args == ["incidents.register"]


def test_enter_while_composing_chooses_nothing(palette: CommandPalette, qtbot: QtBot) -> None:
    chosen: list[object] = []
    palette.chosen.connect(chosen.append)

    QApplication.sendEvent(palette.line, QInputMethodEvent("bao", []))
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)

    assert chosen == []
    assert palette.isVisible()


def test_esc_gives_the_keyboard_back(palette: CommandPalette, qtbot: QtBot) -> None:
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)

    assert not palette.isVisible()


def test_what_nobody_knows_is_said(palette: CommandPalette, find: Callable[[str], None], desk: Desk) -> None:
    find("zzqqxx")

    assert palette.hits == ()
    assert palette._said.text()
