"""Qt's complaints lie in the log, without the names they speak of."""

import logging

from PySide6.QtCore import qInstallMessageHandler, qWarning

from stationdesk.desktop.qt_log import keep_qt_messages, let_qt_speak
from stationdesk.jobs.log import LOG_FILE, keep_log, let_go


def test_a_warning_of_qt_is_logged_and_redacted(tmp_path, qapp) -> None:
    before = qInstallMessageHandler(None)
    handler = keep_log(tmp_path)
    keep_qt_messages()
    try:
        qWarning("cannot open file '/home/zhangsan/李卫东 13800001234.png'")
    finally:
        let_qt_speak()
        let_go(handler)
        qInstallMessageHandler(before)

    written = (tmp_path / LOG_FILE).read_text(encoding="utf-8")
    assert "WARNING qt cannot open file" in written
    assert not [part for part in ("zhangsan", "李", "1380") if part in written]
    assert logging.getLogger("qt").handlers == []
