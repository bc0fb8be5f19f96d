"""What narrows the log: period, person, kind of action, ledger, one record, words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Filter
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditFilter, AuditKind
from stationdesk.desktop.fields.choices import ChoiceBox
from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.period_box import PeriodBox
from stationdesk.desktop.widgets.plain import button, name_it

AFTER = 250  # milliseconds without a key after which is searched
_WHEN = QT_TRANSLATE_NOOP("desktop", "Period")
_ANYBODY = QT_TRANSLATE_NOOP("desktop", "Everybody")
_ANYTHING = QT_TRANSLATE_NOOP("desktop", "Every kind of action")
_ANYWHERE = QT_TRANSLATE_NOOP("desktop", "Every ledger")
_NUMBER = QT_TRANSLATE_NOOP("desktop", "Record no.")
_WORDS = QT_TRANSLATE_NOOP("desktop", "Words")
_CLEAR = QT_TRANSLATE_NOOP("desktop", "Show everything again")
_WIDTHS = {"audit.person": 116, "audit.kind": 156, "audit.ledger": 124}
_LINE = 136


class AuditFilters(QWidget):
    """Emits `changed` whenever a person chose or typed something."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.say
        self._row = FlowLayout(self, gap=8)
        self.period = PeriodBox(desk, Filter("at", _WHEN, None, Day()), self)
        self.period.period_chosen.connect(self._tell)
        self._row.addWidget(self.period)
        self.person = self._choice("audit.person", say(_ANYBODY), desk.audit_people())
        self.kind = self._choice("audit.kind", say(_ANYTHING), [(one, say(one.label)) for one in AuditKind])
        ledgers = [(one.name, say(one.title)) for one in desk.ledgers if one.actions]  # else nothing is noted
        self.ledger = self._choice("audit.ledger", say(_ANYWHERE), ledgers)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(AFTER)
        self._typing.timeout.connect(self.changed)
        self.number = self._line("audit.record", say(_NUMBER))
        self.words = self._line("audit.words", say(_WORDS))
        self.clear = button("", "audit.clear", say(_CLEAR), icon="x", look="tool", parent=self)
        self.clear.clicked.connect(self.show_all)
        self._row.addWidget(self.clear)
        self._show_clear()

    def value(self) -> AuditFilter:
        """What is asked for."""
        first, last = self.period.value() or (None, None)
        return AuditFilter(
            self.person.currentData(), self.kind.currentData(), first, last,
            self.ledger.currentData() or "", self.number.text().strip(), self.words.text().strip(),
        )  # fmt: skip

    def show_all(self) -> None:
        """Take every condition away."""
        self.period.show_period(None)
        for choice in (self.person, self.kind, self.ledger):
            choice.setCurrentIndex(0)
        self.number.clear()
        self.words.clear()
        self._tell()

    def show_kind(self, kind: AuditKind) -> None:
        """Choose a kind of action from elsewhere."""
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self._tell()

    def _choice(self, name: str, every: str, choices: Any) -> ChoiceBox:
        made = ChoiceBox(self)
        name_it(made, name, every)
        made.addItem(every, None)
        for value, label in choices:
            made.addItem(label, value)
        made.setMaxVisibleItems(20)
        made.activated.connect(self._tell)
        made.setFixedWidth(_WIDTHS[name])
        self._row.addWidget(made)
        return made

    def _line(self, name: str, explained: str) -> QLineEdit:
        made = QLineEdit(self)
        name_it(made, name, explained)
        made.setPlaceholderText(explained)
        made.setClearButtonEnabled(True)
        made.setFixedWidth(_LINE)
        made.textChanged.connect(self._type)
        made.returnPressed.connect(self._tell)
        self._row.addWidget(made)
        return made

    def _type(self) -> None:
        self._show_clear()
        self._typing.start()

    def _tell(self, *_what: object) -> None:
        self._typing.stop()
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self.clear.setVisible(self.value() != AuditFilter())
