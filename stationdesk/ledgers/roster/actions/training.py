"""Shadow training: planned by hand or with a month, attended or missed, judged."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.core.period import month_end, month_shifted, month_start
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.actions.leave import overlapping, told_overlap
from stationdesk.ledgers.roster.records import TrainingBlock
from stationdesk.ledgers.roster.records.month_rows import signed_roster
from stationdesk.ledgers.roster.records.training import Turn, listed, progress, queue, round_of
from stationdesk.ledgers.roster.rules.absence import Span
from stationdesk.store.transaction import Transaction

HOURS_A_DAY, MOST_DAYS = 8, 14
_ONE_DAY = timedelta(days=1)
_NOT_LISTED = QT_TRANSLATE_NOOP(
    "roster", "{name} is not in the list; only village security heads are trained by turns."
)
_TWICE = QT_TRANSLATE_NOOP("roster", "{name} has training from {day} already; change that one.")
_CROWD = QT_TRANSLATE_NOOP("roster", "{count} people are trained on {day} already; {most} is the most.")
_FUTURE = QT_TRANSLATE_NOOP("roster", "This training begins on {day}; enter it when it is over.")
_DONE = QT_TRANSLATE_NOOP("roster", "Whether {name} came is entered already; a chief may void it.")
_NOT_CAME = QT_TRANSLATE_NOOP(
    "roster", "Enter first that {name} came; only then is there something to judge."
)
_NOBODY = QT_TRANSLATE_NOOP("roster", "Nobody of the list could come in {month}; look at the list of leave.")
_ENOUGH = QT_TRANSLATE_NOOP("roster", "{count} people are planned for {month} already.")
_NEXT = QT_TRANSLATE_NOOP("roster", "Next in the list: {names} (round {cycle}, {done} of {of} had it).")


def plan(
    tx: Transaction, *, person: int, day: date, days: int = 3, mentor: int | None = None
) -> TrainingBlock:
    """Plan somebody's days of shadow training."""
    _check(tx, person, day, days, own=None)
    if mentor is not None:
        keeping.person(tx, mentor, "mentor", day)
    return _add(tx, person, day, days, round_of(tx, person), mentor)


def plan_month(tx: Transaction, *, month: date) -> TrainingBlock:
    """Plan the next of the list for a month, as many as the settings say; the first of them."""
    first = max(month_start(month), tx.today)
    wanted = int(tx.settings["roster.trainees"]) - len(_planned(tx, month))
    if wanted <= 0:
        phrase = _ENOUGH.filled(count=len(_planned(tx, month)), month=f"{month:%Y-%m}")
        raise keeping.refuse("month", phrase)
    there = {one.person_id for one in _planned(tx, month)}
    made: list[TrainingBlock] = []
    for turn in queue(tx, month_start(month)):
        day = _free_day(tx, turn, first) if turn.person not in there and len(made) < wanted else None
        if day is not None:
            made.append(_add(tx, turn.person, day, _length(tx), turn.cycle, None))
    if not made:
        raise keeping.refuse("month", _NOBODY.filled(month=f"{month:%Y-%m}"))
    return made[0]


def change(
    tx: Transaction, record: TrainingBlock, *, day: date, days: int, mentor: int | None
) -> TrainingBlock:
    """Move a training that is still to come."""
    _check_to_come(tx, record, "day")
    _check(tx, record.person_id, day, days, own=record.id)
    keeping.take_over(record, day=day, days=days, mentor_id=mentor)
    return record


def attended(
    tx: Transaction, record: TrainingBlock, *, hours: int, evaluation: str | None = None
) -> TrainingBlock:
    """They came: hours, and what is said of them."""
    _check_begun(tx, record, "hours")
    keeping.take_over(record, attended=True, hours=hours, evaluation=evaluation or record.evaluation)
    return record


def missed(tx: Transaction, record: TrainingBlock, *, evaluation: str | None = None) -> TrainingBlock:
    """They did not come: the round stays owed, and they are first in the list again."""
    _check_to_come(tx, record, "evaluation")
    keeping.take_over(record, attended=False, hours=0, evaluation=evaluation)
    return record


def evaluate(tx: Transaction, record: TrainingBlock, *, evaluation: str) -> TrainingBlock:
    """What is said of somebody who came."""
    if record.attended is not True:
        raise keeping.refuse("evaluation", _NOT_CAME.filled(name=keeping.name(tx, record.person_id)))
    record.evaluation = evaluation
    return record


def advise(tx: Transaction, values: Any) -> Advice:
    """Who is next, and what the days fall on."""
    proposals: dict[str, Any] = {}
    first = next(iter(queue(tx, month_start(values.get("day") or tx.today))), None)
    if first is not None and values.get("person") is None:
        proposals["person"] = first.person
    notices = [Notice(_told_next(tx), Tone.INFO)] if first is not None else []
    person, day = values.get("person"), values.get("day")
    if person is not None and day is not None:
        span = Span(day, day + (int(values.get("days") or 1) - 1) * _ONE_DAY)
        other = overlapping(tx, person, span, None)
        if other is not None:
            notices.append(Notice(told_overlap(tx, other), Tone.WARN, "roster.leave", other.id))
    return Advice(proposals, tuple(notices))


def length(tx: Transaction, *_: Any) -> int:
    """How many days a training lasts, as the settings say."""
    return _length(tx)


def next_month(tx: Transaction, *_: Any) -> date:
    """The first day of the month after this one."""
    return month_shifted(month_start(tx.today), 1)


def hours(_tx: Transaction, record: TrainingBlock) -> int:
    """The hours a form proposes: eight a day."""
    return record.days * HOURS_A_DAY


def is_to_come(values: Mapping[str, Any]) -> bool:
    """Whether nobody has said yet if they came."""
    return values["attended"] is None and values["voided_at"] is None


def has_come(values: Mapping[str, Any]) -> bool:
    """Whether they came."""
    return values["attended"] is True and values["voided_at"] is None


# --- within -------------------------------------------------------------------------------------------


def _length(tx: Transaction) -> int:
    return int(tx.settings["roster.trainee_days"])


def _add(tx: Transaction, person: int, day: date, days: int, cycle: int, mentor: int | None) -> TrainingBlock:
    roster = signed_roster(tx, month_start(day))
    return tx.add(
        TrainingBlock(roster_id=roster.id if roster is not None else None, person_id=person, day=day,
                      days=days, cycle=cycle, mentor_id=mentor)
    )  # fmt: skip


def _planned(tx: Transaction, month: date) -> list[TrainingBlock]:
    """What begins in a month and was not missed, by its signed roster or by hand."""
    roster = signed_roster(tx, month_start(month))
    return [
        one
        for one in _overlapping(tx, month_start(month), month_end(month))
        if one.attended is not False
        and one.day >= month_start(month)
        and one.roster_id in (None, roster.id if roster is not None else None)
    ]


def _overlapping(tx: Transaction, first: date, last: date) -> list[TrainingBlock]:
    earliest = first - MOST_DAYS * _ONE_DAY
    found = select(TrainingBlock).where(
        TrainingBlock.day.between(earliest, last), TrainingBlock.voided_at.is_(None)
    )
    blocks = tx.session.scalars(found.order_by(TrainingBlock.day, TrainingBlock.id))
    return [one for one in blocks if one.day + (one.days - 1) * _ONE_DAY >= first]


def _free_day(tx: Transaction, turn: Turn, first: date) -> date | None:
    """The first day from which they could stay and the station has room; None within the month."""
    days, last = _length(tx), month_end(first)
    day = first
    while day + (days - 1) * _ONE_DAY <= last:
        if turn.free(day, days) and _crowded(tx, day, days, None) is None:
            return day
        day += _ONE_DAY
    return None


def _crowded(tx: Transaction, day: date, days: int, own: int | None) -> Phrase | None:
    most = int(tx.settings["roster.trainees_at_once"])
    for one in (day + n * _ONE_DAY for n in range(days)):
        there = [
            block for block in _overlapping(tx, one, one) if block.id != own and block.attended is not False
        ]
        if len(there) >= most:
            return _CROWD.filled(count=len(there), day=one.isoformat(), most=most)
    return None


def _check(tx: Transaction, person: int, day: date, days: int, own: int | None) -> None:
    keeping.check_day(tx, "day", day)
    if person not in {one.id for one in listed(tx)}:
        raise keeping.refuse("person", _NOT_LISTED.filled(name=keeping.name(tx, person)))
    last = day + (days - 1) * _ONE_DAY
    for one in _overlapping(tx, day, last):
        if one.person_id == person and one.id != own and one.attended is not False:
            name = keeping.name(tx, person)
            raise keeping.refuse("day", _TWICE.filled(name=name, day=one.day.isoformat()))
    leave = overlapping(tx, person, Span(day, last), None)
    if leave is not None:
        raise keeping.refuse("day", told_overlap(tx, leave))
    crowd = _crowded(tx, day, days, own)
    if crowd is not None:
        raise keeping.refuse("day", crowd)


def _check_to_come(tx: Transaction, record: TrainingBlock, field: str) -> None:
    if record.attended is not None:
        raise keeping.refuse(field, _DONE.filled(name=keeping.name(tx, record.person_id)))


def _check_begun(tx: Transaction, record: TrainingBlock, field: str) -> None:
    _check_to_come(tx, record, field)
    if record.day > tx.today:
        raise keeping.refuse(field, _FUTURE.filled(day=record.day.isoformat()))


def _told_next(tx: Transaction) -> Phrase:
    turns = queue(tx, month_start(tx.today))[: int(tx.settings["roster.trainees"]) or 1]
    under_way = progress(tx)
    names = "、".join(one.name for one in turns)
    return _NEXT.filled(names=names, cycle=under_way.cycle, done=under_way.done, of=under_way.of)
