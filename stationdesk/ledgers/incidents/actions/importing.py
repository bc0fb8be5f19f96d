"""Taking over calls from foreign sheets: the platform's 31-column export, or any table of calls.

An imported row keeps its dates, is closed from the start, opens no limit and raises no alarm. A row
is known again by its platform number, else by time, place and the first twenty characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import and_, func, not_, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Import, RowFate, Verdict
from stationdesk.ledgers.incidents.actions.sheet_fields import FIELDS
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.counting import INVALID_CODE, OTHER_CODE
from stationdesk.ledgers.incidents.rules.foreign import Meaning
from stationdesk.ledgers.incidents.rules.sameness import row_key
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.incidents.rules.timeline import ahead, disorder
from stationdesk.ledgers.station.records import DictionaryEntry, Village
from stationdesk.store.batches import ImportBatch
from stationdesk.store.transaction import Transaction

Row = Mapping[str, Any]
Values = dict[str, Any]

_NO_TIME = QT_TRANSLATE_NOOP("incidents", "The time of the call is missing.")
_TWICE = QT_TRANSLATE_NOOP("incidents", "The same call stands in an earlier row of the sheet.")
_KNOWN = QT_TRANSLATE_NOOP("incidents", "Already in the ledger as {number}, unchanged.")
_OURS = QT_TRANSLATE_NOOP("incidents", "Registered here as {number}; the sheet does not overwrite it.")
_VOIDED = QT_TRANSLATE_NOOP("incidents", "Was voided here as {number}; it is not taken over again.")

_TIMES = ("occurred_at", "reported_at", "received_at", "dispatched_at", "arrived_at", "finished_at",
          "fed_back_at")  # fmt: skip
_DEGREE = Decimal("0.000001")
_CENT = Decimal("0.01")


@dataclass
class _Words:
    """The station's words, read once for a chunk."""

    category: Meaning
    result: Meaning
    source: Meaning
    place_kind: Meaning
    villages: dict[str, tuple[int, int | None]]

    @classmethod
    def read(cls, tx: Transaction) -> _Words:
        """Every dictionary a sheet's words may mean, and the villages by name."""
        names = ("incident_category", "incident_result", "incident_source", "place_kind")
        entries = select(
            DictionaryEntry.dictionary, DictionaryEntry.code, DictionaryEntry.label_zh,
            DictionaryEntry.label_en, DictionaryEntry.std_code,
        ).where(DictionaryEntry.dictionary.in_(names), DictionaryEntry.voided_at.is_(None)).order_by(
            DictionaryEntry.position
        )  # fmt: skip
        labels: dict[str, dict[str, tuple[str, ...]]] = {name: {} for name in names}
        for dictionary, code, *words in tx.session.execute(entries):
            labels[dictionary][code] = tuple(word for word in words if word)
        villages = select(Village.name, Village.id, Village.area_id).where(Village.voided_at.is_(None))
        found = {name: (ident, area) for name, ident, area in tx.session.execute(villages)}
        category, result, source, place_kind = (Meaning(labels[name]) for name in names)
        return cls(category, result, source, place_kind, found)

    def village(self, *texts: str | None) -> tuple[int, int | None] | None:
        """(village, area) of the longest village name that stands in the first text naming one."""
        for text in texts:
            named = [name for name in self.villages if text and name in text]
            if named:
                return self.villages[max(named, key=len)]
        return None


def judge(tx: Transaction, rows: tuple[Row, ...]) -> tuple[Verdict, ...]:
    """What would become of each row; nothing is written."""
    words = _Words.read(tx)
    values = [_values(row, words) for row in rows]
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
    if not record.imported:
        return Verdict(RowFate.DUPLICATE, _OURS.filled(number=number), record.id)
    if _differences(record, values):
        return Verdict(RowFate.CHANGED, None, record.id)
    return Verdict(RowFate.DUPLICATE, _KNOWN.filled(number=number), record.id)


def _fault(tx: Transaction, values: Values) -> Phrase | None:
    if values.get("received_at") is None:
        return _NO_TIME
    times = {name: values.get(name) for name in _TIMES}
    faults = ahead(times, tx.now) or disorder(times)
    return next(iter(faults.values()), None)


def _key(values: Values) -> Any:
    if values.get("platform_no"):
        return values["platform_no"]
    return row_key(values["received_at"], values.get("place_text") or "", values.get("content") or "")


@dataclass
class _Known:
    """The stored incidents that rows of a chunk may be."""

    by_number: dict[str, Incident]
    by_key: dict[Any, Incident]

    @classmethod
    def read(cls, tx: Transaction, values: Iterable[Values]) -> _Known:
        """Read by the chunk's platform numbers and times, a few hundred at once."""
        rows = list(values)
        numbers = {one["platform_no"] for one in rows if one.get("platform_no")}
        times = {one["received_at"] for one in rows if one.get("received_at") and not one.get("platform_no")}
        by_number: dict[str, Incident] = {}
        for incident in _found(tx, Incident.platform_no, numbers):
            kept = by_number.get(str(incident.platform_no))
            if kept is None or kept.voided_at is not None:
                by_number[str(incident.platform_no)] = incident
        by_key = {
            row_key(one.received_at, one.place_text, one.content): one
            for one in _found(tx, Incident.received_at, times)
        }
        return cls(by_number, by_key)

    def find(self, values: Values) -> Incident | None:
        """The stored incident a row is, if any."""
        number = values.get("platform_no")
        return self.by_number.get(number) if number else self.by_key.get(_key(values))


def _found(tx: Transaction, column: Any, wanted: set[Any]) -> list[Incident]:
    """Stored incidents, but for those whose import was undone: these may come again."""
    ordered = sorted(wanted)
    undone = select(ImportBatch.id).where(ImportBatch.voided_at.is_not(None))
    taken_back = and_(Incident.voided_at.is_not(None), func.coalesce(Incident.batch_id, 0).in_(undone))
    pieces = [ordered[place : place + 500] for place in range(0, len(ordered), 500)]
    return [
        one
        for piece in pieces
        for one in tx.session.scalars(select(Incident).where(column.in_(piece), not_(taken_back)))
    ]


def _differences(record: Incident, values: Values) -> Values:
    """What the sheet says and the record does not; an empty cell says nothing."""
    return {
        name: value
        for name, value in values.items()
        if value not in (None, "") and getattr(record, name) != value
    }


def write(tx: Transaction, rows: tuple[Row, ...], verdicts: tuple[Verdict, ...], batch: int) -> int:
    """Store the new and changed rows of a chunk; how many."""
    words = _Words.read(tx)
    new: list[Values] = []
    changed = 0
    for row, verdict in zip(rows, verdicts, strict=True):
        if verdict.fate is RowFate.NEW:
            new.append(_complete(_values(row, words)))
        elif verdict.fate is RowFate.CHANGED and verdict.record is not None:
            record = tx.get(Incident, verdict.record)
            for name, value in _differences(record, _values(row, words)).items():
                setattr(record, name, value)
            record.batch_id = batch
            changed += 1
    if new:
        tx.add_many(Incident, new, batch=batch)
    return len(new) + changed


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


def _values(row: Row, words: _Words) -> Values:
    """The attributes a row gives, in our words."""
    reported = _category(row, words, "reported")
    found = _category(row, words, "found")
    own = _text(row, "category")
    foreign = _text(row, "foreign_category") or _unknown(own, words)
    if reported is None:
        reported = words.category.code(own) or (words.category.code(foreign) if foreign else None)
    if words.result.code(_text(row, "result")) == "cancelled" and found is None:
        found = f"{INVALID_CODE}.cancelled"
    place = _text(row, "place")
    village = words.village(_text(row, "village"), place, _text(row, "content"))
    return {
        "platform_no": _text(row, "platform_no"),
        **{name: _instant(row, name) for name in _TIMES},
        "source": words.source.code(_text(row, "source")),
        "place_text": place or _text(row, "village"),
        "place_kind": words.place_kind.code(_text(row, "place_kind")),
        "village_id": village[0] if village else None,
        "area_id": village[1] if village else None,
        "content": _text(row, "content") or foreign,
        "category_reported": reported or (OTHER_CODE if own or foreign else None),
        "category_found": found,
        "foreign_category": foreign,
        "result": words.result.code(_text(row, "result")),
        "outcome": _text(row, "outcome") or _text(row, "feedback"),
        "loss_amount": _rounded(row.get("loss_amount"), _CENT),
        "longitude": _rounded(row.get("longitude"), _DEGREE),
        "latitude": _rounded(row.get("latitude"), _DEGREE),
        "caller_name": _text(row, "caller_name"),
        "caller_phone": _text(row, "caller_phone"),
    }


def _category(row: Row, words: _Words, which: str) -> str | None:
    levels = [_text(row, f"{which}_{level}") for level in range(1, 5)]
    return words.category.code(*levels)


def _unknown(text: str | None, words: _Words) -> str | None:
    """A category in words that mean none of ours is kept as it was written."""
    return text if text and words.category.code(text) is None else None


def _text(row: Row, name: str) -> str | None:
    value = row.get(name)
    return (str(value).strip() or None) if value is not None else None


def _instant(row: Row, name: str) -> datetime | None:
    value = row.get(name)
    return value if isinstance(value, datetime) else None


def _rounded(value: Any, step: Decimal) -> Decimal | None:
    return value.quantize(step, ROUND_HALF_UP) if isinstance(value, Decimal) else None


IMPORT = Import(FIELDS, judge, write)
