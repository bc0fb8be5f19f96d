"""Patrols as a ledger."""

from __future__ import annotations

from sqlalchemy import Integer, cast

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
    Number,
    OneOf,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.patrols.actions.activities import VOID
from stationdesk.ledgers.patrols.actions.finding import FIND, FOLLOW_UP
from stationdesk.ledgers.patrols.actions.planning import CHANGE, PLAN
from stationdesk.ledgers.patrols.actions.walking import (
    BEGIN,
    ENTER,
    FINISH,
    MISS,
    SET_SIGNING,
    SIGN_IN,
    SIGN_OUT,
)
from stationdesk.ledgers.patrols.ledger.asking import AREA, AREA_TITLE, PERSON, days, flag, places
from stationdesk.ledgers.patrols.records import Patrol, PatrolUnit, counting
from stationdesk.ledgers.patrols.reports.home import CARDS, DUE
from stationdesk.ledgers.patrols.reports.pane import DETAILS
from stationdesk.ledgers.patrols.reports.printed import PATROL_REPORTS
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.store.clauses import NOW

_KIND = Entry("patrol_kind")
_TEAM = Reference("station.teams")
_KIND_TITLE = QT_TRANSLATE_NOOP("patrols", "Kind of patrol")
_LEADER = QT_TRANSLATE_NOOP("patrols", "Led by")
_TEAM_TITLE = QT_TRANSLATE_NOOP("patrols", "Team")
_JOINT = QT_TRANSLATE_NOOP("patrols", "Joint")
_NIGHT = QT_TRANSLATE_NOOP("patrols", "Night patrol")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("patrols", "No."), Patrol.number, Line(), 11, 7, sortable=True),
    Column("starts_at", QT_TRANSLATE_NOOP("patrols", "Starts at"), Patrol.starts_at, Instant(), 7, 10,
           sortable=True),
    Column("ends_at", QT_TRANSLATE_NOOP("patrols", "Ends at"), Patrol.ends_at, Instant(), 7, 6),
    Column("kind", _KIND_TITLE, Patrol.kind, _KIND, 7, 9),
    Column("route", QT_TRANSLATE_NOOP("patrols", "Route"), Patrol.route, Line(), 0, 9),
    Column("leader", _LEADER, Patrol.leader_id, PERSON, 4, 8),
    Column("team", _TEAM_TITLE, Patrol.team_id, _TEAM, 7, 5),
    Column("people", QT_TRANSLATE_NOOP("patrols", "People"), counting.walked(), Number(), 3, 6),
    Column("units", QT_TRANSLATE_NOOP("patrols", "Other units"), counting.unit_count(PatrolUnit), Number(),
           4, 4),
    Column("findings", QT_TRANSLATE_NOOP("patrols", "Findings"), counting.finding_count(), Number(), 3, 6),
    Column("state", QT_TRANSLATE_NOOP("patrols", "State"), Patrol.state, OneOf(State), 5, 10),
    Column("duty_day", QT_TRANSLATE_NOOP("patrols", "Duty day"), Patrol.duty_day, Day(), 6, 3, sortable=True,
           shown=False),
    Column("area", AREA_TITLE, Patrol.area_id, AREA, 5, 3, shown=False),
    Column("begun_at", QT_TRANSLATE_NOOP("patrols", "Set out at"), Patrol.begun_at, Instant(), 7, 2,
           shown=False),
    Column("ended_at", QT_TRANSLATE_NOOP("patrols", "Ended at"), Patrol.ended_at, Instant(), 7, 2,
           sortable=True, shown=False),
    Column("minutes", QT_TRANSLATE_NOOP("patrols", "Minutes"), cast(counting.patrol_minutes(), Integer),
           Number(), 4, 2, shown=False),
    Column("night", _NIGHT, Patrol.night, Flag(), 3, 2, shown=False),
)  # fmt: skip

CHIPS = (
    Filter("planned", State.PLANNED.label, Patrol.state == State.PLANNED, tone=Tone.INFO),
    Filter("under_way", State.UNDER_WAY.label, Patrol.state == State.UNDER_WAY, tone=Tone.WARN),
    Filter("unrecorded", QT_TRANSLATE_NOOP("patrols", "Not recorded"),
           (Patrol.state == State.PLANNED) & (Patrol.ends_at < NOW), tone=Tone.BAD),
    Filter("done", State.DONE.label, Patrol.state == State.DONE, tone=Tone.OK),
    Filter("missed", State.MISSED.label, Patrol.state == State.MISSED, tone=Tone.BAD),
)  # fmt: skip

FILTERS = (
    days(Patrol.duty_day),
    Filter("kind", _KIND_TITLE, lambda code: Patrol.kind == code, _KIND),
    Filter("state", QT_TRANSLATE_NOOP("patrols", "State"), lambda state: Patrol.state == state,
           OneOf(State)),
    Filter("night", _NIGHT, flag(Patrol.night.is_(True)), Flag()),
    Filter("joint", _JOINT, flag(counting.is_joint_patrol()), Flag()),
    Filter("standing", QT_TRANSLATE_NOOP("patrols", "Not missed"), flag(Patrol.state != State.MISSED),
           Flag()),
    Filter("leader", _LEADER, lambda person: Patrol.leader_id == person, PERSON),
    Filter("walker", QT_TRANSLATE_NOOP("patrols", "Participant"), counting.walked_by, PERSON),
    Filter("team", _TEAM_TITLE, lambda team: Patrol.team_id.is_not_distinct_from(team), _TEAM),
    Filter("any_team", QT_TRANSLATE_NOOP("patrols", "By a team"), flag(Patrol.team_id.is_not(None)), Flag()),
    Filter("with_findings", QT_TRANSLATE_NOOP("patrols", "Something found"),
           flag(counting.has_findings()), Flag()),
    *places(Patrol),
)  # fmt: skip

WALKS = Ledger(
    name="patrols",
    title=QT_TRANSLATE_NOOP("patrols", "Patrols"),
    record=Patrol,
    columns=COLUMNS,
    label=Patrol.route,
    order="starts_at",
    filters=(*CHIPS, *FILTERS),
    actions=(
        PLAN, BEGIN, SIGN_IN, FIND, SIGN_OUT, FINISH, ENTER, FOLLOW_UP, MISS, CHANGE, SET_SIGNING, VOID,
    ),
    details=DETAILS,
    reports=PATROL_REPORTS,
    due=DUE,
    cards=CARDS,
    icon="binoculars",
)  # fmt: skip
