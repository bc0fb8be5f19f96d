"""A desk whose ledgers have the columns the station has added, read anew whenever these change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from stationdesk.core.ledger import Ledger, OwnColumn
from stationdesk.desk.listing import Listing
from stationdesk.desk.own_columns import added, extended
from stationdesk.store.store import Transaction


class OwnLedgers:
    """The ledgers of a desk by name, and how their lists are read; only what has changed is made anew."""

    def __init__(self, declared: Iterable[Ledger]) -> None:
        self._declared = tuple(declared)
        self._own: Mapping[str, tuple[OwnColumn, ...]] = {}
        self.every = extended(self._declared, {})
        self.by_name = {one.name: one for one in self.every}
        self.listings = {one.name: Listing(one) for one in self.every}

    def take_up(self, tx: Transaction) -> bool:
        """Read the added columns; True when a ledger has become another by them."""
        own = added(tx)
        if own == self._own:
            return False
        before: Mapping[str, Any] = self._own
        self._own = own
        changed = {name for name in {*before, *own} if before.get(name) != own.get(name)}
        fresh = {one.name: one for one in extended(self._declared, own)}
        self.every = tuple(fresh[one.name] if one.name in changed else one for one in self.every)
        self.by_name |= {name: fresh[name] for name in changed if name in fresh}
        self.listings |= {name: Listing(fresh[name]) for name in changed if name in fresh}
        return True
