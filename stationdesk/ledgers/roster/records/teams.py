"""The volunteer teams that walk at night, and when each walked last by the signed rosters."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from stationdesk.ledgers.roster.records.months import Roster, TeamNight
from stationdesk.ledgers.roster.rules.plan import SIGNED
from stationdesk.ledgers.station.records import Team as KeptTeam
from stationdesk.rostering.problem import Policy, Team
from stationdesk.store.transaction import Transaction

VOLUNTEERS = "volunteer_team"


def teams_of(tx: Transaction, month: date, policy: Policy) -> tuple[Team, ...]:
    """The teams as the engine takes them; none where they are too few to walk every night in turns.

    A station with one team does not have it walk each night: its nights stay with the patrols' own plan.
    """
    found = tx.session.scalars(
        select(KeptTeam.id)
        .where(KeptTeam.kind == VOLUNTEERS, KeptTeam.voided_at.is_(None))
        .order_by(KeptTeam.id)
    ).all()
    if policy.teams_a_night <= 0 or len(found) < policy.teams_a_night * (policy.team_gap + 1):
        return ()
    last = _last_nights(tx, month)
    return tuple(Team(one, (last[one] - month).days if one in last else None) for one in found)


def _last_nights(tx: Transaction, month: date) -> dict[int, date]:
    walked = (
        select(TeamNight.team_id, func.max(TeamNight.day))
        .join(Roster, Roster.id == TeamNight.roster_id)
        .where(
            TeamNight.day < month,
            TeamNight.dropped.is_(False),
            Roster.state.in_(SIGNED),
            Roster.voided_at.is_(None),
        )
        .group_by(TeamNight.team_id)
    )
    return dict(tx.session.execute(walked).all())
