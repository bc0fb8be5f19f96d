"""Which columns a sheet may have for a ledger without an import of its own: what its form asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.i18n import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, speaker
from stationdesk.core.ledger import (
    Action,
    Column,
    Day,
    Field,
    Files,
    Instant,
    Ledger,
    Line,
    Reference,
    Rows,
    Secret,
    SheetField,
    Stored,
)  # fmt: skip
from stationdesk.sheets.common_headers import HEADERS
from stationdesk.sheets.mapping import NUMBER

ENTERING, CHANGING = ("register", "enter"), ("change", "correct")
_NO_CELL = (Rows, Files, Secret)
RECORD = "record_id"
"""What a row is called by that is a record in sight: not by its number, but by itself."""
_NUMBER = QT_TRANSLATE_NOOP("desk", "No.")
_TIMES = (Day, Instant)


@dataclass(frozen=True)
class Form:
    """The forms rows of a sheet go through: `enter` for new ones, `change` for kept ones, if there is one.

    `key` names the fields by which a row without a number is known again.
    """

    ledger: Ledger
    enter: Action
    change: Action | None
    fields: tuple[SheetField, ...]
    key: tuple[str, ...]

    def default(self, field: Field) -> Any:
        """What a form starts with where that is the same for everybody at all times, else None."""
        value = field.default
        return None if callable(value) and not isinstance(value, type) else value

    def reader(self, name: str) -> Callable[[Any, Any], Any] | None:
        """How (transaction, record) give the value a field has now; None where that cannot be told."""
        for field in self.change.fields if self.change else ():
            if field.name == name:
                return field.default if callable(field.default) else None
        attribute = attribute_of(self.ledger, name)
        return Stored(attribute) if attribute else None


def form_of(ledger: Ledger) -> Form | None:
    """The forms of a ledger, where one that enters a record can be filled from a row's cells."""
    entering = [one for one in ledger.actions if one.name in ENTERING and not one.on_record]
    if not entering:
        return None
    enter = entering[-1]
    if any(one.required and isinstance(one.kind, _NO_CELL) for one in enter.fields):
        return None
    change = next((one for one in ledger.actions if _is_change(one)), None)
    cells = [one for one in enter.fields if not isinstance(one.kind, _NO_CELL)]
    fields = [_field(ledger, one) for one in cells]
    if ledger.record.__mark__:
        fields.insert(0, SheetField(NUMBER, _NUMBER, Line(40), _titles_of(ledger, NUMBER)))
    return Form(ledger, enter, change, tuple(fields), _key(ledger, cells))


def correcting_form(ledger: Ledger) -> Form | None:
    """The forms a block goes through that is pasted over the rows of a list.

    Other than for a sheet, all that the changing form asks may be given, and a list with an import of its
    own has one too: who pastes over rows corrects them.
    """
    form = form_of(ledger)
    if form is None:
        return None
    known = {one.name for one in form.fields}
    asked = form.change.fields if form.change is not None else ()
    more = [_field(ledger, one) for one in asked if one.name not in known and not _is_no_cell(one)]
    fields = (*form.fields, *(replace(one, required=False) for one in more))
    if NUMBER not in known and any(is_plain(one) and one.value.key == NUMBER for one in ledger.columns):
        fields = (SheetField(NUMBER, _NUMBER, Line(40), _titles_of(ledger, NUMBER)), *fields)
    return replace(form, fields=fields)


def fields_of_columns(form: Form) -> dict[str, str]:
    """{column of the list: the field of the forms that holds what it shows}, of those that have one."""
    by_attribute = {attribute_of(form.ledger, one.name): one.name for one in form.fields}
    by_title = {speaker(CHINESE)(one.title): one.name for one in form.fields}
    found: dict[str, str] = {}
    for column in form.ledger.columns:
        held = by_attribute.get(column.value.key) if is_plain(column) else None
        name = held or by_title.get(speaker(CHINESE)(column.title))
        if name is not None and name not in found.values():
            found[column.name] = name
    return found


def _is_no_cell(field: Field) -> bool:
    return isinstance(field.kind, _NO_CELL)


def attribute_of(ledger: Ledger, field: str) -> str | None:
    """The attribute of a record that holds what a form's field asks."""
    for name in (field, f"{field}_id", f"{field}_text"):
        if name in ledger.record.__mapper__.column_attrs:
            return name
    return None


def _is_change(action: Action) -> bool:
    is_plain = not any(isinstance(one.kind, Files | Secret) for one in action.fields)
    return action.name in CHANGING and action.on_record and not action.hangs_on and is_plain


def _field(ledger: Ledger, one: Field) -> SheetField:
    attribute = attribute_of(ledger, one.name)
    is_personal = attribute in ledger.record.__personal__
    needed = one.required and (one.default is None or callable(one.default)) and one.when is None
    return SheetField(one.name, one.title, one.kind, _titles_of(ledger, one.name), needed, not is_personal)


def _titles_of(ledger: Ledger, field: str) -> tuple[str, ...]:
    """What the list calls it, in both languages: an exported list comes back by its own header."""
    attributes = {field, attribute_of(ledger, field)}
    columns = [one for one in ledger.columns if is_plain(one) and one.value.key in attributes]
    listed = [speaker(language)(one.title) for one in columns for language in (CHINESE, ENGLISH)]
    return (*listed, *HEADERS.get(field, ()))


def is_plain(column: Column) -> bool:
    """Whether a column shows what a record holds, not what is worked out from it."""
    return isinstance(column.value, InstrumentedAttribute)


def worked_out(form: Form) -> dict[str, Column]:
    """{field: the column of the list that has its title, but shows what is worked out}."""
    titles = {speaker(CHINESE)(one.title): one for one in form.ledger.columns if not is_plain(one)}
    asked = {one.name: speaker(CHINESE)(one.title) for one in form.fields}
    return {name: titles[title] for name, title in asked.items() if title in titles}


def _key(ledger: Ledger, cells: list[Field]) -> tuple[str, ...]:
    """What a row is known by: a code, a name, or when it was and whom it was about."""
    required = [one for one in cells if one.required]
    names = [one.name for one in required]
    if isinstance(ledger.column(ledger.order).kind, _TIMES):
        times = (*_TIMES, Reference)
        return tuple(one.name for one in required if isinstance(one.kind, times)) or tuple(names[:1])
    if "code" in names:
        return tuple(names[: names.index("code") + 1])
    if "name" in names:
        return ("name",)
    return tuple(names[:1])
