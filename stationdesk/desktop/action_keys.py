"""The keys that actions declare, at work on the list's chosen record."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action
from stationdesk.desk import Desk
from stationdesk.desktop.detail_pane import DetailPane
from stationdesk.desktop.ledger_list import LedgerList
from stationdesk.desktop.pasting import FILL

ELSEWHERE = frozenset({"", "Ctrl+N", "F2"})  # the window's and the table's own ways to an action
_NO_RECORD = QT_TRANSLATE_NOOP("desktop", "{action}: please choose a record first.")
_ONE_ONLY = QT_TRANSLATE_NOOP("desktop", "{action}: please choose one record only.")
_NOT_NOW = QT_TRANSLATE_NOOP("desktop", "“{action}” is not possible with {record} as it stands.")
_INSTEAD = QT_TRANSLATE_NOOP("desktop", "“{action}” is not possible with {record} now; possible: {steps}.")
_KEYED = QT_TRANSLATE_NOOP("desktop", "{action} ({key})")
NAMED = 3  # what is possible instead: as many as a sentence bears
MORE = ("Shift+F10", "Menu")  # everything else that can be done, with its keys


class ActionKeys(QObject):
    """Works while the keyboard is in the list or its pane; under a form or a board the keys do nothing."""

    def __init__(self, desk: Desk, listed: LedgerList, pane: DetailPane, holder: QWidget) -> None:
        super().__init__(holder)
        self._desk, self._list, self._pane = desk, listed, pane
        for name, action in desk.actions_on(listed.ledger.name):
            if action.key not in ELSEWHERE:
                keys = QShortcut(QKeySequence(action.key), holder, lambda name=name: self._press(name))
                keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for key in MORE:
            more = QShortcut(QKeySequence(key), holder, pane.open_more)
            more.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _press(self, name: str) -> None:
        try:
            self._ask(name)
        except (StationError, StoreUnavailable) as refusal:
            self._list.refused.emit(refusal)

    def _ask(self, name: str) -> None:
        """What the action's button in the pane would do; a sentence where it stands grey."""
        _, action = self._desk.action(name)
        self._desk.refuse_unless(action.roles, action.title)
        if not action.on_record:
            self._list.asked.emit(name, None)
            return
        table = self._list.table
        many = table.selected_count()
        if not many:
            raise StationError(_NO_RECORD.filled(action=action.title))
        if many == 1:
            record = table.selected_records()[0]
            self._check_now(name, action, record)
            self._list.asked.emit(name, record)
        elif action.key == FILL and not action.bulk:
            self._list.pasting.fill_down()  # of several rows the key means their cells
        elif action.bulk:
            self._pane.asked_many.emit(name)
        else:
            raise StationError(_ONE_ONLY.filled(action=action.title))

    def _check_now(self, name: str, action: Action, record: int) -> None:
        """Refuse what the record does not allow: by the action's own reason, else by what is possible."""
        ledger = self._list.ledger.name
        allowed = self._desk.allowed(ledger, record)
        if name in {one for one, _, can in allowed if can}:
            return
        reason = self._desk.reason(name, record)
        if reason is not None:
            raise StationError(reason)
        possible = [one for _, one, can in allowed if can and not one.danger]
        steps = "、".join(self._keyed(one) for one in sorted(possible, key=_later)[:NAMED])
        said, named = _INSTEAD if steps else _NOT_NOW, self._desk.name(ledger, record)
        raise StationError(said.filled(action=action.title, record=named, steps=steps))

    def _keyed(self, action: Action) -> str:
        title = self._desk.say(action.title)
        return self._desk.say(_KEYED.filled(action=title, key=action.key)) if action.key else title


def _later(action: Action) -> bool:
    return not action.primary
