"""What a column is narrowed to, in a small window under its heading: values to tick, and bounds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Picked, Query
from stationdesk.desk import Desk
from stationdesk.desk.answers import ColumnValue, ColumnValues
from stationdesk.desk.column_values import MOST_VALUES
from stationdesk.desk.narrowing import has_bounds, is_masked
from stationdesk.desktop.background import Background
from stationdesk.desktop.column_bounds import ColumnBounds
from stationdesk.desktop.typed_lines import TypedLine, is_composing, is_plain_enter
from stationdesk.desktop.value_table import UNCOUNTED, ValueTable
from stationdesk.desktop.widgets.plain import button, frame, literal, name_it, words

WIDTH = 320
PAUSE_MS = 150
"""The values are sought when the typing hand rests."""
_TITLE = QT_TRANSLATE_NOOP("desktop", "Narrow by “{title}”")
_SEEK = QT_TRANSLATE_NOOP("desktop", "Find a value")
_VALUES = QT_TRANSLATE_NOOP("desktop", "Values and how many rows have them")
_ALL = QT_TRANSLATE_NOOP("desktop", "All that are listed")
_COUNTING = QT_TRANSLATE_NOOP("desktop", "Counting …")
_NONE = QT_TRANSLATE_NOOP("desktop", "No value contains this.")
_MORE = QT_TRANSLATE_NOOP("desktop", "{count} more values in {rows} rows")
_MORE_TIP = QT_TRANSLATE_NOOP("desktop", "List more of them; typing finds any of them")
_KEYS = QT_TRANSLATE_NOOP("desktop", "Space tick   Enter apply   Esc leave")
_ANY = QT_TRANSLATE_NOOP("desktop", "Take away")
_ANY_TIP = QT_TRANSLATE_NOOP("desktop", "Show every value of this column again")
_APPLY = QT_TRANSLATE_NOOP("desktop", "Apply")
_APPLY_TIP = QT_TRANSLATE_NOOP("desktop", "Show the rows with the ticked values (Enter)")


class ColumnPanel(QWidget):
    """Emits `picked` with a Picked, one that picks nothing to take the narrowing away."""

    picked = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        desk: Desk,
        query: Query,
        column: Column,
        picked: Picked,
        background: Background,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._query, self._column, self._background = desk, query, column, background
        self._turn, self._most = 0, MOST_VALUES
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._read)
        self._lay_out(picked)
        self.table.ticked = dict.fromkeys(picked.values, True)
        self._read()

    # --- what is seen ---

    def _lay_out(self, picked: Picked) -> None:
        say, title = self._desk.say, self._desk.say(self._column.title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        ground = frame("card", self, name="column.panel")
        ground.setAccessibleName(say(_TITLE.filled(title=title)))
        outer.addWidget(ground)
        box = QVBoxLayout(ground)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        box.addWidget(words(say(_TITLE.filled(title=title)), "h2", ground))
        self.seek = TypedLine(ground)
        name_it(self.seek, "column.seek", say(_SEEK))
        self.seek.setPlaceholderText(say(_SEEK))
        self.seek.textEdited.connect(lambda _text: self._timer.start())
        self.seek.setVisible(not is_masked(self._column))
        box.addWidget(self.seek)
        self.every = QCheckBox(literal(say(_ALL)), ground)
        name_it(self.every, "column.all", say(_ALL))
        box.addWidget(self.every)
        self.table = ValueTable(ground)
        name_it(self.table, "column.values", say(_VALUES))
        box.addWidget(self.table)
        self.every.clicked.connect(self.table.tick_all)
        self.table.changed.connect(self._show_all)
        self.table.applied.connect(self._apply)
        self.table.left.connect(self.seek.setFocus)
        self.told = words(say(_COUNTING), "cap", ground, name="column.told", wrap=True)
        box.addWidget(self.told)
        self.more = button("", "column.more", say(_MORE_TIP), look="ghost", parent=ground)
        self.more.clicked.connect(self._list_more)
        self.more.hide()
        box.addWidget(self.more)
        self.bounds = (
            ColumnBounds(self._desk, self._column, picked, ground) if has_bounds(self._column) else None
        )
        if self.bounds is not None:
            box.addWidget(self.bounds)
        box.addLayout(self._foot(ground))
        for line in self.findChildren(TypedLine):
            line.installEventFilter(self)

    def _foot(self, ground: QWidget) -> QHBoxLayout:
        say, foot = self._desk.say, QHBoxLayout()
        clear = button(say(_ANY), "column.clear", say(_ANY_TIP), look="ghost", parent=ground)
        clear.clicked.connect(lambda _checked=False: self._leave_with(Picked()))
        apply = button(say(_APPLY), "column.apply", say(_APPLY_TIP), look="tonal", parent=ground)
        apply.clicked.connect(lambda _checked=False: self._apply())
        foot.addWidget(clear)
        foot.addStretch()
        foot.addWidget(apply)
        return foot

    def show_at(self, heading: QRect) -> None:
        """Appear under a heading (in the screen's pixels), whole on the screen."""
        room = self.screen().availableGeometry()
        size = self.sizeHint().expandedTo(self.minimumSizeHint()).boundedTo(room.size())
        size.setWidth(max(WIDTH, size.width()))
        place = QRect(QPoint(heading.left(), heading.bottom() + 1), size)
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        place.moveLeft(max(place.left(), room.left()))
        place.moveTop(max(place.top(), room.top()))
        self.setGeometry(place)
        self.show()
        self.table.setFocus()

    # --- what is typed and pressed ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in any line applies, ↓ in the search goes to the values."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            line = watched if isinstance(watched, QWidget) else None
            if is_plain_enter(event) and not is_composing(line):
                self._apply()
                return True
            if event.key() == Qt.Key.Key_Down and watched is self.seek:
                self.table.setFocus()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters typed over the values are for the search."""
        if event.text().strip() and event.text().isprintable() and self.seek.isVisible():
            self.seek.setFocus()
            self.seek.insert(event.text())
            self._timer.start()
        else:
            super().keyPressEvent(event)

    def _list_more(self) -> None:
        self._most += MOST_VALUES
        self._read()

    def _read(self) -> None:
        self._turn += 1
        turn, desk, typed, most = self._turn, self._desk, self.seek.text(), self._most
        query, name = self._query, self._column.name
        self._background.start(
            lambda _task: (turn, typed, desk.column_values(query, name, typed, most)),
            done=self._show, refused=self.refused,
        )  # fmt: skip

    def _show(self, answer: tuple[int, str, ColumnValues]) -> None:
        turn, typed, found = answer
        if turn != self._turn:
            return
        shown = found.shown if typed.strip() else (*self._left_out(found), *found.shown)
        self.table.show_values(shown)
        self.told.setText(self._desk.say(_KEYS if shown else _NONE))
        left = _MORE.filled(count=found.more, rows=found.more_rows)
        self.more.setText(literal(self._desk.say(left)))
        self.more.setVisible(bool(found.more))
        self._show_all()

    def _left_out(self, found: ColumnValues) -> tuple[ColumnValue, ...]:
        """What is ticked and not among the values: no row has it now, or it stands further down."""
        listed, say = {one.value for one in found.shown}, self._desk.value_words
        rows = UNCOUNTED if found.more else 0
        left = (one for one in self.table.ticked if one not in listed)
        return tuple(ColumnValue(one, say(self._column, one), rows) for one in left)

    def _show_all(self) -> None:
        self.every.setChecked(self.table.all_ticked())

    def _apply(self) -> None:
        try:
            first, last = self.bounds.value() if self.bounds is not None else (None, None)
        except StationError as refusal:
            self.told.setText(self._desk.say(refusal.phrase))
            return
        self._leave_with(Picked(tuple(self.table.ticked), first, last))

    def _leave_with(self, picked: Picked) -> None:
        self.close()
        self.picked.emit(picked)
