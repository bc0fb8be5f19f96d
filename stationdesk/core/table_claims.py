"""Claims of a printed table: columns that add up, changes between two columns, shares of a column."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from decimal import Decimal

from stationdesk.core.change_claim import ChangeClaim
from stationdesk.core.claims import Ratio, Shares, Shown, Sum
from stationdesk.core.comparison import TYPED_MARK
from stationdesk.core.document import Cell, Claim, Row, Table
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.printed_number import number_of, words_of

_TYPED = QT_TRANSLATE_NOOP("core/guard", "some of them were typed in from papers of before the ledger")


def claiming(table: Table, *claims: Claim | Sequence[Claim]) -> Table:
    """The table with further claims, single ones and lists of them."""
    more: list[Claim] = []
    for one in claims:
        more += one if isinstance(one, Sequence) else (one,)
    return dataclasses.replace(table, claims=(*table.claims, *more))


def sums(
    table: Table,
    columns: Iterable[int],
    parts: Sequence[int] | None = None,
    total: int = -1,
    why: Phrase | None = None,
) -> tuple[Sum, ...]:
    """Each column: the rows `parts` make the row `total`; by default all that are no total, and the last."""
    if not table.rows:
        return ()
    last = table.rows[total]
    rows = (
        [one for one in table.rows if not one.strong] if parts is None else [table.rows[at] for at in parts]
    )
    return tuple(
        _sum(_named(table, column), tuple(row.cells[column] for row in rows), last.cells[column], why)
        for column in columns
        if words_of(last.cells[column])
    )


def _sum(what: str, parts: tuple[Cell, ...], total: Cell, why: Phrase | None) -> Sum:
    """Figures typed from older papers may be known for some parts only: a difference is then said."""
    typed = any(words_of(one).endswith(TYPED_MARK) for one in (*parts, total))
    return Sum(what, parts, total, _TYPED if why is None and typed else why)


def balances(table: Table, *terms: Sequence[int]) -> tuple[Sum, ...]:
    """In every row what was there (first columns) is what became of it (second columns)."""
    had, became = terms
    return tuple(
        Sum(
            _named(table, became[0], row), tuple(row.cells[one] for one in became),
            sum((value.value for one in had if (value := number_of(row.cells[one]))), Decimal()),
        )
        for row in table.rows
    )  # fmt: skip


def changes(table: Table, *columns: tuple[int, int, int]) -> tuple[ChangeClaim, ...]:
    """In every row the change (third column) is what now (first) and then (second) make."""
    return tuple(
        ChangeClaim(_named(table, said, row), row.cells[now], row.cells[then], row.cells[said])
        for row in table.rows
        for now, then, said in columns
        if words_of(row.cells[said])
    )


def shares(table: Table, count: int, share: int, whole: Shown, rows: Iterable[Row] | None = None) -> Shares:
    """A column of shares against its column of counts and their whole; rows without a count are none."""
    of = table.rows if rows is None else rows
    counted = [row for row in of if not row.strong and words_of(row.cells[count])]
    return Shares(
        _named(table, share), tuple(row.cells[count] for row in counted), whole,
        tuple(row.cells[share] for row in counted),
    )  # fmt: skip


def rates(table: Table, part: int, whole: int, rate: int) -> tuple[Ratio, ...]:
    """In every row the rate is what its two columns make."""
    return tuple(
        Ratio(_named(table, rate, row), row.cells[part], row.cells[whole], row.cells[rate])
        for row in table.rows
        if words_of(row.cells[rate])
    )


def _named(table: Table, column: int, row: Row | None = None) -> str:
    """What a person calls the figure: the table, perhaps the row, and the column."""
    first = words_of(row.cells[0]) if row is not None else ""
    words = (table.caption, first, table.columns[column].title)
    return " · ".join(one for one in words if one)
