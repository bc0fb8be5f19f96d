"""The steps of the closing panel: periods and closings, the reports of one, and the differences of one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Instant
from stationdesk.core.period import Period, month, quarter, year
from stationdesk.desk import Desk
from stationdesk.desk.closing import Ready
from stationdesk.desk.closing_kept import Closing, Edition
from stationdesk.desktop.fields.choices import ChoiceBox
from stationdesk.desktop.plain_table import PlainTable
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.plain import name_it, words

_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "Closing keeps every report of the period with its figures as they are now. What is put right afterwards "
    "is told as a correction in the next report; what was closed is reprinted byte for byte.",
)
_PERIOD = QT_TRANSLATE_NOOP("desktop", "Period")
_REASON = QT_TRANSLATE_NOOP("desktop", "Reason, where something is open or it was closed before")
_WOULD = QT_TRANSLATE_NOOP("desktop", "Edition {edition}: {count} reports would be kept: {titles}.")
_COMMA = QT_TRANSLATE_NOOP("desktop", ", ")
_CLOSINGS = QT_TRANSLATE_NOOP("desktop", "Closed so far")
_EDITION = QT_TRANSLATE_NOOP("desktop", "Edition")
_AT = QT_TRANSLATE_NOOP("desktop", "Closed at")
_BY = QT_TRANSLATE_NOOP("desktop", "By")
_WHY = QT_TRANSLATE_NOOP("desktop", "Reason")
_REPORT = QT_TRANSLATE_NOOP("desktop", "Report")
_PAGES = QT_TRANSLATE_NOOP("desktop", "Pages in all")
_COUNT = QT_TRANSLATE_NOOP("desktop", "Figures")
_OF = QT_TRANSLATE_NOOP("desktop", "{period}, edition {edition}")
_FIGURE = QT_TRANSLATE_NOOP("desktop", "Figure or row")
_BEFORE = QT_TRANSLATE_NOOP("desktop", "As closed")
_AFTER = QT_TRANSLATE_NOOP("desktop", "As it is now")
_AS_EDITION = QT_TRANSLATE_NOOP("desktop", "Edition {edition}")
_EDITIONS_EQUAL = QT_TRANSLATE_NOOP("desktop", "{report}, {period}: no figure differs between the editions.")
_DIFFERS = QT_TRANSLATE_NOOP("desktop", "{report}, {period}: {count} figures differ. Enter opens a line.")
_EQUAL = QT_TRANSLATE_NOOP("desktop", "{report}, {period}: no figure differs from the records as they are.")
MONTHS, MOST_ROWS = 12, 50


class _Step(QWidget):
    """A column of lines."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_S)

    def _labelled(self, title: str, widget: QWidget, name: str) -> None:
        name_it(widget, name, title)
        label = words(title, "field", self)
        label.setBuddy(widget)
        self.column.addWidget(label)
        self.column.addWidget(widget)


class Periods(_Step):
    """Which period to close, and what was closed; `ready` is None where it cannot be closed."""

    changed = Signal()
    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        say = desk.say
        self.ready: Ready | None = None
        self._closings: tuple[Closing, ...] = ()
        self.column.addWidget(words(say(_EXPLAIN), "sub", self, wrap=True))
        self.period = ChoiceBox(self)
        self._labelled(say(_PERIOD), self.period, "closing.period")
        self.told = words("", "sub", self, name="closing.told", wrap=True)
        self.column.addWidget(self.told)
        self.reason = TypedLine(self)
        self._labelled(say(_REASON), self.reason, "closing.reason")
        self.column.addWidget(words(say(_CLOSINGS), "h2", self))
        headers = [say(one) for one in (_PERIOD, _EDITION, _AT, _BY, _WHY)]
        self.table = PlainTable("closing.list", say(_CLOSINGS), headers, self)
        self.column.addWidget(self.table, 1)
        self.table.activated.connect(lambda _index: self.open_chosen())
        for one in closable(desk):
            self.period.addItem(say(one.title()), one)
        wanted = desk.to_close()
        if wanted is not None:
            self.period.setCurrentIndex(max(self.period.findText(say(wanted.title())), 0))
        self.period.currentIndexChanged.connect(lambda _: self._look())

    @property
    def chosen(self) -> Closing | None:
        """The closing in front."""
        place = self.table.chosen
        return self._closings[place] if place is not None and place < len(self._closings) else None

    def open_chosen(self) -> None:
        """Look at the reports of the chosen closing."""
        if self.chosen is not None:
            self.opened.emit(self.chosen)

    def refresh(self) -> None:
        """Read what was closed, and what closing would keep."""
        desk = self._desk
        self._closings = desk.closings()
        self.table.fill(
            (desk.say(one.period.title()), str(one.edition), desk.display(Instant(), one.at),
             desk.name("station.people", one.by), one.reason)
            for one in self._closings
        )  # fmt: skip
        self._look()

    def _look(self) -> None:
        """What closing the chosen period would keep, or why it cannot be."""
        desk, period = self._desk, self.period.currentData()
        self.ready = None
        if period is not None:
            try:
                self.ready = desk.ready_to_close(period.first, period.last)
            except StationError as why:
                self.told.setText(desk.say(why.phrase))
            else:
                titles = desk.say(_COMMA).join(title for _, title in self.ready.reports)
                said = _WOULD.filled(edition=self.ready.edition, count=len(self.ready.reports), titles=titles)
                self.told.setText("\n".join([desk.say(said), *(desk.say(one) for one in self.ready.open)]))
        self.changed.emit()


class Papers(_Step):
    """The reports of one closing; `opened` carries the one to be looked at."""

    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        say = desk.say
        self._editions: tuple[Edition, ...] = ()
        self.edition = 0
        self.head = words("", "h2", self, name="closing.of")
        self.column.addWidget(self.head)
        self.table = PlainTable(
            "closing.editions", say(_REPORT), [say(one) for one in (_REPORT, _PAGES, _COUNT)], self
        )
        _give_words_room(self.table)
        self.table.activated.connect(lambda _index: self.open_chosen())
        self.column.addWidget(self.table, 1)

    @property
    def chosen(self) -> Edition | None:
        """The report in front."""
        place = self.table.chosen
        return self._editions[place] if place is not None and place < len(self._editions) else None

    def open_chosen(self) -> None:
        """Show the chosen report."""
        if self.chosen is not None:
            self.opened.emit(self.chosen)

    def show_closing(self, closing: Closing) -> None:
        """List what was closed."""
        self._editions, self.edition = self._desk.editions(closing), closing.edition
        title = _OF.filled(period=closing.period.title(), edition=closing.edition)
        self.head.setText(self._desk.say(title))
        titles = {name: self._desk.say(report.title) for name, _, report in self._desk.reports()}
        self.table.fill(
            (titles.get(one.report, one.title), str(one.pages), str(one.figures)) for one in self._editions
        )


class Differences(_Step):
    """Each figure that differs, the rows that made it under it; Enter opens either."""

    open_record = Signal(str, int)
    open_rows = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        say = desk.say
        self._targets: list[Any] = []
        self.head = words("", "sub", self, name="closing.differs", wrap=True)
        self.column.addWidget(self.head)
        headers = [say(one) for one in (_FIGURE, _BEFORE, _AFTER)]
        self.table = PlainTable("closing.differences", say(_FIGURE), headers, self)
        _give_words_room(self.table)
        self.table.activated.connect(lambda index: self._open(index.row()))
        self.column.addWidget(self.table, 1)

    def show_found(self, edition: Edition, newer: Edition | None, found: tuple[Any, ...]) -> None:
        """Show what differs between an edition and a newer one, or the records as they are now."""
        desk, period = self._desk, edition.closing.period.title()
        equal = _EQUAL if newer is None else _EDITIONS_EQUAL
        said = _DIFFERS.filled(count=len(found)) if found else equal
        sides = [desk.say(_BEFORE), desk.say(_AFTER)]
        if newer is not None:
            sides = [desk.say(_AS_EDITION.filled(edition=one.closing.edition)) for one in (edition, newer)]
        self.table.setHorizontalHeaderLabels([desk.say(_FIGURE), *sides])
        self.head.setText(desk.say(said.filled(report=edition.title, period=period)))
        lines: list[tuple[str, str, str]] = []
        self._targets = []
        for one in found:
            lines.append((one.label, one.before or "—", one.after or "—"))
            self._targets.append(one.query)
            for row in one.rows[:MOST_ROWS]:
                named = f"    {row.number} {desk.name(row.ledger, row.record)}"
                lines.append((named, desk.say(row.move.label), desk.display(Instant(), row.at)))
                self._targets.append((row.ledger, row.record))
        self.table.fill(lines)

    def _open(self, place: int) -> None:
        target = self._targets[place]
        if isinstance(target, tuple):
            self.open_record.emit(*target)
        else:
            self.open_rows.emit(target)


def _give_words_room(table: PlainTable) -> None:
    """The first column takes what its neighbours, short all of them, leave."""
    for place in range(1, table.columnCount()):
        table.horizontalHeader().setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)


def closable(desk: Desk) -> tuple[Period, ...]:
    """The months of a year that are over, newest first, the last quarter and the last year."""
    today = local_day(desk.store.clock())
    months = [month(today.year, today.month).previous()]
    while len(months) < MONTHS:
        months.append(months[-1].previous())
    return (*months, quarter(today.year, (today.month + 2) // 3).previous(), year(today.year).previous())
