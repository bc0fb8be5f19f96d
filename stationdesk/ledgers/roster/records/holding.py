"""Which shadow training holds: planned by hand, or of the roster that holds for its month, in SQL."""

from __future__ import annotations

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import aliased

from stationdesk.ledgers.roster.records.months import Roster, TrainingBlock
from stationdesk.ledgers.roster.rules.plan import SIGNED, State


def is_signed(roster: type[Roster]) -> ColumnElement[bool]:
    """Whether a roster counts; written out state by state, as a list's statement is made ready once."""
    return or_(*(roster.state == state for state in SIGNED)) & roster.voided_at.is_(None)


def in_force() -> ColumnElement[bool]:
    """Of the signed roster, else of the newest draft, as `month_rows.shown_roster` has it; or by hand."""
    other = aliased(Roster)
    before_it = (
        exists()
        .where(
            other.month == Roster.month,
            other.voided_at.is_(None),
            is_signed(other) | ((other.state == State.DRAFT) & (other.draft > Roster.draft)),
        )
        .correlate(Roster)
    )
    newest = (Roster.state == State.DRAFT) & ~before_it
    holding = select(Roster.id).where(Roster.voided_at.is_(None), is_signed(Roster) | newest)
    return TrainingBlock.roster_id.is_(None) | TrainingBlock.roster_id.in_(holding)
