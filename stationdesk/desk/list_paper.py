"""Any list of any ledger on paper: an A4 sheet on its side, the columns that fit, filters and count told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from unicodedata import east_asian_width

from stationdesk.core.document import Align, Document, Layout, Row, Stamp, Table, TableColumn, Title
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Amount, Column, Day, Filter, Instant, Kind, Ledger, Number, Query, Secret
from stationdesk.desk.answers import Row as Listed
from stationdesk.desk.desk import Desk
from stationdesk.desk.narrowing import column_of
from stationdesk.desk.narrowing_words import picked_words

_TITLE = QT_TRANSLATE_NOOP("desk/list", "{ledger}: list")
_COUNT = QT_TRANSLATE_NOOP("desk/list", "{count} records")
_ALL = QT_TRANSLATE_NOOP("desk/list", "All records of the ledger")
_SEARCHED = QT_TRANSLATE_NOOP("desk/list", "Searched for: {words}")
_IS = QT_TRANSLATE_NOOP("desk/list", "{filter}: {value}")
_SPAN = QT_TRANSLATE_NOOP("desk/list", "{first} to {last}")
_AND = QT_TRANSLATE_NOOP("desk/list", "; ")
_NONE = QT_TRANSLATE_NOOP("desk/list", "No record answers to this.")
_RULE = QT_TRANSLATE_NOOP("desk/list", "The list as it was filtered. What lists mask is masked.")
_SHEET = 728.0  # points between the margins of the sheet
_CHARACTER = 9.0  # points of one hanzi in a table
_PADDING = 7.0  # points a cell keeps free beside its words
_REST = 14  # characters at least for a column that takes what is left
_LATIN = 0.57  # hanzi a Latin letter or a digit takes
_MOST_OVER = 1.6  # times its declared width a column may take before its words break
_HEAD = 4  # characters of a title that stand on one line


def list_document(desk: Desk, query: Query, columns: Sequence[str] = ()) -> Document:
    """The rows of a list, read at one moment; `columns` are those the list shows, else a new user's."""
    told = filters_told(desk, query)
    return desk.listed(query, lambda rows: _document(desk, query, columns, rows, told))


def _document(
    desk: Desk, query: Query, columns: Sequence[str], rows: Sequence[Listed], narrowed: Sequence[str]
) -> Document:
    ledger, say = desk.ledger(query.ledger), desk.say
    shown = [_Shown(desk, one, ledger.columns.index(one), rows) for one in _wanted(ledger.columns, columns)]
    fitting = _fitting(shown)
    told = say(_AND).join([*narrowed, say(_COUNT.filled(count=len(rows)))])
    title = say(_TITLE.filled(ledger=ledger.title))
    cells = zip(*(one.cells for one in fitting), strict=True)
    table = Table(
        _columns(fitting),
        tuple(Row(words, struck=one.voided) for words, one in zip(cells, rows, strict=True)),
        empty=say(_NONE),
    )
    stamp = Stamp(station="", counting_rule=say(_RULE))
    return Document(
        f"{ledger.name}.list", title, Layout.LANDSCAPE, (Title(title, told), table), stamp,
        data={"rows": len(rows)}, of=(ledger.name, None),
    )  # fmt: skip


def filters_told(desk: Desk, query: Query) -> list[str]:
    """What the list was narrowed by, in words."""
    ledger, say = desk.ledger(query.ledger), desk.say
    told = [_told(desk, ledger, name, value) for name, value in query.filters]
    if query.search.strip():
        told.append(say(_SEARCHED.filled(words=query.search.strip())))
    return told or [say(_ALL)]


def _told(desk: Desk, ledger: Ledger, name: str, value: Any) -> str:
    column = column_of(ledger, name)
    if column is None:
        return _filter_told(desk, ledger.filter(name), value)
    return desk.say(_IS.filled(filter=column.title, value=picked_words(desk, column, value)))


def _filter_told(desk: Desk, declared: Filter, value: Any) -> str:
    say = desk.say
    if declared.kind is None:
        return say(declared.title)
    if isinstance(declared.kind, Day) and isinstance(value, tuple):
        first, last = (desk.display(_on_paper(declared.kind), one) for one in value)
        shown = first if first == last else say(_SPAN.filled(first=first, last=last))
    else:
        shown = desk.display(declared.kind, value)
    return say(_IS.filled(filter=declared.title, value=shown))


def _wanted(columns: Sequence[Column], names: Sequence[str]) -> list[Column]:
    """The columns asked for, in the ledger's order; a secret never."""
    return [
        one for one in columns
        if not isinstance(one.kind, Secret) and (one.name in names if names else one.shown)
    ]  # fmt: skip


class _Shown:
    """A column's words, and the points they need beside the space a cell keeps free."""

    def __init__(self, desk: Desk, column: Column, place: int, rows: Sequence[Listed]) -> None:
        kind = _on_paper(column.kind)
        self.title = desk.say(column.title)
        self.priority, self.rest = column.priority, not column.width
        self.right = isinstance(kind, Number | Amount)
        self.cells = [desk.display(kind, row.values[place]) for row in rows]
        longest = max(map(_wide, self.cells), default=0.0)
        most = _REST if self.rest else _MOST_OVER * column.width
        needed = max(min(longest, most), min(_wide(self.title), _HEAD))
        self.points = needed * _CHARACTER + _PADDING


def _fitting(columns: list[_Shown]) -> list[_Shown]:
    """As many as stand side by side without breaking short words; the least important go first."""
    kept = list(columns)
    while len(kept) > 1 and sum(one.points for one in kept) > _SHEET:
        least = min(one.priority for one in kept)
        kept.remove(next(one for one in reversed(kept) if one.priority == least))
    return kept


def _columns(shown: Sequence[_Shown]) -> tuple[TableColumn, ...]:
    """What is left of the sheet goes to the columns of running text."""
    left = max(_SHEET - sum(one.points for one in shown), 0.0)
    running = [one for one in shown if one.rest]
    return tuple(
        TableColumn(
            one.title,
            one.points + (left / len(running) if one.rest else 0.0),
            Align.RIGHT if one.right else Align.LEFT,
        )
        for one in shown
    )


def _wide(text: str) -> float:
    """How many hanzi a text is as wide as."""
    if text.isascii():
        return _LATIN * len(text)
    return sum(1.0 if east_asian_width(one) in "WFA" else _LATIN for one in text)


def _on_paper(kind: Kind) -> Kind:
    """A day is written out: "10 days left" is wrong on paper tomorrow."""
    if isinstance(kind, Day | Instant) and kind.countdown:
        return replace(kind, countdown=False)
    return kind
