"""A roster's duties, staffing, shadow training and nights as the forms start with them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from stationdesk.ledgers.roster.records import DutyNeed, Roster, TeamNight, TrainingBlock
from stationdesk.ledgers.roster.records.month_rows import duties_of
from stationdesk.store.transaction import Transaction

Shown = tuple[dict[str, Any], ...]


def rows_of_duties(tx: Transaction, record: Roster) -> Shown:
    """Each duty with its lock, by who serves."""
    return tuple(
        {"day": one.day, "post": one.post_id, "person": one.person_id, "locked": one.locked}
        for one in duties_of(tx, record)
    )


def rows_of_needs(tx: Transaction, record: Roster) -> Shown:
    """Each day on which a post takes another number than its own."""
    found = select(DutyNeed).where(DutyNeed.roster_id == record.id, DutyNeed.dropped.is_(False))
    return tuple(
        {"day": one.day, "post": one.post_id, "count": one.count}
        for one in tx.session.scalars(found.order_by(DutyNeed.day, DutyNeed.id))
    )


def rows_of_blocks(tx: Transaction, record: Roster) -> Shown:
    """Each trainee's first day."""
    found = select(TrainingBlock).where(
        TrainingBlock.roster_id == record.id, TrainingBlock.voided_at.is_(None)
    )
    return tuple(
        {"day": one.day, "person": one.person_id}
        for one in tx.session.scalars(found.order_by(TrainingBlock.day, TrainingBlock.id))
    )


def rows_of_nights(tx: Transaction, record: Roster) -> Shown:
    """Each night and its volunteer team."""
    found = select(TeamNight).where(TeamNight.roster_id == record.id, TeamNight.dropped.is_(False))
    return tuple(
        {"day": one.day, "team": one.team_id}
        for one in tx.session.scalars(found.order_by(TeamNight.day, TeamNight.id))
    )
