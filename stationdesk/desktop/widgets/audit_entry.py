"""One entry of the log whole: who, when, what it noted, and each value before and after."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.display import instant
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditKind, AuditTold, Difference, RowTold
from stationdesk.desktop.widgets.plain import words

_WITH = QT_TRANSLATE_NOOP("desktop", "with a password")
_WITHOUT = QT_TRANSLATE_NOOP("desktop", "without a password")
_MADE = QT_TRANSLATE_NOOP("desktop", "{what}: new")
_BECAME = QT_TRANSLATE_NOOP("desktop", "{before} → {after}")
_BETWEEN = " · "
_LABEL = 112
_TONES = {
    AuditKind.REVEALED: Tone.WARN,
    AuditKind.CLOCK: Tone.BAD,
    AuditKind.BACKUPS: Tone.INFO,
    AuditKind.PRINTED: Tone.INFO,
    AuditKind.ENTERED: Tone.OK,
}


class AuditEntryView(QWidget):
    """Plain text throughout; values may be marked and copied, they are never more than the log may hold."""

    def __init__(self, desk: Desk, told: AuditTold, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        line = told.line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(words(line.what, "h2", self, wrap=True), 1)
        tone = _TONES.get(line.kind, Tone.MUTE)
        pill = words(desk.say(line.kind.label), f"pill-{tone.value}", self)
        head.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(words(self._who(told), "sub", self, wrap=True))
        if told.facts:
            column.addLayout(self._pairs(told.facts))
        shown = [row for row in told.rows if row.made or row.differences]
        for row in shown:
            self._row(row, column, named=len(shown) > 1 or row.made)

    def _who(self, told: AuditTold) -> str:
        line = told.line
        parts = [instant(line.at), line.who]
        if line.person is not None:
            parts.append(self._desk.say(_WITH if line.authenticated else _WITHOUT))
        return _BETWEEN.join(parts)

    def _row(self, row: RowTold, column: QVBoxLayout, *, named: bool) -> None:
        if row.made:
            column.addWidget(words(self._desk.say(_MADE.filled(what=row.title)), "", self, wrap=True))
            return
        if named:
            column.addWidget(words(row.title, "", self, wrap=True))
        column.addLayout(self._pairs(tuple(self._became(one) for one in row.differences)))

    def _became(self, one: Difference) -> tuple[str, str]:
        if one.before == one.after:
            return one.label, one.after
        return one.label, self._desk.say(_BECAME.filled(before=one.before, after=one.after))

    def _pairs(self, pairs: tuple[tuple[str, str], ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, (label, value) in enumerate(pairs):
            named = words(label, "field", self, wrap=True)
            named.setFixedWidth(_LABEL)
            said = words(value, "", self, wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(named, row, 0, top)
            grid.addWidget(said, row, 1, top)
        return grid
