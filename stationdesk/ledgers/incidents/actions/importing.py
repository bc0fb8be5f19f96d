"""Taking over calls from foreign sheets: the platform's 31-column export, or any table of calls.

An imported row keeps its dates, is closed from the start, opens no limit and raises no alarm. A row
is known again by its platform number, else by time, place and the first twenty characters.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Difference, Import, RowFate, Verdict, differing, still
from stationdesk.core.ledger.sheets import FOLLOWING
from stationdesk.ledgers.incidents.actions.sheet_fields import FIELDS
from stationdesk.ledgers.incidents.actions.sheet_values import (
    TIMES,
    Row,
    Values,
    Words,
    unknown_words,
    values_of,
)
from stationdesk.ledgers.incidents.records import Incident, Supplement, SupplementKind
from stationdesk.ledgers.incidents.rules.counting import OTHER_CODE
from stationdesk.ledgers.incidents.rules.foreign import is_like_a_code
from stationdesk.ledgers.incidents.rules.sameness import row_key
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.incidents.rules.timeline import disorder, out_of_reach
from stationdesk.store.batches import stored
from stationdesk.store.transaction import Transaction

_NO_TIME = QT_TRANSLATE_NOOP("incidents", "The time of the call is missing.")
_TWICE = QT_TRANSLATE_NOOP("incidents", "The same call stands in an earlier row of the sheet.")
_KNOWN = QT_TRANSLATE_NOOP("incidents", "Already in the ledger as {number}, unchanged.")
_OURS = QT_TRANSLATE_NOOP("incidents", "Registered here as {number}; the sheet does not overwrite it.")
_CORRECTED = QT_TRANSLATE_NOOP("incidents", "Corrected here as {number}; the sheet does not overwrite it.")
_NO_CODE = QT_TRANSLATE_NOOP("incidents", "The station has no code “{code}”; please correct the mapping.")
_UNKNOWN = QT_TRANSLATE_NOOP("incidents", "Taken over without these words, which mean nothing here: {words}.")
_VOIDED = QT_TRANSLATE_NOOP("incidents", "Was voided here as {number}; it is not taken over again.")
_PURGED = QT_TRANSLATE_NOOP(
    "incidents", "Personal data was removed from {number}; the sheet does not bring it back."
)


def judge(tx: Transaction, rows: tuple[Row, ...]) -> tuple[Verdict, ...]:
    """What would become of each row; nothing is written."""
    words = Words.read(tx)
    verdicts = _judged(tx, [values_of(row, words) for row in rows])
    return tuple(_with_words(one, unknown_words(row, words)) for one, row in zip(verdicts, rows, strict=True))


def _with_words(verdict: Verdict, unknown: tuple[str, ...]) -> Verdict:
    """Tell the words that were not understood; a code that does not exist is refused."""
    if not unknown or verdict.fate not in (RowFate.NEW, RowFate.CHANGED):
        return verdict
    for word in unknown:
        if is_like_a_code(word):
            return replace(verdict, fate=RowFate.ERROR, why=_NO_CODE.filled(code=word))
    return replace(verdict, why=_UNKNOWN.filled(words="、".join(unknown)))


def _judged(tx: Transaction, values: list[Values]) -> tuple[Verdict, ...]:
    known = _Known.read(tx, values)
    seen: set[Any] = set()
    return tuple(_verdict(tx, one, known, seen) for one in values)


def _verdict(tx: Transaction, values: Values, known: _Known, seen: set[Any]) -> Verdict:
    fault = _fault(tx, values)
    if fault is not None:
        return Verdict(RowFate.ERROR, fault)
    key = _key(values)
    if key in seen:
        return Verdict(RowFate.DUPLICATE, _TWICE)
    seen.add(key)
    record = known.find(values)
    if record is None:
        return Verdict(RowFate.NEW)
    number = record.number or f"#{record.id}"
    if record.voided_at is not None:
        return Verdict(RowFate.DUPLICATE, _VOIDED.filled(number=number), record.id)
    if record.purged_at is not None:
        return Verdict(RowFate.DUPLICATE, _PURGED.filled(number=number), record.id)
    if not record.imported:
        return Verdict(RowFate.DUPLICATE, _OURS.filled(number=number), record.id)
    differences = _differences(record, values)
    if differences and record.id in known.corrected:
        return Verdict(RowFate.DUPLICATE, _CORRECTED.filled(number=number), record.id)
    if differences:
        fault = _fault(tx, {name: getattr(record, name) for name in TIMES} | differences)
        if fault:
            return Verdict(RowFate.ERROR, fault, record.id)
        return Verdict(RowFate.CHANGED, None, record.id, _told(record, values, differences))
    return Verdict(RowFate.DUPLICATE, _KNOWN.filled(number=number), record.id)


def _fault(tx: Transaction, values: Values) -> Phrase | None:
    if values.get("received_at") is None:
        return _NO_TIME
    times = {name: values.get(name) for name in TIMES}
    shown = {name: f"{local(at):%m-%d %H:%M}" for name, at in times.items() if at is not None}
    faults = out_of_reach(times, tx.now) or disorder(times, shown)
    return next(iter(faults.values()), None)


def _key(values: Values) -> Any:
    if values.get("platform_no"):
        return values["platform_no"]
    return row_key(values["received_at"], values.get("place_text") or "", values.get("content") or "")


@dataclass
class _Known:
    """The stored incidents that rows of a chunk may be; `corrected` ones were reopened by a person.

    A purged one has no text left to be known by: its minute must do (`purged`).
    """

    by_number: dict[str, Incident]
    by_key: dict[Any, Incident]
    purged: dict[datetime, Incident]
    corrected: frozenset[int]

    @classmethod
    def read(cls, tx: Transaction, values: Iterable[Values]) -> _Known:
        """Read by the chunk's platform numbers and times, a few hundred at once."""
        rows = list(values)
        numbers = {one["platform_no"] for one in rows if one.get("platform_no")}
        times = {one["received_at"] for one in rows if one.get("received_at") and not one.get("platform_no")}
        by_number: dict[str, Incident] = {}
        for incident in stored(tx, Incident, Incident.platform_no, numbers):
            kept = by_number.get(str(incident.platform_no))
            if kept is None or kept.voided_at is not None:
                by_number[str(incident.platform_no)] = incident
        at_times = stored(tx, Incident, Incident.received_at, times)
        by_key = {row_key(one.received_at, one.place_text, one.content): one for one in at_times}
        purged = {one.received_at: one for one in at_times if one.purged_at is not None}
        found = [one.id for one in (*by_number.values(), *by_key.values()) if one.imported]
        return cls(by_number, by_key, purged, frozenset(_reopened(tx, found)))

    def find(self, values: Values) -> Incident | None:
        """The stored incident a row is, if any."""
        number = values.get("platform_no")
        if number:
            return self.by_number.get(number)
        return self.by_key.get(_key(values)) or self.purged.get(values["received_at"])


def _reopened(tx: Transaction, incidents: list[int]) -> list[int]:
    """Those that were opened again: whatever was set right in them, a person did."""
    pieces = [incidents[place : place + 500] for place in range(0, len(incidents), 500)]
    again = select(Supplement.incident_id).where(Supplement.kind == SupplementKind.REOPENED)
    return [
        one for piece in pieces for one in tx.session.scalars(again.where(Supplement.incident_id.in_(piece)))
    ]


def _told(record: Incident, values: Values, differences: Values) -> tuple[Difference, ...]:
    """The differences the sheet itself gives; a time that moves along with another is none of them."""
    said = {name: value for name, value in differences.items() if values.get(name) not in (None, "")}
    return differing(record, said)


def _differences(record: Incident, values: Values, only: Collection[str] | None = None) -> Values:
    """What the sheet says and the record does not; an empty cell says nothing. `only` some of it.

    A time that was only taken over from another moves with it.
    """
    found = {
        name: value
        for name, value in values.items()
        if value not in (None, "")
        and getattr(record, name) != value
        and (only is None or name in only or FOLLOWING.get(name) in only)
    }
    if "received_at" in found and not values.get("reported_at") and record.reported_at == record.received_at:
        found["reported_at"] = found["received_at"]
    if "finished_at" in found or "fed_back_at" in found:
        ends = [found.get(name, getattr(record, name)) for name in ("fed_back_at", "finished_at")]
        found["closed_at"] = ends[0] or ends[1]
    return found


def write(
    tx: Transaction, rows: tuple[Row, ...], verdicts: tuple[Verdict, ...], batch: int
) -> tuple[Verdict, ...]:
    """Store the new and changed rows of a chunk; what became of each.

    They are judged once more: another import may have stored them since.
    """
    words = Words.read(tx)
    new: list[Values] = []
    wanted = [one.fate in (RowFate.NEW, RowFate.CHANGED) for one in verdicts]
    read = [values_of(row, words) for row, is_wanted in zip(rows, wanted, strict=True) if is_wanted]
    present = zip(read, _judged(tx, read), strict=True)
    done: list[Verdict] = []
    for verdict, is_wanted in zip(verdicts, wanted, strict=True):
        if not is_wanted:
            done.append(verdict)
            continue
        values, now = next(present)
        agreed = still(verdict, now)
        if agreed.fate is RowFate.NEW:
            new.append(_complete(values))
        elif agreed.fate is RowFate.CHANGED:
            agreed = _change(tx, values, agreed, batch)
        done.append(agreed)
    if new:
        tx.add_many(Incident, new, batch=batch)
    return tuple(done)


def _change(tx: Transaction, values: Values, verdict: Verdict, batch: int) -> Verdict:
    """Take what was agreed on, unless the times of the call would then contradict each other."""
    record = tx.get(Incident, verdict.record or 0)
    taken = _differences(record, values, {one.name for one in verdict.differences})
    fault = _fault(tx, {name: getattr(record, name) for name in TIMES} | taken)
    if fault:
        return Verdict(RowFate.ERROR, fault, record.id)
    for name, value in taken.items():
        setattr(record, name, value)
    record.changed_batch_id = batch
    return verdict


def _complete(values: Values) -> Values:
    """A row as it is kept: closed, imported, with nothing left open."""
    given = {name: value for name, value in values.items() if value not in (None, "")}
    kept = {"source": "other", "place_text": "", "content": "", "category_reported": OTHER_CODE} | given
    return kept | {
        "reported_at": given.get("reported_at", given["received_at"]),
        "closed_at": given.get("fed_back_at") or given.get("finished_at"),
        "state": State.CLOSED,
        "imported": True,
    }


IMPORT = Import(FIELDS, judge, write)
