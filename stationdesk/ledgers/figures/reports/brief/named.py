"""Rows of any ledger as a line of a table: how many, and what the first of them are called."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from stationdesk.core.document import Align, Row, Table
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query, Request
from stationdesk.core.paper import columns_of
from stationdesk.ledgers.figures.reports import rows
from stationdesk.store.transaction import Transaction

_NAMED = 3
_LONGEST = 14
_AND_MORE = QT_TRANSLATE_NOOP("figures/report", "{named}; and {more} more")
_SEMICOLON = QT_TRANSLATE_NOOP("figures/report", "; ")
_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("figures/report", "Matter"), 9, Align.LEFT),
    (QT_TRANSLATE_NOOP("figures/report", "Number"), 3.6, Align.RIGHT),
    (QT_TRANSLATE_NOOP("figures/report", "Which"), 23.4, Align.LEFT),
)
Line = tuple[Phrase, Query]


def names(tx: Transaction, query: Query, most: int = _NAMED) -> list[str]:
    """What the first rows are called, the oldest first, each cut to a line."""
    ledger = rows.ledger_of(query)
    statement = select(ledger.label).where(*rows.conditions(query)).order_by(ledger.record.id).limit(most)
    found = (str(one or "") for one in tx.session.scalars(statement, tx.moment))
    return [one if len(one) <= _LONGEST else f"{one[:_LONGEST]}…" for one in found]


def listed(tx: Transaction, request: Request, lines: Sequence[Line]) -> Table:
    """A table with a row for each line, those of none as well: that nothing is due is worth knowing."""
    body = tuple(_row(tx, request, title, query) for title, query in lines)
    return Table(columns_of(request.say, _COLUMNS), body)


def _row(tx: Transaction, request: Request, title: Phrase, query: Query) -> Row:
    count = rows.figure(tx, query)
    many = int(count.text)
    named = request.say(_SEMICOLON).join(names(tx, query)) if many else ""
    if many > _NAMED:
        named = request.say(_AND_MORE.filled(named=named, more=many - _NAMED))
    return Row((request.say(title), count, named))
