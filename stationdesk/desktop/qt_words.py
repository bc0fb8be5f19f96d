"""Qt's own words, in file dialogs and in the menus of text fields, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from stationdesk.core.i18n import CHINESE

NAME = "qt.words"


def speak(app: QApplication, language: str) -> None:
    """Let Qt speak `language` from now on; without a catalogue it speaks English."""
    old = app.findChild(QTranslator, NAME)
    if old is not None:
        app.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    if language != CHINESE:
        return
    words = QTranslator(app)
    words.setObjectName(NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load("qtbase_zh_CN", folder):
        app.installTranslator(words)
