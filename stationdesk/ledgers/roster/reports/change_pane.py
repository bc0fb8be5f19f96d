"""The pane of a change of duty: which duties, and each step it took."""

from __future__ import annotations

from collections.abc import Iterator

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Detail, Fact, Link, OneOf, Prose, Reference, Step, Tone
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.actions.changes import other_party
from stationdesk.ledgers.roster.records import Duty, DutyChange
from stationdesk.ledgers.roster.reports.own_panes import known
from stationdesk.ledgers.roster.rules.changes import ChangeKind, ChangeState
from stationdesk.store.transaction import Transaction

_POST = Reference("roster.posts")
_BY = QT_TRANSLATE_NOOP("roster", "By")


def facts(tx: Transaction, record: DutyChange) -> tuple[Fact, ...]:
    """Whose duty passes to whom."""
    duty, other = tx.session.get(Duty, record.duty_id), _other(tx, record)
    return known((
        Fact(QT_TRANSLATE_NOOP("roster", "Kind of change"), record.kind, OneOf(ChangeKind)),
        Fact(QT_TRANSLATE_NOOP("roster", "Day of the duty"), record.day, Day()),
        Fact(keeping.POST, duty.post_id if duty is not None else None, _POST),
        Fact(QT_TRANSLATE_NOOP("roster", "Whose duty"), record.from_id, keeping.PERSON),
        Fact(QT_TRANSLATE_NOOP("roster", "Taken over by"), record.to_id, keeping.PERSON),
        Fact(QT_TRANSLATE_NOOP("roster", "For the duty of"), other.day if other is not None else None, Day()),
        Fact(QT_TRANSLATE_NOOP("roster", "Their post"), other.post_id if other is not None else None, _POST),
        Fact(QT_TRANSLATE_NOOP("roster", "Chosen by the rota"),
             duty.chosen_id if duty is not None else None, keeping.PERSON),
        Fact(keeping.REASON_TITLE, record.reason, Prose()),
    ))  # fmt: skip


def steps(_tx: Transaction, record: DutyChange) -> tuple[Step, ...]:
    """Asked, agreed, decided."""
    return tuple(_steps(record))


def _steps(record: DutyChange) -> Iterator[Step]:
    asked = QT_TRANSLATE_NOOP("roster", "Asked for")
    yield Step(record.created_at, asked, facts=known((Fact(_BY, record.asked_by, keeping.PERSON),)))
    if record.agreed_at is not None:
        agreed = QT_TRANSLATE_NOOP("roster", "The other agreed")
        yield Step(record.agreed_at, agreed, facts=known((Fact(_BY, record.agreed_by, keeping.PERSON),)))
    elif record.state is ChangeState.ASKED:
        other = other_party(record.asked_by, record.from_id, record.to_id)
        label = ChangeState.ASKED.label
        yield Step(None, label, done=False, tone=Tone.WARN, facts=(Fact(_BY, other, keeping.PERSON),))
    if record.approved_at is not None:
        by = known((Fact(_BY, record.approved_by, keeping.PERSON),))
        yield Step(record.approved_at, record.state.label, record.answer_note or "",
                   tone=record.state.tone, facts=by)  # fmt: skip
    elif record.state is ChangeState.AGREED:
        yield Step(None, ChangeState.AGREED.label, done=False, tone=Tone.WARN)
    elif record.state is ChangeState.WITHDRAWN:
        yield Step(record.updated_at, ChangeState.WITHDRAWN.label, tone=Tone.MUTE)


def links(tx: Transaction, record: DutyChange) -> tuple[Link, ...]:
    """The rosters of both duties."""
    other = _other(tx, record)
    found = dict.fromkeys((record.roster_id, *((other.roster_id,) if other is not None else ())))
    return tuple(Link(QT_TRANSLATE_NOOP("roster", "Roster"), "roster", one) for one in found)


def _other(tx: Transaction, record: DutyChange) -> Duty | None:
    return tx.session.get(Duty, record.other_duty_id) if record.other_duty_id is not None else None


CHANGE_DETAILS = (
    Detail("facts", keeping.FACTS, facts),
    Detail("steps", QT_TRANSLATE_NOOP("roster", "Steps"), steps),
    Detail("links", QT_TRANSLATE_NOOP("roster", "Rosters"), links),
)
