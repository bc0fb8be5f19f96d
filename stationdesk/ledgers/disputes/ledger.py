"""Disputes as a ledger: what the list shows, how it is narrowed, and everything that hangs on one."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, false, func, not_

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Amount,
    Column,
    Day,
    Entry,
    Filter,
    Flag,
    Ledger,
    Line,
    Number,
    OneOf,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.disputes.actions.closing import CLOSE, EXTEND, NOTE, REOPEN, VOID
from stationdesk.ledgers.disputes.actions.correcting import CORRECT
from stationdesk.ledgers.disputes.actions.finishing import FULFIL, NOTE_RESULT, REVISIT, SIGN_AGREEMENT
from stationdesk.ledgers.disputes.actions.keeping import settle_open
from stationdesk.ledgers.disputes.actions.mediating import MEDIATE
from stationdesk.ledgers.disputes.actions.raising import RAISE_HAZARD
from stationdesk.ledgers.disputes.actions.registering import REGISTER, REGISTER_FROM_INCIDENT
from stationdesk.ledgers.disputes.actions.transferring import ACCEPT_TRANSFER, RETURN_TRANSFER, TRANSFER
from stationdesk.ledgers.disputes.records import Dispute, counting
from stationdesk.ledgers.disputes.records.dispute import IS_OPEN, RUNNING_DUE
from stationdesk.ledgers.disputes.reports.home import CARDS, DUE
from stationdesk.ledgers.disputes.reports.pane import DETAILS
from stationdesk.ledgers.disputes.reports.printed import REPORTS
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Risk
from stationdesk.ledgers.incidents.records.counting import under
from stationdesk.ledgers.station.records import at_risk

_KIND = Entry("dispute_kind")
_VILLAGE = Reference("station.villages")
_AREA = Reference("station.areas")
_PERSON = Reference("station.people")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("disputes", "No."), Dispute.number, Line(), 11, 9, sortable=True),
    Column("registered_on", QT_TRANSLATE_NOOP("disputes", "Registered on"), Dispute.registered_on, Day(),
           6, 9, sortable=True),
    Column("title", QT_TRANSLATE_NOOP("disputes", "Matter"), Dispute.title, Line(), 0, 10, sortable=True),
    Column("kind", QT_TRANSLATE_NOOP("disputes", "Kind"), Dispute.kind, _KIND, 7, 7),
    Column("village", QT_TRANSLATE_NOOP("disputes", "Village"), Dispute.village_id, _VILLAGE, 5, 5),
    Column("level", QT_TRANSLATE_NOOP("disputes", "Level"), Dispute.level, OneOf(Level), 6, 6),
    Column("handler", QT_TRANSLATE_NOOP("disputes", "In charge"), Dispute.handler_id, _PERSON, 4, 4),
    Column("due_on", QT_TRANSLATE_NOOP("disputes", "Limit"), RUNNING_DUE, Day(countdown=True), 6, 8,
           sortable=True),
    Column("state", QT_TRANSLATE_NOOP("disputes", "State"), Dispute.state, OneOf(State), 5, 10),
    Column("source", QT_TRANSLATE_NOOP("disputes", "Source"), Dispute.source, Entry("dispute_source"), 6, 3,
           shown=False),
    Column("risk", QT_TRANSLATE_NOOP("disputes", "Risk"), Dispute.risk, OneOf(Risk), 3, 3, shown=False),
    Column("area", QT_TRANSLATE_NOOP("disputes", "Area"), Dispute.area_id, _AREA, 5, 2, shown=False),
    Column("place", QT_TRANSLATE_NOOP("disputes", "Place"), Dispute.place_text, Line(), 7, 2, shown=False),
    Column("unit", QT_TRANSLATE_NOOP("disputes", "Unit in charge"), Dispute.unit_text, Line(), 7, 3,
           shown=False),
    Column("started_on", QT_TRANSLATE_NOOP("disputes", "At odds since"), Dispute.started_on, Day(), 6, 2,
           sortable=True, shown=False),
    Column("age", QT_TRANSLATE_NOOP("disputes", "Age, years"), counting.age_years(), Number(), 4, 2,
           shown=False),
    Column("people", QT_TRANSLATE_NOOP("disputes", "People involved"), Dispute.people, Number(), 4, 1,
           shown=False),
    Column("amount", QT_TRANSLATE_NOOP("disputes", "Amount, yuan"), Dispute.amount, Amount(2), 6, 1,
           shown=False),
    Column("party_a", QT_TRANSLATE_NOOP("disputes", "Applicant"), Dispute.party_a, Line(40, mask=True), 4, 1,
           shown=False),
    Column("party_b", QT_TRANSLATE_NOOP("disputes", "Respondent"), Dispute.party_b, Line(40, mask=True), 4, 1,
           shown=False),
    Column("result", QT_TRANSLATE_NOOP("disputes", "Result"), Dispute.result, Entry("dispute_result"), 6, 3,
           shown=False),
    Column("settled_on", QT_TRANSLATE_NOOP("disputes", "Settled on"), Dispute.settled_on, Day(), 6, 3,
           sortable=True, shown=False),
    Column("closed_on", QT_TRANSLATE_NOOP("disputes", "Closed on"), Dispute.closed_on, Day(), 6, 3,
           sortable=True, shown=False),
)  # fmt: skip


def _at(level: Level) -> Filter:
    return Filter(f"level_{level.name.lower()}", level.label, counting.is_open_at(level), tone=level.tone)


CHIPS = (
    Filter("open", QT_TRANSLATE_NOOP("disputes", "Open"), IS_OPEN, tone=Tone.WARN),
    Filter("overdue", QT_TRANSLATE_NOOP("disputes", "Overdue"),
           counting.overdue(), tone=Tone.BAD),
    Filter("to_accept", QT_TRANSLATE_NOOP("disputes", "Slip out"), counting.waits(), tone=Tone.WARN),
    *(_at(level) for level in Level),
    Filter("remote", QT_TRANSLATE_NOOP("disputes", "Mediated remotely"), counting.remote(), tone=Tone.INFO),
    Filter("ten_years", QT_TRANSLATE_NOOP("disputes", "Ten years and more"), counting.is_old(),
           tone=Tone.BAD),
    Filter("closed", State.CLOSED.label, Dispute.state == State.CLOSED, tone=Tone.OK),
)  # fmt: skip


def _flag(condition: ColumnElement[bool]) -> Callable[[bool], ColumnElement[bool]]:
    """A yes-or-no filter: no is all that yes leaves out, what is not known as well."""
    return lambda yes: condition if yes else not_(func.coalesce(condition, false()))


FILTERS = (
    Filter("registered", QT_TRANSLATE_NOOP("disputes", "Registered on"),
           lambda days: (Dispute.registered_on >= days[0]) & (Dispute.registered_on <= days[1]), Day()),
    Filter("received", QT_TRANSLATE_NOOP("disputes", "Taken up within"), counting.received, Day()),
    Filter("again", QT_TRANSLATE_NOOP("disputes", "Taken up again within"), counting.registered_again, Day()),
    Filter("carried", QT_TRANSLATE_NOOP("disputes", "Carried over into"), counting.carried, Day()),
    Filter("closed_in", QT_TRANSLATE_NOOP("disputes", "Closed within"), counting.closed, Day()),
    Filter("settled_in", QT_TRANSLATE_NOOP("disputes", "Settled within"), counting.settled, Day()),
    Filter("succeeded", QT_TRANSLATE_NOOP("disputes", "Closed as settled within"), counting.succeeded, Day()),
    Filter("voided_in", QT_TRANSLATE_NOOP("disputes", "Voided within"), counting.voided, Day()),
    Filter("left", QT_TRANSLATE_NOOP("disputes", "Left open after"), counting.left, Day()),
    Filter("mediated_in", QT_TRANSLATE_NOOP("disputes", "Mediated within"), counting.mediated, Day()),
    Filter("remote_in", QT_TRANSLATE_NOOP("disputes", "Mediated remotely within"), counting.remote, Day()),
    Filter("due_in", QT_TRANSLATE_NOOP("disputes", "Limit within"), counting.due, Day()),
    Filter("kept_in", QT_TRANSLATE_NOOP("disputes", "Settled by a limit within"), counting.due_in_time,
           Day()),
    Filter("in_time", QT_TRANSLATE_NOOP("disputes", "Settled in time"), _flag(counting.settled_in_time()),
           Flag()),
    Filter("aged", QT_TRANSLATE_NOOP("disputes", "Ten years and more"), _flag(counting.is_old()), Flag()),
    Filter("kind", QT_TRANSLATE_NOOP("disputes", "Kind"), lambda code: under(Dispute.kind, code), _KIND),
    Filter("source", QT_TRANSLATE_NOOP("disputes", "Source"), lambda code: under(Dispute.source, code),
           Entry("dispute_source")),
    Filter("state", QT_TRANSLATE_NOOP("disputes", "State"), lambda state: Dispute.state == state,
           OneOf(State)),
    Filter("level", QT_TRANSLATE_NOOP("disputes", "Level"), lambda level: Dispute.level == level,
           OneOf(Level)),
    Filter("risk", QT_TRANSLATE_NOOP("disputes", "Risk"), lambda risk: Dispute.risk == risk, OneOf(Risk)),
    Filter("village", QT_TRANSLATE_NOOP("disputes", "Village"),
           lambda village: Dispute.village_id.is_not_distinct_from(village), _VILLAGE),
    Filter("area", QT_TRANSLATE_NOOP("disputes", "Area"),
           lambda area: Dispute.area_id.is_not_distinct_from(area), _AREA),
    Filter("village_risk", QT_TRANSLATE_NOOP("disputes", "Risk class of the village"),
           lambda code: at_risk(Dispute.village_id, code), Entry("village_risk")),
    Filter("escalated", QT_TRANSLATE_NOOP("disputes", "Handed up or given to a task force"),
           _flag(counting.escalated()), Flag()),
    Filter("handler", QT_TRANSLATE_NOOP("disputes", "In charge"),
           lambda person: Dispute.handler_id == person, _PERSON),
    Filter("took_part", QT_TRANSLATE_NOOP("disputes", "In charge or mediating"), counting.worked_on_by,
           _PERSON),
    Filter("mediator", QT_TRANSLATE_NOOP("disputes", "Mediator"), counting.mediated_by, Line()),
    Filter("role", QT_TRANSLATE_NOOP("disputes", "Office of a mediator"), counting.with_role,
           Entry("mediator_role")),
    Filter("mode", QT_TRANSLATE_NOOP("disputes", "Kind of mediation"), counting.in_mode,
           Entry("mediation_mode")),
    Filter("result", QT_TRANSLATE_NOOP("disputes", "Result"), lambda code: Dispute.result == code,
           Entry("dispute_result")),
    Filter("kept_calm", QT_TRANSLATE_NOOP("disputes", "Kept from getting worse"),
           _flag(Dispute.kept_calm.is_(True)), Flag()),
    Filter("petition_averted", QT_TRANSLATE_NOOP("disputes", "Group petition averted"),
           _flag(Dispute.petition_averted.is_(True)), Flag()),
)  # fmt: skip

DISPUTES = (
    Ledger(
        name="disputes",
        title=QT_TRANSLATE_NOOP("disputes", "Disputes"),
        record=Dispute,
        columns=COLUMNS,
        label=Dispute.title,
        order="registered_on",
        filters=(*CHIPS, *FILTERS),
        actions=(
            REGISTER, MEDIATE, NOTE_RESULT, SIGN_AGREEMENT, TRANSFER, ACCEPT_TRANSFER, RETURN_TRANSFER,
            FULFIL, CLOSE, REVISIT, EXTEND, NOTE, RAISE_HAZARD, CORRECT, REOPEN, VOID,
            REGISTER_FROM_INCIDENT,
        ),
        details=DETAILS,
        reports=REPORTS,
        due=DUE,
        cards=CARDS,
        settle=settle_open,
        icon="scales",
    ),
)  # fmt: skip
