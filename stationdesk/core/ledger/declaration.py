"""The ledger itself: everything the engines need to know of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from stationdesk.core.actor import EVERYONE, Role
from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger.actions import Action
from stationdesk.core.ledger.boards import Board
from stationdesk.core.ledger.home import Card, Due
from stationdesk.core.ledger.lists import Column, Filter
from stationdesk.core.ledger.maps import MapLayer
from stationdesk.core.ledger.pane import Detail
from stationdesk.core.ledger.reports import Report
from stationdesk.core.ledger.sheets import Import


@dataclass(frozen=True)
class Ledger:
    """Everything the engines need to know of one ledger. `name` is "incidents" or "station.people".

    `label` is the SQL expression that names a record in one line; `order` the column lists start
    sorted by; `settle(tx)` puts right what records keep of the station's settings and calendar after
    these changed; `group` the rail's heading; `icon` an SVG's name in resources/icons; `boards` of a
    folder stand with its first ledger; `on_map` puts its records on the map of the township;
    `in_network` says that what it keeps can be searched for in the network.
    """

    name: str
    title: Phrase
    record: type[Any]
    columns: tuple[Column, ...]
    label: Any
    order: str
    filters: tuple[Filter, ...] = ()
    actions: tuple[Action, ...] = ()
    details: tuple[Detail, ...] = ()
    reports: tuple[Report, ...] = ()
    due: tuple[Due, ...] = ()
    cards: tuple[Card, ...] = ()
    imports: Import | None = None
    icon: str = ""
    group: str = "ledgers"
    roles: frozenset[Role] = EVERYONE
    descending: bool = True
    settle: Callable[[Any], None] | None = None
    boards: tuple[Board, ...] = ()
    on_map: MapLayer | None = None
    in_network: bool = False

    @property
    def folder(self) -> str:
        """The ledger's room; tabs of one folder share a page."""
        return self.name.partition(".")[0]

    def column(self, name: str) -> Column:
        """The column of that name; KeyError when there is none."""
        return _named(self.columns, name)

    def filter(self, name: str) -> Filter:
        """The filter of that name; KeyError when there is none."""
        return _named(self.filters, name)

    def action(self, name: str) -> Action:
        """The action of that name; KeyError when there is none."""
        return _named(self.actions, name)

    def report(self, name: str) -> Report:
        """The report of that name; KeyError when there is none."""
        return _named(self.reports, name)

    def board(self, name: str) -> Board:
        """The board of that name; KeyError when there is none."""
        return _named(self.boards, name)


_Part = TypeVar("_Part", Column, Filter, Action, Report, Board)


def _named(parts: tuple[_Part, ...], name: str) -> _Part:
    for part in parts:
        if part.name == name:
            return part
    raise KeyError(name)
