"""The columns a station has added, as a preset carries them from one station to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Ledger
from stationdesk.desk import rights
from stationdesk.desk.checking import checked
from stationdesk.desk.own_columns import COLUMNS
from stationdesk.desk.sheets_desk import SheetsDesk
from stationdesk.ledgers.station.actions.columns import choices_of
from stationdesk.ledgers.station.records import AddedColumn
from stationdesk.ledgers.station.rules.columns import OwnKind, OwnLedger, checked_title
from stationdesk.store.transaction import Transaction

_UNKNOWN = QT_TRANSLATE_NOOP("desk", "This version of the program has no “{text}” to add a column with.")
_OTHER_KIND = QT_TRANSLATE_NOOP(
    "desk", "{ledger}: “{title}” is there already, but holds something else; it stays as it is."
)


@dataclass(frozen=True)
class ColumnDefinition:
    """One column in plain words: the codes of its ledger and its kind, its title, its choices."""

    ledger: str
    title: str
    kind: str
    choices: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class ColumnsTaken:
    """How many columns were added, how many got other choices, and in words what was not taken."""

    added: int
    changed: int
    left: tuple[Phrase, ...] = ()


class AddedColumnsDesk(SheetsDesk):
    """What the desk does with the definitions of added columns; each by itself is a record of its ledger."""

    def column_definitions(self) -> tuple[ColumnDefinition, ...]:
        """The columns in use, in the order they were added."""
        with self._reading() as tx:
            return tuple(_defined(tx, one) for one in _in_use(tx))

    def take_columns(self, wanted: Iterable[ColumnDefinition]) -> ColumnsTaken:
        """Add the columns that are not there yet; to choices that are, add those that are missing.

        Nothing is taken away, and taken twice they change nothing. A refusal names the column and keeps all
        of them out.
        """
        definitions = tuple(wanted)
        ledger = self.ledger(COLUMNS)
        with self._writing("columns.take", rights.COLUMNS) as tx:
            taken = take_into(tx, ledger, definitions)
            tx.note(added=taken.added, changed=taken.changed)
        return taken


def take_into(tx: Transaction, columns: Ledger, wanted: Iterable[ColumnDefinition]) -> ColumnsTaken:
    """What `take_columns` does, inside a transaction; `columns` is the ledger of added columns."""
    add, change = columns.action("register"), columns.action("change")
    counts = {"added": 0, "changed": 0}
    left: list[Phrase] = []
    for one in wanted:
        what = _take(tx, one, add, change, left)
        if what:
            counts[what] += 1
    return ColumnsTaken(counts["added"], counts["changed"], tuple(left))


def _in_use(tx: Transaction) -> Iterable[AddedColumn]:
    kept = select(AddedColumn).where(AddedColumn.active, AddedColumn.voided_at.is_(None))
    return tx.session.scalars(kept.order_by(AddedColumn.id)).all()


def _defined(tx: Transaction, one: AddedColumn) -> ColumnDefinition:
    choices = (choices_of(tx, one) or "").splitlines() if one.dictionary else ()
    return ColumnDefinition(one.ledger.code, one.title, one.kind.code, tuple(choices), one.note or "")


def _take(tx: Transaction, one: ColumnDefinition, add: Action, change: Action, left: list[Phrase]) -> str:
    """Take over one column; returns "added", "changed", or "" where nothing had to be done."""
    ledger, kind = _member(OwnLedger, one.ledger), _member(OwnKind, one.kind)
    title = checked_title(one.title)
    known = next((each for each in _in_use(tx) if (each.ledger, each.title) == (ledger, title)), None)
    if known is None:
        choices = "\n".join(one.choices) or None
        asked = {"ledger": ledger, "title": title, "kind": kind, "choices": choices, "note": one.note or None}
        add.run(tx, **_as_typed(add, asked) | {"choices": choices})  # those of no list are refused, not lost
        return "added"
    if known.kind is not kind:
        left.append(_OTHER_KIND.filled(ledger=ledger.label, title=title))
        return ""
    has = _defined(tx, known).choices
    more = tuple(each for each in one.choices if each not in has)
    if not more:
        return ""
    asked = {"title": title, "choices": "\n".join((*has, *more)), "note": known.note}
    change.run(tx, known, **_as_typed(change, asked))
    return "changed"


def _as_typed(action: Action, values: Mapping[str, Any]) -> dict[str, Any]:
    """What a file says, held to the limits of the form that a person types it into."""
    return checked(action.fields, values, lambda _kind, _value: True)


def _member(choice: Any, code: str) -> Any:
    found = next((one for one in choice if one.code == code), None)
    if found is None:
        raise RuleBroken(_UNKNOWN.filled(text=code))
    return found
