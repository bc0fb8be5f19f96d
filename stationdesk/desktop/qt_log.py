"""Qt's own complaints come into the program's log, redacted like everything there."""

from __future__ import annotations

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def keep_qt_messages() -> None:
    """From now on; what is only for makers of Qt programs is left out."""
    qInstallMessageHandler(_take)


def let_qt_speak() -> None:
    """Give Qt its own way back, before the interpreter ends."""
    qInstallMessageHandler(None)


def _take(kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
    level = _LEVELS.get(kind)
    if level is not None:
        _log.log(level, "%s", text)
