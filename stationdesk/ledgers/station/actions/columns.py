"""Columns of the station's own: added to a ledger, given another title or other choices, retired."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.station.records import AddedColumn, DictionaryEntry
from stationdesk.ledgers.station.rules.columns import (
    MOST_COLUMNS,
    OwnKind,
    OwnLedger,
    checked_choices,
    checked_title,
)  # fmt: skip
from stationdesk.ledgers.station.rules.dictionaries import DICTIONARIES
from stationdesk.store.store import Transaction

_TAKEN = QT_TRANSLATE_NOOP("station", "{ledger} has a column “{title}” already; please choose another title.")
_FULL = QT_TRANSLATE_NOOP(
    "station", "{ledger} has {most} columns of the station's own, and takes no more; please retire one first."
)
_RETIRED = QT_TRANSLATE_NOOP("station", "“{title}” is retired already.")
_SHOWN = QT_TRANSLATE_NOOP("station", "“{title}” is not retired.")
_NO_LIST = QT_TRANSLATE_NOOP("station", "Only a column of the kind “{kind}” has choices.")


def add_column(
    tx: Transaction, *, ledger: OwnLedger, title: str, kind: OwnKind, choices: str | None = None,
    note: str | None = None,
) -> AddedColumn:  # fmt: skip
    """Add a column to a ledger; `choices` are lines, for a list of them."""
    title = checked_title(title)
    if kind is not OwnKind.CHOICE and choices:
        raise _refusal(_NO_LIST.filled(kind=OwnKind.CHOICE.label), "choices")
    labels = checked_choices(choices) if kind is OwnKind.CHOICE else ()
    _refuse_taken(tx, ledger, title, None)
    _refuse_full(tx, ledger)
    column = tx.add(AddedColumn(ledger=ledger, title=title, kind=kind, note=note, active=True))
    if column.dictionary:
        _name_dictionary(tx, column)
        _take_choices(tx, column, labels)
    return column


def change_column(
    tx: Transaction, record: AddedColumn, *, title: str, choices: str | None = None, note: str | None = None
) -> AddedColumn:
    """Give a column another title, and other choices: one taken away stays with the records that have it."""
    title = checked_title(title)
    _refuse_taken(tx, record.ledger, title, record.id)
    take_over(record, title=title, note=note)
    if record.kind is OwnKind.CHOICE:
        _name_dictionary(tx, record)
        _take_choices(tx, record, checked_choices(choices))
    elif choices:
        raise _refusal(_NO_LIST.filled(kind=OwnKind.CHOICE.label), "choices")
    return record


def retire_column(tx: Transaction, record: AddedColumn) -> AddedColumn:
    """Show a column and ask for it no longer; what records hold under it stays with them."""
    if not record.active:
        raise RuleBroken(_RETIRED.filled(title=record.title))
    record.active = False
    return record


def bring_back(tx: Transaction, record: AddedColumn) -> AddedColumn:
    """Show a retired column again, with all that records hold under it."""
    if record.active:
        raise RuleBroken(_SHOWN.filled(title=record.title))
    _refuse_taken(tx, record.ledger, record.title, record.id)
    _refuse_full(tx, record.ledger)
    record.active = True
    return record


def choices_of(tx: Transaction, record: AddedColumn) -> str | None:
    """The choices that are offered, one a line; None for a column of another kind."""
    return "\n".join(one.label_zh for one in _entries(tx, record) if one.active) or None


def _entries(tx: Transaction, column: AddedColumn) -> list[DictionaryEntry]:
    statement = (
        select(DictionaryEntry)
        .where(DictionaryEntry.dictionary == column.dictionary, DictionaryEntry.voided_at.is_(None))
        .order_by(DictionaryEntry.position, DictionaryEntry.id)
    )
    return list(tx.session.scalars(statement))


def _take_choices(tx: Transaction, column: AddedColumn, labels: Iterable[str]) -> None:
    """Offer these words in this order; a word of before keeps its code, one left out rests."""
    known = {one.label_zh: one for one in _entries(tx, column)}
    used = tx.session.scalar(
        select(func.count()).where(DictionaryEntry.dictionary == column.dictionary)
    )  # codes of removed words among them: none is ever given again
    count = int(used or 0)
    for place, label in enumerate(labels):
        entry = known.pop(label, None)
        if entry is None:
            count += 1
            tx.add(_word(column.dictionary, f"C{count}", label, place))
        else:
            take_over(entry, active=True, position=place)
    for rest in known.values():
        take_over(rest, active=False)


def _name_dictionary(tx: Transaction, column: AddedColumn) -> None:
    """Let the page of dictionaries call the choices by what the column is called."""
    entry = tx.session.scalar(
        select(DictionaryEntry).where(
            DictionaryEntry.dictionary == DICTIONARIES, DictionaryEntry.code == column.dictionary
        )
    )
    if entry is None:
        tx.add(_word(DICTIONARIES, column.dictionary, column.title, 10_000 + column.id))
    else:
        take_over(entry, label_zh=column.title, label_en=column.title)


def _word(dictionary: str, code: str, label: str, position: int) -> DictionaryEntry:
    entry = DictionaryEntry(dictionary=dictionary, code=code, parent=None, std_code=None, extra="")
    entry.label_zh = entry.label_en = label
    entry.position, entry.active = position, True
    return entry


def _refuse_taken(tx: Transaction, ledger: OwnLedger, title: str, own: int | None) -> None:
    others = select(AddedColumn.id).where(
        AddedColumn.ledger == ledger, AddedColumn.title == title, AddedColumn.active,
        AddedColumn.voided_at.is_(None), AddedColumn.id != (own or 0),
    )  # fmt: skip
    if tx.session.scalar(others) is not None:
        raise taken(ledger, title)


def taken(ledger: OwnLedger, title: str) -> RuleBroken:
    """The refusal of a title that another column of the ledger has."""
    return _refusal(_TAKEN.filled(ledger=ledger.label, title=title), "title")


def _refuse_full(tx: Transaction, ledger: OwnLedger) -> None:
    shown = select(func.count(AddedColumn.id)).where(
        AddedColumn.ledger == ledger, AddedColumn.active, AddedColumn.voided_at.is_(None)
    )
    if (tx.session.scalar(shown) or 0) >= MOST_COLUMNS:
        raise _refusal(_FULL.filled(ledger=ledger.label, most=MOST_COLUMNS), "ledger")


def _refusal(why: Phrase, field: str) -> RuleBroken:
    return RuleBroken(why, {field: why})
