"""增援: who was asked, how many came, in how many minutes, against the target of that day."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.core.comparison import Rate
from stationdesk.core.counting import mean
from stationdesk.core.document import Block, Row, Table
from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.figures.reports.account.context import Context, columns
from stationdesk.ledgers.figures.reports.rows import conditions
from stationdesk.ledgers.incidents.records import Incident, Reinforcement
from stationdesk.ledgers.incidents.reports.five import VALID

_SUMMARY = QT_TRANSLATE_NOOP(
    "figures/report",
    "Reinforcement was asked for at {incidents} incidents: {arrived} of {asked} units came, with {people} "
    "people, in {mean} minutes on average and {most} at most; {within} within the target ({rate}).",
)
_WITHIN = QT_TRANSLATE_NOOP("figures/report", "within")
_LATE = QT_TRANSLATE_NOOP("figures/report", "late")
_AWAITED = QT_TRANSLATE_NOOP("figures/report", "did not come")
_COLUMNS = (
    (QT_TRANSLATE_NOOP("figures/report", "Incident"), 6),
    (QT_TRANSLATE_NOOP("figures/report", "Unit"), 4),
    (QT_TRANSLATE_NOOP("figures/report", "People"), 1.6),
    (QT_TRANSLATE_NOOP("figures/report", "Asked at"), 3),
    (QT_TRANSLATE_NOOP("figures/report", "Minutes"), 2),
    (QT_TRANSLATE_NOOP("figures/report", "Target"), 2),
    (QT_TRANSLATE_NOOP("figures/report", "Result"), 2.2),
)


def reinforced(context: Context) -> list[Block]:
    """The sentence and a line for each unit asked; nothing where nobody was."""
    query = context.way.rows(context.period, VALID, reinforced=True)
    asked = _asked(context)
    if not asked:
        return []
    came = [one for _, one in asked if one.arrived_at is not None]
    minutes = [_seconds(one) // 60 for one in came]
    timely = sum(_timely(one) for one in came)
    average = mean(sum(_seconds(one) for one in came), 60 * len(came), 1)
    summary = context.told(
        _SUMMARY, incidents=context.count(query), asked=len(asked), arrived=len(came),
        people=sum(one.headcount or 0 for one in came), mean="—" if average is None else average,
        most=max(minutes, default="—"), within=timely, rate=Rate(timely, len(came)).text(),
    )  # fmt: skip
    return [summary, _table(context, asked)]


def _asked(context: Context) -> list[tuple[Incident, Reinforcement]]:
    query = context.way.rows(context.period, VALID)
    found = (
        select(Incident, Reinforcement)
        .join(Reinforcement, Reinforcement.incident_id == Incident.id)
        .where(*conditions(query))
        .order_by(Reinforcement.requested_at, Reinforcement.id)
    )
    return [(incident, one) for incident, one in context.tx.session.execute(found)]


def _seconds(one: Reinforcement) -> int:
    return 0 if one.arrived_at is None else int((one.arrived_at - one.requested_at).total_seconds())


def _timely(one: Reinforcement) -> bool:
    return one.target_minutes is None or _seconds(one) <= 60 * one.target_minutes


def _table(context: Context, asked: list[tuple[Incident, Reinforcement]]) -> Table:
    lines = [
        Row((
            incident.number or "", one.unit_text, "" if one.headcount is None else str(one.headcount),
            f"{local(one.requested_at):%m-%d %H:%M}",
            "—" if one.arrived_at is None else str(_seconds(one) // 60),
            "" if one.target_minutes is None else str(one.target_minutes),
            context.say(_AWAITED if one.arrived_at is None else _WITHIN if _timely(one) else _LATE),
        ))
        for incident, one in asked
    ]  # fmt: skip
    return Table(columns(context, _COLUMNS, left=2), tuple(lines))
