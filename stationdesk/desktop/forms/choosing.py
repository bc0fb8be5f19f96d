"""The list of everything a form can be filled with: searched by words, taken with Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidgetItem, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desk.form_values import FormValue
from stationdesk.desktop.panel import foot, head
from stationdesk.desktop.plain_table import CutTable
from stationdesk.desktop.tokens import SPACE_L, SPACE_S, SPACE_XL
from stationdesk.desktop.typed_lines import TypedLine, is_plain_enter
from stationdesk.desktop.widgets.plain import button, name_it, tip, words
from stationdesk.forms.filling import Column

_TITLE = QT_TRANSLATE_NOOP("desktop", "What stands at {place}?")
_EXPLAINED = QT_TRANSLATE_NOOP(
    "desktop", "Type words of the name, of the row and of the column; ↑↓ choose, Enter takes it."
)
_SEARCH = QT_TRANSLATE_NOOP("desktop", "Search the names")
_NAMES = QT_TRANSLATE_NOOP("desktop", "Names")
_NAME = QT_TRANSLATE_NOOP("desktop", "Called")
_VALUE = QT_TRANSLATE_NOOP("desktop", "Last month")
_FROM = QT_TRANSLATE_NOOP("desktop", "From")
_LIST = QT_TRANSLATE_NOOP("desktop", "one line for each record")
_TAKE = QT_TRANSLATE_NOOP("desktop", "Take it")
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close")
_READING = QT_TRANSLATE_NOOP("desktop", "Reading the names …")
_COUNT = QT_TRANSLATE_NOOP("desktop", "{shown} of {count} names")
MOST = 200
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


def name_of(value: FormValue) -> str:
    """A value's name in one line: row and column."""
    return " · ".join(value.titles)


class ValueChooser(QWidget):
    """`chosen` carries the place and the key; `closed` that nothing is wanted."""

    chosen = Signal(str, str)
    closed = Signal()

    def __init__(
        self, say: Say, place: str, values: tuple[FormValue, ...] | None, key: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`values` are None as long as they are being read; `show_values` brings them."""
        super().__init__(parent)
        self._say, self._place, self._key = say, place, key
        self._values: tuple[FormValue, ...] = ()
        self._known: list[str] = []
        self._shown: list[FormValue] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addLayout(head(self, say(_TITLE.filled(place=place)), say(_EXPLAINED)))
        self.line = TypedLine(self)
        name_it(self.line, "forms.search", say(_SEARCH))
        self.line.setPlaceholderText(say(_SEARCH))
        self.line.textChanged.connect(self.search)
        self.line.composed.connect(self.search)
        self.line.installEventFilter(self)
        column.addWidget(self.line)
        headers = [say(one) for one in (_NAME, _VALUE, _FROM)]
        self.table = CutTable("forms.names", say(_NAMES), headers, (22, 9, 12), self)
        self.table.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.table.doubleClicked.connect(lambda _: self.take())
        column.addWidget(self.table, 1)
        self._count = words("", "cap", self, name="forms.count")
        column.addWidget(self._count)
        close = button(say(_CLOSE), "forms.choosing.close", "", parent=self)
        close.clicked.connect(self.closed)
        take = button(say(_TAKE), "forms.choosing.take", "", look="primary", parent=self)
        take.clicked.connect(self.take)
        column.addLayout(foot((), (close, take)))
        self.setFocusProxy(self.line)
        self.line.setFocus()
        self._count.setText(say(_READING))
        if values is not None:
            self.show_values(values)

    def show_values(self, values: tuple[FormValue, ...]) -> None:
        """List the values; what stands at the place already is in front."""
        self._values = values
        self._known = [f"{name_of(one)} {one.source} {one.key}".casefold() for one in values]
        if self.line.text():
            self.search(self.line.text())
        else:
            self._fill([one for one in values if one.key == self._key] or [*values])

    def search(self, typed: str) -> None:
        """Show the names that hold every word typed."""
        wanted = typed.casefold().split()
        self._fill([
            one for one, known in zip(self._values, self._known, strict=True)
            if all(word in known for word in wanted)
        ])  # fmt: skip

    def take(self) -> None:
        """Take the name in front."""
        if self._shown:
            self.chosen.emit(self._place, self._shown[max(self.table.currentRow(), 0)].key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.table.keyPressEvent(event)
                return True
            if is_plain_enter(event) and not self.line.preedit:
                self.take()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, found: list[FormValue]) -> None:
        self._shown = found[:MOST]
        self.table.setRowCount(len(self._shown))
        for row, one in enumerate(self._shown):
            for column, text in enumerate((name_of(one), self._value(one), one.source)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.table.setItem(row, column, item)
        if self._shown:
            self.table.setCurrentCell(0, 0)
        shown = _COUNT.filled(shown=len(self._shown), count=len(self._values))
        self._count.setText(self._say(shown))

    def _value(self, one: FormValue) -> str:
        if isinstance(one.value, Column):
            return self._say(_LIST)
        return "—" if one.value is None else str(one.value)
