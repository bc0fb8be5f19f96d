"""Which limits run for an incident, from when to when; none for imported ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from stationdesk.core.deadline import Calendar, Limit, MissingCalendar, Unit
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice
from stationdesk.core.limits import RULE, Rule
from stationdesk.ledgers.incidents.rules.states import State


class CaseKind(Choice):
    """Which kind of case an incident became."""

    ADMINISTRATIVE = "1", QT_TRANSLATE_NOOP("incidents", "Administrative case")
    CRIMINAL = "2", QT_TRANSLATE_NOOP("incidents", "Criminal case")


@dataclass(frozen=True)
class Facts:
    """What of an incident its limits depend on."""

    state: State
    source: str
    received_at: datetime
    dispatched_at: datetime | None = None
    arrived_at: datetime | None = None
    finished_at: datetime | None = None
    fed_back_at: datetime | None = None
    transferred_at: datetime | None = None
    mediating_at: datetime | None = None
    accepted_at: datetime | None = None
    closed_at: datetime | None = None
    case_kind: CaseKind | None = None
    target_minutes: int | None = None
    imported: bool = False


@dataclass(frozen=True)
class Running:
    """One limit of one incident. `done_at` is None while it runs; `doubt` says why `ends` may move."""

    name: str
    title: Phrase
    source: Phrase
    starts: datetime
    ends: datetime
    done_at: datetime | None
    doubt: Phrase | None = None


_TO_DISPATCH = QT_TRANSLATE_NOOP("incidents", "Dispatch the call")
_TO_ARRIVE = QT_TRANSLATE_NOOP("incidents", "Arrive within {minutes} minutes")
_BY_STATION = QT_TRANSLATE_NOOP("incidents", "Set by the station")
_WORK_ORDER_SOURCE = "handed.12345"
_PLATFORM_SOURCES = frozenset({"phone.110", "phone.122", "phone.video", "order"})


def is_from_platform(source: str) -> bool:
    """Whether a call came through the 110 platform, which wants feedback."""
    return source in _PLATFORM_SOURCES


def limits_of(
    facts: Facts, settings: Mapping[str, Any], calendar: Callable[[], Calendar]
) -> tuple[Running, ...]:
    """Every limit that started, in the order of the work; the calendar is asked for only when needed."""
    if facts.imported:
        return ()
    given = [*_response(facts, settings)]
    for name, starts, done_at in _started(facts):
        if starts is not None:
            given.append(_running(RULE[name], starts, done_at, settings, calendar))
    return tuple(given)


def next_due(running: tuple[Running, ...]) -> datetime | None:
    """The end of the limit that runs out first among those still running."""
    return min((one.ends for one in running if one.done_at is None), default=None)


def _response(facts: Facts, settings: Mapping[str, Any]) -> list[Running]:
    alarm = timedelta(minutes=int(settings["response.alarm_minutes"]))
    begun = facts.dispatched_at or facts.finished_at or facts.transferred_at or facts.accepted_at
    found = [
        Running("dispatch", _TO_DISPATCH, _BY_STATION, facts.received_at, facts.received_at + alarm, begun)
    ]
    if facts.dispatched_at is not None and facts.target_minutes is not None:
        ends = facts.dispatched_at + timedelta(minutes=facts.target_minutes)
        done = facts.arrived_at or facts.finished_at or facts.transferred_at or facts.closed_at
        title = _TO_ARRIVE.filled(minutes=facts.target_minutes)
        found.append(Running("arrive", title, _BY_STATION, facts.dispatched_at, ends, done))
    return found


def _started(facts: Facts) -> list[tuple[str, datetime | None, datetime | None]]:
    """(rule, when it started, when it was met); a start of None means that it does not run."""
    criminal = facts.case_kind is CaseKind.CRIMINAL
    accepted = facts.accepted_at
    wants_feedback = is_from_platform(facts.source)
    mediated = facts.finished_at or accepted or facts.transferred_at
    return [
        ("transfer", facts.received_at if facts.transferred_at else None, facts.transferred_at),
        ("case_review", facts.received_at if accepted and not criminal else None, accepted),
        ("filing", facts.received_at if accepted and criminal else None, accepted),
        ("security_case", accepted if not criminal else None, facts.closed_at),
        ("second_mediation", facts.mediating_at, mediated),
        ("work_order", facts.received_at if facts.source == _WORK_ORDER_SOURCE else None, facts.fed_back_at),
        ("feedback", facts.finished_at if wants_feedback else None, facts.fed_back_at),
    ]


def _running(
    rule: Rule,
    starts: datetime,
    done_at: datetime | None,
    settings: Mapping[str, Any],
    calendar: Callable[[], Calendar],
) -> Running:
    limit = rule.applied(settings)
    doubt: Phrase | None = None
    try:
        ends = limit.ends(starts, _calendar_for(limit, calendar))
    except MissingCalendar as missing:
        # A case is accepted all the same: the limit stands unmoved, and the pane says why.
        ends = Limit(limit.amount, _plain_unit(limit)).ends(starts, Calendar())
        doubt = missing.phrase
    return Running(rule.name, rule.title, rule.source_applied(settings), starts, ends, done_at, doubt)


def _plain_unit(limit: Limit) -> Unit:
    return Unit.DAYS if limit.unit is Unit.WORKDAYS else limit.unit


def _calendar_for(limit: Limit, calendar: Callable[[], Calendar]) -> Calendar:
    return calendar() if limit.moves or limit.unit is Unit.WORKDAYS else Calendar()
