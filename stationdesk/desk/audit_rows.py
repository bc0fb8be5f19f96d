"""The rows an entry of the log changed, each with its differences in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Kind
from stationdesk.desk.audit_facts import Speaking, setting_in_words, setting_title
from stationdesk.desk.audit_fields import OWN, Described, Fields
from stationdesk.desk.audit_own import own_differences, own_titles
from stationdesk.store.audit_log import Logged
from stationdesk.store.row_keys import about, opened
from stationdesk.store.rows import KeptColumn, KeptTable, kept_table

_SETTING = "setting"
_HIDDEN = QT_TRANSLATE_NOOP("desk/audit", "(personal, not shown)")
_GONE = QT_TRANSLATE_NOOP("desk/audit", "(removed for good)")
_NOTHING = QT_TRANSLATE_NOOP("desk/audit", "(nothing)")


@dataclass(frozen=True)
class Difference:
    """One value that became another, in words."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class RowTold:
    """One row of an entry. `made` is True where the entry made it; then there are no differences.

    `ledger` and `record` name the record it is, or belongs to, where there is one.
    """

    title: str
    made: bool
    differences: tuple[Difference, ...]
    ledger: str = ""
    record: int | None = None


class Rows:
    """Tells rows, with the driver's connection of a reading transaction."""

    def __init__(self, connection: Any, fields: Fields, speaking: Speaking) -> None:
        self._connection, self._fields, self._speaking = connection, fields, speaking

    def told(self, entry: Logged) -> tuple[RowTold, ...]:
        """Every row of the entry that has a name for people; a setting by what the entry noted of it."""
        return tuple(
            self._setting(entry) if table == _SETTING else self._row(self._fields.tables[table], row, changes)
            for table, row, changes in entry.rows
            if table in self._fields.tables and self._fields.tables[table].title.source
        )

    def labels(self, entry: Logged) -> tuple[str, ...]:
        """What the entry changed, by name alone."""
        found: dict[str, None] = {}
        for table, _row, changes in entry.rows:
            described = self._fields.tables.get(table)
            if described is not None and table != _SETTING:
                kept = kept_table(described.kept)
                for name, pair in _attributes(kept, changes):
                    if name == OWN and (titles := own_titles(described.own, pair)):
                        found |= {self._speaking.say(one): None for one in titles}
                    elif name in described.attributes:
                        found[self._speaking.say(described.attributes[name].title)] = None
        return tuple(found)

    def record_of(self, table: str, row: int) -> tuple[str, int | None]:
        """(ledger, record) a row is or belongs to."""
        described = self._fields.tables.get(table)
        if described is None or not described.ledger:
            return "", None
        if not described.owner:
            return described.ledger, row
        column = next(
            one.name for one in kept_table(described.kept).columns if one.attribute == described.owner
        )
        return described.ledger, self._scalar(f'SELECT "{column}" FROM "{table}" WHERE id = ?', row)

    def _row(self, described: Described, row: int, changes: Mapping[str, Any]) -> RowTold:
        kept = kept_table(described.kept)
        ledger, record = self.record_of(kept.name, row)
        title = self._speaking.say(described.title)
        differences = tuple(self._differences(described, kept, row, changes))
        return RowTold(title, not changes, differences, ledger, record)

    def _setting(self, entry: Logged) -> RowTold:
        title = self._speaking.say(self._fields.tables[_SETTING].title)
        name = str(entry.facts.get("setting", ""))
        if not name:
            return RowTold(title, True, ())
        before, after = (
            setting_in_words(name, entry.facts.get(when), self._speaking) for when in ("before", "after")
        )
        return RowTold(
            title, False, (self._difference(setting_title(name, self._speaking.say), before, after),)
        )

    def _differences(
        self, described: Described, kept: KeptTable, row: int, changes: Mapping[str, Any]
    ) -> Iterator[Difference]:
        columns = {column.name: column for column in kept.columns}
        for name, pair in changes.items():
            column = columns.get(name)
            told = described.attributes.get(column.attribute) if column is not None else None
            if column is None or told is None:
                continue
            label = self._speaking.say(told.title)
            if column.attribute in kept.personal:
                hidden = self._speaking.say(_HIDDEN)
                yield Difference(label, hidden, hidden)
                continue
            try:
                before, after = self._opened(kept, row, column, pair)
            except LookupError:
                gone = self._speaking.say(_GONE)
                yield Difference(label, gone, gone)
                continue
            if column.attribute == OWN:
                own = own_differences(described.own, column.value(before), column.value(after))
                yield from (self._said(one.title, one.kind, *values) for one, *values in own)
                continue
            yield self._said(told.title, told.kind, column.value(before), column.value(after))

    def _said(self, title: Phrase, kind: Kind, before: Any, after: Any) -> Difference:
        said = (self._speaking.display(kind, one) for one in (before, after))
        return self._difference(self._speaking.say(title), *said)

    def _difference(self, label: str, before: str, after: str) -> Difference:
        nothing = self._speaking.say(_NOTHING)
        return Difference(label, before or nothing, after or nothing)

    def _opened(self, kept: KeptTable, row: int, column: KeptColumn, pair: Any) -> Any:
        """The pair, of a purgeable value with the row's own key; LookupError when that is destroyed."""
        if not isinstance(pair, str):
            return pair
        key = self._scalar(f'SELECT row_key FROM "{kept.name}" WHERE id = ?', row)
        if key is None:
            raise LookupError(kept.name)
        return opened(key, about(kept.name, row, column.name), pair)

    def _scalar(self, query: str, row: int) -> Any:
        found = self._connection.execute(query, (row,)).fetchone()
        return found[0] if found else None


def _attributes(kept: KeptTable, changes: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    by_column = {column.name: column.attribute for column in kept.columns}
    return ((by_column[name], pair) for name, pair in changes.items() if name in by_column)
