"""Ordering the correction, recording how it goes, protecting people meanwhile, asking for the review."""

from __future__ import annotations

from datetime import date

from stationdesk.core.deadline import MissingCalendar
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.rectifications.actions import keeping
from stationdesk.ledgers.rectifications.actions.papering import make_out
from stationdesk.ledgers.rectifications.actions.raising import check_moved
from stationdesk.ledgers.rectifications.records import Hazard, Progress
from stationdesk.ledgers.rectifications.rules import deadlines
from stationdesk.ledgers.rectifications.rules.papers import PAPER_OF, NoticeForm
from stationdesk.ledgers.rectifications.rules.states import Severity, State, check_open
from stationdesk.store.transaction import Transaction

_ISSUED = QT_TRANSLATE_NOOP("rectifications", "Issued on")
_SERVED = QT_TRANSLATE_NOOP("rectifications", "Served on")
_DAY = QT_TRANSLATE_NOOP("rectifications", "Day")
_ASKED = QT_TRANSLATE_NOOP("rectifications", "Review asked on")
_BEFORE_ISSUE = QT_TRANSLATE_NOOP("rectifications", "The deadline lies before the day it is issued.")
_NO_INTERIM = QT_TRANSLATE_NOOP(
    "rectifications", "A grave hazard needs protection the same day; say what was done meanwhile."
)
_NOT_YET = QT_TRANSLATE_NOOP("rectifications", "Nothing to record progress of yet; issue it first.")


def issue(
    tx: Transaction,
    record: Hazard,
    *,
    issued_on: date | None,
    due_on: date | None,
    measures: tuple[str, ...],
    responsible_unit: str | None,
    responsible_person: str | None = None,
    supervisor: int | None = None,
    notice_no: str | None = None,
    notice_served_on: date | None = None,
    legal_basis: str | None = None,
    interim: str | None = None,
    notice: NoticeForm | None = None,
) -> Hazard:
    """Order the correction by a deadline; without one it is the severity's, on the station's calendar."""
    keeping.check_step(record, State.ISSUED, "issued_on")
    day = keeping.check_day(tx, "issued_on", _ISSUED, issued_on or tx.today, record.found_on)
    if notice_served_on is not None:
        keeping.check_day(tx, "notice_served_on", _SERVED, notice_served_on, day)
    if record.severity is Severity.GRAVE and not (interim or record.interim or "").strip():
        raise keeping.refuse("interim", _NO_INTERIM)
    record.due_on = deadline(tx, record, day, due_on)
    record.issued_on, record.measures = day, measures or record.measures
    record.responsible_unit, record.responsible_person = responsible_unit, responsible_person
    record.supervisor_id = supervisor if supervisor is not None else tx.actor.person
    record.notice_no, record.notice_served_on = notice_no, notice_served_on
    record.legal_basis, record.interim = legal_basis, interim or record.interim
    record.state = State.ISSUED
    if notice is not None:
        make_out(tx, record, form=PAPER_OF[notice], together=False)
    return keeping.settle(tx, record)


def deadline(tx: Transaction, record: Hazard, issued: date, wanted: date | None) -> date:
    """The deadline asked for, or by severity; refused when the calendar does not know its year."""
    if record.immediate_fix and wanted is None:
        return issued
    if wanted is None:
        limit = deadlines.days_given(record.severity, keeping.settings_of(tx))
        try:
            return deadlines.last_day(limit, issued, keeping.calendar_of(tx))
        except MissingCalendar as missing:
            raise keeping.refuse("due_on", missing.phrase) from missing
    if wanted < issued:
        raise keeping.refuse("due_on", _BEFORE_ISSUE)
    keeping.check_known_year(tx, "due_on", wanted)
    return wanted


def proposed_deadline(tx: Transaction, record: Hazard) -> date | None:
    """The deadline a form starts with; nothing where the calendar cannot tell, so that it is asked."""
    if record.immediate_fix:
        return tx.today
    limit = deadlines.days_given(record.severity, keeping.settings_of(tx))
    try:
        return deadlines.last_day(limit, tx.today, keeping.calendar_of(tx))
    except MissingCalendar:
        return None


def record_progress(tx: Transaction, record: Hazard, *, on: date | None, text: str) -> Hazard:
    """Note how far the work has come; the first note begins it."""
    check_open(record.state)
    if record.state is State.REGISTERED:
        raise keeping.refuse("text", _NOT_YET)
    day = keeping.check_day(tx, "on", _DAY, on or tx.today, record.issued_on or record.found_on)
    tx.add(Progress(hazard_id=record.id, on=day, text=text))
    if record.state is State.ISSUED:
        record.state = State.RECTIFYING
    tx.changed(record)
    return keeping.settle(tx, record)


def protect(
    tx: Transaction, record: Hazard, *, interim: str, occupants_moved: int | None, moved_on: date | None
) -> Hazard:
    """Note what protects people until it is put right, and how many of them moved out."""
    check_open(record.state)
    check_moved(tx, occupants_moved, moved_on, record.found_on)
    record.interim, record.occupants_moved = interim, occupants_moved
    record.moved_on = moved_on or (tx.today if occupants_moved else None)
    return record


def ask_review(tx: Transaction, record: Hazard, *, review_asked_on: date | None) -> Hazard:
    """It is said to be put right: the review is due."""
    keeping.check_step(record, State.REVIEW_ASKED, "review_asked_on")
    since = record.issued_on or record.found_on
    day = keeping.check_day(tx, "review_asked_on", _ASKED, review_asked_on or tx.today, since)
    record.review_asked_on, record.state = day, State.REVIEW_ASKED
    return keeping.settle(tx, record)
