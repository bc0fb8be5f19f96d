"""Lists: columns, filters, and the query that names rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger.choice import Tone
from stationdesk.core.ledger.kinds import Kind


@dataclass(frozen=True)
class Column:
    """One value of a row. `value` is a mapped attribute or SQL expression.

    `width` in Chinese characters (0 takes what is left); a higher `priority` stays longer when the
    screen is narrow; `sortable` promises an index; `shown` is what a new user sees.
    """

    name: str
    title: Phrase
    value: Any
    kind: Kind
    width: int = 8
    priority: int = 5
    sortable: bool = False
    shown: bool = True


@dataclass(frozen=True)
class Filter:
    """A narrowing of the list. Without `kind` it is a status chip with its count and `where` is SQL;

    with a kind `where(value)` makes the SQL. A Day kind takes a pair `(first, last)` of days, both
    included. `title` of a chip is its word; `tone` its colour.
    """

    name: str
    title: Phrase
    where: Any
    kind: Kind | None = None
    tone: Tone = Tone.MUTE


@dataclass(frozen=True)
class Picked:
    """What one column was narrowed to from its heading; a Query carries it as ("column:NAME", picked).

    `values` were ticked, any of them is met; None stands for nothing written. Of days and instants they
    are months (the first day), of what lists mask True for anything written. `first` and `last` are
    bounds, both included and met beside the values: numbers, or days.
    """

    values: tuple[Any, ...] = ()
    first: Any = None
    last: Any = None

    def __bool__(self) -> bool:
        return bool(self.values) or self.first is not None or self.last is not None


@dataclass(frozen=True)
class Query:
    """Which rows of a ledger: the one way lists, chips, exports and drill-down name them.

    `filters` are (name, value) of declared filters and of columns (`Picked`), all of them met; `search`
    is what a person typed. Hashable, so a figure on paper can carry it.
    """

    ledger: str
    filters: tuple[tuple[str, Any], ...] = ()
    search: str = ""
    order: str = ""
    descending: bool = True
    voided: bool = False

    def having(self, **filters: Any) -> Query:
        """The same query, narrowed further."""
        return Query(
            self.ledger, self.filters + tuple(filters.items()), self.search, self.order, self.descending,
            self.voided,
        )  # fmt: skip
