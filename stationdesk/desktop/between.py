"""Work on a station's closed file, between closing its window and opening it again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XL
from stationdesk.desktop.widgets.plain import button, name_it, words

_SHUT = QT_TRANSLATE_NOOP("desktop", "The records are closed for a moment")
_ON = QT_TRANSLATE_NOOP("desktop", "Please leave the computer on. The window opens again by itself.")
_GO_ON = QT_TRANSLATE_NOOP("desktop", "Open the records again")
WIDTH, HEIGHT = 560, 280
Work = Callable[[Task], Any]


class Between(QWidget):
    """Shows how far the work is; `over` when it has ended, or when why it failed has been read."""

    over = Signal()
    _step = Signal(object)

    def __init__(self, say: Say, work: Work) -> None:
        super().__init__()
        self._say, self._done = say, False
        self.background = Background(self)
        self.background.broken.connect(self._broken)
        self.defect: object = None
        self.setObjectName("between")
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(say(_SHUT))
        self.setWindowIcon(icon("shield-check-fill", "#1D5FD1", 64))
        self.setMinimumSize(WIDTH, HEIGHT)
        self.resize(WIDTH, HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(_SHUT), "h1", self))
        column.addWidget(words(say(_ON), "sub", self, wrap=True))
        column.addSpacing(SPACE_L)
        self.step = words("", "", self, name="between.step", wrap=True)
        column.addWidget(self.step)
        self.progress = QProgressBar(self)
        name_it(self.progress, "between.progress", say(_SHUT))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        column.addWidget(self.progress)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addStretch(1)
        self.go = button(say(_GO_ON), "between.go", say(_GO_ON), look="primary", parent=self)
        self.go.clicked.connect(self._end)
        self.go.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.go)
        column.addLayout(row)
        self._step.connect(self._tell)
        self._work = work

    def begin(self) -> None:
        """Start the work."""
        self.background.start(self._work, done=self._end, refused=self._refused, progress=self._show_progress)

    def tell(self, phrase: Phrase) -> None:
        """Say what is done now; may be called from the work's thread."""
        self._step.emit(phrase)

    def _tell(self, phrase: Phrase) -> None:
        self.step.setText(self._say(phrase))

    def _show_progress(self, done: int, total: int, _words: str) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.progress.hide()
        self.step.hide()
        self.message.tell(why.phrase, Tone.BAD)
        self.go.show()

    def _broken(self, defect: object) -> None:
        self.defect = defect
        self._end()

    def _end(self, _answer: object = None) -> None:
        self._done = True
        self.background.close()
        self.close()
        self.over.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._done:
            event.ignore()


def run_between(say: Say, make_work: Callable[[Between], Work]) -> None:
    """Show the page and come back when the work has ended; a defect in it flies from here."""
    page = Between(say, lambda task: work(task))
    work = make_work(page)
    loop = QEventLoop()
    page.over.connect(loop.quit)
    page.show()
    page.begin()
    loop.exec()
    page.deleteLater()
    if isinstance(page.defect, BaseException):
        raise page.defect
