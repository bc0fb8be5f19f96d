"""What a stored value is called and how it is said: in the words of the ledgers' own columns and forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Boolean, Date, Integer, inspect
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import (
    Amount,
    Day,
    Entry,
    Field,
    Flag,
    Instant,
    Kind,
    Ledger,
    Line,
    Number,
    OneOf,
    OwnColumn,
    Reference,
    Secret,
    Stored,
    own_of,
)  # fmt: skip
from stationdesk.store.record import CodeOf, Codes, ExactDecimal, Ids, Kept, Record, UtcInstant
from stationdesk.store.rows import kept_classes
from stationdesk.store.secrets import SealedText

PEOPLE = "station.people"
OWN = "own_values"
TECHNICAL = frozenset({"id", "uuid", "version", "created_at", "created_by", "updated_at", "updated_by",
                       "row_key"})  # fmt: skip
_ANY = Line(2000)
_PEOPLE = Reference(PEOPLE)
_COMMON: Mapping[str, Phrase] = {
    "number": QT_TRANSLATE_NOOP("desk", "No."),
    "voided_at": QT_TRANSLATE_NOOP("desk", "Voided at"),
    "voided_by": QT_TRANSLATE_NOOP("desk", "Voided by"),
    "void_reason": QT_TRANSLATE_NOOP("desk", "Reason of voiding"),
    "purged_at": QT_TRANSLATE_NOOP("desk", "Personal data removed at"),
    "batch_id": QT_TRANSLATE_NOOP("desk", "Import no."),
    "position": QT_TRANSLATE_NOOP("desk", "Place in lists"),
    "parent": QT_TRANSLATE_NOOP("desk", "Entry above"),
    OWN: QT_TRANSLATE_NOOP("station", "Station's own columns"),
}
_OWN: Mapping[str, Phrase] = {
    "account": QT_TRANSLATE_NOOP("desk/audit", "Account"),
    "bureau_form": QT_TRANSLATE_NOOP("desk/audit", "Form of the bureau"),
    "import_batch": QT_TRANSLATE_NOOP("desk/audit", "Import"),
    "report_text": QT_TRANSLATE_NOOP("desk/audit", "Text of a report"),
    "setting": QT_TRANSLATE_NOOP("desk/audit", "Setting"),
    "station_file": QT_TRANSLATE_NOOP("desk/audit", "Station's file"),
}
_OWN_WORDS: Mapping[str, Phrase] = {
    "file_name": QT_TRANSLATE_NOOP("desk/audit", "File"),
    "new": QT_TRANSLATE_NOOP("desk/audit", "New rows"),
    "changed": QT_TRANSLATE_NOOP("desk/audit", "Changed rows"),
    "duplicate": QT_TRANSLATE_NOOP("desk/audit", "Repeated rows"),
    "error": QT_TRANSLATE_NOOP("desk/audit", "Faulty rows"),
    "text": QT_TRANSLATE_NOOP("desk/audit", "Text"),
    "must_change": QT_TRANSLATE_NOOP("desk/audit", "Must choose another password"),
    "changed_at": QT_TRANSLATE_NOOP("desk/audit", "Password changed at"),
    "note": QT_TRANSLATE_NOOP("desk/audit", "Note"),
}


@dataclass(frozen=True)
class Told:
    """One attribute: what it is called, and which kind of value it holds."""

    title: Phrase
    kind: Kind


@dataclass(frozen=True)
class Described:
    """One table: what its rows are called, whose they are, and its attributes by name.

    `ledger` is the one whose records the rows are, or belong to; "" for the program's own. `owner` is the
    attribute that names the record a part belongs to. `own` are the columns the station has added.
    """

    kept: type[Kept]
    title: Phrase
    ledger: str
    attributes: Mapping[str, Told]
    owner: str = ""
    own: tuple[OwnColumn, ...] = ()


class Fields:
    """Every kept table in words. Made once: it reads declarations only."""

    def __init__(self, ledgers: tuple[Ledger, ...]) -> None:
        self._ledgers = ledgers
        self._table = {one.name: str(one.record.__tablename__) for one in ledgers}
        self.of_record = {  # a list of parts, the duties of a roster, keeps them with their record
            one.record.__tablename__: one for one in ledgers if issubclass(one.record, Record)
        }
        self.tables = {kept.__tablename__: self._described(kept) for kept in kept_classes()}

    def record_of(self, ledger: str) -> str:
        """The table of a ledger's records."""
        return self._table[ledger]

    def parts_of(self, ledger: str) -> tuple[Described, ...]:
        """The tables whose rows belong to a ledger's records."""
        return tuple(one for one in self.tables.values() if one.ledger == ledger and one.owner)

    def _described(self, kept: type[Kept]) -> Described:
        table, owner = kept.__tablename__, ""
        ledger = self.of_record.get(table)
        if ledger is None and (found := self._owner(kept)) is not None:
            ledger, owner = found
        title = kept.__title__ or (ledger.title if ledger else _OWN.get(table, Phrase("", "")))
        attributes = dict(self._attributes(kept, ledger))
        own = own_of(ledger) if ledger and not owner else ()
        return Described(kept, title, ledger.name if ledger else "", attributes, owner, own)

    def _owner(self, kept: type[Kept]) -> tuple[Ledger, str] | None:
        """The ledger that a part's first foreign key leads to."""
        if issubclass(kept, Record):
            return None
        for column in inspect(kept).local_table.columns:
            for key in column.foreign_keys:
                if (found := self.of_record.get(key.column.table.name)) is not None:
                    return found, inspect(kept).get_property_by_column(column).key
        return None

    def _attributes(self, kept: type[Kept], ledger: Ledger | None) -> Iterator[tuple[str, Told]]:
        declared, words = self._declared(ledger) if ledger else {}, dict(kept.__words__)
        for column in inspect(kept).local_table.columns:
            name = inspect(kept).get_property_by_column(column).key
            if name in TECHNICAL:
                continue
            title, kind = declared.get(name) or declared.get(name.removesuffix("_id")) or (None, None)
            own = _OWN_WORDS.get(name) if kept.__tablename__ in _OWN else None
            title = words.get(name) or title or own or _COMMON.get(name)
            if title is not None:
                yield name, Told(title, self._kind(name, column, kind))

    def _declared(self, ledger: Ledger) -> dict[str, tuple[Phrase, Kind]]:
        """{attribute: (title, kind)} of the ledger's forms first, then of its columns."""
        found: dict[str, tuple[Phrase, Kind]] = {}
        for column in ledger.columns:
            at = column.value.key if isinstance(column.value, InstrumentedAttribute) else column.name
            found.setdefault(at, (column.title, column.kind))
        for field in self._asked(ledger):
            at = field.default.name if isinstance(field.default, Stored) else field.name
            found.setdefault(at, (field.title, field.kind))
        return found

    def _asked(self, ledger: Ledger) -> Iterator[Field]:
        """What the ledger's forms ask: first those that change a record, because they know the attribute."""
        fields = [field for action in ledger.actions for field in action.fields]
        yield from (one for one in fields if isinstance(one.default, Stored))
        yield from fields

    def _kind(self, name: str, column: Any, declared: Kind | None) -> Kind:
        kind, dictionary = column.type, column.info.get("dictionary")
        if dictionary:
            return Entry(dictionary)
        if isinstance(kind, SealedText):
            return Secret()
        if isinstance(kind, CodeOf):
            return OneOf(kind.choice)
        if isinstance(kind, UtcInstant):
            return Instant()
        if isinstance(kind, Date):
            return Day()
        if isinstance(kind, Boolean):
            return Flag()
        if isinstance(kind, ExactDecimal):
            return declared if isinstance(declared, Amount) else Amount(kind.places)
        if isinstance(kind, Codes) and isinstance(declared, OneOf):
            return declared
        if isinstance(kind, Ids) or name.endswith("_by"):
            return declared if isinstance(declared, Reference) else _PEOPLE
        if isinstance(kind, Integer):
            return self._reference(column) or (declared if isinstance(declared, Number | OneOf) else Number())
        return _ANY

    def _reference(self, column: Any) -> Reference | None:
        for key in column.foreign_keys:
            if (ledger := self.of_record.get(key.column.table.name)) is not None:
                return Reference(ledger.name)
        return None
