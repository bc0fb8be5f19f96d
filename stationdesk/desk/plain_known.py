"""The records a sheet's rows may be: by their numbers, else by what a ledger is kept by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Day, Difference, Instant, Kind, Reference
from stationdesk.desk.plain_fields import RECORD, Form, attribute_of, worked_out
from stationdesk.desk.plain_rows import Unclear
from stationdesk.desk.undoing import is_taken_back
from stationdesk.sheets.mapping import NUMBER
from stationdesk.store.transaction import Transaction

_AT_ONCE = 500
_SEPARATOR = QT_TRANSLATE_NOOP("core", ", ")
Display = Callable[[Kind, Any], str]


@dataclass
class Candidate:
    """A kept record as its form would show it; `claimed` once a row of the sheet is it."""

    id: int
    label: str
    voided: bool
    purged: bool
    record: Any
    values: Mapping[str, Any]
    shown: Mapping[str, str]
    claimed: bool = False


@dataclass
class Known:
    """The candidates for the rows of one sheet."""

    form: Form
    display: Display
    say: Say
    allowed: Callable[[Any], bool]
    every: list[Candidate] = field(default_factory=list)
    by_id: dict[int, Candidate] = field(default_factory=dict)
    by_number: dict[str, Candidate] = field(default_factory=dict)
    by_key: dict[Any, list[Candidate]] = field(default_factory=dict)

    def read(
        self, tx: Transaction, rows: Sequence[Mapping[str, Any]], values: Sequence[Mapping[str, Any]],
        newest: int | None,
    ) -> Known:  # fmt: skip
        """Read by the rows' numbers and first keys; of an import half-way nothing it has made itself."""
        model = self.form.ledger.record
        numbers = {str(row[NUMBER]).strip() for row in rows if row.get(NUMBER)}
        self._take(tx, model.id, {row[RECORD] for row in rows if row.get(RECORD)}, newest)
        self._take(tx, model.number, numbers, newest)
        first, attribute = self._first()
        if attribute:
            wanted = {one[first] for one in values if first in one and not isinstance(one[first], Unclear)}
            self._take(tx, getattr(model, attribute), wanted, newest)
        return self

    def _first(self) -> tuple[str, str]:
        """(field, attribute) of the key that records can be asked for by: one value, and always the same."""
        kinds = {one.name: one.kind for one in self.form.fields}
        ranked = sorted(self.form.key, key=lambda name: not isinstance(kinds[name], Day | Instant))
        for name in ranked:
            attribute = attribute_of(self.form.ledger, name)
            kind = kinds[name]
            unsure = isinstance(kind, Reference) and (kind.loose or kind.many)
            if attribute is not None and not unsure:
                return name, attribute
        return "", ""

    def _take(self, tx: Transaction, column: Any, wanted: Iterable[Any], newest: int | None) -> None:
        model, held = self.form.ledger.record, {one.id for one in self.every}
        ordered, listed = sorted(wanted, key=repr), worked_out(self.form)
        for start in range(0, len(ordered), _AT_ONCE):
            piece = column.in_(ordered[start : start + _AT_ONCE])
            found = select(model, *(one.value.label(f"shown_{name}") for name, one in listed.items())).where(
                piece
            )
            if newest is not None:
                found = found.where(or_(model.id <= newest, model.voided_at.is_not(None)))
            for record, *shown in tx.session.execute(found.order_by(model.id), tx.moment):
                if record.id not in held and not is_taken_back(record):
                    told = zip(listed, listed.values(), shown, strict=True)
                    self._hold(tx, record, {name: self.display(one.kind, value) for name, one, value in told})

    def _hold(self, tx: Transaction, record: Any, shown: Mapping[str, str]) -> None:
        names = [one.name for one in self.form.fields if one.name != NUMBER]
        readers = [(name, self.form.reader(name)) for name in names]
        values = {name: reader(tx, record) for name, reader in readers if reader is not None}
        label = record.number or _name_of(record)
        is_purged = getattr(record, "purged_at", None) is not None
        one = Candidate(record.id, label, record.voided_at is not None, is_purged, record, values, shown)
        self.every.append(one)
        self.by_id[record.id] = one
        if record.number:
            self.by_number[record.number] = one
        self.by_key.setdefault(self._key(values), []).append(one)

    def _key(self, values: Mapping[str, Any]) -> tuple[str, ...]:
        kinds = {one.name: one.kind for one in self.form.fields}
        given = {name: values.get(name) for name in self.form.key}
        return tuple(
            value.text if isinstance(value, Unclear) else self.display(kinds[name], value)
            for name, value in given.items()
        )

    def numbered(self, number: str) -> Candidate | None:
        """The record of that number; no other row is it."""
        found = self.by_number.get(number.strip())
        if found is not None:
            found.claimed = True
        return found

    def chosen(self, record: int) -> Candidate | None:
        """The record itself; no other row is it."""
        found = self.by_id.get(record)
        if found is not None:
            found.claimed = True
        return found

    def exact(self, values: Mapping[str, Any]) -> Candidate | None:
        """A record that says what the row says; a purged one is told by what is left of it."""
        for one in sorted(self.by_key.get(self._key(values), ()), key=lambda each: each.voided):
            if not one.claimed and not self.differences(one, values):
                one.claimed = True
                return one
        return None

    def like(self, values: Mapping[str, Any]) -> Candidate | None:
        """The record in force that is kept by the same key and differs least, in no more than half."""
        ranked = [
            (len(self.differences(one, values)), one.id, one)
            for one in self.by_key.get(self._key(values), ())
            if not one.claimed and not one.voided and not one.purged
        ]
        if not ranked:
            return None
        differing, _, found = min(ranked, key=lambda each: each[:2])
        others = len(values) - len(self.form.key)
        if differing > max(1, others // 2):
            return None
        found.claimed = True
        return found

    def differences(self, one: Candidate, values: Mapping[str, Any]) -> tuple[Difference, ...]:
        """What the row says otherwise than the record; of a purged one what it still says."""
        kinds = {each.name: each.kind for each in self.form.fields}
        purged = self._purged() if one.purged else frozenset()
        return tuple(
            Difference(name, one.values[name], value)
            for name, value in values.items()
            if name in one.values and name not in purged and not self._says(one, name, kinds[name], value)
        )

    def _says(self, one: Candidate, name: str, kind: Kind, said: Any) -> bool:
        """Whether the record says it too: in its form, as it is kept, or as the list works it out."""
        attribute = attribute_of(self.form.ledger, name)
        if self._same(kind, one.values[name], said) or (attribute and getattr(one.record, attribute) == said):
            return True
        text = said.text if isinstance(said, Unclear) else self.display(kind, said)
        return one.shown.get(name) == text

    def _same(self, kind: Kind, kept: Any, said: Any) -> bool:
        if kept == said:
            return True
        if isinstance(said, Unclear):
            return self.display(kind, kept) == said.text
        if isinstance(said, datetime) and said.second:
            return False
        if isinstance(kept, tuple) and isinstance(said, tuple):
            return sorted(map(repr, kept)) == sorted(map(repr, said))
        return self.display(kind, kept) == self.display(kind, said)

    def _purged(self) -> frozenset[str]:
        model = self.form.ledger.record
        gone = {*model.__personal__, *model.__purged__}
        return frozenset(
            one.name for one in self.form.fields if attribute_of(self.form.ledger, one.name) in gone
        )

    def titles(self, differences: Iterable[Difference]) -> str:
        """What the fields are called, in one line."""
        called = {one.name: one.title for one in self.form.fields}
        return self.say(_SEPARATOR).join(self.say(called[one.name]) for one in differences)

    def is_changed_by_form(self, name: str) -> bool:
        """Whether the form that changes a record asks this field."""
        return self.form.change is not None and any(one.name == name for one in self.form.change.fields)

    def may_change(self, one: Candidate) -> bool:
        """Whether the form may be filled for this record now, by who acts."""
        return self.form.change is not None and self.allowed(one.record)


def _name_of(record: Any) -> str:
    return str(getattr(record, "name", None) or getattr(record, "title", None) or f"#{record.id}")
