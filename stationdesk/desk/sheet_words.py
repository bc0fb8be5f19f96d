"""What a sheet would change, in words: the record, what the value is called, what it was and would be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from stationdesk.core.display import masked
from stationdesk.core.i18n import literally
from stationdesk.core.ledger import (
    Difference,
    Entry,
    Import,
    Kind,
    Ledger,
    Line,
    OneOf,
    Reference,
    RowFate,
    SheetField,
    Verdict,
)  # fmt: skip
from stationdesk.desk.audit_fields import Described, Told

_CODED = (Entry, OneOf, Reference)


@dataclass(frozen=True)
class Worded:
    """One value that a sheet gives otherwise: its name in the program, and three texts for people."""

    name: str
    label: str
    before: str
    after: str


class SheetWords:
    """Tells the differences of one ledger."""

    def __init__(
        self, desk: Any, ledger: Ledger, imports: Import, described: Described, *, by_form: bool = False
    ) -> None:
        self._display, self._say = desk.display, desk.say
        self._fields: Mapping[str, SheetField] = {one.name: one for one in imports.fields}
        self._attributes = described.attributes
        self._personal = frozenset(described.kept.__personal__)
        self._by_form = by_form or ledger.imports is None

    def worded(self, one: Difference) -> Worded:
        """One difference in words; of a person's data what is kept here stays masked."""
        title, kind = self._told(one.name)
        before, after = (self._display(kind, value, clear=True) for value in (one.before, one.after))
        hidden = one.name in self._personal and before
        return Worded(one.name, self._say(title), masked(before) if hidden else before, after)

    def without_alike(self, verdict: Verdict) -> Verdict:
        """The verdict without differences between two codes or records that are called the same."""
        found = tuple(one for one in verdict.differences if not self._is_alike(one))
        if len(found) == len(verdict.differences):
            return verdict
        return replace(verdict, fate=verdict.fate if found else RowFate.DUPLICATE, differences=found)

    def _is_alike(self, one: Difference) -> bool:
        _, kind = self._told(one.name)
        if not isinstance(kind, _CODED):
            return False
        before, after = (self._display(kind, value) for value in (one.before, one.after))
        return bool(before == after)

    def _told(self, name: str) -> tuple[Any, Kind]:
        kept: Told | None = self._attributes.get(name) or self._attributes.get(f"{name}_id")
        field = self._fields.get(name)
        if field is not None and (self._by_form or kept is None):
            return field.title, field.kind
        return (kept.title, kept.kind) if kept is not None else (literally(name), Line(2000))
