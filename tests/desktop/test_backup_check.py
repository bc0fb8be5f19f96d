"""An inspector checks a backup: from the first page, with a password where it is encrypted, onto paper."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import SYSTEM
from stationdesk.core.i18n import ENGLISH
from stationdesk.desk import Desk
from stationdesk.desk.proof import AnchorVerdict
from stationdesk.desktop.background import Background
from stationdesk.desktop.backup_check import BackupCheck
from stationdesk.desktop.first_run import FirstRunPage
from stationdesk.ledgers.station.records import Person
from stationdesk.store import accounts
from stationdesk.store.keys import KeyRing
from stationdesk.store.slots import Cost
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.desktop.patience import PATIENCE

PASSWORD = "Qing-ping-2026-suo"


@pytest.fixture
def dialog(clock: Any, qtbot: QtBot) -> Iterator[BackupCheck]:
    made = BackupCheck(ENGLISH, clock)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    assert Background.of(made).wait(PATIENCE)


def on_a_stick(store: Store, tmp_path: Path) -> Path:
    """A backup of the station, elsewhere."""
    made = store.backup("by-hand")
    stick = tmp_path / "stick"
    stick.mkdir()
    for file in (made.file, made.file.with_suffix(".json")):
        shutil.copy(file, stick)
    return stick / made.file.name


def checked(dialog: BackupCheck, qtbot: QtBot) -> Any:
    """Press the button and wait for the answer."""
    qtbot.mouseClick(dialog.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.check.isEnabled)
    return dialog.view.found


def test_a_backup_is_checked_against_paper_and_the_result_printed(
    dialog: BackupCheck, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    document = desk.report("incidents.sheet", record=3)
    desk.printed(document, "print")
    assert not dialog.check.isEnabled()
    dialog.take(on_a_stick(desk.store, tmp_path))
    dialog.anchors.setPlainText(document.stamp.anchor.lower())

    found = checked(dialog, qtbot)

    assert [one.verdict for one in found.anchors] == [AnchorVerdict.FITS]
    assert "nothing was altered" in dialog.view.message.words.text()
    assert any(document.title in line for line in dialog.view.lines)
    dialog.save_to(tmp_path / "result.pdf")
    qtbot.waitUntil(lambda: "result.pdf" in dialog.view.message.words.text())
    pdf = QPdfDocument(dialog)
    pdf.load(str(tmp_path / "result.pdf"))
    assert pdf.pageCount() == 1


def test_what_is_no_backup_is_refused_in_the_window(
    dialog: BackupCheck, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "station-x.sdbackup"
    file.write_bytes(b"SQLite format 3\x00" + bytes(4000))
    dialog.take(file)

    assert checked(dialog, qtbot) is None
    assert dialog.view.message.isVisible()
    assert not dialog.save.isEnabled()


@pytest.mark.parametrize("way", ["password", "recovery"])
def test_an_encrypted_backup_opens_by_a_password_or_the_recovery_key(
    dialog: BackupCheck, tmp_path: Path, clock: Any, qtbot: QtBot, way: str
) -> None:
    folder = tmp_path / "sealed"
    folder.mkdir()
    _ring, key, code = KeyRing.make(folder)
    store = Store.create(
        folder, kind=StationKind.REAL, clock=clock, settings={"station.name": "青坪镇派出所"}, key=key,
        encrypted=True,
    )  # fmt: skip
    with store.transaction(SYSTEM, "station.set_up") as tx:
        chief = tx.add(Person(name="陈建国", kind="police", role=30))
        accounts.give(tx, chief.id, chief.name, PASSWORD, must_change=False, cost=Cost(8, 1, 1))
    file = on_a_stick(store, tmp_path)
    store.close()

    dialog.take(file)
    assert dialog.key_form.isVisible()
    assert not dialog.check.isEnabled()
    if way == "password":
        dialog.key_form.password.line.setText(PASSWORD)
    else:
        dialog.key_form.switch()
        dialog.key_form.code.boxes[0].insert(code)
        dialog.key_form.code.boxes[0].textEdited.emit(code)
    dialog.key_form.submit()
    qtbot.waitUntil(dialog.check.isEnabled)

    found = checked(dialog, qtbot)
    assert (found.station, found.is_whole) == ("青坪镇派出所", True)
    assert not dialog.key_form.isVisible()


def test_the_first_page_of_an_empty_computer_offers_the_check(
    tmp_path: Path, clock: Any, qtbot: QtBot
) -> None:
    page = FirstRunPage(tmp_path / "new", ENGLISH, clock)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()

    page.findChild(QPushButton, "first_run.inspect").click()

    (dialog,) = page.findChildren(BackupCheck)
    assert dialog.isVisible()
    for button in dialog.findChildren(QPushButton):
        assert button.accessibleName(), button.objectName()
    dialog.reject()
    assert not (tmp_path / "new").exists()
    assert page.background.wait(PATIENCE)
