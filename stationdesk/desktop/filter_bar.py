"""What narrows a list beside its chips: the period in the open, the rest behind one button.

Every condition that holds stands under it as a chip that can be taken away. What came with a figure from
another page is shown like the rest, but is not remembered: the next start shows the whole list again.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Entry, Flag, Instant, Ledger, OneOf, Picked, Reference
from stationdesk.desk import Desk
from stationdesk.desk.narrowing import by_column
from stationdesk.desktop.column_picks import ColumnPicks
from stationdesk.desktop.filter_panel import VOIDED, VOIDED_TITLE, FilterPanel
from stationdesk.desktop.widgets.conditions import Conditions
from stationdesk.desktop.widgets.period_box import PeriodBox
from stationdesk.desktop.widgets.plain import button, literal

_MORE = QT_TRANSLATE_NOOP("desktop", "Filter")
_MORE_SET = QT_TRANSLATE_NOOP("desktop", "Filter ({count})")
_MORE_TIP = QT_TRANSLATE_NOOP("desktop", "Narrow the list by further conditions")
_GIVEN = QT_TRANSLATE_NOOP("desktop", "{title}: {value}")
_PICKED = Entry | OneOf | Reference


class FilterBar(QWidget):
    """Emits `changed` whenever a person chose something; `conditions` is to be put under the bar."""

    changed = Signal()

    def __init__(self, desk: Desk, ledger: Ledger, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.columns = ColumnPicks(desk, ledger)
        filters = tuple(one for one in ledger.filters if one.kind is not None)
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
                self.period.period_chosen.connect(lambda _days: self._touch(self._period_name))
                row.addWidget(self.period)
            elif isinstance(declared.kind, _PICKED | Flag) and not getattr(declared.kind, "many", False):
                rest.append(declared)
        say = desk.say
        self._more = button(say(_MORE), "filter.more", say(_MORE_TIP), icon="funnel", parent=self)
        self._more.clicked.connect(self._open)
        row.addWidget(self._more)
        self._declared = {one.name: one for one in filters}
        self._given: tuple[tuple[str, Any], ...] = ()
        self._foreign: set[str] = set()
        self._panel = FilterPanel(desk, tuple(rest), self)
        self._panel.cleared.connect(self.clear)
        self._panel.changed.connect(self._touch)
        self.conditions = Conditions(say, parent)
        self.conditions.dropped.connect(self.drop)

    def values(self) -> tuple[tuple[str, Any], ...]:
        """The conditions for a Query."""
        period = self.period.value() if self.period else None
        mine = ((self._period_name, period),) if period else ()
        return (*mine, *self._panel.values(), *self._given, *self.columns.values())

    def voided(self) -> bool:
        """Whether voided records are shown too."""
        return self._panel.voided.isChecked()

    def kept(self) -> dict[str, Any]:
        """What a list remembers: what a person chose here."""
        mine = self.period is not None and self._period_name not in self._foreign
        return {
            "period": self.period.kept() if self.period and mine else "",
            "picks": {name: one for name, one in self._panel.kept().items() if name not in self._foreign},
            "voided": self.voided() and VOIDED not in self._foreign,
            "columns": {name: one for name, one in self.columns.kept().items() if name not in self._foreign},
        }

    def restore(self, kept: dict[str, Any]) -> None:
        """Bring back what `kept` gave; no signal."""
        if self.period:
            self.period.restore(str(kept.get("period", "")))
        self._panel.restore(kept.get("picks", {}), voided=bool(kept.get("voided")))
        self.columns.restore(kept.get("columns", {}))
        self._show()

    def show_values(self, filters: tuple[tuple[str, Any], ...], *, voided: bool = False) -> None:
        """Show the conditions of a Query that came from elsewhere; no signal."""
        given = dict(filters)
        known = {self._period_name, *self._panel.names()}
        self._given = tuple(
            (name, value) for name, value in filters if name in self._declared and name not in known
        )
        self._foreign = {*given, VOIDED}
        if self.period:
            self.period.show_period(given.get(self._period_name))
        self._panel.show_values(given, voided=voided)
        self.columns.show(given)
        self._show()

    def pick(self, column: str, picked: Picked) -> None:
        """Narrow the list by a column, or no longer by it."""
        self.columns.pick(column, picked)
        self._touch(by_column(column))

    def drop(self, name: str) -> None:
        """Take one condition away."""
        self._given = tuple(pair for pair in self._given if pair[0] != name)
        if self.period and name == self._period_name:
            self.period.show_period(None)
        self._panel.drop(name)
        self.columns.drop(name)
        self._touch(name)

    def clear(self) -> None:
        """Take every condition away."""
        for name in (*dict(self.values()), VOIDED):
            self.drop(name)

    def _open(self) -> None:
        self._panel.show_under(self._more)

    def _touch(self, name: str) -> None:
        self._foreign.discard(name)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Every condition that holds as a chip, and how many there are on the button."""
        values = self.values()
        say = self._desk.say
        chips = [(name, self._words(name, value)) for name, value in values]
        if self.voided():
            chips.append((VOIDED, say(VOIDED_TITLE)))
        self.conditions.show_conditions(tuple(chips))
        behind = sum(name != self._period_name and self.columns.words(name) is None for name, _ in chips)
        self._more.setText(literal(say(_MORE_SET.filled(count=behind)) if behind else say(_MORE)))

    def _words(self, name: str, value: Any) -> str:
        if (of_column := self.columns.words(name)) is not None:
            return self._desk.say(_GIVEN.filled(title=of_column[0], value=of_column[1]))
        declared, kind = self._declared[name], self._declared[name].kind
        if kind is None or isinstance(kind, Flag):
            return self._desk.say(declared.title)
        if isinstance(kind, Instant | Day) and isinstance(value, tuple):
            said = " – ".join(self._desk.display(kind, part) for part in value)
        else:
            said = self._desk.display(kind, value)
        return self._desk.say(_GIVEN.filled(title=declared.title, value=said))
