"""What is known of one record, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Choice, Fact, Link, OneOf, Scope, Step
from stationdesk.desk import Desk
from stationdesk.desktop.icons import icon
from stationdesk.desktop.masked_value import MaskedValue
from stationdesk.desktop.next_step import next_step
from stationdesk.desktop.widgets.facts import Facts
from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.link_row import LinkRow
from stationdesk.desktop.widgets.plain import button, literal, name_it, rule, tip, words
from stationdesk.desktop.widgets.timeline import Timeline

BUTTONS = 2
_NOTHING = QT_TRANSLATE_NOOP("desktop", "Choose a record to see it here.")
_VOID = QT_TRANSLATE_NOOP("desktop", "Voided")
_MORE_TIP = QT_TRANSLATE_NOOP("desktop", "Everything else that can be done with this record")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "Print a sheet of this record")
_HISTORY_TIP = QT_TRANSLATE_NOOP("desktop", "What happened to this record, and who looked at it (Ctrl+H)")
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close the record’s pane (Esc)")
_PANE = QT_TRANSLATE_NOOP("desktop", "The chosen record")
_SELECTED = QT_TRANSLATE_NOOP("desktop", "{count} records chosen")
_KEY = QT_TRANSLATE_NOOP("desktop", "{title} ({key})")


class DetailPane(QFrame):
    """Emits `asked(action)`, `report_asked(report)` and `link_asked(ledger, record)`; shows plain text."""

    asked = Signal(str)
    asked_many = Signal(str)
    report_asked = Signal(str)
    link_asked = Signal(str, int)
    closed = Signal()
    history_asked = Signal(int)

    def __init__(self, desk: Desk, ledger: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ledger = desk, desk.ledger(ledger)
        self.record: int | None = None
        self.setProperty("look", "card")
        name_it(self, "pane", desk.say(_PANE))
        self.setToolTip("")
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 14, 1, 14)
        outer.setSpacing(8)
        self._head = QWidget(self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._foot = QWidget(self)
        outer.addWidget(self._head)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._foot)
        self.next: QPushButton | None = None
        self.papers: list[tuple[str, str]] = []
        """(name, title) of each report that the record shown can be printed as."""
        self.show_nothing()

    # --- what is shown ---

    def show_nothing(self, text: str = "") -> None:
        """No record is chosen."""
        self.record, self._many = None, False
        self._body(self._empty(text or self._desk.say(_NOTHING)))
        self._replace_head("", "", None)
        self._replace_foot(())

    def show_many(self, count: int) -> None:
        """Several are chosen: what can be done with all of them."""
        self.show_nothing(self._desk.say(_SELECTED.filled(count=count)))
        self._many = True
        actions = self._desk.actions_on(self._ledger.name)
        self._replace_foot(
            tuple((name, action, True) for name, action in actions if action.bulk and self._desk.may(action))
        )

    def show_record(self, record: int) -> None:
        """Read a record anew and show it; StationError when it is gone."""
        values = self._desk.record(self._ledger.name, record)
        details = self._desk.details(self._ledger.name, record)
        allowed = self._desk.allowed(self._ledger.name, record)
        at = self._scroll.verticalScrollBar().value() if record == self.record else 0
        self.record, self._many = record, False
        title = self._desk.name(self._ledger.name, record) or str(values.get("number") or record)
        number = str(values.get("number") or "")
        title = title.removesuffix(number).strip() or number  # it stands under the title
        self._replace_head(title, number, self._status(values))
        self._body(self._details(details))
        self._replace_foot(allowed, values)
        self._scroll.verticalScrollBar().setValue(at)

    def next_step(self) -> str:
        """The action F2 asks for, or ""."""
        return self.next.objectName() if self.next is not None else ""

    def open_more(self) -> None:
        """Shift+F10, and F2 without a plain next step: everything that can be done, with its keys."""
        more = self._foot.findChild(QPushButton, "pane.more")
        if more is not None:
            more.showMenu()

    # --- within ---

    def _status(self, values: dict[str, Any]) -> tuple[str, str] | None:
        if values.get("voided_at"):
            return self._desk.say(_VOID), "bad"
        for column in sorted(self._ledger.columns, key=lambda one: one.name != "state"):
            if isinstance(column.kind, OneOf) and column.name in values:
                state = values[column.name]
                if isinstance(state, Choice):
                    return self._desk.say(state.label), state.tone.value
        return None

    def _replace_head(self, title: str, number: str, status: tuple[str, str] | None) -> None:
        head = QWidget(self)
        box = QVBoxLayout(head)
        box.setContentsMargins(15, 0, 15, 0)
        box.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        shown = words(title, "h2", head, name="pane.title", wrap=True)
        line.addWidget(shown, 1)
        if status is not None:
            pill = words(status[0], f"pill-{status[1]}", head, name="pane.status")
            line.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        close = button("", "pane.close", self._desk.say(_CLOSE), icon="x", look="icon", parent=head)
        close.clicked.connect(self.closed)
        close.setVisible(self._floating)
        line.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(line)
        if number and number != title:
            caption = words(number, "cap", head, name="pane.number")
            caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(caption)
        self._outer.replaceWidget(self._head, head)
        self._head.hide()
        self._head.deleteLater()
        self._head = head

    _floating = False

    def float(self, floating: bool) -> None:
        """Over the table on a narrow screen it can be closed."""
        self._floating = floating

    def _empty(self, text: str) -> QWidget:
        body = QWidget()
        box = QVBoxLayout(body)
        label = words(text, "sub", body, name="pane.empty", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.addWidget(label)
        return body

    def _body(self, body: QWidget) -> None:
        body.setProperty("look", "clear")
        old = self._scroll.takeWidget()
        self._scroll.setWidget(body)
        if old is not None:
            old.deleteLater()

    def _details(self, details: tuple[Any, ...]) -> QWidget:
        body = QWidget()
        box = QVBoxLayout(body)
        box.setContentsMargins(15, 0, 15, 8)
        box.setSpacing(6)
        shown = [(detail, parts) for detail, parts in details if parts]
        for place, (detail, parts) in enumerate(shown):
            if place:
                box.addWidget(rule(body))
                box.addWidget(words(self._desk.say(detail.title), "h2", body))
            for part in self._parts(parts, body):
                box.addWidget(part)
        box.addStretch(1)
        return body

    def _parts(self, parts: tuple[Any, ...], body: QWidget) -> list[QWidget]:
        facts = tuple(part for part in parts if isinstance(part, Fact))
        steps = tuple(part for part in parts if isinstance(part, Step))
        links = [part for part in parts if isinstance(part, Link)]
        reveal = partial(MaskedValue, self._desk, (self._ledger.name, self.record or 0))
        made: list[QWidget] = [Facts(self._desk, facts, body, reveal)] if facts else []
        made += [Timeline(self._desk, steps, body)] if steps else []
        return made + [LinkRow(self._desk, link, self.link_asked.emit, body) for link in links]

    def _replace_foot(
        self, allowed: tuple[tuple[str, Action, bool], ...], values: dict[str, Any] | None = None
    ) -> None:
        foot = QWidget(self)
        row = FlowLayout(foot, gap=4)
        row.setContentsMargins(13, 0, 13, 0)
        self.next = None
        may = [(name, action) for name, action, can in allowed if can]
        first = next_step(may, values or {})
        if first is not None:
            self.next = self._action(foot, *first, look="tonal", key="F2")
            row.addWidget(self.next)
        rest = [one for one in may if one is not first]
        beside = [one for one in rest if not one[1].danger][: BUTTONS - (first is not None)]
        for name, action in beside:
            row.addWidget(self._action(foot, name, action))
        self.papers = self._reports(values)
        if self.papers:
            row.addWidget(self._print(foot, self.papers))
        if values is not None:
            row.addWidget(self._history(foot))
        others = [one for one in allowed if one[:2] not in (first, *beside)]
        if others:
            row.addWidget(self._more(foot, others))
        foot.setVisible(row.count() > 0)
        self._outer.replaceWidget(self._foot, foot)
        self._foot.hide()
        self._foot.deleteLater()
        self._foot = foot

    def _action(
        self, foot: QWidget, name: str, action: Action, *, look: str = "", key: str = ""
    ) -> QPushButton:
        title, key = self._desk.say(action.title), key or action.key
        explained = self._desk.say(_KEY.filled(title=title, key=key)) if key else title
        made = button(title, name, explained, icon=action.icon, look=look, parent=foot)
        made.clicked.connect(lambda _checked=False: self._ask(name))
        return made

    def _ask(self, name: str) -> None:
        (self.asked_many if self._many else self.asked).emit(name)

    def _more(self, foot: QWidget, others: list[tuple[str, Action, bool]]) -> QPushButton:
        say = self._desk.say
        made = button("", "pane.more", say(_MORE_TIP), icon="dots-three", look="tool", parent=foot)
        menu = QMenu(made)
        menu.setToolTipsVisible(True)
        for name, action, can in others:
            named = literal(say(action.title)) + (f"\t{action.key}" if action.key else "")
            entry = menu.addAction(icon(action.icon or "dots-three"), named)
            entry.setObjectName(name)
            entry.setEnabled(can)
            if (why := self._desk.why_not(action)) is not None:
                entry.setToolTip(tip(say(why)))
            entry.triggered.connect(lambda _checked=False, name=name: self._ask(name))
        made.setMenu(menu)
        return made

    def _history(self, foot: QWidget) -> QPushButton:
        tip = self._desk.say(_HISTORY_TIP)
        made = button("", "pane.history", tip, icon="clock", look="tool", parent=foot)
        made.clicked.connect(self.show_history)
        return made

    def show_history(self) -> None:
        """Ask for what happened to the record shown."""
        if self.record is not None:
            self.history_asked.emit(self.record)

    def _reports(self, values: dict[str, Any] | None) -> list[tuple[str, str]]:
        if values is None:
            return []
        return [
            (f"{self._ledger.name}.{report.name}", self._desk.say(report.title))
            for report in self._ledger.reports
            if report.scope is Scope.RECORD and (report.allowed is None or report.allowed(values))
        ]

    def _print(self, foot: QWidget, reports: list[tuple[str, str]]) -> QPushButton:
        say = self._desk.say
        made = button("", "pane.print", say(_PRINT_TIP), icon="printer", look="tool", parent=foot)
        if len(reports) == 1:
            made.clicked.connect(lambda _checked=False: self.report_asked.emit(reports[0][0]))
            return made
        menu = QMenu(made)
        for name, title in reports:
            entry = menu.addAction(icon("file-text"), literal(title))
            entry.triggered.connect(lambda _checked=False, name=name: self.report_asked.emit(name))
        made.setMenu(menu)
        return made
