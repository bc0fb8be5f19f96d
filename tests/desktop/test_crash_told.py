"""What an earlier run left when it died is offered at the next start; a run that ends well leaves nothing."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from stationdesk.desktop.opened import Opened
from stationdesk.jobs.crash_file import LAST
from tests.desktop.test_start import _run

CRASH = (
    "Fatal Python error: Segmentation fault\n\nCurrent thread 0x1 (most recent call first):\n"
    '  File "/home/zhangsan/stationdesk/desktop/form.py", line 12 in save\n'
)


def test_the_window_offers_the_report_of_a_crash(desk, window, settled) -> None:
    settled(window)

    Opened(desk.store, window, window).tell_crash("Fatal Python error: Segmentation fault")
    window.findChild(QObject, "message.offer0").click()

    copied = QApplication.clipboard().text()
    assert copied.endswith("Fatal Python error: Segmentation fault")
    assert "schema:" in copied


def test_nothing_is_said_when_nothing_crashed(desk, window, settled) -> None:
    settled(window)
    window.messages.hide()

    Opened(desk.store, window, window).tell_crash(None)

    assert not window.messages.isVisible()


def test_a_start_takes_up_the_crash_before_it_and_leaves_none_of_its_own(
    station_folder: Path, tmp_path: Path
) -> None:
    pc = tmp_path / "pc"
    pc.mkdir()
    (pc / "crash-999999.txt").write_text(CRASH, encoding="utf-8")

    ended = _run(station_folder, pc)

    assert ended.returncode == 0, ended.stderr
    assert [one.name for one in pc.glob("crash-*")] == []
    kept = (pc / LAST).read_text(encoding="utf-8")
    assert "stationdesk.desktop.form:12 save" in kept
    assert "zhangsan" not in kept
