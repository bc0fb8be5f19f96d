"""Columns that the practice station's chief has added to what the program brings."""

from __future__ import annotations

from stationdesk.ledgers.station.actions.columns import add_column
from stationdesk.ledgers.station.rules.columns import OwnKind, OwnLedger
from stationdesk.store.transaction import Transaction


def invent_columns(tx: Transaction) -> None:
    """Of a unit whether somebody answers at night, and what it is called on the radio."""
    add_column(tx, ledger=OwnLedger.UNITS, title="夜间有人值守", kind=OwnKind.FLAG)
    add_column(tx, ledger=OwnLedger.UNITS, title="对讲呼号", kind=OwnKind.TEXT, note="村级联防用")
