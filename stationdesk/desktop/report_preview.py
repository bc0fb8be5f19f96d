"""The right card of the reports page: the pages as they will be printed, and the figures in them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.figure_lines import figure_lines
from stationdesk.core.figure_spots import spot_words
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Query
from stationdesk.desktop.paper_view import PaperView
from stationdesk.desktop.print_dialog import OnPaper
from stationdesk.desktop.printing_run import pdf_of
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, theme
from stationdesk.desktop.widgets.plain import button, frame, literal, name_it, tip, words

_OUT = QT_TRANSLATE_NOOP("desktop", "Smaller (Ctrl+-)")
_IN = QT_TRANSLATE_NOOP("desktop", "Larger (Ctrl++)")
_WIDTH = QT_TRANSLATE_NOOP("desktop", "As wide as the window")
_WHOLE = QT_TRANSLATE_NOOP("desktop", "A whole page")
_BEFORE = QT_TRANSLATE_NOOP("desktop", "Page before")
_AFTER = QT_TRANSLATE_NOOP("desktop", "Page after")
_PAGE = QT_TRANSLATE_NOOP("desktop", "Page {page} of {pages}")
_FIGURES = QT_TRANSLATE_NOOP("desktop", "Figures")
_FIGURES_TIP = QT_TRANSLATE_NOOP("desktop", "Every counted number; Enter opens the rows behind it")
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save PDF")
_SAVE_TIP = QT_TRANSLATE_NOOP("desktop", "Save the report as a PDF file (Ctrl+S)")
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "Print the report (Ctrl+P)")
_BUILDING = QT_TRANSLATE_NOOP("desktop", "The report is being built …")
_PREVIEW = QT_TRANSLATE_NOOP("desktop", "Preview of the report")
_STEP, _LEAST, _MOST = 1.2, 0.3, 4.0
FIGURES_WIDTH = 268
NARROW = 660
NARROW_MARKED = 880
_SELDOM = frozenset({"width", "whole", "before", "after"})


class ReportPreview(QFrame):
    """Shows a finished PDF. `show_rows` carries the Query behind a figure."""

    show_rows = Signal(object)
    save_asked = Signal()
    print_asked = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._of = ("", "")
        self.setProperty("look", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._tools())
        column.addWidget(frame("rule", self))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._pages(), 1)
        body.addWidget(self._figure_list())
        column.addLayout(body, 1)
        self.show_nothing("")

    # --- what it is made of ---

    def _tools(self) -> QHBoxLayout:
        say = self._say
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        row.setSpacing(4)
        self._seldom: list[QPushButton] = []
        self._mark: QWidget | None = None
        for name, title, symbol, act in (
            ("smaller", _OUT, "magnifying-glass-minus", lambda: self.zoom(1 / _STEP)),
            ("larger", _IN, "magnifying-glass-plus", lambda: self.zoom(_STEP)),
            ("width", _WIDTH, "arrows-out-line-horizontal", lambda: self.fit(QPdfView.ZoomMode.FitToWidth)),
            ("whole", _WHOLE, "file-text", lambda: self.fit(QPdfView.ZoomMode.FitInView)),
            ("before", _BEFORE, "caret-up", lambda: self.turn(-1)),
            ("after", _AFTER, "caret-down", lambda: self.turn(1)),
        ):
            tool = self._tool(f"preview.{name}", say(title), symbol, act)
            self._seldom += [tool] if name in _SELDOM else []
            row.addWidget(tool)
        self.page_words = words("", "sub", self, name="preview.page")
        row.addSpacing(SPACE_S)
        row.addWidget(self.page_words)
        self._marks = QHBoxLayout()
        row.addLayout(self._marks, 100)
        row.addStretch(1)
        self.figures_button = button(
            say(_FIGURES), "preview.figures", say(_FIGURES_TIP), icon="list-numbers", parent=self
        )
        self.figures_button.setCheckable(True)
        self.figures_button.toggled.connect(self._show_figures)
        self.save = button(say(_SAVE), "preview.save", say(_SAVE_TIP), icon="download-simple", parent=self)
        self.print = button(
            say(_PRINT), "preview.print", say(_PRINT_TIP), icon="printer", look="primary", parent=self
        )
        self.save.clicked.connect(self.save_asked)
        self.print.clicked.connect(self.print_asked)
        for each in (self.figures_button, self.save, self.print):
            row.addWidget(each)
            row.addSpacing(4)
        return row

    def place_mark(self, mark: QWidget) -> None:
        """Show over the pages what says which of two they are; hidden, it takes no room."""
        self._mark = mark
        self._marks.addWidget(mark)

    def _tool(self, name: str, title: str, symbol: str, act: object) -> QPushButton:
        made = button("", name, title, icon=symbol, look="icon", parent=self)
        made.clicked.connect(act)
        return made

    def _pages(self) -> QWidget:
        self._faces = QStackedWidget(self)
        self._waiting = words("", "sub", self, name="preview.waiting", wrap=True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setContentsMargins(48, 0, 48, 0)
        self.view = PaperView(self)
        name_it(self.view, "preview.view", self._say(_PREVIEW))
        self.view.setToolTip("")
        self.view.figure_opened.connect(self.show_rows)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setPageSpacing(12)
        look = self.view.palette()
        look.setColor(QPalette.ColorRole.Dark, QColor(theme().line))
        self.view.setPalette(look)
        self.view.pageNavigator().currentPageChanged.connect(lambda _: self._say_page())
        self._faces.addWidget(self._waiting)
        self._faces.addWidget(self.view)
        return self._faces

    def _figure_list(self) -> QWidget:
        self.figures_panel = frame("panel", self)
        self.figures_panel.setFixedWidth(FIGURES_WIDTH)
        column = QVBoxLayout(self.figures_panel)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_S, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addWidget(words(self._say(_FIGURES), "h2", self.figures_panel))
        column.addWidget(words(self._say(_FIGURES_TIP), "cap", self.figures_panel, wrap=True))
        self.figures = QListWidget(self.figures_panel)
        name_it(self.figures, "preview.figure_list", self._say(_FIGURES))
        self.figures.setToolTip("")
        self.figures.setWordWrap(True)
        self.figures.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.figures.itemActivated.connect(self._open_rows)
        column.addWidget(self.figures, 1)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.figures_panel)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._leave_figures)
        self.figures_panel.hide()
        return self.figures_panel

    # --- what it shows ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the seldom tools go, and two buttons keep their icon only."""
        super().resizeEvent(event)
        self.fit_tools()

    def fit_tools(self) -> None:
        """Give the mark over the pages its room, or take it back."""
        marked = self._mark is not None and not self._mark.isHidden()
        narrow = self.width() < (NARROW_MARKED if marked else NARROW)
        for tool in self._seldom:
            tool.setVisible(not narrow)
        for each, title in ((self.figures_button, _FIGURES), (self.save, _SAVE)):
            each.setText("" if narrow else literal(self._say(title)))

    def show_nothing(self, text: str) -> None:
        """Show a sentence instead of pages."""
        self._waiting.setText(text)
        self._faces.setCurrentIndex(0)
        self._usable(False)

    def show_waiting(self) -> None:
        """Say that the report is being built."""
        if self._faces.currentIndex() == 0:
            self._waiting.setText(self._say(_BUILDING))
        self._usable(False)

    def show_report(self, paper: OnPaper) -> None:
        """Show the finished pages and the figures in them; the same report again stays where it was."""
        old, of = self.view.document(), (paper.document.name, paper.document.stamp.period)
        bar, before = self.view.verticalScrollBar(), self._of
        place = bar.value() if of == before else 0
        self._of = of
        # Not the view's child: it would end inside the view's own end, with pages still asked for.
        self.view.setDocument(pdf_of(paper.content, self))
        if old is not None:
            old.deleteLater()
        self.figures.clear()
        lines = figure_lines(paper.document)
        for label, figure in lines:
            item = QListWidgetItem(f"{label}    {figure.text}" if label else figure.text)
            item.setToolTip(tip(label))
            item.setData(Qt.ItemDataRole.UserRole, figure.rows)
            self.figures.addItem(item)
        self.view.show_spots(paper.spots, spot_words(paper.spots, lines))
        self._faces.setCurrentIndex(1)
        bar.setValue(place)
        self._usable(True)
        self.figures_button.setEnabled(self.figures.count() > 0)
        self._say_page()

    def zoom(self, factor: float) -> None:
        """Show the pages larger or smaller."""
        if self.view.document() is None:
            return
        now = self.view.zoomFactor()
        if self.view.zoomMode() != QPdfView.ZoomMode.Custom:
            points = self.view.document().pagePointSize(0)
            inch = self.view.logicalDpiX() / 72
            now = max(self.view.viewport().width() - 12, 1) / max(points.width() * inch, 1)
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(now * factor, _LEAST), _MOST))

    def fit(self, mode: QPdfView.ZoomMode) -> None:
        """Let the window's size decide."""
        self.view.setZoomMode(mode)

    def turn(self, step: int) -> None:
        """Go to the next page, or back."""
        if self.view.document() is None:
            return
        navigator = self.view.pageNavigator()
        page = min(max(navigator.currentPage() + step, 0), self.view.document().pageCount() - 1)
        navigator.jump(page, QPointF(), 0)

    def _say_page(self) -> None:
        pages = self.view.document().pageCount() if self.view.document() else 0
        page = self.view.pageNavigator().currentPage() + 1
        self.page_words.setText(self._say(_PAGE.filled(page=page, pages=pages)) if pages else "")

    def _usable(self, usable: bool) -> None:
        for each in (self.save, self.print, self.figures_button):
            each.setEnabled(usable)
        if not usable:
            self.page_words.setText("")

    def _show_figures(self, on: bool) -> None:
        self.figures_panel.setVisible(on)
        if on:
            self.figures.setFocus()

    def _leave_figures(self) -> None:
        self.figures_button.setChecked(False)
        self.figures_button.setFocus()

    def _open_rows(self, item: QListWidgetItem) -> None:
        rows: Query = item.data(Qt.ItemDataRole.UserRole)
        self.show_rows.emit(rows)
