"""A ledger's own way of taking a sheet, which takes the columns its station has added as well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import StationError
from stationdesk.core.ledger import (
    Action,
    Difference,
    Import,
    Ledger,
    OwnColumn,
    RowFate,
    SheetField,
    Verdict,
)
from stationdesk.desk.own_values import check, put
from stationdesk.desk.plainly import plain
from stationdesk.store import own_values
from stationdesk.store.transaction import Transaction

Row = Mapping[str, Any]
_MARK = "changed_batch_id"


@dataclass(frozen=True)
class OwnImport:
    """The inner import with a field for each of `columns`; `correct` is the form that changes a record."""

    inner: Import
    ledger: Ledger
    columns: tuple[OwnColumn, ...]
    correct: Action | None

    def whole(self) -> Import:
        """The import with all its fields."""
        fields = tuple(SheetField(one.name, one.title, one.kind) for one in self.columns)
        return replace(self.inner, fields=(*self.inner.fields, *fields), judge=self.judge, write=self.write)

    def judge(self, tx: Transaction, rows: Sequence[Row]) -> tuple[Verdict, ...]:
        """A verdict per row: the inner one, and what the added columns say otherwise."""
        judged = self.inner.judge(tx, tuple(self._without(row) for row in rows))
        return tuple(self._beside(tx, one, row) for one, row in zip(judged, rows, strict=True))

    def write(
        self, tx: Transaction, rows: Sequence[Row], verdicts: Sequence[Verdict], batch: int
    ) -> tuple[Verdict, ...]:
        """The inner import's rows first, then what the added columns say of each."""
        inner = tuple(self._without_own(one) for one in verdicts)
        done = self.inner.write(tx, tuple(self._without(row) for row in rows), inner, batch)
        return tuple(self._written(tx, *each, batch=batch) for each in zip(verdicts, done, rows, strict=True))

    def _without(self, row: Row) -> dict[str, Any]:
        names = {one.name for one in self.columns}
        return {name: value for name, value in row.items() if name not in names}

    def _given(self, row: Row) -> dict[OwnColumn, Any]:
        given = ((one, row.get(one.name)) for one in self.columns)
        return {one: value for one, value in given if value is not None}

    def _beside(self, tx: Transaction, verdict: Verdict, row: Row) -> Verdict:
        given = self._given(row)
        if not given or verdict.fate is RowFate.ERROR:
            return verdict
        try:
            check(given)
        except StationError as why:
            return Verdict(RowFate.ERROR, why.phrase, verdict.record)
        record = self._changeable(tx, verdict)
        if record is None:
            return verdict
        found = tuple(
            Difference(one.name, before, value)
            for one, value in given.items()
            if (before := own_values.value_of(record, one.key)) != value
        )
        if not found:
            return verdict
        return replace(verdict, fate=RowFate.CHANGED, differences=(*verdict.differences, *found))

    def _changeable(self, tx: Transaction, verdict: Verdict) -> Any:
        """The record a row is, where its form may be filled now; else None."""
        if verdict.record is None or verdict.fate is RowFate.NEW or self.correct is None:
            return None
        record = tx.session.get(self.ledger.record, verdict.record)
        if record is None or record.voided_at is not None or getattr(record, "purged_at", None) is not None:
            return None
        values = plain(record) | {"actor": tx.actor, "today": local_day(tx.now)}
        may = tx.actor.role in self.correct.roles
        return record if may and (not self.correct.allowed or self.correct.allowed(values) is True) else None

    def _without_own(self, verdict: Verdict) -> Verdict:
        names = {one.name for one in self.columns}
        left = tuple(one for one in verdict.differences if one.name not in names)
        if len(left) == len(verdict.differences):
            return verdict
        return replace(verdict, fate=verdict.fate if left else RowFate.DUPLICATE, differences=left)

    def _written(self, tx: Transaction, wanted: Verdict, done: Verdict, row: Row, *, batch: int) -> Verdict:
        """What became of a row once its own values are kept as well; a value changed meanwhile stays."""
        if done.record is None or done.fate is RowFate.ERROR:
            return done
        if done.fate is RowFate.NEW:
            put(tx.get(self.ledger.record, done.record), self._given(row))
            return done
        by_name = {one.name: one for one in self.columns}
        record = self._changeable(tx, wanted)
        found = tuple(
            one
            for one in wanted.differences
            if one.name in by_name
            and record is not None
            and own_values.value_of(record, by_name[one.name].key) == one.before
        )
        if not found:
            return done
        put(record, {by_name[one.name]: one.after for one in found})
        if hasattr(record, _MARK):
            setattr(record, _MARK, batch)
        return replace(done, fate=RowFate.CHANGED, differences=(*done.differences, *found))
