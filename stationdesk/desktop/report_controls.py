"""The left card of the reports page: which report, of which period, with which words of a person's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query, Report, Scope
from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.desk.rights import EXPORT, REPORT_TEXTS
from stationdesk.desktop.closed_bar import ClosedBar
from stationdesk.desktop.field_box import FieldBox
from stationdesk.desktop.icons import icon
from stationdesk.desktop.report_offers import Offers
from stationdesk.desktop.report_period import PeriodBox
from stationdesk.desktop.scrolled import Scrolled
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, theme
from stationdesk.desktop.typed_lines import TypedText
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, frame, name_it, tip, words

_REPORTS = QT_TRANSLATE_NOOP("desktop", "Reports")
_FORMS = QT_TRANSLATE_NOOP("desktop", "Bureau forms")
_FORMS_TIP = QT_TRANSLATE_NOOP("desktop", "Fill a form of the bureau with the same figures")
_REBUILD = QT_TRANSLATE_NOOP("desktop", "Build again")
_REBUILD_TIP = QT_TRANSLATE_NOOP("desktop", "Keep the texts and build the report from the records again (F5)")
_TEXTS = QT_TRANSLATE_NOOP("desktop", "Your words, kept with the period")
_SELECTION = QT_TRANSLATE_NOOP("desktop", "Of the list as it was filtered")
_BACK = QT_TRANSLATE_NOOP("desktop", "Back to the list of reports")
WIDTH = 288


@dataclass(frozen=True)
class Wish:
    """A report somebody asked for: of a period, of one record, or of a list's rows."""

    name: str
    record: int | None = None
    rows: Query | None = None


class ReportControls(QFrame):
    """Emits `wished` whenever something else is to be shown; `words_changed` when a text was typed."""

    wished = Signal()
    rebuild = Signal()
    back = Signal()
    forms_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("look", "card")
        self.setFixedWidth(WIDTH)
        self.wish: Wish | None = None
        self.texts: dict[str, TypedText] = {}
        self.parameters: dict[str, FieldBox] = {}
        self._given: Mapping[str, Any] = {}
        self.texts_changed = False
        self.offers = Offers(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addLayout(self._heading())
        column.addWidget(self._subject_bar())
        column.addWidget(self._list(), 1)
        for before, after in pairwise((self.reports, *self._beside)):
            self.setTabOrder(before, after)  # who comes to the page chooses a report first
        self.period = PeriodBox(desk.say, local_day(desk.store.clock()), self)
        self.period.chosen.connect(lambda _: self.wished.emit())
        column.addWidget(self.period)
        self.closed = ClosedBar(desk.say, self)
        column.addWidget(self.closed)
        self._own = Scrolled("report.own", desk.say(_TEXTS), self)
        self._own.setMinimumHeight(24)
        column.addWidget(self._own, 1)

    def _heading(self) -> QHBoxLayout:
        say = self._desk.say
        row = QHBoxLayout()
        row.addWidget(words(say(_REPORTS), "h2", self), 1)
        again = button(
            "", "report.rebuild", say(_REBUILD_TIP), icon="arrows-clockwise", look="icon", parent=self
        )
        again.setAccessibleName(say(_REBUILD))
        again.clicked.connect(self.rebuild)
        row.addWidget(again)
        self._beside = [again]
        if self._desk.may(EXPORT):
            forms = button(say(_FORMS), "report.forms", say(_FORMS_TIP), look="link", parent=self)
            forms.clicked.connect(self.forms_asked)
            row.addWidget(forms)
            self._beside.append(forms)
        return row

    def _subject_bar(self) -> QWidget:
        self._subject = frame("told-info", self)
        row = QHBoxLayout(self._subject)
        row.setContentsMargins(SPACE_M, 4, 4, 4)
        self._subject_words = ElidedLabel("", "", self._subject)
        back = button("", "report.back", self._desk.say(_BACK), icon="x", look="icon", parent=self._subject)
        back.clicked.connect(self.choose_first)
        row.addWidget(self._subject_words, 1)
        row.addWidget(back)
        self._subject.hide()
        return self._subject

    def _list(self) -> QListWidget:
        self.reports = QListWidget(self)
        name_it(self.reports, "report.list", self._desk.say(_REPORTS))
        self.reports.setToolTip("")
        self.reports.setIconSize(QSize(18, 18))
        for name, _, report in self._desk.reports():
            if report.scope is Scope.PERIOD:
                item = QListWidgetItem(icon("file-text", theme().text2), self._desk.say(report.title))
                item.setData(Qt.ItemDataRole.UserRole, name)
                self.reports.addItem(item)
        self.reports.currentItemChanged.connect(self._take_item)
        rows = max(self.reports.count(), 1)
        height = rows * max(self.reports.sizeHintForRow(0), 36) + 4
        self.reports.setMinimumHeight(min(height, 184))
        self.reports.setMaximumHeight(height)
        return self.reports

    # --- what is wished ---

    def choose_first(self) -> None:
        """Show the first report of the list."""
        if self.reports.count():
            self._choose(0)

    def _choose(self, row: int) -> None:
        self.reports.setCurrentRow(-1)
        self.reports.setCurrentRow(row)

    def ask(
        self, wish: Wish, period: Period | None = None, given: Mapping[str, Any] | None = None
    ) -> None:  # fmt: skip
        """Show a report asked for elsewhere; what it asks may be `given` already."""
        self._given = given or {}
        self._show(wish, period)
        self._given = {}

    def _show(self, wish: Wish, period: Period | None) -> None:
        if period is not None:
            self.period.put_back(period)
        for row in range(self.reports.count()):
            if self.reports.item(row).data(Qt.ItemDataRole.UserRole) == wish.name and wish.rows is None:
                self._choose(row)
                return
        self.reports.blockSignals(True)
        self.reports.setCurrentRow(-1)
        self.reports.clearSelection()
        self.reports.blockSignals(False)
        self._take(wish)

    def asked(self) -> dict[str, Any]:
        """What desk.report is handed beside the name; StationError when a parameter is wrong."""
        if self.wish is None:
            return {}
        asked: dict[str, Any] = {"record": self.wish.record, "rows": self.wish.rows}
        if _report(self._desk, self.wish.name).scope is Scope.PERIOD:
            asked |= {"first": self.period.period.first, "last": self.period.period.last}
            asked["texts"] = self.own_words() or None
        asked["parameters"] = {name: box.read() for name, box in self.parameters.items()}
        return asked

    def own_words(self) -> dict[str, str]:
        """The texts as they stand."""
        return {name: editor.toPlainText().strip() for name, editor in self.texts.items()}

    def show_words(self, kept: Mapping[str, str]) -> None:
        """Show the texts kept with the period."""
        for name, editor in self.texts.items():
            editor.blockSignals(True)
            editor.setPlainText(kept.get(name, ""))
            editor.blockSignals(False)
        self.texts_changed = False

    def _take_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            item.setSelected(True)
            self._take(Wish(item.data(Qt.ItemDataRole.UserRole)))

    def _take(self, wish: Wish) -> None:
        self.back.emit()
        if self.texts_changed and self.wish is not None:
            self._stay(self.wish)  # what was typed could not be kept; it stays where it can be put right
            return
        self.wish = wish
        report = _report(self._desk, wish.name)
        of_period = report.scope is Scope.PERIOD
        self.period.setVisible(of_period)
        self._subject.setVisible(not of_period)
        if not of_period:
            self._subject_words.setText(self._subject_of(wish, report))
        self._ask_own(report)
        self.wished.emit()

    def _stay(self, wish: Wish) -> None:
        self.reports.blockSignals(True)
        for row in range(self.reports.count()):
            if self.reports.item(row).data(Qt.ItemDataRole.UserRole) == wish.name:
                self.reports.setCurrentRow(row)
        self.reports.blockSignals(False)

    def _subject_of(self, wish: Wish, report: Report) -> str:
        title = self._desk.say(report.title)
        if wish.record is None:
            return f"{title} · {self._desk.say(_SELECTION)}"
        return f"{title} · {self._desk.name(wish.name.rpartition('.')[0], wish.record)}"

    def _ask_own(self, report: Report) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(SPACE_S)
        self.parameters = {field.name: FieldBox(self._desk, field, holder) for field in report.parameters}
        for name, box in self.parameters.items():
            default = report.parameters[list(self.parameters).index(name)].default
            box.editor.show_value(self._given.get(name, None if callable(default) else default))
            column.addWidget(box)
        self.texts = {}
        self.offers.start_anew()
        if report.texts:
            column.addWidget(words(self._desk.say(_TEXTS), "cap", holder, wrap=True))
        for part in report.texts:
            column.addLayout(self._text_editor(part.name, self._desk.say(part.title), holder))
        column.addStretch(1)
        self._own.hold(holder)

    def _text_editor(self, name: str, title: str, holder: QWidget) -> QVBoxLayout:
        editor = TypedText(holder, lines=2)
        name_it(editor, f"report.text.{name}", title)
        editor.setToolTip("")
        editor.textChanged.connect(self._note_change)
        if (why := self._desk.why_not(REPORT_TEXTS)) is not None:
            editor.setReadOnly(True)
            editor.setToolTip(tip(self._desk.say(why)))
        self.texts[name] = editor
        label = words(title, "field", holder)
        label.setBuddy(editor)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(self.offers.line_over(name, label, editor, holder))
        column.addWidget(editor)
        return column

    def _note_change(self) -> None:
        self.texts_changed = True


def _report(desk: Desk, name: str) -> Report:
    ledger, _, short = name.rpartition(".")
    return desk.ledger(ledger).report(short)
