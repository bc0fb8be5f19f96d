"""What the pane shows under a dispute: facts, timeline, mediations, slips, agreements, limits."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from stationdesk.core.actor import WRITERS
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import (
    Amount,
    Day,
    Detail,
    Entry,
    Fact,
    Flag,
    Instant,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    Step,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.disputes.actions.keeping import limit_to_settle, parts
from stationdesk.ledgers.disputes.records import (
    Agreement,
    Dispute,
    Mediator,
    Note,
    Revisit,
    Round,
    Session,
    Transfer,
)  # fmt: skip
from stationdesk.ledgers.disputes.rules.ages import age
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Channel, Direction, Outcome, Risk
from stationdesk.ledgers.station.actions.linked import LINKED
from stationdesk.store.transaction import Transaction

_YEARS = Number(unit=QT_TRANSLATE_NOOP("disputes", "years"))
_MINUTES = Number(unit=QT_TRANSLATE_NOOP("disputes", "minutes"))
_KM = Amount(1, unit=QT_TRANSLATE_NOOP("disputes", "km"))
_PERSON = Reference("station.people")


def facts(tx: Transaction, record: Dispute) -> tuple[Fact, ...]:
    """What is known, leaving out what is not."""
    may = tx.actor.role in WRITERS
    year = record.started_on.year if record.started_year_only and record.started_on else None
    since = None if record.started_year_only else record.started_on
    old = age(record.started_on, record.closed_on or tx.today) if record.started_on else None
    every = (
        Fact(QT_TRANSLATE_NOOP("disputes", "Matter"), record.title),
        Fact(QT_TRANSLATE_NOOP("disputes", "Kind"), record.kind, Entry("dispute_kind")),
        Fact(QT_TRANSLATE_NOOP("disputes", "Source"), record.source, Entry("dispute_source")),
        Fact(QT_TRANSLATE_NOOP("disputes", "Registered on"), record.registered_on, Day()),
        Fact(QT_TRANSLATE_NOOP("disputes", "Place"), record.place_text),
        Fact(QT_TRANSLATE_NOOP("disputes", "Village"), record.village_id, Reference("station.villages")),
        Fact(QT_TRANSLATE_NOOP("disputes", "Area"), record.area_id, Reference("station.areas")),
        Fact(QT_TRANSLATE_NOOP("disputes", "What it is about"), record.summary, Prose()),
        Fact(QT_TRANSLATE_NOOP("disputes", "At odds since"), since, Day()),
        Fact(QT_TRANSLATE_NOOP("disputes", "At odds since the year"), str(year) if year else None),
        Fact(QT_TRANSLATE_NOOP("disputes", "Age"), old, _YEARS),
        Fact(QT_TRANSLATE_NOOP("disputes", "Risk"), record.risk, OneOf(Risk)),
        Fact(QT_TRANSLATE_NOOP("disputes", "Scale"), record.scale, Entry("dispute_scale")),
        Fact(QT_TRANSLATE_NOOP("disputes", "People involved"), record.people, Number()),
        Fact(QT_TRANSLATE_NOOP("disputes", "Amount, yuan"), record.amount, Amount(2)),
        Fact(QT_TRANSLATE_NOOP("disputes", "Applicant"), record.party_a, Line(40, mask=True),
             "party_a" if may else ""),
        Fact(QT_TRANSLATE_NOOP("disputes", "Respondent"), record.party_b, Line(40, mask=True),
             "party_b" if may else ""),
        Fact(QT_TRANSLATE_NOOP("disputes", "Phone"), record.contact_phone, Line(20, mask=True),
             "contact_phone" if may else ""),
        Fact(QT_TRANSLATE_NOOP("disputes", "Level"), record.level, OneOf(Level)),
        Fact(QT_TRANSLATE_NOOP("disputes", "Unit in charge"), record.unit_text),
        Fact(QT_TRANSLATE_NOOP("disputes", "Officer in charge"), record.handler_id, _PERSON),
        Fact(QT_TRANSLATE_NOOP("disputes", "Task force"), record.task_force),
        Fact(QT_TRANSLATE_NOOP("disputes", "Result"), record.result, Entry("dispute_result")),
        Fact(QT_TRANSLATE_NOOP("disputes", "How it ended"), record.outcome, Prose()),
        Fact(QT_TRANSLATE_NOOP("disputes", "Kept from getting worse"), record.kept_calm or None, Flag()),
        Fact(QT_TRANSLATE_NOOP("disputes", "Group petition averted"), record.petition_averted or None,
             Flag()),
        Fact(QT_TRANSLATE_NOOP("disputes", "Reason of voiding"), record.void_reason),
        Fact(QT_TRANSLATE_NOOP("disputes", "Personal data removed at"), record.purged_at, Instant()),
    )  # fmt: skip
    return tuple(one for one in every if one.value not in (None, "", ()))


_REGISTERED = QT_TRANSLATE_NOOP("disputes", "Registered")
_NEXT = {
    State.REGISTERED: QT_TRANSLATE_NOOP("disputes", "To mediate"),
    State.REOPENED: QT_TRANSLATE_NOOP("disputes", "To mediate"),
    State.MEDIATING: QT_TRANSLATE_NOOP("disputes", "To settle"),
    State.SETTLED: QT_TRANSLATE_NOOP("disputes", "To close"),
    State.NOT_SETTLED: QT_TRANSLATE_NOOP("disputes", "To close"),
}


def timeline(tx: Transaction, record: Dispute) -> tuple[Step, ...]:
    """What happened when, and the step that comes next."""
    mediators, agreements = parts(tx, Mediator, record), parts(tx, Agreement, record)
    rounds = parts(tx, Round, record)
    steps = [
        _on(record.registered_on, _REGISTERED),
        *(_session(one, mediators) for one in parts(tx, Session, record)),
        *(one for slip in parts(tx, Transfer, record) for one in _slip(slip)),
        *(_signed(one) for one in agreements),
        *(_on(one.noted_on, one.kind.label, note=one.content, tone=one.kind.tone)
          for one in parts(tx, Note, record)),
        *(one for earlier in rounds for one in _ended(earlier)),
        *(_broken(one) for one in agreements),
        *(_reopened(one) for one in rounds),
        _on(record.settled_on, QT_TRANSLATE_NOOP("disputes", "Settled"),
            Fact(QT_TRANSLATE_NOOP("disputes", "Result"), record.result, Entry("dispute_result")),
            tone=Tone.OK),
        *(_fulfilled(one) for one in agreements),
        *(_on(one.visited_on, QT_TRANSLATE_NOOP("disputes", "Visited again"),
              Fact(QT_TRANSLATE_NOOP("disputes", "By"), one.visitor_id, _PERSON),
              Fact(QT_TRANSLATE_NOOP("disputes", "Satisfaction, 1 to 5"), one.satisfied, Number()),
              note=one.content, tone=one.result.tone) for one in parts(tx, Revisit, record)),
        _on(record.closed_on, QT_TRANSLATE_NOOP("disputes", "Closed"), tone=Tone.OK),
        Step(record.voided_at, QT_TRANSLATE_NOOP("disputes", "Voided"), note=record.void_reason or "",
             tone=Tone.BAD) if record.voided_at else None,
    ]  # fmt: skip
    known = sorted((one for one in steps if one is not None), key=_when)
    return (*known, *_to_come(record))


def _when(step: Step) -> tuple[date, int, Any]:
    """By day: the registration, what has an hour, then what came of it and is known by its day alone."""
    if isinstance(step.at, datetime):
        return local_day(step.at), 1, step.at
    return step.at or date.max, 0 if step.title == _REGISTERED else 2, 0


def _to_come(record: Dispute) -> tuple[Step, ...]:
    title = _NEXT.get(record.state)
    if title is None or record.voided_at is not None:
        return ()
    return (Step(record.due_on, title, done=False, tone=record.state.tone),)


def _on(day: date | None, title: Phrase, *about: Fact, note: str = "", tone: Tone = Tone.INFO) -> Step | None:
    return None if day is None else _step(day, title, about, note, tone)


def _step(at: Any, title: Phrase, about: tuple[Fact, ...], note: str = "", tone: Tone = Tone.INFO) -> Step:
    given = tuple(one for one in about if one.value not in (None, "", ()))
    return Step(at, title, note=note, tone=tone, facts=given)


def _session(one: Session, mediators: list[Mediator]) -> Step:
    who = "、".join(each.name for each in mediators if each.session_id == one.id)
    about = (
        Fact(QT_TRANSLATE_NOOP("disputes", "How"), one.channel, OneOf(Channel)),
        Fact(QT_TRANSLATE_NOOP("disputes", "Kinds of mediation"), one.modes,
             Entry("mediation_mode", many=True)),
        Fact(QT_TRANSLATE_NOOP("disputes", "Mediators"), who),
        Fact(QT_TRANSLATE_NOOP("disputes", "Outcome"), one.outcome, OneOf(Outcome)),
        Fact(QT_TRANSLATE_NOOP("disputes", "Duration"), one.duration_min, _MINUTES),
        Fact(QT_TRANSLATE_NOOP("disputes", "Way saved"), one.saved_km, _KM),
        Fact(QT_TRANSLATE_NOOP("disputes", "Time on the way saved"), one.saved_min, _MINUTES),
    )  # fmt: skip
    title = QT_TRANSLATE_NOOP("disputes", "Mediated")
    return _step(one.started_at, title, about, one.content or "", one.outcome.tone)


def _slip(one: Transfer) -> tuple[Step, ...]:
    about = (
        Fact(QT_TRANSLATE_NOOP("disputes", "Direction"), one.direction, OneOf(Direction)),
        Fact(QT_TRANSLATE_NOOP("disputes", "To the level"), one.to_level, OneOf(Level)),
        Fact(QT_TRANSLATE_NOOP("disputes", "To the unit"), one.to_unit),
        Fact(QT_TRANSLATE_NOOP("disputes", "Why a level is left out"), one.skip_reason),
    )
    unit = (about[2],)
    steps = [_step(one.handed_at, QT_TRANSLATE_NOOP("disputes", "Handed on"), about, one.reason)]
    if one.accepted_at is not None:
        steps.append(_step(one.accepted_at, QT_TRANSLATE_NOOP("disputes", "Slip accepted"), unit))
    elif one.returned_at is not None:
        title = QT_TRANSLATE_NOOP("disputes", "Slip returned")
        steps.append(_step(one.returned_at, title, unit, one.return_reason or "", Tone.WARN))
    else:
        title = QT_TRANSLATE_NOOP("disputes", "Slip to be accepted")
        steps.append(Step(one.due_on, title, done=False, tone=Tone.WARN, facts=unit))
    return tuple(steps)


def _signed(one: Agreement) -> Step | None:
    until = Fact(QT_TRANSLATE_NOOP("disputes", "To be fulfilled by"), one.fulfil_by, Day())
    return _on(one.signed_on, QT_TRANSLATE_NOOP("disputes", "Agreement signed"), until, note=one.terms)


def _fulfilled(one: Agreement) -> Step | None:
    kept = one.fulfilled_on if one.fulfil_by else None
    return _on(kept, QT_TRANSLATE_NOOP("disputes", "Agreement fulfilled"), tone=Tone.OK)


def _broken(one: Agreement) -> Step | None:
    title = QT_TRANSLATE_NOOP("disputes", "Agreement not fulfilled")
    return _on(one.broken_on, title, note=one.broken_reason or "", tone=Tone.BAD)


def _reopened(one: Round) -> Step | None:
    return _on(one.reopened_on, QT_TRANSLATE_NOOP("disputes", "Reopened"), note=one.reason, tone=Tone.WARN)


def _ended(one: Round) -> tuple[Step | None, ...]:
    result = Fact(QT_TRANSLATE_NOOP("disputes", "Result"), one.result, Entry("dispute_result"))
    return (
        _on(one.settled_on, QT_TRANSLATE_NOOP("disputes", "Settled"), result, tone=Tone.OK),
        _on(one.closed_on, QT_TRANSLATE_NOOP("disputes", "Closed"), result, tone=Tone.OK),
    )


_LIMIT = QT_TRANSLATE_NOOP("disputes", "{limit} — {source}")
_DOUBT = QT_TRANSLATE_NOOP("disputes", "{limit} — {source} ({doubt})")


def limits(tx: Transaction, record: Dispute) -> tuple[Step, ...]:
    """By when it is to be settled, with the source of that limit."""
    one = limit_to_settle(tx, record.kind, record.opened_on)
    words = (_LIMIT if one.doubt is None else _DOUBT).filled(
        limit=one.title, source=one.source, doubt=one.doubt
    )
    ended = record.settled_on or record.closed_on
    late = (ended or tx.today) > record.due_on
    tone = Tone.BAD if late else Tone.OK if ended else Tone.WARN
    return (Step(record.due_on, words, done=ended is not None, tone=tone),)


DETAILS = (
    Detail("facts", QT_TRANSLATE_NOOP("disputes", "The dispute"), facts),
    Detail("timeline", QT_TRANSLATE_NOOP("disputes", "What was done"), timeline),
    Detail("limits", QT_TRANSLATE_NOOP("disputes", "Time limits"), limits),
    LINKED,
)
