"""The columns a station has added to its ledgers, as a ledger."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Detail,
    Fact,
    Field,
    Filter,
    Flag,
    Ledger,
    Line,
    OneOf,
    Prose,
    Tone,
    stored,
)  # fmt: skip
from stationdesk.ledgers.station.actions.columns import (
    add_column,
    bring_back,
    change_column,
    choices_of,
    retire_column,
)  # fmt: skip
from stationdesk.ledgers.station.ledger.asking import CHANGE, FACTS, KIND, NOTE, is_in_force
from stationdesk.ledgers.station.records import AddedColumn
from stationdesk.ledgers.station.rules.columns import MOST_TITLE, OwnKind, OwnLedger
from stationdesk.store.store import Transaction

_LEDGER = QT_TRANSLATE_NOOP("station", "In which ledger")
_TITLE = QT_TRANSLATE_NOOP("station", "Column title")
_CHOICES = QT_TRANSLATE_NOOP("station", "Choices")
_A_LINE = QT_TRANSLATE_NOOP("station", "one a line")
_SHOWN = QT_TRANSLATE_NOOP("station", "Shown")
_WHAT = Field("title", _TITLE, Line(MOST_TITLE), required=True, key="T")
_NOTE = Field("note", NOTE, Line(120), key="N", wide=True)


def _choices(when: Any, default: Any = None) -> Field:
    return Field(
        "choices", _CHOICES, Prose(4000), default=default, key="C", note=_A_LINE, wide=True, when=when
    )


def _is_list(values: Mapping[str, Any]) -> bool:
    return values.get("kind") in (OwnKind.CHOICE, OwnKind.CHOICE.code)


def _may_rest(values: Mapping[str, Any]) -> bool:
    return is_in_force(values) and values["active"]


def _may_return(values: Mapping[str, Any]) -> bool:
    return is_in_force(values) and not values["active"]


def _facts(tx: Transaction, record: AddedColumn) -> tuple[Fact, ...]:
    choices = choices_of(tx, record)
    return (Fact(_CHOICES, choices, Prose()),) if choices else ()


COLUMNS = Ledger(
    name="station.columns",
    title=QT_TRANSLATE_NOOP("station", "Own columns"),
    record=AddedColumn,
    columns=(
        Column("ledger", _LEDGER, AddedColumn.ledger, OneOf(OwnLedger), 14, 8, sortable=True),
        Column("title", _TITLE, AddedColumn.title, Line(), 16, 9),
        Column("kind", KIND, AddedColumn.kind, OneOf(OwnKind), 10, 7),
        Column("active", _SHOWN, AddedColumn.active, Flag(), 6, 6),
        Column("note", NOTE, AddedColumn.note, Line(), 0, 4),
    ),
    label=AddedColumn.title,
    order="ledger",
    descending=False,
    filters=(
        Filter("active", _SHOWN, AddedColumn.active, tone=Tone.OK),
        Filter("retired", QT_TRANSLATE_NOOP("station", "Retired"), ~AddedColumn.active),
        Filter("ledger", _LEDGER, lambda code: AddedColumn.ledger == code, OneOf(OwnLedger)),
        Filter("kind", KIND, lambda code: AddedColumn.kind == code, OneOf(OwnKind)),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("station", "New column"), add_column,
            (
                Field("ledger", _LEDGER, OneOf(OwnLedger), required=True, key="L"),
                _WHAT,
                Field("kind", KIND, OneOf(OwnKind), required=True, default=OwnKind.TEXT, key="K"),
                _choices(_is_list),
                _NOTE,
            ),
            "plus", "Ctrl+N", True, on_record=False, roles=CHIEFS,
        ),
        Action(
            "change", CHANGE, change_column,
            (
                Field("title", _TITLE, Line(MOST_TITLE), required=True, default=stored("title"), key="T"),
                _choices(None, choices_of),
                Field("note", NOTE, Line(120), default=stored("note"), key="N", wide=True),
            ),
            "pencil-simple", "Ctrl+E", roles=CHIEFS, allowed=is_in_force,
        ),
        Action(
            "retire", QT_TRANSLATE_NOOP("station", "Retire"), retire_column, (), "eye-slash", roles=CHIEFS,
            allowed=_may_rest,
        ),
        Action(
            "bring_back", QT_TRANSLATE_NOOP("station", "Show again"), bring_back, (), "eye", roles=CHIEFS,
            allowed=_may_return,
        ),
    ),
    details=(Detail("facts", FACTS, _facts),),
    icon="list-checks",
    group="system",
)  # fmt: skip
