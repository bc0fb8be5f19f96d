"""A signed roster repaired after an absence: many duties change hands at once, with one reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.roster.actions import changing, keeping
from stationdesk.ledgers.roster.actions.judging import Move, newly_broken, not_rostered
from stationdesk.ledgers.roster.records import DutyChange
from stationdesk.ledgers.roster.rules.changes import ChangeKind, ChangeState
from stationdesk.store.transaction import Transaction

_NOTHING = QT_TRANSLATE_NOOP("roster", "There is nothing to change.")
_TWICE = QT_TRANSLATE_NOOP("roster", "The duty of {name} on {day} stands there twice; please leave one.")
_BROKEN = QT_TRANSLATE_NOOP(
    "roster", "{first} Accept broken rules knowingly, or repair otherwise ({count} rules broken)."
)

Rows = Iterable[Mapping[str, Any]]


def repair(tx: Transaction, *, changes: Rows, reason: str, accept: bool = False) -> DutyChange:
    """Carry out the changes of a repair (`day`, `post`, `before`, `after`); the first of their records."""
    moves = tuple(_move(tx, row) for row in changes)
    if not moves:
        raise keeping.refuse("changes", _NOTHING)
    _check(tx, moves, accept=bool(accept))
    kept = [_keep(tx, move, reason) for move in moves]
    changing.apply(tx, moves)
    return kept[0]


def _move(tx: Transaction, row: Mapping[str, Any]) -> Move:
    duty = changing.find_duty(tx, "changes", row["day"], row["before"], row.get("post"))
    return Move(duty, row["after"])


def _check(tx: Transaction, moves: tuple[Move, ...], *, accept: bool) -> None:
    seen: set[int] = set()
    for move in moves:
        changing.check_not_served(tx, move.duty, "changes")
        if move.duty.id in seen:
            name = keeping.name(tx, move.duty.person_id)
            raise keeping.refuse("changes", _TWICE.filled(name=name, day=move.duty.day.isoformat()))
        seen.add(move.duty.id)
        changing.check_free(tx, move.duty, "changes")
    stranger = not_rostered(tx, moves)
    if stranger is not None:
        raise keeping.refuse("changes", stranger)
    broken = newly_broken(tx, moves)
    if broken and not accept:
        raise keeping.refuse("accept", _BROKEN.filled(first=broken[0], count=len(broken)))
    tx.note(broken=len(broken))


def _keep(tx: Transaction, move: Move, reason: str) -> DutyChange:
    duty, me = move.duty, tx.actor.person
    return tx.add(
        DutyChange(
            roster_id=duty.roster_id, kind=ChangeKind.REPAIR, state=ChangeState.DONE, day=duty.day,
            duty_id=duty.id, from_id=duty.person_id, to_id=move.to, asked_by=me, approved_by=me,
            approved_at=tx.recorded_at, reason=reason,
        )
    )  # fmt: skip
