"""Rows for a ledger without an import of its own, through the forms everybody fills.

A row is known again by its number, else by what the ledger is kept by; what is new goes through the form
that enters a record, what differs through the one that changes it, with all the rules of both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Import, RowFate, Verdict, still
from stationdesk.desk.plain_fields import RECORD, Form
from stationdesk.desk.plain_known import Candidate, Known
from stationdesk.desk.plain_rows import Row, RowReader, Unclear
from stationdesk.sheets.mapping import NUMBER
from stationdesk.store.batches import ImportBatch
from stationdesk.store.transaction import Transaction

_TWICE = QT_TRANSLATE_NOOP("desk", "The same stands in an earlier row of the sheet.")
_KNOWN = QT_TRANSLATE_NOOP("desk", "Already in the ledger as {record}, unchanged.")
_VOIDED = QT_TRANSLATE_NOOP("desk", "Was voided here as {record}; it is not taken over again.")
_PURGED = QT_TRANSLATE_NOOP(
    "desk", "Personal data was removed from {record}; the sheet does not bring it back."
)
_NO_NUMBER = QT_TRANSLATE_NOOP(
    "desk", "There is no record {number} here; leave its number empty if the row is a new one."
)
_GONE = QT_TRANSLATE_NOOP("desk", "This record is no longer here; please look at the list again.")
_VOID = QT_TRANSLATE_NOOP("desk", "{record} is void; nothing in it is changed any more.")
_EMPTY = QT_TRANSLATE_NOOP("desk", "{field} is empty.")
_CLOSED = QT_TRANSLATE_NOOP(
    "desk", "{record} differs, but cannot be changed any more, or not by you: {fields}."
)
_BY_FORM = QT_TRANSLATE_NOOP("desk", "Not taken, because it is changed at the record itself: {fields}.")


@dataclass(frozen=True)
class Judging:
    """What rows are judged with: the forms, the station's words, and who may do what to a record."""

    form: Form
    reader: Callable[[], RowReader]
    known: Callable[..., Known]
    check: Callable[..., dict[str, Any]]
    refuse: Callable[[Transaction], None]


def plain_import(judging: Judging) -> Import:
    """The import made of a ledger's forms."""
    return Import(
        judging.form.fields,
        lambda tx, rows: _judged(tx, judging, rows),
        lambda tx, rows, verdicts, batch: _write(tx, judging, rows, verdicts, batch),
    )


def _judged(
    tx: Transaction, judging: Judging, rows: Sequence[Row], newest: int | None = None
) -> tuple[Verdict, ...]:
    """A verdict per row, in which no record is two rows."""
    judging.refuse(tx)
    reader = judging.reader()
    read = [_read(reader, judging.form, row) for row in rows]
    known = judging.known(tx, rows, [one if isinstance(one, dict) else {} for one in read], newest)
    verdicts: dict[int, Verdict] = {}
    seen: set[Any] = set()
    for place, (row, values) in enumerate(zip(rows, read, strict=True)):
        if isinstance(values, Phrase):
            verdicts[place] = Verdict(RowFate.ERROR, values)
        elif (
            same := (row.get(RECORD), row.get(NUMBER), *sorted((n, repr(v)) for n, v in values.items()))
        ) in seen:
            verdicts[place] = Verdict(RowFate.DUPLICATE, _TWICE)
        else:
            seen.add(same)
            numbered = _numbered(known, row, values)
            exact = known.exact(values) if numbered is None else None
            if numbered is not None or exact is not None:
                verdicts[place] = numbered or _beside(judging, known, exact, values)
    for place, values in enumerate(read):
        if place not in verdicts and isinstance(values, dict):
            verdicts[place] = _beside(judging, known, known.like(values), values)
    return tuple(verdicts[place] for place in range(len(rows)))


def _read(reader: RowReader, form: Form, row: Row) -> dict[str, Any] | Phrase:
    """The row's values, or why there are none; a new record needs what its form needs."""
    try:
        values = reader.values(row)
    except StationError as why:
        return why.phrase
    if not row.get(NUMBER) and not row.get(RECORD):
        for field in form.fields:
            if field.required and field.name not in values:
                return _EMPTY.filled(field=field.title)
    return values


def _numbered(known: Known, row: Row, values: dict[str, Any]) -> Verdict | None:
    """The verdict on a row that says its number, or is a record in sight."""
    if row.get(RECORD):
        shown = known.chosen(row[RECORD])
        if shown is None or shown.voided:
            why = _GONE if shown is None else _VOID.filled(record=shown.label)
            return Verdict(RowFate.ERROR, why, shown.id if shown is not None else None)
        return _verdict(known, shown, values)
    number = row.get(NUMBER)
    if not number:
        return None
    found = known.numbered(str(number))
    if found is None:
        return Verdict(RowFate.ERROR, _NO_NUMBER.filled(number=number))
    return _verdict(known, found, values)


def _beside(judging: Judging, known: Known, found: Candidate | None, values: dict[str, Any]) -> Verdict:
    if found is not None:
        return _verdict(known, found, values)
    unclear = next((one for one in values.values() if isinstance(one, Unclear)), None)
    return Verdict(RowFate.NEW) if unclear is None else Verdict(RowFate.ERROR, unclear.why)


def _verdict(known: Known, found: Candidate, values: dict[str, Any]) -> Verdict:
    """A row beside the record it is."""
    for stands, words in ((found.voided, _VOIDED), (found.purged, _PURGED)):
        if stands:
            return Verdict(RowFate.DUPLICATE, words.filled(record=found.label), found.id)
    differences = known.differences(found, values)
    if not differences:
        return Verdict(RowFate.DUPLICATE, _KNOWN.filled(record=found.label), found.id)
    unclear = next((one.after for one in differences if isinstance(one.after, Unclear)), None)
    if unclear is not None:
        return Verdict(RowFate.ERROR, unclear.why, found.id)
    titles = known.titles(differences)
    if not known.may_change(found):
        why = _CLOSED.filled(record=found.label, fields=titles)
        return Verdict(RowFate.DUPLICATE, why, found.id)
    ours = tuple(one for one in differences if known.is_changed_by_form(one.name))
    others = [one for one in differences if one not in ours]
    told = _BY_FORM.filled(fields=known.titles(others)) if others else None
    return Verdict(RowFate.CHANGED if ours else RowFate.DUPLICATE, told, found.id, ours)


def _write(
    tx: Transaction, judging: Judging, rows: Sequence[Row], verdicts: Sequence[Verdict], batch: int
) -> tuple[Verdict, ...]:
    """Store the rows of a chunk one by one; what a rule refuses is not kept, and told."""
    newest = tx.get(ImportBatch, batch).after
    reader = judging.reader()
    done: list[Verdict] = []
    for row, wanted, now in zip(rows, verdicts, _judged(tx, judging, rows, newest), strict=True):
        verdict = still(wanted, now)
        try:
            with tx.attempt():
                verdict = _stored(tx, judging, reader.values(row), verdict)
        except StationError as why:
            verdict = replace(verdict, fate=RowFate.ERROR, why=why.phrase, differences=())
        done.append(verdict)
    return tuple(done)


def _stored(tx: Transaction, judging: Judging, values: dict[str, Any], verdict: Verdict) -> Verdict:
    form = judging.form
    if verdict.fate is RowFate.NEW:
        defaults = {one.name: form.default(one) for one in form.enter.fields}
        made = form.enter.run(tx, **judging.check(form.enter, defaults | values))
        return replace(verdict, record=made.id)
    if verdict.fate is RowFate.CHANGED and form.change is not None:
        record = tx.get(form.ledger.record, verdict.record or 0)
        starts = {
            one.name: one.default(tx, record) if callable(one.default) else one.default
            for one in form.change.fields
        }
        taken = {one.name: one.after for one in verdict.differences}
        form.change.run(tx, record, **judging.check(form.change, starts | taken))
    return verdict
