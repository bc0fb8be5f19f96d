"""Ctrl+K: finds a record, a page, a phone number or a command, from the keyboard alone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.rights import DISCOVER
from stationdesk.desktop.clipboard import copy_secret
from stationdesk.desktop.command_hits import ROW, Doing, Hit, HitDelegate, HitModel, Network, Sheet, View
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.typed_lines import TypedLine, is_plain_enter
from stationdesk.desktop.widgets.focus import give_back
from stationdesk.desktop.widgets.plain import frame, name_it, words

_ASK = QT_TRANSLATE_NOOP("desktop", "A number, a place, a name, a page, a command; initials will do")
_TITLE = QT_TRANSLATE_NOOP("desktop", "Find anything")
_KEYS = QT_TRANSLATE_NOOP("desktop", "↑↓ choose   Enter open   Esc close")
_NOTHING = QT_TRANSLATE_NOOP("desktop", "Nothing is called that. Two characters or the initials are enough.")
_PAGE = QT_TRANSLATE_NOOP("desktop", "Page")
_BOARD = QT_TRANSLATE_NOOP("desktop", "Board of: {page}")
_COMMAND = QT_TRANSLATE_NOOP("desktop", "Command")
_IMPORT = QT_TRANSLATE_NOOP("desktop", "Import: {ledger}")
_PHONE = QT_TRANSLATE_NOOP("desktop", "Enter copies the number")
WIDTH, ROWS = 620, 9
FIXED = 6  # pages, boards and commands before what the records say
RECORDS_PAUSE = 60  # milliseconds: pages and commands answer at once, records after the hand has paused


class CommandPalette(QWidget):
    """Covers the window. `chosen` carries a page's name, an action's full name, or what was found."""

    chosen = Signal(object)

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        pages: list[tuple[str, str, str]],
        here: tuple[str, int] | None = None,
    ) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._fixed = (
            *self._pages(pages),
            *self._views(),
            *self._on(here),
            *self._commands(),
            *self._sheets(),
            *self._networks(),
        )
        self._before: QWidget | None = None
        self.setObjectName("palette")
        self.setAccessibleName(desk.say(_TITLE))
        self.setProperty("look", "scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._card = frame("card", self, name="palette.card")
        self._column = column = QVBoxLayout(self._card)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_S)
        column.setSpacing(SPACE_S)
        self.line = TypedLine(self._card)
        name_it(self.line, "palette.line", desk.say(_TITLE))
        self.line.setPlaceholderText(desk.say(_ASK))
        self._model = HitModel(self)
        self.list = self._list()
        self._said = words("", "cap", self._card, name="palette.said")
        for widget in (self.line, self.list, self._said):
            column.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RECORDS_PAUSE)
        self._timer.timeout.connect(self._find_records)
        self.line.textEdited.connect(self._find)
        self.line.composed.connect(self._find)
        self.line.installEventFilter(self)
        window.installEventFilter(self)
        self._typed = ""

    def open(self) -> None:
        """Show it, empty, with the keyboard in its line."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._window.rect())
        self._find("")
        self.show()
        self.raise_()
        self.line.setFocus()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """What is listed now."""
        return self._model.hits

    def close_palette(self) -> None:
        """Go away and give the keyboard back."""
        self._timer.stop()
        self.hide()
        give_back(self._before)
        self.deleteLater()

    # --- finding ---

    def _pages(self, pages: list[tuple[str, str, str]]) -> list[Hit]:
        note = self._desk.say(_PAGE)
        return [Hit(title, note, icon, name) for name, title, icon in pages]

    def _views(self) -> list[Hit]:
        """The tabs behind a page's first, and every board."""
        desk, found = self._desk, []
        first = {ledger.folder: ledger.name for ledger in reversed(desk.ledgers)}
        for ledger in desk.ledgers:
            if desk.actor.role not in ledger.roles:
                continue
            if first[ledger.folder] != ledger.name:
                picture = ledger.icon or "table"
                found.append(Hit(desk.say(ledger.title), desk.say(_PAGE), picture, View(ledger.name)))
            note = desk.say(_BOARD.filled(page=ledger.title))
            found += [
                Hit(desk.say(board.title), note, board.icon or "kanban", View(ledger.name, board.name))
                for board in ledger.boards
            ]
        return found

    def _commands(self) -> list[Hit]:
        desk, note = self._desk, self._desk.say(_COMMAND)
        return [
            Hit(desk.say(action.title), note, action.icon or "lightning", f"{ledger.name}.{action.name}")
            for ledger in desk.ledgers
            for action in ledger.actions
            if not action.on_record and desk.may(action)
        ]

    def _on(self, here: tuple[str, int] | None) -> list[Hit]:
        """What can be done now with the record chosen in the list behind, and by which key."""
        if here is None:
            return []
        desk, (ledger, record) = self._desk, here
        try:
            allowed = desk.allowed(ledger, record)
        except (StationError, StoreUnavailable):  # gone meanwhile
            return []
        named = desk.name(ledger, record)
        return [
            Hit(desk.say(one.title), f"{named}  {one.key}", one.icon or "lightning", Doing(name, record))
            for name, one, can in allowed
            if can
        ]

    def _sheets(self) -> list[Hit]:
        desk, note = self._desk, self._desk.say(_COMMAND)
        return [
            Hit(desk.say(_IMPORT.filled(ledger=one.title)), note, "download-simple", Sheet(one.name))
            for one in desk.ledgers
            if desk.may_import(one.name)
        ]

    def _networks(self) -> list[Hit]:
        desk, note = self._desk, self._desk.say(_COMMAND)
        return [
            Hit(desk.say(DISCOVER.title), note, "binoculars", Network(one.name))
            for one in desk.ledgers
            if one.in_network and desk.may(DISCOVER)
        ]

    def _find(self, typed: str) -> None:
        self._typed = typed.strip()
        wanted = self._typed.casefold()
        shown = tuple(hit for hit in self._fixed if not wanted or wanted in hit.label.casefold())
        self._show(shown)
        if wanted:
            self._timer.start()
        else:
            self._timer.stop()

    def _find_records(self) -> None:
        from stationdesk.store.pinyin import keys

        wanted = self._typed.casefold()
        fixed = [
            hit
            for hit in self._fixed
            if wanted in hit.label.casefold() or any(key.startswith(wanted) for key in keys(hit.label))
        ]
        try:
            contacts = [_contact(self._desk, one) for one in self._desk.phone_book(self._typed)[:6]]
            found = self._desk.find(self._typed)
        except StoreUnavailable as why:
            self._said.setText(self._desk.say(why.phrase))
            return
        icons = {ledger.name: ledger.icon or "file-text" for ledger in self._desk.ledgers}
        records = [Hit(one.label, one.note, icons[one.ledger], one) for one in found]
        self._show((*fixed[:FIXED], *contacts, *records))

    def _show(self, hits: tuple[Hit, ...]) -> None:
        self._model.show_hits(hits)
        if hits:
            self.list.setCurrentIndex(self._model.index(0))
        nothing = bool(self._typed) and not hits and not self._timer.isActive()
        self._said.setText(self._desk.say(_NOTHING if nothing else _KEYS))
        self._place()

    # --- choosing ---

    def choose(self, row: int) -> None:
        """Open what stands in a row."""
        hit = self._model.hits[row]
        if hit.copies:
            copy_secret(hit.copies)
        self.close_palette()
        if hit.target is not None:
            self.chosen.emit(hit.target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self._place()
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if self.line.preedit:
            return False
        row, count = self.list.currentIndex().row(), len(self._model.hits)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
        if event.key() == Qt.Key.Key_Escape:
            self.close_palette()
        elif is_plain_enter(event):
            if self._timer.isActive():
                self._timer.stop()
                self._find_records()
                row = self.list.currentIndex().row()
            if row >= 0:
                self.choose(row)
        elif event.key() in steps and count:
            step = steps[Qt.Key(event.key())]
            target = (row + step) % count if abs(step) == 1 else min(max(row + step, 0), count - 1)
            self.list.setCurrentIndex(self._model.index(target))
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_palette()

    # --- within ---

    def _list(self) -> QListView:
        view = QListView(self._card)
        name_it(view, "palette.list", self._desk.say(_TITLE))
        view.setToolTip("")
        view.setModel(self._model)
        view.setItemDelegate(HitDelegate(view))
        view.setUniformItemSizes(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(lambda index: self.choose(index.row()))
        return view

    def _place(self) -> None:
        self.list.setFixedHeight(max(min(len(self._model.hits), ROWS), 1) * ROW + 4)
        width = min(WIDTH, self.width() - 2 * SPACE_M)
        self._column.activate()
        height = self._card.sizeHint().height()
        self._card.setGeometry((self.width() - width) // 2, min(88, self.height() // 8), width, height)


def _contact(desk: Desk, one: Any) -> Hit:
    note = " · ".join(part for part in (one.note, desk.say(_PHONE)) if part)
    return Hit(f"{one.name}  {one.phone}", note, "phone", copies=one.phone)
