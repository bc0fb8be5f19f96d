"""Personal values stay masked until somebody says why they need one; the reason is kept first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from stationdesk.core.display import HIDDEN, looks_masked, masked
from stationdesk.core.errors import NotAllowed, RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Choice, Fact, Field, Ledger, Line, Stored
from stationdesk.desk.auditing import AuditingDesk
from stationdesk.desk.people import role_now
from stationdesk.desk.rights import REVEAL
from stationdesk.store.transaction import Transaction

ACTION = "record.revealed"
MOST_REASON = 200
_WHY = QT_TRANSLATE_NOOP("desk/audit", "Say why you need to see it.")
_TOO_LONG = QT_TRANSLATE_NOOP("desk/audit", "Say why in {most} characters at most.")
_NOT_SHOWN = QT_TRANSLATE_NOOP(
    "desk/audit",
    "“{field}” of this record cannot be shown to {name}: it is empty, or the caller asked to stay secret.",
)
_STILL_MASKED = QT_TRANSLATE_NOOP(
    "desk/audit", "“{field}” is only partly shown; type it whole, or leave it as it was."
)


class RevealReason(Choice):
    """Why one looks at personal data, as offered beside words of one's own."""

    CALL_BACK = "call_back", QT_TRANSLATE_NOOP("desk/audit", "Return call to the caller")
    ON_THE_WAY = "on_the_way", QT_TRANSLATE_NOOP("desk/audit", "Contact while turning out")
    CHECK = "check", QT_TRANSLATE_NOOP("desk/audit", "Check of the record")


class RevealingDesk(AuditingDesk):
    """The part of the desk that shows what is masked."""

    def reveal(self, ledger: str, record: int, field: str, reason: str) -> str:
        """The whole value of a masked fact, once the look at it is in the log; NotAllowed for who may not."""
        why = reason.strip()
        if not why:
            raise RuleBroken(_WHY, {"reason": _WHY})
        if len(why) > MOST_REASON:
            raise RuleBroken(
                _TOO_LONG.filled(most=MOST_REASON), {"reason": _TOO_LONG.filled(most=MOST_REASON)}
            )
        declared = self.ledger(ledger)
        with self.store.transaction(self.actor, ACTION) as tx:
            self.need(REVEAL, tx)
            self._as_now(tx)
            value = _values(tx, declared, record).get(field)
            if value is None:
                refusal = _NOT_SHOWN.filled(
                    field=self._label_of(ledger, field) or field, name=self.actor.name
                )
                raise NotAllowed(refusal)
            tx.note(ledger=ledger, record=record, field=field, reason=why)
        return value

    def revealable(self, ledger: str, record: int) -> tuple[str, ...]:
        """The fields of a record that this person may reveal."""
        with self._reading() as tx:
            return tuple(_values(tx, self.ledger(ledger), record))

    def revealed_field(self, field: Field) -> str:
        """The attribute behind a form's masked field; "" where the field is not masked."""
        return _attribute(field)

    # --- masked values in forms ---

    def _masks(self, tx: Transaction, name: str, target: tuple[Any, ...]) -> dict[str, tuple[str, str]]:
        """{field: (what the form shows, what is stored)} of an action's masked fields."""
        ledger, action = self.action(name)
        stored = {
            one.name: (_attribute(one), getattr(target[0], _attribute(one)))
            for one in action.fields
            if target and _attribute(one)
        }
        given = {field: both for field, both in stored.items() if both[1]}
        if not given:
            return {}
        seen = _values(tx, self._owner(ledger, action), target[0].id)
        return {
            field: (masked(value) if attribute in seen else HIDDEN, value)
            for field, (attribute, value) in given.items()
        }

    def _unmasked(
        self, tx: Transaction, name: str, target: tuple[Any, ...], given: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The values of a form with what it left masked put back; refused where stars were typed into."""
        _, action = self.action(name)
        found, faults = dict(given), {}
        for field, (shown, stored) in self._masks(tx, name, target).items():
            value = given.get(field)
            if value == shown:
                found[field] = stored
            elif isinstance(value, str) and looks_masked(value):
                title = next(one.title for one in action.fields if one.name == field)
                faults[field] = _STILL_MASKED.filled(field=title)
        if faults:
            raise StationError(next(iter(faults.values())), faults)
        return found

    def _owner(self, ledger: Ledger, action: Action) -> Ledger:
        return self.ledger(action.hangs_on) if action.hangs_on else ledger

    def _as_now(self, tx: Transaction) -> None:
        """What may be seen depends on the role the person has in the file right now."""
        role = role_now(tx, self.actor.person) if self.actor.person is not None else None
        if role is not None:
            tx.actor = replace(tx.actor, role=role)


def _attribute(field: Field) -> str:
    is_masked = isinstance(field.kind, Line) and field.kind.mask
    return field.default.name if is_masked and isinstance(field.default, Stored) else ""


def _values(tx: Transaction, ledger: Ledger, record: int) -> dict[str, str]:
    """{attribute: whole value} of the masked facts that this person may reveal."""
    found = tx.get(ledger.record, record, voided=True)
    facts = (fact for detail in ledger.details for fact in detail.show(tx, found))
    return {
        fact.name: str(fact.value) for fact in facts if isinstance(fact, Fact) and fact.name and fact.value
    }
