"""Who has a password: given, given anew and taken away by the chief, through the actions of the people."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk, access
from stationdesk.desk.access import Access
from stationdesk.desktop.acting import Acting
from stationdesk.desktop.background import Background
from stationdesk.desktop.plain_table import PlainTable
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XL
from stationdesk.desktop.widgets.plain import button, words
from stationdesk.ledgers.station.rules.people import acting_role

_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "Who is to enter needs a role and a password. A first password, given here, must be changed when "
    "entering; whoever forgot theirs gets another one here.",
)
_TITLE = QT_TRANSLATE_NOOP("desktop", "Who has a password")
_NAME = QT_TRANSLATE_NOOP("desktop", "Name")
_ROLE = QT_TRANSLATE_NOOP("desktop", "Role")
_SINCE = QT_TRANSLATE_NOOP("desktop", "Password since")
_STATE = QT_TRANSLATE_NOOP("desktop", "State")
_NONE = QT_TRANSLATE_NOOP("desktop", "No password")
_MUST = QT_TRANSLATE_NOOP("desktop", "To be changed when entering")
_GOOD = QT_TRANSLATE_NOOP("desktop", "May enter")
_GIVE = QT_TRANSLATE_NOOP("desktop", "Give a password …")
_RESET = QT_TRANSLATE_NOOP("desktop", "Give another one …")
_TAKE = QT_TRANSLATE_NOOP("desktop", "Take it away …")


class AccessList(QWidget):
    """The station's people who may act, each with the state of their password."""

    changed = Signal()

    def __init__(self, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._acting = desk, acting
        self._people: tuple[Access, ...] = ()
        say = desk.say
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(_EXPLAIN), "sub", self, wrap=True))
        headers = [say(title) for title in (_NAME, _ROLE, _SINCE, _STATE)]
        self.table = PlainTable("access.people", say(_TITLE), headers, self)
        self.table.itemSelectionChanged.connect(self._offer)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        self.take = button(say(_TAKE), "access.take", say(_TAKE), icon="lock", look="danger", parent=self)
        self.reset = button(say(_RESET), "access.reset", say(_RESET), icon="key", parent=self)
        self.give = button(say(_GIVE), "access.give", say(_GIVE), icon="key", look="primary", parent=self)
        for one, action in (
            (self.take, "take_access"),
            (self.reset, "reset_access"),
            (self.give, "give_access"),
        ):
            one.clicked.connect(lambda _checked=False, action=action: self.ask(action))
        row.addWidget(self.take)
        row.addStretch(1)
        row.addWidget(self.reset)
        row.addWidget(self.give)
        column.addLayout(row)
        acting.done.connect(self._done)

    def refresh(self) -> None:
        """Read who has a password."""
        desk = self._desk
        Background.of(self).start(lambda _task: access.people(desk), done=self._show)

    def ask(self, action: str) -> None:
        """Open the action's form for the chosen person."""
        if (chosen := self.chosen()) is not None:
            self._acting.ask(f"station.people.{action}", chosen.person)

    def chosen(self) -> Access | None:
        """The chosen person."""
        row = self.table.chosen
        return self._people[row] if row is not None and row < len(self._people) else None

    def _show(self, people: tuple[Access, ...]) -> None:
        self._people = people
        self.table.fill(self._cells(one) for one in people)
        self._offer()

    def _cells(self, one: Access) -> tuple[str, ...]:
        say, role = self._desk.say, acting_role(int(one.role))
        state = _NONE if one.since is None else _MUST if one.must_change else _GOOD
        since = display.instant(one.since) if one.since is not None else "—"
        return (one.name, say(role.label) if role is not None else "", since, say(state))

    def _offer(self) -> None:
        one, open_to = self.chosen(), self._desk.store.keys is not None and self._desk.actor.authenticated
        has = one is not None and one.since is not None
        own = one is not None and one.person == self._desk.actor.person
        self.give.setEnabled(open_to and one is not None and not has)
        self.reset.setEnabled(open_to and has and not own)
        self.take.setEnabled(open_to and has)

    def _done(self, _name: str, _answer: Any) -> None:
        self.refresh()
        self.changed.emit()
