"""A row of a sheet as the values of a form: names become records, and a sheet's words the station's."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Reference, SheetField
from stationdesk.desk.plain_fields import Form
from stationdesk.desk.words import Words
from stationdesk.sheets.mapping import NUMBER, normal

_NOT_FOUND = QT_TRANSLATE_NOOP("desk", "{field}: there is no “{text}” here; please enter it first.")
_SEVERAL_OF_IT = QT_TRANSLATE_NOOP(
    "desk", "{field}: several are called “{text}”; please enter this row by hand."
)
_BETWEEN = re.compile("[\u3001,;\uff0c\uff1b/|\n]+")  # with the wide comma, semicolon and enumeration mark

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Unclear:
    """A text that names no record, or several; it may still say what a record here says already."""

    text: str
    why: Phrase


class RowReader:
    """Reads the rows of one ledger's sheet; what names mean is read once."""

    def __init__(self, words: Words, form: Form) -> None:
        self._words = words
        self._fields = tuple(one for one in form.fields if one.name != NUMBER)
        self._names: dict[tuple[str, str], dict[str, list[int]]] = {}

    def values(self, row: Row) -> dict[str, Any]:
        """What the row says, by field, Unclear where a name is; an empty cell says nothing."""
        found: dict[str, Any] = {}
        for field in self._fields:
            value = row.get(field.name)
            if value is None or value in ("", ()):
                continue
            found[field.name] = self._meant(field, value) if isinstance(field.kind, Reference) else value
        return found

    def _meant(self, field: SheetField, text: Any) -> Any:
        kind = field.kind
        assert isinstance(kind, Reference)
        if not isinstance(text, str):  # the record itself, as another row here has it
            return text
        if not kind.many:
            return self._one(field, kind, text)
        whole = self._found(kind)(text)
        if len(whole) == 1:
            return (whole[0],)
        parts = [self._one(field, kind, part) for part in _BETWEEN.split(text) if part.strip()]
        unclear = next((one for one in parts if isinstance(one, Unclear)), None)
        return Unclear(text, unclear.why) if unclear is not None else tuple(parts)

    def _one(self, field: SheetField, kind: Reference, text: str) -> int | str | Unclear:
        ids = self._found(kind)(text)
        if len(ids) == 1:
            return ids[0]
        if kind.loose:
            return text.strip()
        return Unclear(text, (_SEVERAL_OF_IT if ids else _NOT_FOUND).filled(field=field.title, text=text))

    def _found(self, kind: Reference) -> Callable[[str], list[int]]:
        names = self._names.get((kind.ledger, kind.only))
        if names is None:
            names = {}
            for word in self._words.names(kind.ledger, kind.only).values():
                if word.usable:
                    names.setdefault(normal(word.label), []).append(word.value)
            self._names[kind.ledger, kind.only] = names
        known = names
        return lambda text: known.get(normal(text), [])
