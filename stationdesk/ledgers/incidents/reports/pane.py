"""What the pane shows under an incident: facts, timeline, who was there, limits, what came later."""

from __future__ import annotations

from datetime import datetime
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import select

from stationdesk.core.actor import CHIEFS, WRITERS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import (
    Amount,
    Detail,
    Entry,
    Fact,
    Flag,
    Instant,
    Line,
    Link,
    Number,
    OneOf,
    Prose,
    Reference,
    Step,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.incidents.records import (
    Dispatch,
    Feedback,
    Incident,
    Participant,
    Reinforcement,
    Supplement,
    running,
)  # fmt: skip
from stationdesk.ledgers.incidents.rules.counting import Level
from stationdesk.ledgers.incidents.rules.limits import CaseKind, Running
from stationdesk.ledgers.incidents.rules.response import is_late
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.incidents.rules.timeline import minutes
from stationdesk.ledgers.station.actions.linked import LINKED
from stationdesk.store.transaction import Transaction

_MINUTES = Number(unit=QT_TRANSLATE_NOOP("incidents", "minutes"))
P = TypeVar("P", Dispatch, Feedback, Participant, Reinforcement, Supplement)


def parts(tx: Transaction, kind: type[P], incident: Incident) -> list[P]:
    """An incident's rows of one kind, in the order they were made."""
    statement = select(kind).where(kind.incident_id == incident.id).order_by(kind.id)
    return list(tx.session.scalars(statement))


def facts(tx: Transaction, record: Incident) -> tuple[Fact, ...]:
    """What is known, leaving out what is not."""
    every = (
        Fact(QT_TRANSLATE_NOOP("incidents", "Received at"), record.received_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("incidents", "Source"), record.source, Entry("incident_source")),
        Fact(QT_TRANSLATE_NOOP("incidents", "110 platform no."), record.platform_no),
        Fact(QT_TRANSLATE_NOOP("incidents", "Place"), record.place_text),
        Fact(QT_TRANSLATE_NOOP("incidents", "Village"), record.village_id, Reference("station.villages")),
        Fact(QT_TRANSLATE_NOOP("incidents", "Area"), record.area_id, Reference("station.areas")),
        Fact(QT_TRANSLATE_NOOP("incidents", "As reported"), record.category_reported,
             Entry("incident_category")),
        Fact(QT_TRANSLATE_NOOP("incidents", "As found"), record.category_found, Entry("incident_category")),
        Fact(QT_TRANSLATE_NOOP("incidents", "Type in the foreign sheet"), record.foreign_category),
        Fact(QT_TRANSLATE_NOOP("incidents", "Level"), _unless(record.level, Level.ORDINARY), OneOf(Level)),
        Fact(QT_TRANSLATE_NOOP("incidents", "Content"), record.content, Prose()),
        Fact(QT_TRANSLATE_NOOP("incidents", "Caller"), _caller(tx, record), Line(40, mask=True),
             "caller_name" if _may_reveal(tx, record) else ""),
        Fact(QT_TRANSLATE_NOOP("incidents", "Caller's phone"), record.caller_phone, Line(20, mask=True),
             "caller_phone" if _may_reveal(tx, record) else ""),
        Fact(QT_TRANSLATE_NOOP("incidents", "Keep the caller's name secret"), record.caller_secret or None,
             Flag()),
        Fact(QT_TRANSLATE_NOOP("incidents", "Received by"), record.received_by, Reference("station.people")),
        Fact(QT_TRANSLATE_NOOP("incidents", "Handler"), record.handler_id, Reference("station.people")),
        Fact(QT_TRANSLATE_NOOP("incidents", "Injured"), record.injured, Number()),
        Fact(QT_TRANSLATE_NOOP("incidents", "Trapped"), record.trapped, Number()),
        Fact(QT_TRANSLATE_NOOP("incidents", "Dead"), record.dead, Number()),
        Fact(QT_TRANSLATE_NOOP("incidents", "Dangerous goods"), record.hazardous or None, Flag()),
        Fact(QT_TRANSLATE_NOOP("incidents", "Tags"), record.tags, Entry("incident_tag", many=True)),
        Fact(QT_TRANSLATE_NOOP("incidents", "Campaign"), record.campaign, Entry("campaign")),
        Fact(QT_TRANSLATE_NOOP("incidents", "Result"), record.result, Entry("incident_result")),
        Fact(QT_TRANSLATE_NOOP("incidents", "Outcome"), record.outcome, Prose()),
        Fact(QT_TRANSLATE_NOOP("incidents", "Loss, yuan"), record.loss_amount, Amount(2)),
        Fact(QT_TRANSLATE_NOOP("incidents", "Handed to"), record.transferred_to),
        Fact(QT_TRANSLATE_NOOP("incidents", "Reason of the transfer"), record.transfer_reason, Prose()),
        Fact(QT_TRANSLATE_NOOP("incidents", "Kind of case"), record.case_kind, OneOf(CaseKind)),
        Fact(QT_TRANSLATE_NOOP("incidents", "Register no."), record.case_no),
        Fact(QT_TRANSLATE_NOOP("incidents", "Receipt handed to the reporter"), record.receipt_issued, Flag()),
        Fact(QT_TRANSLATE_NOOP("incidents", "Why there is no receipt"), record.receipt_note),
        Fact(QT_TRANSLATE_NOOP("incidents", "Imported"), record.imported or None, Flag()),
        Fact(QT_TRANSLATE_NOOP("incidents", "Reason of voiding"), record.void_reason),
        Fact(QT_TRANSLATE_NOOP("incidents", "Personal data removed at"), record.purged_at, Instant()),
    )  # fmt: skip
    return tuple(one for one in every if one.value not in (None, "", ()))


def _unless(value: Any, ordinary: Any) -> Any:
    return None if value is ordinary else value


def _caller(tx: Transaction, record: Incident) -> str | None:
    return record.caller_name if _may_reveal(tx, record) or not record.caller_secret else None


def _may_reveal(tx: Transaction, record: Incident) -> bool:
    """A caller who asked to stay secret is known to the chief alone."""
    return tx.actor.role in (CHIEFS if record.caller_secret else WRITERS)


_NEXT = {
    State.RECEIVED: QT_TRANSLATE_NOOP("incidents", "To dispatch"),
    State.DISPATCHED: QT_TRANSLATE_NOOP("incidents", "To arrive"),
    State.ARRIVED: QT_TRANSLATE_NOOP("incidents", "To handle"),
    State.MEDIATING: QT_TRANSLATE_NOOP("incidents", "To mediate"),
    State.HANDLED: QT_TRANSLATE_NOOP("incidents", "To feed back"),
    State.FED_BACK: QT_TRANSLATE_NOOP("incidents", "To close"),
    State.TRANSFERRED: QT_TRANSLATE_NOOP("incidents", "To close"),
    State.IN_CASE: QT_TRANSLATE_NOOP("incidents", "To close"),
}


def timeline(tx: Transaction, record: Incident) -> tuple[Step, ...]:
    """What happened when, and the step that comes next."""
    steps = [
        _step(record.occurred_at, QT_TRANSLATE_NOOP("incidents", "Occurred")),
        _step(record.received_at, QT_TRANSLATE_NOOP("incidents", "Received"),
              Fact(QT_TRANSLATE_NOOP("incidents", "Received by"), record.received_by,
                   Reference("station.people"))),
        *(one for part in parts(tx, Dispatch, record) for one in _turn_out(part, record)),
        *(one for part in parts(tx, Reinforcement, record) for one in _reinforcement(part)),
        _step(record.mediating_at, QT_TRANSLATE_NOOP("incidents", "Mediation begun")),
        _step(record.finished_at, QT_TRANSLATE_NOOP("incidents", "Finished"),
              Fact(QT_TRANSLATE_NOOP("incidents", "Result"), record.result, Entry("incident_result"))),
        _step(record.transferred_at, QT_TRANSLATE_NOOP("incidents", "Transferred"),
              Fact(QT_TRANSLATE_NOOP("incidents", "Handed to"), record.transferred_to)),
        _step(record.accepted_at, QT_TRANSLATE_NOOP("incidents", "Accepted as a case"),
              Fact(QT_TRANSLATE_NOOP("incidents", "Register no."), record.case_no)),
        *(_step(part.fed_back_at, QT_TRANSLATE_NOOP("incidents", "Fed back"),
                Fact(QT_TRANSLATE_NOOP("incidents", "By"), part.fed_back_by, Reference("station.people")),
                note=part.narrative)
          for part in parts(tx, Feedback, record)),
        _step(record.closed_at, QT_TRANSLATE_NOOP("incidents", "Closed")),
        *(_step(part.at, part.kind.label, note=part.content) for part in parts(tx, Supplement, record)),
        _step(record.voided_at, QT_TRANSLATE_NOOP("incidents", "Voided"), note=record.void_reason or "",
              tone=Tone.BAD),
    ]  # fmt: skip
    known = sorted((one for one in steps if one is not None and one.at is not None), key=attrgetter("at"))
    return (*known, *_to_come(record))


def _to_come(record: Incident) -> tuple[Step, ...]:
    title = _NEXT.get(record.state)
    if title is None or record.voided_at is not None or record.imported:
        return ()
    return (Step(record.due_at, title, done=False, tone=record.state.tone),)


def _step(at: Any, title: Any, *about: Fact, note: str = "", tone: Tone = Tone.INFO) -> Step | None:
    if at is None:
        return None
    given = tuple(one for one in about if one.value not in (None, "", ()))
    return Step(at, title, note=note, tone=tone, facts=given)


def _turn_out(part: Dispatch, record: Incident) -> tuple[Step | None, ...]:
    who = (
        Fact(QT_TRANSLATE_NOOP("incidents", "People sent"), part.people,
             Reference("station.people", many=True)),
        Fact(QT_TRANSLATE_NOOP("incidents", "Other unit sent"), part.unit_id, Reference("station.units")),
        Fact(QT_TRANSLATE_NOOP("incidents", "Vehicle"), part.vehicle),
    )  # fmt: skip
    took = minutes(part.dispatched_at, part.arrived_at)
    first = part.arrived_at is not None and part.arrived_at == record.arrived_at
    target = record.target_minutes if first else None
    late = target is not None and _is_past(part.dispatched_at, part.arrived_at, target)
    return (
        _step(part.dispatched_at, QT_TRANSLATE_NOOP("incidents", "Dispatched"), *who,
              note=part.order_text or ""),
        _step(part.signed_at, QT_TRANSLATE_NOOP("incidents", "Signed for")),
        _step(part.departed_at, QT_TRANSLATE_NOOP("incidents", "Departed")),
        _step(part.arrived_at, QT_TRANSLATE_NOOP("incidents", "Arrived"), *_took(took, target),
              tone=Tone.BAD if late else Tone.OK if target is not None else Tone.INFO),
        _step(part.withdrawn_at, QT_TRANSLATE_NOOP("incidents", "Called back"),
              Fact(QT_TRANSLATE_NOOP("incidents", "Reason"), part.withdraw_reason, Entry("withdraw_reason"))),
    )  # fmt: skip


def _is_past(begin: datetime, arrived: datetime | None, target: int) -> bool:
    return arrived is not None and is_late(begin, arrived, target)


def _took(took: int | None, target: int | None) -> tuple[Fact, ...]:
    return (
        Fact(QT_TRANSLATE_NOOP("incidents", "Took"), took, _MINUTES),
        Fact(QT_TRANSLATE_NOOP("incidents", "Target"), target, _MINUTES),
    )


def _reinforcement(part: Reinforcement) -> tuple[Step | None, ...]:
    took = minutes(part.requested_at, part.arrived_at)
    late = part.target_minutes is not None and _is_past(
        part.requested_at, part.arrived_at, part.target_minutes
    )
    return (
        _step(part.requested_at, QT_TRANSLATE_NOOP("incidents", "Reinforcement requested"),
              Fact(QT_TRANSLATE_NOOP("incidents", "Unit asked"), part.unit_text),
              Fact(QT_TRANSLATE_NOOP("incidents", "People asked for"), part.headcount, Number()),
              note=part.note or ""),
        _step(part.arrived_at, QT_TRANSLATE_NOOP("incidents", "Reinforcement arrived"),
              Fact(QT_TRANSLATE_NOOP("incidents", "Unit asked"), part.unit_text),
              *_took(took, part.target_minutes), tone=Tone.BAD if late else Tone.OK),
    )  # fmt: skip


def measures(tx: Transaction, record: Incident) -> tuple[Fact, ...]:
    """How long each stretch took, in minutes (domain.md §4.3); what is not known yet is left out."""
    stretches = (
        (QT_TRANSLATE_NOOP("incidents", "Taking the call"), record.received_at, record.receipt_done_at),
        (QT_TRANSLATE_NOOP("incidents", "Dispatching"), record.received_at, record.dispatched_at),
        (QT_TRANSLATE_NOOP("incidents", "Arriving"), record.dispatched_at, record.arrived_at),
        (QT_TRANSLATE_NOOP("incidents", "Dealing with it"), record.arrived_at, record.finished_at),
        (QT_TRANSLATE_NOOP("incidents", "Feeding back"), record.finished_at, record.fed_back_at),
    )
    found = ((title, minutes(begin, end)) for title, begin, end in stretches)
    return tuple(Fact(title, took, _MINUTES) for title, took in found if took is not None)


def participants(tx: Transaction, record: Incident) -> tuple[Fact, ...]:
    """The other forces on the scene, one a line."""
    return tuple(
        Fact(
            QT_TRANSLATE_NOOP("incidents", "{who}, {count} people").filled(
                who=literally(one.unit_text or one.person_text or ""), count=one.headcount
            ),
            one.force_kind,
            Entry("force_kind"),
        )
        for one in parts(tx, Participant, record)
    )


def limits(tx: Transaction, record: Incident) -> tuple[Step, ...]:
    """Every limit with its source; those met say when."""
    return tuple(_limit(one, tx.now) for one in running.limits(tx, record))


_LIMIT = QT_TRANSLATE_NOOP("incidents", "{limit} — {source}")
_DOUBT = QT_TRANSLATE_NOOP("incidents", "{limit} — {source} ({doubt})")


def _limit(one: Running, now: datetime) -> Step:
    late = (one.done_at or now) > one.ends
    met = Fact(QT_TRANSLATE_NOOP("incidents", "Met at"), one.done_at, Instant())
    words = _LIMIT if one.doubt is None else _DOUBT
    return Step(
        one.ends,
        words.filled(limit=one.title, source=one.source, doubt=one.doubt),
        done=one.done_at is not None,
        tone=Tone.BAD if late else Tone.OK if one.done_at else Tone.WARN,
        facts=(met,) if one.done_at else (),
    )


def same_place(tx: Transaction, record: Incident) -> tuple[Link, ...]:
    """The five calls from this place before and after."""
    here = Incident.place_text == record.place_text
    if record.place_id is not None:
        here = Incident.place_id == record.place_id
    statement = (
        select(Incident)
        .where(here, Incident.id != record.id, Incident.voided_at.is_(None))
        .order_by(Incident.received_at.desc())
        .limit(5)
    )
    return tuple(
        Link(
            QT_TRANSLATE_NOOP("incidents", "From the same place"),
            "incidents",
            one.id,
            note=one.content[:40],
            facts=(Fact(QT_TRANSLATE_NOOP("incidents", "Received at"), one.received_at, Instant()),),
        )
        for one in tx.session.scalars(statement)
    )


DETAILS = (
    Detail("facts", QT_TRANSLATE_NOOP("incidents", "The call"), facts),
    Detail("timeline", QT_TRANSLATE_NOOP("incidents", "What was done"), timeline),
    Detail("measures", QT_TRANSLATE_NOOP("incidents", "How long it took"), measures),
    Detail("participants", QT_TRANSLATE_NOOP("incidents", "Forces on the scene"), participants),
    LINKED,
    Detail("limits", QT_TRANSLATE_NOOP("incidents", "Time limits"), limits),
    Detail("same_place", QT_TRANSLATE_NOOP("incidents", "Other calls from here"), same_place),
)
