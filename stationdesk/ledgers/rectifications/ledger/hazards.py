"""Hazards as a ledger: what the list shows, how it is narrowed, and everything that hangs on one."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, false, func, not_
from sqlalchemy.sql.expression import literal

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Entry,
    Filter,
    Flag,
    Instant,
    Ledger,
    Line,
    MapLayer,
    Number,
    OneOf,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.rectifications.actions.importing import IMPORT
from stationdesk.ledgers.rectifications.actions.keeping import settle_open
from stationdesk.ledgers.rectifications.actions.registering import (
    CORRECT,
    FROM_INCIDENT,
    FROM_INSPECTION,
    REGISTER,
)
from stationdesk.ledgers.rectifications.actions.steps import STEPS
from stationdesk.ledgers.rectifications.records import IS_OPEN, NEXT_DUE, RUNNING_DUE, Hazard, counting
from stationdesk.ledgers.rectifications.reports.boards import BOARDS
from stationdesk.ledgers.rectifications.reports.book import BOOK
from stationdesk.ledgers.rectifications.reports.forms import HAZARD_FORMS
from stationdesk.ledgers.rectifications.reports.home import CARDS, DUE
from stationdesk.ledgers.rectifications.reports.pane import DETAILS
from stationdesk.ledgers.rectifications.rules.states import PUT_RIGHT, UNDER_WAY, Severity, State
from stationdesk.ledgers.station.records import at_risk
from stationdesk.store.clauses import TODAY

_PEOPLE = Reference("station.people")
_KIND = Entry("hazard_kind")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("rectifications", "No."), Hazard.number, Line(), 11, 7, sortable=True),
    Column("found_on", QT_TRANSLATE_NOOP("rectifications", "Found on"), Hazard.found_on, Day(), 6, 8,
           sortable=True),
    Column("object", QT_TRANSLATE_NOOP("rectifications", "Object"), Hazard.object_text, Line(), 8, 9,
           sortable=True),
    Column("kind", QT_TRANSLATE_NOOP("rectifications", "Kind of hazard"), Hazard.kind, _KIND, 7, 7),
    Column("description", QT_TRANSLATE_NOOP("rectifications", "What is dangerous"), Hazard.description,
           Line(2000), 0, 10),
    Column("severity", QT_TRANSLATE_NOOP("rectifications", "Severity"), Hazard.severity, OneOf(Severity), 3,
           6),
    Column("village", QT_TRANSLATE_NOOP("rectifications", "Village"), Hazard.village_id,
           Reference("station.villages"), 5, 4),
    Column("due_on", QT_TRANSLATE_NOOP("rectifications", "Deadline"), RUNNING_DUE, Day(countdown=True), 6,
           9, sortable=True),
    Column("state", QT_TRANSLATE_NOOP("rectifications", "State"), Hazard.state, OneOf(State), 5, 10),
    Column("step_due_on", QT_TRANSLATE_NOOP("rectifications", "Next step by"), Hazard.step_due_on,
           Day(countdown=True), 6, 3, sortable=True, shown=False),
    Column("responsible_unit", QT_TRANSLATE_NOOP("rectifications", "Responsible unit"),
           Hazard.responsible_unit, Line(), 8, 3, shown=False),
    Column("supervisor", QT_TRANSLATE_NOOP("rectifications", "Supervised by"), Hazard.supervisor_id, _PEOPLE,
           4, 3, shown=False),
    Column("measures", QT_TRANSLATE_NOOP("rectifications", "Measures"), Hazard.measures,
           Entry("hazard_measure", many=True), 8, 3, shown=False),
    Column("source", QT_TRANSLATE_NOOP("rectifications", "Source"), Hazard.source, Entry("hazard_source"), 5,
           2, shown=False),
    Column("area", QT_TRANSLATE_NOOP("rectifications", "Area"), Hazard.area_id, Reference("station.areas"),
           5, 2, shown=False),
    Column("campaign", QT_TRANSLATE_NOOP("rectifications", "Campaign"), Hazard.campaign_id,
           Reference("rectifications.campaigns"), 8, 2, shown=False),
    Column("object_kind", QT_TRANSLATE_NOOP("rectifications", "Kind of object"), Hazard.object_kind,
           Entry("hazard_object"), 5, 2, shown=False),
    Column("notice_no", QT_TRANSLATE_NOOP("rectifications", "Notice no."), Hazard.notice_no, Line(), 9, 2,
           shown=False),
    Column("deadline", QT_TRANSLATE_NOOP("rectifications", "Deadline, day"), Hazard.due_on, Day(), 6, 2,
           shown=False),
    Column("issued_on", QT_TRANSLATE_NOOP("rectifications", "Issued on"), Hazard.issued_on, Day(), 6, 2,
           shown=False),
    Column("round", QT_TRANSLATE_NOOP("rectifications", "Round"), Hazard.round, Number(), 3, 1, shown=False),
    Column("moved", QT_TRANSLATE_NOOP("rectifications", "People moved out"), Hazard.occupants_moved,
           Number(), 4, 1, shown=False),
    Column("competent", QT_TRANSLATE_NOOP("rectifications", "Competent body"), Hazard.competent_unit,
           Entry("competent_body"), 6, 1, shown=False),
    Column("handed_to", QT_TRANSLATE_NOOP("rectifications", "Handed to"), Hazard.handed_to, Line(), 8, 1,
           shown=False),
    Column("receipt_at", QT_TRANSLATE_NOOP("rectifications", "Receipt at"), Hazard.receipt_at, Instant(), 7,
           1, shown=False),
    Column("closed_on", QT_TRANSLATE_NOOP("rectifications", "Closed out on"), Hazard.closed_on, Day(), 6, 2,
           sortable=True, shown=False),
)  # fmt: skip


def _days_on(days: int) -> ColumnElement[object]:
    return func.date(TODAY, literal(f"+{days} days"), type_=TODAY.type)


CHIPS = (
    Filter("overdue", QT_TRANSLATE_NOOP("rectifications", "Overdue"), counting.is_overdue(), tone=Tone.BAD),
    Filter("due_today", QT_TRANSLATE_NOOP("rectifications", "Due today"), IS_OPEN & (Hazard.due_on == TODAY),
           tone=Tone.WARN),
    Filter("due_week", QT_TRANSLATE_NOOP("rectifications", "Due in 7 days"),
           IS_OPEN & (Hazard.due_on > TODAY) & (Hazard.due_on <= _days_on(7)), tone=Tone.WARN),
    Filter("to_issue", State.REGISTERED.label, Hazard.state == State.REGISTERED, tone=Tone.BAD),
    Filter("rectifying", QT_TRANSLATE_NOOP("rectifications", "Being put right"),
           counting.one_of(Hazard.state, UNDER_WAY), tone=Tone.WARN),
    Filter("to_review", State.REVIEW_ASKED.label, Hazard.state == State.REVIEW_ASKED, tone=Tone.INFO),
    Filter("to_close", State.CLOSE_PROPOSED.label,
           counting.one_of(Hazard.state, (State.REVIEW_PASSED, State.CLOSE_PROPOSED)), tone=Tone.INFO),
    Filter("handed_over", State.HANDED_OVER.label, Hazard.state == State.HANDED_OVER, tone=Tone.INFO),
    Filter("closed_out", State.CLOSED.label, Hazard.state == State.CLOSED, tone=Tone.OK),
)  # fmt: skip


def _flag(condition: ColumnElement[bool]) -> Callable[[bool], ColumnElement[bool]]:
    return lambda yes: condition if yes else not_(func.coalesce(condition, false()))


FILTERS = (
    Filter("found", QT_TRANSLATE_NOOP("rectifications", "Found on"),
           lambda days: counting.within(Hazard.found_on, days), Day()),
    Filter("closed", QT_TRANSLATE_NOOP("rectifications", "Closed out on"), counting.closed_within, Day()),
    Filter("due", QT_TRANSLATE_NOOP("rectifications", "Deadline"),
           lambda days: counting.within(Hazard.due_on, days), Day()),
    Filter("next_due", QT_TRANSLATE_NOOP("rectifications", "Owed by"),
           lambda days: IS_OPEN & counting.within(NEXT_DUE, days), Day()),
    Filter("ordered", QT_TRANSLATE_NOOP("rectifications", "Measures ordered"),
           _flag(Hazard.state != State.REGISTERED), Flag()),
    Filter("put_right", QT_TRANSLATE_NOOP("rectifications", "Put right"),
           _flag(counting.one_of(Hazard.state, PUT_RIGHT)), Flag()),
    Filter("kind", QT_TRANSLATE_NOOP("rectifications", "Kind of hazard"),
           lambda code: counting.under(Hazard.kind, code), _KIND),
    Filter("severity", QT_TRANSLATE_NOOP("rectifications", "Severity"),
           lambda severity: Hazard.severity == severity, OneOf(Severity)),
    Filter("state", QT_TRANSLATE_NOOP("rectifications", "State"), lambda state: Hazard.state == state,
           OneOf(State)),
    Filter("village", QT_TRANSLATE_NOOP("rectifications", "Village"),
           lambda village: Hazard.village_id.is_not_distinct_from(village), Reference("station.villages")),
    Filter("area", QT_TRANSLATE_NOOP("rectifications", "Area"),
           lambda area: Hazard.area_id.is_not_distinct_from(area), Reference("station.areas")),
    Filter("village_risk", QT_TRANSLATE_NOOP("rectifications", "Risk class of the village"),
           lambda code: at_risk(Hazard.village_id, code), Entry("village_risk")),
    Filter("measure", QT_TRANSLATE_NOOP("rectifications", "Measures"),
           lambda code: func.instr(Hazard.measures, f'"{code}"') > 0, Entry("hazard_measure")),
    Filter("source", QT_TRANSLATE_NOOP("rectifications", "Source"), lambda code: Hazard.source == code,
           Entry("hazard_source")),
    Filter("campaign", QT_TRANSLATE_NOOP("rectifications", "Campaign"),
           lambda campaign: Hazard.campaign_id == campaign, Reference("rectifications.campaigns")),
    Filter("inspection", QT_TRANSLATE_NOOP("rectifications", "Inspection"),
           lambda inspection: Hazard.inspection_id == inspection, Reference("rectifications.inspections")),
    Filter("unit", QT_TRANSLATE_NOOP("rectifications", "Unit"), lambda unit: Hazard.unit_id == unit,
           Reference("station.units")),
    Filter("supervisor", QT_TRANSLATE_NOOP("rectifications", "Supervised by"),
           lambda person: Hazard.supervisor_id == person, _PEOPLE),
    Filter("found_by", QT_TRANSLATE_NOOP("rectifications", "Found by"),
           lambda person: Hazard.found_by == person, _PEOPLE),
    Filter("competent", QT_TRANSLATE_NOOP("rectifications", "Competent body"),
           lambda code: Hazard.competent_unit == code, Entry("competent_body")),
    Filter("own", QT_TRANSLATE_NOOP("rectifications", "Our own competence"),
           _flag(Hazard.own_competence.is_(True)), Flag()),
    Filter("finished", QT_TRANSLATE_NOOP("rectifications", "Closed out"), _flag(~IS_OPEN), Flag()),
    Filter("no_receipt", QT_TRANSLATE_NOOP("rectifications", "Receipt missing"),
           _flag((Hazard.state == State.HANDED_OVER) & Hazard.receipt_at.is_(None)), Flag()),
    Filter("moved_out", QT_TRANSLATE_NOOP("rectifications", "People moved out"),
           _flag(Hazard.occupants_moved > 0), Flag()),
    Filter("open_at", QT_TRANSLATE_NOOP("rectifications", "Open at the end of"),
           lambda days: counting.open_after(days[1]), Day()),
    Filter("closed_at", QT_TRANSLATE_NOOP("rectifications", "Closed out at the end of"),
           lambda days: counting.closed_after(days[1]), Day()),
    Filter("overdue_at", QT_TRANSLATE_NOOP("rectifications", "Overdue at the end of"),
           lambda days: counting.overdue_after(days[1]), Day()),
    Filter("due_at", QT_TRANSLATE_NOOP("rectifications", "Deadline, as it then stood"), counting.due_in,
           Day()),
    Filter("on_time_at", QT_TRANSLATE_NOOP("rectifications", "Closed out on time at the end of"),
           lambda days: counting.on_time_at(days[1]), Day()),
    Filter("closed_in", QT_TRANSLATE_NOOP("rectifications", "Closed out in, and at its end"),
           counting.closed_in, Day()),
    Filter("reopened_in", QT_TRANSLATE_NOOP("rectifications", "Reopened in, closed out before"),
           counting.reopened_in, Day()),
    Filter("at_work", QT_TRANSLATE_NOOP("rectifications", "Open at some time in"), counting.at_work_in,
           Day()),
    Filter("on_time", QT_TRANSLATE_NOOP("rectifications", "Closed out on time"), _flag(counting.on_time()),
           Flag()),
    Filter("main_measure", QT_TRANSLATE_NOOP("rectifications", "First measure"),
           lambda code: counting.main_measure() == code, Entry("hazard_measure")),
    Filter("no_measure", QT_TRANSLATE_NOOP("rectifications", "No measure yet"),
           _flag(counting.main_measure() == ""), Flag()),
    Filter("reopened", QT_TRANSLATE_NOOP("rectifications", "Reopened on"), counting.reopened_within, Day()),
    Filter("struck_out", QT_TRANSLATE_NOOP("rectifications", "Voided on"), counting.voided_within, Day()),
    Filter("batch", QT_TRANSLATE_NOOP("rectifications", "Import no."),
           lambda batch: Hazard.batch_id == batch, Number()),
)  # fmt: skip

HAZARDS = Ledger(
    name="rectifications",
    title=QT_TRANSLATE_NOOP("rectifications", "Hazards"),
    record=Hazard,
    columns=COLUMNS,
    label=Hazard.object_text + " · " + func.substr(Hazard.description, 1, 30),
    order="found_on",
    filters=(*CHIPS, *FILTERS),
    actions=(REGISTER, *STEPS, CORRECT, FROM_INSPECTION, FROM_INCIDENT),
    details=DETAILS,
    reports=(BOOK, *HAZARD_FORMS),
    due=DUE,
    cards=CARDS,
    boards=BOARDS,
    imports=IMPORT,
    settle=settle_open,
    icon="warning",
    on_map=MapLayer(
        QT_TRANSLATE_NOOP("rectifications", "Hazards"), Tone.WARN, Hazard.village_id, "warning", "found"
    ),
)  # fmt: skip
