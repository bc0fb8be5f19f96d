"""The station's editable words: entered, relabelled, put out of use; removed only while unused."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Text, exists, select, type_coerce
from sqlalchemy.orm import Mapper

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.station.records import DictionaryEntry
from stationdesk.ledgers.station.rules.dictionaries import (
    DICTIONARIES,
    checked_code,
    inherited_extras,
    parent_of,
    parsed_extra,
)  # fmt: skip
from stationdesk.store.record import Base, Codes
from stationdesk.store.store import Transaction

FIXED = frozenset({DICTIONARIES, "incident_rollup"})

_FIXED = QT_TRANSLATE_NOOP(
    "station", "The program relies on these entries; only their labels can be changed."
)
_TAKEN = QT_TRANSLATE_NOOP("station", "The code “{code}” is or was in use here; please choose another.")
_NO_PARENT = QT_TRANSLATE_NOOP("station", "There is no entry “{parent}” to put this one under.")
_ROLLUP = QT_TRANSLATE_NOOP("station", "A category at the top needs rollup= and one of: {codes}.")
_IN_USE = QT_TRANSLATE_NOOP("station", "Records use “{label}”; it can only be put out of use.")
_RESTS = QT_TRANSLATE_NOOP("station", "“{label}” is already out of use.")
_OFFERED = QT_TRANSLATE_NOOP("station", "“{label}” is in use already.")
_HAS_CHILDREN = QT_TRANSLATE_NOOP("station", "Other entries stand under “{label}”; remove those first.")


def register_entry(
    tx: Transaction,
    *,
    dictionary: str,
    code: str,
    label_zh: str,
    label_en: str,
    std_code: str | None = None,
    position: int | None = None,
    extra: str | None = None,
) -> DictionaryEntry:
    """Add a word to a dictionary, under the entry its code begins with."""
    _refuse_fixed(dictionary, "dictionary")
    parent = parent_of(code)
    checked_code(code, parent)
    known = tx.session.scalars(select(DictionaryEntry.code).where(DictionaryEntry.dictionary == dictionary))
    codes = set(known)
    if code in codes:
        raise RuleBroken(_TAKEN.filled(code=code), {"code": _TAKEN.filled(code=code)})
    if parent is not None and parent not in codes:
        raise RuleBroken(_NO_PARENT.filled(parent=parent), {"code": _NO_PARENT.filled(parent=parent)})
    extra = _checked_extra(tx, dictionary, parent, extra)
    entry = DictionaryEntry(dictionary=dictionary, code=code, parent=parent, std_code=std_code, extra=extra)
    entry.label_zh, entry.label_en, entry.active = label_zh, label_en, True
    entry.position = _position_under(tx, dictionary, parent) if position is None else position
    return tx.add(entry)


def change_entry(
    tx: Transaction,
    record: DictionaryEntry,
    *,
    label_zh: str,
    label_en: str,
    std_code: str | None,
    position: int | None,
    extra: str | None,
) -> DictionaryEntry:
    """Change a word's labels, its local code and its place; never its own code."""
    extra = _checked_extra(tx, record.dictionary, record.parent, extra)
    take_over(record, label_zh=label_zh, label_en=label_en, std_code=std_code, extra=extra)
    if position is not None:
        take_over(record, position=position)
    return record


def deactivate(tx: Transaction, record: DictionaryEntry) -> DictionaryEntry:
    """Offer a word no longer; records that use it keep it."""
    _refuse_fixed(record.dictionary)
    if not record.active:
        raise RuleBroken(_RESTS.filled(label=record.label_zh))
    record.active = False
    return record


def activate(tx: Transaction, record: DictionaryEntry) -> DictionaryEntry:
    """Offer a word again."""
    if record.active:
        raise RuleBroken(_OFFERED.filled(label=record.label_zh))
    record.active = True
    return record


def remove(tx: Transaction, record: DictionaryEntry, *, reason: str) -> DictionaryEntry:
    """Remove a word no record uses; its code is never given again."""
    _refuse_fixed(record.dictionary)
    below = select(exists().where(
        DictionaryEntry.dictionary == record.dictionary, DictionaryEntry.parent == record.code,
        DictionaryEntry.voided_at.is_(None),
    ))  # fmt: skip
    if tx.session.scalar(below):
        fault = _HAS_CHILDREN.filled(label=record.label_zh)
        raise RuleBroken(fault, {"reason": fault})
    if is_used(tx, record.dictionary, record.code):
        fault = _IN_USE.filled(label=record.label_zh)
        raise RuleBroken(fault, {"reason": fault})
    tx.void(record, reason)
    return record


def is_used(tx: Transaction, dictionary: str, code: str) -> bool:
    """Whether any record of any ledger keeps this code in a column marked with `entry_of`."""
    return any(
        tx.session.scalar(select(exists().where(_keeps(column, code))))
        for mapper in Base.registry.mappers
        for column in _columns(mapper)
        if column.info.get("dictionary") == dictionary
    )


def extras(tx: Transaction, dictionary: str) -> dict[str, dict[str, str]]:
    """{code: pairs} of a dictionary, what is said of a code holding for all below it."""
    statement = select(DictionaryEntry.code, DictionaryEntry.extra).where(
        DictionaryEntry.dictionary == dictionary, DictionaryEntry.voided_at.is_(None)
    )
    return inherited_extras(dict(tx.session.execute(statement).all()))


def labels(tx: Transaction, dictionary: str, language: str = CHINESE) -> dict[str, str]:
    """{code: label} of a dictionary in its order, entries out of use included."""
    label = DictionaryEntry.label_zh if language == CHINESE else DictionaryEntry.label_en
    statement = (
        select(DictionaryEntry.code, label)
        .where(DictionaryEntry.dictionary == dictionary, DictionaryEntry.voided_at.is_(None))
        .order_by(DictionaryEntry.position, DictionaryEntry.code)
    )
    return dict(tx.session.execute(statement).all())


def _columns(mapper: Mapper[Any]) -> tuple[Any, ...]:
    return tuple(mapper.local_table.columns)


def _keeps(column: Any, code: str) -> Any:
    if isinstance(column.type, Codes):
        return type_coerce(column, Text).contains(f'"{code}"', autoescape=True)
    return column == code


def _refuse_fixed(dictionary: str, field: str = "reason") -> None:
    if dictionary in FIXED:
        raise RuleBroken(_FIXED, {field: _FIXED})


def _position_under(tx: Transaction, dictionary: str, parent: str | None) -> int:
    """Behind the last entry below the same parent, else behind the whole dictionary."""
    statement = select(DictionaryEntry.position).where(DictionaryEntry.dictionary == dictionary)
    beside = statement.where(
        DictionaryEntry.code.startswith(f"{parent}.", autoescape=True) | (DictionaryEntry.code == parent)
    )
    positions = tx.session.scalars(beside if parent else statement).all()
    return max(positions, default=0) + (1 if parent else 10)


def _checked_extra(tx: Transaction, dictionary: str, parent: str | None, extra: str | None) -> str:
    pairs = parsed_extra(extra)
    rollups = labels(tx, "incident_rollup")
    wanted = dictionary == "incident_category" and (parent is None or "rollup" in pairs)
    if wanted and pairs.get("rollup") not in rollups:
        fault = _ROLLUP.filled(codes=" ".join(rollups))
        raise RuleBroken(fault, {"extra": fault})
    return " ".join(f"{key}={value}" for key, value in pairs.items())
