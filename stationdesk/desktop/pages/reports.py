"""报表打印: choose a report, see it as it will be printed, print it, and open the rows behind a figure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from stationdesk.core.document import Document
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.desk.closing_kept import Edition
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.closed_paper import closed_paper, ending, paper_of, save
from stationdesk.desktop.closing_panel import ClosingPanel
from stationdesk.desktop.month_panel import MonthPanel
from stationdesk.desktop.offered_name import offered_name
from stationdesk.desktop.overlay import Overlay
from stationdesk.desktop.places import FORMS
from stationdesk.desktop.print_dialog import OnPaper, ask_printer
from stationdesk.desktop.remember import pc
from stationdesk.desktop.report_controls import ReportControls, Wish
from stationdesk.desktop.report_preview import ReportPreview
from stationdesk.desktop.tokens import SPACE_M, SPACE_XL

_FILE = QT_TRANSLATE_NOOP("desktop", "{of} {report}")
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_SAVE_AS = QT_TRANSLATE_NOOP("desktop", "Save the report as")
_PDF = QT_TRANSLATE_NOOP("desktop", "PDF file (*.pdf)")
_WORD = QT_TRANSLATE_NOOP("desktop", "Word document to be edited (*.docx)")
_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved as {file}.")
_KEYS = QT_TRANSLATE_NOOP("desktop", "F5 build again   Ctrl+P print   Ctrl+S save PDF   Ctrl++ Ctrl+- zoom")
_NO_REPORT = QT_TRANSLATE_NOOP("desktop", "Choose a report on the left.")

Built = tuple[int, OnPaper, Edition | None]


class ReportsPage(QWidget):
    """Builds in the background; an older answer never overtakes a newer wish."""

    said = Signal(object)
    refused = Signal(object)
    open_rows = Signal(object)
    open_record = Signal(str, int)
    open_page = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self._built: Built | None = None
        self._then: Callable[[], None] | None = None
        self._task: Task | None = None
        self._of: tuple[str, Period] | None = None
        self.setObjectName("page.reports")
        self.setProperty("look", "page")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        row.setSpacing(SPACE_M)
        self.controls = ReportControls(desk, self)
        self.preview = ReportPreview(desk.say, self)
        row.addWidget(self.controls)
        row.addWidget(self.preview, 1)
        self.controls.back.connect(self.keep_words)
        self.controls.forms_asked.connect(lambda: self.open_page.emit(FORMS))
        self.controls.wished.connect(self._read_and_build)
        self.controls.rebuild.connect(self.build)
        self.preview.show_rows.connect(self.open_rows)
        self.preview.save_asked.connect(self.ask_where_to_save)
        self.preview.print_asked.connect(self.print_it)
        self.preview.show_nothing(desk.say(_NO_REPORT))
        self.preview.place_mark(self.controls.closed.mark)
        self.controls.closed.now_wished.connect(self.build)
        self.controls.closed.closing_asked.connect(self.open_closing)
        self.controls.closed.print_asked.connect(self.open_month)
        self.overlay = Overlay(self, self.controls.reports.setFocus)
        self.setFocusProxy(self.controls.reports)

    def show_report(
        self, name: str, record: int | None = None, rows: Query | None = None, *of_period: Any, **more: Any
    ) -> None:
        """Show a report asked for on another page; what else is asked is `ReportControls.ask`'s."""
        self.controls.ask(Wish(name, record, rows), *of_period, **more)

    @property
    def document(self) -> Document | None:
        """What is shown; None while nothing is."""
        return self._built[1].document if self._built else None

    # --- building ---

    def build(self) -> None:
        """Keep the texts and build the report again."""
        if self.controls.wish is None:
            return
        self.keep_words()
        try:
            asked = self.controls.asked()
        except StationError as why:
            self.refused.emit(why)
            return
        self._turn += 1
        self._built = self._then = None
        turn, desk, name = self._turn, self._desk, self.controls.wish.name
        now = self.controls.closed.now.isChecked()
        if self._task is not None:
            self._task.cancel()
        self.preview.show_waiting()
        self._ask_offers(name)
        self._task = Background.of(self).start(
            lambda task: (turn, *paper_of(desk, name, asked, now=now)), done=self._show, refused=self._refuse
        )

    def _read_and_build(self) -> None:
        self.keep_words()
        if self.controls.texts_changed and self._of is not None:
            # What was typed could not be kept, and nothing typed is lost: it stays before its period.
            self.controls.period.put_back(self._of[1])
            return
        self.controls.closed.begin()
        wish, period = self.controls.wish, self.controls.period.period
        if wish is not None and self.controls.texts:
            kept = self._desk.report_texts(wish.name, period.first, period.last)
            self.controls.show_words(kept)
        self._of = (wish.name, period) if wish is not None else None
        self.build()

    def _ask_offers(self, name: str) -> None:
        """Read what the counts offer for the human parts; only of the report and period asked for last."""
        if not self.controls.texts:
            return
        turn, desk, period = self._turn, self._desk, self.controls.period.period
        Background.of(self).start(
            lambda task: (turn, desk.report_offers(name, period.first, period.last)),
            done=self._show_offers, refused=self._offer_nothing,
        )  # fmt: skip

    def _show_offers(self, read: tuple[int, dict[str, str]]) -> None:
        turn, offered = read
        if turn == self._turn:
            self.controls.offers.show(offered)

    def _offer_nothing(self, _why: StationError | StoreUnavailable) -> None:
        """The report itself is refused for the same reason, and says it."""
        self.controls.offers.show({})

    def _show(self, built: Built) -> None:
        turn, paper, edition = built
        if turn == self._turn:
            self._built = built
            self.controls.closed.show_edition(edition)
            self.preview.fit_tools()
            self.preview.show_report(paper)
            then, self._then = self._then, None
            if then is not None:
                then()

    def _with_words(self, then: Callable[[], None]) -> bool:
        """Whether what is shown holds the words as they stand; else it is built first, and then `then`."""
        if self._built is None:
            return False
        if self.controls.texts_changed:
            self.build()
            self._then = then
            return False
        return True

    def _refuse(self, why: StationError | StoreUnavailable) -> None:
        self._built = None
        self.preview.show_nothing(self._desk.say(why.phrase))

    def keep_words(self) -> None:
        """Keep the human texts with the period they were written for."""
        if not self.controls.texts_changed or self._of is None:
            return
        name, period = self._of
        try:
            self._desk.keep_report_texts(name, period.first, period.last, self.controls.own_words())
        except (StationError, StoreUnavailable) as why:
            self.refused.emit(why)
        else:
            self.controls.texts_changed = False

    # --- paper ---

    def ask_where_to_save(self) -> None:
        """Ask for a file, then save the PDF there."""
        if not self._with_words(self.ask_where_to_save) or self.document is None:
            return
        say = self._desk.say
        folder = Path(pc()["export.folder"] or Path.home())
        dialog = QFileDialog(self, say(_SAVE_AS), str(folder / f"{self._file_name()}.pdf"))
        dialog.setObjectName("report.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([say(_PDF), say(_WORD)])
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(
            lambda file: self.save_to(ending(Path(file), is_word=dialog.selectedNameFilter() == say(_WORD)))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _file_name(self) -> str:
        """What the report is and of when, in the window's language; what no file name may hold left out."""
        assert self.document is not None
        assert self.controls.wish is not None
        wish, desk = self.controls.wish, self._desk
        ledger, _, short = wish.name.rpartition(".")
        of = self.document.stamp.period
        if wish.record is not None:
            of = str(desk.record(ledger, wish.record).get("number") or of)
        return offered_name(desk.say(_FILE.filled(of=of, report=desk.ledger(ledger).report(short).title)))

    def save_to(self, file: Path) -> None:
        """Log it, then write the PDF or the .docx; when the log cannot be written nothing is."""
        if self._built is None:
            return
        _, paper, edition = self._built
        desk = self._desk
        Background.of(self).start(
            lambda task: save(desk, paper, edition, file), done=self._say_saved, refused=self.refused
        )

    def print_it(self) -> None:
        """Ask which printer, then print what is shown."""
        if not self._with_words(self.print_it) or self._built is None:
            return
        ask_printer(self._desk, self._built[1], self, lambda told: self.said.emit(self._desk.say(told)))

    def _say_saved(self, file: Path) -> None:
        self.said.emit(self._desk.say(_SAVED.filled(file=str(file))))

    # --- closing ---

    def open_closing(self) -> None:
        """Open the panel that closes periods and shows what was closed."""
        self.keep_words()
        panel = ClosingPanel(self._desk)
        panel.closed.connect(self.overlay.close_content)
        panel.saved.connect(lambda _made: self.build())
        panel.shown.connect(self._show_closed)
        panel.open_record.connect(self.open_record)
        panel.open_rows.connect(self.open_rows)
        panel.print_asked.connect(self.open_month)
        self.overlay.open(panel)

    def open_month(self, period: Period | None = None) -> None:
        """Open the panel that prints everything of a period: the one given, else the one looked at."""
        self.keep_words()
        panel = MonthPanel(self._desk, period or self.controls.period.period)
        panel.closed.connect(self.overlay.close_content)
        self.overlay.open(panel)

    def _show_closed(self, edition: Edition) -> None:
        """Show a closed report of whatever edition in the preview."""
        self.overlay.close_content()
        self._turn += 1
        turn, desk = self._turn, self._desk
        self.preview.show_waiting()
        Background.of(self).start(
            lambda task: (turn, closed_paper(desk, edition), edition), done=self._show, refused=self._refuse
        )

    # --- what the window asks of a page ---

    def refresh(self) -> None:
        """Build what is shown again from the records as they are now."""
        if self.controls.wish is None:
            self.controls.choose_first()
        else:
            self.build()

    def hint(self) -> str:
        """The keys of this page."""
        return self._desk.say(_KEYS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.keyCombination().key() == Qt.Key.Key_M and event.modifiers() == _CTRL_SHIFT:
            self.open_closing()
        elif event.keyCombination().key() == Qt.Key.Key_P and event.modifiers() == _CTRL_SHIFT:
            self.open_month()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.ask_where_to_save()
        elif event.matches(QKeySequence.StandardKey.ZoomIn):
            self.preview.zoom(1.2)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.preview.zoom(1 / 1.2)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep_words()
        super().hideEvent(event)
