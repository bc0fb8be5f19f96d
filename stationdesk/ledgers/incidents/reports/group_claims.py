"""What the figures of the monthly analysis must keep to: groups make all, changes are the columns'."""

from __future__ import annotations

from collections.abc import Mapping

from stationdesk.core.claims import Defined, Lengths
from stationdesk.core.document import Claim, Table
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Request
from stationdesk.core.table_claims import changes, claiming, sums
from stationdesk.ledgers.incidents.reports.counting_rule import invalid_words
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.reports.five import Five

_COUNTS = (1, 2, 4, 6, 7)
_CHANGES = ((1, 2, 3), (1, 4, 5), (6, 7, 8))
_VALID = QT_TRANSLATE_NOOP("incidents/report", "Valid, all groups")


def by_group(table: Table, five: Five) -> Table:
    """Table 1: the groups make the valid ones, with the invalid ones all, and every change is theirs."""
    valid, invalid, every = range(len(table.rows) - 3, len(table.rows))
    return claiming(
        table,
        sums(table, _COUNTS, range(valid), valid),
        sums(table, _COUNTS, (valid, invalid), every),
        changes(table, *_CHANGES),
        Lengths(five.current, five.previous),
        Lengths(five.current, five.last_year),
    )


def defined(request: Request, way: Way, rule: str, words: Mapping[str, str]) -> tuple[Claim, ...]:
    """有效 means what the page says: the `rule` on every page names what is not valid."""
    return (Defined(request.say(_VALID), invalid_words(request, way, words), rule),)
