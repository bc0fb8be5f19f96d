"""Which cameras a sweep looks at, and where; those that were silent last time come first."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.stream_address import StreamAddress
from stationdesk.ledgers.cameras.records import Camera, Interval
from stationdesk.ledgers.cameras.records.counting import COUNTS
from stationdesk.ledgers.cameras.rules.address import sub_stream
from stationdesk.ledgers.cameras.rules.watched import LineState
from stationdesk.store.transaction import Transaction


@dataclass(frozen=True)
class Watched:
    """A camera to look at; without an address nothing can be learnt of it."""

    camera: int
    address: StreamAddress | None


def targets_of(tx: Transaction, only: tuple[int, ...] | None = None) -> list[Watched]:
    """The cameras in service with their addresses, or those of them that are named."""
    silent = func.coalesce(Interval.state == LineState.UP, False)
    statement = (
        select(Camera)
        .outerjoin(Interval, (Interval.camera_id == Camera.id) & Interval.ended_at.is_(None))
        .where(COUNTS, Camera.voided_at.is_(None))
        .order_by(silent, Camera.id)
    )
    if only is not None:
        statement = statement.where(Camera.id.in_(only))
    return [Watched(one.id, _address(one)) for one in tx.session.scalars(statement)]


def _address(one: Camera) -> StreamAddress | None:
    """Where its small picture is; a record that no longer holds a sound address has none."""
    try:
        return sub_stream(one)
    except RuleBroken:
        return None
