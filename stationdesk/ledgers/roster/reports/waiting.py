"""What the home page says waits: leave and changes to decide, duties nobody can serve, training to enter."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Select, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Due, DueItem, Tone
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.actions.changes import other_party
from stationdesk.ledgers.roster.records import Duty, DutyChange, Leave, TrainingBlock
from stationdesk.ledgers.roster.records.published import fallen_into_leave, of_who_left
from stationdesk.ledgers.roster.rules.changes import OPEN, ChangeState
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.store.transaction import Transaction

_MOST = 20
_ASKED = QT_TRANSLATE_NOOP("roster", "{name} asks for leave from {first} to {last}")
_INTO_LEAVE = QT_TRANSLATE_NOOP("roster", "{count} duties of published rosters fall into granted leave")
_WHO_LEFT = QT_TRANSLATE_NOOP(
    "roster", "{count} duties of published rosters are of people who do not serve then"
)
_FIRST_ONE = QT_TRANSLATE_NOOP("roster", "The first: {name} on {day}; swap, substitute or repair.")
_AGREE = QT_TRANSLATE_NOOP("roster", "{name} is to agree to a change of the duty of {day}")
_APPROVE = QT_TRANSLATE_NOOP("roster", "Change of the duty of {day} waits for approval")
_CAME = QT_TRANSLATE_NOOP("roster", "Did {name} come to the shadow training of {day}?")


def asked(tx: Transaction) -> tuple[DueItem, ...]:
    """Leave that waits for an answer; for those who may give it."""
    if tx.actor.role not in CHIEFS:
        return ()
    found = select(Leave).where(Leave.answer == Answer.ASKED, Leave.voided_at.is_(None))
    return tuple(
        DueItem(
            _ASKED.filled(name=keeping.name(tx, one.person_id), first=f"{one.first:%m-%d}",
                          last=f"{one.last:%m-%d}"),
            one.first, "roster.leave", one.id, Tone.BAD if one.first <= tx.today else Tone.WARN,
            signs="grant",
        )
        for one in tx.session.scalars(found.order_by(Leave.first, Leave.id))
        if one.person_id != tx.actor.person
    )  # fmt: skip


def conflicts(tx: Transaction) -> tuple[DueItem, ...]:
    """Published duties that cannot be served as they stand, from today on."""
    return (
        *_conflict(tx, fallen_into_leave(tx.today), _INTO_LEAVE),
        *_conflict(tx, of_who_left(tx.today), _WHO_LEFT),
    )


def _conflict(tx: Transaction, found: Select[Any, Any], title: Phrase) -> tuple[DueItem, ...]:
    duties: list[Duty] = list(dict.fromkeys(row[0] for row in tx.session.execute(found)))
    if not duties:
        return ()
    first = duties[0]
    note = _FIRST_ONE.filled(name=keeping.name(tx, first.person_id), day=f"{first.day:%m-%d}")
    phrase = title.filled(count=len(duties))
    return (DueItem(phrase, first.day, "roster", first.roster_id, Tone.BAD, note),)


def changes(tx: Transaction) -> tuple[DueItem, ...]:
    """Changes that wait for the other, or for approval by a chief who is no part of them."""
    found = select(DutyChange).where(DutyChange.state.in_(OPEN), DutyChange.voided_at.is_(None))
    several = tx.session.scalars(found.order_by(DutyChange.day, DutyChange.id))
    return tuple(item for one in several if (item := _change(tx, one)) is not None)


def _change(tx: Transaction, one: DutyChange) -> DueItem | None:
    day = f"{one.day:%m-%d}"
    if one.state is ChangeState.ASKED:
        other = other_party(one.asked_by, one.from_id, one.to_id)
        phrase = _AGREE.filled(name=keeping.name(tx, other), day=day)
    elif tx.actor.role in CHIEFS and tx.actor.person not in (one.from_id, one.to_id, one.asked_by):
        phrase = _APPROVE.filled(day=day)
    else:
        return None
    tone = Tone.BAD if one.day <= tx.today else Tone.WARN
    signs = "" if one.state is ChangeState.ASKED else "approve"
    return DueItem(phrase, one.day, "roster.changes", one.id, tone, signs=signs)


def trainings(tx: Transaction) -> tuple[DueItem, ...]:
    """Shadow training that is over, of which nobody said whether they came."""
    found = select(TrainingBlock).where(
        TrainingBlock.attended.is_(None), TrainingBlock.voided_at.is_(None), TrainingBlock.day < tx.today
    )
    several = tx.session.scalars(found.order_by(TrainingBlock.day, TrainingBlock.id).limit(_MOST))
    return tuple(
        DueItem(
            _CAME.filled(name=keeping.name(tx, one.person_id), day=f"{one.day:%m-%d}"), ended,
            "roster.training", one.id,
        )
        for one in several
        if (ended := one.day + timedelta(days=one.days - 1)) < tx.today
    )  # fmt: skip


DUE_LEAVE = (Due("leave_asked", asked), Due("duties_unserved", conflicts))
DUE_CHANGES = (Due("changes_open", changes),)
DUE_TRAINING = (Due("training_unsaid", trainings),)
