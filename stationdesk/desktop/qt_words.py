"""Qt's own words, in file dialogs and in the menus of text fields, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, speaker

NAME = "qt.words"
_OWN = {  # what Qt's catalogue of Chinese lacks, or says as nobody does
    "&Look in:": QT_TRANSLATE_NOOP("desktop", "&Look in:"),
    "Files of &type:": QT_TRANSLATE_NOOP("desktop", "Files of &type:"),
    "Files of type:": QT_TRANSLATE_NOOP("desktop", "Files of type:"),
    "Size": QT_TRANSLATE_NOOP("desktop", "Size"),
}
_ASKED_BY = {"QFileDialog", "QFileSystemModel"}


class _Words(QTranslator):
    """Qt's catalogue, with what it lacks."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._say = speaker(CHINESE)

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        if context in _ASKED_BY and source in _OWN:
            return self._say(_OWN[source])
        return super().translate(context, source, disambiguation, n) or ""


def speak(app: QApplication, language: str) -> None:
    """Let Qt speak `language` from now on; without a catalogue it speaks English."""
    old = app.findChild(QTranslator, NAME)
    if old is not None:
        app.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    if language != CHINESE:
        return
    words = _Words(app)
    words.setObjectName(NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load("qtbase_zh_CN", folder):
        app.installTranslator(words)
