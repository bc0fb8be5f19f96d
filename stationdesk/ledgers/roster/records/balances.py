"""What everybody has had more or less than their share: the sums of what the signed months gave."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from stationdesk.ledgers.roster.records.months import DutyShare, Roster
from stationdesk.ledgers.roster.rules.plan import SIGNED
from stationdesk.rostering.problem import Balance
from stationdesk.store.transaction import Transaction

_KINDS = ("holiday", "weekend", "night", "load")
_HUNDREDTHS = {"holiday": 100, "weekend": 100, "night": 100, "load": 10}  # load is kept in tenths


def balances_before(tx: Transaction, month: date) -> dict[int, Balance]:
    """{person: balance in hundredths of a duty} of all signed months before this one, years included."""
    sums = [
        func.sum(getattr(DutyShare, kind) * _HUNDREDTHS[kind] - getattr(DutyShare, f"{kind}_share"))
        for kind in _KINDS
    ]
    found = tx.session.execute(
        select(DutyShare.person_id, *sums)
        .join(Roster, Roster.id == DutyShare.roster_id)
        .where(Roster.month < month, Roster.state.in_(SIGNED), Roster.voided_at.is_(None))
        .group_by(DutyShare.person_id)
    )
    return {person: Balance(*(int(value) for value in values)) for person, *values in found}
