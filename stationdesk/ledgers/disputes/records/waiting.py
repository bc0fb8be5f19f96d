"""Which slips and agreements wait, as lists and forms ask for it."""

from __future__ import annotations

from sqlalchemy import and_, select
from sqlalchemy.orm import column_property

from stationdesk.ledgers.disputes.records.dispute import Dispute
from stationdesk.ledgers.disputes.records.parts import Agreement, Transfer

SLIP_WAITS = and_(Transfer.accepted_at.is_(None), Transfer.returned_at.is_(None))
PROMISE_WAITS = and_(Agreement.fulfilled_on.is_(None), Agreement.broken_on.is_(None))

_SLIP = select(Transfer.id).where(Transfer.dispute_id == Dispute.id, SLIP_WAITS).correlate(Dispute)
_PROMISE = select(Agreement.id).where(Agreement.dispute_id == Dispute.id, PROMISE_WAITS).correlate(Dispute)

Dispute.slip_waits = column_property(_SLIP.exists(), deferred=True)
Dispute.promise_waits = column_property(_PROMISE.exists(), deferred=True)
