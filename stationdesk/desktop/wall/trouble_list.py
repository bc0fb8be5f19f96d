"""Under the wall: the cameras that are offline or have an open fault; Enter opens the fault or the camera."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Entry, Tone
from stationdesk.desk import Desk
from stationdesk.desktop.icons import icon
from stationdesk.desktop.plain_table import PlainTable
from stationdesk.desktop.tokens import SPACE_M, SPACE_S, looks, tone_colours
from stationdesk.desktop.widgets.plain import words
from stationdesk.ledgers.cameras.reports.wall_card import Trouble

_TITLE = QT_TRANSLATE_NOOP("desktop", "Faults and offline")
_NONE = QT_TRANSLATE_NOOP("desktop", "Nothing is offline and no fault is open.")
_SILENT = QT_TRANSLATE_NOOP("desktop", "Offline: {answer}")
_OFFLINE = QT_TRANSLATE_NOOP("desktop", "Offline")
_FREE = QT_TRANSLATE_NOOP("desktop", "No fault reported")
_DOING = QT_TRANSLATE_NOOP("desktop", "{state} · {contractor}")
_HEADS = (
    QT_TRANSLATE_NOOP("desktop", "Camera"), QT_TRANSLATE_NOOP("desktop", "What is wrong"),
    QT_TRANSLATE_NOOP("desktop", "Since"), QT_TRANSLATE_NOOP("desktop", "Repair"),
)  # fmt: skip
_SHARES = (3, 3, 2, 3)
_ROW = 30


class TroubleList(QFrame):
    """`chose` carries a camera, `open_record` what Enter or two presses open."""

    chose = Signal(int)
    open_record = Signal(str, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._troubles: tuple[Trouble, ...] = ()
        self.setProperty("look", "card")
        self.setObjectName("wall.troubles")
        say = desk.say
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(words(say(_TITLE), "h2", self))
        self.count = words("", "pill-bad", self, name="wall.troubles.count")
        row.addWidget(self.count)
        self.none = words(say(_NONE), "sub", self, name="wall.troubles.none")
        row.addWidget(self.none)
        row.addStretch(1)
        column.addLayout(row)
        self.table = _Table("wall.troubles.list", say(_TITLE), [say(head) for head in _HEADS], self)
        self.table.entered_one.connect(self._open)
        self.table.itemDoubleClicked.connect(lambda _item: self._open())
        self.table.itemSelectionChanged.connect(self._choose)
        column.addWidget(self.table, 1000)
        column.addStretch(1)  # keeps the title at the top while there is no table
        self.show_troubles(())

    def show_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        """Other ones; the line chosen stays so."""
        self._troubles = troubles
        self.count.setText(str(len(troubles)))
        looks(self.count, f"pill-{_worst(troubles).value}")
        self.count.setVisible(bool(troubles))
        self.none.setVisible(not troubles)
        self.table.setVisible(bool(troubles))
        self.table.blockSignals(True)
        before = self.table.chosen
        self.table.fill([self._line(one) for one in troubles])
        if before is None:
            self.table.clearSelection()
        self.table.blockSignals(False)
        for row, one in enumerate(troubles):
            self._colour(row, one)

    def sizeHint(self) -> QSize:
        return QSize(400, 44 + _ROW * min(len(self._troubles), 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 44 + _ROW * min(len(self._troubles), 3))

    # --- within ---

    def _line(self, one: Trouble) -> tuple[str, ...]:
        say, desk = self._desk.say, self._desk
        since = display.short_instant(one.since, desk.store.clock())
        if one.fault is None or one.state is None:
            silent: Phrase = _SILENT.filled(answer=one.answer.label) if one.answer else _OFFLINE
            return one.name, say(silent), since, say(_FREE)
        doing: Phrase = one.state.label
        if one.contractor:
            doing = _DOING.filled(state=one.state.label, contractor=one.contractor)
        return one.name, desk.display(Entry("camera_fault"), one.kind), since, say(doing)

    def _colour(self, row: int, one: Trouble) -> None:
        colour = tone_colours(one.tone)[0]
        drawn = "video-camera-slash" if one.fault is None else "warning"
        cells: list[Any] = [self.table.item(row, column) for column in range(4)]
        cells[0].setIcon(icon(drawn, colour, 16))
        for cell in cells[2:]:
            cell.setForeground(QColor(colour))

    def _chosen(self) -> Trouble | None:
        at = self.table.chosen
        return self._troubles[at] if at is not None and at < len(self._troubles) else None

    def _choose(self) -> None:
        one = self._chosen()
        if one is not None and self.table.hasFocus():
            self.chose.emit(one.camera)

    def _open(self) -> None:
        one = self._chosen()
        if one is not None:
            what = ("cameras.faults", one.fault) if one.fault is not None else ("cameras", one.camera)
            self.open_record.emit(*what)


def _worst(troubles: tuple[Trouble, ...]) -> Tone:
    return Tone.BAD if any(one.tone is Tone.BAD for one in troubles) else Tone.WARN


class _Table(PlainTable):
    """Without its header: the columns speak for themselves, and the room is small."""

    def __init__(self, name: str, title: str, headers: list[str], parent: QWidget) -> None:
        super().__init__(name, title, headers, parent)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    entered_one = Signal()

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        room = self.viewport().width()
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, room * share // sum(_SHARES))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_one.emit()
        else:
            super().keyPressEvent(event)
