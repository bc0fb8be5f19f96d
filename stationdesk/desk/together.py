"""Several actions in one transaction: all of them or none, and one entry in the log."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Ledger
from stationdesk.desk.answers import Done
from stationdesk.desk.checking import checked
from stationdesk.desk.rostering import RosteringDesk
from stationdesk.store.store import Transaction

_AT = QT_TRANSLATE_NOOP("desk", "{what}: {why}")


@dataclass(frozen=True)
class Step:
    """One action. Fields that `values` leaves out are what the form would start with.

    Where the action works on a record and none is given, it works on what the step before has made.
    `about` names in a refusal what was refused.
    """

    action: str
    values: Mapping[str, Any]
    about: Phrase
    record: int | None = None
    version: int | None = None


class TogetherDesk(RosteringDesk):
    """What one person does at once, though it is more than one form."""

    def act_together(
        self, name: str, steps: Sequence[Step], *, noted: Mapping[str, Any] | None = None
    ) -> tuple[Done, ...]:
        """Do every step under one `name` in the log, or none; a refusal says at which step it was.

        For actions without files and masked fields.
        """
        self._refuse_steps(steps)
        done: list[Done] = []
        with self.store.transaction(self.actor, action=name, form=uuid.uuid4().hex) as tx:
            self._refuse_steps(steps, tx)
            for step in steps:
                try:
                    done.append(self._step(tx, step, done[-1].record if done else None))
                except StationError as why:
                    raise RuleBroken(_AT.filled(what=step.about, why=why.phrase), why.field_errors) from why
            tx.note(**(noted or {}))
        return tuple(done)

    def _refuse_steps(self, steps: Sequence[Step], tx: Transaction | None = None) -> None:
        for step in steps:
            _, action = self.action(step.action)
            self.refuse_unless(action.roles, action.title, tx)

    def _step(self, tx: Transaction, step: Step, made: int | None) -> Done:
        ledger, action = self.action(step.action)
        target = self._target(tx, ledger, action, made if step.record is None else step.record, step.version)
        values = self._starts_with(tx, action, target) | dict(step.values)
        given = checked(action.fields, values, self.words.known if action.on_record else self.words.usable)
        result = action.run(tx, *target, **given)
        tx.session.flush()
        return self._done(result)

    def _starts_with(self, tx: Transaction, action: Action, target: tuple[Any, ...]) -> dict[str, Any]:
        """What an action's form starts with."""
        return {one.name: _default(tx, one.default, target) for one in action.fields}

    def _done(self, record: Any) -> Done:
        if record is None:
            return Done(None, None, None)
        ledger = next((one.name for one in self.ledgers if one.record is type(record)), "")
        return Done(record.id, getattr(record, "number", None), getattr(record, "version", None), ledger)

    def _settle_after(self, tx: Transaction, ledger: Ledger) -> None:
        """The station's own ledgers hold the calendar, the zones and the villages that limits count by."""
        if ledger.folder == "station":
            self._settle(tx)

    def _settle(self, tx: Transaction) -> None:
        for ledger in self.ledgers:
            if ledger.settle is not None:
                ledger.settle(tx)


def _default(tx: Transaction, default: Any, target: tuple[Any, ...]) -> Any:
    return default(tx, *target) if callable(default) and not isinstance(default, type) else default
