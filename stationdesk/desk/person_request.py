"""What the station keeps of one person who asks for it: every row of every ledger that names them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, Text, or_, select, type_coerce

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desk.audit_fields import Described, Fields
from stationdesk.desk.desk import Desk
from stationdesk.desk.rights import PERSON
from stationdesk.store import own_values
from stationdesk.store.attaching import files_of
from stationdesk.store.purge_rules import NOTHING
from stationdesk.store.record import Kept, Purgeable, Record
from stationdesk.store.store import Transaction

EXPORTED = "person.exported"
NOBODY = QT_TRANSLATE_NOOP("desk", "Give the person's name, phone, or both.")
SHORT_PHONE = QT_TRANSLATE_NOOP("desk", "A phone has at least {digits} digits.")
NO_REASON = QT_TRANSLATE_NOOP("desk", "Say why the data is exported, for example the request's date.")
LEAST_DIGITS = 5
_COUNTRY = "86"
_MOBILE = 11
_BETWEEN = re.compile("[、,，;；/／|\n]+")


class FoundBy(Enum):
    """What a row and the person have in common; a name alone may be somebody else's."""

    BOTH = QT_TRANSLATE_NOOP("desk", "Name and phone")
    PHONE = QT_TRANSLATE_NOOP("desk", "Phone")
    NAME = QT_TRANSLATE_NOOP("desk", "Name only: make sure it is the same person")


@dataclass(frozen=True)
class Held:
    """One row that names the person, with what it says of them; `record` is the one it belongs to.

    A row found by one of the two shows that one alone: the rest may belong to a namesake, or to who
    else calls from that phone. `files` are the record's attachments, (name, SHA-256) each; their names
    too are left out (NOTHING) where name and phone were given and one of them alone is there.
    """

    ledger: str
    table: str
    row: int
    title: Phrase
    record: int
    number: str | None
    at: datetime | None
    found_by: FoundBy
    values: tuple[tuple[Phrase, str], ...]
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Sought:
    """Who is looked for."""

    name: str
    digits: str

    def names(self, text: str) -> bool:
        return bool(self.name) and self.name in (_plain(part) for part in (text, *_BETWEEN.split(text)))

    def phones(self, text: str) -> bool:
        return bool(self.digits) and self.digits in {digits(part) for part in (text, *_BETWEEN.split(text))}

    def named_in(self, text: str) -> bool:
        """Whether a free text speaks of the name, or of somebody whose name holds it."""
        return bool(self.name) and self.name in _plain(text)

    def phoned_in(self, text: str) -> bool:
        """Whether a free text holds the phone, with or without spaces and strokes between the digits."""
        found = re.sub(r"(?<=\d)[ \-()\u2013\u2014]+(?=\d)", "", unicodedata.normalize("NFKC", text))
        return bool(self.digits) and any(self.digits == digits(run) for run in re.findall(r"\d+", found))


def digits(text: str) -> str:
    """A phone's digits alone, without the country's code before a mobile: "+86 138-0000-1234"."""
    found = "".join(
        str(unicodedata.digit(sign)) for sign in text if unicodedata.digit(sign, None) is not None
    )
    return found[2:] if found.startswith(_COUNTRY) and len(found) == _MOBILE + 2 else found


def find_person(desk: Desk, name: str, phone: str) -> tuple[Held, ...]:
    """Every row that holds the name or the phone in a personal attribute or under a column of its own.

    A column the station has added may hold anything, so its texts are searched for the name within them.
    """
    desk.need(PERSON)
    wanted = _wanted(name, phone)
    fields = Fields(desk.ledgers)
    with desk.store.reading(desk.actor) as tx:
        desk.need(PERSON, tx)
        return tuple(held for one in fields.tables.values() for held in _held(desk, tx, one, wanted))


def note_export(desk: Desk, found: tuple[Held, ...], reason: str, file: str) -> None:
    """Put the export into the audit, before the file is there. It names rows, never the person."""
    desk.need(PERSON)
    if not reason.strip():
        raise RuleBroken(NO_REASON)
    with desk.store.transaction(desk.actor, EXPORTED) as tx:
        desk.need(PERSON, tx)
        tx.note(reason=reason.strip(), file=file, rows=[[one.table, one.row] for one in found])


def _wanted(name: str, phone: str) -> Sought:
    wanted = Sought(_plain(name), digits(phone))
    if not wanted.name and not phone.strip():
        raise RuleBroken(NOBODY)
    if phone.strip() and len(wanted.digits) < LEAST_DIGITS:
        raise RuleBroken(SHORT_PHONE.filled(digits=LEAST_DIGITS))
    return wanted


def _plain(text: str) -> str:
    return "".join(text.split())


def _held(desk: Desk, tx: Transaction, told: Described, wanted: Sought) -> Iterator[Held]:
    kept: Any = told.kept
    looked_at = _personal(kept)
    columns = [getattr(kept, name) for name in looked_at]
    columns += [type_coerce(kept.own_values, Text)] if issubclass(kept, Record) else []
    conditions = [one for column in columns for one in _may_hold(column, wanted)]
    if not conditions:
        return
    for row in tx.session.scalars(select(kept).where(or_(*conditions)).order_by(kept.id)):
        values = {name: text for name in looked_at if (text := getattr(row, name)) and text != NOTHING}
        own = _own_texts(row)
        named = {name for name, text in values.items() if wanted.names(text)}
        named |= {name for name, text in own.items() if wanted.named_in(text)}
        phoned = {name for name, text in values.items() if wanted.phones(text)}
        phoned |= {name for name, text in own.items() if wanted.phoned_in(text)}
        values |= {name: text for name, text in own.items() if name in named | phoned}
        if not named and not phoned:
            continue
        shown = (
            values if named and phoned else {name: values[name] for name in values if name in named | phoned}
        )
        by = FoundBy.NAME if not phoned else FoundBy.BOTH if named else FoundBy.PHONE
        record = _record(desk, tx, told, row)
        yield Held(
            told.ledger, kept.__tablename__, row.id, told.title, record.id, record.number,
            getattr(record, "received_at", record.created_at), by,
            tuple((_title(told, name), text) for name, text in shown.items()),
            _files(tx, record, named=by is FoundBy.BOTH or not (wanted.name and wanted.digits)),
        )  # fmt: skip


def _files(tx: Transaction, record: Any, *, named: bool) -> tuple[tuple[str, str], ...]:
    """(name, SHA-256) of every attachment of a record."""
    return tuple((one.name if named else NOTHING, one.sha256) for one in files_of(tx, record))


def _personal(kept: type[Kept]) -> tuple[str, ...]:
    return (*kept.__named__, *kept.__personal__) if issubclass(kept, Purgeable) else ()


def _own_texts(row: Any) -> dict[str, str]:
    """{key: text} of what a record holds under text columns of the station's own."""
    held = (row.own_values or {}) if isinstance(row, Record) else {}
    return {key: text for key, text in held.items() if key.startswith(own_values.TEXT)}


def _may_hold(column: Any, wanted: Sought) -> Iterator[ColumnElement[bool]]:
    """The characters in this order with anything between: few rows, of which Python judges each."""
    for signs in (wanted.name, wanted.digits, _wide(wanted.digits)):
        if signs:
            yield column.like("%".join(["", *map(_escaped, signs), ""]), escape="\\")


def _wide(text: str) -> str:
    """Digits as a Chinese input method may write them."""
    return "".join(chr(ord(sign) - ord("0") + ord("０")) for sign in text)


def _escaped(sign: str) -> str:
    return f"\\{sign}" if sign in "%_\\" else sign


def _record(desk: Desk, tx: Transaction, told: Described, row: Any) -> Any:
    """The row itself, or the record a part belongs to."""
    if not told.owner:
        return row
    return tx.session.get(desk.ledger(told.ledger).record, getattr(row, told.owner))


def _title(told: Described, name: str) -> Phrase:
    own = next((one.title for one in told.own if one.key == name), None)
    return own or told.attributes[name].title
