"""Rosters, month by month, as a ledger."""

from __future__ import annotations

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Filter,
    Instant,
    Ledger,
    Line,
    Number,
    OneOf,
    Reference,
    Tone,
)
from stationdesk.ledgers.roster.actions.months import ARCHIVE, ARRANGE, DROP, START, TAKE_RESULT
from stationdesk.ledgers.roster.actions.publishing import PUBLISH
from stationdesk.ledgers.roster.actions.relieving import KEEP_RULES, RELIEVE
from stationdesk.ledgers.roster.actions.submitting import SEND_BACK, SUBMIT
from stationdesk.ledgers.roster.records import Duty, Roster
from stationdesk.ledgers.roster.reports.month_home import CARDS, DUE
from stationdesk.ledgers.roster.reports.month_pane import DETAILS
from stationdesk.ledgers.roster.reports.own_boards import BOARDS
from stationdesk.ledgers.roster.reports.printed import REPORTS
from stationdesk.ledgers.roster.rules.plan import Made, State

_PERSON = Reference("station.people")
_MONTH = QT_TRANSLATE_NOOP("roster", "Month")
_STATE = QT_TRANSLATE_NOOP("roster", "State")
_FILLED = (
    select(func.count())
    .where(Duty.roster_id == Roster.id, Duty.dropped.is_(False))
    .correlate(Roster)
    .scalar_subquery()
)

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("roster", "No."), Roster.number, Line(), 10, 5),
    Column("month", _MONTH, Roster.month, Day(), 7, 10, sortable=True),
    Column("name", QT_TRANSLATE_NOOP("roster", "Roster"), Roster.name, Line(), 0, 9),
    Column("state", _STATE, Roster.state, OneOf(State), 5, 10),
    Column("made", QT_TRANSLATE_NOOP("roster", "How it was filled"), Roster.made, OneOf(Made), 8, 7),
    Column("duties", QT_TRANSLATE_NOOP("roster", "Duties"), _FILLED, Number(), 4, 6),
    Column("maker", QT_TRANSLATE_NOOP("roster", "Made by"), Roster.maker_id, _PERSON, 4, 6),
    Column("signer", QT_TRANSLATE_NOOP("roster", "Signed by"), Roster.signer_id, _PERSON, 4, 8),
    Column("signed_at", QT_TRANSLATE_NOOP("roster", "Signed at"), Roster.signed_at, Instant(), 7, 7),
)  # fmt: skip

FILTERS = (
    *(
        Filter(state.name.lower(), state.label, Roster.state == state, tone=state.tone)
        for state in (State.DRAFT, State.PUBLISHED, State.CHANGED, State.ARCHIVED)
    ),
    Filter("submitted", QT_TRANSLATE_NOOP("roster", "Waits for the chief"),
           (Roster.state == State.DRAFT) & Roster.submitted_at.is_not(None), tone=Tone.WARN),
    Filter("months", _MONTH, lambda pair: Roster.month.between(*pair), Day()),
    Filter("state", _STATE, lambda state: Roster.state == state, OneOf(State)),
    Filter("signed_by", QT_TRANSLATE_NOOP("roster", "Signed by"), lambda person: Roster.signer_id == person,
           _PERSON),
)  # fmt: skip

MONTHS = Ledger(
    name="roster",
    title=QT_TRANSLATE_NOOP("roster", "Duty roster"),
    record=Roster,
    columns=COLUMNS,
    label=Roster.name,
    order="month",
    filters=FILTERS,
    actions=(START, ARRANGE, PUBLISH, SUBMIT, SEND_BACK, TAKE_RESULT, RELIEVE, KEEP_RULES, ARCHIVE, DROP),
    details=DETAILS,
    reports=REPORTS,
    due=DUE,
    cards=CARDS,
    icon="calendar-check",
    group="duty",
    boards=BOARDS,
)
