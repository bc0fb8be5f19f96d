"""A ledger with the columns its station has added: the one place that makes them fields, columns, filters.

What comes out is a Ledger like any other, so that forms, lists, sheets and paper need not know of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from operator import eq
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, literally, speaker
from stationdesk.core.ledger import (
    Action,
    Amount,
    Column,
    Day,
    Detail,
    Entry,
    Fact,
    Field,
    Filter,
    Flag,
    Import,
    Kind,
    Ledger,
    Line,
    OwnColumn,
    extended_ledger,
)  # fmt: skip
from stationdesk.desk.own_import import OwnImport
from stationdesk.desk.own_values import put
from stationdesk.ledgers.station.actions.columns import taken
from stationdesk.ledgers.station.records import AddedColumn
from stationdesk.ledgers.station.rules.columns import MOST_TEXT, OwnLedger, checked_title
from stationdesk.store import own_values
from stationdesk.store.transaction import Transaction

COLUMNS = "station.columns"
OWN = "own_"
ENTERING = frozenset({"register", "enter", "hand_over", "plan", "start"})
CORRECTING = frozenset({"change", "correct"})
SECTION = QT_TRANSLATE_NOOP("station", "Station's own columns")
_WIDTHS: Mapping[str, int] = {"t": 14, "n": 8, "d": 10, "f": 6, "c": 10}


@dataclass(frozen=True)
class Held:
    """A field's default for forms that change a record: what it holds under a key."""

    key: str

    def __call__(self, _tx: Any, record: Any) -> Any:
        return own_values.value_of(record, self.key)


def added(tx: Transaction) -> dict[str, tuple[OwnColumn, ...]]:
    """{ledger: the columns added to it}, in the order they were added."""
    found: dict[str, tuple[OwnColumn, ...]] = {}
    kept = select(AddedColumn).where(AddedColumn.voided_at.is_(None)).order_by(AddedColumn.id)
    for one in tx.session.scalars(kept):
        column = OwnColumn(one.key, literally(one.title), _kind(one), retired=not one.active)
        found[one.ledger.code] = (*found.get(one.ledger.code, ()), column)
    return found


def _kind(one: AddedColumn) -> Kind:
    kinds: dict[str, Kind] = {
        own_values.TEXT: Line(MOST_TEXT), own_values.NUMBER: Amount(own_values.PLACES, trim=True),
        own_values.DAY: Day(), own_values.FLAG: Flag(), own_values.CHOICE: Entry(one.dictionary),
    }  # fmt: skip
    return kinds[one.kind.letter]


def extended(ledgers: Iterable[Ledger], own: Mapping[str, tuple[OwnColumn, ...]]) -> tuple[Ledger, ...]:
    """The ledgers as declared, each with the columns added to it."""
    declared = tuple(ledgers)
    titles = {one.name: _titles(one) for one in declared}
    return tuple(
        _guarded(one, titles) if one.name == COLUMNS else _extended(one, own.get(one.name, ()))
        for one in declared
    )


def _extended(ledger: Ledger, own: tuple[OwnColumn, ...]) -> Ledger:
    shown = tuple(one for one in own if not one.retired)
    if not shown:
        return extended_ledger(ledger, own) if own else ledger
    return extended_ledger(
        ledger,
        own,
        columns=(*ledger.columns, *(_column(ledger.record, one) for one in shown)),
        filters=(*ledger.filters, *_filters(ledger.record, shown)),
        actions=tuple(_action(one, shown) for one in ledger.actions),
        details=(*ledger.details, Detail("own", SECTION, partial(_facts, shown))),
        imports=_imports(ledger, shown),
    )


def _imports(ledger: Ledger, shown: tuple[OwnColumn, ...]) -> Import | None:
    if ledger.imports is None:
        return None
    correct = next((one for one in ledger.actions if _corrects(one)), None)
    return OwnImport(ledger.imports, ledger, shown, correct).whole()


def _column(model: Any, one: OwnColumn) -> Column:
    value = own_values.expression(model, one.key)
    return Column(one.name, one.title, value, one.kind, _WIDTHS[one.key[0]], 3)


def _filters(model: Any, shown: Iterable[OwnColumn]) -> Iterator[Filter]:
    """Choices and ticks stand among the declared filters; the rest is narrowed at the column itself."""
    for one in shown:
        if isinstance(one.kind, Entry | Flag):
            yield Filter(one.name, one.title, partial(eq, own_values.expression(model, one.key)), one.kind)


def _facts(shown: tuple[OwnColumn, ...], _tx: Any, record: Any) -> tuple[Fact, ...]:
    values = ((one, own_values.value_of(record, one.key)) for one in shown)
    return tuple(Fact(one.title, value, one.kind) for one, value in values if value is not None)


# --- forms ---


def _action(action: Action, shown: tuple[OwnColumn, ...]) -> Action:
    """A form that enters or corrects a record asks for the station's own columns as well."""
    corrects = _corrects(action)
    if not corrects and (action.on_record or action.name not in ENTERING):
        return action
    fields = tuple(
        Field(
            one.name, one.title, one.kind, default=Held(one.key) if corrects else None,
            section=SECTION if place == 0 else None,
        )
        for place, one in enumerate(shown)
    )  # fmt: skip
    return replace(action, fields=(*action.fields, *fields), run=_run(action.run, shown))


def without_retired(action: Action, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """A form's values without those of columns that were retired while it was being filled."""
    names = {field.name for field in action.fields}
    return {name: value for name, value in values.items() if name in names or not name.startswith(OWN)}


def _corrects(action: Action) -> bool:
    return action.on_record and not action.hangs_on and action.name in CORRECTING


def _run(inner: Callable[..., Any], shown: tuple[OwnColumn, ...]) -> Callable[..., Any]:
    """The same use-case, after which the record it made or changed holds the values given."""

    def run(tx: Any, *target: Any, **values: Any) -> Any:
        given = {one: values.pop(one.name) for one in shown if one.name in values}
        result = inner(tx, *target, **values)
        put(target[0] if target else result, given)
        return result

    return run


# --- their titles ---


def _titles(ledger: Ledger) -> frozenset[str]:
    """What the program itself calls a ledger's columns and fields, in both languages."""
    phrases = [one.title for one in ledger.columns]
    phrases += [field.title for action in ledger.actions for field in action.fields]
    return frozenset(speaker(language)(one).casefold() for one in phrases for language in (CHINESE, ENGLISH))


def _guarded(columns: Ledger, titles: Mapping[str, frozenset[str]]) -> Ledger:
    """The ledger of added columns, whose forms refuse a title the program has in that ledger."""
    guarded = {"register": partial(_adding, titles), "change": partial(_renaming, titles)}
    actions = tuple(
        replace(one, run=partial(guarded[one.name], one.run)) if one.name in guarded else one
        for one in columns.actions
    )
    return replace(columns, actions=actions)


def _adding(titles: Mapping[str, frozenset[str]], run: Any, tx: Any, **values: Any) -> Any:
    _refuse_own(titles, values["ledger"], values["title"])
    return run(tx, **values)


def _renaming(titles: Mapping[str, frozenset[str]], run: Any, tx: Any, record: Any, **values: Any) -> Any:
    _refuse_own(titles, record.ledger, values["title"])
    return run(tx, record, **values)


def _refuse_own(titles: Mapping[str, frozenset[str]], ledger: OwnLedger, title: str) -> None:
    if checked_title(title).casefold() in titles.get(ledger.code, ()):
        raise taken(ledger, title)
