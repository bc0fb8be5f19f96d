"""Incidents as a ledger: what the list shows, how it is narrowed, and everything that hangs on a call."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, Integer, cast, false, func, not_

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
from stationdesk.ledgers.incidents.actions.closing import CLOSE, REOPEN, SUPPLEMENT, VOID
from stationdesk.ledgers.incidents.actions.correcting import CORRECT
from stationdesk.ledgers.incidents.actions.finishing import FEED_BACK, HANDLE, MEDIATE
from stationdesk.ledgers.incidents.actions.handing_on import ACCEPT_CASE, TRANSFER
from stationdesk.ledgers.incidents.actions.importing import IMPORT
from stationdesk.ledgers.incidents.actions.keeping import settle_open
from stationdesk.ledgers.incidents.actions.receiving import REGISTER
from stationdesk.ledgers.incidents.actions.reinforcing import (
    ADD_PARTICIPANT,
    REINFORCEMENT_ARRIVED,
    REQUEST_REINFORCEMENT,
)  # fmt: skip
from stationdesk.ledgers.incidents.actions.turning_out import ARRIVE, DEPART, DISPATCH, WITHDRAW
from stationdesk.ledgers.incidents.records import COUNTED, Incident, counting, stretches
from stationdesk.ledgers.incidents.reports.home import CARDS, DUE, PICTURES
from stationdesk.ledgers.incidents.reports.pane import DETAILS
from stationdesk.ledgers.incidents.reports.printed import REPORTS
from stationdesk.ledgers.incidents.rules.counting import Band, Level, Rollup, Weekday
from stationdesk.ledgers.incidents.rules.response import Arrival
from stationdesk.ledgers.incidents.rules.states import ON_THE_WAY, OPEN, State
from stationdesk.ledgers.incidents.rules.stretches import Stretch
from stationdesk.ledgers.station.actions.linked import LINKED
from stationdesk.ledgers.station.records import at_risk
from stationdesk.store.clauses import NOW

__all__ = ["INCIDENTS", "PICTURES"]

_CATEGORY = Entry("incident_category")
_VILLAGE = Reference("station.villages")
_AREA = Reference("station.areas")
_PERSON = Reference("station.people")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("incidents", "No."), Incident.number, Line(), 11, 9, sortable=True),
    Column("received_at", QT_TRANSLATE_NOOP("incidents", "Received at"), Incident.received_at, Instant(), 7,
           10, sortable=True),
    Column("category", QT_TRANSLATE_NOOP("incidents", "Category"), COUNTED, _CATEGORY, 6, 8, sortable=True),
    Column("place", QT_TRANSLATE_NOOP("incidents", "Place"), Incident.place_text, Line(), 7, 7,
           sortable=True),
    Column("content", QT_TRANSLATE_NOOP("incidents", "Content"), Incident.content, Line(2000), 0, 10),
    Column("handler", QT_TRANSLATE_NOOP("incidents", "Handler"), Incident.handler_id, _PERSON, 4, 4),
    Column("due", QT_TRANSLATE_NOOP("incidents", "Limit"), Incident.due_at, Instant(countdown=True), 5, 6,
           sortable=True),
    Column("state", QT_TRANSLATE_NOOP("incidents", "State"), Incident.state, OneOf(State), 5, 10),
    Column("village", QT_TRANSLATE_NOOP("incidents", "Village"), Incident.village_id, _VILLAGE, 5, 3,
           shown=False),
    Column("area", QT_TRANSLATE_NOOP("incidents", "Area"), Incident.area_id, _AREA, 5, 2, shown=False),
    Column("source", QT_TRANSLATE_NOOP("incidents", "Source"), Incident.source, Entry("incident_source"), 5,
           3, shown=False),
    Column("result", QT_TRANSLATE_NOOP("incidents", "Result"), Incident.result, Entry("incident_result"), 7,
           3, shown=False),
    Column("level", QT_TRANSLATE_NOOP("incidents", "Level"), Incident.level, OneOf(Level), 3, 3, shown=False),
    Column("category_reported", QT_TRANSLATE_NOOP("incidents", "As reported"), Incident.category_reported,
           _CATEGORY, 6, 2, shown=False),
    Column("foreign_category", QT_TRANSLATE_NOOP("incidents", "Foreign type"), Incident.foreign_category,
           Line(), 8, 2, shown=False),
    Column("platform_no", QT_TRANSLATE_NOOP("incidents", "110 platform no."), Incident.platform_no, Line(),
           10, 2, shown=False),
    Column("caller_name", QT_TRANSLATE_NOOP("incidents", "Caller"),
           func.iif(Incident.caller_secret, None, Incident.caller_name), Line(40, mask=True), 4, 1,
           shown=False),
    Column("caller_phone", QT_TRANSLATE_NOOP("incidents", "Caller's phone"),
           func.iif(Incident.caller_secret, None, Incident.caller_phone), Line(20, mask=True), 7, 1,
           shown=False),
    Column("dispatched_at", QT_TRANSLATE_NOOP("incidents", "Dispatched at"), Incident.dispatched_at,
           Instant(), 7, 2, sortable=True, shown=False),
    Column("arrived_at", QT_TRANSLATE_NOOP("incidents", "Arrived at"), Incident.arrived_at, Instant(), 7, 2,
           sortable=True, shown=False),
    Column("minutes", QT_TRANSLATE_NOOP("incidents", "Minutes to arrive"),
           cast(counting.response_minutes(from_call=False), Integer), Number(), 5, 2, shown=False),
    Column("target", QT_TRANSLATE_NOOP("incidents", "Target minutes"), Incident.target_minutes, Number(), 5,
           1, shown=False),
    Column("fed_back_at", QT_TRANSLATE_NOOP("incidents", "Fed back at"), Incident.fed_back_at, Instant(), 7,
           2, sortable=True, shown=False),
    Column("closed_at", QT_TRANSLATE_NOOP("incidents", "Closed at"), Incident.closed_at, Instant(), 7, 2,
           sortable=True, shown=False),
    Column("transferred_to", QT_TRANSLATE_NOOP("incidents", "Handed to"), Incident.transferred_to, Line(), 8,
           1, shown=False),
    Column("case_no", QT_TRANSLATE_NOOP("incidents", "Register no."), Incident.case_no, Line(), 8, 1,
           shown=False),
    Column("imported", QT_TRANSLATE_NOOP("incidents", "Imported"), Incident.imported, Flag(), 3, 1,
           shown=False),
)  # fmt: skip

CHIPS = (
    Filter("pending", State.RECEIVED.label, Incident.state == State.RECEIVED,
           tone=Tone.BAD),
    Filter("handling", QT_TRANSLATE_NOOP("incidents", "Under way"),
           counting.one_of(Incident.state, ON_THE_WAY),
           tone=Tone.WARN),
    Filter("to_close", QT_TRANSLATE_NOOP("incidents", "To close"),
           counting.one_of(Incident.state, (State.HANDLED, State.FED_BACK)), tone=Tone.INFO),
    Filter("transferred", State.TRANSFERRED.label,
           Incident.state == State.TRANSFERRED, tone=Tone.INFO),
    Filter("in_case", State.IN_CASE.label, Incident.state == State.IN_CASE,
           tone=Tone.INFO),
    Filter("closed", State.CLOSED.label, Incident.state == State.CLOSED, tone=Tone.OK),
    Filter("overdue", QT_TRANSLATE_NOOP("incidents", "Overdue"),
           counting.one_of(Incident.state, OPEN) & (Incident.due_at < NOW), tone=Tone.BAD),
)  # fmt: skip


def _flag(condition: ColumnElement[bool]) -> Callable[[bool], ColumnElement[bool]]:
    """A yes-or-no filter: no is all that yes leaves out, what is not known as well."""
    return lambda yes: condition if yes else not_(func.coalesce(condition, false()))


FILTERS = (
    Filter("period", QT_TRANSLATE_NOOP("incidents", "Received at"),
           lambda days: counting.on_days(Incident.received_at, days), Day()),
    Filter("reported", QT_TRANSLATE_NOOP("incidents", "Reported at"),
           lambda days: counting.on_days(Incident.reported_at, days), Day()),
    Filter("between", QT_TRANSLATE_NOOP("incidents", "Received between"),
           lambda pair: (Incident.received_at >= pair[0]) & (Incident.received_at < pair[1]), Instant()),
    Filter("reported_between", QT_TRANSLATE_NOOP("incidents", "Reported between"),
           lambda pair: (Incident.reported_at >= pair[0]) & (Incident.reported_at < pair[1]), Instant()),
    Filter("village", QT_TRANSLATE_NOOP("incidents", "Village"),
           lambda village: Incident.village_id.is_not_distinct_from(village), _VILLAGE),
    Filter("area", QT_TRANSLATE_NOOP("incidents", "Area"),
           lambda area: Incident.area_id.is_not_distinct_from(area), _AREA),
    Filter("category", QT_TRANSLATE_NOOP("incidents", "Category"),
           lambda code: counting.under(COUNTED, code), _CATEGORY),
    Filter("type", QT_TRANSLATE_NOOP("incidents", "Type"),
           lambda code: counting.of_type(code), Entry("incident_category", many=True)),
    Filter("category_reported", QT_TRANSLATE_NOOP("incidents", "As reported"),
           lambda code: counting.under(Incident.category_reported, code), _CATEGORY),
    Filter("type_reported", QT_TRANSLATE_NOOP("incidents", "Type as reported"),
           lambda code: counting.of_type(code, Incident.category_reported),
           Entry("incident_category", many=True)),
    Filter("rollup", QT_TRANSLATE_NOOP("incidents", "Group"),
           lambda group: counting.in_rollup(group), OneOf(Rollup)),
    Filter("rollup_reported", QT_TRANSLATE_NOOP("incidents", "Group as reported"),
           lambda group: counting.in_rollup(group, Incident.category_reported), OneOf(Rollup)),
    Filter("within", QT_TRANSLATE_NOOP("incidents", "Any of these categories"),
           lambda codes: counting.under_any(COUNTED, codes), Entry("incident_category", many=True)),
    Filter("without", QT_TRANSLATE_NOOP("incidents", "None of these categories"),
           lambda codes: not_(counting.under_any(COUNTED, codes)), Entry("incident_category", many=True)),
    Filter("within_reported", QT_TRANSLATE_NOOP("incidents", "Reported as any of these"),
           lambda codes: counting.under_any(Incident.category_reported, codes),
           Entry("incident_category", many=True)),
    Filter("without_reported", QT_TRANSLATE_NOOP("incidents", "Reported as none of these"),
           lambda codes: not_(counting.under_any(Incident.category_reported, codes)),
           Entry("incident_category", many=True)),
    Filter("exact", QT_TRANSLATE_NOOP("incidents", "This category alone"),
           lambda code: counting.one_of(COUNTED, (code,)), Entry("incident_category", many=True)),
    Filter("exact_reported", QT_TRANSLATE_NOOP("incidents", "Reported as this alone"),
           lambda code: Incident.category_reported == code, Entry("incident_category", many=True)),
    Filter("foreign_category", QT_TRANSLATE_NOOP("incidents", "Foreign type"),
           lambda text: Incident.foreign_category == text, Line()),
    Filter("source", QT_TRANSLATE_NOOP("incidents", "Source"),
           lambda code: counting.under(Incident.source, code), Entry("incident_source")),
    Filter("result", QT_TRANSLATE_NOOP("incidents", "Result"),
           lambda code: Incident.result == code, Entry("incident_result")),
    Filter("band", QT_TRANSLATE_NOOP("incidents", "Time of day"), counting.in_band, OneOf(Band)),
    Filter("hour", QT_TRANSLATE_NOOP("incidents", "Hour of the day"), counting.in_hour, Number()),
    Filter("weekday", QT_TRANSLATE_NOOP("incidents", "Day of the week"), counting.on_weekday,
           OneOf(Weekday)),
    Filter("besides", QT_TRANSLATE_NOOP("incidents", "Other villages than"), counting.besides,
           Reference("station.villages", many=True)),
    Filter("level", QT_TRANSLATE_NOOP("incidents", "Level"), lambda level: Incident.level == level,
           OneOf(Level)),
    Filter("zone", QT_TRANSLATE_NOOP("incidents", "Response zone"), counting.in_zone, Entry("response_zone")),
    Filter("village_risk", QT_TRANSLATE_NOOP("incidents", "Risk class of the village"),
           lambda code: at_risk(Incident.village_id, code), Entry("village_risk")),
    Filter("reinforced", QT_TRANSLATE_NOOP("incidents", "Reinforced"), _flag(counting.is_reinforced()),
           Flag()),
    Filter("arrival", QT_TRANSLATE_NOOP("incidents", "Arrival"), counting.arrival, OneOf(Arrival)),
    Filter("measured", QT_TRANSLATE_NOOP("incidents", "Arrival measured from the dispatch"),
           _flag(counting.response_measured(from_call=False)), Flag()),
    Filter("measured_from_call", QT_TRANSLATE_NOOP("incidents", "Arrival measured from the call"),
           _flag(counting.response_measured(from_call=True)), Flag()),
    Filter("state", QT_TRANSLATE_NOOP("incidents", "State"), lambda state: Incident.state == state,
           OneOf(State)),
    Filter("handler", QT_TRANSLATE_NOOP("incidents", "Handler"),
           lambda person: Incident.handler_id == person, _PERSON),
    Filter("place", QT_TRANSLATE_NOOP("incidents", "Place"),
           lambda place: Incident.place_id == place, Reference("station.places")),
    Filter("joint", QT_TRANSLATE_NOOP("incidents", "Handled jointly"), _flag(counting.is_joint()),
           Flag()),
    Filter("unfinished", QT_TRANSLATE_NOOP("incidents", "Not closed"),
           _flag(counting.one_of(Incident.state, OPEN)), Flag()),
    Filter("late_feedback", QT_TRANSLATE_NOOP("incidents", "Feedback overdue"),
           _flag((Incident.state == State.HANDLED) & (Incident.due_at < NOW)), Flag()),
    Filter("imported", QT_TRANSLATE_NOOP("incidents", "Imported"),
           _flag(Incident.imported.is_(True)), Flag()),
    Filter("batch", QT_TRANSLATE_NOOP("incidents", "Import no."),
           lambda batch: (Incident.batch_id == batch) | (Incident.changed_batch_id == batch), Number()),
)  # fmt: skip

BUCKETS = (
    Filter("sign_over", QT_TRANSLATE_NOOP("incidents", "Signed for after more seconds than"),
           lambda edge: stretches.over(Stretch.SIGN, edge), Number()),
    Filter("sign_within", QT_TRANSLATE_NOOP("incidents", "Signed for within seconds"),
           lambda edge: stretches.within(Stretch.SIGN, edge), Number()),
    Filter("dispatch_over", QT_TRANSLATE_NOOP("incidents", "Dispatched after more minutes than"),
           lambda edge: stretches.over(Stretch.DISPATCH, edge), Number()),
    Filter("dispatch_within", QT_TRANSLATE_NOOP("incidents", "Dispatched within minutes"),
           lambda edge: stretches.within(Stretch.DISPATCH, edge), Number()),
    Filter("feedback_over", QT_TRANSLATE_NOOP("incidents", "Fed back after more minutes than"),
           lambda edge: stretches.over(Stretch.FEEDBACK, edge), Number()),
    Filter("feedback_within", QT_TRANSLATE_NOOP("incidents", "Fed back within minutes"),
           lambda edge: stretches.within(Stretch.FEEDBACK, edge), Number()),
    Filter("sign_known", QT_TRANSLATE_NOOP("incidents", "Time of signing known"),
           _flag(stretches.known(Stretch.SIGN)), Flag()),
    Filter("dispatch_known", QT_TRANSLATE_NOOP("incidents", "Time of dispatch known"),
           _flag(stretches.known(Stretch.DISPATCH)), Flag()),
    Filter("feedback_known", QT_TRANSLATE_NOOP("incidents", "Time of feedback known"),
           _flag(stretches.known(Stretch.FEEDBACK)), Flag()),
)  # fmt: skip

INCIDENTS = Ledger(
    name="incidents",
    title=QT_TRANSLATE_NOOP("incidents", "Incidents"),
    record=Incident,
    columns=COLUMNS,
    label=func.coalesce(Incident.place_text, "") + " · " + func.substr(Incident.content, 1, 30),
    order="received_at",
    filters=(*CHIPS, *FILTERS, *BUCKETS),
    actions=(
        REGISTER, DISPATCH, ARRIVE, HANDLE, FEED_BACK, CLOSE, DEPART, TRANSFER, ACCEPT_CASE, MEDIATE,
        REQUEST_REINFORCEMENT, REINFORCEMENT_ARRIVED, ADD_PARTICIPANT, CORRECT, SUPPLEMENT, WITHDRAW, REOPEN,
        VOID,
    ),
    details=(*DETAILS, LINKED),
    reports=REPORTS,
    due=DUE,
    cards=CARDS,
    imports=IMPORT,
    settle=settle_open,
    icon="phone-call",
    on_map=MapLayer(
        QT_TRANSLATE_NOOP("incidents", "Calls"), Tone.INFO, Incident.village_id, "phone-call", "reported",
        longitude=Incident.longitude, latitude=Incident.latitude,
    ),
)  # fmt: skip
