"""The further conditions of a list, in a small window under their button."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Entry, Filter, Flag, OneOf
from stationdesk.desk import Desk
from stationdesk.desktop.widgets.plain import button, frame, literal, name_it, words

_ANY = QT_TRANSLATE_NOOP("desktop", "Any")
_CLEAR = QT_TRANSLATE_NOOP("desktop", "Clear all")
_CLEAR_TIP = QT_TRANSLATE_NOOP("desktop", "Remove every condition")
_DONE = QT_TRANSLATE_NOOP("desktop", "Done")
_BY = QT_TRANSLATE_NOOP("desktop", "Narrow the list by “{title}”")
VOIDED_TITLE = QT_TRANSLATE_NOOP("desktop", "Show voided records too")
VOIDED = "voided"
MOST_CHOICES = 500


class FilterPanel(QWidget):
    """`changed` carries the name of the condition a person touched; `cleared` means all of them."""

    changed = Signal(str)
    cleared = Signal()

    def __init__(self, desk: Desk, filters: tuple[Filter, ...], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk = desk
        self._boxes: dict[str, QComboBox] = {}
        self._flags: dict[str, QCheckBox] = {}
        self._filled = False
        self._filters = {one.name: one for one in filters}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        ground = frame("card", self, name="filter.panel")
        outer.addWidget(ground)
        self._grid = QGridLayout(ground)
        self._grid.setContentsMargins(16, 14, 16, 14)
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(12)
        for declared in filters:
            if not isinstance(declared.kind, Flag):
                self._ask(declared, ground)
        self._first_tick, self._ticks = self._grid.rowCount(), 0
        for declared in filters:
            if isinstance(declared.kind, Flag):
                self._flags[declared.name] = self._check(declared.name, desk.say(declared.title), ground)
        self.voided = self._check(VOIDED, desk.say(VOIDED_TITLE), ground)
        foot = QHBoxLayout()
        clear = button(desk.say(_CLEAR), "filter.clear", desk.say(_CLEAR_TIP), look="ghost", parent=ground)
        clear.clicked.connect(self._clear)
        done = button(desk.say(_DONE), "filter.done", desk.say(_DONE), look="tonal", parent=ground)
        done.clicked.connect(self.hide)
        foot.addWidget(clear)
        foot.addStretch()
        foot.addWidget(done)
        self._grid.addLayout(foot, self._grid.rowCount(), 0, 1, 4)

    def names(self) -> set[str]:
        """The conditions that can be set here."""
        return {*self._boxes, *self._flags}

    def values(self) -> tuple[tuple[str, Any], ...]:
        """(name, value) of every condition that is set."""
        picked = ((name, box.currentData()) for name, box in self._boxes.items())
        flags = ((name, True) for name, box in self._flags.items() if box.isChecked())
        return (*((name, value) for name, value in picked if value is not None), *flags)

    def kept(self) -> dict[str, Any]:
        """The conditions as plain JSON."""
        return {name: getattr(value, "code", value) for name, value in self.values()}

    def restore(self, kept: dict[str, Any], *, voided: bool) -> None:
        """Bring back what `kept` gave."""
        self.show_values(kept, voided=voided)

    def show_values(self, given: dict[str, Any], *, voided: bool) -> None:
        """Show conditions; no signal."""
        if any(name in given for name in self._boxes):
            self._fill()
        for name, box in self._boxes.items():
            wanted = getattr(given.get(name), "code", given.get(name))
            codes = [
                getattr(box.itemData(place), "code", box.itemData(place)) for place in range(box.count())
            ]
            box.setCurrentIndex(codes.index(wanted) if wanted in codes else 0)
        for name, flag in self._flags.items():
            flag.setChecked(bool(given.get(name)))
        self.voided.setChecked(voided)

    def showEvent(self, event: Any) -> None:
        self._fill()
        super().showEvent(event)

    def _ask(self, declared: Filter, ground: QWidget) -> None:
        title = self._desk.say(declared.title)
        box = QComboBox(ground)
        name_it(box, f"filter.{declared.name}", self._desk.say(_BY.filled(title=title)), spoken=title)
        box.setMinimumWidth(200)
        box.setMaximumWidth(260)
        box.addItem(self._desk.say(_ANY), None)
        box.activated.connect(lambda _place: self.changed.emit(declared.name))
        self._boxes[declared.name] = box
        row, pair = divmod(len(self._boxes) - 1, 2)
        self._grid.addWidget(words(title, "field", ground), row, pair * 2)
        self._grid.addWidget(box, row, pair * 2 + 1)

    def _check(self, name: str, title: str, ground: QWidget) -> QCheckBox:
        box = QCheckBox(literal(title), ground)
        name_it(box, f"filter.{name}", title)
        box.clicked.connect(lambda _on: self.changed.emit(name))
        row, pair = divmod(self._ticks, 2)
        self._grid.addWidget(box, self._first_tick + row, pair * 2, 1, 2)
        self._ticks += 1
        return box

    def _fill(self) -> None:
        """Read the choices when they are first needed: the window need not wait for them."""
        if self._filled:
            return
        self._filled = True
        for name, box in self._boxes.items():
            for text, value in choices(self._desk, self._filters[name].kind):
                box.addItem(text, value)

    def drop(self, name: str) -> None:
        """Take one condition away; no signal."""
        if name in self._boxes:
            self._boxes[name].setCurrentIndex(0)
        elif name in self._flags:
            self._flags[name].setChecked(False)
        elif name == VOIDED:
            self.voided.setChecked(False)

    def show_under(self, widget: QWidget) -> None:
        """Appear under a button, as large as the conditions need, whole on the screen."""
        self._fill()
        room = widget.screen().availableGeometry()
        size = self.sizeHint().boundedTo(room.size())
        place = QRect(widget.mapToGlobal(QPoint(widget.width() - size.width(), widget.height() + 4)), size)
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        place.moveLeft(max(place.left(), room.left()))
        place.moveTop(max(place.top(), room.top()))
        self.setGeometry(place)
        self.show()

    def _clear(self) -> None:
        for name in (*self.names(), VOIDED):
            self.drop(name)
        self.cleared.emit()


def choices(desk: Desk, kind: Any) -> list[tuple[str, Any]]:
    """(words, value) of everything a kind can be, a dictionary's tree indented."""
    if isinstance(kind, OneOf):
        return [(desk.say(member.label), member) for member in kind.choice]
    if isinstance(kind, Entry):
        return [("　" * one.code.count(".") + one.label, one.code) for one in desk.entries(kind.dictionary)
                if one.active]  # fmt: skip
    return [(one.label, one.value) for one in desk.suggest(kind, "", MOST_CHOICES)]
