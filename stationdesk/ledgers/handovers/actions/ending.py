"""What an order and a visitor's matter share: open until it has ended, and perhaps opened again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Choice
from stationdesk.ledgers.handovers.actions import keeping
from stationdesk.ledgers.handovers.records import SuperiorOrder, Visitor
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.store.transaction import Transaction

_REOPEN = QT_TRANSLATE_NOOP("handovers", "Open again")


@dataclass(frozen=True)
class Course:
    """The two states of a kind of record, where it keeps when it began, when it ended and how, and refusals.

    `began` and `ended` are an attribute with its title; `how` is an attribute.
    """

    open: Choice
    over: Choice
    began: tuple[str, Phrase]
    ended: tuple[str, Phrase]
    how: str
    is_over: Phrase
    is_open: Phrase

    def end(self, tx: Transaction, record: SuperiorOrder | Visitor, at: datetime, how: str) -> None:
        """Note when and how it ended."""
        if record.state is self.over:
            raise keeping.refuse(self.how, self.is_over)
        (since, began), (name, ended) = self.began, self.ended
        keeping.check_past(tx, name, ended, at)
        keeping.check_after(name, ended, at, began, getattr(record, since))
        take_over(record, **{"state": self.over, name: at, self.how: how})

    def reopen(self, record: SuperiorOrder | Visitor) -> None:
        """It had not ended after all; how it was said to have ended stays until it does."""
        if record.state is self.open:
            raise keeping.refuse(self.how, self.is_open)
        take_over(record, **{"state": self.open, self.ended[0]: None})

    def may_end(self, values: Mapping[str, Any]) -> bool:
        """Whether a record in force is still open."""
        return keeping.in_force(values) and values["state"] is self.open

    def may_reopen(self, values: Mapping[str, Any]) -> bool:
        """Whether a record in force has ended."""
        return keeping.in_force(values) and values["state"] is self.over

    def reopen_action(self, run: Callable[..., Any]) -> Action:
        """Open a record again."""
        return Action("reopen", _REOPEN, run, icon="arrow-counter-clockwise", key="Ctrl+Shift+O",
                      allowed=self.may_reopen)  # fmt: skip
