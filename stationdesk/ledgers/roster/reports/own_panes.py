"""The panes of posts, crews, availability, leave, wishes and shadow training."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from sqlalchemy import select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Amount,
    Clock,
    Day,
    Detail,
    Entry,
    Fact,
    Flag,
    Instant,
    Link,
    Number,
    OneOf,
    Prose,
    Reference,
    Step,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.actions.crews import members_of
from stationdesk.ledgers.roster.actions.people import sharing
from stationdesk.ledgers.roster.records import Crew, DutyPost, DutyProfile, DutyRequest, Leave, TrainingBlock
from stationdesk.ledgers.roster.records.comp_rest import owing, taken_halves
from stationdesk.ledgers.roster.records.published import Away, duties_within
from stationdesk.ledgers.roster.rules.cycles import Cycle
from stationdesk.ledgers.roster.rules.leave import Answer, Half, Wish
from stationdesk.ledgers.roster.rules.pooled import Pooled
from stationdesk.ledgers.roster.rules.posts import clock
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

_DAYS = Amount(1, QT_TRANSLATE_NOOP("roster", "days"), trim=True)
_HALF = Decimal("0.5")
_POST = Reference("roster.posts")
_VOID_REASON = QT_TRANSLATE_NOOP("roster", "Why it was struck out")
_PURGED = QT_TRANSLATE_NOOP("roster", "Personal data taken out at")


def known(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Those that say something."""
    return tuple(one for one in facts if one.value not in (None, "", ()))


def _end(record: Record) -> tuple[Fact, ...]:
    return (
        Fact(_VOID_REASON, record.void_reason),
        Fact(_PURGED, getattr(record, "purged_at", None), Instant()),
    )


def post(_tx: Transaction, record: DutyPost) -> tuple[Fact, ...]:
    """What the post asks."""
    return known((
        Fact(QT_TRANSLATE_NOOP("roster", "Kind of post"), record.kind, Entry("duty_post")),
        Fact(QT_TRANSLATE_NOOP("roster", "From"), clock(record.starts), Clock()),
        Fact(QT_TRANSLATE_NOOP("roster", "To"), clock(record.starts + record.minutes), Clock()),
        Fact(QT_TRANSLATE_NOOP("roster", "Rest after it"), record.rest // 60,
             Number(unit=QT_TRANSLATE_NOOP("roster", "hours"))),
        Fact(QT_TRANSLATE_NOOP("roster", "Whose turn"), record.pools, OneOf(Pooled, many=True)),
        Fact(QT_TRANSLATE_NOOP("roster", "Only these people"), record.persons,
             Reference("station.people", many=True)),
        Fact(QT_TRANSLATE_NOOP("roster", "People a day"), record.need, Number()),
        Fact(QT_TRANSLATE_NOOP("roster", "On days off"), record.need_off, Number()),
        Fact(QT_TRANSLATE_NOOP("roster", "Counts as a night"), record.night, Flag()),
        Fact(QT_TRANSLATE_NOOP("roster", "On call"), record.on_call, Flag()),
        Fact(QT_TRANSLATE_NOOP("roster", "Goes out to calls"), record.scene, Flag()),
        Fact(keeping.NOTE_TITLE, record.note, Prose()),
        *_end(record),
    ))  # fmt: skip


def crew(tx: Transaction, record: Crew) -> tuple[Fact, ...]:
    """Its cycle, and who belongs to it."""
    return known((
        Fact(QT_TRANSLATE_NOOP("roster", "Cycle"), record.cycle, OneOf(Cycle)),
        Fact(QT_TRANSLATE_NOOP("roster", "Keys of the cycle"), record.letters),
        Fact(QT_TRANSLATE_NOOP("roster", "Counted from"), record.anchor, Day()),
        Fact(QT_TRANSLATE_NOOP("roster", "Days behind"), record.shift, Number()),
        Fact(QT_TRANSLATE_NOOP("roster", "Members"),
             tuple(one.person_id for one in members_of(tx, record.id)),
             Reference("station.people", many=True)),
        Fact(keeping.NOTE_TITLE, record.note, Prose()),
        *_end(record),
    ))  # fmt: skip


def profile(tx: Transaction, record: DutyProfile) -> tuple[Fact, ...]:
    """What is said of the person; why no nights is for chiefs alone."""
    chief = tx.actor.role in CHIEFS
    return known((
        Fact(QT_TRANSLATE_NOOP("roster", "Stands on rosters"), record.rostered, Flag()),
        Fact(QT_TRANSLATE_NOOP("roster", "Newcomer"), record.junior, Flag()),
        Fact(QT_TRANSLATE_NOOP("roster", "No nights"), record.no_nights, Flag()),
        Fact(QT_TRANSLATE_NOOP("roster", "Why no nights"), record.no_nights_reason if chief else None),
        Fact(QT_TRANSLATE_NOOP("roster", "Of one household with"),
             "、".join(sharing(tx, record.household, record.person_id))),
        Fact(QT_TRANSLATE_NOOP("roster", "First day on rosters"), record.first, Day()),
        Fact(QT_TRANSLATE_NOOP("roster", "Last day on rosters"), record.last, Day()),
        *comp_rest(tx, record.person_id),
        Fact(keeping.NOTE_TITLE, record.note, Prose()),
        *_end(record),
    ))  # fmt: skip


def comp_rest(tx: Transaction, person: int) -> tuple[Fact, ...]:
    """Compensatory rest owed and taken."""
    owed, halves = tx.session.execute(select(owing(person), taken_halves(person)), tx.moment).one()
    return (
        Fact(QT_TRANSLATE_NOOP("roster", "Rest owed for duties on days off"), Decimal(owed), _DAYS),
        Fact(QT_TRANSLATE_NOOP("roster", "Compensatory rest taken"), halves * _HALF, _DAYS),
    )


def leave(_tx: Transaction, record: Leave) -> tuple[Fact, ...]:
    """The leave and its answer."""
    return known((
        Fact(QT_TRANSLATE_NOOP("roster", "Kind of leave"), record.kind, Entry("leave_kind")),
        Fact(QT_TRANSLATE_NOOP("roster", "First day"), record.first, Day()),
        Fact(QT_TRANSLATE_NOOP("roster", "From noon on the first day"), record.from_noon or None, Flag()),
        Fact(QT_TRANSLATE_NOOP("roster", "Last day"), record.last, Day()),
        Fact(QT_TRANSLATE_NOOP("roster", "To noon on the last day"), record.to_noon or None, Flag()),
        Fact(QT_TRANSLATE_NOOP("roster", "Length"), record.half_days * _HALF, _DAYS),
        Fact(keeping.REASON_TITLE, record.reason, Prose()),
        *_end(record),
    ))  # fmt: skip


def leave_steps(_tx: Transaction, record: Leave) -> tuple[Step, ...]:
    """Asked, and answered."""
    asked = Fact(QT_TRANSLATE_NOOP("roster", "Entered by"), record.created_by, keeping.PERSON)
    steps = [Step(record.created_at, Answer.ASKED.label, facts=known((asked,)))]
    if record.answered_at is not None:
        by = Fact(QT_TRANSLATE_NOOP("roster", "Answered by"), record.answered_by, keeping.PERSON)
        tone = Tone.BAD if record.answer is Answer.REFUSED else Tone.OK
        label = Answer.REFUSED.label if record.answer is Answer.REFUSED else Answer.GRANTED.label
        note = record.answer_note or ""
        steps.append(Step(record.answered_at, label, note, tone=tone, facts=known((by,))))
    if record.answer is Answer.WITHDRAWN:
        steps.append(Step(record.updated_at, Answer.WITHDRAWN.label, tone=Tone.MUTE))
    return tuple(steps)


def leave_duties(tx: Transaction, record: Leave) -> tuple[Link, ...]:
    """The published duties it falls on, each a link to its roster."""
    if record.answer not in (Answer.ASKED, Answer.GRANTED) or record.voided_at is not None:
        return ()
    away = Away(record.person_id, record.first, record.last, record.from_noon, record.to_noon)
    title = QT_TRANSLATE_NOOP("roster", "Duty")
    return tuple(
        Link(title, "roster", one.roster_id, post.name, (Fact(keeping.DAY, one.day, Day()),))
        for one, post in duties_within(tx, away)
    )


def request(_tx: Transaction, record: DutyRequest) -> tuple[Fact, ...]:
    """The wish."""
    return known((
        Fact(QT_TRANSLATE_NOOP("roster", "Wish"), Wish.ON if record.wants else Wish.OFF, OneOf(Wish)),
        Fact(QT_TRANSLATE_NOOP("roster", "Part of the day"), record.half, OneOf(Half)),
        Fact(keeping.POST, record.post_id, _POST),
        Fact(QT_TRANSLATE_NOOP("roster", "Importance"), record.weight, Number()),
        Fact(keeping.REASON_TITLE, record.reason, Prose()),
        *_end(record),
    ))  # fmt: skip


def training(_tx: Transaction, record: TrainingBlock) -> tuple[Fact, ...]:
    """The days, who guides, hours and evaluation."""
    return known((
        Fact(QT_TRANSLATE_NOOP("roster", "First day"), record.day, Day()),
        Fact(QT_TRANSLATE_NOOP("roster", "Days"), record.days, Number()),
        Fact(QT_TRANSLATE_NOOP("roster", "Round"), record.cycle, Number()),
        Fact(QT_TRANSLATE_NOOP("roster", "Guided by"), record.mentor_id, keeping.PERSON),
        Fact(QT_TRANSLATE_NOOP("roster", "Came"), record.attended, Flag()),
        Fact(QT_TRANSLATE_NOOP("roster", "Hours"), record.hours, Number()),
        Fact(QT_TRANSLATE_NOOP("roster", "Evaluation"), record.evaluation, Prose()),
        *_end(record),
    ))  # fmt: skip


POST = (Detail("facts", keeping.FACTS, post),)
CREW = (Detail("facts", keeping.FACTS, crew),)
PROFILE = (Detail("facts", keeping.FACTS, profile),)
REQUEST = (Detail("facts", keeping.FACTS, request),)
TRAINING_DETAILS = (Detail("facts", keeping.FACTS, training),)
LEAVE_DETAILS = (
    Detail("facts", keeping.FACTS, leave),
    Detail("steps", QT_TRANSLATE_NOOP("roster", "Asking and answer"), leave_steps),
    Detail("duties", QT_TRANSLATE_NOOP("roster", "Published duties it falls on"), leave_duties),
)
