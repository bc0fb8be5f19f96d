"""What narrows a list beside its chips: the period in the open, the rest behind one button."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Entry, Filter, Flag, Instant, OneOf, Reference
from stationdesk.desk import Desk
from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.period_box import PeriodBox
from stationdesk.desktop.widgets.plain import button, frame, literal, name_it, words

_MORE = QT_TRANSLATE_NOOP("desktop", "Filter")
_MORE_SET = QT_TRANSLATE_NOOP("desktop", "Filter ({count})")
_MORE_TIP = QT_TRANSLATE_NOOP("desktop", "Narrow the list by further conditions")
_ANY = QT_TRANSLATE_NOOP("desktop", "Any")
_CLEAR = QT_TRANSLATE_NOOP("desktop", "Clear all")
_CLEAR_TIP = QT_TRANSLATE_NOOP("desktop", "Remove every condition")
_DONE = QT_TRANSLATE_NOOP("desktop", "Done")
_VOIDED = QT_TRANSLATE_NOOP("desktop", "Show voided records too")
_BY = QT_TRANSLATE_NOOP("desktop", "Narrow the list by “{title}”")
_GIVEN = QT_TRANSLATE_NOOP("desktop", "{title}: {value}")
_DROP = QT_TRANSLATE_NOOP("desktop", "Take this condition away")
_PICKED = Entry | OneOf | Reference
MOST_CHOICES = 500


class FilterBar(QWidget):
    """Emits `changed` whenever a person chose something."""

    changed = Signal()

    def __init__(self, desk: Desk, filters: tuple[Filter, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.period: PeriodBox | None = None
        self._period_name = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        rest = []
        for declared in filters:
            if isinstance(declared.kind, Day) and self.period is None:
                self.period = PeriodBox(desk, declared, self)
                self._period_name = declared.name
                self.period.period_chosen.connect(self.changed)
                row.addWidget(self.period)
            elif isinstance(declared.kind, _PICKED | Flag) and not getattr(declared.kind, "many", False):
                rest.append(declared)
        say = desk.say
        self._chip = button("", "filter.given", say(_DROP), icon="x", look="chip", parent=self)
        self._chip.setMaximumWidth(320)
        self._chip.clicked.connect(self._drop_given)
        self._chip.hide()
        row.insertWidget(0, self._chip)
        self._more = button(say(_MORE), "filter.more", say(_MORE_TIP), icon="funnel", parent=self)
        self._more.clicked.connect(self._open)
        row.addWidget(self._more)
        self._declared = {one.name: one for one in filters}
        self._given: tuple[tuple[str, Any], ...] = ()
        self._panel = FilterPanel(desk, tuple(rest), self)
        self._panel.cleared.connect(self._drop_given)
        self._panel.changed.connect(self._count)
        self._panel.changed.connect(self.changed)

    def values(self) -> tuple[tuple[str, Any], ...]:
        """The conditions for a Query."""
        period = self.period.value() if self.period else None
        mine = ((self._period_name, period),) if period else ()
        return (*mine, *self._panel.values(), *self._given)

    def voided(self) -> bool:
        """Whether voided records are shown too."""
        return self._panel.voided.isChecked()

    def kept(self) -> dict[str, Any]:
        """What a list remembers."""
        return {"period": self.period.kept() if self.period else "", "picks": self._panel.kept(),
                "voided": self.voided()}  # fmt: skip

    def restore(self, kept: dict[str, Any]) -> None:
        """Bring back what `kept` gave; no signal."""
        if self.period:
            self.period.restore(str(kept.get("period", "")))
        self._panel.restore(kept.get("picks", {}), voided=bool(kept.get("voided")))
        self._count()

    def show_values(self, filters: tuple[tuple[str, Any], ...], *, voided: bool = False) -> None:
        """Show the conditions of a Query that came from elsewhere; no signal."""
        given = dict(filters)
        known = {self._period_name, *self._panel.names()}
        self._given = tuple(
            (name, value) for name, value in filters if name in self._declared and name not in known
        )
        if self.period:
            self.period.show_period(given.get(self._period_name))
        self._panel.show_values(given, voided=voided)
        self._count()

    def _count(self) -> None:
        count = len(self._panel.values()) + len(self._given) + self.voided()
        say = self._desk.say
        self._show_given()
        self._more.setText(literal(say(_MORE_SET.filled(count=count)) if count else say(_MORE)))

    def _show_given(self) -> None:
        """A condition that came with a figure stands as a chip that can be taken away."""
        parts = [
            self._desk.say(_GIVEN.filled(title=self._declared[name].title, value=self._words(name, value)))
            for name, value in self._given
        ]
        self._chip.setText(literal("  ".join(parts)))
        self._chip.setVisible(bool(parts))

    def _words(self, name: str, value: Any) -> str:
        kind = self._declared[name].kind
        if isinstance(kind, Instant | Day) and isinstance(value, tuple):
            return " – ".join(self._desk.display(kind, part) for part in value)
        return self._desk.display(kind, value) if kind else ""

    def _drop_given(self) -> None:
        self._given = ()
        self._count()
        self.changed.emit()

    def _open(self) -> None:
        self._panel.adjustSize()
        corner = self._more.mapToGlobal(QPoint(self._more.width(), self._more.height() + 4))
        self._panel.move(corner - QPoint(self._panel.width(), 0))
        self._panel.show()


class FilterPanel(QWidget):
    """The further conditions, in a small window under their button."""

    changed = Signal()
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
        self._ticks = FlowLayout(gap=16)
        for declared in filters:
            self._ask(declared, ground)
        self.voided = self._check("voided", desk.say(_VOIDED), ground)
        self._grid.addLayout(self._ticks, self._grid.rowCount(), 0, 1, 4)
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
        if isinstance(declared.kind, Flag):
            self._flags[declared.name] = self._check(declared.name, title, ground)
            return
        box = QComboBox(ground)
        name_it(box, f"filter.{declared.name}", self._desk.say(_BY.filled(title=title)), spoken=title)
        box.setMinimumWidth(200)
        box.setMaximumWidth(260)
        box.addItem(self._desk.say(_ANY), None)
        box.activated.connect(self.changed)
        self._boxes[declared.name] = box
        row, pair = divmod(len(self._boxes) - 1, 2)
        self._grid.addWidget(words(title, "field", ground), row, pair * 2)
        self._grid.addWidget(box, row, pair * 2 + 1)

    def _check(self, name: str, title: str, ground: QWidget) -> QCheckBox:
        box = QCheckBox(literal(title), ground)
        name_it(box, f"filter.{name}", title)
        box.clicked.connect(self.changed)
        self._ticks.addWidget(box)
        return box

    def _fill(self) -> None:
        """Read the choices when they are first needed: the window need not wait for them."""
        if self._filled:
            return
        self._filled = True
        for name, box in self._boxes.items():
            for text, value in choices(self._desk, self._filters[name].kind):
                box.addItem(text, value)

    def _clear(self) -> None:
        for box in self._boxes.values():
            box.setCurrentIndex(0)
        for flag in (*self._flags.values(), self.voided):
            flag.setChecked(False)
        self.cleared.emit()
        self.changed.emit()


def choices(desk: Desk, kind: Any) -> list[tuple[str, Any]]:
    """(words, value) of everything a kind can be, a dictionary's tree indented."""
    if isinstance(kind, OneOf):
        return [(desk.say(member.label), member) for member in kind.choice]
    if isinstance(kind, Entry):
        return [("　" * one.code.count(".") + one.label, one.code) for one in desk.entries(kind.dictionary)
                if one.active]  # fmt: skip
    return [(one.label, one.value) for one in desk.suggest(kind, "", MOST_CHOICES)]
