"""What does not fit, in sentences that name the record instead of a row of a table."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from stationdesk.core.display import instant
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Ledger
from stationdesk.desk.audit_fields import Fields
from stationdesk.store import verification
from stationdesk.store.rows import kept_table

_ALTERED = QT_TRANSLATE_NOOP(
    "desk/proof", "{what} was altered outside the program; its last true change is of {time} by {who}."
)
_INSERTED = QT_TRANSLATE_NOOP(
    "desk/proof", "{what} was put in outside the program; the log knows nothing of it."
)
_VANISHED = QT_TRANSLATE_NOOP(
    "desk/proof", "{what} was taken out outside the program; its last true change is of {time} by {who}."
)
_WHAT = QT_TRANSLATE_NOOP("desk/proof", "{kind} {number}")
_ROW = QT_TRANSLATE_NOOP("desk/proof", "row {row}")
_ROWS = {
    verification.ALTERED.source: _ALTERED,
    verification.INSERTED.source: _INSERTED,
    verification.VANISHED.source: _VANISHED,
}


class Sentences:
    """Says problems with the names of records instead of rows of tables."""

    def __init__(self, connection: Any, ledgers: tuple[Ledger, ...]) -> None:
        self._connection, self._fields = connection, Fields(ledgers)

    def of(self, problem: Phrase) -> Phrase:
        """The problem with its record named; others as they are."""
        sentence = _ROWS.get(problem.source)
        if sentence is None:
            return problem
        told = dict(problem.values)
        table, row = str(told["table"]), int(str(told["row"]))
        last = self._connection.execute(
            "SELECT at, person_name FROM audit_entry WHERE seq = "
            "(SELECT max(seq) FROM audit_row WHERE kind = ? AND row = ?)",
            (table, row),
        ).fetchone()
        at, who = (instant(datetime.fromtimestamp(last[0], UTC)), last[1]) if last else ("–", "–")
        return sentence.filled(what=self._what(table, row), time=at, who=who)

    def _what(self, table: str, row: int) -> Phrase:
        described = self._fields.tables.get(table)
        title = described.title if described is not None and described.title.source else literally(table)
        return _WHAT.filled(kind=title, number=self._number(table, row))

    def _number(self, table: str, row: int) -> Phrase:
        """The number of the record a row is or belongs to."""
        described = self._fields.tables.get(table)
        if described is not None and described.owner:
            kept = kept_table(described.kept)
            owner = next(one.name for one in kept.columns if one.attribute == described.owner)
            found = self._connection.execute(
                f'SELECT "{owner}" FROM "{table}" WHERE id = ?', (row,)
            ).fetchone()
            if found and found[0] is not None:
                return self._number(self._fields.record_of(described.ledger), int(found[0]))
        if described is not None and any(one.name == "number" for one in kept_table(described.kept).columns):
            found = self._connection.execute(f'SELECT number FROM "{table}" WHERE id = ?', (row,)).fetchone()
            if found and found[0]:
                return literally(str(found[0]))
        return _ROW.filled(row=row)
