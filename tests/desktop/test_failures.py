"""A defect anywhere in the window is logged whole and offered, with nothing of the records in it."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from stationdesk.desktop import defect_offer
from stationdesk.desktop.failures import Failures
from stationdesk.jobs.log import LOG_FILE, keep_log, let_go

PERSONAL = "李卫东 13800001234 住东河村"


class Bell(QObject):
    rung = Signal()


@pytest.fixture
def reports(qapp) -> Iterator[list[str]]:
    """What a window would be told, with the program's hooks in place of the tests'."""
    kept = sys.excepthook, threading.excepthook, sys.unraisablehook
    failures = Failures(headed=lambda report: "head\n" + report)
    told: list[str] = []
    failures.happened.connect(told.append)
    failures.install()
    yield told
    sys.excepthook, threading.excepthook, sys.unraisablehook = kept


def broken() -> None:
    raise ValueError(PERSONAL)


def assert_told(reports: list[str]) -> None:
    assert len(reports) == 1
    assert reports[0].startswith("head\nValueError")
    assert "broken" in reports[0]
    assert not [part for part in ("李", "1380", "东河") if part in reports[0]]


def test_a_defect_in_a_slot_is_told(reports: list[str], qtbot) -> None:
    bell = Bell()
    bell.rung.connect(broken)

    bell.rung.emit()

    assert_told(reports)


def test_a_defect_in_a_timer_is_told(reports: list[str], qtbot) -> None:
    QTimer.singleShot(0, broken)

    qtbot.waitUntil(lambda: bool(reports))

    assert_told(reports)


def test_a_defect_in_a_thread_is_told(reports: list[str], qtbot) -> None:
    thread = threading.Thread(target=broken)
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: bool(reports))

    assert_told(reports)


def test_a_defect_while_something_is_thrown_away_is_told(reports: list[str]) -> None:
    class Held:
        def __del__(self) -> None:
            broken()

    held = Held()
    del held

    assert_told(reports)


def test_a_defect_at_every_repaint_is_offered_once_and_logged_rarely(
    reports: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "stationdesk"):
        bell = Bell()
        bell.rung.connect(broken)
        for _ in range(150):
            bell.rung.emit()

    assert_told(reports)
    assert len(caplog.records) == 2


def test_the_window_offers_to_copy_a_defect_of_background_work(
    window, settled, qtbot, tmp_path: Path
) -> None:
    settled(window)
    log = keep_log(tmp_path)

    window.background.start(lambda _task: broken(), done=print)
    settled(window)
    qtbot.waitUntil(lambda: window.messages.isVisible())
    let_go(log)
    window.findChild(QObject, "message.offer0").click()

    copied = QApplication.clipboard().text()
    for text in (copied, (tmp_path / LOG_FILE).read_text(encoding="utf-8")):
        assert "ValueError" in text
        assert "stationdesk.desktop.background" in text
        assert not [part for part in ("李", "1380", "东河") if part in text]
    head = ("StationDesk:", "system:", "Python:", "PySide6", "SQLite", "schema:", "running for:")
    assert [name for name in head if name not in copied] == []


# The offscreen platform says what it cannot do for a dialog; it can do without.
@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_the_window_offers_to_save_it(window, settled, qtbot, tmp_path: Path) -> None:
    settled(window)
    window.failures.take(ValueError(PERSONAL))
    window.findChild(QObject, "message.offer1").click()
    dialog = window.findChild(QFileDialog, "defect.file")
    qtbot.waitUntil(dialog.isVisible)

    dialog.fileSelected.emit(str(tmp_path / "report.txt"))
    dialog.reject()

    assert "ValueError" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert "report.txt" in window.messages.words.text()


def test_a_place_that_cannot_be_written_is_said(window, settled, tmp_path: Path) -> None:
    settled(window)

    defect_offer.save_report(window, "report", tmp_path / "no" / "such" / "report.txt")

    assert window.messages.isVisible()
    assert "report.txt" in window.messages.words.text()
