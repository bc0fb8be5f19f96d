"""The round of video patrol that is under way, as the wall needs it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from stationdesk.ledgers.patrols.actions.round_keeping import viewed_in
from stationdesk.ledgers.patrols.records import VideoPatrol
from stationdesk.ledgers.patrols.rules.rounds import Coverage, coverage
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction


@dataclass(frozen=True)
class WallRound:
    """Who looks, at which cameras, and which of them were viewed."""

    id: int
    officer: str
    auxiliary: str
    begun_at: datetime
    cameras: tuple[int, ...]
    viewed: frozenset[int]

    @property
    def coverage(self) -> Coverage:
        """How many were viewed."""
        return coverage(self.cameras, self.viewed)

    @property
    def left(self) -> tuple[int, ...]:
        """What is still to be viewed, in the order of the list."""
        return tuple(one for one in self.cameras if one not in self.viewed)


def round_under_way(tx: Transaction) -> WallRound | None:
    """The one begun last, where any is under way."""
    statement = select(VideoPatrol).where(
        VideoPatrol.voided_at.is_(None), VideoPatrol.state == State.UNDER_WAY
    )
    one = tx.session.scalars(statement.order_by(VideoPatrol.begun_at.desc(), VideoPatrol.id.desc())).first()
    if one is None or one.begun_at is None:
        return None
    officer, auxiliary = (
        found.name if (found := tx.session.get(Person, ident)) else ""
        for ident in (one.officer_id, one.auxiliary_id)
    )
    viewed = frozenset(each.camera_id for each in viewed_in(tx, one))
    return WallRound(one.id, officer, auxiliary, one.begun_at, one.cameras, viewed)
