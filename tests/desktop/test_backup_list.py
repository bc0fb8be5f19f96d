"""The list of backups: what Enter does, reasons in words, which one is chosen for whoever needs it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import speaker
from stationdesk.desk import Desk
from stationdesk.desktop.backups.loss_view import LossView
from stationdesk.desktop.backups.new_computer import NewComputer
from stationdesk.desktop.backups.restore_form import RestoreForm
from stationdesk.desktop.backups.table import BackupTable, reason_of
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.places import SETTINGS
from stationdesk.ledgers import LEDGERS
from stationdesk.store.loss import Loss, LostRecord
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named

say = speaker("zh_CN")


def test_enter_in_the_list_is_the_button_below_it(window: MainWindow, settled: Any, qtbot: QtBot) -> None:
    window.desk.store.backup("by-hand")
    window.show_backups()
    page: Any = window.page(SETTINGS)
    qtbot.waitUntil(lambda: page.backup.table.rowCount() > 0)
    page.backup.table.setFocus()
    page.backup.table.selectRow(0)

    qtbot.keyClick(page.backup.table, Qt.Key.Key_Return)

    assert isinstance(page.backup.overlay.content, RestoreForm)
    qtbot.waitUntil(page.backup.overlay.content.cancel.isEnabled)
    settled(window)


def test_where_records_can_only_be_read_the_newest_good_backup_is_chosen(
    station_folder: Path, clock: Any, settled: Any, qtbot: QtBot
) -> None:
    store = Store.open(station_folder, clock=clock)
    actor = actor_named(store, "陈建国")
    store.backup("timer")
    clock.forward(minutes=30)
    newest = store.backup("by-hand")
    store.close()
    store = Store.open(station_folder, clock=clock, read_only=True)
    window = MainWindow(Desk(store, LEDGERS, actor=actor))
    qtbot.addWidget(window)
    window.show()
    settled(window)

    window.strip.findChild(type(window.strip._offers[0]), "strip.backups").click()
    page: Any = window.page(SETTINGS)
    qtbot.waitUntil(lambda: page.backup.table.chosen is not None)

    assert page.backup.table.chosen.file == newest.file
    assert page.backup.restore.isEnabled()
    assert page.backup.restore.hasFocus()
    settled(window)
    window.close()
    store.close()


def test_a_backup_altered_outside_is_not_the_one_that_is_chosen(
    window: MainWindow, settled: Any, qtbot: QtBot, clock: Any
) -> None:
    store = window.desk.store
    good = store.backup("timer")
    clock.forward(minutes=30)
    other = replace(store.backup("by-hand"), whole=False)
    window.show_backups()
    page: Any = window.page(SETTINGS)
    settled(window)
    store.read_only = True
    page.backup.table.show_backups([other, good])

    page.backup._offer_newest([other, good], clock())

    assert page.backup.table.chosen == good
    settled(window)
    store.read_only = False


@pytest.mark.parametrize("reason", ["created", "recovery", "before-encryption", "encrypted", "before-0002"])
def test_every_reason_is_said_in_words(window: MainWindow, reason: str) -> None:
    made = replace(window.desk.store.backup("by-hand"), reason=reason)

    said = say(reason_of(made))

    assert reason not in said
    assert not said.isascii()


def test_an_encrypted_station_is_not_called_by_a_word_that_could_be_its_name(
    window: MainWindow, qtbot: QtBot
) -> None:
    made = replace(window.desk.store.backup("by-hand"), station="")
    table = BackupTable(say, None, stations=True)
    qtbot.addWidget(table)

    table.show_backups([made])

    assert "打开后" in table.item(0, 1).text()


def test_as_many_things_are_announced_as_are_asked(qtbot: QtBot) -> None:
    page = NewComputer(say, None)
    qtbot.addWidget(page)

    told = page.findChild(QLabel, "new_computer.says").text()

    assert ("两项" in told) is bool(QPrinterInfo.availablePrinterNames())
    assert ("一项" in told) is not bool(QPrinterInfo.availablePrinterNames())


@pytest.mark.parametrize("records", [0, 3])
def test_the_sentence_of_a_loss_is_as_tall_as_its_words(qtbot: QtBot, clock: Any, records: int) -> None:
    host = QMainWindow()
    qtbot.addWidget(host)
    host.setMinimumSize(780, 500)
    view = LossView(say, LEDGERS, None, host)
    host.setCentralWidget(view)
    lost = tuple(
        LostRecord("incident", row, f"青坪所警〔2026〕000{row}号", True, clock()) for row in range(records)
    )
    with qtbot.waitExposed(host):
        host.show()

    view.show_loss(Loss(1, clock(), clock(), (("陈建国", 1),), lost))
    qtbot.waitUntil(lambda: view.message.height() < 60)

    if records:
        qtbot.waitUntil(lambda: view.table.height() > 300)
