"""Fill down: which of the first row's values go into the rows below, then what that would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import SheetField
from stationdesk.desk import Desk
from stationdesk.desktop.fields.choices import TickBox
from stationdesk.desktop.import_panel import COLUMNS, ImportPanel
from stationdesk.desktop.paste_panel import WOULD
from stationdesk.desktop.scrolled import Scrolled
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.widgets.plain import literal, name_it, words
from stationdesk.jobs.blocks import Block, filled_down
from stationdesk.jobs.sheet_rows import Source
from stationdesk.sheets.mapping import Profile

_TITLE = QT_TRANSLATE_NOOP("desktop", "Fill down: {ledger}")
_WRITE = QT_TRANSLATE_NOOP("desktop", "Change {count} rows")
_DONE = QT_TRANSLATE_NOOP("desktop", "The values are filled down. Rows:")
_WHICH = QT_TRANSLATE_NOOP(
    "desktop", "Which values of the first row go into the {count} rows below it? Nothing is written yet."
)
_NONE = QT_TRANSLATE_NOOP("desktop", "Nothing in the columns shown can be filled down from the first row.")
_VALUE = QT_TRANSLATE_NOOP("desktop", "{field}: {value}")
_SHOWN = 80  # characters


class First(NamedTuple):
    """The first row's values by field, the columns of the list, and the one the current cell is in."""

    values: Mapping[str, Any]
    columns: Sequence[str]
    current: Sequence[str]


class FillPanel(ImportPanel):
    """Asks which fields, then shows the same preview as an import."""

    title, would_words, go_words, done_words = _TITLE, WOULD, _WRITE, _DONE
    _asks = False  # until the fields stand there

    def __init__(
        self, desk: Desk, ledger: str, records: Sequence[int], first: First, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, ledger, parent, block=Block("", ()))
        self._records, self._first = tuple(records), first
        self._filled: Block | None = None
        self.ticks: dict[str, TickBox] = {}
        self.steps.removeWidget(self.mapping)
        self.mapping.hide()
        self.steps.insertWidget(COLUMNS, self._choice())
        self._asks = True
        self._show(COLUMNS)
        self._can_go()

    def _choice(self) -> QWidget:
        say, step = self._desk.say, QWidget(self.steps)
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        fields = self._offered()
        said = _WHICH.filled(count=len(self._records) - 1) if fields else _NONE
        column.addWidget(words(say(said), "h2", step, name="fill.which", wrap=True))
        area, inside = Scrolled("fill.fields", say(said), step), QWidget(step)
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(SPACE_S)
        for column_name, field in fields.items():
            self.ticks[field.name] = self._tick(field, column_name in self._first.current, inside)
            lines.addWidget(self.ticks[field.name])
        lines.addStretch(1)
        area.hold(inside)
        column.addWidget(area, 1)
        return step

    def _offered(self) -> dict[str, SheetField]:
        """{column: its field} of what is on screen and holds something in the first row."""
        known = {one.name: one for one in self._fields}
        fields = self._desk.fields_of_columns(self.ledger)
        shown = {name: fields[name] for name in self._first.columns if name in fields}
        held = {name: field for name, field in shown.items() if self._holds(field)}
        return {name: known[field] for name, field in held.items()}

    def _holds(self, field: str) -> bool:
        return self._first.values.get(field) not in (None, "", ())

    def _tick(self, field: SheetField, ticked: bool, parent: QWidget) -> TickBox:
        say = self._desk.say
        value = " ".join(self._desk.display(field.kind, self._first.values[field.name], clear=True).split())
        told = say(_VALUE.filled(field=field.title, value=value[:_SHOWN]))
        box = TickBox(literal(told), parent)
        name_it(box, f"fill.{field.name}", told)
        box.setChecked(ticked)
        box.toggled.connect(lambda _on: self._can_go())
        return box

    def _chosen(self) -> list[str]:
        return [name for name, box in self.ticks.items() if box.isChecked()]

    def go_on(self) -> None:
        """Take the values as the first row has them now, then as every sheet."""
        try:
            if self.steps.currentIndex() == COLUMNS:
                self._filled = filled_down(self._desk, self.ledger, self._records, self._chosen())
        except (StationError, StoreUnavailable) as why:
            self._refused(why)
            return
        super().go_on()

    def _can_go(self) -> None:
        if self._asks and self.steps.currentIndex() == COLUMNS:
            self.go.setEnabled(bool(self._chosen()))
            self._take_keyboard()

    def _show(self, step: int) -> None:
        super()._show(step)
        self._can_go()

    def _take_keyboard(self) -> None:
        """To the first field where none is chosen; the preview is one key away where one is."""
        asking = self._asks and self.steps.currentIndex() == COLUMNS and not self._busy
        ticks = list(self.ticks.values()) if asking else []
        if not ticks or self._chosen():
            super()._take_keyboard()
        elif self.focusWidget() not in ticks:
            ticks[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _source(self) -> Source | None:
        return self._filled

    def _mapping(self) -> Profile:
        return Profile(ledger=self.ledger)
