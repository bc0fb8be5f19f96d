"""The last backup after the window is closed: shown when it takes longer than a moment."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.tokens import SPACE_L, SPACE_XL
from stationdesk.desktop.widgets.plain import name_it, words
from stationdesk.store.store import Store

SHOWN_AFTER = 2_000  # milliseconds
_TITLE = QT_TRANSLATE_NOOP("desktop", "StationDesk")
_BACKING_UP = QT_TRANSLATE_NOOP(
    "desktop", "The last backup is made and read back. Please leave the computer and the stick as they are."
)


class Closing(QWidget):
    """A small window with nothing to press: it goes by itself."""

    def __init__(self, say: Say) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.CustomizeWindowHint)
        self.setWindowTitle(say(_TITLE))
        self.setObjectName("closing")
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_L)
        column.addWidget(words(say(_BACKING_UP), "", self, name="closing.words"))
        self.progress = QProgressBar(self)
        name_it(self.progress, "closing.progress", say(_BACKING_UP))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        column.addWidget(self.progress)

    def show_progress(self, done: int, total: int) -> None:
        """How many attachments have been copied."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)


class _Letting(QThread):
    progressed = Signal(int, int)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.defect: BaseException | None = None

    def run(self) -> None:
        try:
            self._store.close(self.progressed.emit)
        except BaseException as defect:  # noqa: BLE001 - handed on whole below
            self.defect = defect


def close_in_sight(store: Store, say: Say, shown_after: int = SHOWN_AFTER) -> None:
    """Close the store, which makes its closing backup, beside a window that says so when it takes long."""
    letting, loop, window = _Letting(store), QEventLoop(), Closing(say)
    letting.progressed.connect(window.show_progress)  # before it starts: what it tells waits for the loop
    letting.finished.connect(loop.quit)
    letting.start()
    if not letting.wait(shown_after):
        window.show()
        loop.exec()
        letting.wait()
    window.close()
    window.deleteLater()
    if letting.defect is not None:
        raise letting.defect
