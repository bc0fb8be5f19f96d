"""One virtual table model for every ledger: the first page at once, the rest by id as it is looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from stationdesk.core import display
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Instant, Query
from stationdesk.desk import Desk
from stationdesk.desk.answers import Row
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.painted_cells import ALIGNMENT, DISPLAY, NUMBER, Index, PaintedCells
from stationdesk.desktop.tones import counts_down
from stationdesk.desktop.widgets.plain import tip

_HEADING = QT_TRANSLATE_NOOP("desktop", "{title}: click to order; Alt+↓ or the funnel narrows by it")
PAGE = 100
PAGES_KEPT = 24
TOOL_TIP, SPOKEN = int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole)
VALUE = int(Qt.ItemDataRole.UserRole)
SELDOM = frozenset({TOOL_TIP, SPOKEN, VALUE})
_NONE = QModelIndex()


class LedgerTableModel(PaintedCells):
    """The rows of one Query. `counted` tells how many there are once that is known."""

    counted = Signal(int)
    refused = Signal(object)

    def __init__(self, desk: Desk, query: Query, background: Background, parent: QObject | None = None):
        super().__init__(parent)
        self._desk, self._query, self._background = desk, query, background
        ledger = desk.ledger(query.ledger)
        self._every = ledger.columns
        self._places: tuple[int, ...] = tuple(range(len(ledger.columns)))
        self._ids: array[int] = array("q")
        self._rows: OrderedDict[int, list[Row | None]] = OrderedDict()
        self._texts = {}
        self._voided = set()
        self._whole = False
        self._task: Task | None = None
        self._turn = 0
        # Every number of a ledger begins alike: the list leaves that out, its tool tip says it.
        self._mark = desk.setting("station.short_name") + getattr(ledger.record, "__mark__", "")
        self._dress(self.columns())

    @property
    def query(self) -> Query:
        """Which rows are shown."""
        return self._query

    @property
    def whole(self) -> bool:
        """Whether every row of the list is known by now."""
        return self._whole

    def columns(self) -> tuple[Column, ...]:
        """The columns in the order they stand."""
        return tuple(self._every[place] for place in self._places)

    # --- which rows, which columns ---

    def start_with(self, query: Query) -> None:
        """What `load` goes on from; reads nothing."""
        self._query = query

    def load(self, query: Query) -> None:
        """Show another list: its first page now, the rest as soon as a worker has the ids."""
        self.beginResetModel()
        self._query = query
        self._start_afresh()
        self.endResetModel()
        self._follow()

    def reload(self) -> None:
        """Read the same list again, keeping what is on screen where it stands."""
        page = self._desk.rows(self._query, limit=PAGE)
        first = array("q", (row.id for row in page.rows))
        same = self._ids[: len(first)] == first and (page.more or len(self._ids) == len(first))
        if not same:
            self.load(self._query)
            return
        self._rows.clear()
        self._voided.clear()
        self._forget_words()
        self._keep(0, list(page.rows))
        self._repaint()
        self._whole = not page.more
        self._follow()

    def choose(self, names: tuple[str, ...]) -> None:
        """Show these columns in this order."""
        place = {column.name: number for number, column in enumerate(self._every)}
        wanted = tuple(place[name] for name in names if name in place)
        if wanted == self._places or not wanted:
            return
        self.beginResetModel()
        self._places = wanted
        self._forget_words()
        self._dress(self.columns())
        self.endResetModel()

    def tick(self) -> None:
        """A minute has passed: countdowns read differently."""
        if any(counts_down(column) for column in self.columns()):
            self._forget_words()
            self._repaint()

    def redress(self) -> None:
        """The look has changed."""
        self._dress(self.columns())
        self._repaint()

    # --- rows ---

    def id_at(self, row: int) -> int | None:
        """The record of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def ids_between(self, first: int, last: int) -> array[int]:
        """The records of the rows from `first` to `last`, both included; reads nothing."""
        return self._ids[first : last + 1]

    def row_of(self, record: int) -> int:
        """The row of a record, or -1 when the list has not got it (yet)."""
        try:
            return self._ids.index(record)
        except ValueError:
            return -1

    def row_at(self, row: int) -> Row | None:
        """The row's values; None where the record has gone from the station meanwhile."""
        number, place = divmod(row, PAGE)
        page = self._rows.get(number)
        if page is None:
            page = self._read(number)
        else:
            self._rows.move_to_end(number)
        return page[place] if place < len(page) else None

    # --- what Qt asks ---

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        return self._seldom(index, role) if role in SELDOM else self.painted(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._places):
            return None
        column = self._every[self._places[section]]
        if role in (DISPLAY, SPOKEN):
            return self._desk.say(column.title)
        if role == TOOL_TIP:
            return tip(self._desk.say(_HEADING.filled(title=column.title)))
        if role == ALIGNMENT:
            return self._sides[section] or int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    # --- within ---

    def _start_afresh(self) -> None:
        page = self._desk.rows(self._query, limit=PAGE)
        self._rows.clear()
        self._voided.clear()
        self._forget_words()
        self._keep(0, list(page.rows))
        self._ids = array("q", (row.id for row in page.rows))
        self._whole = not page.more

    def _follow(self) -> None:
        self._turn += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self._whole:
            self.counted.emit(len(self._ids))
            return
        turn, query, desk = self._turn, self._query, self._desk
        self._task = self._background.start(
            lambda _task: (turn, desk.ids(query)), done=self._take, refused=self.refused
        )

    def _take(self, answer: tuple[int, array[int]]) -> None:
        """An answer read before the latest change is on its way still: it must not undo that change."""
        turn, ids = answer
        if turn != self._turn:
            return
        self._task = None
        self._whole = True
        shown = len(self._ids)
        if ids == self._ids:
            pass
        elif ids[:shown] == self._ids:
            self.beginInsertRows(_NONE, shown, len(ids) - 1)
            self._ids = ids
            self._rows = OrderedDict((k, v) for k, v in self._rows.items() if len(v) == PAGE)
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._ids = ids
            self._rows.clear()
            self._voided.clear()
            self._forget_words()
            self.endResetModel()
        self.counted.emit(len(ids))

    def _read(self, number: int) -> list[Row | None]:
        ids = list(self._ids[number * PAGE : (number + 1) * PAGE])
        found = {row.id: row for row in self._desk.rows_by_id(self._query.ledger, ids)} if ids else {}
        page = [found.get(ident) for ident in ids]
        self._keep(number, page)
        if len(self._rows) > PAGES_KEPT:
            old, _ = self._rows.popitem(last=False)
            for row in range(old * PAGE, (old + 1) * PAGE):
                self._texts.pop(row, None)
        return page

    def _write(self, row: int) -> list[str]:
        found = self.row_at(row)
        texts = [self._words(place, found) for place in self._places] if found else []
        self._texts[row] = texts
        return texts

    def _words(self, place: int, row: Row) -> str:
        kind, value = self._every[place].kind, row.values[place]
        if isinstance(kind, Instant) and not kind.countdown:
            return display.short_instant(value, self._now()) if value is not None else ""
        if self._every[place].name == NUMBER and isinstance(value, str):
            return value.removeprefix(self._mark)
        return self._desk.display(kind, value).replace("\n", " ")

    def _now(self) -> Any:
        return self._desk.store.clock()

    def _seldom(self, index: Index, role: int) -> Any:
        place = self._places[index.column()]
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == VALUE:
            return row.values[place]
        whole = self._desk.display(self._every[place].kind, row.values[place])
        if role == TOOL_TIP:
            return tip(whole) if whole else None
        return f"{self._desk.say(self._every[place].title)}: {whole}"

    def _forget_words(self) -> None:
        self._texts.clear()

    def _keep(self, number: int, page: list[Row | None]) -> None:
        self._rows[number] = page
        first = number * PAGE
        self._voided.difference_update(range(first, first + PAGE))
        self._voided.update(first + place for place, row in enumerate(page) if row and row.voided)

    def _repaint(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self._places) - 1))
