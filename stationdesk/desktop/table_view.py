"""The table of a ledger: forty-pixel rows, columns that fit the width, keys that act on a row."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from stationdesk.core.display import countdown
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Instant, OneOf
from stationdesk.desk import Desk
from stationdesk.desktop.delegates import PILL_PADDING, delegate_for
from stationdesk.desktop.table_model import NUMBER, LedgerTableModel
from stationdesk.desktop.tokens import BODY, CAPTION, ROW, SECONDARY
from stationdesk.desktop.tones import counts_down
from stationdesk.desktop.widgets.plain import name_it

PADDING = 24
SORT_MARK = 12
LONGEST_INSTANT = "08-28 08:48"
LONGEST_LEFT = (timedelta(minutes=-58), timedelta(hours=-18), timedelta(days=-58))
LEAST_OF_REST = 12
_ROWS = QT_TRANSLATE_NOOP("desktop", "Records of “{ledger}”")


class LedgerTable(QTableView):
    """Shows a LedgerTableModel. `opened` is Enter or a double click, `stepped` F2."""

    chosen = Signal(object)
    opened = Signal(int)
    stepped = Signal()
    ordered = Signal(str, bool)

    def __init__(self, desk: Desk, model: LedgerTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._widths: dict[str, int] = {}
        self._fitting = False
        title = desk.say(desk.ledger(model.query.ledger).title)
        name_it(self, f"{model.query.ledger}.table", desk.say(_ROWS.filled(ledger=title)))
        self.setToolTip("")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        rows.setMinimumSectionSize(ROW)
        rows.hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setFixedHeight(38)
        head.setMinimumSectionSize(40)
        head.setObjectName(f"{model.query.ledger}.header")
        head.setAccessibleName(self.accessibleName())
        head.sectionClicked.connect(self._order)
        head.sectionResized.connect(self._keep_width)
        self.setModel(model)
        model.modelReset.connect(self.fit)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(lambda *_parts: self._tell(self.currentIndex()))
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def ledger_model(self) -> LedgerTableModel:
        """The model, by its own type."""
        model = self.model()
        assert isinstance(model, LedgerTableModel)
        return model

    # --- rows ---

    def current_record(self) -> int | None:
        """The record of the current row."""
        return self.ledger_model().id_at(self.currentIndex().row())

    def selected_records(self) -> list[int]:
        """Every selected record, in the list's order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self.ledger_model().id_at(row) for row in rows)
        return [record for record in found if record is not None]

    def select(self, record: int | None) -> bool:
        """Make a record's row current; the first row for None. False when the list has not got it."""
        row = 0 if record is None else self.ledger_model().row_of(record)
        index = self.model().index(row, 0)
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    # --- columns ---

    def fit(self) -> None:
        """Give each column its declared or remembered width and the open one what is left."""
        columns = self.ledger_model().columns()
        self._fitting = True
        for place, column in enumerate(columns):
            self.setItemDelegateForColumn(place, delegate_for(column, self._desk, self))
        wanted = {column.name: self._wanted(column) for column in columns}
        widths = fitted(columns, self.viewport().width(), wanted)
        head = self.horizontalHeader()
        for place, column in enumerate(columns):
            self.setColumnHidden(place, column.name not in widths)
            if column.name in widths:
                head.resizeSection(place, widths[column.name])
        self._fitting = False
        self._show_order()

    def shown_columns(self) -> tuple[str, ...]:
        """The columns on screen, from left to right."""
        head = self.horizontalHeader()
        names = [column.name for column in self.ledger_model().columns()]
        places = (head.logicalIndex(visual) for visual in range(head.count()))
        return tuple(names[place] for place in places if not self.isColumnHidden(place))

    def widths(self) -> dict[str, int]:
        """The widths a person has given."""
        return dict(self._widths)

    def restore_widths(self, widths: dict[str, int]) -> None:
        """Give columns the widths of an earlier day."""
        self._widths = {name: int(width) for name, width in widths.items()}
        self.fit()

    # --- what Qt calls ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex().row())
        elif key == Qt.Key.Key_F2:
            self.stepped.emit()
        elif key == Qt.Key.Key_Home and self.model().rowCount():
            self.select(None)
        elif key == Qt.Key.Key_End and self.model().rowCount():
            self.select(self.ledger_model().id_at(self.model().rowCount() - 1))
        else:
            super().keyPressEvent(event)

    # --- within ---

    def _tell(self, now: QModelIndex, _before: QModelIndex | None = None) -> None:
        record = self.ledger_model().id_at(now.row())
        if record is not None:
            self.chosen.emit(record)

    def _open(self, row: int) -> None:
        record = self.ledger_model().id_at(row)
        if record is not None:
            self.opened.emit(record)

    def _order(self, place: int) -> None:
        column = self.ledger_model().columns()[place]
        query = self.ledger_model().query
        if column.sortable:
            now = query.order or self._desk.ledger(query.ledger).order
            self.ordered.emit(column.name, not query.descending if column.name == now else False)

    def _show_order(self) -> None:
        query = self.ledger_model().query
        order = query.order or self._desk.ledger(query.ledger).order
        names = [column.name for column in self.ledger_model().columns()]
        head = self.horizontalHeader()
        head.setSortIndicatorShown(order in names)
        if order in names:
            way = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
            head.setSortIndicator(names.index(order), way)

    def _wanted(self, column: Column) -> int:
        """A person's width, else what the column's words and its heading need."""
        if column.name in self._widths:
            return self._widths[column.name]
        head = QFont(self.font())
        head.setPixelSize(SECONDARY)
        head.setBold(True)
        heading = QFontMetrics(head).horizontalAdvance(self._desk.say(column.title))
        heading += SORT_MARK if column.sortable else 0
        return max(self._wide_words(column), heading) + PADDING

    def _wide_words(self, column: Column) -> int:
        metrics = self.fontMetrics()
        kind = column.kind
        if column.name == NUMBER and self.model().rowCount():
            place = self.ledger_model().columns().index(column)
            return metrics.horizontalAdvance(str(self.model().index(0, place).data() or ""))
        if isinstance(kind, OneOf):
            pill = QFont(self.font())
            pill.setPixelSize(CAPTION)
            pill.setBold(True)
            words = (self._desk.say(member.label) for member in kind.choice)
            return max(QFontMetrics(pill).horizontalAdvance(word) for word in words) + 2 * PILL_PADDING
        if counts_down(column):
            now = self._desk.store.clock()
            return max(
                metrics.horizontalAdvance(self._desk.say(countdown(now + left, now))) for left in LONGEST_LEFT
            )
        if isinstance(kind, Instant):
            return metrics.horizontalAdvance(LONGEST_INSTANT)
        return (column.width or LEAST_OF_REST) * BODY

    def _keep_width(self, place: int, _before: int, now: int) -> None:
        if not self._fitting:
            self._widths[self.ledger_model().columns()[place].name] = now
            self._fit_rest()

    def _fit_rest(self) -> None:
        """After a column was dragged: the open column takes up the difference."""
        columns = self.ledger_model().columns()
        rest = next((place for place, column in enumerate(columns) if column.width == 0), None)
        if rest is None or self.isColumnHidden(rest):
            return
        head = self.horizontalHeader()
        others = sum(head.sectionSize(p) for p in range(len(columns)) if p != rest)
        self._fitting = True
        head.resizeSection(rest, max(self.viewport().width() - others, LEAST_OF_REST * BODY + PADDING))
        self._fitting = False


def fitted(columns: tuple[Column, ...], room: int, wanted: dict[str, int]) -> dict[str, int]:
    """{column: width in pixels} of those that fit into `room`; the lowest priority gives way first.

    The open column (width 0) keeps at least what it wants and takes what is left.
    """
    widths = {column.name: wanted[column.name] for column in columns}
    open_ones = [column.name for column in columns if column.width == 0]
    going = sorted((column for column in columns if column.width), key=lambda column: column.priority)
    while len(going) > 1 and sum(widths.values()) > room:
        del widths[going.pop(0).name]
    left = room - sum(widths.values())
    takers = open_ones or list(widths)
    for name in takers:
        if left > 0:
            widths[name] += left // len(takers)
    return widths
