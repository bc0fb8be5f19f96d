"""The chief's tray: what waits for a signature, and which period is to be closed next."""

from __future__ import annotations

from stationdesk.core.actor import CHIEFS, Actor
from stationdesk.core.ledger import DueItem, Every, Ledger
from stationdesk.core.period import Period, month
from stationdesk.desk import finding
from stationdesk.desk.closing_kept import closings
from stationdesk.store.transaction import Transaction


def to_sign(tx: Transaction, ledgers: tuple[Ledger, ...], actor: Actor) -> tuple[DueItem, ...]:
    """What waits in any ledger for who acts to sign, grant or approve, by its time; a chief's alone."""
    if actor.role not in CHIEFS:
        return ()
    return tuple(one for one in finding.due(tx, ledgers) if one.signs)


def to_close(tx: Transaction) -> Period | None:
    """The month to be closed next: the one after the last closed, or else the last that is over.

    None while the month after the last closed one still runs.
    """
    last = month(tx.today.year, tx.today.month).previous()
    closed = [one.period for one in closings(tx) if one.every is Every.MONTH]
    if not closed:
        return last
    newest = max(closed)
    following = month(newest.last.year + newest.last.month // 12, newest.last.month % 12 + 1)
    return following if following.last <= last.last else None
