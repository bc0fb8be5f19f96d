"""What the pane shows under a hazard: facts, timeline, reviews, escalations, links."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import select

from stationdesk.core.actor import WRITERS
from stationdesk.core.duty_day import instant
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import (
    Day,
    Detail,
    Entry,
    Fact,
    Files,
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
from stationdesk.ledgers.rectifications.actions.escalating import levels_done
from stationdesk.ledgers.rectifications.actions.keeping import calendar_of, settings_of
from stationdesk.ledgers.rectifications.records import (
    AFTER,
    BEFORE,
    REVIEWED,
    Closing,
    Escalation,
    Extension,
    Hazard,
    Progress,
    Review,
)
from stationdesk.ledgers.rectifications.rules.deadlines import is_by_weekdays
from stationdesk.ledgers.rectifications.rules.escalation import Level, days_of, due_on
from stationdesk.ledgers.rectifications.rules.states import ReviewResult, Severity, State
from stationdesk.ledgers.station.actions.linked import LINKED
from stationdesk.store.attaching import files_of
from stationdesk.store.transaction import Transaction

P = TypeVar("P", Closing, Escalation, Extension, Progress, Review)
_PEOPLE = Reference("station.people", many=True)
_PERSON = Reference("station.people")


def parts(tx: Transaction, kind: type[P], hazard: Hazard) -> list[P]:
    """A hazard's rows of one kind, in the order they were made."""
    statement = select(kind).where(kind.hazard_id == hazard.id).order_by(kind.id)
    return list(tx.session.scalars(statement))


def _next_step(tx: Transaction, record: Hazard) -> Phrase:
    """What the day of the next step is called: without a calendar of its year it is provisional."""
    if record.step_due_on is not None and is_by_weekdays(record.step_due_on, calendar_of(tx)):
        return QT_TRANSLATE_NOOP("rectifications", "Next step by (weekdays alone, no calendar)")
    return QT_TRANSLATE_NOOP("rectifications", "Next step by")


def facts(tx: Transaction, record: Hazard) -> tuple[Fact, ...]:
    """What is known, leaving out what is not."""
    may = tx.actor.role in WRITERS
    every = (
        Fact(QT_TRANSLATE_NOOP("rectifications", "Object"), record.object_text),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Kind of object"), record.object_kind,
             Entry("hazard_object")),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Kind of hazard"), record.kind, Entry("hazard_kind")),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Severity"), record.severity, OneOf(Severity)),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Deadline"), record.due_on, Day(countdown=_open(record))),
        Fact(_next_step(tx, record), record.step_due_on, Day(countdown=_open(record))),
        Fact(QT_TRANSLATE_NOOP("rectifications", "What is dangerous"), record.description, Prose()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Measures"), record.measures,
             Entry("hazard_measure", many=True)),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Protection meanwhile"), record.interim, Prose()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "People moved out"), record.occupants_moved, Number()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Moved out on"), record.moved_on, Day()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "To be corrected at once"), record.immediate_fix or None,
             Flag()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Legal basis"), record.legal_basis),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Responsible unit"), record.responsible_unit),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Responsible person"), record.responsible_person,
             Line(40, mask=True), "responsible_person" if may else ""),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Supervised by"), record.supervisor_id, _PERSON),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Notice no."), record.notice_no),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Served on"), record.notice_served_on, Day()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Village"), record.village_id,
             Reference("station.villages")),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Address"), record.address),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Contact"), record.contact_name, Line(40, mask=True),
             "contact_name" if may else ""),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Telephone"), record.contact_phone, Line(20, mask=True),
             "contact_phone" if may else ""),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Source"), record.source, Entry("hazard_source")),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Found by"), record.found_by, _PERSON),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Campaign"), record.campaign_id,
             Reference("rectifications.campaigns")),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Competent body"), record.competent_unit,
             Entry("competent_body")),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Handed to"), record.handed_to),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Receipt no."), record.receipt_no),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Photographs before"), files_of(tx, record, BEFORE),
             Files()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Photographs of reviews"), files_of(tx, record, REVIEWED),
             Files()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Photographs after"), files_of(tx, record, AFTER), Files()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Times reopened"), record.reopened or None, Number()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Reason of voiding"), record.void_reason),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Personal data removed at"), record.purged_at, Instant()),
    )  # fmt: skip
    return tuple(one for one in every if one.value not in (None, "", ()))


def _open(record: Hazard) -> bool:
    return record.state is not State.CLOSED and record.voided_at is None


def timeline(tx: Transaction, record: Hazard) -> tuple[Step, ...]:
    """What happened when, and the step that comes next."""
    steps = [
        _step(record.found_on, QT_TRANSLATE_NOOP("rectifications", "Found"),
              Fact(QT_TRANSLATE_NOOP("rectifications", "By"), record.found_by, _PERSON)),
        _step(record.moved_on, QT_TRANSLATE_NOOP("rectifications", "Moved out"),
              Fact(QT_TRANSLATE_NOOP("rectifications", "People moved out"), record.occupants_moved,
                   Number())),
        _step(record.issued_on, QT_TRANSLATE_NOOP("rectifications", "Issued"),
              Fact(QT_TRANSLATE_NOOP("rectifications", "Notice no."), record.notice_no)),
        _step(record.handed_at, QT_TRANSLATE_NOOP("rectifications", "Handed over"),
              Fact(QT_TRANSLATE_NOOP("rectifications", "Handed to"), record.handed_to),
              note=record.hand_over_reason or ""),
        _step(record.receipt_at, QT_TRANSLATE_NOOP("rectifications", "Receipt came"),
              Fact(QT_TRANSLATE_NOOP("rectifications", "Receipt no."), record.receipt_no), tone=Tone.OK),
        *(_step(part.on, QT_TRANSLATE_NOOP("rectifications", "Progress"), note=part.text)
          for part in parts(tx, Progress, record)),
        *(one for part in parts(tx, Extension, record) for one in _extension(part)),
        _step(record.review_asked_on, QT_TRANSLATE_NOOP("rectifications", "Review asked for")),
        *(_review(part) for part in parts(tx, Review, record)),
        *(one for part in parts(tx, Closing, record) for one in _closing(part)),
        _step(record.voided_at, QT_TRANSLATE_NOOP("rectifications", "Voided"),
              note=record.void_reason or "", tone=Tone.BAD),
    ]  # fmt: skip
    known = sorted((one for one in steps if one is not None), key=_moment)
    return (*known, *_to_come(record))


def _moment(step: Step) -> datetime:
    """A day of which no hour is known begins the steps of that day."""
    at = step.at
    assert at is not None
    return at if isinstance(at, datetime) else instant(at)


def _step(
    at: date | datetime | None, title: Any, *about: Fact, note: str = "", tone: Tone = Tone.INFO
) -> Step | None:
    if at is None:
        return None
    given = tuple(one for one in about if one.value not in (None, "", ()))
    return Step(at, title, note=note, tone=tone, facts=given)


def _to_come(record: Hazard) -> tuple[Step, ...]:
    if not _open(record):
        return ()
    by = record.step_due_on or record.due_on
    return (Step(by, record.state.label, done=False, tone=record.state.tone),)


def _extension(part: Extension) -> tuple[Step | None, ...]:
    new = Fact(QT_TRANSLATE_NOOP("rectifications", "New deadline"), part.new_due_on, Day())
    granted = QT_TRANSLATE_NOOP("rectifications", "Extension granted")
    refused = QT_TRANSLATE_NOOP("rectifications", "Extension refused")
    return (
        _step(part.asked_on, QT_TRANSLATE_NOOP("rectifications", "Extension asked"), new,
              Fact(QT_TRANSLATE_NOOP("rectifications", "By"), part.asked_by, _PERSON), note=part.reason),
        _step(part.decided_on, granted if part.granted else refused, new,
              Fact(QT_TRANSLATE_NOOP("rectifications", "By"), part.approver, _PERSON),
              note=part.opinion or "", tone=Tone.OK if part.granted else Tone.WARN),
    )  # fmt: skip


def _review(part: Review) -> Step | None:
    return _step(
        part.reviewed_on, QT_TRANSLATE_NOOP("rectifications", "Reviewed, round {round}").filled(
            round=part.round
        ),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Result"), part.result, OneOf(ReviewResult)),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Reviewers"), part.reviewers, _PEOPLE),
        note=part.opinion, tone=part.result.tone,
    )  # fmt: skip


def _closing(part: Closing) -> tuple[Step | None, ...]:
    return (
        _step(part.closed_on, QT_TRANSLATE_NOOP("rectifications", "Closed out"),
              Fact(QT_TRANSLATE_NOOP("rectifications", "Close-out proposed by"), part.proposed_by, _PERSON),
              Fact(QT_TRANSLATE_NOOP("rectifications", "Close-out approved by"), part.closed_by, _PERSON),
              note=part.opinion or "", tone=Tone.OK),
        _step(part.reopened_on, QT_TRANSLATE_NOOP("rectifications", "Reopened"),
              note=part.reopen_reason or "", tone=Tone.WARN),
    )  # fmt: skip


def escalations(tx: Transaction, record: Hazard) -> tuple[Step, ...]:
    """The levels that were carried out, and those still to come with the day they fall due."""
    carried = (
        Step(part.on, part.level.label, tone=part.level.tone,
             facts=(Fact(QT_TRANSLATE_NOOP("rectifications", "Told to"), part.to_text),
                    Fact(QT_TRANSLATE_NOOP("rectifications", "By"), part.done_by, _PERSON)))
        for part in parts(tx, Escalation, record)
    )  # fmt: skip
    if record.due_on is None or not _open(record):
        return tuple(carried)
    reached = max((level.code for level in levels_done(tx, record)), default="")
    after = days_of(settings_of(tx))
    days = {level: due_on(level, record.due_on, after) for level in Level if level.code > reached}
    coming = (
        Step(day, level.label, done=False, tone=Tone.BAD if day <= tx.today else Tone.MUTE)
        for level, day in days.items()
    )
    return (*carried, *coming)


def checked_in(tx: Transaction, record: Hazard) -> tuple[Link, ...]:
    """The hazards found at the same object before and after."""
    here = Hazard.unit_id == record.unit_id
    if record.unit_id is None:
        here = Hazard.object_text == record.object_text
    statement = (
        select(Hazard)
        .where(here, Hazard.id != record.id, Hazard.voided_at.is_(None))
        .order_by(Hazard.found_on.desc(), Hazard.id.desc())
        .limit(5)
    )
    return tuple(
        Link(QT_TRANSLATE_NOOP("rectifications", "At the same object"), "rectifications", one.id,
             note=one.description[:40],
             facts=(Fact(QT_TRANSLATE_NOOP("rectifications", "Found on"), one.found_on, Day()),
                    Fact(QT_TRANSLATE_NOOP("rectifications", "State"), one.state, OneOf(State))))
        for one in tx.session.scalars(statement)
    )  # fmt: skip


DETAILS = (
    Detail("facts", QT_TRANSLATE_NOOP("rectifications", "The hazard"), facts),
    Detail("timeline", QT_TRANSLATE_NOOP("rectifications", "What was done"), timeline),
    Detail("escalations", QT_TRANSLATE_NOOP("rectifications", "Escalation"), escalations),
    LINKED,
    Detail("same_object", QT_TRANSLATE_NOOP("rectifications", "Other hazards here"), checked_in),
)
